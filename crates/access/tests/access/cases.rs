//! Any case and any actor over Albania's real units, and over some that should never be.

use std::sync::LazyLock;

use casework::age::AgeClass;
use casework::bar::{Bar, Barred, SaidBy};
use casework::commitment::Task;
use casework::consent::{Consent, ConsentGiven, GivenBy, Informed};
use casework::guardian::{Suspect, Suspicion};
use casework::lead::Lead;
use casework::missing::{Alert, Ground};
use casework::reach::{Member, Relation};
use casework::refuse::Refused;
use casework::twin::{Limits, Twin};
use casework::urgent::Urgent;
use casework::{Actor, BarId, Case, ConsentId, PersonId, Stamp, TaskId, UrgentId};
use jiff::Timestamp;
use mechanism::{
    Compartment, Function, Institution, Mechanism, OptionId, PackFiles, Purpose, Role, Stated,
    Unit, UnitId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::packs;

/// Albania with one institution more, whose units are for things that should never go together.
pub static MECHANISM: LazyLock<Mechanism> = LazyLock::new(|| {
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

/// The time of every story.
pub fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

fn unit_of(index: &Index) -> (&'static Institution, &'static Unit) {
    let id = index.get(&UNITS);
    let institution = MECHANISM
        .institution_of_unit(id.as_str())
        .expect("an institution");
    (institution, MECHANISM.unit(id.as_str()).expect("a unit"))
}

/// Any professional of any unit, in any role.
pub fn any_actor() -> impl Strategy<Value = Actor> {
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
        let (institution, unit) = unit_of(&index);
        let member = Member {
            institution: institution.id.clone(),
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
        ended_at: None,
        of_a_child: false,
    }
}

/// What opens a case or closes it to somebody.
#[derive(Clone, Debug)]
enum Circumstance {
    Takes(Index, Member),
    Leads(Lead),
    StandsIn(Lead),
    Raised(Lead),
    Guards(Index),
    Owes(Index),
    LooksFor(Index),
    Suspected(Suspect),
    AllowsPolice(bool),
    RefusesPolice,
    Bars(Barred),
    TwinForbids(Barred, bool, Option<Suspect>),
    Opened(Compartment, &'static str),
}

fn any_circumstance() -> impl Strategy<Value = Circumstance> {
    let opened = (select(Compartment::ALL.to_vec()), select(PEOPLE.to_vec()));
    prop_oneof![
        6 => any_member().prop_map(|(index, member)| Circumstance::Takes(index, member)),
        2 => any_lead().prop_map(Circumstance::Leads),
        1 => any_lead().prop_map(Circumstance::StandsIn),
        2 => any_lead().prop_map(Circumstance::Raised),
        2 => any::<Index>().prop_map(Circumstance::Guards),
        3 => any::<Index>().prop_map(Circumstance::Owes),
        2 => any::<Index>().prop_map(Circumstance::LooksFor),
        1 => select(Suspect::ALL.to_vec()).prop_map(Circumstance::Suspected),
        2 => any::<bool>().prop_map(Circumstance::AllowsPolice),
        1 => Just(Circumstance::RefusesPolice),
        2 => any_bar().prop_map(Circumstance::Bars),
        2 => (any_bar(), any::<bool>(), option::of(select(Suspect::ALL.to_vec())))
            .prop_map(|(bar, police, suspected)| Circumstance::TwinForbids(bar, police, suspected)),
        1 => opened.prop_map(|(what, who)| Circumstance::Opened(what, who)),
    ]
}

impl Circumstance {
    fn befall(self, case: &mut Case) {
        match self {
            Self::Takes(index, member) => {
                case.members.insert(unit_of(&index).1.id.clone(), member);
            }
            Self::Leads(lead) => case.lead = Some(lead),
            Self::StandsIn(lead) => case.deputy = Some(lead),
            Self::Raised(lead) => case.opened_by = Some(stamp_of(lead)),
            Self::Guards(index) => case.guardian.named = Some(unit_of(&index).0.id.clone()),
            Self::Owes(index) => {
                let template = index.get(&MECHANISM.commitments);
                let next = TaskId::new(case.tasks.len().to_string());
                case.tasks.insert(next, task_of(template));
            }
            Self::LooksFor(index) => case.alerts.push(Alert {
                unit: unit_of(&index).1.id.clone(),
                ground: Ground::Danger,
                at: now(),
                version: 2,
                ends: Vec::new(),
                stopped_at: None,
            }),
            Self::Suspected(suspect) => {
                let more = Suspicion::of(suspect);
                case.guardian.suspected = case.guardian.suspected.and(more);
            }
            Self::AllowsPolice(stands) => {
                let consent = police_consent(stands);
                case.consents.insert(ConsentId::new("c"), consent);
            }
            Self::RefusesPolice => {
                let reason = OptionId::new("needs_time");
                case.refused.insert(Purpose::Police, Refused { reason });
            }
            Self::TwinForbids(barred, police, suspected) => {
                let limits = Limits {
                    bars: vec![barred],
                    refused: police.then_some(Purpose::Police).into_iter().collect(),
                    child: suspected.is_some(),
                    suspected: suspected.map_or(Suspicion::NONE, Suspicion::of),
                    ..Limits::default()
                };
                case.twin = Some(Twin {
                    other: "twin".into(),
                    first: PersonId::new("ana"),
                    limits: Some(limits),
                    suspected_at: Some(case.version),
                });
            }
            Self::Bars(barred) => {
                let next = BarId::new(case.bars.len().to_string());
                let bar = Bar {
                    barred,
                    said_by: SaidBy::Person,
                    by: Stamp {
                        person: PersonId::new("ana"),
                        institution: "vatra".into(),
                        unit: "vatra_mobile_vlora".into(),
                        function: None,
                        seat: None,
                    },
                    at: jiff::Timestamp::UNIX_EPOCH,
                };
                case.bars.insert(next, bar);
            }
            Self::Opened(compartment, person) => {
                let opened = opened_urgently(compartment, person);
                case.urgent.insert(UrgentId::new("u"), opened);
            }
        }
    }
}

/// A task from a template, with whom it names.
fn task_of(template: &mechanism::CommitmentTemplate) -> Task {
    Task {
        template: template.id.clone(),
        institution: template.institution.clone(),
        unit: None,
        given_at: now(),
        due_at: None,
        overdue_at: None,
        ended: None,
    }
}

fn stamp_of(lead: Lead) -> Stamp {
    Stamp {
        person: lead.person,
        institution: lead.institution,
        unit: lead.unit,
        function: None,
        seat: None,
    }
}

fn opened_urgently(compartment: Compartment, person: &str) -> Urgent {
    Urgent {
        person: PersonId::new(person),
        institution: "odd".into(),
        compartment,
        until: now() + jiff::SignedDuration::from_mins(1),
        justified: None,
    }
}

/// A case with any circumstances, of an adult twice as often as of a child.
pub fn any_case() -> impl Strategy<Value = Case> {
    use AgeClass::{ClearlyAdult, Under18};
    let class = select(vec![ClearlyAdult, ClearlyAdult, Under18]);
    (class, vec(any_circumstance(), 0..12)).prop_map(|(class, circumstances)| {
        let mut case = Case::default();
        case.age.class = class;
        for one in circumstances {
            one.befall(&mut case);
        }
        case
    })
}
