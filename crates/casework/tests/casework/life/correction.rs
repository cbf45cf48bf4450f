//! Entered in error: hidden from every view, and it counts for nothing any more.

use casework::age::AgeClass;
use casework::channel::{Allowed, Channel, slot};
use casework::interview::Topic;
use casework::presence::{Gender, Means, Part, Present, Wish};
use casework::statement::StatementChange;
use casework::{Actor, Command, Event, Rule};
use mechanism::Purpose;

use super::HERE;
use crate::stories::{
    consent, decide_age, fill, help, identify_adult, raise_adult, raise_child, step,
};
use crate::world::{Story, kept};

#[test]
fn an_assessment_entered_in_error_was_not_made() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let care = help(&story, &worker);
    story.must(&worker, care);
    let looked_at: Rule = Rule::Requirement("needs_looked_at".into());
    let asked = |story: &Story| match story.tries(&worker, step("protection", "end")) {
        Ok(_) => false,
        Err(refusal) => refusal.reasons.iter().any(|one| one.rule == looked_at),
    };
    assert!(asked(&story));
    fill(&mut story, &worker, "needs_assessment");
    assert!(!asked(&story));
    let version = story.case.forms["needs_assessment"][0].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(asked(&story));
}

#[test]
fn a_consent_entered_in_error_does_not_count() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Police, None));
    let version = story.case.consents["c"].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(!story.case.police_may_know(story.now));
}

#[test]
fn a_safeguard_entered_in_error_is_missing_again() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let safeguard = || "rights_told".into();
    story.must(
        &worker,
        Command::RecordSafeguard {
            safeguard: safeguard(),
            signed: true,
        },
    );
    assert!(story.case.has_safeguard(&safeguard()));
    let version = story.case.safeguards["rights_told"];
    story.must(&worker, Command::EnterInError { version });
    assert!(!story.case.has_safeguard(&safeguard()));
}

#[test]
fn the_first_event_and_what_is_not_there_are_not_hidden_nor_anything_twice() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    for version in [0, 1, 9_999] {
        assert_eq!(
            story.refused(&worker, Command::EnterInError { version }),
            [Rule::NotFound]
        );
    }
    fill(&mut story, &worker, "needs_assessment");
    let version = story.case.forms["needs_assessment"][0].version;
    story.must(&worker, Command::EnterInError { version });
    assert_eq!(
        story.refused(&worker, Command::EnterInError { version }),
        [Rule::AlreadyEnded]
    );
}

#[test]
fn what_was_decided_or_done_to_others_is_no_error_of_writing() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let history = &story.case.tracks["identification"].history;
    let identified = history.last().expect("it was identified").version;
    let last = story.case.version;
    assert!(last > identified, "clocks run and tasks are given with it");
    for moved in identified..=last {
        assert!(!story.case.may_be_error(moved));
        let rules = story.refused(&worker, Command::EnterInError { version: moved });
        assert_eq!(rules, [Rule::NotFound]);
    }
}

#[test]
fn an_age_in_error_never_leaves_an_adult_who_may_be_a_child() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let stated = story.case.ages[0].0;
    let state = |class| Command::StateAge { class, years: None };
    story.must(&worker, state(AgeClass::Under18));
    let child = story.case.version;
    // The statement that remains says adult: only an age decision may say so again (floor 2).
    story.must(&worker, Command::EnterInError { version: child });
    assert_eq!(story.case.age.class, AgeClass::MaybeUnder18);
    story.must(&worker, Command::EnterInError { version: stated });
    assert_eq!(story.case.age.class, AgeClass::MaybeUnder18);
    assert!(story.case.age.is_child());
}

/// Takes back the last entry of a story.
fn take_back(story: &mut Story, worker: &Actor) -> Vec<Event> {
    let version = story.case.version;
    story.must(worker, Command::EnterInError { version })
}

