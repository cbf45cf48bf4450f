//! Floor 2, possibly a child is a child: the identification of a child asks no consent.

use super::care::asks_no_child;
use crate::pack::ledger::Ledger;
use crate::{Act, Mechanism};

/// Looks at every step that identifies.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    let identifying = |act: &Act| matches!(act, Act::Identify(_));
    for (_, step, place) in super::steps(draft, ledger)
        .into_iter()
        .filter(|(_, step, _)| identifying(&step.act))
    {
        for requirement in step
            .requires
            .iter()
            .filter(|one| !asks_no_child(&one.guard))
        {
            ledger.mistake(
                &place,
                format!(
                    "`{}` asks a child for consent (requirement `{}`)",
                    step.id, requirement.id
                ),
                "begin the guard with `person.child ||`: a child is identified without consent",
            );
        }
    }
}
