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
    if !different_institutions(draft, groups) {
        ledger.mistake(
            place,
            "the signatures cannot come from different institutions",
            "let each group have a function of another institution",
        );
    }
}

/// Whether each group can be given an institution of its own: a matching, found by letting each new
/// group push earlier ones on to another institution.
fn different_institutions(draft: &Mechanism, groups: &[SignatureGroup]) -> bool {
    let mut held: Vec<Option<usize>> = vec![None; draft.institutions.len()];
    (0..groups.len())
        .all(|group| place_group(draft, groups, group, &mut held, &mut BTreeSet::new()))
}

fn place_group(
    draft: &Mechanism,
    groups: &[SignatureGroup],
    group: usize,
    held: &mut Vec<Option<usize>>,
    tried: &mut BTreeSet<usize>,
) -> bool {
    let can_sign = |at: usize| {
        groups[group]
            .functions
            .iter()
            .any(|function| draft.institutions[at].has(*function))
    };
    for at in 0..draft.institutions.len() {
        if !can_sign(at) || !tried.insert(at) {
            continue;
        }
        if held[at].is_none_or(|other| place_group(draft, groups, other, held, tried)) {
            held[at] = Some(group);
            return true;
        }
    }
    false
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
