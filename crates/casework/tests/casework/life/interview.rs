//! Interviews are counted, for adults too; a further one needs a reason.

use std::collections::BTreeSet;

use casework::interview::Topic;
use casework::{Command, Rule};
use mechanism::Function;

use super::HERE;
use crate::stories::raise_adult;
use crate::world::{Story, kept};

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
