//! One record for each purpose and recipient; withdrawn at once; never another's for an adult.

use casework::commitment::TaskResult;
use casework::consent::{ConsentGiven, GivenBy, Informed, Withdrawal};
use casework::guardian::{GuardianChange, Suspect};
use casework::{Command, Event, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{bring_in, consent, decide_age, raise_adult, raise_child};
use crate::world::Story;

fn by(given_by: GivenBy) -> Command {
    Command::GiveConsent {
        consent: "by-other".into(),
        given: ConsentGiven {
            purpose: Purpose::Services,
            recipient: None,
            given_by,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

#[test]
fn a_consent_stands_until_it_is_withdrawn_and_stays_on_record() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Police, None));
    assert!(story.case.police_may_know(story.now));
    let withdrawal = Withdrawal::ByPerson;
    story.must(
        &worker,
        Command::WithdrawConsent {
            consent: "c".into(),
            withdrawal,
        },
    );
    assert!(!story.case.police_may_know(story.now));
    let record = &story.case.consents["c"];
    assert_eq!(record.withdrawn, Some((story.now, Withdrawal::ByPerson)));
    let again = Command::WithdrawConsent {
        consent: "c".into(),
        withdrawal,
    };
    assert_eq!(story.refused(&worker, again), [Rule::AlreadyEnded]);
}

#[test]
fn a_consent_ends_on_its_day() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let until = story
        .now
        .checked_add(jiff::SignedDuration::from_hours(48))
        .unwrap();
    let Command::GiveConsent { consent, mut given } = consent("c", Purpose::Services, None) else {
        unreachable!("it is a consent");
    };
    given.until = Some(until);
    story.must(&worker, Command::GiveConsent { consent, given });
    assert!(story.case.consents_to(Purpose::Services, None, story.now));
    assert!(!story.case.consents_to(Purpose::Services, None, until));
    let Command::GiveConsent { mut given, .. } =
        crate::stories::consent("d", Purpose::Police, None)
    else {
        unreachable!("it is a consent");
    };
    given.until = Some(story.now);
    let consent = "d".into();
    let over = Command::GiveConsent { consent, given };
    let unfit = [Rule::AnswerUnfit("consent_until".into())];
    assert_eq!(story.refused(&worker, over), unfit);
}

#[test]
fn who_received_something_until_a_date_is_asked_to_stop_on_it() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let Command::GiveConsent { consent, mut given } = consent("c", Purpose::Services, None) else {
        unreachable!("it is a consent");
    };
    given.until = Some(story.now + jiff::SignedDuration::from_hours(48));
    story.must(&worker, Command::GiveConsent { consent, given });
    let social = bring_in(&mut story, "r", Function::SocialService, "subsistence");
    story.wait_hours(48);
    let consent = "c".into();
    let events = story.must(&casework::keeper::keeper(), Command::EndConsent { consent });
    let to = social.institution.as_str();
    assert_eq!(asked_to_stop(&events), [("stop_using_services", to)]);
    assert_eq!(story.refused(&worker, withdraw("c")), [Rule::AlreadyEnded]);
}

#[test]
fn one_purpose_and_one_recipient_imply_no_other() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let mut shelters = HERE.institutions_with(Function::Shelter);
    let (one, other) = (&shelters.next().unwrap().id, &shelters.next().unwrap().id);
    story.must(&worker, consent("c", Purpose::Sharing, Some(one.as_str())));
    let stands = |purpose, to| story.case.consents_to(purpose, Some(to), story.now);
    assert!(stands(Purpose::Sharing, one));
    assert!(!stands(Purpose::Sharing, other));
    assert!(!stands(Purpose::Services, one));
    let nobody = consent("d", Purpose::Sharing, None);
    assert_eq!(story.refused(&worker, nobody), [Rule::NoSuchRecipient]);
}

#[test]
fn nobody_consents_for_an_adult() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    for other in [GivenBy::Guardian, GivenBy::Parent] {
        assert_eq!(story.refused(&worker, by(other)), [Rule::ChildrenOnly]);
    }
}

