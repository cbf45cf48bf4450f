//! Floor 1, care is unconditional: nothing about police, status, safeguards or refusals stands
//! before an act of care, and nothing a child would have to consent to.

use crate::pack::ledger::Ledger;
use crate::pack::mistake::Place;
use crate::{Guard, GuardFacts, Mechanism, Step};

/// The only consents that may stand before care, and for adults only: the person's own to that care.
const CONSENTS_TO_CARE: [&str; 2] = ["consent.services", "consent.shelter"];

/// Looks at every step of care.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (_, step, place) in super::steps(draft, ledger)
        .into_iter()
        .filter(|(_, step, _)| step.act.is_care())
    {
        if !step.safeguards.is_empty() {
            ledger.mistake(
                &place,
                format!("the act of care `{}` waits for safeguards", step.id),
                "remove `safeguards`: they bind interviews, decisions and sharing, never care",
            );
        }
        requirements(draft, step, &place, ledger);
    }
}

fn requirements(draft: &Mechanism, step: &Step, place: &Place, ledger: &mut Ledger) {
    for requirement in &step.requires {
        for name in requirement
            .guard
            .reads()
            .iter()
            .filter(|name| blocks_care(draft, name))
        {
            ledger.mistake(
                place,
                format!("the act of care `{}` depends on `{name}` (requirement `{}`)", step.id, requirement.id),
                "remove the requirement: care never depends on police, status, safeguards or refusals",
            );
        }
        if !asks_no_child(&requirement.guard) {
            ledger.mistake(
                place,
                format!(
                    "the act of care `{}` asks a child for consent (requirement `{}`)",
                    step.id, requirement.id
                ),
                "begin the guard with `person.child ||`",
            );
        }
    }
}

fn blocks_care(draft: &Mechanism, name: &str) -> bool {
    match name.split_once('.') {
        Some(("consent", _)) => !CONSENTS_TO_CARE.contains(&name),
        Some(("refused" | "safeguard" | "asked" | "interviews", _)) => true,
        Some(("track", track)) => draft
            .track(track)
            .is_some_and(|track| track.states.iter().any(|state| state.standing.is_some())),
        _ => false,
    }
}

/// Whether a guard asks nothing of a child that only consent could give. A guard that cannot be
/// proven is taken as asking.
pub(super) fn asks_no_child(guard: &Guard) -> bool {
    let child = GuardFacts::default().with_truth("person.child", true);
    let consent = |name: &str| name.starts_with("consent.") || name.starts_with("refused.");
    matches!(guard.ignores(&child, consent), Ok(Some(true)))
}
