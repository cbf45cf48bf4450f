//! Who stands behind a service, a task or an act, as far as a reader may know (floor 7).
//!
//! INVARIANT: whoever may not open location never gets the id of a shelter or of a protected unit
//! from a view. Every page that names who acts for the person asks here.

use casework::commitment::Task;
use casework::{Actor, Stamp};
use mechanism::{CommitmentId, Compartment, Function, InstitutionId, Mechanism, ServiceId, UnitId};

use serde::{Deserialize, Serialize};

use crate::view::Opened;

/// An institution on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Provider {
    /// May be named.
    Named(InstitutionId),
    /// *Protected accommodation, reached through the desk.*
    Protected,
}

/// In which part an institution appears.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// In one of its functions.
    Function(Function),
    /// By one of its units.
    Unit(&'a UnitId),
    /// As the provider of a service.
    Service(&'a ServiceId),
}

/// An institution in a part, as this reader of an opened case may read it.
#[must_use]
pub fn provider(
    mechanism: &Mechanism,
    actor: &Actor,
    opened: &Opened,
    institution: &InstitutionId,
    part: Part<'_>,
) -> Provider {
    let own_unit = matches!(part, Part::Unit(unit) if *unit == actor.unit);
    let placing = places(mechanism, part) || serves_as_house(mechanism, institution, part);
    if own_unit || opened.opens(Compartment::Location) || !placing {
        return Provider::Named(institution.clone());
    }
    Provider::Protected
}

/// Whether a service comes from an institution that houses people: whoever gives it may be where the
/// person lives, however harmless the service.
fn serves_as_house(mechanism: &Mechanism, institution: &InstitutionId, part: Part<'_>) -> bool {
    let houses = mechanism
        .institution(institution)
        .is_some_and(|one| one.has(Function::Shelter));
    matches!(part, Part::Service(_)) && houses
}

/// Who owes a task and what it is. A task that only one shelter can owe says which shelter it is:
/// none where that is protected accommodation.
pub(crate) fn owed(
    mechanism: &Mechanism,
    actor: &Actor,
    opened: &Opened,
    task: &Task,
) -> (Provider, Option<CommitmentId>) {
    let owes = &task.institution;
    if let Some(unit) = &task.unit {
        let by = provider(mechanism, actor, opened, owes, Part::Unit(unit));
        return (by, Some(task.template.clone()));
    }
    // To stop using what was received is no work of one function: it is owed by whoever takes part.
    let parts = opened.case().members_of(owes).map(|(unit, _)| unit);
    let parts: Vec<&UnitId> = parts.collect();
    if task.asks_to_stop() && !parts.is_empty() {
        let said = |unit: &&UnitId| provider(mechanism, actor, opened, owes, Part::Unit(unit));
        let by = match parts.contains(&&actor.unit) {
            true => Provider::Named(owes.clone()),
            // One part that may not be named hides them all.
            false if parts.iter().map(said).any(|one| one == Provider::Protected) => {
                Provider::Protected
            }
            false => Provider::Named(owes.clone()),
        };
        return (by, Some(task.template.clone()));
    }
    let template = mechanism.commitment(&task.template);
    // A template of an older edition: the safer side.
    let function = template.map_or(Function::Shelter, |one| one.function);
    let own = *owes == actor.institution && actor.has_any(&[function]);
    let by = match own {
        true => Provider::Named(owes.clone()),
        false => provider(mechanism, actor, opened, owes, Part::Function(function)),
    };
    let what = (by != Provider::Protected).then(|| task.template.clone());
    (by, what)
}

/// Who acted, for any reader to whom location is closed.
#[must_use]
pub(crate) fn acted(mechanism: &Mechanism, stamp: &Stamp) -> Provider {
    let by_function = stamp
        .function
        .is_some_and(|one| places(mechanism, Part::Function(one)));
    if by_function || places(mechanism, Part::Unit(&stamp.unit)) {
        return Provider::Protected;
    }
    Provider::Named(stamp.institution.clone())
}

/// Whether naming somebody in that part would place the person or a shelter.
pub(crate) fn places(mechanism: &Mechanism, part: Part<'_>) -> bool {
    match part {
        Part::Function(function) => function == Function::Shelter,
        Part::Unit(unit) => mechanism
            .unit(unit.as_str())
            .is_some_and(|unit| unit.protected || unit.functions.contains(&Function::Shelter)),
        // A service nobody knows is not shown to be harmless.
        Part::Service(service) => mechanism
            .service(service.as_str())
            .is_none_or(|(_, kind)| kind.places_person),
    }
}
