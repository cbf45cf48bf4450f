//! Two editions, clause by clause. The later one is made by hand from the pack that is there.

use mechanism::compare::{Change, Kind, Said, compare};
use mechanism::{Mechanism, PackFiles};

use crate::albania::pack;

/// The treaty's floor in a later edition that somebody changed.
fn later(changes: &[(&str, &str, &str)]) -> Mechanism {
    let PackFiles(mut files) = pack("council-of-europe/2005");
    for (file, from, to) in changes {
        let text = files.get_mut(*file).expect("a file of the pack");
        assert!(text.contains(from), "{file} has {from}");
        *text = text.replace(from, to);
    }
    Mechanism::read(&PackFiles(files)).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn an_edition_says_the_same_as_itself() {
    assert_eq!(compare(&later(&[]), &later(&[])), []);
}

#[test]
fn a_longer_recovery_is_one_clause_with_what_was_and_what_is() {
    let longer = later(&[(
        "procedure.yaml",
        "value: 30 calendar_days",
        "value: 90 calendar_days",
    )]);
    let found = compare(&later(&[]), &longer);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].kind, &*found[0].key),
        (Kind::Clock, "clock-recovery-length")
    );
    let Change::Differs(points) = &found[0].change else {
        panic!("it is in both")
    };
    assert_eq!(points.len(), 1);
    let days = |count| vec![Said::Length("length-calendar-days".to_owned(), count)];
    assert_eq!(
        (&points[0].before, &points[0].after),
        (&days(30), &days(90))
    );
}

#[test]
fn what_is_new_and_what_is_gone_is_told_apart() {
    let with_quorum = later(&[(
        "bodies.yaml",
        "quorum: unset",
        "quorum: { value: 3, source: proposal }",
    )]);
    let without = later(&[
        (
            "services.yaml",
            "      - { id: assisted_return, provided_by: [social_service, outreach], places_person: false }\n",
            "      - { id: school, provided_by: [education], places_person: true }\n",
        ),
        (
            "services.yaml",
            "      - { id: family_tracing, provided_by: [social_service, child_protection], places_person: false }\n      - { id: school, provided_by: [education], places_person: true }\n",
            "      - { id: family_tracing, provided_by: [social_service, child_protection], places_person: false }\n",
        ),
        (
            "words/en/texts.ftl",
            "service-assisted-return = Return, preferably voluntary\n",
            "",
        ),
        (
            "words/sq/texts.ftl",
            "service-assisted-return = Kthim, mundësisht vullnetar\n",
            "",
        ),
    ]);
    let gone = compare(&with_quorum, &without);
    let kinds: Vec<_> = gone
        .iter()
        .map(|one| (one.kind, one.change == Change::Gone))
        .collect();
    assert_eq!(kinds, [(Kind::Body, false), (Kind::Service, true)]);
    let new = compare(&without, &with_quorum);
    assert_eq!(new[1].change, Change::New);
    let Change::Differs(points) = &new[0].change else {
        panic!("the body is in both")
    };
    assert_eq!(
        (&points[0].before[..], points[0].name),
        (&[Said::Unset][..], "quorum")
    );
}
