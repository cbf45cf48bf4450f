//! Two editions, clause by clause. The later one is made by hand from the pack that is there.

use std::collections::BTreeSet;

use mechanism::compare::{Change, Difference, Kind, Said, compare, compare_openly};
use mechanism::{
    Act, Element, Expiry, Function, Mechanism, Outcomes, PackFiles, Presence, Source, Stated, Step,
    Strength, Unit,
};

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
    let moved = [
        (Kind::Body, false),
        (Kind::Pillar, false),
        (Kind::Pillar, false),
        (Kind::Service, true),
        (Kind::Service, false),
    ];
    assert_eq!(
        kinds, moved,
        "one is gone, and another stands in its pillar"
    );
    let new = compare(&without, &with_quorum);
    assert_eq!(new[3].change, Change::New);
    let Change::Differs(points) = &new[0].change else {
        panic!("the body is in both")
    };
    assert_eq!(
        (&points[0].before[..], points[0].name),
        (&[Said::Unset][..], "quorum")
    );
}

/// Something said otherwise: of what, at which point, and how.
type Saying = (Kind, &'static str, fn(&mut Mechanism));

fn decision(pack: &mut Mechanism) -> &mut Outcomes {
    let tracks = pack.procedure.tracks.iter_mut();
    let mut steps = tracks.flat_map(|track| &mut track.steps);
    let found = steps.find_map(|step| match &mut step.act {
        Act::Decide(outcomes) => Some(outcomes),
        _ => None,
    });
    found.expect("a decision")
}

fn unit(pack: &mut Mechanism) -> &mut Unit {
    let mut units = pack.institutions.iter_mut().flat_map(|one| &mut one.units);
    units.next().expect("a unit")
}

fn guarded(pack: &mut Mechanism) -> &mut Step {
    let tracks = pack.procedure.tracks.iter_mut();
    let mut steps = tracks.flat_map(|track| &mut track.steps);
    let found = steps.find(|step| !step.requires.is_empty());
    found.expect("a step with a condition")
}

fn replaced(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "{from}");
    *text = text.replacen(from, to, 1);
}

/// One of each kind, and each that was once left out.
const SAYINGS: &[Saying] = &[
    (Kind::Mechanism, "regions", |pack| {
        pack.regions.push("another".into())
    }),
    (Kind::Mechanism, "languages", |pack| {
        pack.languages.push("it".to_owned())
    }),
    (Kind::Calendar, "rest-days", |pack| {
        pack.calendar.rest_days.clear()
    }),
    (Kind::Calendar, "holidays", |pack| {
        let first = jiff::civil::date(2026, 1, 1);
        let source = Source("proposal".to_owned());
        let value = [first].into();
        pack.calendar.holidays = Stated::Set { value, source };
    }),
    (Kind::Member, "valid-until", |pack| {
        pack.institutions[0].valid_until = Some(jiff::civil::date(2030, 1, 1));
    }),
    (Kind::Unit, "functions", |pack| {
        unit(pack).functions.push(Function::Shelter);
    }),
    (Kind::Unit, "region", |pack| {
        unit(pack).region = Some("another".into());
    }),
    (Kind::Unit, "protected", |pack| {
        unit(pack).protected ^= true;
    }),
    (Kind::Body, "sees-cases", |pack| {
        pack.bodies[0].sees_cases ^= true
    }),
    (Kind::Seat, "functions", |pack| {
        pack.bodies[0].seats[0].function = Function::Shelter;
    }),
    (Kind::Track, "opens-with-case", |pack| {
        pack.procedure.tracks[0].opens_with_case ^= true;
    }),
    (Kind::Track, "initial", |pack| {
        let last = pack.procedure.tracks[0].states.last().unwrap().id.clone();
        pack.procedure.tracks[0].initial = last;
    }),
    (Kind::State, "rests", |pack| {
        pack.procedure.tracks[0].states[0].ends ^= true
    }),
    (Kind::Step, "by", |pack| {
        pack.procedure.tracks[0].steps[0].by.push(Function::Shelter);
    }),
    (Kind::Step, "other-signers", |pack| {
        decision(pack).other_signers ^= true
    }),
    (Kind::Step, "signed", |pack| {
        // The same functions, in other groups.
        let groups = &mut decision(pack).signatures;
        let moved = groups[0].functions.pop().unwrap();
        groups[1].functions.insert(0, moved);
    }),
    (Kind::Condition, "mended-by", |pack| {
        guarded(pack).requires[0]
            .mended_by
            .push(Function::International);
    }),
    (Kind::Safeguard, "present", |pack| {
        pack.procedure.safeguards[0].presence = Presence::Signed;
    }),
    (Kind::Clock, "expiry", |pack| {
        let clocks = &mut pack.procedure.clocks;
        let clock = clocks.iter_mut().find(|one| one.expiry == Expiry::Escalate);
        clock.unwrap().expiry = Expiry::Warn;
    }),
    (Kind::Pillar, "services", |pack| {
        pack.pillars[0].services.reverse()
    }),
    (Kind::Service, "places", |pack| {
        pack.pillars[0].services[0].places_person ^= true;
    }),
    (Kind::Commitment, "functions", |pack| {
        pack.commitments[0].function = Function::International;
    }),
    (Kind::Form, "indicators", |pack| {
        pack.forms[0].sections[0].indicators = Some("another".into());
    }),
    (Kind::Question, "required", |pack| {
        pack.forms[0].sections[0].questions[0].required ^= true;
    }),
    (Kind::Question, "standard", |pack| {
        pack.forms[0].sections[0].questions[0].htcds = Some("another".to_owned());
    }),
    (Kind::Indicators, "weighted", |pack| {
        pack.indicators[0].weighted ^= true
    }),
    (Kind::Dimension, "element", |pack| {
        let dimension = dimension(pack);
        dimension.element = match dimension.element {
            Element::Act => Element::Means,
            _ => Element::Act,
        };
    }),
    (Kind::Indicator, "child", |pack| {
        let weight = &mut dimension(pack).indicators[0].child;
        *weight = match weight {
            Some(Strength::Weak) => None,
            _ => Some(Strength::Weak),
        };
    }),
    (Kind::Duty, "says", |pack| {
        let source = Source("proposal".to_owned());
        let value = "another".to_owned();
        let says = Stated::Set { value, source };
        pack.duties_to_report.insert(Function::Shelter, says);
    }),
    (Kind::Telephone, "says", |pack| {
        let (name, _) = pack.telephones.iter().next().expect("a number to call");
        let source = Source("another".to_owned());
        let value = "000".to_owned();
        pack.telephones
            .insert(name.clone(), Stated::Set { value, source });
    }),
    (Kind::Policy, "says", |pack| {
        let policies = pack.policies.values_mut();
        let mut seen = policies.filter(|text| text.contains("open_course"));
        replaced(
            seen.next().expect("a policy"),
            "principal, action",
            "principal  ,action",
        );
    }),
    (Kind::Source, "says", |pack| {
        let mut sources = pack.sources.values_mut();
        sources.next().unwrap().0.push_str(", read again");
    }),
    (Kind::Text, "says", |pack| {
        let text = pack.words.values_mut().next().unwrap();
        replaced(text, "form-concern = ", "form-concern = Another ");
    }),
];

