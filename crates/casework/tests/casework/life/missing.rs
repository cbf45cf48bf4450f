//! Missing: who is told, on what ground, and how it ends.

use casework::bar::SaidBy;
use casework::closure::ClosureReason;
use casework::context::slot;
use casework::missing::{CLOCK, DANGER, Ground, way_back};
use casework::reach::{Relation, relations};
use casework::{Actor, Command, Event, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{consent, help, raise_adult, raise_child, step};
use crate::world::{Story, kept, near};

/// The police who look for children where the story is told.
fn police() -> Actor {
    near(&HERE, Function::ChildPolice)
}

fn tell() -> Command {
    Command::ReportMissing {
        to: Some(police().unit),
    }
}

fn tell_nobody() -> Command {
    Command::ReportMissing { to: None }
}

/// The step by which it is noted that nobody knows where the person is.
fn note() -> Command {
    let tracks = HERE.procedure.tracks.iter();
    let mut steps = tracks.flat_map(|track| track.steps.iter().map(move |one| (track, one)));
    let noting = steps.find(|(_, one)| one.notes_absence());
    let (track, one) = noting.expect("an absence can be noted");
    step(track.id.as_str(), one.id.as_str())
}

/// The step by which it is recorded that the person is back.
fn found(story: &Story, by: &Actor) -> Command {
    let back = way_back(&story.case, &story.context(by));
    let (track, back) = back.expect("whoever helps may record a return");
    step(track.as_str(), back.id.as_str())
}

fn helped(story: &mut Story, by: &Actor) {
    let care = help(story, by);
    story.must(by, care);
}

fn how_police_stand(story: &Story) -> Vec<Relation> {
    relations(&story.case, &HERE, &police(), story.now)
}

#[test]
fn a_missing_child_is_told_to_the_police_at_once_and_the_clock_stops() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    assert_eq!(story.refused(&worker, tell_nobody()), [Rule::AlertDue]);
    let events = story.must(&worker, tell());
    assert_eq!(
        events.first(),
        Some(&Event::PoliceAlerted {
            unit: police().unit,
            ground: Ground::Child,
        }),
        "what is written goes with the alert"
    );
    assert!(story.case.is_missing());
    let mut clocks = story.case.clocks.values();
    assert!(!clocks.any(|one| one.key.as_str() == CLOCK && one.stopped_at.is_none()));
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn a_childs_absence_is_noted_by_telling_the_police_and_in_no_other_way() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    helped(&mut story, &worker);
    assert_eq!(story.refused(&worker, note()), [Rule::AlertDue]);
    // Where the person shut out every unit that looks, the absence is noted all the same.
    let mut shut = story.clone();
    for (_, unit) in HERE
        .units_with(Function::ChildPolice)
        .chain(HERE.units_with(Function::TraffickingPolice))
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
    let mut adult = Story::new(&HERE);
    let worker = raise_adult(&mut adult);
    helped(&mut adult, &worker);
    adult.must(&worker, note());
}

#[test]
fn an_adult_without_consent_to_police_is_told_only_with_the_danger_in_writing() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    assert_eq!(story.refused(&worker, tell()), [Rule::DangerUnassessed]);
    assert!(how_police_stand(&story).is_empty());
    story.kept.push(kept(DANGER));
    story.must(&worker, tell());
    assert_eq!(story.case.alerts[0].ground, Ground::Danger);
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn an_adult_who_agreed_to_police_is_looked_for_without_a_danger() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("police", Purpose::Police, None));
    story.kept.clear();
    story.must(&worker, tell());
    assert_eq!(story.case.alerts[0].ground, Ground::Consent);
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

#[test]
fn why_nobody_looks_for_an_adult_is_written_and_the_case_stays_open() {
    let mut story = Story::new(&HERE);
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
        reason: ClosureReason::PersonsWish,
    };
    assert_eq!(story.refused(&worker, close), [Rule::PersonMissing]);
}

#[test]
fn who_looks_for_the_person_stops_after_the_return_and_knows_of_the_case_no_longer() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let police = police();
    story.must(&worker, tell());
    assert_eq!(
        story.refused(&police, Command::EndSearch),
        [Rule::PersonMissing]
    );
    let back = found(&story, &worker);
    story.must(&worker, back);
    assert!(!story.case.is_missing());
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
    story.must(&police, Command::EndSearch);
    assert!(how_police_stand(&story).is_empty());
    // A second absence is a second search.
    story.must(&worker, tell());
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

/// A child who was missing and came back, while the police have not said yet that they stopped.
fn back_before_the_police_stopped() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, tell());
    let back = found(&story, &worker);
    story.must(&worker, back);
    (story, worker)
}

