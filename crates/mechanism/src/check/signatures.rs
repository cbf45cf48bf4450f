//! Floor 5, formal decisions are joint: at least two signatures of different functions, from
//! different institutions, and a place for split opinions.

use std::collections::BTreeSet;

use crate::pack::ledger::Ledger;
use crate::pack::mistake::Place;
use crate::{Act, Function, Mechanism, Outcomes, SignatureGroup, Track};

/// Fewest groups of signatures of a formal decision.
pub const SIGNATURE_GROUPS_MIN: usize = 2;

/// Looks at every decision.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (track, step, place) in super::steps(draft, ledger) {
        match &step.act {
            Act::Decide(outcomes) => {
                joint(draft, outcomes, &place, ledger);
                split(track, outcomes, &place, ledger);
            }
            Act::Settle(outcomes)
                if outcomes
                    .signatures
                    .iter()
                    .all(|group| group.functions.is_empty()) =>
            {
                ledger.mistake(
                    &place,
                    "nobody signs the settlement",
                    "add `signatures: [[authority_chair]]`",
                );
            }
            _ => {}
        }
    }
}

fn joint(draft: &Mechanism, outcomes: &Outcomes, place: &Place, ledger: &mut Ledger) {
    let groups = &outcomes.signatures;
    if groups.len() < SIGNATURE_GROUPS_MIN {
        ledger.mistake(
            place,
            format!("a formal decision needs at least {SIGNATURE_GROUPS_MIN} groups of signatures"),
            "write `signatures: [[police...], [social_service]]`",
        );
    }
    let mut seen: BTreeSet<Function> = BTreeSet::new();
    for function in groups
        .iter()
        .flat_map(|group| group.functions.iter().collect::<BTreeSet<_>>())
    {
        if !seen.insert(*function) {
            ledger.mistake(
                place,
                format!("`{}` could sign for two groups", function.as_str()),
                "let each group have functions of its own",
            );
        }
    }
    if !different_institutions(draft, groups, &mut Vec::new()) {
        ledger.mistake(
            place,
            "the signatures cannot come from different institutions",
            "let each group have a function of another institution",
        );
    }
}

/// Whether each group can be given an institution of its own.
fn different_institutions<'a>(
    draft: &'a Mechanism,
    groups: &[SignatureGroup],
    taken: &mut Vec<&'a str>,
) -> bool {
    let Some((group, others)) = groups.split_first() else {
        return true;
    };
    draft.institutions.iter().any(|institution| {
        let id = institution.id.as_str();
        if taken.contains(&id)
            || !group
                .functions
                .iter()
                .any(|function| institution.has(*function))
        {
            return false;
        }
        taken.push(id);
        let found = different_institutions(draft, others, taken);
        taken.pop();
        found
    })
}

/// Split opinions go where somebody settles them.
fn split(track: &Track, outcomes: &Outcomes, place: &Place, ledger: &mut Ledger) {
    let settled = outcomes.split.as_ref().is_some_and(|split| {
        track
            .steps
            .iter()
            .any(|step| matches!(step.act, Act::Settle(_)) && step.from.contains(split))
    });
    if !settled {
        ledger.mistake(
            place,
            "split opinions lead nowhere",
            "add `split:` with a state from which a step with `settle` leads on",
        );
    }
}
