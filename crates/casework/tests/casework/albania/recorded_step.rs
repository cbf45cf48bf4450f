//! What is recorded on a track that stays where it stands, taken back with all that it set going.

use casework::commitment::TaskResult;
use casework::{Actor, Command, Event, Rule};
use mechanism::Function;

use super::interview::reported;
use crate::stories::{fill, identify_adult, raise_adult, step, supply_on};
use crate::world::{ALBANIA, Story};

/// Records a step, and says the version that holds it.
fn record(story: &mut Story, by: &Actor, track: &str, id: &str) -> u64 {
    let before = story.case.version;
    story.must(by, step(track, id));
    let history = &story.case.tracks[track].history;
    let version = history.last().expect("it is on record").version;
    assert!(version > before);
    version
}

fn in_error(story: &mut Story, by: &Actor, version: u64) -> Vec<Event> {
    story.wait_hours(1);
    story.must(by, Command::EnterInError { version })
}

#[test]
fn a_hearing_in_the_wrong_file_was_not_held_here() {
    let (mut story, worker, lawyer) = reported();
    fill(&mut story, &lawyer, "hearing");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    let held = record(&mut story, &lawyer, "justice", "record_hearing");
    assert_eq!(story.case.interviews, 1);
    assert!(story.case.may_be_error(held));
    in_error(&mut story, &lawyer, held);
    assert_eq!((story.case.interviews, story.case.heard.len()), (0, 0));
    let history = &story.case.tracks["justice"].history;
    let stays = history.iter().find(|one| one.version == held).unwrap();
    assert!(!story.case.stands(stays), "the line stays, struck through");
    let counted = story.case.counted_on.keys().next().unwrap();
    assert!(story.case.hidden.contains(counted), "and so does its count");
    // No reason is asked, as for a first one, and what was in place for it still is.
    story.kept.clear();
    story.wait_hours(1);
    story.must(&lawyer, step("justice", "record_hearing"));
    assert_eq!(story.case.interviews, 1);
}

#[test]
fn a_hearing_taken_back_leaves_the_others_in_order() {
    let (mut story, worker, lawyer) = reported();
    let hear = |story: &mut Story| {
        story.wait_hours(1);
        fill(story, &lawyer, "hearing");
        supply_on(story, &worker, "justice", "record_hearing");
        record(story, &lawyer, "justice", "record_hearing")
    };
    let (first, second) = (hear(&mut story), hear(&mut story));
    in_error(&mut story, &lawyer, first);
    let heard = &story.case.heard;
    assert_eq!(
        (heard.len(), heard[0].version, heard[0].number),
        (1, second, 1)
    );
}

/// A form counts for one taking: the second hearing rests on its own.
#[test]
fn with_the_form_of_the_first_hearing_goes_the_first_only() {
    let (mut story, worker, lawyer) = reported();
    let hear = |story: &mut Story| {
        story.wait_hours(1);
        fill(story, &lawyer, "hearing");
        let form = story.case.forms["hearing"].last().unwrap().version;
        supply_on(story, &worker, "justice", "record_hearing");
        (form, record(story, &lawyer, "justice", "record_hearing"))
    };
    let ((form, first), (_, second)) = (hear(&mut story), hear(&mut story));
    in_error(&mut story, &lawyer, form);
    assert!(story.case.hidden.contains(&first));
    assert!(!story.case.hidden.contains(&second));
    assert_eq!(story.case.interviews, 1);
}

fn reviews(story: &Story) -> usize {
    let clocks = story.case.clocks.values();
    clocks
        .filter(|one| one.key.as_str() == "foreign.review" && one.runs())
        .count()
}

/// A decision of another country, recorded by the desk: the versions of the form and of the step.
fn decided_abroad(story: &mut Story) -> (u64, u64) {
    let desk = story.who(Function::Secretariat);
    story.wait_hours(30);
    fill(story, &desk, "foreign_decision");
    let form = story.case.forms["foreign_decision"].last().unwrap().version;
    let step = record(story, &desk, "identification", "record_foreign_decision");
    (form, step)
}

/// Social service weighs it: the version of the step.
fn weigh(story: &mut Story) -> u64 {
    let social = story.who(Function::SocialService);
    record(story, &social, "identification", "weigh_foreign_decision")
}

