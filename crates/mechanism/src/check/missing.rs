//! Floor 2, a child's absence is always told: every pack can say that nobody knows where a person is,
//! and that she is found.

use super::reminders::MISSING_REPORT;
use crate::pack::ledger::{Kind, Ledger};
use crate::{Mechanism, Step};

/// Looks for the way into the state and the way out of it.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    let steps = super::steps(draft, ledger);
    let mut needs = |what: &str, notes: fn(&Step) -> bool| {
        if !steps.iter().any(|(_, step, _)| notes(step)) {
            ledger.mistake(
                &ledger.place(Kind::Clock, MISSING_REPORT),
                format!("no step notes {what}"),
                "add a state `missing`, a step `act: { care: missing }` and one that leads out of it",
            );
        }
    };
    needs("that nobody knows where a person is", Step::notes_absence);
    needs("that a missing person is found", Step::ends_absence);
}
