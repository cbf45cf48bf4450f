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
use crate::correction::error_href;
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

/// One who wants no police: what the lawyer does waits for nobody.
async fn begin() -> Story {
    begin_with(false, &["open", "record_protection_measure"]).await
}

async fn begin_with(police_may_know: bool, steps: &[&str]) -> Story {
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
        told_before: 0,
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
    match police_may_know {
        true => walk.consent(&worker, &case, Purpose::Police, None).await,
        false => walk.refuse(&worker, &case, Purpose::Police).await,
    }
    .unwrap();
    let to = ("legal_aid_body", Function::LegalAid);
    let shares = [Compartment::Identity, Compartment::Justice];
    let need = "legal_representation";
    let lawyer = walk
        .bring_in(&worker, &case, to, need, Urgency::Soon, &shares)
        .await
        .unwrap();
    for step in steps {
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

/// What it says of a hearing, and of the count.
const HEARING: &str = "Shëno një seancë ose marrje në pyetje";
const COUNTED: &str = "U zhvillua intervistë formale";

/// What the page of meeting says where nobody has.
const NOBODY_ASKED: &str = "Askush nuk ka shënuar ende ndonjë intervistë";

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

/// Entered in error: who may not read an entry neither takes it back nor learns that it was one.
#[tokio::test]
async fn what_was_recorded_in_the_wrong_file_is_taken_back_by_whoever_reads_justice() {
    let story = begin_with(true, &["open", "report", "record_hearing"]).await;
    let mut lawyer = Browser::signed_in(&story.house, story.lawyer.person.as_str()).await;
    let timeline = format!("/cases/{}/timeline", story.case);
    let told = lawyer.get(&timeline).await.body;
    let href = error_href(&told, HEARING);
    let mut worker = Browser::signed_in(&story.house, story.worker.person.as_str()).await;
    let interviews = format!("/cases/{}/meeting", story.case);
    assert!(!lawyer.get(&interviews).await.body.contains(NOBODY_ASKED));
    assert_eq!(worker.get(&href).await.status, StatusCode::NOT_FOUND);

    let form = keys(&lawyer.get(&href).await);
    let form = format!("{form}&reasons=Tjet%C3%ABr+dosje");
    assert_eq!(lawyer.post(&href, &form).await.leads_to(), timeline);
    let told = lawyer.get(&timeline).await.body;
    for struck in [HEARING, COUNTED] {
        assert!(told.contains(&format!("<s>{struck}")), "{struck} in {told}");
    }
    let left = worker.get(&timeline).await.body;
    assert!(!left.contains(HEARING) && !left.contains(COUNTED), "{left}");
    assert!(lawyer.get(&interviews).await.body.contains(NOBODY_ASKED));
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
