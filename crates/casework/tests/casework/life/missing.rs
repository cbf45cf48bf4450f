//! Missing: who is told, on what ground, and how it ends.

use casework::bar::SaidBy;
use casework::missing::{DANGER, Ground};
use casework::reach::{Relation, relations};
use casework::{Command, Event, Rule};
use mechanism::{Function, Purpose, UnitId};

use crate::stories::{raise_adult, raise_child, step};
use crate::world::{ALBANIA, Story, kept, of_unit};

const POLICE: &str = "child_police_vlora";

fn tell() -> Command {
    Command::ReportMissing {
        to: Some(POLICE.into()),
    }
}

fn tell_nobody() -> Command {
    Command::ReportMissing { to: None }
}

fn found() -> Command {
    Command::TakeStep {
        track: "protection".into(),
        step: "record_return".into(),
        age_child: None,
    }
}

fn how_police_stand(story: &Story) -> Vec<Relation> {
    let police = of_unit(story.mechanism, POLICE);
    relations(&story.case, story.mechanism, &police, story.now)
}

#[test]
fn a_missing_child_is_told_to_the_police_at_once_and_the_clock_stops() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    assert_eq!(story.refused(&worker, tell_nobody()), [Rule::AlertDue]);
    let events = story.must(&worker, tell());
    assert_eq!(
        events.first(),
        Some(&Event::PoliceAlerted {
            unit: UnitId::from(POLICE),
            ground: Ground::Child,
        }),
        "what is written goes with the alert"
    );
    assert!(story.case.is_missing());
    let mut clocks = story.case.clocks.values();
    assert!(!clocks.any(|one| one.key.as_str() == "missing.report" && one.stopped_at.is_none()));
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn a_childs_absence_is_noted_by_telling_the_police_and_in_no_other_way() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    story.must(&worker, step("protection", "give_first_help"));
    let note = || step("protection", "note_missing");
    assert_eq!(story.refused(&worker, note()), [Rule::AlertDue]);
    // Where the person shut out every unit that looks, the absence is noted all the same.
    let mut shut = story.clone();
    for (_, unit) in ALBANIA
        .units_with(Function::ChildPolice)
        .chain(ALBANIA.units_with(Function::TraffickingPolice))
    {
        let barred = casework::bar::Barred::Unit(unit.id.clone());
        let bar = unit.id.as_str().into();
        let _ = shut.act(
            &worker,
            Command::SetBar {
                bar,
                barred,
                said_by: SaidBy::Person,
            },
        );
    }
    shut.must(&worker, note());
    assert!(shut.case.is_missing());
    // An adult decides who is told.
    let mut adult = Story::new(&ALBANIA);
    let worker = raise_adult(&mut adult);
    adult.must(&worker, step("protection", "give_first_help"));
    adult.must(&worker, note());
}

#[test]
fn an_adult_without_consent_to_police_is_told_only_with_the_danger_in_writing() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    assert_eq!(story.refused(&worker, tell()), [Rule::DangerUnassessed]);
    assert!(how_police_stand(&story).is_empty());
    story.kept.push(kept(DANGER));
    story.must(&worker, tell());
    assert_eq!(story.case.alerts[0].ground, Ground::Danger);
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn why_nobody_looks_for_an_adult_is_written_and_the_case_stays_open() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let reasons = std::mem::take(&mut story.kept);
    assert_eq!(
        story.refused(&worker, tell_nobody()),
        [Rule::ReasonsMissing]
    );
    story.kept = reasons;
    story.must(&worker, tell_nobody());
    assert!(story.case.is_missing());
    let close = Command::Close {
        reason: casework::closure::ClosureReason::PersonsWish,
    };
    assert_eq!(story.refused(&worker, close), [Rule::PersonMissing]);
}

#[test]
fn who_looks_for_the_person_stops_after_the_return_and_knows_of_the_case_no_longer() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    let police = of_unit(story.mechanism, POLICE);
    story.must(&worker, tell());
    assert_eq!(
        story.refused(&police, Command::EndSearch),
        [Rule::PersonMissing]
    );
    story.must(&worker, found());
    assert!(!story.case.is_missing());
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
    story.must(&police, Command::EndSearch);
    assert!(how_police_stand(&story).is_empty());
    // A second absence is a second search.
    story.must(&worker, tell());
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn nobody_who_is_shut_out_and_no_border_police_is_told() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    let border = story.who(Function::BorderPolice).unit;
    let to_border = Command::ReportMissing { to: Some(border) };
    assert_eq!(story.refused(&worker, to_border), [Rule::NoSuchRecipient]);
    let bar = Command::SetBar {
        bar: "bar".into(),
        barred: casework::bar::Barred::Unit(POLICE.into()),
        said_by: SaidBy::Person,
    };
    story.must(&worker, bar);
    assert_eq!(story.refused(&worker, tell()), [Rule::Barred]);
}

#[test]
fn an_adult_who_refused_police_is_looked_for_in_danger_only_and_nothing_else_opens() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let refuse = Command::Refuse {
        purpose: Purpose::Police,
        reason: "needs_time".into(),
    };
    story.must(&worker, refuse);
    story.kept.push(kept(DANGER));
    story.must(&worker, tell());
    story.must(&worker, found());
    let police = of_unit(story.mechanism, POLICE);
    assert_eq!(
        story.refused(&police, Command::RecordDanger),
        [Rule::NotFound]
    );
    story.must(&police, Command::EndSearch);
}
