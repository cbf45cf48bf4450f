//! `/cases/{id}`: what to know before the next step. A case that may be the same person's is told only
//! to whoever may open it too; another country's decision is shown and changes nothing.

use std::sync::Arc;

use axum::http::StatusCode;
use casework::referral::Urgency;
use casework::{Actor, CaseId};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, Purpose};
use practice::fill::Person;
use practice::walk::Walk;
use practice::{Houses, TravellingClock};

use crate::browser::Browser;
use crate::house::{self, House};
use crate::wrong_turns::keys;

/// One person, protected in spring and met again in autumn.
struct Story {
    house: House,
    earlier: CaseId,
    later: CaseId,
    worker: Actor,
    social: Actor,
}

async fn begin() -> Story {
    let (house, people) = house::staffed().await;
    let clock = Arc::new(TravellingClock::new(house.hands.clone()));
    let mut chance = fastrand::Rng::with_seed(3);
    let mut walk = Walk {
        office: &house.office,
        clock: &clock,
        people: &people,
        chance: &mut chance,
        person: Person {
            name: ("Vesa", "Prova"),
            age_class: "clearly_adult",
            age_years: 22,
            citizenship: "AL",
            language: "sq",
            region: "vlora".to_owned(),
            gender: "female",
            danger: false,
            detained: true,
        },
        houses: Houses::default(),
        told_before: 0,
    };
    let worker = walk.of("vatra", Function::Outreach).unwrap();
    let earlier = walk.raise(&worker).await.unwrap();
    for step in ["start_screening", "identify_adult"] {
        walk.step(&worker, &earlier, "identification", step)
            .await
            .unwrap();
    }
    house.hands.pass(SignedDuration::from_hours(24));
    let later = walk.raise(&worker).await.unwrap();
    let services = Purpose::Services;
    walk.consent(&worker, &later, services, None).await.unwrap();
    let to = ("state_social_service", Function::SocialService);
    let shares = [Compartment::Identity, Compartment::Account];
    let social = walk
        .bring_in(&worker, &later, to, "subsistence", Urgency::Soon, &shares)
        .await
        .unwrap();
    let decided = [
        ("decision_country", "GB"),
        ("decision_kind", "conclusive_grounds"),
        ("decision_outcome", "positive"),
    ];
    walk.form_with(&social, &later, "foreign_decision", &decided)
        .await
        .unwrap();
    Story {
        house,
        earlier,
        later,
        worker,
        social,
    }
}

impl Story {
    async fn reads(&self, who: &Actor) -> (Browser, String) {
        let mut browser = Browser::signed_in(&self.house, who.person.as_str()).await;
        browser.get("/desk?lang=en").await;
        let page = browser.get(&format!("/cases/{}", self.later)).await.body;
        (browser, page)
    }
}

#[tokio::test]
async fn perhaps_exploited_again_is_told_to_whoever_may_open_both_and_to_nobody_else() {
    let story = begin().await;
    let (mut worker, before) = story.reads(&story.worker).await;
    assert!(!before.contains("may be the same person"), "{before}");
    let earlier = story.house.office.open_case(&story.worker, &story.earlier);
    let number = earlier.await.unwrap().case().number.clone().unwrap();
    let links = format!("/cases/{}/links", story.later);
    let form = keys(&worker.get(&links).await);
    let form = format!("{form}&number={number}&kind=same_person_suspected&reasons=shembull");
    assert_eq!(
        worker.post(&links, &form).await.status,
        StatusCode::SEE_OTHER
    );

    let (_, told) = story.reads(&story.worker).await;
    assert!(told.contains("perhaps exploited again"), "{told}");
    assert!(told.contains(&format!("href=\"/cases/{}\"", story.earlier)));
    let (_, other) = story.reads(&story.social).await;
    assert!(!other.contains("may be the same person") && !other.contains(number.as_str()));
}

/// *Same person again* (`domain.md` 6.4): who goes by the same name is found where the next step is chosen.
#[tokio::test]
async fn a_case_of_the_same_name_is_offered_to_whoever_may_open_both_until_they_are_linked() {
    let story = begin().await;
    let earlier = story.house.office.open_case(&story.worker, &story.earlier);
    let number = earlier.await.unwrap().case().number.clone().unwrap();
    let (mut worker, plain) = story.reads(&story.worker).await;
    assert!(!plain.contains(number.as_str()), "only once it was raised");
    let case = format!("/cases/{}", story.later);
    let raised = worker.get(&format!("{case}?raised=yes")).await.body;
    assert!(raised.contains("goes by the same name") && raised.contains(number.as_str()));
    let links = worker.get(&format!("{case}/links")).await.body;
    let begun = format!("{case}/links?number={number}");
    assert!(links.contains(&format!("href=\"{begun}\"")), "{links}");
    let page = worker.get(&begun).await;
    assert!(
        page.body.contains(&format!("value=\"{number}\"")),
        "filled in"
    );

    // Social service knows the later case only.
    let (mut social, _) = story.reads(&story.social).await;
    for address in [format!("{case}?raised=yes"), format!("{case}/links")] {
        let page = social.get(&address).await.body;
        assert!(!page.contains("same name") && !page.contains(number.as_str()));
    }

    let kind = "same_person_suspected";
    let form = format!(
        "{}&number={number}&kind={kind}&reasons=shembull",
        keys(&page)
    );
    worker
        .post(&format!("{case}/links"), &form)
        .await
        .leads_to();
    let linked = worker.get(&format!("{case}/links")).await.body;
    assert!(!linked.contains("same name"), "nothing is offered twice");
}

#[tokio::test]
async fn a_decision_of_another_country_is_shown_and_identification_stands_where_it_stood() {
    let story = begin().await;
    let (_, page) = story.reads(&story.social).await;
    assert!(page.contains("It binds nobody here."), "{page}");
    assert!(page.contains("United Kingdom") && page.contains("Conclusive grounds"));
    assert!(page.contains("Concern raised"), "{page}");
}

#[tokio::test]
async fn the_desk_records_what_another_country_decided_and_fills_no_other_form() {
    let story = begin().await;
    let mut desk = Browser::signed_in(&story.house, "anti_trafficking_sector-1").await;
    desk.get("/desk?lang=en").await;
    let case = format!("/cases/{}", story.earlier);
    let step = format!("{case}/steps/identification/record_foreign_decision");
    let form = format!("{case}/forms/foreign_decision");
    let page = desk.get(&step).await.body;
    assert!(page.contains(&format!("href=\"{form}")), "{page}");
    let parts = [
        "decision_country=gb&decision_kind=conclusive_grounds&decision_outcome=positive",
        "decision_paper=original",
        "professional_reasons=It+came+by+post",
        "",
    ];
    let mut address = form;
    for answers in parts {
        let page = desk.get(&address).await;
        let draft = address.split("draft=").nth(1).unwrap_or_default();
        let answers = format!("{}&draft={draft}&{answers}", keys(&page));
        let path = address.split('?').next().unwrap();
        address = desk.post(path, &answers).await.leads_to().to_owned();
    }
    assert_eq!(address, step, "and back to the step");
    let page = desk.get(&case).await.body;
    assert!(page.contains("It binds nobody here."), "{page}");

    // Nor that of a step that is over: the concern would be written anew.
    for other in ["needs_assessment", "concern"] {
        let page = desk.get(&format!("{case}/forms/{other}")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{other}");
    }
}
