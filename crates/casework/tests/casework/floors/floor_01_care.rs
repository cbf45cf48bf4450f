//! Floor 1: care is unconditional.

use casework::plan::ServiceStatus;
use casework::referral::{AgeBand, Offer, Urgency};
use casework::{Command, PlanEntryId, ReferralId, Rule};
use mechanism::{Compartment, Function};
use proptest::prelude::*;

use crate::walk::{Seen, config, seeds, walk};
use crate::world::{of_function, of_unit};

/// Whatever the walk did, care goes on. The file of a person who refused everything has ended; she
/// is welcome with a new one.
fn care_goes_on(seen: &Seen<'_>) -> Result<(), TestCaseError> {
    let case = seen.after;
    if case.version == 0 || case.everything_refused.is_some() {
        return Ok(());
    }
    services_are_planned(seen)?;
    care_steps_are_open(seen)?;
    shelter_is_offered(seen)
}

fn worker(seen: &Seen<'_>) -> Option<casework::Actor> {
    let shut = |actor: &casework::Actor| {
        seen.after.is_shut_out(
            seen.mechanism,
            &actor.institution,
            &actor.unit,
            Some(&actor.person),
        )
    };
    let units = seen.mechanism.units_with(Function::SocialService);
    units
        .map(|(_, unit)| of_unit(seen.mechanism, unit.id.as_str()))
        .find(|one| !shut(one))
}

fn services_are_planned(seen: &Seen<'_>) -> Result<(), TestCaseError> {
    let Some(worker) = worker(seen) else {
        return Ok(());
    };
    for service in seen
        .mechanism
        .pillars
        .iter()
        .flat_map(|pillar| &pillar.services)
    {
        let command = Command::RequestService {
            entry: PlanEntryId::new("a-new-entry"),
            service: service.id.clone(),
        };
        let decided = seen.tries(&worker, command);
        prop_assert!(decided.is_ok(), "{} was refused: {decided:?}", service.id);
    }
    for entry in seen.after.plan.keys() {
        for status in ServiceStatus::ALL {
            let command = Command::MoveService {
                entry: entry.clone(),
                status,
                provider: None,
            };
            let decided = seen.tries(&worker, command);
            prop_assert!(decided.is_ok(), "{status:?} was refused: {decided:?}");
        }
    }
    Ok(())
}

fn care_steps_are_open(seen: &Seen<'_>) -> Result<(), TestCaseError> {
    for track in &seen.mechanism.procedure.tracks {
        for step in track.steps.iter().filter(|step| step.act.is_care()) {
            let here = match seen.after.tracks.get(&track.id) {
                None => step.from.is_empty(),
                Some(record) => step.from.contains(&record.state),
            };
            let decides = step.id.as_str() == "wave";
            // Where the police are told of a missing child, that act notes the absence (floor 2).
            let told =
                step.notes_absence() && casework::missing::alert_is_due(seen.after, seen.mechanism);
            if !here || decides || told {
                continue;
            }
            let actor = of_function(seen.mechanism, step.by[0]);
            let shut = seen.after.is_shut_out(
                seen.mechanism,
                &actor.institution,
                &actor.unit,
                Some(&actor.person),
            );
            let command = Command::TakeStep {
                track: track.id.clone(),
                step: step.id.clone(),
                age_child: None,
            };
            // With nothing written at all: care waits for no text.
            let decided = seen.tries_with(&actor, command, &[]);
            prop_assert!(shut || decided.is_ok(), "{}: {decided:?}", step.id);
        }
    }
    Ok(())
}

/// Shelter tonight waits for no consent, no police and no status; only a bar of the person stands
/// before one recipient.
fn shelter_is_offered(seen: &Seen<'_>) -> Result<(), TestCaseError> {
    let Some(worker) = worker(seen) else {
        return Ok(());
    };
    for institution in seen.mechanism.institutions_with(Function::Shelter) {
        let offer = Offer {
            to: institution.id.clone(),
            function: Function::Shelter,
            need: "safe_accommodation".into(),
            urgency: Urgency::Emergency,
            region: None,
            age: if seen.after.age.is_child() {
                AgeBand::Child
            } else {
                AgeBand::Adult
            },
            languages: Vec::new(),
            shares: vec![
                Compartment::Identity,
                Compartment::Health,
                Compartment::Location,
            ],
        };
        let referral = ReferralId::new("a-new-referral");
        let decided = seen.tries(&worker, Command::OfferReferral { referral, offer });
        if let Err(refusal) = decided {
            prop_assert_eq!(refusal.reasons.len(), 1);
            prop_assert_eq!(
                &refusal.reasons[0].rule,
                &Rule::Barred,
                "shelter was refused"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    // Broken by hand: `is_care` answering false in `step::may_take`; consent asked in
    // `referral::consent_allows` for an emergency; `CaseClosed` for a service.
    #[test]
    fn floor_1_care_is_unconditional(seeds in seeds()) {
        walk(&seeds, care_goes_on)?;
    }

    /// A decision that does not confirm changes the identification track only.
    // Broken by hand: `Closed` pushed by `signature::settle` when nobody confirms.
    #[test]
    fn floor_1_a_decision_touches_no_service(seeds in seeds()) {
        walk(&seeds, |seen| {
            let settled = seen.events().iter().any(|event| matches!(event, casework::Event::ProposalSettled { .. }));
            if settled {
                prop_assert_eq!(&seen.before.plan, &seen.after.plan);
                prop_assert_eq!(&seen.before.closure, &seen.after.closure);
                // Whoever signed takes part from then on; nobody loses a part.
                for (unit, member) in &seen.before.members {
                    prop_assert_eq!(Some(member), seen.after.members.get(unit));
                }
                for (track, record) in &seen.before.tracks {
                    let same = seen.after.tracks[track] == *record;
                    prop_assert!(same || track.as_str() == "identification", "{track} moved");
                }
            }
            Ok(())
        })?;
    }
}
