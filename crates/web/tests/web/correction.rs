//! `/cases/{id}/timeline/{version}/error`: an entry that was an error stays in sight and counts for
//! nothing.

use axum::http::StatusCode;
use casework::{CaseId, Command, NoteId};
use mechanism::Compartment;
use office::Particulars;

use crate::browser::{Answer, Browser};
use crate::cases::{done, raised};
use crate::house::{self, House};

const WORKER: &str = "social_service_tirana-1";
const DESK: &str = "anti_trafficking_sector-1";
/// Somebody of an institution that takes part.
const OTHER: &str = "vatra_mobile_vlora-1";
/// Words that no page shows once their note was an error.
const WRITTEN: &str = "Seen at the bakery.";
const REASON: &str = "It belongs to another case.";

async fn note(house: &House, case: &CaseId) {
    let command = Command::WriteNote {
        note: NoteId::new(house.office.new_id()),
        compartment: Compartment::Account,
    };
    let text = Particulars::none().with(Compartment::Account, "note", WRITTEN);
    done(house, WORKER, case, command, text).await;
}

/// Where the newest entry with these words is marked.
/// Where the entry of that name is marked.
pub fn error_href(timeline: &str, what: &str) -> String {
    let items = timeline.split("moj-timeline__item");
    let item = items
        .into_iter()
        .find(|item| item.contains(what) && item.contains("/error\""))
        .expect("such an entry");
    let href = item.split("href=\"").nth(1).unwrap();
    href.split('"').next().unwrap().to_owned()
}

fn keys(page: &Answer) -> String {
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

async fn in_english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

#[tokio::test]
async fn a_note_in_error_stays_struck_through_with_its_reason_and_its_text_is_gone() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    note(&house, &case).await;
    let mut browser = in_english(&house, WORKER).await;
    let documents = format!("/cases/{case}/documents");
    assert!(browser.get(&documents).await.body.contains(WRITTEN));
    let timeline = format!("/cases/{case}/timeline");
    let href = error_href(&browser.get(&timeline).await.body, "A note was written");
    let page = browser.get(&href).await;
    let empty = browser.post(&href, &keys(&page)).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("govuk-error-summary"));
    let form = format!("{}&reasons={}", keys(&page), REASON.replace(' ', "+"));
    // Pressed twice, it happens once.
    for _ in 0..2 {
        assert_eq!(browser.post(&href, &form).await.leads_to(), timeline);
    }
    let shown = browser.get(&timeline).await.body;
    assert!(shown.contains("<s>A note was written</s>"), "{shown}");
    assert_eq!(shown.matches(REASON).count(), 1, "{shown}");
    assert!(!browser.get(&documents).await.body.contains(WRITTEN));
    // A tab that was left open says what happened and asks nothing.
    let stale = browser.get(&href).await;
    assert!(stale.body.contains(REASON) && !stale.body.contains("<textarea"));
    let other = format!("{}&reasons=Again", keys(&browser.get(&documents).await));
    let again = browser.post(&href, &other).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
}

#[tokio::test]
async fn a_statement_of_age_in_error_leaves_a_person_who_may_be_a_child() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let mut browser = in_english(&house, WORKER).await;
    let timeline = format!("/cases/{case}/timeline");
    let before = browser.get(&timeline).await.body;
    assert!(before.contains("Adult"), "{before}");
    let href = error_href(&before, "The age was stated");
    let page = browser.get(&href).await;
    let form = format!("{}&reasons={}", keys(&page), REASON.replace(' ', "+"));
    browser.post(&href, &form).await.leads_to();
    let after = browser.get(&timeline).await.body;
    assert!(after.contains("<s>The age was stated</s>"));
    assert!(!after.contains("Adult"), "{after}");
}

