//! `/cases` and what lies below: the list, the first page, tracks, timeline, people, who looked.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use casework::age::AgeClass;
use casework::lead::Lead;
use casework::{CaseId, Command, PersonId};
use mechanism::Compartment;
use office::{Given, Particulars, Professional};

use crate::browser::Browser;
use crate::house::{self, BORDER_OFFICER, CASE_WORKER, House};

/// A name that no page below may show.
pub const NAME: &str = "Hanushja";

pub async fn professional(house: &House, person: &str) -> Professional {
    let found = house.office.professional(&PersonId::new(person)).await;
    found.unwrap().expect("works here")
}

/// A case that somebody raised for an adult.
pub async fn raised(house: &House, by: &str) -> CaseId {
    let actor = professional(house, by).await.actor(false);
    let make = |id, number| Command::RaiseConcern {
        id,
        number,
        region: None,
        age: AgeClass::ClearlyAdult,
        years: None,
        answers: BTreeMap::new(),
        danger_now: false,
        original_at: None,
    };
    let particulars = Particulars::none()
        .with(Compartment::Account, "reasons", "Looks clearly adult.")
        .with(Compartment::Identity, "answer.given_name", NAME);
    let key = house.office.new_id();
    let done = house.office.raise(&actor, &key, make, particulars, None);
    done.await.unwrap().case
}

/// The case goes to another lead.
pub async fn handed(house: &House, case: &CaseId, from: &str, to: &str) {
    let lead = Lead::from(&professional(house, to).await.actor(false).stamp());
    let command = Command::NameLead { lead, deputy: None };
    done(house, from, case, command, Particulars::none()).await;
}

/// Somebody does something to a case.
pub async fn done(
    house: &House,
    by: &str,
    case: &CaseId,
    command: Command,
    particulars: Particulars,
) {
    let actor = professional(house, by).await.actor(false);
    let given = Given {
        key: house.office.new_id(),
        drawn_at: None,
        draft: None,
        command,
        particulars,
    };
    house.office.act(&actor, case, given).await.unwrap();
}

const PARTS: [&str; 6] = ["", "/tracks", "/picture", "/timeline", "/people", "/looked"];

#[tokio::test]
async fn a_case_is_found_in_the_list_and_each_of_its_pages_opens() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let list = browser.get("/cases").await.body;
    assert!(list.contains(&format!("href=\"/cases/{case}\"")));
    for part in PARTS {
        let page = browser.get(&format!("/cases/{case}{part}")).await;
        assert_eq!(page.status, StatusCode::OK, "{part}: {}", page.body);
        assert!(page.body.contains("besa-identity__number"), "{part}");
    }
}

#[tokio::test]
async fn no_page_of_a_case_shows_a_name() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    assert!(!browser.get("/cases").await.body.contains(NAME));
    for part in PARTS {
        let page = browser.get(&format!("/cases/{case}{part}")).await;
        assert!(!page.body.contains(NAME), "{part}");
    }
}

#[tokio::test]
async fn a_case_of_others_answers_like_one_that_does_not_exist() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    for part in PARTS {
        let theirs = other.get(&format!("/cases/{case}{part}")).await;
        let nowhere = other
            .get(&format!("/cases/{}{part}", "0f".repeat(16)))
            .await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{part}");
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND, "{part}");
    }
    assert!(!other.get("/cases").await.body.contains(case.as_str()));
}

#[tokio::test]
async fn police_who_handed_an_adult_over_read_do_not_remove_and_nothing_else() {
    let house = house::open().await;
    let case = raised(&house, BORDER_OFFICER).await;
    handed(&house, &case, BORDER_OFFICER, CASE_WORKER).await;
    let mut officer = Browser::signed_in(&house, BORDER_OFFICER).await;
    officer.get("/cases?lang=en").await;
    let page = officer.get(&format!("/cases/{case}")).await.body;
    assert!(page.contains("Do not remove: call the desk"), "{page}");
    assert!(!page.contains("moj-side-navigation") && !page.contains("besa-track"));
    for part in &PARTS[1..] {
        let closed = officer.get(&format!("/cases/{case}{part}")).await;
        assert!(!closed.status.is_success(), "{part}");
    }
}

