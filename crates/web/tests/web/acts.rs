//! `/cases/{id}/acts`: age, refusals, closure, taking up again.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::cases::raised;
use crate::house::CASE_WORKER;
use crate::wrong_turns::{Turn, facts, keys, taken};

#[tokio::test]
async fn an_age_is_stated_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/acts/age",
        empty: &["choice", "reasons"],
        filled: "choice=maybe_under_18&years=17",
        leads_to: "",
    })
    .await;
    assert!(case.age.is_child(), "possibly a child is a child");
}

#[tokio::test]
async fn a_refusal_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/acts/refuse",
        empty: &["choice", "refusal_reason"],
        filled: "choice=police&refusal_reason=needs_time",
        leads_to: "",
    })
    .await;
    assert!(case.refuses_police());
}

#[tokio::test]
async fn whoever_says_adult_without_reasons_is_asked_for_them_and_loses_nothing() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/acts/age");
    let form = keys(&browser.get(&address).await);
    let form = format!("{form}&choice=clearly_adult&years=31");
    let again = browser.post(&address, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("href=\"#reasons"));
    assert!(
        again.body.contains("value=\"clearly_adult\" checked") && again.body.contains("\"31\"")
    );
}

#[tokio::test]
async fn two_who_record_the_same_refusal_at_once_hear_of_each_other() {
    let (house, mut first) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/acts/refuse");
    let mut second = Browser::signed_in(&house, CASE_WORKER).await;
    let filled = "choice=police&refusal_reason=needs_time";
    let mine = format!("{}&{filled}", keys(&first.get(&address).await));
    let theirs = format!("{}&{filled}", keys(&second.get(&address).await));
    assert_eq!(
        first.post(&address, &mine).await.leads_to(),
        format!("/cases/{case}")
    );
    let version = facts(&house, &case).await.version;
    let late = second.post(&address, &theirs).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
    assert!(late.body.contains("<h1"), "a page that explains it");
    assert_eq!(facts(&house, &case).await.version, version, "once");
    assert!(facts(&house, &case).await.refuses_police());
}
