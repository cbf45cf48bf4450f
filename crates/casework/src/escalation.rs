//! Who is told when something of a case runs out, so that no expiry is silent.
//!
//! Telling is all it does: nobody's status, plan or access changes by it (floor 4).

use std::collections::BTreeSet;

use jiff::Timestamp;
use mechanism::{Expiry, Function, Mechanism, UnitId};

use crate::Case;
use crate::clock::Clock;
use crate::commitment::Task;
use crate::reach::{Reach, Relation, reach};

/// Who is told that an institution did not do its task in time: the secretariat, which follows up
/// what is overdue.
const OF_TASKS: [Function; 1] = [Function::Secretariat];

/// The units told that a clock ran out.
///
/// A clock that only warns tells whoever answers for the case. One that escalates tells the units of
/// the functions it names, as far as the case reaches them. Where it reaches none of them, the
/// secretariat is told, then the chair, then everybody who has the case in hand.
///
/// INVARIANT: nobody whom the case does not reach is told (floors 6 and 12), and nobody is told only
/// of a case that reaches nobody.
pub fn told_of_clock(
    case: &Case,
    mechanism: &Mechanism,
    clock: &Clock,
    now: Timestamp,
) -> Vec<UnitId> {
    let definition = mechanism.clock(clock.key.as_str());
    let ways = in_hand(case, mechanism, now);
    match definition.map(|one| (one.expiry, &one.escalates_to)) {
        Some((Expiry::Escalate, functions)) => told(mechanism, &ways, functions),
        _ => {
            let leads: BTreeSet<UnitId> = ways
                .iter()
                .filter(|way| way.relation == Relation::Lead)
                .filter_map(|way| way.unit.clone())
                .collect();
            if leads.is_empty() {
                told(mechanism, &ways, &[])
            } else {
                leads.into_iter().collect()
            }
        }
    }
}

/// The units told that an institution did not do its task in time. Whoever owes it has it on the desk
/// already: somebody else is told, as long as there is anybody.
pub fn told_of_task(
    case: &Case,
    mechanism: &Mechanism,
    task: &Task,
    now: Timestamp,
) -> Vec<UnitId> {
    let ways = in_hand(case, mechanism, now);
    let template = mechanism.commitment(task.template.as_str());
    let owes = |way: &&Reach| {
        let unit = way.unit.as_ref();
        let unit = unit.and_then(|unit| mechanism.unit(unit.as_str()));
        let able = template.zip(unit);
        way.institution == task.institution
            && able.is_some_and(|(template, unit)| unit.functions.contains(&template.function))
    };
    let others: Vec<Reach> = ways.iter().filter(|way| !owes(way)).cloned().collect();
    let ways = if others.is_empty() { ways } else { others };
    told(mechanism, &ways, &OF_TASKS)
}

/// The ways of those who have the case in hand: whoever handed over, holds a notice or owes a task
/// only does not act on the rest.
fn in_hand(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Reach> {
    let apart = [
        Relation::HandedOver,
        Relation::RemovalNotice,
        Relation::MissingAlert,
        Relation::Tasked,
    ];
    let mut ways = reach(case, mechanism, now);
    ways.retain(|way| !apart.contains(&way.relation));
    ways
}

/// The first of these that the case reaches: the functions named, the secretariat, the chair, all.
fn told(mechanism: &Mechanism, ways: &[Reach], functions: &[Function]) -> Vec<UnitId> {
    let units: BTreeSet<&UnitId> = ways.iter().filter_map(|way| way.unit.as_ref()).collect();
    let with = |wanted: &[Function]| -> Vec<UnitId> {
        let has = |unit: &&&UnitId| {
            let unit = mechanism.unit(unit.as_str());
            unit.is_some_and(|unit| unit.functions.iter().any(|one| wanted.contains(one)))
        };
        units
            .iter()
            .filter(has)
            .map(|unit| (*unit).clone())
            .collect()
    };
    let steps = [
        functions,
        &[Function::Secretariat],
        &[Function::AuthorityChair],
    ];
    let first = steps.into_iter().map(with).find(|found| !found.is_empty());
    first.unwrap_or_else(|| units.into_iter().cloned().collect())
}
