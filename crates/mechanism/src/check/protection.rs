//! Floor 7, nothing in a pack places a shelter.

use crate::pack::ledger::{Kind, Ledger};
use crate::{Function, Mechanism, Stated};

/// Looks at protected units and at services that shelters provide.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for unit in draft
        .institutions
        .iter()
        .flat_map(|institution| &institution.units)
    {
        let place = ledger.place(Kind::Unit, unit.id.as_str());
        if unit.functions.contains(&Function::Shelter) && !unit.protected {
            ledger.mistake(
                &place,
                format!("the shelter `{}` is not protected", unit.id),
                "write `protected: true`",
            );
        }
        if unit.protected && unit.telephone != Stated::Unset {
            ledger.mistake(
                &place,
                format!("the protected unit `{}` has a telephone number", unit.id),
                "write `telephone: unset`: it is reached through the desk",
            );
        }
    }
}
