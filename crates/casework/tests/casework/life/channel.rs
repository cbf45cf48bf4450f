//! Safe contact is confirmed channel by channel, and asked again before each use.

use casework::channel::{ASKED_MINUTES, Allowed, Channel, slot};
use casework::{Command, Rule};
use jiff::SignedDuration;
use mechanism::Function;

use super::HERE;
use crate::stories::{check_call, raise_adult};
use crate::world::{Story, kept};

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
    story.must(&colleague, check_call(true));
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
    story.must(&worker, check_call(false));
    assert!(!story.case.channels[&Channel::Call].may_be_used(&worker.person, story.now));
    assert_eq!(
        story.refused(&worker, check_call(true)),
        [Rule::ChannelUnsafe]
    );
    story.must(&worker, set(Channel::Call));
    story.must(&worker, check_call(true));
}
