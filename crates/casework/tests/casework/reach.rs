//! Every state of every track of every pack can be reached through `decide`, by people of the pack,
//! when all that the procedure asks for is there.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use casework::age::AgeClass;
use casework::signature::Opinion;
use casework::{Command, Event, ProposalId};
use mechanism::{Act, Guard, Mechanism, Outcomes, Purpose, Standing, State, Step, Track, TrackId};

use crate::stories::{consent, fill, raise_of, say_foreign};
use crate::world::{ALBANIA, Story, TREATY, of_function, of_unit, outreach};

/// A case in which everything that guards and safeguards ask for is there.
fn prepared(mut story: Story) -> Story {
    let worker = outreach(story.mechanism);
    for form in &story.mechanism.forms {
        fill(&mut story, &worker, form.id.as_str());
    }
    for purpose in Purpose::ALL.iter().filter(|one| **one != Purpose::Sharing) {
        story.must(&worker, consent(purpose.as_str(), *purpose, None));
    }
    if story.case.age.is_child() {
        story.must(&worker, Command::RecordViews);
    }
    secure(&mut story);
    story
}

/// Records every safeguard of the pack: a step that asks for one uses it up. Whoever may record it;
/// that her institution takes part is not what is tested here.
fn secure(story: &mut Story) {
    let worker = outreach(story.mechanism);
    for safeguard in &story.mechanism.procedure.safeguards {
        let safeguard = safeguard.id.clone();
        story.happened(
            &worker,
            Event::SafeguardRecorded {
                safeguard,
                signed: false,
            },
        );
    }
}

/// Takes one step in each way it can end.
fn take(story: &Story, track: &TrackId, step: &Step) -> Vec<Story> {
    match &step.act {
        Act::Decide(outcomes) => {
            let (yes, no) = (Opinion::Confirms, Opinion::DoesNotConfirm);
            jointly(
                story,
                track,
                step,
                outcomes,
                &[[yes, yes], [no, no], [yes, no]],
            )
        }
        Act::Settle(outcomes) => {
            let opinions = [
                Opinion::Confirms,
                Opinion::DoesNotConfirm,
                Opinion::SendsBack,
            ];
            jointly(
                story,
                track,
                step,
                outcomes,
                &opinions.map(|one| [one, one]),
            )
        }
        Act::DecideAge(_) => alone(story, track, step, &[Some(true), Some(false)]),
        _ => alone(story, track, step, &[None]),
    }
}

fn jointly(
    story: &Story,
    track: &TrackId,
    step: &Step,
    outcomes: &Outcomes,
    opinions: &[[Opinion; 2]],
) -> Vec<Story> {
    let signed = opinions.iter().filter_map(|opinions| {
        let mut next = story.clone();
        let proposal = ProposalId::new(format!("proposal-{}", next.case.proposals.len()));
        let shown = "what was shown".to_owned();
        for (place, (group, opinion)) in outcomes.signatures.iter().zip(opinions).enumerate() {
            let (proposal, shown, opinion) = (proposal.clone(), shown.clone(), *opinion);
            let command = if place == 0 {
                let (track, step) = (track.clone(), step.id.clone());
                Command::OpenProposal {
                    proposal,
                    track,
                    step,
                    opinion,
                    shown,
                }
            } else {
                Command::Sign {
                    proposal,
                    opinion,
                    shown,
                }
            };
            let signer = of_function(next.mechanism, group.functions[0]);
            next.act(&signer, command).ok()?;
        }
        Some(next)
    });
    signed.collect()
}

fn alone(story: &Story, track: &TrackId, step: &Step, ways: &[Option<bool>]) -> Vec<Story> {
    let mut units = step
        .by
        .iter()
        .flat_map(|function| story.mechanism.units_with(*function));
    let Some((_, unit)) = units.next() else {
        return Vec::new();
    };
    let actor = of_unit(story.mechanism, unit.id.as_str());
    let taken = ways.iter().filter_map(|age_child| {
        let mut next = story.clone();
        next.wait_hours(24 * 31);
        let command = Command::TakeStep {
            track: track.clone(),
            step: step.id.clone(),
            age_child: *age_child,
        };
        next.act(&actor, command).ok().map(|_| next)
    });
    taken.collect()
}