/// Floor 2: what waits for the child's own views waits again.
#[test]
fn views_in_error_were_not_heard_whether_in_a_form_or_by_themselves() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    assert!(!story.case.views_recorded());
    fill(&mut story, &worker, "needs_assessment");
    assert!(story.case.views_recorded());
    let version = story.case.forms["needs_assessment"][0].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(!story.case.views_recorded());
    story.must(&worker, Command::RecordViews);
    assert!(story.case.views_recorded());
    take_back(&mut story, &worker);
    assert!(!story.case.views_recorded());
}

fn interview(topic: Topic) -> Command {
    Command::HoldInterview {
        about: [topic].into(),
    }
}

#[test]
fn an_interview_in_error_was_not_held_and_those_after_it_move_up() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, interview(Topic::Facts));
    let version = story.case.version;
    story.must(&worker, interview(Topic::Needs));
    story.must(&worker, Command::EnterInError { version });
    assert_eq!((story.case.interviews, story.case.heard[0].number), (1, 1));
    assert_eq!(story.case.heard[0].about, [Topic::Needs].into());
    let version = story.case.heard[0].version;
    story.must(&worker, Command::EnterInError { version });
    assert_eq!(story.case.interviews, 0);
    story.kept.clear();
    story.must(&worker, interview(Topic::Facts));
}

#[test]
fn the_number_of_a_stranger_is_no_way_to_the_person() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let channel = Channel::Call;
    story.kept.push(kept(&slot(channel)));
    let allowed = Allowed {
        leave_message: false,
        say_who: false,
        shared: false,
    };
    story.must(&worker, Command::SetChannel { channel, allowed });
    let events = take_back(&mut story, &worker);
    assert!(story.case.channels.is_empty());
    assert!(
        events.len() == 1,
        "nobody was given identity, so nobody is asked to stop: {events:?}"
    );
}

#[test]
fn a_statement_in_the_wrong_file_goes_with_everything_said_of_it_later() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let statement = || "s".into();
    let take = Command::TakeStatement {
        statement: statement(),
    };
    story.must(&worker, take);
    let taken = story.case.version;
    let change = Command::ChangeStatement {
        statement: statement(),
        change: StatementChange::Changed,
    };
    story.must(&worker, change.clone());
    let changed = story.case.version;
    let mut only_changed = story.clone();
    take_back(&mut only_changed, &worker);
    assert!(only_changed.case.statements["s"].changes.is_empty());
    story.must(&worker, Command::EnterInError { version: taken });
    assert!(story.case.statements.is_empty());
    assert!(story.case.hidden.is_superset(&[taken, changed].into()));
}

#[test]
fn a_wish_and_a_presence_in_error_were_not_said_and_not_there() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let part = Part::Interpreter;
    let wish = |gender| Command::WishPresence {
        part,
        wish: Wish::Of(gender),
    };
    story.must(&worker, wish(Gender::Woman));
    story.must(&worker, wish(Gender::Man));
    take_back(&mut story, &worker);
    assert_eq!(story.case.wishes[&part], Wish::Of(Gender::Woman));
    let present = Present {
        gender: Gender::Woman,
        means: Means::Telephone,
    };
    let untied = true;
    let find = Command::FindPresence {
        part,
        present,
        untied,
    };
    story.must(&worker, find);
    take_back(&mut story, &worker);
    assert!(story.case.present.is_empty());
    let version = story.case.wished[0].0;
    story.must(&worker, Command::EnterInError { version });
    assert!(story.case.wishes.is_empty());
}

#[test]
fn whoever_was_told_in_error_is_told() {
    let mut story = Story::new(&HERE);
    let worker = crate::stories::raise_child(&mut story);
    let social = decide_age(&mut story, &worker, true);
    let waits = |story: &Story| casework::told::untold(&story.case, &HERE).len();
    let before = waits(&story);
    let version = casework::told::untold(&story.case, &HERE)[0].1.version;
    story.must(&social, super::told::told(version, "sq"));
    assert_eq!(waits(&story), before - 1);
    take_back(&mut story, &social);
    assert_eq!(waits(&story), before);
}
