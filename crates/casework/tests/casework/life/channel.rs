//! Safe contact is confirmed channel by channel, and asked again before each use.

use casework::channel::{ASKED_MINUTES, Allowed, Channel, NUMBER, slot};
use casework::{Answer, Command, Rule, Value};
use jiff::SignedDuration;
use mechanism::{Compartment, Function};

use super::HERE;
use crate::stories::raise_adult;
use crate::world::{ALBANIA, Story, kept};

const NEITHER: Allowed = Allowed {
    leave_message: false,
    say_who: false,
    shared: true,
};

fn set(channel: Channel) -> Command {
    Command::SetChannel {
        channel,
        allowed: NEITHER,
    }
}

fn check(is_safe: bool) -> Command {
    Command::CheckChannel {
        channel: Channel::Call,
        is_safe,
    }
}

#[test]
fn a_number_is_used_only_by_whoever_asked_again_just_now() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let unfit = Rule::AnswerUnfit("channel_address".into());
    assert_eq!(story.refused(&worker, set(Channel::Call)), [unfit]);
    story.kept.push(kept(&slot(Channel::Call)));
    story.must(&worker, set(Channel::Call));
    let may = |story: &Story, by| story.case.channels[&Channel::Call].may_be_used(by, story.now);
    let colleague = story.who(Function::SocialService);
    assert!(may(&story, &worker.person) && !may(&story, &colleague.person));
    story.now += SignedDuration::from_mins(ASKED_MINUTES + 1);
    assert!(!may(&story, &worker.person), "it is asked before each use");
    story.must(&colleague, check(true));
    assert!(may(&story, &colleague.person));
}

#[test]
fn a_channel_that_is_not_safe_any_more_is_used_by_nobody_until_it_is_set_anew() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let unknown = Command::CheckChannel {
        channel: Channel::Chat,
        is_safe: true,
    };
    assert_eq!(story.refused(&worker, unknown), [Rule::NotFound]);
    story.kept.push(kept(&slot(Channel::Call)));
    story.must(&worker, set(Channel::Call));
    story.must(&worker, check(false));
    assert!(!story.case.channels[&Channel::Call].may_be_used(&worker.person, story.now));
    assert_eq!(story.refused(&worker, check(true)), [Rule::ChannelUnsafe]);
    story.must(&worker, set(Channel::Call));
    story.must(&worker, check(true));
}

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
    story.must(&worker, check(true));
    assert_eq!(story.case.unconfirmed_number(), None);
    let call = &story.case.channels[&Channel::Call];
    assert_eq!((call.version, call.allowed), (told_at, Allowed::NOTHING));
    assert!(call.may_be_used(&worker.person, story.now));
    story.must(&worker, told());
    assert!(
        story.case.unconfirmed_number().is_some(),
        "told anew, asked anew"
    );
    story.must(&worker, check(false));
    story.must(&worker, told());
    assert_eq!(
        story.case.unconfirmed_number(),
        None,
        "what is not safe stays so"
    );
    assert_eq!(story.refused(&worker, check(true)), [Rule::ChannelUnsafe]);
}
