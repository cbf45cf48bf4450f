//! Lists and policies agree: a case may be known exactly where reach has a line for the reader.

use std::sync::LazyLock;

use access::{Access, Action, CaseView, Question};
use casework::age::AgeClass;
use casework::bar::Barred;
use casework::consent::{Consent, ConsentGiven, GivenBy, Informed};
use casework::lead::Lead;
use casework::reach::{Member, Relation, reach};
use casework::refuse::Refused;
use casework::urgent::Urgent;
use casework::{Actor, BarId, Case, ConsentId, PersonId, UrgentId};
use jiff::Timestamp;
use mechanism::{
    Compartment, Function, Institution, Mechanism, OptionId, PackFiles, Purpose, Role, Stated,
    Unit, UnitId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::any::RELATIONS;
use crate::packs;

static ALBANIA: LazyLock<Access> = LazyLock::new(packs::albania);

/// Albania with one institution more, whose units are for things that should never go together.
static MECHANISM: LazyLock<Mechanism> = LazyLock::new(|| {
    let files = PackFiles(packs::albania_pack());
    let mut mechanism = Mechanism::read(&files).expect("Albania's pack has no mistake");
    let odd = odd_institution(&mechanism.institutions[0]);
    mechanism.institutions.push(odd);
    mechanism
});

/// Units the generated cases and actors choose from: few, so that they meet.
static UNITS: LazyLock<Vec<UnitId>> = LazyLock::new(|| {
    let odd = MECHANISM.institutions.last().expect("the odd one");
    let first_of = |function| MECHANISM.units_with(function).next().map(|(_, unit)| unit);
    let usual = Function::ALL.iter().filter_map(|one| first_of(*one));
    odd.units
        .iter()
        .chain(usual)
        .map(|unit| unit.id.clone())
        .collect()
});

fn odd_institution(like: &Institution) -> Institution {
    let unit = |id: &str, functions: &[Function]| Unit {
        id: UnitId::new(id),
        functions: functions.to_vec(),
        region: MECHANISM_REGION.map(mechanism::RegionId::new),
        telephone: Stated::Unset,
        protected: false,
    };
    use Function::{
        BorderPolice, Guardian, Policy, Prosecution, Secretariat, Shelter, SocialService,
        SystemAdministration,
    };
    let mut odd = like.clone();
    odd.id = "odd".into();
    odd.units = vec![
        unit("odd_desk_and_police", &[Secretariat, BorderPolice]),
        unit("odd_guardian_and_prosecution", &[Guardian, Prosecution]),
        unit("odd_shelter_and_guardian", &[Shelter, Guardian]),
        unit("odd_desk_and_keys", &[Secretariat, SystemAdministration]),
        unit("odd_policy", &[Policy]),
        unit("odd_social", &[SocialService]),
    ];
    odd
}

const MECHANISM_REGION: Option<&str> = Some("durres");
const PEOPLE: [&str; 3] = ["ana", "ben", "cel"];

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

fn unit_of(index: &Index) -> (&'static Institution, &'static Unit) {
    let id = index.get(&UNITS);
    let institution = MECHANISM
        .institution_of_unit(id.as_str())
        .expect("an institution");
    (institution, MECHANISM.unit(id.as_str()).expect("a unit"))
}

fn any_actor() -> impl Strategy<Value = Actor> {
    (
        any::<Index>(),
        select(PEOPLE.to_vec()),
        select(Role::ALL.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(unit, person, role, stepped_up)| {
            let (institution, unit) = unit_of(&unit);
            Actor {
                person: PersonId::new(person),
                institution: institution.id.clone(),
                unit: unit.id.clone(),
                functions: unit.functions.clone(),
                role,
                seat: None,
                stepped_up,
            }
        })
}

fn any_member() -> impl Strategy<Value = (Index, Member)> {
    let came_as = select(vec![Relation::Part, Relation::Part, Relation::Opener]);
    (any::<Index>(), any::<bool>(), came_as).prop_map(|(index, stated, came_as)| {
        let (_, unit) = unit_of(&index);
        let member = Member {
            unit: unit.id.clone(),
            function: unit.functions.first().copied().filter(|_| stated),
            since: now(),
            came_as,
            shared: vec![Compartment::Identity, Compartment::Location],
        };
        (index, member)
    })
}

fn any_lead() -> impl Strategy<Value = Lead> {
    (any::<Index>(), select(PEOPLE.to_vec())).prop_map(|(index, person)| {
        let (institution, unit) = unit_of(&index);
        Lead {
            person: PersonId::new(person),
            institution: institution.id.clone(),
            unit: unit.id.clone(),
        }
    })
}

fn any_bar() -> impl Strategy<Value = Barred> {
    (any::<Index>(), select(PEOPLE.to_vec()), 0..4).prop_map(|(index, person, kind)| {
        let (institution, unit) = unit_of(&index);
        match (kind, &unit.region) {
            (0, _) => Barred::Person(PersonId::new(person)),
            (1, _) => Barred::Institution(institution.id.clone()),
            (2, Some(region)) => Barred::Region(region.clone()),
            _ => Barred::Unit(unit.id.clone()),
        }
    })
}

/// Consent to police contact, standing or run out.
fn police_consent(stands: bool) -> Consent {
    let given = ConsentGiven {
        purpose: Purpose::Police,
        recipient: None,
        given_by: GivenBy::Person,
        informed: Informed::ReadOut,
        language: "sq".to_owned(),
        interpreter: false,
        until: (!stands).then(now),
    };
    Consent {
        given,
        at: now(),
        version: 3,
        withdrawn: None,
    }
}

fn any_case() -> impl Strategy<Value = Case> {
    let leads = (
        option::of(any_lead()),
        option::of(any_lead()),
        option::of(any_lead()),
    );
    let guardian = (option::of(any::<Index>()), any::<bool>());
    let police = (option::of(any::<bool>()), any::<bool>());
    let class = select(vec![
        AgeClass::ClearlyAdult,
        AgeClass::ClearlyAdult,
        AgeClass::Under18,
    ]);
    let urgent = option::of((select(Compartment::ALL.to_vec()), select(PEOPLE.to_vec())));
    (
        vec(any_member(), 0..5),
        leads,
        guardian,
        police,
        vec(any_bar(), 0..2),
        class,
        urgent,
    )
        .prop_map(
            |(
                members,
                (lead, deputy, opened_by),
                (named, suspected),
                (consent, refused),
                bars,
                class,
                urgent,
            )| {
                let mut case = Case {
                    lead,
                    deputy,
                    ..Case::default()
                };
                case.age.class = class;
                for (index, member) in members {
                    case.members.insert(unit_of(&index).0.id.clone(), member);
                }
                case.guardian.named = named.map(|index| unit_of(&index).0.id.clone());
                case.guardian.suspected = suspected;
                case.opened_by = opened_by.map(|lead| casework::Stamp {
                    person: lead.person,
                    institution: lead.institution,
                    unit: lead.unit,
                    function: None,
                    seat: None,
                });
                if let Some(stands) = consent {
                    case.consents
                        .insert(ConsentId::new("c"), police_consent(stands));
                }
                if refused {
                    let reason = OptionId::new("needs_time");
                    case.refused.insert(Purpose::Police, Refused { reason });
                }
                for (place, bar) in bars.into_iter().enumerate() {
                    case.bars.insert(BarId::new(place.to_string()), bar);
                }
                if let Some((compartment, person)) = urgent {
                    let opened = Urgent {
                        person: PersonId::new(person),
                        institution: "odd".into(),
                        compartment,
                        until: now() + jiff::SignedDuration::from_mins(1),
                        justified: None,
                    };
                    case.urgent.insert(UrgentId::new("u"), opened);
                }
                case
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_case_may_be_known_exactly_where_reach_has_a_line(case in any_case(), actor in any_actor()) {
        let view = CaseView::of(&case, &MECHANISM, &actor, now());
        let listed = reach(&case, &MECHANISM, now()).iter().any(|line| line.is_for(&actor));
        // What lists add to reach: the bars on persons, and that some people have no lists at all.
        let barred = case.is_shut_out(&MECHANISM, &actor.institution, &actor.unit, Some(&actor.person));
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
