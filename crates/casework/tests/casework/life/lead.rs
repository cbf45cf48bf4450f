//! An open case is never without somebody who answers for it: an alarm rings.

use casework::bar::Barred;
use casework::lead::{Lead, LeadAlarm, alarm};
use casework::{Command, Rule};
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
    let desk = story.who(Function::Secretariat);
    story.must(
        &desk,
        Command::SetBar {
            bar: "b".into(),
            barred: Barred::Unit(worker.unit),
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
