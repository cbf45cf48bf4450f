//! Floor 4: no clock, rule or score decides a status.

use casework::{Case, Command, Event};
use mechanism::Act;
use proptest::prelude::*;

use crate::walk::{config, seeds, walk};

proptest! {
    #![proptest_config(config())]

    /// A clock that runs out, and indicators that are ticked, move nothing.
    // Broken by hand: `clock::expire` adding a `Closed`.
    #[test]
    fn floor_4_no_clock_and_no_finding_moves_a_track(seeds in seeds()) {
        walk(&seeds, |seen| {
            let clock = matches!(
                seen.command,
                Command::ExpireClock { .. } | Command::PauseClock { .. } | Command::ResumeClock { .. }
                    | Command::ExtendClock { .. } | Command::TickIndicators { .. }
            );
            if clock {
                prop_assert_eq!(&seen.before.tracks, &seen.after.tracks);
                prop_assert_eq!(&seen.before.proposals, &seen.after.proposals);
                prop_assert_eq!(&seen.before.closure, &seen.after.closure);
                prop_assert_eq!(&seen.before.age, &seen.after.age);
                prop_assert_eq!(&seen.before.consents, &seen.after.consents);
                prop_assert_eq!(&seen.before.refused, &seen.after.refused);
                prop_assert_eq!(&seen.before.plan, &seen.after.plan);
                prop_assert_eq!(&seen.before.referrals, &seen.after.referrals);
            }
            if matches!(seen.command, Command::ExpireClock { .. }) && seen.decided.is_ok() {
                let only_warns = matches!(seen.events(), [Event::ClockExpired { .. }]);
                prop_assert!(only_warns);
            }
            Ok(())
        })?;
    }

    /// A track moves by a step that a person with that function takes, never by itself.
    // Broken by hand: a `StepTaken` pushed by `consent::give`.
    #[test]
    fn floor_4_a_person_moves_a_track(seeds in seeds()) {
        walk(&seeds, |seen| {
            if !seen.events().iter().any(|event| matches!(event, Event::StepTaken { .. })) {
                return Ok(());
            }
            let step = match seen.command {
                Command::TakeStep { track, step, .. } | Command::OpenProposal { track, step, .. } => {
                    seen.mechanism.step(track, step)
                }
                Command::Sign { proposal, .. } => {
                    let one = &seen.before.proposals[proposal];
                    seen.mechanism.step(&one.track, &one.step)
                }
                Command::ReportMissing { .. } => seen.events().iter().find_map(|event| match event {
                    Event::StepTaken { track, step, .. } => seen.mechanism.step(track, step),
                    _ => None,
                }),
                other => panic!("{other:?} moved a track"),
            };
            prop_assert!(seen.actor.has_any(&step.unwrap().by));
            Ok(())
        })?;
    }

    /// What is only recorded, a decision of another country say, leaves its track where it stands.
    // Broken by hand: `step::take` letting `Act::Record` move to the first state of its track.
    #[test]
    fn floor_4_what_is_recorded_moves_nothing(seeds in seeds()) {
        walk(&seeds, |seen| {
            let Command::TakeStep { track, step, .. } = seen.command else { return Ok(()) };
            let records = seen.mechanism.step(track, step).is_some_and(|one| one.act == Act::Record);
            if records && seen.decided.is_ok() {
                let stands = |case: &Case| case.tracks[track].clone();
                let (before, after) = (stands(seen.before), stands(seen.after));
                prop_assert_eq!((before.state, before.since), (after.state, after.since));
                prop_assert_eq!(&seen.before.proposals, &seen.after.proposals);
                prop_assert_eq!(&seen.before.age, &seen.after.age);
            }
            Ok(())
        })?;
    }

    /// A run of a clock has a name of its own for ever.
    // Broken by hand: `clock::run` without the version.
    #[test]
    fn floor_4_every_run_of_a_clock_has_its_own_name(seeds in seeds()) {
        walk(&seeds, |seen| {
            let mut started: Vec<_> = seen.before.clocks.keys().cloned().collect();
            for event in seen.events() {
                if let Event::ClockStarted { run, .. } = event {
                    prop_assert!(!started.contains(run), "{run:?} starts twice");
                    started.push(run.clone());
                }
            }
            Ok(())
        })?;
    }
}
