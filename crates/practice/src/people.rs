//! Invented professionals of each unit, and invented names of persons. A family name that means
//! *example*, *exercise* or *trial* says at once that nobody real is meant.

use std::collections::BTreeMap;

use casework::PersonId;
use jiff::{SignedDuration, Timestamp};
use mechanism::{Function, InstitutionId, Mechanism, Role, SeatId, Unit};
use office::people::Professional;

const GIVEN: [&str; 24] = [
    "Arta", "Besnik", "Drita", "Elira", "Fatos", "Genta", "Ilir", "Jonida", "Kreshnik", "Lindita",
    "Mira", "Neritan", "Ornela", "Petrit", "Rezarta", "Sokol", "Teuta", "Valbona", "Ylli", "Zana",
    "Agron", "Blerta", "Dorian", "Entela",
];
const FAMILY: [&str; 3] = ["Shembulli", "Ushtrimi", "Prova"];
/// Given names of invented persons in practice cases.
const PERSONS: [&str; 16] = [
    "Lule", "Yll", "Hana", "Dielli", "Era", "Bora", "Mali", "Deti", "Lumi", "Shega", "Dafina",
    "Vesa", "Agimi", "Reja", "Guri", "Fjolla",
];

/// Everybody who works in the practice: two of each unit with an inbox, one on duty.
pub fn professionals(mechanism: &Mechanism) -> Vec<Professional> {
    let mut people = Vec::new();
    for institution in &mechanism.institutions {
        for unit in &institution.units {
            for (place, role) in roles(unit).iter().enumerate() {
                let number = people.len();
                people.push(Professional {
                    person: PersonId::new(format!("{}-{}", unit.id, place + 1)),
                    name: name(number),
                    institution: institution.id.clone(),
                    unit: unit.id.clone(),
                    functions: unit.functions.clone(),
                    role: *role,
                    seat: if place == 0 {
                        seat(mechanism, &institution.id, unit)
                    } else {
                        None
                    },
                });
            }
        }
    }
    people
}

fn roles(unit: &Unit) -> &'static [Role] {
    let first = unit.functions.first().copied();
    match first {
        Some(Function::SystemAdministration) => &[Role::SystemAdministrator],
        Some(Function::DataProtection) => &[Role::DataProtectionOfficer],
        Some(Function::Education | Function::Employment) => &[Role::FocalPoint],
        Some(_) => &[Role::DutyOfficer, Role::Professional],
        None => &[],
    }
}

/// The seat a unit's first person holds: the first seat of that institution and function, taken
/// once.
fn seat(
    mechanism: &Mechanism,
    institution: &mechanism::InstitutionId,
    unit: &Unit,
) -> Option<SeatId> {
    let authority = mechanism.authority()?;
    let fits = authority
        .seats
        .iter()
        .find(|seat| seat.institution == *institution && unit.functions.contains(&seat.function))?;
    let first = mechanism
        .units_with(fits.function)
        .find(|(one, _)| one.id == *institution)?
        .1;
    (first.id == unit.id).then(|| fits.id.clone())
}

fn name(number: usize) -> String {
    let given = GIVEN[number % GIVEN.len()];
    let family = FAMILY[(number / GIVEN.len()) % FAMILY.len()];
    format!("{given} {family}")
}

/// How many weeks of duty the practice begins with.
const DUTY_WEEKS: i64 = 4;

/// Who is on duty: person, from and until in microseconds.
type Duty = (String, i64, i64);

/// The roster of one function of one institution.
type Roster = (InstitutionId, Function, Vec<Duty>);

/// Who is on duty from now on: the first of each unit, in all its functions.
pub fn rosters(people: &[Professional], now: Timestamp) -> Vec<Roster> {
    let week = |number: i64| {
        let length = SignedDuration::from_hours(24 * 7 * number);
        now.saturating_add(length).unwrap_or(now).as_microsecond()
    };
    let mut rosters: BTreeMap<(InstitutionId, Function), Vec<Duty>> = BTreeMap::new();
    for one in people.iter().filter(|one| one.role == Role::DutyOfficer) {
        for function in &one.functions {
            let key = (one.institution.clone(), *function);
            let duty = |number| (one.person.to_string(), week(number), week(number + 1));
            let duties = (0..DUTY_WEEKS).map(duty);
            rosters.entry(key).or_default().extend(duties);
        }
    }
    let roster = |((institution, function), duties)| (institution, function, duties);
    rosters.into_iter().map(roster).collect()
}

/// The invented name of a person in a practice case: given and family.
pub fn person(number: usize) -> (&'static str, &'static str) {
    (
        PERSONS[number % PERSONS.len()],
        FAMILY[(number / PERSONS.len()) % FAMILY.len()],
    )
}
