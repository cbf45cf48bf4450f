//! Closing and taking up again: the old decision stays, help reopens, recovery goes on.

use casework::closure::{ClosureReason, ReopenGround};
use casework::context::slot;
use casework::{Command, Event, Rule};
use mechanism::{Standing, Step};

use super::HERE;
use crate::stories::{fill, help, identify_adult, raise_adult, step, take_up_again};
use crate::world::{Story, kept};

fn closed(reason: ClosureReason) -> (Story, casework::Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    story.kept.push(kept(slot::UNDECIDED));
    story.must(&worker, Command::Close { reason });
    (story, worker)
}

#[test]
fn a_case_closes_without_a_decision_only_with_its_own_reason() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let close = Command::Close {
        reason: ClosureReason::Reintegrated,
    };
    assert_eq!(
        story.refused(&worker, close.clone()),
        [Rule::IdentificationOpen]
    );
    story.kept.push(kept(slot::UNDECIDED));
    story.must(&worker, close);
}

#[test]
fn a_reopened_case_keeps_the_old_closure_and_every_move() {
    let (mut story, worker) = closed(ClosureReason::Reintegrated);
    let history = story.case.tracks["identification"].history.clone();
    assert_eq!(
        story.refused(&worker, Command::AskFormal),
        [Rule::CaseClosed]
    );
    story.wait_hours(24 * 90);
    story.must(
        &worker,
        Command::Reopen {
            ground: ReopenGround::NewExploitation,
        },
    );
    assert!(story.case.closure.is_none());
    assert_eq!(
        story.case.closures_before[0].reason,
        ClosureReason::Reintegrated
    );
    assert_eq!(story.case.tracks["identification"].history, history);
    story.must(&worker, Command::AskFormal);
}

#[test]
fn who_comes_back_at_night_is_helped_and_the_case_is_open_again() {
    let (mut story, worker) = closed(ClosureReason::Reintegrated);
    let asked = Command::RequestService {
        entry: "e".into(),
        service: "safe_accommodation".into(),
    };
    let events = story.must(&worker, asked);
    assert_eq!(
        events[0],
        Event::Reopened {
            ground: ReopenGround::PersonReturns
        }
    );
    assert!(story.case.closure.is_none());
    let (mut story, worker) = closed(ClosureReason::Reintegrated);
    let care = help(&story, &worker);
    story.must(&worker, care);
    assert!(story.case.closure.is_none());
}

#[test]
fn closing_does_not_end_recovery_nor_unblock_a_removal() {
    let (story, _) = closed(ClosureReason::OtherRoute);
    let recovery = casework::recovery::standing(&story.case, story.now).expect("recovery runs");
    assert_eq!(recovery.day, 1);
    assert!(casework::recovery::removal_blocked(
        &story.case,
        &HERE,
        story.now
    ));
    let others = story.case.clocks.values().filter(|one| one.runs()).count();
    assert_eq!(others, 1, "every other clock has stopped");
}

#[test]
fn nobody_closes_over_a_danger_a_waiting_decision_or_without_reasons() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, Command::RecordDanger);
    let close = Command::Close {
        reason: ClosureReason::OtherRoute,
    };
    assert_eq!(story.refused(&worker, close.clone()), [Rule::DangerOpen]);
    story.kept.clear();
    assert_eq!(story.refused(&worker, close), [Rule::ReasonsMissing]);
}

/// Every way in which a concern that begins can end without indicators.
fn ways_out() -> impl Iterator<Item = Command> {
    let track = HERE.track("identification").expect("it identifies");
    let ends = |step: &&Step| {
        let targets = step.act.targets().into_iter();
        let mut states = targets.filter_map(|to| track.state(to));
        step.from.contains(&track.initial)
            && states.any(|to| to.standing == Some(Standing::NotIndicated))
    };
    let steps = track.steps.iter().filter(ends);
    steps.map(|one| step("identification", one.id.as_str()))
}

#[test]
fn an_identification_taken_up_again_opens_the_case_with_it() {
    let reopen = HERE
        .step("identification", "reopen")
        .expect("in every pack");
    let mut ways = 0;
    for way_out in ways_out() {
        let mut story = Story::new(&HERE);
        let worker = raise_adult(&mut story);
        // Some ways are for others: a labour inspector names a claim for wages.
        if story.act(&worker, way_out).is_err() {
            continue;
        }
        ways += 1;
        take_up_again(&mut story, &worker);
        let stands = &story.case.tracks["identification"].state;
        assert_eq!(reopen.act.targets(), [stands]);
    }
    assert!(ways > 0, "outreach may end it");
}

#[test]
fn a_decision_is_not_hidden_as_an_error_but_a_form_is() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let moved = story.case.tracks["identification"]
        .history
        .last()
        .unwrap()
        .version;
    assert_eq!(
        story.refused(&worker, Command::EnterInError { version: moved }),
        [Rule::NotFound]
    );
    fill(&mut story, &worker, "needs_assessment");
    let filled = story.case.forms["needs_assessment"][0].version;
    story.must(&worker, Command::EnterInError { version: filled });
    assert!(story.case.hidden.contains(&filled));
}
