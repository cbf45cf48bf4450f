//! An answer given again is the answer given first, for every class.

use std::sync::LazyLock;

use access::Access;
use proptest::prelude::*;

use crate::any::{any_actor, any_question, any_view};
use crate::packs;

static ALBANIA: LazyLock<Access> = LazyLock::new(packs::albania);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn cached_and_fresh_answers_are_the_same(
        actor in any_actor(), case in any_view(), question in any_question()
    ) {
        let fresh = ALBANIA.decide(&actor, &case, question);
        for _ in 0..2 {
            let asked = ALBANIA.ask_as(actor.clone(), case.clone(), question);
            prop_assert_eq!(&asked, &fresh);
        }
        prop_assert_eq!(fresh.allowed, fresh.reason.is_none());
        prop_assert!(!fresh.allowed || !fresh.policies.is_empty());
    }
}
