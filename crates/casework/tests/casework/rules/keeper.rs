//! What runs out is told to somebody, and decides nothing.

use casework::keeper::{due, keeper};
use casework::reach::{Relation, reach};
use casework::{Case, Event, Recorded, evolve};
use proptest::prelude::*;

use crate::stories::{help, raise_adult};
use crate::walk::{Seen, config, seeds, walk};
use crate::world::{ALBANIA, Story, TREATY};

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
    for mechanism in [&ALBANIA, &TREATY] {
        let mut story = Story::new(mechanism);
        let worker = raise_adult(&mut story);
        let before = story.case.clone();
        let care = help(&story, &worker);
        story.must(&worker, care);
        assert!(moved(&before, &story.case));
    }
}