#[tokio::test]
async fn to_whom_the_account_is_closed_the_reason_is_closed_too() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let mut browser = in_english(&house, WORKER).await;
    let timeline = format!("/cases/{case}/timeline");
    let href = error_href(&browser.get(&timeline).await.body, "The age was stated");
    let page = browser.get(&href).await;
    let form = format!("{}&reasons={}", keys(&page), REASON.replace(' ', "+"));
    browser.post(&href, &form).await.leads_to();
    let mut desk = in_english(&house, DESK).await;
    let shown = desk.get(&timeline).await.body;
    assert!(shown.contains("<s>The age was stated</s>"), "{shown}");
    assert!(!shown.contains(REASON), "{shown}");
}

#[tokio::test]
async fn what_is_no_such_entry_or_not_the_readers_is_not_found() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    note(&house, &case).await;
    let mut worker = in_english(&house, WORKER).await;
    let timeline = worker.get(&format!("/cases/{case}/timeline")).await.body;
    let of_the_note = error_href(&timeline, "A note was written");
    // The opening of the case is no error, and there is no entry of that number.
    for version in [0, 1, 9_999] {
        let href = format!("/cases/{case}/timeline/{version}/error");
        assert_eq!(worker.get(&href).await.status, StatusCode::NOT_FOUND);
    }
    let mut desk = in_english(&house, DESK).await;
    assert_eq!(desk.get(&of_the_note).await.status, StatusCode::NOT_FOUND);
}

/// A form that says the age, and a name in it.
async fn concern(house: &House, case: &CaseId, name: casework::Answer, particulars: Particulars) {
    let answers = [("known_as".into(), name)].into();
    let command = Command::FillForm {
        form: "concern".into(),
        answers,
        original_at: None,
    };
    done(house, WORKER, case, command, particulars).await;
}

#[tokio::test]
async fn a_name_that_is_taken_back_finds_nobody_any_more() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let identity = Compartment::Identity;
    let said = Particulars::none().with(identity, "answer.known_as", "Kukuvajka");
    let known = casework::Answer::Known(casework::Value::Kept(identity));
    concern(&house, &case, known, said).await;
    let found = |house: &House| {
        let office = std::sync::Arc::clone(&house.office);
        async move {
            let worker = office.professional(&casework::PersonId::new(WORKER)).await;
            let worker = worker.unwrap().unwrap().actor(false);
            office
                .search(&worker, "Kukuvajka")
                .await
                .unwrap()
                .cases
                .len()
        }
    };
    assert_eq!(found(&house).await, 1);
    let declined = casework::Answer::Missing(mechanism::Missing::Declined);
    concern(&house, &case, declined, Particulars::none()).await;
    assert_eq!(found(&house).await, 0, "the old name is forgotten");
}

#[tokio::test]
async fn whoever_takes_part_is_asked_to_stop_using_an_entry_in_error() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    crate::cases::handed(&house, &case, WORKER, OTHER).await;
    let mut browser = in_english(&house, OTHER).await;
    let timeline = format!("/cases/{case}/timeline");
    let href = error_href(&browser.get(&timeline).await.body, "The age was stated");
    let page = browser.get(&href).await;
    let form = format!("{}&reasons={}", keys(&page), REASON.replace(' ', "+"));
    browser.post(&href, &form).await.leads_to();
    let mut other = in_english(&house, WORKER).await;
    let desk = other.get("/desk").await.body;
    assert!(desk.contains("entry that was an error"), "{desk}");
}

#[tokio::test]
async fn an_entry_is_marked_from_the_page_on_which_it_stands() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    note(&house, &case).await;
    let mut browser = in_english(&house, WORKER).await;
    let documents = browser.get(&format!("/cases/{case}/documents")).await.body;
    let href = documents.split("/error\"").next().unwrap();
    let href = href.rsplit("href=\"").next().unwrap();
    let page = browser.get(&format!("{href}/error")).await;
    assert_eq!(page.status, StatusCode::OK, "{href}");
    assert!(page.body.contains("A note was written"));
}
