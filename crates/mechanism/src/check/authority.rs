//! There is one Responsible Authority, with a chair of its own and a secretariat.

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;
use crate::{Body, Mechanism};

/// Looks for the Authority and at the chairs of all bodies.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    let leading: Vec<&Body> = draft
        .bodies
        .iter()
        .filter(|body| body.responsible_authority)
        .collect();
    match leading.as_slice() {
        [authority] => complete(authority, ledger),
        [] => ledger.mistake(
            &Place::file("bodies.yaml"),
            "no body leads the cases",
            "write `responsible_authority: true` for the one that does",
        ),
        [_, more @ ..] => {
            for body in more {
                let place = ledger.place(Kind::Body, body.id.as_str());
                ledger.mistake(
                    &place,
                    "more than one body leads the cases",
                    "keep one `responsible_authority: true`",
                );
            }
        }
    }
    for body in &draft.bodies {
        let foreign = body
            .chair
            .as_ref()
            .is_some_and(|chair| body.seats.iter().all(|seat| seat.id != *chair));
        if foreign {
            let place = ledger.place(Kind::Body, body.id.as_str());
            ledger.mistake(
                &place,
                format!("the chair of `{}` is none of its seats", body.id),
                "name one of its seats",
            );
        }
    }
}

fn complete(authority: &Body, ledger: &mut Ledger) {
    let place = ledger.place(Kind::Body, authority.id.as_str());
    for (missing, key) in [
        (authority.chair.is_none(), "chair"),
        (authority.secretariat.is_none(), "secretariat"),
        (authority.seats.is_empty(), "seats"),
        (!authority.sees_cases, "sees_cases: true"),
    ] {
        if missing {
            ledger.mistake(
                &place,
                format!("the Responsible Authority has no `{key}`"),
                format!("add `{key}`"),
            );
        }
    }
}
