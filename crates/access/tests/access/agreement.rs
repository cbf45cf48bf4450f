//! Lists and policies agree: a case may be known exactly where reach has a line for the reader.

use std::sync::LazyLock;

use access::{Access, Action, CaseView, Question};
use casework::bar::Barred;
use casework::reach::reach;
use mechanism::Compartment;
use proptest::prelude::*;

use crate::any::RELATIONS;
use crate::cases::{MECHANISM, any_actor, any_case, now};
use crate::packs;

static ALBANIA: LazyLock<Access> = LazyLock::new(packs::albania);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_case_may_be_known_exactly_where_reach_has_a_line(case in any_case(), actor in any_actor()) {
        let view = CaseView::of(&case, &MECHANISM, &actor, now());
        let listed = reach(&case, &MECHANISM, now()).iter().any(|line| line.is_for(&actor));
        // What lists add to reach: the bars on persons, and that some people have no lists at all.
        let barred = case.all_bars().any(|one| *one == Barred::Person(actor.person.clone()));
        let expected = listed && !barred && actor.may_know_cases();
        let answer = ALBANIA.ask(&actor, &view, Question::Know);
        prop_assert_eq!(answer.allowed, expected, "{:?} {:?}", view, answer);
        prop_assert_eq!(answer.allowed, !view.relations.is_empty());
    }

    #[test]
    fn what_is_not_known_opens_nothing(case in any_case(), actor in any_actor()) {
        let view = CaseView::of(&case, &MECHANISM, &actor, now());
        if !ALBANIA.ask(&actor, &view, Question::Know).allowed {
            for compartment in Compartment::ALL {
                prop_assert!(!ALBANIA.ask(&actor, &view, Question::Open(compartment)).allowed);
            }
            prop_assert!(!ALBANIA.ask(&actor, &view, Question::Do(Action::Refer)).allowed);
        }
    }
}

/// The generator reaches both answers and every relation, or the property would say nothing.
#[test]
fn negative_control_the_generator_meets_every_relation() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut met = std::collections::BTreeSet::new();
    let mut unknown = 0;
    let everything = |met: usize, unknown: i32| met == RELATIONS.len() && unknown > 50;
    for _ in 0..6_000 {
        if everything(met.len(), unknown) {
            return;
        }
        let case = any_case().new_tree(&mut runner).expect("a case").current();
        let actor = any_actor()
            .new_tree(&mut runner)
            .expect("an actor")
            .current();
        let view = CaseView::of(&case, &MECHANISM, &actor, now());
        unknown += i32::from(view.relations.is_empty());
        met.extend(view.relations);
    }
    panic!("met only {met:?}, and {unknown} cases not to be known");
}
