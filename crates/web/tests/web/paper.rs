//! `/mechanism/forms`, `/cases/{id}/summary`: blank forms, what is entered late, a case on a sheet.

use axum::http::StatusCode;
use casework::CaseId;
use mechanism::Compartment;

use crate::browser::{Answer, Browser};
use crate::cases::{professional, raised};
use crate::house::{self, BORDER_OFFICER, CASE_WORKER};

fn keys(page: &Answer) -> String {
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

#[tokio::test]
async fn every_form_prints_blank_and_each_paper_has_a_number_of_its_own() {
    let (_house, mut browser) = Browser::working().await;
    let (mechanism, _) = house::albania();
    let list = browser.get("/mechanism/forms").await.body;
    for form in &mechanism.forms {
        let href = format!("/mechanism/forms/{}/blank", form.id);
        assert!(list.contains(&format!("href=\"{href}\"")), "{href}");
    }
    let first = browser.get("/mechanism/forms/closure/blank").await;
    let second = browser.get("/mechanism/forms/closure/blank").await;
    assert_eq!(first.status, StatusCode::OK);
    assert_ne!(first.body, second.body, "the numbers differ");
    let nothing = browser.get("/mechanism/forms/nothing/blank").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

/// A plan with one answer, at its last page; then sent with these fields of a paper.
async fn entered(browser: &mut Browser, case: &CaseId, paper: &str) -> Answer {
    let form = format!("/cases/{case}/forms/service_plan");
    let page = browser.get(&form).await;
    let aims = format!("{}&plan_aims=shembull&stop=yes", keys(&page));
    let kept = browser.post(&format!("{form}/aims"), &aims).await;
    let address = kept.leads_to().to_owned();
    let page = browser.get(&address).await;
    let draft = page.hidden("draft");
    let fields = format!("{}&draft={draft}&{paper}", keys(&page));
    browser.post(&format!("{form}/check"), &fields).await
}

#[tokio::test]
async fn a_form_from_paper_keeps_the_time_of_the_paper_and_none_to_come() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let day = |year: u16| {
        format!(
            "paper_day.day=2&paper_day.month=1&paper_day.year={year}&paper_time=14:30&paper_serial=ABCD1234&paper_destroyed=yes"
        )
    };
    let refused = entered(&mut browser, &case, &day(2099)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("govuk-error-summary"));
    assert!(refused.body.contains("ABCD1234"), "what was typed is kept");
    let sent = entered(&mut browser, &case, &day(2024)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    browser.get("/mechanism?lang=en").await;
    let timeline = browser.get(&format!("/cases/{case}/timeline")).await.body;
    assert!(timeline.contains("2 January 2024"), "{timeline}");
}

#[tokio::test]
async fn a_case_prints_for_whoever_reads_it_and_that_is_recorded() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/summary");
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
    let sheet = format!("{address}/ABCD1234");
    assert_eq!(other.get(&sheet).await.status, StatusCode::NOT_FOUND);

    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let page = browser.get(&address).await;
    let sent = browser.post(&address, &keys(&page)).await;
    let sheet = browser.get(sent.leads_to()).await;
    assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.body);
    let worker = professional(&house, CASE_WORKER).await;
    assert!(sheet.body.contains(&worker.name), "who printed it");
    assert!(!sheet.body.contains("Hanushja"), "no name of the person");
    let number = sent.leads_to().rsplit('/').next().unwrap().to_owned();
    assert!(sheet.body.contains(&number), "the number of the sheet");
    let looked = house.office.looked(&worker.actor(false), &case, None).await;
    let lines = looked.unwrap().lines;
    assert!(
        lines
            .iter()
            .any(|one| one.compartments.contains(&Compartment::Course))
    );
    let odd = browser.get(&format!("{address}/no-number")).await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
}
