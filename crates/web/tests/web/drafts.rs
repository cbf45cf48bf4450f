//! `/drafts`: what was begun and not sent.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::house::BORDER_OFFICER;

async fn lock_while_typing(browser: &mut Browser) {
    let token = browser.get("/drafts").await.hidden("form-token");
    let form = format!("form-token={token}&lock-path=%2Fconcern&place=Durr%C3%ABs");
    assert_eq!(browser.post("/lock", &form).await.leads_to(), "/locked");
}

#[tokio::test]
async fn what_was_being_typed_is_found_again_after_the_lock() {
    let (house, mut browser) = Browser::working().await;
    lock_while_typing(&mut browser).await;
    assert_eq!(browser.get("/drafts").await.leads_to(), "/sign-in");
    let mut again = Browser::signed_in(&house, crate::house::CASE_WORKER).await;
    let page = again.get("/drafts").await;
    assert!(page.body.contains("Durrës") && page.body.contains("/concern?draft="));
    let id = page
        .body
        .split("/drafts/")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    let form = format!("form-token={}", page.hidden("form-token"));
    again.post(&format!("/drafts/{id}/end"), &form).await;
    assert!(!again.get("/drafts").await.body.contains("Durrës"));
}

#[tokio::test]
async fn a_draft_is_its_authors_alone() {
    let (house, mut browser) = Browser::working().await;
    lock_while_typing(&mut browser).await;
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    let page = other.get("/drafts").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("Durrës"));
}
