//! Every state of every track can be reached through `decide`, by people of the pack, when all that
//! the procedure asks for is there.

use std::collections::{BTreeMap, VecDeque};

use casework::signature::Opinion;
use casework::{Command, Event, Recorded, evolve};
use mechanism::{Act, Purpose, Step, Track, TrackId};

use super::case::{ALBANIA, Walk, actor, all_yes, unit_with};

/// A case in which everything that guards and safeguards ask for is there.
fn prepared(mut walk: Walk) -> Walk {
    let child = walk.case.age.is_child();
    for form in &ALBANIA.forms {
        walk.fill(
            "vatra_mobile_durres",
            form.id.as_str(),
            &all_yes(form.id.as_str()),
        );
    }
    for purpose in Purpose::ALL.iter().filter(|one| **one != Purpose::Sharing) {
        walk.consent("vatra_mobile_durres", *purpose);
    }
    if child {
        walk.act("vatra_mobile_durres", Command::RecordViews)
            .expect("a child has views");
    }
    secure(&mut walk);
    walk
}

/// Records every safeguard of the pack: a step that asks for one uses it up.
fn secure(walk: &mut Walk) {
    for safeguard in &ALBANIA.procedure.safeguards {
        // Whoever may record it; that her institution takes part is not what is tested here.
        let event = Event::SafeguardRecorded {
            safeguard: safeguard.id.clone(),
        };
        let recorded = Recorded {
            at: walk.now,
            by: actor("vatra_mobile_durres").stamp(),
            edition: ALBANIA.hash.to_string(),
            kept: Vec::new(),
            event,
        };
        walk.case = evolve(walk.case.clone(), &recorded);
    }
}

/// Takes one step in each way it can end.
fn take(walk: &Walk, track: &TrackId, step: &Step) -> Vec<Walk> {
    let Some(unit) = step.by.iter().find_map(|function| unit_with(*function)) else {
        return Vec::new();
    };
    let opinions: &[&[Opinion]] = match step.act {
        Act::Decide(_) => &[
            &[Opinion::Confirms, Opinion::Confirms],
            &[Opinion::DoesNotConfirm, Opinion::DoesNotConfirm],
            &[Opinion::Confirms, Opinion::DoesNotConfirm],
        ],
        Act::Settle(_) => &[
            &[Opinion::Confirms],
            &[Opinion::DoesNotConfirm],
            &[Opinion::SendsBack],
        ],
        _ => return alone(walk, track, step, unit),
    };
    let (Act::Decide(outcomes) | Act::Settle(outcomes)) = &step.act else {
        return Vec::new();
    };
    let signers = outcomes
        .signatures
        .iter()
        .filter_map(|group| unit_with(group.functions[0]));
    let signers: Vec<_> = signers.collect();
    let signed = opinions.iter().filter_map(|opinions| {
        let mut next = walk.clone();
        let pairs: Vec<_> = signers
            .iter()
            .copied()
            .zip(opinions.iter().copied())
            .collect();
        next.joint(step.id.as_str(), &pairs).ok().map(|()| next)
    });
    signed.collect()
}

fn alone(walk: &Walk, track: &TrackId, step: &Step, unit: &str) -> Vec<Walk> {
    let ways: &[Option<bool>] = match step.act {
        Act::DecideAge(_) => &[Some(true), Some(false)],
        _ => &[None],
    };
    let taken = ways.iter().filter_map(|age_child| {
        let mut next = walk.clone();
        next.days(31);
        let command = Command::TakeStep {
            track: track.clone(),
            step: step.id.clone(),
            age_child: *age_child,
        };
        next.act(unit, command).ok().map(|_| next)
    });
    taken.collect()
}

/// The states of a track that can be reached from there, each with a case that stands in it.
fn reached(track: &Track, start: Walk) -> BTreeMap<String, Walk> {
    let mut found = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(mut walk) = open.pop_front() {
        secure(&mut walk);
        let state = walk.state(track.id.as_str()).to_owned();
        if found.contains_key(&state) {
            continue;
        }
        for step in &track.steps {
            open.extend(take(&walk, &track.id, step));
        }
        found.insert(state, walk);
    }
    found
}

fn unreached(track: &Track, found: &[BTreeMap<String, Walk>]) -> Vec<String> {
    let states = track.states.iter().map(|state| state.id.to_string());
    states
        .filter(|state| !found.iter().any(|one| one.contains_key(state)))
        .collect()
}

fn track(id: &str) -> &'static Track {
    ALBANIA.track(id).expect("a track of the pack")
}

#[test]
fn every_state_is_reached_by_an_adult_or_a_child() {
    let (adult, child) = (prepared(Walk::adult()), prepared(Walk::child(12)));
    for track in &ALBANIA.procedure.tracks {
        // Protection is walked by a person whose identification and recovery are behind her: a
        // return is blocked before.
        let start = if track.id.as_str() == "protection" {
            settled()
        } else {
            adult.clone()
        };
        let found = [reached(track, start), reached(track, child.clone())];
        assert_eq!(
            unreached(track, &found),
            Vec::<String>::new(),
            "in {}",
            track.id
        );
    }
}

fn settled() -> Walk {
    let formal = reached(track("identification"), prepared(Walk::adult()));
    let formal = formal["formal"].clone();
    reached(track("recovery"), formal)["ended"].clone()
}

/// Negative control: without consent, forms and safeguards the walk does not come far.
#[test]
fn nothing_formal_is_reached_unprepared() {
    let found = reached(track("identification"), Walk::adult());
    assert!(!found.contains_key("formal") && !found.contains_key("interviewed"));
}
