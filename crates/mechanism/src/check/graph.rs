//! Every state is reachable and every track can end, on the graph without guards. That guards let
//! somebody through is shown by the generated walks of `casework`.

use std::collections::BTreeSet;

use crate::pack::ledger::{Kind, Ledger};
use crate::{Act, Mechanism, StateId, Step, Track};

/// Looks at each track by itself, and at who opens it.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for track in &draft.procedure.tracks {
        unreachable_states(track, ledger);
        dead_ends(track, ledger);
        never_opened(draft, track, ledger);
        misplaced_standings(track, ledger);
        records_nowhere(track, ledger);
    }
}

/// All states that steps lead to from any of these.
fn reachable<'a>(
    track: &'a Track,
    start: impl IntoIterator<Item = &'a StateId>,
) -> BTreeSet<&'a StateId> {
    let mut found: BTreeSet<&StateId> = start.into_iter().collect();
    loop {
        let more: Vec<_> = track
            .steps
            .iter()
            .filter(|step| step.from.iter().any(|from| found.contains(from)))
            .flat_map(|step| step.act.targets())
            .filter(|to| !found.contains(to))
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

fn opening(track: &Track) -> impl Iterator<Item = &Step> {
    track.steps.iter().filter(|step| step.from.is_empty())
}

fn unreachable_states(track: &Track, ledger: &mut Ledger) {
    let opened = opening(track).flat_map(|step| step.act.targets());
    let found = reachable(track, opened.chain([&track.initial]));
    for state in track
        .states
        .iter()
        .filter(|state| !found.contains(&state.id))
    {
        let place = ledger.place(Kind::State, &format!("{}/{}", track.id, state.id));
        ledger.mistake(
            &place,
            format!(
                "no step leads to the state `{}` of `{}`",
                state.id, track.id
            ),
            "add a step that leads there, or remove the state",
        );
    }
}

fn dead_ends(track: &Track, ledger: &mut Ledger) {
    for state in &track.states {
        let onward = reachable(track, [&state.id]);
        let ends = track
            .states
            .iter()
            .any(|end| end.ends && onward.contains(&end.id));
        if !ends {
            let place = ledger.place(Kind::State, &format!("{}/{}", track.id, state.id));
            ledger.mistake(
                &place,
                format!(
                    "from the state `{}` the track `{}` can never end",
                    state.id, track.id
                ),
                "add a step that leads on, or write `ends: true` where the track may rest for good",
            );
        }
    }
}

fn never_opened(draft: &Mechanism, track: &Track, ledger: &mut Ledger) {
    let by_another = draft
        .procedure
        .tracks
        .iter()
        .flat_map(|other| &other.steps)
        .any(|step| step.opens.contains(&track.id));
    if !track.opens_with_case && !by_another && opening(track).next().is_none() {
        ledger.mistake(
            &ledger.place(Kind::Track, track.id.as_str()),
            format!("nothing opens the track `{}`", track.id),
            "write `opens_with_case: true`, name it under `opens` of a step, or add a step with `from: []`",
        );
    }
}

/// Standings are the meaning of identification: one track has them, and there every state has one.
fn misplaced_standings(track: &Track, ledger: &mut Ledger) {
    if track.states.iter().all(|state| state.standing.is_none()) {
        return;
    }
    for state in track.states.iter().filter(|state| state.standing.is_none()) {
        let place = ledger.place(Kind::State, &format!("{}/{}", track.id, state.id));
        ledger.mistake(
            &place,
            format!(
                "the state `{}` has no standing, other states of `{}` have one",
                state.id, track.id
            ),
            "add `standing:`",
        );
    }
}

/// What only records stays where the track stands, so there must be a state to stay in.
fn records_nowhere(track: &Track, ledger: &mut Ledger) {
    let nowhere = |step: &&Step| step.act == Act::Record && step.from.is_empty();
    for step in track.steps.iter().filter(nowhere) {
        let place = ledger.place(Kind::Step, &format!("{}/{}", track.id, step.id));
        ledger.mistake(
            &place,
            format!(
                "`{}` records and leads nowhere, and stands nowhere",
                step.id
            ),
            "name the states it may be recorded in under `from`",
        );
    }
}
