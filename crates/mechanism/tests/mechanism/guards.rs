//! Guards: what they may read, what they may say, and that they always answer.

use mechanism::guard::{GUARD_LENGTH_BYTES_MAX, GUARD_NESTING_MAX, NameKind};
use mechanism::{Guard, GuardError, GuardFacts};
use proptest::prelude::*;

#[test]
fn reads_facts_and_answers() {
    let guard = Guard::parse("person.child || answer.information_given == 'yes'").unwrap();
    assert_eq!(guard.reads(), ["answer.information_given", "person.child"]);
    assert!(!guard.holds(&GuardFacts::default()).unwrap());
    assert!(
        guard
            .holds(&GuardFacts::default().with_truth("person.child", true))
            .unwrap()
    );
    assert!(
        guard
            .holds(&GuardFacts::default().with_word("answer.information_given", "yes"))
            .unwrap()
    );
}

#[test]
fn every_declared_name_can_be_read() {
    for text in [
        "interviews.held >= 2 && interviews.held < 5",
        "safeguard.psychologist && !consent.police && !refused.police",
        "track.identification in ['potential', 'deciding']",
        "person.foreign ? recorded.initial_identification : true",
        "asked.formal != guardian.suspected",
    ] {
        let guard = Guard::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        guard.holds(&GuardFacts::default()).unwrap();
    }
}

#[test]
fn counts_are_read() {
    let guard = Guard::parse("interviews.held >= 2").unwrap();
    assert!(
        !guard
            .holds(&GuardFacts::default().with_count("interviews.held", 1))
            .unwrap()
    );
    assert!(
        guard
            .holds(&GuardFacts::default().with_count("interviews.held", 2))
            .unwrap()
    );
}

#[test]
fn refuses_names_that_are_not_declared() {
    for name in [
        "person.name",
        "now",
        "secret.key",
        "clock.expired",
        "person",
        "person.child.deep",
    ] {
        let refused = Guard::parse(name);
        assert!(
            matches!(
                refused,
                Err(GuardError::UnknownName { .. } | GuardError::NotAllowed { .. })
            ),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn refuses_the_rest_of_the_language() {
    for text in [
        "[1, 2].exists(x, x == 1)",
        "size('abc') == 3",
        "'abc'.contains('a')",
        "has(person.child)",
        "interviews.held + 1 == 2",
        "1 / 0 == 1",
        "{'a': 1}['a'] == 1",
        "interviews.held == 1.5",
    ] {
        assert!(
            matches!(Guard::parse(text), Err(GuardError::NotAllowed { .. })),
            "{text}"
        );
    }
}

#[test]
fn refuses_what_does_not_say_true_or_false() {
    assert!(matches!(
        Guard::parse("interviews.held"),
        Err(GuardError::NotTruth {
            found: NameKind::Count
        })
    ));
    assert!(matches!(
        Guard::parse("answer.x"),
        Err(GuardError::NotTruth {
            found: NameKind::Word
        })
    ));
    assert!(matches!(
        Guard::parse("person.child && answer.x"),
        Err(GuardError::WrongKind { .. })
    ));
    assert!(matches!(
        Guard::parse("answer.x == true"),
        Err(GuardError::WrongKind { .. })
    ));
    assert!(matches!(
        Guard::parse("person.child &&"),
        Err(GuardError::Syntax { .. })
    ));
    assert!(matches!(Guard::parse(""), Err(GuardError::Syntax { .. })));
}

#[test]
fn length_and_nesting_are_limited() {
    let chain = vec!["person.child"; 25].join(" || ");
    assert!(chain.len() < GUARD_LENGTH_BYTES_MAX);
    Guard::parse(&chain).expect("a long chain is flat");
    let long = vec!["person.child"; 40].join(" || ");
    assert!(matches!(
        Guard::parse(&long),
        Err(GuardError::TooLong { .. })
    ));
    let deep = format!(
        "{}person.child{}",
        "!(".repeat(GUARD_NESTING_MAX),
        ")".repeat(GUARD_NESTING_MAX)
    );
    assert!(matches!(Guard::parse(&deep), Err(GuardError::TooDeep)));
}

#[test]
fn guards_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Guard>();
    shared::<mechanism::Mechanism>();
}

fn atom() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("person.child".to_owned()),
        Just("consent.police".to_owned()),
        Just("answer.region == 'tirana'".to_owned()),
        Just("interviews.held > 1".to_owned()),
        Just("track.recovery in ['running', '']".to_owned()),
    ]
}

fn condition() -> impl Strategy<Value = String> {
    atom().prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) && ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) || ({b})")),
            inner.prop_map(|a| format!("!({a})")),
        ]
    })
}

proptest! {
    /// What is parsed always answers, whatever the facts are.
    #[test]
    fn a_parsed_guard_always_answers(text in condition(), child: bool, held in 0i64..5, region in "[a-z]{0,8}") {
        if let Ok(guard) = Guard::parse(&text) {
            let facts = GuardFacts::default()
                .with_truth("person.child", child)
                .with_count("interviews.held", held)
                .with_word("answer.region", region);
            prop_assert!(guard.holds(&facts).is_ok());
        }
    }

    /// No text from outside makes the parser panic.
    #[test]
    fn any_text_is_answered(text in ".{0,120}") {
        let _ = Guard::parse(&text);
    }
}
