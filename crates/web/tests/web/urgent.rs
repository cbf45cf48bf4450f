//! `/cases/{id}/urgent` and `/cases/{id}/identity`: what opens for life or health, who is told, who
//! reviews; who the person is, and how that is corrected.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use casework::age::AgeClass;
use casework::{Answer, CaseId, Command, Value};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, Missing, Role};
use office::{Particulars, Professional};

use crate::bars::joined;
use crate::browser::{Answer as Page, Browser};
use crate::house::{self, House};

/// Who answers for the case.
const LEAD: &str = "social_service_tirana-1";
/// The desk of the Responsible Authority.
const DESK: &str = "anti_trafficking_sector-1";
/// Somebody who has nothing to do with it.
const STRANGER: &str = "border_police_kukes-1";
/// How the person is called.
const NAME: &str = "Hanushja";

fn who<'p>(people: &'p [Professional], id: &str) -> &'p Professional {
    people.iter().find(|one| one.person.as_str() == id).unwrap()
}

/// A case of an adult whose name is known and who did not wish to give a number.
async fn raised(house: &House, people: &[Professional]) -> CaseId {
    let answers = BTreeMap::from([
        (
            "known_as".into(),
            Answer::Known(Value::Kept(Compartment::Identity)),
        ),
        ("phone_number".into(), Answer::Missing(Missing::Declined)),
    ]);
    let make = |id, number| Command::RaiseConcern {
        id,
        number,
        region: None,
        age: AgeClass::ClearlyAdult,
        years: None,
        answers: answers.clone(),
        danger_now: false,
        original_at: None,
    };
    let particulars = Particulars::none()
        .with(Compartment::Account, "reasons", "Looks clearly adult.")
        .with(Compartment::Identity, "answer.known_as", NAME);
    let key = house.office.new_id();
    let actor = who(people, LEAD).actor(false);
    let done = house.office.raise(&actor, &key, make, particulars, None);
    done.await.unwrap().case
}

async fn english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

fn keys(page: &Page) -> String {
    let token = page.hidden("form-token");
    format!("form-token={token}&form-key={}", page.hidden("form-key"))
}

/// A form of one's own making: the session's token with any key.
fn forged(page: &Page) -> String {
    let token = page.hidden("form-token");
    format!("form-token={token}&form-key={}", "0f".repeat(16))
}

const BECAUSE: &str = "&reasons=The+person+does+not+wake+up&proof=yes";

#[tokio::test]
async fn urgent_access_opens_one_part_for_an_hour_and_the_lead_is_told_and_reviews() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let address = format!("/cases/{case}/urgent");
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&address).await;
    assert!(page.body.contains("value=\"account\""), "{}", page.body);
    assert!(!page.body.contains("value=\"location\""));
    let form = format!("{}&compartment=account{BECAUSE}", keys(&page));
    let opened = desk.post(&address, &form).await;
    assert_eq!(opened.leads_to(), format!("/cases/{case}/documents"));
    assert_eq!(
        desk.post(&address, &form).await.leads_to(),
        address,
        "twice"
    );
    let page = desk.get(&address).await.body;
    assert_eq!(page.matches("besa-card").count(), 1, "opened once: {page}");
    assert!(!page.contains("value=\"account\"") && !page.contains("name=\"justified\""));

    let mut lead = english(&house, LEAD).await;
    assert!(
        lead.get("/desk").await.body.contains(&address),
        "told at once"
    );
    let page = lead.get(&address).await;
    assert!(page.body.contains("The person does not wake up"));
    assert!(
        page.body.contains(&who(&people, DESK).name),
        "to the reviewer"
    );
    let review = page.body.split(&format!("action=\"{address}/")).nth(1);
    let review = format!("{address}/{}", review.unwrap().split('"').next().unwrap());
    let own = format!("{}&justified=yes", forged(&desk.get("/desk").await));
    assert!(!desk.post(&review, &own).await.status.is_success());
    assert_eq!(
        lead.post(&review, &keys(&page)).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "one or the other"
    );
    let no = format!("{}&justified=no", keys(&lead.get(&address).await));
    assert_eq!(lead.post(&review, &no).await.leads_to(), address);
    assert!(
        lead.get(&address)
            .await
            .body
            .contains("it was not justified")
    );
    assert!(!lead.get("/desk").await.body.contains(&address));

    house.hands.pass(SignedDuration::from_mins(61));
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&address).await.body;
    assert!(page.contains("value=\"account\""), "closed again: {page}");
}

/// Where in a page the opening is reviewed.
fn review_at(page: &Page, address: &str) -> Option<String> {
    let review = page.body.split(&format!("action=\"{address}/")).nth(1)?;
    Some(format!("{address}/{}", review.split('"').next()?))
}