/// Broken by hand: `told` refusing whatever `alert_of` finds; `alert_of` preferring the oldest.
#[test]
fn a_child_who_goes_missing_again_is_told_of_again_whether_or_not_the_police_said_that_they_stopped()
 {
    let (mut story, worker) = back_before_the_police_stopped();
    assert!(!story.case.is_looked_for_by(&police().unit));
    assert_eq!(story.refused(&worker, note()), [Rule::AlertDue]);
    story.must(&worker, tell());
    let again = story.case.alert_of(&police().unit).expect("an alert");
    assert!(again.is_open() && *again == story.case.alerts[1]);
    assert_eq!(
        story.case.alerts_before_units().collect::<Vec<_>>(),
        [again],
        "one thing to do for one unit"
    );
    assert_eq!(story.refused(&worker, tell()), [Rule::AlreadyEnded]);
    let police = police();
    assert_eq!(
        story.refused(&police, Command::EndSearch),
        [Rule::PersonMissing]
    );
    let back = found(&story, &worker);
    story.must(&worker, back);
    story.must(&police, Command::EndSearch);
    assert!(how_police_stand(&story).is_empty(), "stopped once, for all");
}

/// Broken by hand: `alert_is_due` counting every unit that has not stopped.
#[test]
fn an_absence_is_not_noted_silently_because_every_unit_has_a_search_that_is_over() {
    let (mut story, worker) = back_before_the_police_stopped();
    let units = HERE.units_with(Function::ChildPolice);
    let mut units: Vec<_> = units
        .chain(HERE.units_with(Function::TraffickingPolice))
        .map(|(_, unit)| unit.id.clone())
        .collect();
    units.sort();
    units.dedup();
    let first = units.iter().position(|unit| *unit == police().unit);
    units.remove(first.expect("a unit that looks"));
    for unit in units {
        let to = Some(unit);
        story.must(&worker, Command::ReportMissing { to });
        let back = found(&story, &worker);
        story.must(&worker, back);
    }
    assert_eq!(story.refused(&worker, note()), [Rule::AlertDue]);
}

/// Broken by hand: `alert_is_due` counting units that are shut out.
#[test]
fn a_search_by_a_unit_that_was_shut_out_since_is_nobodys() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, tell());
    assert!(!casework::missing::alert_is_due(&story.case, &HERE));
    let bar = Command::SetBar {
        bar: "bar".into(),
        barred: casework::bar::Barred::Unit(police().unit),
        said_by: SaidBy::Person,
    };
    story.must(&worker, bar);
    assert!(casework::missing::alert_is_due(&story.case, &HERE));
}

#[test]
fn nobody_who_is_shut_out_and_no_border_police_is_told() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let border = story.who(Function::BorderPolice).unit;
    let to_border = Command::ReportMissing { to: Some(border) };
    assert_eq!(story.refused(&worker, to_border), [Rule::NoSuchRecipient]);
    let bar = Command::SetBar {
        bar: "bar".into(),
        barred: casework::bar::Barred::Unit(police().unit),
        said_by: SaidBy::Person,
    };
    story.must(&worker, bar);
    assert_eq!(story.refused(&worker, tell()), [Rule::Barred]);
}

#[test]
fn an_adult_who_refused_police_is_looked_for_in_danger_only_and_nothing_else_opens() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let refuse = Command::Refuse {
        purpose: Purpose::Police,
        reason: "needs_time".into(),
    };
    story.must(&worker, refuse);
    story.kept.push(kept(DANGER));
    story.must(&worker, tell());
    let back = found(&story, &worker);
    story.must(&worker, back);
    let police = police();
    assert_eq!(
        story.refused(&police, Command::RecordDanger),
        [Rule::NotFound]
    );
    story.must(&police, Command::EndSearch);
}

/// Whether somebody is reminded that nobody was told yet.
fn is_reminded(story: &Story) -> bool {
    let mut clocks = story.case.clocks.values();
    clocks.any(|one| one.key.as_str() == CLOCK && one.stopped_at.is_none())
}

/// The unit that looked stands as after a return: it is asked to stop, and knows of the case no longer
/// when it has.
fn is_called_off(story: &mut Story) {
    let police = police();
    assert!(!story.case.is_looked_for_by(&police.unit));
    assert!(story.case.is_missing());
    assert_eq!(how_police_stand(story), [Relation::MissingAlert]);
    story.must(&police, Command::EndSearch);
    assert!(how_police_stand(story).is_empty());
}

/// An adult who agreed to police, until a date where there is one, and is looked for by that.
fn looked_for_by_consent(until_hours: Option<i64>) -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let Command::GiveConsent { consent, mut given } = consent("police", Purpose::Police, None)
    else {
        unreachable!("it is a consent")
    };
    given.until = until_hours.map(|hours| story.now + jiff::SignedDuration::from_hours(hours));
    story.must(&worker, Command::GiveConsent { consent, given });
    story.must(&worker, tell());
    assert_eq!(story.case.alerts[0].ground, Ground::Consent);
    (story, worker)
}

