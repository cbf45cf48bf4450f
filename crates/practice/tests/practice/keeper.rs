//! The keeper over a walked practice, on both engines: told once, seen by whoever is told, and no
//! case stands elsewhere for it.

use std::path::Path;
use std::sync::Arc;

use casework::CaseId;
use jiff::SignedDuration;
use mechanism::Function;
use office::desk::Waiting;
use office::timeline::{LineSays, Told};
use office::{Clock, Office, Professional};
use practice::people::professionals;
use practice::{TravellingClock, make_cases};
use store::Store;

use crate::ground::open;

const CASES: usize = 13;
/// Every story once; the one of who turns eighteen is told last.
const STORIES: usize = 24;

struct Practice {
    office: Office,
    clock: Arc<TravellingClock>,
    people: Vec<Professional>,
    cases: Vec<CaseId>,
}

/// Cases walked by the real commands, and then a year in which nobody did anything.
async fn neglected(store: Store, folder: &Path) -> Practice {
    let (office, clock) = open(store, folder).await;
    let people = professionals(office.mechanism());
    office.keep_staff(&people).await.unwrap();
    let made = make_cases(&office, &clock, &people, 1, CASES)
        .await
        .unwrap();
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    clock.stand_at(clock.now() + SignedDuration::from_hours(24 * 365));
    Practice {
        office,
        clock,
        people,
        cases: made.cases,
    }
}

/// Where every case stands: its sealed card, but for the time of its last change.
async fn standing(practice: &Practice) -> Vec<String> {
    let mut cards = Vec::new();
    for case in &practice.cases {
        let projected = practice.office.projected(case).await.unwrap();
        let card = projected.case.unwrap().card;
        let (stands, _) = card.split_once("\"changed_at\"").unwrap_or_default();
        cards.push(stands.to_owned());
    }
    cards
}

async fn events(practice: &Practice) -> i64 {
    let mut count = 0;
    for case in &practice.cases {
        let projected = practice.office.projected(case).await.unwrap();
        count += projected.case.unwrap().version;
    }
    count
}

/// What the desk of the Responsible Authority reads in the timelines of what ran out.
async fn told_in_timelines(practice: &Practice, desk: &Professional) -> Vec<Told> {
    let desk = desk.actor(false);
    let mut told = Vec::new();
    for case in &practice.cases {
        let mut below = None;
        while let Ok(page) = practice.office.timeline(&desk, case, below).await {
            told.extend(page.lines.into_iter().filter_map(|line| match line.says {
                LineSays::Told(told) if told.by.is_none() => Some(*told),
                _ => None,
            }));
            if page.older.is_none() {
                break;
            }
            below = page.older;
        }
    }
    told
}

/// Two keepers at once tell everything once; afterwards nothing is left for a third.
async fn everything_is_told_once(practice: &Practice) {
    let (stood, before) = (standing(practice).await, events(practice).await);
    let office = &practice.office;
    let (one, other) = tokio::join!(office.keep_clocks(), office.keep_clocks());
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!((one.failed, other.failed), (0, 0));
    let warned = one.warned + other.warned;
    assert!(warned > CASES as u64, "{warned}");
    assert_eq!(events(practice).await - before, warned as i64);
    let third = office.keep_clocks().await.unwrap();
    assert_eq!((third.cases, third.warned), (0, 0));
    // No expiry decides: every track, standing and lead is where it was.
    assert_eq!(standing(practice).await, stood);
    for case in &practice.cases {
        let (live, rebuilt) = (office.projected(case).await, office.rebuilt(case).await);
        assert_eq!(live.unwrap(), rebuilt.unwrap());
    }
}

/// The desk of the Responsible Authority has it on its desk, and reads in the timeline who was told.
async fn the_desk_is_told(practice: &Practice) {
    let mut desks = practice.people.iter();
    let desk = desks
        .find(|one| one.functions.contains(&Function::Secretariat))
        .unwrap();
    let page = practice.office.desk(&desk.actor(false), None, 500).await;
    let items = page.unwrap().items;
    let overdue = |one: &&office::desk::DeskItem| matches!(one.waiting, Waiting::Overdue(_));
    let overdue: Vec<_> = items.iter().filter(overdue).collect();
    assert!(!overdue.is_empty());
    assert!(
        overdue.iter().all(|one| one.case.is_some()),
        "it can open the case"
    );
    let told = told_in_timelines(practice, desk).await;
    assert!(told.iter().any(|one| one.code == "clock-expired"));
    let expired = told.iter().filter(|one| one.code != "consent-ended");
    assert!(expired.into_iter().all(|one| !one.told.is_empty()));
}

#[tokio::test]
async fn a_neglected_practice_is_told_once_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let practice = neglected(store.unwrap(), folder.path()).await;
    everything_is_told_once(&practice).await;
    the_desk_is_told(&practice).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_neglected_practice_is_told_once_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let url = testkit::postgres().fresh_database();
    let store = Store::open_postgres(&url).await.unwrap();
    let practice = neglected(store, folder.path()).await;
    everything_is_told_once(&practice).await;
    the_desk_is_told(&practice).await;
}

/// Negative control: a comparison of standings sees a case that moved.
#[tokio::test]
async fn another_case_stands_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let mut practice = neglected(store.unwrap(), folder.path()).await;
    let stood = standing(&practice).await;
    practice.cases.rotate_left(1);
    assert_ne!(standing(&practice).await, stood);
    assert!(practice.clock.now() > "2027-01-01T00:00:00Z".parse().unwrap());
}

/// A day came and nobody did anything: who was a child is an adult, and is asked again what was agreed for
/// her.
#[tokio::test]
async fn whoever_turned_eighteen_yesterday_is_asked_again_today() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let (office, clock) = open(store.unwrap(), folder.path()).await;
    let people = professionals(office.mechanism());
    let made = make_cases(&office, &clock, &people, 1, STORIES).await;
    let made = made.unwrap();
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    let grown = made.cases.last().unwrap();
    assert!(!is_asked_again(&office, &people, grown).await);
    office.keep_clocks().await.unwrap();
    assert!(is_asked_again(&office, &people, grown).await);
}

/// Whether it waits on somebody's desk to ask the person again what was agreed for her.
async fn is_asked_again(office: &Office, people: &[Professional], case: &CaseId) -> bool {
    for one in people {
        let page = office.desk(&one.actor(false), None, 500).await.unwrap();
        let asks = |item: &office::desk::DeskItem| {
            item.case.as_ref() == Some(case) && item.waiting == Waiting::AskConsentAgain
        };
        if page.items.iter().any(asks) {
            return true;
        }
    }
    false
}
