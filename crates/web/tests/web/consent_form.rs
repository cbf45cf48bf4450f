//! `/cases/{id}/consents`: the form, recorded per purpose, refused with a code, withdrawn.

use axum::http::StatusCode;
use mechanism::Purpose;

use crate::browser::Browser;
use crate::cases::raised;
use crate::house::CASE_WORKER;
use crate::wrong_turns::{Turn, facts, keys, taken};

const SERVICES: &str = "purpose=services&answer=yes&informed=read_out&language=sq";

#[tokio::test]
async fn a_consent_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/consents",
        empty: &["purpose", "answer"],
        filled: SERVICES,
        leads_to: "/consents",
    })
    .await;
    let consents: Vec<_> = case.consents.values().collect();
    assert_eq!(consents.len(), 1);
    assert_eq!(consents[0].given.purpose, Purpose::Services);
}

#[tokio::test]
async fn a_yes_asks_how_the_person_was_informed_and_keeps_what_was_typed() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/consents");
    let page = browser.get(&address).await;
    let form = format!("{}&purpose=sharing&answer=yes", keys(&page));
    let again = browser.post(&address, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["informed", "language", "recipient"] {
        assert!(again.body.contains(&format!("href=\"#{field}")), "{field}");
    }
    assert!(
        again.body.contains("value=\"sharing\" selected"),
        "{}",
        again.body
    );
}

#[tokio::test]
async fn a_consent_that_is_withdrawn_counts_no_more_and_stays_to_be_read() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/consents");
    let form = keys(&browser.get(&address).await);
    browser.post(&address, &format!("{form}&{SERVICES}")).await;
    let consent = facts(&house, &case)
        .await
        .consents
        .keys()
        .next()
        .unwrap()
        .clone();
    let form = keys(&browser.get(&address).await);
    let withdraw = format!("{address}/{consent}/withdraw");
    for _ in 0..2 {
        let done = browser.post(&withdraw, &form).await;
        assert_eq!(done.leads_to(), address);
    }
    assert!(
        facts(&house, &case).await.consents[&consent]
            .withdrawn
            .is_some()
    );
    let page = browser.get(&address).await.body;
    assert!(!page.contains("/withdraw\""), "it can be withdrawn once");
}

#[tokio::test]
async fn a_consent_until_a_day_needs_a_day_to_come_and_says_it() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/consents");
    browser.get("/desk?lang=en").await;
    let until = |day: &str, month: &str, year: &str| {
        format!("&until.day={day}&until.month={month}&until.year={year}")
    };
    // No day of the calendar; a part of one; a day that is over.
    for (day, month, year) in [("31", "2", "2027"), ("", "2", "2027"), ("2", "11", "2026")] {
        let form = keys(&browser.get(&address).await);
        let typed = format!("{form}&{SERVICES}{}", until(day, month, year));
        let again = browser.post(&address, &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("Enter a day that is still to come"));
        assert!(
            again.body.contains("value=\"2027\"") || year == "2026",
            "typed is kept"
        );
    }
    let form = keys(&browser.get(&address).await);
    let typed = format!("{form}&{SERVICES}{}", until("10", "11", "2026"));
    assert_eq!(browser.post(&address, &typed).await.leads_to(), address);
    let facts = facts(&house, &case).await;
    let given = &facts.consents.values().next().unwrap().given;
    let end = "2026-11-11T00:00:00+01:00".parse().unwrap();
    assert_eq!(given.until, Some(end), "to the end of that day");
    let page = browser.get(&address).await.body;
    let page = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("valid until 10 November 2026"), "{page}");
}
