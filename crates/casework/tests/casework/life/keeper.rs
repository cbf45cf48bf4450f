//! What runs out is told, by the keeper and to somebody; `rules` attacks that it decides nothing.

use casework::escalation::told_of_task;
use casework::keeper::{due, keeper};
use casework::{Command, Event};
use jiff::SignedDuration;
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{consent, raise_adult, task_of};
use crate::world::Story;

#[test]
fn a_consent_given_until_a_date_ends_on_it() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let mut give = consent("until", Purpose::Police, None);
    if let Command::GiveConsent { given, .. } = &mut give {
        given.until = story.now.checked_add(SignedDuration::from_hours(48)).ok();
    }
    story.must(&worker, give);
    let end = Command::EndConsent {
        consent: "until".into(),
    };
    assert!(!due(&story.case, story.now).contains(&end));
    story.wait_hours(48);
    assert!(due(&story.case, story.now).contains(&end));
    let events = story.must(&keeper(), end.clone());
    assert!(matches!(events[..], [Event::ConsentEnded { .. }]));
    assert!(!due(&story.case, story.now).contains(&end), "once");
}

#[test]
fn whoever_owes_a_task_is_not_told_to_follow_it_up() {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    let desk = story.who(Function::Secretariat);
    let template = task_of(&HERE, Function::Secretariat);
    assert_eq!(template.institution, desk.institution);
    let give = Command::GiveTask {
        task: "t".into(),
        template: template.id.clone(),
        institution: desk.institution.clone(),
    };
    story.must(&desk, give);
    let task = &story.case.tasks["t"];
    let told = told_of_task(&story.case, &HERE, task, story.now);
    assert!(!told.is_empty() && !told.contains(&desk.unit), "{told:?}");
}
