//! What runs out is told, by the keeper and to somebody; it decides nothing.

use casework::escalation::told_of_task;
use casework::keeper::{due, keeper};
use casework::reach::{Relation, reach};
use casework::{Case, Command, Event, Recorded, evolve};
use jiff::SignedDuration;
use mechanism::Purpose;
use proptest::prelude::*;

use crate::stories::{consent, raise_adult, step};
use crate::walk::{Seen, config, seeds, walk};
use crate::world::{ALBANIA, Story, of_unit};

/// What no expiry may ever touch: where the case stands and what anybody decided, agreed or plans.
fn moved(before: &Case, after: &Case) -> bool {
    before.tracks != after.tracks
        || before.proposals != after.proposals
        || before.closure != after.closure
        || before.age != after.age
        || before.refused != after.refused
        || before.plan != after.plan
        || before.referrals != after.referrals
        || before.lead != after.lead
        || before.everything_refused != after.everything_refused
}

/// Lets the keeper tell all that is due.
fn kept(seen: &Seen<'_>) -> Result<Case, TestCaseError> {
    let keeper = keeper();
    let mut case = seen.after.clone();
    for command in due(seen.after, seen.now) {
        let decided = seen.tries(&keeper, command.clone());
        prop_assert!(decided.is_ok(), "{command:?}: {decided:?}");
        for event in decided.into_iter().flatten() {
            let one = Recorded {
                at: seen.now,
                by: keeper.stamp(),
                edition: seen.mechanism.hash.to_string(),
                kept: Vec::new(),
                event,
            };
            case = evolve(case, &one);
        }
    }
    Ok(case)
}

proptest! {
    #![proptest_config(config())]

    /// The keeper's round leaves nothing due, and moves nothing.
    // Broken by hand: `clock::expire` adding an `EverythingRefused`.
    #[test]
    fn a_round_tells_everything_once_and_moves_nothing(seeds in seeds()) {
        walk(&seeds, |seen| {
            let after = kept(seen)?;
            prop_assert!(!moved(seen.after, &after));
            prop_assert!(due(&after, seen.now).is_empty());
            let next = after.next_expiry_at();
            prop_assert!(next.is_none_or(|next| next > seen.now));
            Ok(())
        })?;
    }

    /// Whoever is told has the case in hand, and as long as anybody has, somebody is told.
    // Broken by hand: `told` without its last step.
    #[test]
    fn somebody_is_told_and_nobody_whom_the_case_does_not_reach(seeds in seeds()) {
        let apart = [
            Relation::HandedOver,
            Relation::RemovalNotice,
            Relation::MissingAlert,
            Relation::Tasked,
        ];
        walk(&seeds, |seen| {
            let mut ways = reach(seen.after, seen.mechanism, seen.now);
            ways.retain(|way| !apart.contains(&way.relation) && way.unit.is_some());
            for command in due(seen.after, seen.now) {
                for event in seen.tries(&keeper(), command).into_iter().flatten() {
                    let (Event::ClockExpired { told, .. } | Event::TaskOverdue { told, .. }) = event
                    else {
                        continue;
                    };
                    prop_assert_eq!(told.is_empty(), ways.is_empty());
                    for unit in told {
                        prop_assert!(ways.iter().any(|way| way.unit.as_ref() == Some(&unit)));
                    }
                }
            }
            Ok(())
        })?;
    }
}

/// Negative control: the comparison sees a decision.
#[test]
fn a_step_is_seen_to_move_the_case() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let before = story.case.clone();
    story.must(&worker, step("protection", "give_first_help"));
    assert!(moved(&before, &story.case));
}

#[test]
fn a_consent_given_until_a_date_ends_on_it() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let mut give = consent("until", Purpose::Police, None);
    if let Command::GiveConsent { given, .. } = &mut give {
        given.until = story.now.checked_add(SignedDuration::from_hours(48)).ok();
    }
    story.must(&worker, give);
    let end = Command::EndConsent {
        consent: "until".into(),
    };
    assert!(!due(&story.case, story.now).contains(&end));
    story.wait_hours(48);
    assert!(due(&story.case, story.now).contains(&end));
    let events = story.must(&keeper(), end.clone());
    assert!(matches!(events[..], [Event::ConsentEnded { .. }]));
    assert!(!due(&story.case, story.now).contains(&end), "once");
}

#[test]
fn whoever_owes_a_task_is_not_told_to_follow_it_up() {
    let mut story = Story::new(&ALBANIA);
    raise_adult(&mut story);
    let desk = of_unit(&ALBANIA, "anti_trafficking_sector");
    let template = ALBANIA.commitment("register_case").expect("in the pack");
    let give = Command::GiveTask {
        task: "t".into(),
        template: template.id.clone(),
        institution: desk.institution.clone(),
    };
    story.must(&desk, give);
    let task = &story.case.tasks["t"];
    let told = told_of_task(&story.case, &ALBANIA, task, story.now);
    assert!(!told.is_empty() && !told.contains(&desk.unit), "{told:?}");
}
