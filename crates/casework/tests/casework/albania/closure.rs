//! Where an identification is taken up again.

use crate::stories::{raise_adult, step, take_up_again};
use crate::world::{ALBANIA, Story};

#[test]
fn who_was_sent_another_route_is_screened_when_taken_up_again() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, step("identification", "name_other_route"));
    take_up_again(&mut story, &worker);
    assert_eq!(
        story.case.tracks["identification"].state.as_str(),
        "screening"
    );
}