#[test]
fn a_suspected_parents_consent_stops_counting_and_no_new_one_is_taken() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, by(GivenBy::Parent));
    assert!(story.case.consents_to(Purpose::Services, None, story.now));
    story.must(
        &worker,
        Command::ChangeGuardian {
            change: GuardianChange::SuspectedOf(Suspect::Keeper),
        },
    );
    assert!(!story.case.consents_to(Purpose::Services, None, story.now));
    let Command::GiveConsent { given, .. } = by(GivenBy::Parent) else {
        unreachable!("it is a consent");
    };
    let again = Command::GiveConsent {
        consent: "again".into(),
        given,
    };
    assert_eq!(story.refused(&worker, again), [Rule::GuardianSuspected]);
}

#[test]
fn an_adult_decision_ends_what_others_consented_to() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, by(GivenBy::Parent));
    decide_age(&mut story, &worker, false);
    assert!(!story.case.age.is_child());
    assert!(!story.case.consents_to(Purpose::Services, None, story.now));
    assert!(story.case.consents["by-other"].ended_at.is_some());
}

#[test]
fn consenting_lifts_an_earlier_refusal() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let reason = "needs_time".into();
    story.must(
        &worker,
        Command::Refuse {
            purpose: Purpose::Shelter,
            reason,
        },
    );
    let events = story.must(&worker, consent("c", Purpose::Shelter, None));
    assert!(events.contains(&Event::RefusalLifted {
        purpose: Purpose::Shelter
    }));
    assert!(story.case.refused.is_empty());
}

fn withdraw(id: &str) -> Command {
    Command::WithdrawConsent {
        consent: id.into(),
        withdrawal: Withdrawal::ByPerson,
    }
}

/// Who is asked to stop using what they received.
fn asked_to_stop(events: &[Event]) -> Vec<(&str, &str)> {
    let asked = events.iter().filter_map(|event| match event {
        Event::TaskGiven {
            template,
            institution,
            ..
        } => Some((template.as_str(), institution.as_str())),
        _ => None,
    });
    asked.collect()
}

#[test]
fn who_received_something_is_asked_to_stop_and_the_lead_may_bring_their_answer() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Services, None));
    let social = bring_in(&mut story, "r", Function::SocialService, "subsistence");
    let events = story.must(&worker, withdraw("c"));
    let to = social.institution.as_str();
    assert_eq!(asked_to_stop(&events), [("stop_using_services", to)]);
    let task = story.case.tasks.keys().last().cloned().unwrap();
    let end = |result| Command::EndTask {
        task: task.clone(),
        result,
    };
    let stranger = story.who(Function::Education);
    assert_eq!(
        story.refused(&stranger, end(TaskResult::Done)),
        [Rule::NotYourFunction]
    );
    assert!(story.tries(&social, end(TaskResult::Cannot)).is_ok());
    story.must(&worker, end(TaskResult::Done));
}

#[test]
fn who_received_nothing_or_has_another_consent_is_not_asked() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("early", Purpose::Services, None));
    let events = story.must(&worker, withdraw("early"));
    assert!(asked_to_stop(&events).is_empty());
    story.must(&worker, consent("all", Purpose::Services, None));
    let social = bring_in(&mut story, "r", Function::SocialService, "subsistence");
    let to = social.institution.as_str();
    story.must(&worker, consent("one", Purpose::Services, Some(to)));
    let events = story.must(&worker, withdraw("all"));
    assert!(asked_to_stop(&events).is_empty(), "the other still counts");
    let events = story.must(&worker, withdraw("one"));
    assert_eq!(asked_to_stop(&events), [("stop_using_services", to)]);
}

#[test]
fn a_consent_that_was_never_given_is_stopped_like_one_withdrawn() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Services, None));
    bring_in(&mut story, "r", Function::SocialService, "subsistence");
    let version = story.case.consents["c"].version;
    let events = story.must(&worker, Command::EnterInError { version });
    assert_eq!(asked_to_stop(&events).len(), 1);
}

#[test]
fn a_request_does_not_outlive_the_consent_that_came_with_it() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let formal = Purpose::FormalIdentification;
    story.must(&worker, Command::AskFormal);
    story.must(&worker, consent("c", formal, None));
    let withdraw = |withdrawal| Command::WithdrawConsent {
        consent: "c".into(),
        withdrawal,
    };
    let mistaken = Withdrawal::Mistaken;
    let mut wrong = story.clone();
    wrong.must(&worker, withdraw(mistaken));
    assert!(
        wrong.case.asked_formal,
        "a mistake on paper is no word of hers"
    );
    story.must(&worker, withdraw(Withdrawal::ByPerson));
    assert!(!story.case.asked_formal);
}
