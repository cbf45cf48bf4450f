//! An open case is never without somebody who answers for it: an alarm rings.

use casework::bar::{Barred, SaidBy};
use casework::keeper::keeper;
use casework::lead::{Away, Lead, LeadAlarm, alarm};
use casework::{Actor, Command, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

#[test]
fn who_raises_a_concern_answers_for_it_and_the_missing_deputy_is_said() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    assert!(story.case.is_led_by(&worker.person));
    assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::NoDeputy));
    let colleague = Lead {
        person: "colleague".into(),
        ..Lead::from(&worker.stamp())
    };
    let lead = Lead::from(&worker.stamp());
    story.must(
        &worker,
        Command::NameLead {
            lead: lead.clone(),
            deputy: Some(colleague),
        },
    );
    assert_eq!(alarm(&story.case, &HERE), None);
    let same = Command::NameLead {
        lead: lead.clone(),
        deputy: Some(lead),
    };
    assert_eq!(story.refused(&worker, same), [Rule::LeadUnfit]);
}

#[test]
fn a_lead_who_is_shut_out_rings() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(
        &worker,
        Command::SetBar {
            bar: "b".into(),
            barred: Barred::Unit(worker.unit.clone()),
            said_by: SaidBy::Person,
        },
    );
    assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::LeadShutOut));
}

#[test]
fn police_that_the_person_refused_lead_no_more() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let police = story.who(Function::TraffickingPolice);
    let lead = Lead::from(&police.stamp());
    story.must(&worker, crate::stories::consent("c", Purpose::Police, None));
    let desk = story.who(Function::Secretariat);
    story.must(
        &desk,
        Command::NameLead {
            lead: lead.clone(),
            deputy: None,
        },
    );
    let reason = "fear_of_authorities".into();
    story.must(
        &desk,
        Command::Refuse {
            purpose: Purpose::Police,
            reason,
        },
    );
    assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::LeadShutOut));
    let again = Command::NameLead { lead, deputy: None };
    assert_eq!(story.refused(&desk, again), [Rule::LeadUnfit]);
}

#[test]
fn a_unit_answers_only_for_its_own_institution() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let other = story.who(Function::Shelter);
    let mixed = Lead {
        unit: other.unit,
        ..Lead::from(&worker.stamp())
    };
    let command = Command::NameLead {
        lead: mixed,
        deputy: None,
    };
    assert_eq!(story.refused(&worker, command), [Rule::NoSuchRecipient]);
}

fn report(person: &Actor, away: Option<Away>) -> Command {
    Command::ReportAway {
        person: person.person.clone(),
        away,
    }
}

#[test]
fn the_alarm_rings_for_a_lead_who_is_away_until_another_is_named() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let social = story.who(Function::SocialService);
    let standing = story.case.tracks.clone();
    for why in [Away::Absent, Away::Suspended, Away::Left] {
        story.must(&keeper(), report(&worker, Some(why)));
        assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::LeadAway));
    }
    assert_eq!(
        story.case.tracks, standing,
        "nothing else follows by itself"
    );
    let desk = story.who(Function::Secretariat);
    let same = Command::NameLead {
        lead: Lead::from(&worker.stamp()),
        deputy: None,
    };
    assert_eq!(story.refused(&desk, same), [Rule::LeadUnfit]);
    let other = Command::NameLead {
        lead: Lead::from(&social.stamp()),
        deputy: Some(Lead::from(&worker.stamp())),
    };
    story.must(&desk, other);
    // A deputy who is away stands in for nobody.
    assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::NoDeputy));
    story.must(&keeper(), report(&worker, None));
    assert_eq!(alarm(&story.case, &HERE), None);
}

#[test]
fn who_comes_back_before_another_is_named_ends_the_alarm() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&keeper(), report(&worker, Some(Away::Absent)));
    let again = report(&worker, Some(Away::Absent));
    assert_eq!(story.refused(&keeper(), again), [Rule::AlreadyEnded]);
    story.must(&keeper(), report(&worker, None));
    assert_eq!(alarm(&story.case, &HERE), Some(LeadAlarm::NoDeputy));
}

#[test]
fn nobody_reports_another_away_by_hand() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let desk = story.who(Function::Secretariat);
    let by_hand = report(&worker, Some(Away::Left));
    assert_eq!(story.refused(&desk, by_hand), [Rule::NotYourFunction]);
    let stranger = report(&desk, Some(Away::Left));
    assert_eq!(story.refused(&keeper(), stranger), [Rule::NotFound]);
}
