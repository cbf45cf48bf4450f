//! A form counts for one taking of a step on a track: the next one asks for its own.

use casework::Event;
use proptest::prelude::*;

use crate::walk::{config, seeds, walk};

proptest! {
    #![proptest_config(config())]

    // Broken by hand: `counts` without the takings.
    #[test]
    fn every_taking_rests_on_a_filling_of_its_own(seeds in seeds()) {
        walk(&seeds, |seen| {
            for event in seen.events() {
                let (track, step) = match event {
                    Event::StepTaken { track, step, .. } | Event::StepRecorded { track, step } => {
                        (track, step)
                    }
                    _ => continue,
                };
                let definition = seen.mechanism.step(track, step).unwrap();
                let Some(form) = definition.form.as_ref().filter(|_| !definition.act.is_care()) else {
                    continue;
                };
                let history = seen.before.tracks.get(track).into_iter().flat_map(|one| &one.history);
                let takings = history.filter(|one| {
                    let taken = one.step.as_ref().and_then(|step| seen.mechanism.step(track, step));
                    let rests = |step: &mechanism::Step| {
                        step.form.as_ref() == Some(form) && !step.act.is_care()
                    };
                    seen.before.stands(one) && taken.is_some_and(rests)
                });
                let (takings, fillings) = (takings.count(), seen.before.filled(form).count());
                prop_assert!(fillings > takings, "{form}: filled {fillings}, taken {takings} times");
            }
            Ok(())
        })?;
    }
}
