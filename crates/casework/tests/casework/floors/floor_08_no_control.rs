//! Floor 8: no punishment, no migration control. Police that raised the concern of an adult and
//! handed it over read *do not remove: call the desk*, and nothing else.

use casework::reach::{Relation, reach};
use mechanism::Purpose;
use proptest::prelude::*;

use crate::walk::{config, seeds, walk};

proptest! {
    #![proptest_config(config())]

    // Broken by hand: `relation_of` letting police lead on after they were refused.
    #[test]
    fn floor_8_police_see_their_own_and_a_removal_notice(seeds in seeds()) {
        walk(&seeds, |seen| {
            let case = seen.after;
            if case.version == 0 || case.police_may_know(seen.now) {
                return Ok(());
            }
            for line in reach(case, seen.mechanism, seen.now) {
                let Some(unit) = line.unit.as_ref().and_then(|unit| seen.mechanism.unit(unit)) else { continue };
                let police = unit.functions.iter().any(|one| one.is_law_enforcement());
                let apart = [Relation::RemovalNotice, Relation::MissingAlert];
                let own = matches!(line.relation, Relation::Opener | Relation::Lead) || apart.contains(&line.relation);
                prop_assert!(!police || own, "{line:?}");
                let refused = case.refused.contains_key(&Purpose::Police);
                let notice = apart.contains(&line.relation);
                prop_assert!(!police || !refused || notice, "she refused police: {line:?}");
            }
            Ok(())
        })?;
    }
}
