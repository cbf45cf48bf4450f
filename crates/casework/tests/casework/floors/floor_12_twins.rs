//! Floors 6 and 12 over two files of one person: whatever one of them forbids, both do.

use std::cell::RefCell;

use casework::reach::reach;
use casework::twin::Twin;
use casework::{Case, PersonId};
use mechanism::Purpose;
use proptest::prelude::*;

use crate::walk::{config, seeds, walk};

/// A file that is joined to another.
fn joined(case: &Case, to: &Case) -> Case {
    let twin = Twin {
        other: "twin".into(),
        first: PersonId::new("first"),
        limits: Some(to.limits()),
    };
    Case {
        twin: Some(twin),
        ..case.clone()
    }
}

proptest! {
    #![proptest_config(config())]

    /// No file becomes more open by being joined, and nobody whom the other file shuts out is left.
    // Broken by hand: `is_shut_out` over `bars` alone; `consents_to` without `twin_forbids`.
    #[test]
    fn floor_12_of_two_files_of_one_person_the_strictest_wins(seeds in seeds()) {
        let earlier: RefCell<Vec<Case>> = RefCell::default();
        walk(&seeds, |seen| {
            if seen.after.version == 0 {
                return Ok(());
            }
            let mut earlier = earlier.borrow_mut();
            let stride = earlier.len() / 8 + 1;
            for other in earlier.iter().step_by(stride) {
                let both = joined(seen.after, other);
                let (mechanism, now) = (seen.mechanism, seen.now);
                let alone = reach(seen.after, mechanism, now);
                for line in reach(&both, mechanism, now) {
                    let notice = line.relation == casework::reach::Relation::RemovalNotice;
                    prop_assert!(notice || alone.contains(&line), "{line:?} by the joining");
                    let unit = line.unit.clone().unwrap_or_else(|| "".into());
                    let shut = other.is_shut_out(mechanism, &line.institution, &unit, line.person.as_ref());
                    prop_assert!(notice || !shut, "{line:?} is shut out by the other file");
                }
                for purpose in Purpose::ALL {
                    let agrees = both.consents_to(*purpose, None, now);
                    prop_assert!(!agrees || seen.after.consents_to(*purpose, None, now));
                    prop_assert!(!agrees || !other.refused.contains_key(purpose), "{purpose:?}");
                }
                prop_assert!(both.is_closed() || !other.limits().closed);
            }
            earlier.push(seen.after.clone());
            Ok(())
        })?;
    }
}
