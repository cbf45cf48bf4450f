//! `/cases/{id}/plan` and `/cases/{id}/tasks`: what is asked for, moved on and owed.

use crate::browser::Browser;
use crate::cases::raised;
use crate::house::CASE_WORKER;
use crate::wrong_turns::{Turn, facts, keys, taken};

const INTERPRETER: &str =
    "pillar=identification_protection&service-identification_protection=interpretation";

#[tokio::test]
async fn a_service_is_asked_for_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/plan",
        empty: &["service-identification_protection"],
        filled: INTERPRETER,
        leads_to: "/plan",
    })
    .await;
    assert_eq!(case.plan.len(), 1);
}

#[tokio::test]
async fn a_task_is_given_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/tasks",
        empty: &["template"],
        filled: "template=receive_high_risk",
        leads_to: "/plan",
    })
    .await;
    assert_eq!(case.tasks.len(), 1);
}

#[tokio::test]
async fn a_stale_tab_that_moves_a_service_is_told_and_changes_nothing() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let plan = format!("/cases/{case}/plan");
    let form = keys(&browser.get(&plan).await);
    browser.post(&plan, &format!("{form}&{INTERPRETER}")).await;
    let entry = facts(&house, &case)
        .await
        .plan
        .keys()
        .next()
        .unwrap()
        .clone();
    let address = format!("{plan}/{entry}");
    let mut stale = Browser::signed_in(&house, CASE_WORKER).await;
    let old = stale.get(&plan).await;
    let old = format!("{}&drawn_at={}", keys(&old), old.hidden("drawn_at"));
    let new = browser.get(&plan).await;
    let new = format!("{}&drawn_at={}", keys(&new), new.hidden("drawn_at"));
    let moved = browser
        .post(&address, &format!("{new}&status-{entry}=offered"))
        .await;
    assert_eq!(moved.leads_to(), plan);
    let late = stale
        .post(&address, &format!("{old}&status-{entry}=declined"))
        .await;
    assert!(late.status.is_client_error(), "{}", late.status);
    assert!(late.body.contains("<h1"), "a page that explains it");
    assert_eq!(
        facts(&house, &case).await.plan[&entry].status.as_str(),
        "offered"
    );
}
