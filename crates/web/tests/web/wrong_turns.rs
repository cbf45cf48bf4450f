//! What goes wrong with every form of a case, told once: nothing filled in, a session that ended, a
//! second press, somebody who may not know the case.

use axum::http::StatusCode;
use casework::{Case, CaseId, PersonId};
use jiff::SignedDuration;

use crate::browser::{Answer, Browser};
use crate::cases::raised;
use crate::house::{self, BORDER_OFFICER, CASE_WORKER, House};

/// A form of a case, and how it is filled in.
pub struct Turn {
    /// Its address below that of the case.
    pub below: &'static str,
    /// The fields that an empty form is sent back for.
    pub empty: &'static [&'static str],
    /// The form filled in.
    pub filled: &'static str,
    /// Where one goes on, below the case.
    pub leads_to: &'static str,
}

/// The hidden fields every form carries.
pub fn keys(page: &Answer) -> String {
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

/// The facts of a case, as its case worker has them.
pub async fn facts(house: &House, case: &CaseId) -> Case {
    let person = PersonId::new(CASE_WORKER);
    let worker = house.office.professional(&person).await.unwrap().unwrap();
    let opened = house.office.open_case(&worker.actor(false), case).await;
    opened.unwrap().case().clone()
}

/// Takes every wrong turn with a form, and the right one at the end. What stands in the case then.
pub async fn taken(turn: Turn) -> Case {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}{}", turn.below);
    not_known(&house, &address, turn.filled).await;
    left_empty(&house, &address, turn.empty).await;
    let before = facts(&house, &case).await.version;
    session_over(&house, &address, turn.filled).await;
    assert_eq!(
        facts(&house, &case).await.version,
        before,
        "nothing was done"
    );
    let goes_on = format!("/cases/{case}{}", turn.leads_to);
    pressed_twice(&house, &case, &address, turn.filled, &goes_on).await;
    facts(&house, &case).await
}

/// Whoever may not know the case finds nothing, asking or posting.
async fn not_known(house: &House, address: &str, filled: &str) {
    let mut stranger = Browser::signed_in(house, BORDER_OFFICER).await;
    assert_eq!(stranger.get(address).await.status, StatusCode::NOT_FOUND);
    let token = stranger.get("/drafts").await.hidden("form-token");
    let form = format!("form-token={token}&form-key={}&{filled}", "0f".repeat(16));
    let answer = stranger.post(address, &form).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
}

/// An empty form comes back with everything that is missing, at once.
async fn left_empty(house: &House, address: &str, fields: &[&str]) {
    let mut browser = Browser::signed_in(house, CASE_WORKER).await;
    let page = browser.get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let answer = browser.post(address, &keys(&page)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
    for field in fields {
        let anchor = format!("href=\"#{field}");
        assert!(answer.body.contains(&anchor), "{field}: {}", answer.body);
    }
}

/// What was typed into a session that ended is a draft of its author.
async fn session_over(house: &House, address: &str, filled: &str) {
    let mut browser = Browser::signed_in(house, CASE_WORKER).await;
    let page = browser.get(address).await;
    house.hands.pass(SignedDuration::from_mins(31));
    let answer = browser
        .post(address, &format!("{}&{filled}", keys(&page)))
        .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("href=\"/sign-in\""));
    let drafts = house.office.drafts(&PersonId::new(CASE_WORKER)).await;
    let drafts = drafts.unwrap();
    assert!(
        drafts.iter().any(|draft| draft.form == address),
        "{address}"
    );
}

/// Pressed twice, it happens once, and both presses lead on.
async fn pressed_twice(house: &House, case: &CaseId, address: &str, filled: &str, goes_on: &str) {
    let mut browser = Browser::signed_in(house, CASE_WORKER).await;
    let form = format!("{}&{filled}", keys(&browser.get(address).await));
    let before = facts(house, case).await.version;
    assert_eq!(browser.post(address, &form).await.leads_to(), goes_on);
    let once = facts(house, case).await.version;
    assert!(once > before, "it was done");
    assert_eq!(browser.post(address, &form).await.leads_to(), goes_on);
    assert_eq!(facts(house, case).await.version, once, "and done once");
}