#[tokio::test]
async fn naming_a_lead_asks_for_one_and_for_another_person_as_deputy() {
    let (house, mut browser) = Browser::working().await;
    // The border officer's case, so that two institutions take part.
    let case = raised(&house, BORDER_OFFICER).await;
    handed(&house, &case, BORDER_OFFICER, CASE_WORKER).await;
    let address = format!("/cases/{case}/lead");
    let page = browser.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let keys = |page: &crate::browser::Answer| {
        let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
        format!("form-token={token}&form-key={key}")
    };
    let empty = browser.post(&address, &keys(&page)).await;
    assert!(empty.body.contains("govuk-error-summary"), "{}", empty.body);
    let twice = format!("{}&lead={CASE_WORKER}&deputy={CASE_WORKER}", keys(&page));
    let same = browser.post(&address, &twice).await;
    assert!(same.body.contains("href=\"#deputy\""), "{}", same.body);
    let one = format!("{}&lead={CASE_WORKER}", keys(&page));
    let done = browser.post(&address, &one).await;
    assert_eq!(done.leads_to(), format!("/cases/{case}/people"));
}

#[tokio::test]
async fn a_bar_leaves_police_the_notice_not_to_remove_and_a_second_press_does_nothing_more() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, BORDER_OFFICER).await;
    handed(&house, &case, BORDER_OFFICER, CASE_WORKER).await;
    let institution = professional(&house, BORDER_OFFICER).await.institution;
    let mut shut = Browser::signed_in(&house, BORDER_OFFICER).await;
    let known = shut.get(&format!("/cases/{case}")).await;
    assert_eq!(known.status, StatusCode::OK);
    let address = format!("/cases/{case}/bars");
    let page = browser.get(&address).await;
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    let form = format!(
        "form-token={token}&form-key={key}&said_by=lead&barred=institution%3A{institution}"
    );
    for _ in 0..2 {
        let done = browser.post(&address, &form).await;
        assert_eq!(done.leads_to(), format!("/cases/{case}/people"));
    }
    let people = browser.get(&format!("/cases/{case}/people")).await.body;
    assert_eq!(people.matches("/lift\"").count(), 1, "{people}");
    shut.get("/desk?lang=en").await;
    let notice = shut.get(&format!("/cases/{case}")).await.body;
    assert!(notice.contains("Do not remove: call the desk"), "{notice}");
    for part in &PARTS[1..] {
        let closed = shut.get(&format!("/cases/{case}{part}")).await;
        assert!(!closed.status.is_success(), "{part}");
    }
}

#[tokio::test]
async fn a_bar_on_somebody_who_was_not_offered_is_asked_again() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/bars");
    let page = browser.get(&address).await;
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    let form =
        format!("form-token={token}&form-key={key}&said_by=lead&barred=institution%3Anowhere");
    let again = browser.post(&address, &form).await;
    assert!(again.body.contains("govuk-error-summary"));
}

#[tokio::test]
async fn who_looked_shows_the_reader_of_a_moment_ago() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let before = browser.get(&format!("/cases/{case}/looked")).await.body;
    assert!(
        !before.contains("<tbody class=\"govuk-table__body\"><tr")
            && !before.contains("scope=\"row\"")
    );
    browser.get(&format!("/cases/{case}")).await;
    let after = browser.get(&format!("/cases/{case}/looked")).await.body;
    assert!(after.contains("scope=\"row\""));
}

#[tokio::test]
async fn who_names_a_lead_while_somebody_else_does_is_told() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let page = browser.get(&format!("/cases/{case}/lead")).await;
    let form = format!(
        "form-token={}&form-key={}&drawn_at={}&lead={CASE_WORKER}",
        page.hidden("form-token"),
        page.hidden("form-key"),
        page.hidden("drawn_at"),
    );
    handed(&house, &case, CASE_WORKER, CASE_WORKER).await;
    let told = browser.post(&format!("/cases/{case}/lead"), &form).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
}
