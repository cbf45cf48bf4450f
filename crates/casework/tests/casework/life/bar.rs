//! Bars: on the person's own word by whoever takes part, on a judgement by the case lead alone.

use casework::bar::{Barred, SaidBy};
use casework::guardian::{GuardianChange, Suspect};
use casework::reach::reach;
use casework::referral::{Offer, ReferralState, Urgency};
use casework::{Actor, Command, Event, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{
    bring_in, consent, need_of, raise_adult, raise_child, shelter_offer, task_of,
};
use crate::world::{Story, of_unit, region};

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

/// Shuts every unit with that function of an institution out, one after the other: with its region where
/// it has one of its own, else by itself. `between` sees how many are left.
fn shut_each(
    story: &mut Story,
    (by, to, function): (&Actor, &str, Function),
    between: impl Fn(&mut Story, usize),
) {
    let units = &HERE.institution(to).unwrap().units;
    let able = units
        .iter()
        .filter(|unit| unit.functions.contains(&function));
    let mut left = able.clone().count();
    for unit in able {
        between(story, left);
        let elsewhere = unit.region.clone().filter(|one| *one != region(&HERE));
        let barred = elsewhere.map_or_else(|| Barred::Unit(unit.id.clone()), Barred::Region);
        story.must(by, bar(unit.id.as_str(), barred, SaidBy::Person));
        left -= 1;
    }
    assert!(!story.case.bars_institution(&to.into()));
    between(story, left);
}

fn ask(story: &Story, id: &str, function: Function) -> Command {
    let offer = Offer {
        to: story.who(function).institution,
        function,
        need: need_of(story, function).into(),
        shares: Vec::new(),
        ..shelter_offer(story, Urgency::Soon)
    };
    let referral = id.into();
    Command::OfferReferral { referral, offer }
}

/// Broken by hand: `recipient_fits`, then `commitment::give`, with the institution alone.
#[test]
fn nothing_is_asked_of_an_institution_whose_last_unit_for_it_is_shut_out() {
    for function in [Function::LegalAid, Function::SocialService] {
        let mut story = Story::new(&HERE);
        let worker = raise_adult(&mut story);
        story.must(&worker, consent("c", Purpose::Services, None));
        let institution = story.who(function).institution;
        let task = task_of(&HERE, function);
        let asked = (&worker, institution.as_str(), function);
        shut_each(&mut story, asked, |story, left| {
            let give = Command::GiveTask {
                task: "t".into(),
                template: task.id.clone(),
                institution: institution.clone(),
            };
            for command in [ask(story, "r", function), give] {
                let tried = story.tries(&worker, command.clone());
                match left {
                    0 => assert_eq!(story.refused(&worker, command), [Rule::Barred]),
                    _ => assert!(tried.is_ok(), "{left} are left: {tried:?}"),
                }
            }
        });
    }
}

/// Broken by hand: `is_covered` with the institution alone.
#[test]
fn a_bar_on_the_last_unit_or_its_district_takes_the_open_offer_back() {
    for function in [Function::LegalAid, Function::SocialService] {
        let mut story = Story::new(&HERE);
        let worker = raise_adult(&mut story);
        story.must(&worker, consent("c", Purpose::Services, None));
        let offer = ask(&story, "r", function);
        story.must(&worker, offer);
        let run = story.case.referrals["r"]
            .answer_run
            .clone()
            .expect("a clock");
        let institution = story.who(function).institution;
        let asked = (&worker, institution.as_str(), function);
        shut_each(&mut story, asked, |story, left| {
            let waits = story.case.referrals["r"].state == ReferralState::Offered;
            assert_eq!(waits, left > 0, "{left} are left");
            assert_eq!(story.case.clocks[&run].runs(), left > 0);
        });
    }
}

/// Broken by hand: `units_left` without the look at the guardian's suspicion.
#[test]
fn nothing_waits_for_a_guardian_under_suspicion() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let offer = ask(&story, "r", Function::Guardian);
    story.must(&worker, offer);
    let suspect = |one| Command::ChangeGuardian {
        change: GuardianChange::SuspectedOf(one),
    };
    story.must(&worker, suspect(Suspect::Keeper));
    let state = |story: &Story| story.case.referrals["r"].state.clone();
    assert_eq!(state(&story), ReferralState::Offered);
    let events = story.must(&worker, suspect(Suspect::Guardian));
    let referral = "r".into();
    assert!(events.contains(&Event::ReferralWithdrawn { referral }));
    let again = ask(&story, "again", Function::Guardian);
    assert_eq!(story.refused(&worker, again), [Rule::Barred]);
}

/// Broken by hand: `may_be_named` without the look at its units.
#[test]
fn nobody_is_named_guardian_who_is_shut_out() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let institution = story.who(Function::Guardian).institution;
    let asked = (&worker, institution.as_str(), Function::Guardian);
    shut_each(&mut story, asked, |story, left| {
        let change = GuardianChange::Named(institution.clone());
        let name = Command::ChangeGuardian { change };
        match left {
            0 => assert_eq!(story.refused(&worker, name), [Rule::Barred]),
            _ => assert!(story.tries(&worker, name).is_ok()),
        }
    });
}
