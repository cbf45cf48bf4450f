//! Who stands behind a service, a task or an act, as far as a reader may know (floor 7).
//!
//! INVARIANT: whoever may not open location never gets the id of a shelter or of a protected unit
//! from a view. Every page that names who acts for the person asks here.

use casework::Actor;
use mechanism::{Compartment, Function, InstitutionId, Mechanism, ServiceId, UnitId};

use crate::view::Opened;

/// An institution on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    if own_unit || opened.opens(Compartment::Location) || !places(mechanism, part) {
        return Provider::Named(institution.clone());
    }
    Provider::Protected
}

/// Whether naming somebody in that part would place the person or a shelter.
fn places(mechanism: &Mechanism, part: Part<'_>) -> bool {
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
