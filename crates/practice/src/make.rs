//! Making the practice cases: who is invented, when each story began, and what stopped.

use std::sync::Arc;

use casework::CaseId;
use jiff::{SignedDuration, Timestamp};
use office::people::Professional;
use office::{Office, OfficeError};

use crate::clock::TravellingClock;
use crate::fill::Person;
use crate::houses::Houses;
use crate::people::person;
use crate::stories::{names, tell, tracks};
use crate::walk::{Stopped, Walk};

/// What a walk made.
#[derive(Debug, Default)]
pub struct Made {
    /// Cases that were walked.
    pub cases: Vec<CaseId>,
    /// Stories that stopped before their end, with why. Empty in a sound mechanism.
    pub stopped: Vec<(&'static str, String)>,
}

/// How long a story takes to tell, about.
fn length_days(story: &str) -> i64 {
    match story {
        "danger now" | "concern raised" | "refuses everything for now" => 0,
        "no signs, another route" | "grounds found" => 1,
        "formally identified" | "cared for in a house" | "decided by two institutions" => 4,
        "adult in a shelter" | "adult refuses police" | "foreign woman at a border" => 6,
        "child with a guardian"
        | "missing and back"
        | "age in doubt"
        | "institutions differ"
        | "turned eighteen yesterday" => 10,
        "not confirmed, then confirmed" => 12,
        "declined and asked again" => 28,
        story => tracks::length_days(story).unwrap_or(52),
    }
}

/// How the cases lie in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spread {
    /// Most have just come to where they stand, some rest there for weeks.
    Fresh,
    /// Evenly over a year.
    Year,
}

/// When a story began.
fn began(today: Timestamp, story: &str, spread: Spread, chance: &mut fastrand::Rng) -> Timestamp {
    let rests_days = match spread {
        Spread::Year => chance.i64(0..(365 - length_days(story)).max(1)),
        Spread::Fresh if chance.u8(0..4) == 0 => chance.i64(4..40),
        Spread::Fresh => chance.i64(0..4),
    };
    let minutes = chance.i64(0..24 * 60);
    let age = SignedDuration::from_hours(24 * (length_days(story) + rests_days));
    today - age - SignedDuration::from_mins(minutes)
}

/// Makes `count` practice cases, most of them fresh, none older than a few months.
///
/// # Errors
/// Failures of the record. A story that a rule stops is told in [`Made::stopped`] and goes no
/// further.
pub async fn make_cases(
    office: &Office,
    clock: &Arc<TravellingClock>,
    people: &[Professional],
    seed: u64,
    count: usize,
) -> Result<Made, OfficeError> {
    make_cases_in(Houses::default(), office, clock, people, seed, count).await
}

/// The same over a whole year that ends now.
///
/// # Errors
/// As [`make_cases`].
pub async fn make_year(
    office: &Office,
    clock: &Arc<TravellingClock>,
    people: &[Professional],
    seed: u64,
    count: usize,
) -> Result<Made, OfficeError> {
    let told = (Houses::default(), Spread::Year);
    make(told, office, clock, people, seed, count).await
}

/// The same with other houses in the same parts: what else is told stays as it was.
///
/// # Errors
/// As [`make_cases`].
pub async fn make_cases_in(
    houses: Houses,
    office: &Office,
    clock: &Arc<TravellingClock>,
    people: &[Professional],
    seed: u64,
    count: usize,
) -> Result<Made, OfficeError> {
    make((houses, Spread::Fresh), office, clock, people, seed, count).await
}

async fn make(
    (houses, spread): (Houses, Spread),
    office: &Office,
    clock: &Arc<TravellingClock>,
    people: &[Professional],
    seed: u64,
    count: usize,
) -> Result<Made, OfficeError> {
    let mut chance = fastrand::Rng::with_seed(seed);
    let today = clock.base().now();
    let mut made = Made::default();
    let stories = names(office.mechanism());
    for number in 0..count {
        let story = stories[number % stories.len()];
        clock.stand_at(began(today, story, spread, &mut chance));
        let mut walk = Walk {
            office,
            clock,
            people,
            person: invented(number, story, office, &mut chance),
            chance: &mut chance,
            houses,
            told_before: number / stories.len(),
        };
        match tell(&mut walk, story, &mut made.cases).await {
            Ok(()) => {}
            Err(Stopped(why)) => made.stopped.push((story, why)),
        }
    }
    clock.follow();
    Ok(made)
}

fn invented(number: usize, story: &str, office: &Office, chance: &mut fastrand::Rng) -> Person {
    let regions = &office.mechanism().regions;
    let region = regions
        .get(chance.usize(0..regions.len()))
        .map(ToString::to_string);
    let child = matches!(
        story,
        "child with a guardian" | "missing and back" | "guardian under suspicion"
    );
    let foreign = story == "foreign woman at a border" || tracks::is_foreign(story);
    let (age_class, age_years) = match story {
        "age in doubt" => ("maybe_under_18", 17),
        "turned eighteen yesterday" => ("under_18", 17),
        _ if child => ("under_18", chance.u8(6..17)),
        _ => ("clearly_adult", chance.u8(19..45)),
    };
    Person {
        name: person(number),
        age_class,
        age_years,
        citizenship: if foreign { "PK" } else { "AL" },
        language: if foreign { "ps" } else { "sq" },
        region: region.unwrap_or_default(),
        gender: if chance.u8(0..4) == 0 {
            "male"
        } else {
            "female"
        },
        danger: story == "danger now",
        detained: story == "held and accused, no police",
    }
}