// Broken by hand: `urgent::lines` asking the desk alone; `may_review` without the institution.
#[tokio::test]
async fn desk_lead_and_deputy_are_asked_to_review_and_never_whoever_opened_it() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let to = ("vatra", Function::Outreach, "food_clothing");
    let opener = joined(&house, &case, LEAD, &people, to).await;
    let address = format!("/cases/{case}/urgent");
    let mut opens = english(&house, &opener).await;
    let form = format!(
        "{}&compartment=health{BECAUSE}",
        keys(&opens.get(&address).await)
    );
    let opened = opens.post(&address, &form).await;
    assert_eq!(opened.leads_to(), format!("/cases/{case}/documents"));
    let page = opens.get(&address).await;
    assert_eq!(review_at(&page, &address), None, "{}", page.body);
    assert!(!opens.get("/desk").await.body.contains(&address));
    let mut reviews = None;
    for asked in [DESK, LEAD] {
        let mut browser = english(&house, asked).await;
        let desk = browser.get("/desk").await.body;
        assert!(desk.contains("Review the urgent access"), "{asked}: {desk}");
        reviews = review_at(&browser.get(&address).await, &address);
        assert!(reviews.is_some(), "{asked}");
    }
    let review = reviews.unwrap();
    let own = format!("{}&justified=yes", forged(&opens.get("/desk").await));
    assert!(!opens.post(&review, &own).await.status.is_success());
    let mut lead = english(&house, LEAD).await;
    let yes = format!("{}&justified=yes", keys(&lead.get(&address).await));
    assert_eq!(lead.post(&review, &yes).await.leads_to(), address);
    for asked in [DESK, LEAD] {
        let mut browser = english(&house, asked).await;
        assert!(
            !browser.get("/desk").await.body.contains(&address),
            "{asked}"
        );
    }
}

#[tokio::test]
async fn nothing_opens_without_a_reason_or_beyond_the_floors_or_to_a_stranger() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let address = format!("/cases/{case}/urgent");
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&address).await;
    let form = format!("{}&compartment=health", keys(&page));
    let unsaid = desk.post(&address, &form).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["reasons", "proof"] {
        assert!(unsaid.body.contains(&format!("href=\"#{field}")), "{field}");
    }
    let form = format!("{}&compartment=location{BECAUSE}", keys(&page));
    let location = desk.post(&address, &form).await;
    assert_eq!(location.status, StatusCode::CONFLICT, "{}", location.body);
    assert!(!desk.get(&address).await.body.contains("besa-card"));
    let mut stranger = english(&house, STRANGER).await;
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    let form = format!(
        "{}{BECAUSE}&compartment=health",
        forged(&stranger.get("/desk").await)
    );
    assert_eq!(
        stranger.post(&address, &form).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn who_the_person_is_opens_to_the_lead_and_is_corrected_with_the_old_value_kept() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let address = format!("/cases/{case}/identity");
    let mut lead = english(&house, LEAD).await;
    let page = lead.get(&address).await.body;
    assert!(page.contains(NAME) && page.contains("The person does not wish to say"));
    let title = page.split("</title>").next().unwrap();
    assert!(!title.contains(NAME));
    let one = format!("{address}/known_as");
    let form = lead.get(&one).await;
    assert!(
        form.body.contains(&format!("value=\"{NAME}\"")),
        "what stands"
    );
    let drawn = form.hidden("drawn_at");
    let unsaid = format!("{}&drawn_at={drawn}&known_as=Zamira", keys(&form));
    let unsaid = lead.post(&one, &unsaid).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unsaid.body.contains("value=\"Zamira\""),
        "what was typed stays"
    );
    let said = format!(
        "{}&drawn_at={drawn}&known_as=Zamira&reasons=Misheard",
        keys(&unsaid)
    );
    assert_eq!(lead.post(&one, &said).await.leads_to(), address);
    let page = lead.get(&address).await.body;
    for kept in ["Zamira", "Misheard", NAME, "Earlier values"] {
        assert!(page.contains(kept), "{kept}");
    }
    assert!(
        lead.get(&format!("/cases/{case}/looked"))
            .await
            .body
            .contains("Identity")
    );
    let nobody_told = lead.get(&format!("{address}/given_name")).await;
    assert_eq!(nobody_told.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_may_not_read_identity_reads_no_name_and_corrects_nothing() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let address = format!("/cases/{case}/identity");
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("besa-closed") && !page.body.contains(NAME));
    let one = format!("{address}/known_as");
    assert_eq!(desk.get(&one).await.status, StatusCode::FORBIDDEN);
    let form = format!(
        "{}&known_as=Zamira&reasons=No",
        forged(&desk.get("/desk").await)
    );
    assert_eq!(desk.post(&one, &form).await.status, StatusCode::FORBIDDEN);
    let mut stranger = english(&house, STRANGER).await;
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn names_and_times_of_readers_are_for_the_officer_alone() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, &people).await;
    let mut lead = english(&house, LEAD).await;
    let page = lead.get(&format!("/cases/{case}/identity")).await.body;
    let number = page.split("besa-number\">").nth(1).unwrap();
    let number = number.split('<').next().unwrap();
    let address = format!("/looked?number={number}");
    assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND);
    let officer = people
        .iter()
        .find(|one| one.role == Role::DataProtectionOfficer)
        .unwrap();
    let mut officer = english(&house, officer.person.as_str()).await;
    let page = officer.get(&address).await.body;
    assert!(page.contains(&who(&people, LEAD).name) && page.contains("Identity"));
    assert!(!page.contains(NAME), "who looked, not whom they saw");
    let case = officer.get(&format!("/cases/{case}")).await;
    assert_eq!(case.status, StatusCode::NOT_FOUND);
    let nobody = officer.get("/looked?number=X-0000-00").await.body;
    assert!(nobody.contains("Nobody has looked"));
}
