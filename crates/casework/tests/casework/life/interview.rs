//! Interviews are counted, for adults too; a further one needs a reason.

use std::collections::BTreeSet;

use casework::interview::Topic;
use casework::{Command, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{consent, fill, raise_adult, raise_child, step, supply_on};
use crate::world::{ALBANIA, Story, kept};

fn about(topics: &[Topic]) -> Command {
    Command::HoldInterview {
        about: topics.iter().copied().collect(),
    }
}

#[test]
fn an_adult_is_asked_a_second_time_only_with_a_reason_and_everybody_sees_who_asked_what() {
    let mut story = Story::new(&HERE);
    let outreach = raise_adult(&mut story);
    story.kept.clear();
    story.must(&outreach, about(&[Topic::Facts, Topic::Work]));
    let social = story.who(Function::SocialService);
    let again = story.refused(&social, about(&[Topic::Facts]));
    assert_eq!(again, [Rule::FurtherInterview]);
    story.kept.push(kept("reasons"));
    story.must(&social, about(&[Topic::Needs]));
    assert_eq!(story.case.interviews, 2);
    let asked: Vec<_> = story
        .case
        .heard
        .iter()
        .map(|one| &one.by.institution)
        .collect();
    assert_eq!(asked, [&outreach.institution, &social.institution]);
    assert_eq!(
        story.case.heard[0].about,
        BTreeSet::from([Topic::Facts, Topic::Work])
    );
}

#[test]
fn an_interview_about_nothing_is_none() {
    let mut story = Story::new(&HERE);
    let outreach = raise_adult(&mut story);
    let unfit = Rule::AnswerUnfit("about".into());
    assert_eq!(story.refused(&outreach, about(&[])), [unfit]);
}

/// A case that was reported, whoever raised it, and the lawyer who reported.
fn reported() -> (Story, casework::Actor, casework::Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("police", Purpose::Police, None));
    let lawyer = story.who(Function::LegalAid);
    story.must(&lawyer, step("justice", "open"));
    story.must(&lawyer, step("justice", "report"));
    (story, worker, lawyer)
}

#[test]
fn a_hearing_that_was_held_counts_like_an_interview_and_a_further_one_needs_its_reason() {
    let (mut story, worker, lawyer) = reported();
    fill(&mut story, &lawyer, "hearing");
    story.must(&lawyer, step("justice", "set_hearing"));
    assert_eq!(story.case.interviews, 0, "what is set was not held");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    story.kept.clear();
    story.must(&lawyer, step("justice", "record_hearing"));
    assert_eq!(story.case.interviews, 1);
    let held = &story.case.heard[0];
    assert_eq!(held.track.as_ref().map(|one| one.as_str()), Some("justice"));
    let history = &story.case.tracks["justice"].history;
    assert_eq!(
        Some(held.version),
        history.last().map(|one| one.version),
        "where its reason is"
    );
    supply_on(&mut story, &worker, "justice", "record_hearing");
    let again = || step("justice", "record_hearing");
    assert_eq!(story.refused(&lawyer, again()), [Rule::FurtherInterview]);
    let by_others = about(&[Topic::Facts]);
    let social = story.who(Function::SocialService);
    assert_eq!(story.refused(&social, by_others), [Rule::FurtherInterview]);
    story.kept.push(kept("reasons"));
    story.must(&lawyer, again());
    assert_eq!(story.case.interviews, 2);
}

#[test]
fn nobody_hears_who_died() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    let police = story.who(Function::ChildPolice);
    fill(&mut story, &worker, "best_interests");
    story.must(&police, step("justice", "open"));
    story.must(&police, step("justice", "report"));
    fill(&mut story, &worker, "hearing");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    story.must(&worker, Command::RecordDeath);
    let hear = step("justice", "record_hearing");
    assert_eq!(story.refused(&police, hear), [Rule::PersonDied]);
}