#[test]
fn with_the_form_of_a_foreign_decision_goes_what_was_recorded_on_it() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let (form, step) = decided_abroad(&mut story);
    assert_eq!(reviews(&story), 1);
    in_error(&mut story, &worker, form);
    assert_eq!(reviews(&story), 0, "nobody reviews what was never decided");
    assert!(story.case.hidden.contains(&step));
    assert_eq!(story.case.foreign_decision(), None);
}

#[test]
fn while_another_filling_stands_the_step_stands() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let (form, step) = decided_abroad(&mut story);
    let desk = story.who(Function::Secretariat);
    fill(&mut story, &desk, "foreign_decision");
    in_error(&mut story, &worker, form);
    assert!(!story.case.hidden.contains(&step));
    assert_eq!(reviews(&story), 1);
}

#[test]
fn a_review_that_was_not_made_is_due_when_it_was() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    decided_abroad(&mut story);
    let due = |story: &Story| {
        let mut clocks = story.case.clocks.values().rev();
        let review = clocks.find(|one| one.key.as_str() == "foreign.review");
        review.unwrap().due_at
    };
    let before = due(&story);
    story.wait_hours(2);
    let weighed = weigh(&mut story);
    assert_eq!(reviews(&story), 0);
    in_error(&mut story, &worker, weighed);
    assert_eq!(reviews(&story), 1);
    assert_eq!(due(&story), before);
}

/// How the task of a non-punishment notice stands.
fn check(story: &Story) -> Option<Option<TaskResult>> {
    let mut tasks = story.case.tasks.values();
    let task = tasks.find(|one| one.template.as_str() == "non_punishment_check");
    task.map(|one| one.ended.map(|(_, result)| result))
}

#[test]
fn a_task_that_came_with_it_is_not_needed() {
    let (mut story, _, lawyer) = reported();
    let notice = record(&mut story, &lawyer, "justice", "give_non_punishment_notice");
    assert_eq!(check(&story), Some(None));
    in_error(&mut story, &lawyer, notice);
    assert_eq!(check(&story), Some(Some(TaskResult::NotNeeded)));
}

/// Broken by hand: `Left::runs` that asks for no other step.
#[test]
fn what_another_entry_needs_goes_on() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let (form, first) = decided_abroad(&mut story);
    let (again, second) = decided_abroad(&mut story);
    in_error(&mut story, &worker, first);
    assert_eq!(
        reviews(&story),
        1,
        "the second decision waits for its review"
    );
    in_error(&mut story, &worker, again);
    assert_eq!(reviews(&story), 1, "the first form stands");
    assert!(!story.case.hidden.contains(&second));
    in_error(&mut story, &worker, form);
    assert!(story.case.hidden.contains(&second));
    assert_eq!(reviews(&story), 0);

    let (mut story, _, lawyer) = reported();
    let notice =
        |story: &mut Story| record(story, &lawyer, "justice", "give_non_punishment_notice");
    let (one, _) = (notice(&mut story), notice(&mut story));
    in_error(&mut story, &lawyer, one);
    assert_eq!(
        check(&story),
        Some(None),
        "the second notice asks for it too"
    );
}

/// Nobody undoes what another institution put on record.
#[test]
fn whoever_may_not_record_it_does_not_take_it_back() {
    let (mut story, _, lawyer) = reported();
    let notice = record(&mut story, &lawyer, "justice", "give_non_punishment_notice");
    let prosecution = story.who(Function::Prosecution);
    let take_back = Command::EnterInError { version: notice };
    assert_eq!(
        story.refused(&prosecution, take_back.clone()),
        [Rule::NotYourFunction]
    );
    story.must(&lawyer, take_back);
}

#[test]
fn in_a_closed_case_nothing_is_due_again() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    decided_abroad(&mut story);
    let weighed = weigh(&mut story);
    story.must(&worker, Command::RecordDeath);
    in_error(&mut story, &worker, weighed);
    assert_eq!(reviews(&story), 0);
}

#[test]
fn nothing_is_taken_back_twice_or_without_a_reason() {
    let (mut story, _, lawyer) = reported();
    let claimed = record(&mut story, &lawyer, "justice", "claim_damages");
    let take_back = || Command::EnterInError { version: claimed };
    let reasons = std::mem::take(&mut story.kept);
    assert_eq!(story.refused(&lawyer, take_back()), [Rule::ReasonsMissing]);
    story.kept = reasons;
    story.must(&lawyer, take_back());
    assert_eq!(story.refused(&lawyer, take_back()), [Rule::AlreadyEnded]);
}
