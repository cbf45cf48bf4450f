//! Floor 8, no migration control: a return is never in the hands of who controls the border.

use crate::pack::ledger::Ledger;
use crate::{Act, Mechanism};

/// Looks at every step that returns somebody.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (_, step, place) in super::steps(draft, ledger) {
        let returns = matches!(step.act, Act::Return(_));
        for function in step
            .by
            .iter()
            .filter(|function| returns && function.is_border_control())
        {
            ledger.mistake(
                &place,
                format!("`{}` lets {} return a person", step.id, function.as_str()),
                "remove the function: a return is prepared by who protects, never by border control",
            );
        }
    }
}
