//! Every story walks to its end, on both engines, and leaves lists that are a shadow of the journal.

use std::collections::BTreeSet;
use std::sync::Arc;

use casework::Case;
use office::Office;
use practice::people::professionals;
use practice::{Made, TravellingClock, make_cases, make_year};
use store::Store;

use crate::ground::{open, open_in, open_sqlite, treaty};

/// Cases of a year.
const YEAR_CASES: usize = 150;
/// What a year may take in a build that is not optimised, on a machine that does something else beside: ten
/// times what it takes.
const YEAR_WITHIN: std::time::Duration = std::time::Duration::from_secs(120);

async fn walk((office, clock): (Office, Arc<TravellingClock>), count: usize) -> (Office, Made) {
    let people = professionals(office.mechanism());
    office.keep_staff(&people).await.unwrap();
    let made = make_cases(&office, &clock, &people, 1, count).await;
    (office, made.unwrap())
}

fn every_story_ended(made: &Made, count: usize) {
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    assert_eq!(made.cases.len(), count);
}

async fn lists_are_a_shadow(office: &Office, made: &Made) {
    for case in &made.cases {
        let (live, rebuilt) = (office.projected(case).await, office.rebuilt(case).await);
        assert_eq!(live.unwrap(), rebuilt.unwrap());
    }
}

#[tokio::test]
async fn every_story_walks_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let (office, made) = walk(open_sqlite(folder.path()).await, 30).await;
    every_story_ended(&made, 30);
    lists_are_a_shadow(&office, &made).await;
}

/// Two rounds of the stories that hang on no country, on a mechanism that is of none.
#[tokio::test]
async fn another_mechanism_has_stories_to_practise_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let opened = open_in(treaty(), store.unwrap(), folder.path()).await;
    let (office, made) = walk(opened, 16).await;
    every_story_ended(&made, 16);
    lists_are_a_shadow(&office, &made).await;
    let mut stood = BTreeSet::new();
    for case in &made.cases {
        // Who refuses everything leaves no case behind.
        let Ok(told) = office.journal_of(case).await else {
            continue;
        };
        let mut facts = Case::default();
        for one in told {
            facts = casework::evolve(facts, &one.recorded);
            stood.extend(facts.tracks.values().map(|at| at.state.to_string()));
        }
    }
    for state in ["potential", "identified", "missing", "assisted"] {
        assert!(stood.contains(state), "{state}: {stood:?}");
    }
}

/// A year of the national mechanism, as many cases as a country of this size records, runs through the
/// real commands in seconds, and every list can be rebuilt from what happened.
#[tokio::test]
async fn a_year_of_cases_walks_in_seconds_and_rebuilds_equal() {
    let folder = tempfile::tempdir().unwrap();
    let (office, clock) = open_sqlite(folder.path()).await;
    let people = professionals(office.mechanism());
    office.keep_staff(&people).await.unwrap();
    let year = make_year(&office, &clock, &people, 5, YEAR_CASES);
    let made = tokio::time::timeout(YEAR_WITHIN, year).await;
    let made = made.expect("a year takes seconds").unwrap();
    every_story_ended(&made, YEAR_CASES);
    lists_are_a_shadow(&office, &made).await;
}

/// The same walk on the other engine ends alike.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_walk_is_the_same_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let url = testkit::postgres().fresh_database();
    let store = Store::open_postgres(&url).await.unwrap();
    let (office, made) = walk(open(store, folder.path()).await, 12).await;
    every_story_ended(&made, 12);
    lists_are_a_shadow(&office, &made).await;
}