fn dimension(pack: &mut Mechanism) -> &mut mechanism::Dimension {
    let mut lists = pack.indicators.iter_mut();
    let list = lists.find(|one| !one.dimensions.is_empty());
    &mut list.expect("a list that was read").dimensions[0]
}

fn albania() -> Mechanism {
    Mechanism::read(&pack("albania/2023")).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn whatever_an_edition_says_otherwise_is_one_clause_at_one_point() {
    let before = albania();
    for (place, (kind, point, change)) in SAYINGS.iter().enumerate() {
        let mut after = before.clone();
        change(&mut after);
        let found = compare(&before, &after);
        assert_eq!(found.len(), 1, "{place}: {kind:?} {point}: {found:#?}");
        assert_eq!(found[0].kind, *kind, "{found:#?}");
        let Change::Differs(points) = &found[0].change else {
            panic!("{kind:?} is in both: {found:#?}")
        };
        let names: Vec<&str> = points.iter().map(|one| one.name).collect();
        assert_eq!(names, [*point], "{kind:?}");
    }
}

/// Negative control: a kind of which no test says anything otherwise is noticed.
#[test]
fn every_kind_is_told_of() {
    let told: BTreeSet<Kind> = SAYINGS.iter().map(|(kind, ..)| *kind).collect();
    let missing: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|one| !told.contains(one))
        .collect();
    assert_eq!(missing, []);
}

#[test]
fn a_policy_that_only_looks_otherwise_says_the_same() {
    let before = albania();
    let mut after = before.clone();
    for text in after.policies.values_mut() {
        *text = format!(
            "// A comment; with a mark.\n\n{}",
            text.replace("permit", "  permit")
        );
    }
    assert_eq!(compare(&before, &after), []);
}

#[test]
fn who_may_see_no_more_is_a_policy_that_is_gone() {
    let before = albania();
    let mut after = before.clone();
    let file = after
        .policies
        .values_mut()
        .find(|text| text.contains("open_course"));
    let file = file.expect("a policy");
    let end = file.find("};").expect("it ends") + 2;
    *file = file.split_off(end);
    let found = compare(&before, &after);
    let kinds: Vec<_> = found
        .iter()
        .map(|one| (one.kind, one.change.clone()))
        .collect();
    assert_eq!(kinds, [(Kind::Policy, Change::Gone)]);
}

#[test]
fn floor_7_whoever_may_not_know_where_people_are_reads_of_no_shelter() {
    let before = albania();
    let mut after = before.clone();
    let mut members = after.institutions.iter_mut();
    let vatra = members.find(|one| one.id.as_str() == "vatra");
    let vatra = vatra.expect("a member with a shelter");
    vatra.units.retain(|unit| !unit.protected);
    vatra.functions.retain(|one| *one != Function::Outreach);
    for text in after.words.values_mut() {
        *text = text.replace(
            "unit-shelter-tjeter-vizion = ",
            "unit-shelter-tjeter-vizion = X ",
        );
    }
    let said = |all: &[Difference]| format!("{all:?}");
    let (all, open) = (compare(&before, &after), compare_openly(&before, &after));
    for name in ["unit-shelter-vatra", "unit-shelter-tjeter-vizion"] {
        assert!(said(&all).contains(name), "{name} is compared");
        assert!(!said(&open).contains(name), "{name}: {open:#?}");
    }
    let [one] = open.as_slice() else {
        panic!("what is no secret stays: {open:#?}")
    };
    let Change::Differs(points) = &one.change else {
        panic!("it is in both")
    };
    let points: Vec<&str> = points.iter().map(|point| point.name).collect();
    assert_eq!(
        (&*one.key, &*points),
        ("institution-vatra", &["functions"][..])
    );
}
