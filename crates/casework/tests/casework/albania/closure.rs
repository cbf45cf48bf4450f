//! Where an identification is taken up again.

use casework::closure::{ClosureReason, ReopenGround};
use casework::{Command, Event};

use crate::stories::{raise_adult, step};
use crate::world::{ALBANIA, Story};

#[test]
fn who_was_sent_another_route_is_screened_when_taken_up_again() {
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
