//! `/cases/{id}/tracks` and what belongs to the justice track: closed to whoever the person's choice
//! closes it to, on every page that could tell of it.

use std::sync::Arc;

use axum::http::StatusCode;
use casework::referral::Urgency;
use casework::{Actor, CaseId};
use mechanism::{Compartment, Function, Purpose};
use practice::fill::Person;
use practice::walk::Walk;
use practice::{Houses, TravellingClock};

use crate::browser::Browser;
use crate::house::{self, House};
use crate::wrong_turns::keys;

/// A person whose lawyer works for her in proceedings, while she wants no police.
struct Story {
    house: House,
    case: CaseId,
    worker: Actor,
    lawyer: Actor,
    police: Actor,
}

async fn begin() -> Story {
    let (house, people) = house::staffed().await;
    let clock = Arc::new(TravellingClock::new(house.hands.clone()));
    let mut chance = fastrand::Rng::with_seed(11);
    let mut walk = Walk {
        office: &house.office,
        clock: &clock,
        people: &people,
        chance: &mut chance,
        person: Person {
            name: ("Bora", "Ushtrimi"),
            age_class: "clearly_adult",
            age_years: 31,
            citizenship: "AL",
            language: "sq",
            region: "vlora".to_owned(),
            gender: "female",
            danger: false,
            detained: false,
        },
        houses: Houses::default(),
    };
    let worker = walk.of("vatra", Function::Outreach).unwrap();
    let case = walk.raise(&worker).await.unwrap();
    for step in ["start_screening", "identify_adult"] {
        walk.step(&worker, &case, "identification", step)
            .await
            .unwrap();
    }
    let services = Purpose::Services;
    walk.consent(&worker, &case, services, None).await.unwrap();
    walk.refuse(&worker, &case, Purpose::Police).await.unwrap();
    let to = ("legal_aid_body", Function::LegalAid);
    let shares = [Compartment::Identity, Compartment::Justice];
    let need = "legal_representation";
    let lawyer = walk
        .bring_in(&worker, &case, to, need, Urgency::Soon, &shares)
        .await
        .unwrap();
    for step in ["open", "record_protection_measure"] {
        walk.step(&lawyer, &case, "justice", step).await.unwrap();
    }
    let police = walk.of("state_police", Function::TraffickingPolice);
    let police = police.unwrap();
    Story {
        house,
        case,
        worker,
        lawyer,
        police,
    }
}

/// What the timeline says of the step.
const MEASURE: &str = "Shëno një masë mbrojtjeje";

/// The pages that could tell of justice.
fn pages(case: &CaseId) -> Vec<String> {
    let below = [
        "",
        "/tracks",
        "/picture",
        "/timeline",
        "/steps/justice/record_hearing",
        "/forms/hearing",
    ];
    below.map(|below| format!("/cases/{case}{below}")).to_vec()
}

#[tokio::test]
async fn the_lawyer_reads_where_justice_stands_and_what_comes_next() {
    let story = begin().await;
    let mut lawyer = Browser::signed_in(&story.house, story.lawyer.person.as_str()).await;
    let tracks = lawyer
        .get(&format!("/cases/{}/tracks", story.case))
        .await
        .body;
    let next = format!("/cases/{}/steps/justice/claim_damages", story.case);
    assert!(tracks.contains(&next), "{tracks}");
    let timeline = format!("/cases/{}/timeline", story.case);
    let timeline = lawyer.get(&timeline).await.body;
    assert!(timeline.contains(MEASURE), "{timeline}");
    for page in pages(&story.case) {
        assert_eq!(lawyer.get(&page).await.status, StatusCode::OK, "{page}");
    }
}

#[tokio::test]
async fn whoever_works_for_her_without_justice_reads_that_it_is_closed_and_cannot_move_it() {
    let story = begin().await;
    let mut worker = Browser::signed_in(&story.house, story.worker.person.as_str()).await;
    for page in pages(&story.case) {
        let page = worker.get(&page).await.body;
        for word in [
            "Pa kallëzim",
            "Shëno një masë mbrojtjeje",
            "Masë mbrojtjeje</",
        ] {
            assert!(!page.contains(word), "{word} in {page}");
        }
    }
    let step = format!("/cases/{}/steps/justice/claim_damages", story.case);
    assert_eq!(worker.get(&step).await.status, StatusCode::FORBIDDEN);
    let form = format!("/cases/{}/forms/hearing", story.case);
    assert_eq!(worker.get(&form).await.status, StatusCode::FORBIDDEN);
    let own = format!("/cases/{}/acts/age", story.case);
    let keys = keys(&worker.get(&own).await);
    let posted = worker
        .post(&step, &format!("{keys}&reasons=shembull"))
        .await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN, "{}", posted.body);
}

#[tokio::test]
async fn police_whom_she_refused_find_nothing_at_all() {
    let story = begin().await;
    let mut police = Browser::signed_in(&story.house, story.police.person.as_str()).await;
    for page in pages(&story.case) {
        assert_eq!(
            police.get(&page).await.status,
            StatusCode::NOT_FOUND,
            "{page}"
        );
    }
}
