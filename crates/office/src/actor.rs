//! A professional as lists and logs know her.

use casework::Actor;
use mechanism::UnitId;
use store::Viewer;

/// How a unit is addressed in rows that name a function: reach and desks know units too.
pub(crate) fn unit_address(unit: &UnitId) -> String {
    format!("unit:{unit}")
}

/// Whose lists the actor sees: those of her unit and of her functions.
pub(crate) fn viewer(actor: &Actor) -> Viewer {
    let mut functions = vec![unit_address(&actor.unit)];
    functions.extend(
        actor
            .functions
            .iter()
            .map(|function| function.as_str().to_owned()),
    );
    Viewer {
        institution: actor.institution.to_string(),
        functions,
        person: actor.person.to_string(),
    }
}
