//! Whose desk a case may be on: police at a border see their own, then a notice, then nothing.

use casework::bar::{Barred, SaidBy};
use casework::commitment::TaskResult;
use casework::lead::Lead;
use casework::reach::{Relation, reach};
use casework::{Actor, Command};
use mechanism::{Compartment, Function, Purpose};

use super::HERE;
use crate::stories::{consent, need_of, raise_adult, raise_by, shelter_offer, task_of};
use crate::world::{Story, near, of_unit};

fn raised_at_the_border() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let border = near(&HERE, Function::BorderPolice);
    raise_by(&mut story, &border);
    (story, border)
}

fn relations(story: &Story, of: &Actor) -> Vec<Relation> {
    let lines = reach(&story.case, &HERE, story.now);
    lines
        .iter()
        .filter(|line| line.is_for(of))
        .map(|line| line.relation)
        .collect()
}

fn refuse_police(story: &mut Story, by: &Actor) {
    let reason = "fear_of_authorities".into();
    story.must(
        by,
        Command::Refuse {
            purpose: Purpose::Police,
            reason,
        },
    );
}

#[test]
fn police_lead_what_they_raised_until_it_is_handed_over() {
    let (mut story, border) = raised_at_the_border();
    assert_eq!(
        relations(&story, &border),
        [Relation::Opener, Relation::Lead]
    );
    let social = story.who(Function::SocialService);
    let offer = casework::referral::Offer {
        to: social.institution.clone(),
        function: Function::SocialService,
        need: "subsistence".into(),
        shares: Vec::new(),
        ..shelter_offer(&story, casework::referral::Urgency::Emergency)
    };
    story.must(
        &border,
        Command::OfferReferral {
            referral: "r".into(),
            offer,
        },
    );
    story.must(
        &social,
        Command::AcceptReferral {
            referral: "r".into(),
        },
    );
    let lead = Lead::from(&social.stamp());
    story.must(&border, Command::NameLead { lead, deputy: None });
    assert_eq!(relations(&story, &border), [Relation::RemovalNotice]);
    let barred = Barred::Unit(border.unit.clone());
    story.must(
        &social,
        Command::SetBar {
            bar: "b".into(),
            barred,
            said_by: SaidBy::Lead,
        },
    );
    assert_eq!(
        relations(&story, &border),
        [Relation::RemovalNotice],
        "whatever is barred, they must not remove the person"
    );
    let by_name = Barred::Person(border.person.clone());
    story.must(
        &social,
        Command::SetBar {
            bar: "p".into(),
            barred: by_name,
            said_by: SaidBy::Lead,
        },
    );
    let found = casework::reach::relations(&story.case, &HERE, &border, story.now);
    assert!(found.is_empty(), "who is shut out by name finds nothing");
}

// Broken by hand: `spared_notice` for every unit and not only where people are removed.
#[test]
fn a_barred_unit_that_removes_nobody_keeps_no_notice() {
    let mut story = Story::new(&HERE);
    let raiser = near(&HERE, Function::TraffickingPolice);
    raise_by(&mut story, &raiser);
    let barred = Barred::Unit(raiser.unit.clone());
    let bar = Command::SetBar {
        bar: "b".into(),
        barred,
        said_by: SaidBy::Person,
    };
    story.must(&raiser, bar);
    assert_eq!(relations(&story, &raiser), []);
}

#[test]
fn police_that_she_refused_read_the_notice_and_nothing_else() {
    let (mut story, border) = raised_at_the_border();
    refuse_police(&mut story, &border);
    assert_eq!(relations(&story, &border), [Relation::RemovalNotice]);
    let alarm = casework::lead::alarm(&story.case, &HERE);
    assert_eq!(
        alarm,
        Some(casework::lead::LeadAlarm::LeadShutOut),
        "somebody must be named"
    );
}

#[test]
fn whoever_owes_a_task_knows_of_it_until_it_is_ended_and_only_near_by() {
    let mut story = Story::new(&HERE);
    let raiser = raise_adult(&mut story);
    let near = near(&HERE, Function::SocialService);
    let mut offices = HERE.units_with(Function::SocialService);
    let (_, elsewhere) = offices
        .find(|(_, unit)| unit.id != near.unit)
        .expect("an office elsewhere");
    let far = of_unit(&HERE, elsewhere.id.as_str());
    assert_eq!(near.institution, far.institution);
    assert_eq!(relations(&story, &near), []);
    let give = Command::GiveTask {
        task: "t".into(),
        template: task_of(&HERE, Function::SocialService).id.clone(),
        institution: near.institution.clone(),
    };
    story.must(&raiser, give);
    assert_eq!(relations(&story, &near), [Relation::Tasked]);
    assert_eq!(relations(&story, &far), []);
    let end = Command::EndTask {
        task: "t".into(),
        result: TaskResult::Done,
    };
    story.must(&near, end);
    assert_eq!(relations(&story, &near), []);
}

/// Broken by hand: `tasked` with every unit near by, shut out or not.
#[test]
fn a_task_waits_elsewhere_in_the_institution_where_the_unit_near_by_is_shut_out() {
    let mut story = Story::new(&HERE);
    let raiser = raise_adult(&mut story);
    let near = near(&HERE, Function::SocialService);
    let offices = || HERE.units_with(Function::SocialService);
    let others = || offices().filter(|(_, unit)| unit.id != near.unit);
    let give = Command::GiveTask {
        task: "t".into(),
        template: task_of(&HERE, Function::SocialService).id.clone(),
        institution: near.institution.clone(),
    };
    story.must(&raiser, give);
    let bar = Command::SetBar {
        bar: "b".into(),
        barred: Barred::Unit(near.unit.clone()),
        said_by: SaidBy::Person,
    };
    story.must(&raiser, bar);
    assert_eq!(relations(&story, &near), []);
    assert!(others().next().is_some());
    for (_, unit) in others() {
        let other = of_unit(&HERE, unit.id.as_str());
        assert_eq!(relations(&story, &other), [Relation::Tasked]);
    }
}

/// Two units of one institution are two parts: neither takes the other's place, nor reads what was
/// shared with it.
#[test]
fn two_units_of_one_institution_are_two_parts() {
    let (mut story, border) = raised_at_the_border();
    let police = near(&HERE, Function::TraffickingPolice);
    assert_eq!(police.institution, border.institution);
    story.must(&border, consent("police", Purpose::Police, None));
    let offer = casework::referral::Offer {
        to: police.institution.clone(),
        function: Function::TraffickingPolice,
        need: need_of(&story, Function::TraffickingPolice).into(),
        shares: vec![Compartment::Justice],
        ..shelter_offer(&story, casework::referral::Urgency::Soon)
    };
    let referral = || "r".into();
    story.must(
        &border,
        Command::OfferReferral {
            referral: referral(),
            offer,
        },
    );
    story.must(
        &police,
        Command::AcceptReferral {
            referral: referral(),
        },
    );
    assert_eq!(
        relations(&story, &border),
        [Relation::Opener, Relation::Lead]
    );
    assert_eq!(relations(&story, &police), [Relation::Part]);
    assert_eq!(
        story.case.members[&police.unit].shared,
        [Compartment::Justice]
    );
    assert!(story.case.members[&border.unit].shared.is_empty());
    let lead = Lead::from(&police.stamp());
    story.must(&border, Command::NameLead { lead, deputy: None });
    assert_eq!(relations(&story, &border), [Relation::HandedOver]);
    assert_eq!(relations(&story, &police), [Relation::Part, Relation::Lead]);
}
