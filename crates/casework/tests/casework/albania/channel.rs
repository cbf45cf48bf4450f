//! A number that a form asks for is confirmed like every other.

use casework::channel::{Allowed, Channel, NUMBER};
use casework::{Answer, Command, Rule, Value};
use mechanism::Compartment;

use crate::stories::{check_call, raise_adult};
use crate::world::{ALBANIA, Story};

/// A form that holds a number of the person.
fn told() -> Command {
    let number = Answer::Known(Value::Kept(Compartment::Identity));
    Command::FillForm {
        form: casework::concern::FORM.into(),
        answers: [(NUMBER.into(), number)].into(),
        original_at: None,
    }
}

/// Broken by hand: `apply` without `take_from_form`; `unconfirmed_number` without `unsafe_since`.
#[test]
fn a_number_of_a_form_is_asked_about_like_every_other() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, told());
    let told_at = story.case.version;
    assert_eq!(story.case.unconfirmed_number(), Some(told_at));
    assert!(story.case.channels.is_empty(), "nobody has asked");
    story.must(&worker, check_call(true));
    assert_eq!(story.case.unconfirmed_number(), None);
    let call = &story.case.channels[&Channel::Call];
    assert_eq!((call.version, call.allowed), (told_at, Allowed::NOTHING));
    assert!(call.may_be_used(&worker.person, story.now));
    story.must(&worker, told());
    assert!(
        story.case.unconfirmed_number().is_some(),
        "told anew, asked anew"
    );
    story.must(&worker, check_call(false));
    story.must(&worker, told());
    assert_eq!(
        story.case.unconfirmed_number(),
        None,
        "what is not safe stays so"
    );
    assert_eq!(
        story.refused(&worker, check_call(true)),
        [Rule::ChannelUnsafe]
    );
}
