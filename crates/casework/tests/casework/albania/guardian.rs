//! A guardian is asked for by the doubt of an age and by the identification of a child.

use crate::stories::{identify_child, raise_child, step};
use crate::world::{ALBANIA, Story};

/// Broken by hand: `given_by_step` without the look at what is open.
#[test]
fn a_guardian_is_asked_for_once_though_two_steps_ask_for_one() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    let open = |story: &Story| {
        let tasks = story.case.tasks.values();
        let guardian = tasks.filter(|one| one.template.as_str() == "guardian_proposal");
        guardian.filter(|one| one.ended.is_none()).count()
    };
    let doubt = || step("age", "doubt");
    story.must(&worker, doubt());
    assert_eq!(open(&story), 1);
    identify_child(&mut story);
    assert_eq!(open(&story), 1, "asked again while the first is open");
}
