//! Bars: on the person's own word by whoever takes part, on a judgement by the case lead alone.

use casework::bar::{Barred, SaidBy};
use casework::reach::reach;
use casework::{Actor, Command, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{bring_in, consent, need_of, raise_adult};
use crate::world::{Story, of_unit};

fn bar(id: &str, barred: Barred, said_by: SaidBy) -> Command {
    Command::SetBar {
        bar: id.into(),
        barred,
        said_by,
    }
}

fn a_doctor() -> Barred {
    Barred::Person("somebody".into())
}

/// Who raised the case and leads it, and who takes part since.
fn with_social_service(story: &mut Story) -> (Actor, Actor) {
    let worker = raise_adult(story);
    story.must(&worker, consent("c", Purpose::Services, None));
    let need = need_of(story, Function::SocialService);
    let social = bring_in(story, "r", Function::SocialService, need);
    (worker, social)
}

/// Broken by hand: `bar::set` without the look at who takes part, then without the look at the lead.
#[test]
fn whoever_takes_part_records_the_persons_word_and_only_the_lead_judges() {
    let mut story = Story::new(&HERE);
    let (worker, social) = with_social_service(&mut story);
    assert_eq!(
        story.refused(&social, bar("1", a_doctor(), SaidBy::Lead)),
        [Rule::NotYourFunction]
    );
    story.must(&social, bar("1", a_doctor(), SaidBy::Person));
    let recorded = &story.case.bars["1"];
    assert_eq!(recorded.said_by, SaidBy::Person);
    assert_eq!(recorded.by.unit, social.unit);
    assert!(story.case.is_led_by(&worker.person));
    story.must(&worker, bar("2", a_doctor(), SaidBy::Lead));
    assert_eq!(story.case.bars["2"].said_by, SaidBy::Lead);
    for outside in [Function::Health, Function::Secretariat] {
        let outside = story.who(outside);
        for said_by in [SaidBy::Person, SaidBy::Lead] {
            assert_eq!(
                story.refused(&outside, bar("3", a_doctor(), said_by)),
                [Rule::NotYourFunction]
            );
        }
    }
}

/// Broken by hand: `bar::lift` without the look at the lead.
#[test]
fn whoever_takes_part_shuts_out_at_once_and_lets_nobody_in_again() {
    let mut story = Story::new(&HERE);
    let (worker, social) = with_social_service(&mut story);
    story.must(&social, bar("1", a_doctor(), SaidBy::Person));
    let lift = || Command::LiftBar { bar: "1".into() };
    assert_eq!(story.refused(&social, lift()), [Rule::NotYourFunction]);
    story.must(&worker, lift());
    assert!(story.case.bars.is_empty());
}

/// Broken by hand: `is_shut_out` without the institution.
#[test]
fn a_barred_institution_is_barred_with_every_unit_and_everybody_who_works_there() {
    let mut story = Story::new(&HERE);
    let (worker, social) = with_social_service(&mut story);
    let institution = social.institution.clone();
    story.must(
        &worker,
        bar(
            "1",
            Barred::Institution(institution.clone()),
            SaidBy::Person,
        ),
    );
    let lines = reach(&story.case, &HERE, story.now);
    assert!(!lines.iter().any(|line| line.institution == institution));
    let units = &HERE.institution(institution.as_str()).unwrap().units;
    assert!(!units.is_empty());
    for unit in units {
        for person in ["one", "another"] {
            let somebody = Actor {
                person: person.into(),
                ..of_unit(&HERE, unit.id.as_str())
            };
            let again = bar("2", a_doctor(), SaidBy::Person);
            assert_eq!(story.refused(&somebody, again), [Rule::NotFound]);
        }
    }
}
