//! What the person is told, and what counts as asking her: the flags stand where they can mean something.

use crate::pack::ledger::Ledger;
use crate::{Act, Mechanism};

/// Looks at every step that has one of the flags.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (_, step, place) in super::steps(draft, ledger) {
        if step.decision && step.act.decides() {
            ledger.mistake(
                &place,
                format!("`{}` is a decision by its act already", step.id),
                "remove `decision: true`",
            );
        }
        let cares = step.act.is_care() || matches!(step.act, Act::Interview(_));
        if step.decision && cares {
            ledger.mistake(
                &place,
                format!("`{}` decides nothing about the person", step.id),
                "remove `decision: true`: help and interviews are no decisions",
            );
        }
        if step.counts_interview && step.act != Act::Record {
            ledger.mistake(
                &place,
                format!(
                    "`{}` is counted as an interview and does something else",
                    step.id
                ),
                "write `act: record` for a hearing, or `act: { interview: ... }` without the flag",
            );
        }
    }
}