/// The states of a track that can be reached from there, each with a case that stands in it.
fn reached(track: &Track, start: Story) -> BTreeMap<String, Story> {
    let mut found = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(mut story) = open.pop_front() {
        secure(&mut story);
        let record = story.case.tracks.get(&track.id);
        let state = record.map_or(String::new(), |one| one.state.to_string());
        if found.contains_key(&state) {
            continue;
        }
        for step in &track.steps {
            open.extend(take(&story, &track.id, step));
        }
        found.insert(state, story);
    }
    found
}

/// Cases to begin from: an adult, a child, a foreigner, and an adult whose identification and recovery
/// are over, because a return is blocked before.
fn starts(mechanism: &'static Mechanism) -> Vec<Story> {
    let raised = |age, years| {
        let mut story = Story::new(mechanism);
        raise_of(&mut story, age, years);
        prepared(story)
    };
    let adult = raised(AgeClass::ClearlyAdult, 24);
    let mut foreigner = adult.clone();
    say_foreign(&mut foreigner);
    let settled = settled(mechanism, adult.clone());
    vec![settled, foreigner, raised(AgeClass::Under18, 12), adult]
}

/// Somebody who was identified and whose recovery is over.
fn settled(mechanism: &'static Mechanism, adult: Story) -> Story {
    let identification = mechanism.track("identification").unwrap();
    let identified = |state: &&State| state.standing == Some(Standing::Identified);
    let state = identification.states.iter().find(identified).unwrap();
    let identified = reached(identification, adult)[state.id.as_str()].clone();
    let recovery = mechanism.track("recovery").unwrap();
    let over = recovery.states.iter().find(|state| state.ends).unwrap();
    reached(recovery, identified)[over.id.as_str()].clone()
}

/// Every `track/state` that no walk from any start reaches.
fn unreached(mechanism: &'static Mechanism) -> Vec<String> {
    let starts = starts(mechanism);
    let mut missing = Vec::new();
    for track in &mechanism.procedure.tracks {
        let found = starts
            .iter()
            .flat_map(|start| reached(track, start.clone()).into_keys());
        let found: BTreeSet<String> = found.collect();
        let states = track.states.iter().map(|state| state.id.as_str());
        let lost = states.filter(|state| !found.contains(*state));
        missing.extend(lost.map(|state| format!("{}/{state}", track.id)));
    }
    missing
}

#[test]
fn every_state_of_every_pack_is_reached() {
    for mechanism in [&*ALBANIA, &*TREATY] {
        assert_eq!(
            unreached(mechanism),
            Vec::<String>::new(),
            "in {}",
            mechanism.id
        );
    }
}

/// Negative control: a pack its checker takes, with a state that its guards let nobody into.
#[test]
fn a_state_whose_guard_lets_nobody_in_is_found() {
    let mut pack = TREATY.clone();
    let protection = pack
        .procedure
        .tracks
        .iter_mut()
        .find(|one| one.id.as_str() == "protection");
    let steps = &mut protection.unwrap().steps;
    let home = steps
        .iter_mut()
        .find(|one| one.id.as_str() == "return_home")
        .unwrap();
    home.requires[0].guard = Guard::parse("person.child && !person.child").unwrap();
    assert_eq!(
        unreached(Box::leak(Box::new(pack))),
        ["protection/returned"]
    );
}

/// Negative control: without consent, forms and safeguards the walk does not come far.
#[test]
fn nothing_formal_is_reached_unprepared() {
    let mut story = Story::new(&ALBANIA);
    raise_of(&mut story, AgeClass::ClearlyAdult, 24);
    let found = reached(ALBANIA.track("identification").unwrap(), story);
    assert!(!found.contains_key("formal") && !found.contains_key("interviewed"));
}
