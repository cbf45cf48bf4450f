//! Closing and taking up again: the old decision stays, help reopens, recovery goes on.

use casework::closure::{ClosureReason, ReopenGround};
use casework::context::slot;
use casework::{Command, Event, Rule};

use crate::stories::{identify_adult, raise_adult, step};
use crate::world::{ALBANIA, Story, kept};

fn closed(reason: ClosureReason) -> (Story, casework::Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    story.kept.push(kept(slot::UNDECIDED));
    story.must(&worker, Command::Close { reason });
    (story, worker)
}

#[test]
fn a_case_closes_without_a_decision_only_with_its_own_reason() {
    let mut story = Story::new(&ALBANIA);
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
fn a_missing_persons_case_stays_open_for_every_reason() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.kept.push(kept(slot::UNDECIDED));
    story.must(&worker, step("protection", "give_first_help"));
    story.must(&worker, step("protection", "note_missing"));
    for reason in ClosureReason::ALL {
        let close = Command::Close { reason };
        assert_eq!(story.refused(&worker, close), [Rule::PersonMissing]);
    }
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
    let help = Command::RequestService {
        entry: "e".into(),
        service: "safe_accommodation".into(),
    };
    let events = story.must(&worker, help);
    assert_eq!(
        events[0],
        Event::Reopened {
            ground: ReopenGround::PersonReturns
        }
    );
    assert!(story.case.closure.is_none());
    let (mut story, worker) = closed(ClosureReason::Reintegrated);
    story.must(&worker, step("protection", "confirm_first_help"));
    assert!(story.case.closure.is_none());
}

#[test]
fn closing_does_not_end_recovery_nor_unblock_a_removal() {
    let (story, _) = closed(ClosureReason::OtherRoute);
    let recovery = casework::recovery::standing(&story.case, story.now).expect("recovery runs");
    assert_eq!(recovery.day, 1);
    assert!(casework::recovery::removal_blocked(
        &story.case,
        &ALBANIA,
        story.now
    ));
    let others = story.case.clocks.values().filter(|one| one.runs()).count();
    assert_eq!(others, 1, "every other clock has stopped");
}

#[test]
fn nobody_closes_over_a_danger_a_waiting_decision_or_without_reasons() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, Command::RecordDanger);
    let close = Command::Close {
        reason: ClosureReason::OtherRoute,
    };
    assert_eq!(story.refused(&worker, close.clone()), [Rule::DangerOpen]);
    story.kept.clear();
    assert_eq!(story.refused(&worker, close), [Rule::ReasonsMissing]);
}

#[test]
fn an_identification_taken_up_again_opens_the_case_with_it() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, step("identification", "name_other_route"));
    story.must(
        &worker,
        Command::Close {
            reason: ClosureReason::OtherRoute,
        },
    );
    let events = story.must(&worker, step("identification", "reopen"));
    assert_eq!(
        events[0],
        Event::Reopened {
            ground: ReopenGround::NewFacts
        }
    );
    assert_eq!(
        story.case.tracks["identification"].state.as_str(),
        "screening"
    );
}

#[test]
fn a_decision_is_not_hidden_as_an_error_but_a_form_is() {
    let mut story = Story::new(&ALBANIA);
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
    let filled = story.case.forms["screening"][0].version;
    story.must(&worker, Command::EnterInError { version: filled });
    assert!(story.case.hidden.contains(&filled));
}
