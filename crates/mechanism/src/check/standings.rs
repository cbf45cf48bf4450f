//! Floors 1 and 5: a status is what a joint decision says. No other act names somebody identified or
//! not confirmed, and nothing takes the standing of a potential victim away without one.

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;
use crate::{Act, Mechanism, Outcomes, Standing, StateId, Step, Track};

/// Looks at what each step of identification does to the standing.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (track, step, place) in super::steps(draft, ledger) {
        match &step.act {
            Act::Decide(outcomes) | Act::Settle(outcomes) => {
                decided(track, outcomes, &place, ledger)
            }
            Act::Identify(to) => leads(track, to, Standing::Potential, &place, ledger),
            Act::Decline(to) => leads(track, to, Standing::Declined, &place, ledger),
            _ => {}
        }
        undecided(track, step, &place, ledger);
    }
    one_identification(draft, ledger);
}

fn standing(track: &Track, state: &StateId) -> Option<Standing> {
    track.state(state).and_then(|state| state.standing)
}

fn decided(track: &Track, outcomes: &Outcomes, place: &Place, ledger: &mut Ledger) {
    leads(
        track,
        &outcomes.confirmed,
        Standing::Identified,
        place,
        ledger,
    );
    leads(
        track,
        &outcomes.not_confirmed,
        Standing::NotIdentified,
        place,
        ledger,
    );
    if let Some(split) = &outcomes.split {
        leads(track, split, Standing::Contested, place, ledger);
    }
}

fn leads(track: &Track, to: &StateId, expected: Standing, place: &Place, ledger: &mut Ledger) {
    if track.state(to).is_some() && standing(track, to) != Some(expected) {
        ledger.mistake(
            place,
            format!(
                "the act leads to `{to}`, whose standing is not `{}`",
                expected.as_str()
            ),
            format!("lead to a state with `standing: {}`", expected.as_str()),
        );
    }
}

fn undecided(track: &Track, step: &Step, place: &Place, ledger: &mut Ledger) {
    if matches!(step.act, Act::Decide(_) | Act::Settle(_)) {
        return;
    }
    for to in step.act.targets() {
        match standing(track, to) {
            Some(Standing::Identified | Standing::NotIdentified) => ledger.mistake(
                place,
                format!("`{}` decides a status alone, by leading to `{to}`", step.id),
                "only a step with `decide` or `settle` leads there",
            ),
            Some(Standing::NotIndicated) if takes_away(track, step) => ledger.mistake(
                place,
                format!(
                    "`{}` takes a standing away without a decision, by leading to `{to}`",
                    step.id
                ),
                "lead there from a signal or from screening only",
            ),
            _ => {}
        }
    }
}

/// Whether a step leaves a state in which the person stands as more than a signal.
fn takes_away(track: &Track, step: &Step) -> bool {
    let before = step.from.iter().filter_map(|from| standing(track, from));
    before.into_iter().any(|standing| {
        !matches!(
            standing,
            Standing::Signal | Standing::Screening | Standing::NotIndicated
        )
    })
}

fn one_identification(draft: &Mechanism, ledger: &mut Ledger) {
    let tracks = &draft.procedure.tracks;
    let with_standing = tracks
        .iter()
        .filter(|track| track.states.iter().any(|state| state.standing.is_some()));
    let more: Vec<_> = with_standing
        .skip(1)
        .map(|track| track.id.to_string())
        .collect();
    for id in more {
        ledger.mistake(
            &ledger.place(Kind::Track, &id),
            format!("`{id}` is a second track whose states have a standing"),
            "keep standings in one track: a person stands in one place",
        );
    }
}
