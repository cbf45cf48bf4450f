//! Findings: the rule of the weighted lists, as a secondary source states it.

use std::collections::BTreeSet;

use mechanism::{
    Dimension, Element, Finding, Indicator, IndicatorId, IndicatorList, Signs, Source, Strength,
};
use proptest::prelude::*;

/// For adults indicators 0 to 3 are strong, 4 to 7 medium, 8 to 11 weak. For children all but the strong
/// are medium, and the last is not in the list.
fn dimension(element: Element) -> Dimension {
    let indicators = (0..12)
        .map(|number| Indicator {
            id: id(element, number),
            adult: Some([Strength::Strong, Strength::Medium, Strength::Weak][number / 4]),
            child: (number < 11).then_some(if number < 4 {
                Strength::Strong
            } else {
                Strength::Medium
            }),
        })
        .collect();
    Dimension {
        id: element.as_str().into(),
        element,
        indicators,
    }
}

fn id(element: Element, number: usize) -> IndicatorId {
    IndicatorId::new(format!("{}_{number}", element.as_str()))
}

fn list(weighted: bool) -> IndicatorList {
    IndicatorList {
        id: "list".into(),
        weighted,
        absent: false,
        dimensions: [Element::Means, Element::Exploitation]
            .map(dimension)
            .to_vec(),
        source: Source("test".to_owned()),
    }
}

fn ticks(element: Element, numbers: &[usize]) -> BTreeSet<IndicatorId> {
    numbers.iter().map(|number| id(element, *number)).collect()
}

fn signs(numbers: &[usize], child: bool) -> Signs {
    Finding::of(&list(true), &ticks(Element::Means, numbers), child).dimensions[0].signs
}

#[test]
fn enough_is_one_strong_with_another_three_medium_or_two_medium_with_a_weak() {
    for enough in [&[0, 1][..], &[0, 4], &[0, 8], &[4, 5, 6], &[4, 5, 8]] {
        assert_eq!(signs(enough, false), Signs::Enough, "{enough:?}");
    }
    for few in [&[0][..], &[4, 5], &[4, 8], &[4, 8, 9, 10], &[8, 9, 10, 11]] {
        assert_eq!(signs(few, false), Signs::Few, "{few:?}");
    }
    assert_eq!(signs(&[], false), Signs::Absent);
}

#[test]
fn a_child_is_weighed_by_the_weights_for_children() {
    assert_eq!(signs(&[8, 9, 10], false), Signs::Few);
    assert_eq!(signs(&[8, 9, 10], true), Signs::Enough);
    assert_eq!(
        signs(&[11], true),
        Signs::Absent,
        "stands in the list for adults only"
    );
}

#[test]
fn a_child_needs_no_means_and_an_adult_does() {
    let exploited = ticks(Element::Exploitation, &[0, 1]);
    assert!(Finding::of(&list(true), &exploited, true).is_complete(true));
    assert!(!Finding::of(&list(true), &exploited, false).is_complete(true));
    let mut both = exploited;
    both.extend(ticks(Element::Means, &[0, 1]));
    assert!(Finding::of(&list(true), &both, false).is_complete(true));
    assert!(
        !Finding::of(&list(true), &both, false).is_complete(false),
        "no act seen"
    );
}

#[test]
fn a_list_without_weights_never_says_enough() {
    let all = ticks(Element::Means, &(0..12).collect::<Vec<_>>());
    let finding = Finding::of(&list(false), &all, false);
    assert_eq!(finding.dimensions[0].signs, Signs::Few);
    assert_eq!(finding.dimensions[1].signs, Signs::Absent);
}

fn some_ticks() -> impl Strategy<Value = BTreeSet<IndicatorId>> {
    prop::collection::btree_set(0_usize..24, 0..24).prop_map(|numbers| {
        let element = |number| [Element::Means, Element::Exploitation][number / 12];
        numbers
            .into_iter()
            .map(|number| id(element(number), number % 12))
            .collect()
    })
}

proptest! {
    #[test]
    fn seeing_more_never_suggests_less(some in some_ticks(), more in some_ticks(), child: bool) {
        let before = Finding::of(&list(true), &some, child);
        let after = Finding::of(&list(true), &some.union(&more).cloned().collect(), child);
        for (less, then) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(less.signs <= then.signs);
        }
        prop_assert!(!before.is_complete(true) || after.is_complete(true));
    }
}