/// Broken by hand: `decide` without `calling_off`; `telling_again` without the look at a no.
#[test]
fn an_adult_who_no_longer_agrees_to_police_is_no_longer_looked_for_and_nobody_is_hurried() {
    let no = [
        Command::WithdrawConsent {
            consent: "police".into(),
            withdrawal: casework::consent::Withdrawal::ByPerson,
        },
        Command::Refuse {
            purpose: Purpose::Police,
            reason: "needs_time".into(),
        },
    ];
    for no in no {
        let (mut story, worker) = looked_for_by_consent(None);
        let events = story.must(&worker, no);
        let off = Event::SearchCalledOff {
            unit: police().unit,
        };
        assert_eq!(events.iter().filter(|one| **one == off).count(), 1);
        assert!(!is_reminded(&story), "a no starts no clock");
        is_called_off(&mut story);
    }
}

/// Broken by hand: `may_take_ground` without `ConsentEnded` or without `EnteredInError`.
#[test]
fn a_consent_that_ran_out_or_was_never_given_carries_no_search_and_somebody_is_reminded() {
    let (mut story, worker) = looked_for_by_consent(None);
    let version = story.case.consents["police"].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(is_reminded(&story));
    is_called_off(&mut story);
    let (mut story, _) = looked_for_by_consent(Some(1));
    story.wait_hours(2);
    crate::stories::keep(&mut story);
    assert!(is_reminded(&story));
    is_called_off(&mut story);
}

/// Broken by hand: `may_take_ground` without `AgeDecided` or without `CameOfAge`.
#[test]
fn who_is_no_child_any_more_is_looked_for_as_an_adult_only() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let adult_at = story.now + jiff::SignedDuration::from_hours(24);
    story.must(&worker, Command::StateBirthday { adult_at });
    story.must(&worker, tell());
    let mut decided = story.clone();
    crate::stories::decide_age(&mut decided, &worker, false);
    story.wait_hours(24);
    crate::stories::keep(&mut story);
    for mut story in [story, decided] {
        assert!(!story.case.is_child() && is_reminded(&story));
        is_called_off(&mut story);
        // The police may be told again as of any adult.
        assert_eq!(story.refused(&worker, tell()), [Rule::DangerUnassessed]);
        story.kept.push(kept(DANGER));
        story.must(&worker, tell());
        assert!(!is_reminded(&story));
    }
}

/// Broken by hand: `has_ground` without the danger.
#[test]
fn a_danger_that_somebody_wrote_down_goes_on_whatever_the_person_says_of_police() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.kept.push(kept(DANGER));
    story.must(&worker, tell());
    let refuse = Command::Refuse {
        purpose: Purpose::Police,
        reason: "needs_time".into(),
    };
    let events = story.must(&worker, refuse);
    let off = |event: &Event| matches!(event, Event::SearchCalledOff { .. });
    assert!(!events.iter().any(off));
    assert!(story.case.is_looked_for_by(&police().unit));
    assert_eq!(how_police_stand(&story), [Relation::MissingAlert]);
}

/// Broken by hand: `telling_again` without the comparison of ages.
#[test]
fn who_may_be_a_child_after_all_is_told_of_though_nobody_was_told_of_the_adult() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, tell_nobody());
    assert!(!is_reminded(&story));
    story.must(&worker, step("age", "doubt"));
    assert!(story.case.is_child() && is_reminded(&story));
    story.must(&worker, tell());
    assert!(!is_reminded(&story));
}

/// Broken by hand: `calling_off` without `telling_again`.
#[test]
fn nobody_looks_by_a_sheet_that_was_written_in_error_and_somebody_is_reminded() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, tell());
    let version = story.case.alerts[0].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(is_reminded(&story));
    is_called_off(&mut story);
    story.must(&worker, tell());
}

#[test]
fn a_missing_persons_case_stays_open_for_every_reason() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.kept.push(kept(slot::UNDECIDED));
    helped(&mut story, &worker);
    story.must(&worker, note());
    for reason in ClosureReason::ALL {
        let close = Command::Close { reason };
        assert_eq!(story.refused(&worker, close), [Rule::PersonMissing]);
    }
}

/// The case is taken up again, as in danger; what is over does not make a missing child nobody's.
#[test]
fn a_child_who_goes_missing_after_the_end_is_told_all_the_same() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    helped(&mut story, &worker);
    story.kept.push(kept(slot::UNDECIDED));
    let reason = ClosureReason::PersonsWish;
    story.must(&worker, Command::Close { reason });
    assert!(story.case.is_closed());
    let events = story.must(&worker, tell());
    assert!(matches!(events[0], Event::Reopened { .. }), "{events:?}");
    assert!(story.case.is_missing() && !story.case.is_closed());
    assert!(how_police_stand(&story).contains(&Relation::MissingAlert));
}
