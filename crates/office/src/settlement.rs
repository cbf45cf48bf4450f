//! Where institutions differ, the Responsible Authority settles it. What it has to settle waits on the desk
//! of its chair from the split on (floor 5): nothing that was split ends in silence.

use casework::Case;
use casework::step::TrackRecord;
use jiff::Timestamp;
use mechanism::procedure::Track;
use mechanism::{Act, Function, Mechanism, Step};

use crate::desk::{Line, Waiting, due_of, to_function};

/// What a case puts on the desk of the Authority's chair.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let tracks = mechanism.procedure.tracks.iter();
    let standing = tracks.filter_map(|track| Some((track, case.tracks.get(&track.id)?)));
    standing
        .flat_map(|(track, record)| of_track(case, mechanism, track, record))
        .collect()
}

fn of_track(case: &Case, mechanism: &Mechanism, track: &Track, record: &TrackRecord) -> Vec<Line> {
    let settles = |step: &&Step| {
        let here = step.from.contains(&record.state);
        matches!(step.act, Act::Settle(_)) && here && !is_under_way(case, track, step)
    };
    let due_at = due_here(case, track, record);
    let steps = track.steps.iter().filter(settles);
    let to = |step| chairs(mechanism).map(move |to| (step, to));
    let line = |(step, to): (&Step, crate::desk::Address)| Line {
        name: format!("settle-{}-{}-{}", track.id, step.id, to.institution),
        to,
        due_at,
        since: record.since,
        waiting: Waiting::Settle {
            track: track.id.clone(),
            step: step.id.clone(),
        },
        caseless: false,
    };
    steps.flat_map(to).map(line).collect()
}

/// Whether its signatures are being gathered: then each missing one waits by itself.
fn is_under_way(case: &Case, track: &Track, step: &Step) -> bool {
    let mut open = case.proposals.values().filter(|one| one.outcome.is_none());
    open.any(|one| one.track == track.id && one.step == step.id)
}

fn chairs(mechanism: &Mechanism) -> impl Iterator<Item = crate::desk::Address> {
    let chair = Function::AuthorityChair;
    let institutions = mechanism.institutions_with(chair);
    institutions.map(move |one| to_function(&one.id, chair))
}

/// The earliest deadline of the clocks that run where the track stands.
fn due_here(case: &Case, track: &Track, record: &TrackRecord) -> Option<Timestamp> {
    let state = track.state(&record.state)?;
    let due = state.clocks.iter().map(|key| due_of(case, key.as_str()));
    due.flatten().min()
}
