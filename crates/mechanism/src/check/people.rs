//! Everything that must be done has someone who can do it.

use crate::pack::ledger::{Kind, Ledger};
use crate::{Function, Institution, Mechanism};

/// Looks at steps, commitments, seats, escalations and parents.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (track, step, place) in super::steps(draft, ledger) {
        if !step.by.iter().any(|function| exists(draft, *function)) {
            ledger.mistake(
                &place,
                format!("nobody can take the step `{}` of `{}`", step.id, track.id),
                "name a function under `by` that an institution or a unit has",
            );
        }
    }
    for commitment in &draft.commitments {
        let owes = draft
            .institution(&commitment.institution)
            .is_none_or(|one| carries(draft, one, commitment.function));
        if !owes {
            ledger.mistake(
                &ledger.place(Kind::Commitment, commitment.id.as_str()),
                format!(
                    "`{}` has no {}",
                    commitment.institution,
                    commitment.function.as_str()
                ),
                "name an institution with that function, or give it to one of its units",
            );
        }
    }
    for seat in draft.bodies.iter().flat_map(|body| &body.seats) {
        let fills = draft
            .institution(&seat.institution)
            .is_none_or(|one| carries(draft, one, seat.function));
        if !fills {
            ledger.mistake(
                &ledger.place(Kind::Seat, seat.id.as_str()),
                format!("`{}` has no {}", seat.institution, seat.function.as_str()),
                "name an institution with that function, or give it to one of its units",
            );
        }
    }
    circular_parents(draft, ledger);
}

fn exists(draft: &Mechanism, function: Function) -> bool {
    draft.institutions.iter().any(|one| one.has(function))
}

/// Whether the member or a body subordinate to it has the function.
fn carries(draft: &Mechanism, institution: &Institution, function: Function) -> bool {
    institution.has(function)
        || draft
            .institutions
            .iter()
            .any(|below| below.parent.as_ref() == Some(&institution.id) && below.has(function))
}

fn circular_parents(draft: &Mechanism, ledger: &mut Ledger) {
    for institution in &draft.institutions {
        let mut above = institution.parent.as_ref();
        let mut left = draft.institutions.len();
        while let Some(parent) = above {
            if left == 0 {
                ledger.mistake(
                    &ledger.place(Kind::Institution, institution.id.as_str()),
                    format!("`{}` is below itself", institution.id),
                    "follow `parent` upwards and break the circle",
                );
                break;
            }
            left -= 1;
            above = draft
                .institution(parent)
                .and_then(|one| one.parent.as_ref());
        }
    }
}
