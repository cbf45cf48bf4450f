//! `/sign-in`, `/sign-out`, `/lock`: who is signed in, and what happens to a form when nobody is.

use axum::http::StatusCode;
use casework::PersonId;
use jiff::SignedDuration;

use crate::browser::Browser;
use crate::house::{BORDER_OFFICER, CASE_WORKER};

const NAME: &str = "Elira Shembulli";

#[tokio::test]
async fn whoever_is_chosen_is_shown_on_every_page() {
    let (_house, mut browser) = Browser::alone().await;
    assert!(browser.get("/sign-in").await.body.contains(NAME));
    browser.post("/sign-in", "person=case-worker").await;
    let page = browser.get("/protection").await.body;
    assert!(page.contains("besa-who") && page.contains(NAME));
}

#[tokio::test]
async fn nobody_is_let_in_who_is_not_there() {
    let (_house, mut browser) = Browser::alone().await;
    let answer = browser.post("/sign-in", "person=nobody").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!browser.has_cookie("besa"));
}

#[tokio::test]
async fn signing_out_needs_the_token_of_the_session() {
    let (house, mut browser) = Browser::working().await;
    assert_eq!(
        browser.post("/sign-out", "").await.status,
        StatusCode::FORBIDDEN
    );
    let mut other = Browser::signed_in(&house, CASE_WORKER).await;
    let theirs = other.get("/protection").await.hidden("form-token");
    let mine = browser.get("/protection").await.hidden("form-token");
    assert_ne!(theirs, mine);
    let answer = browser
        .post("/sign-out", &format!("form-token={theirs}"))
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let answer = browser
        .post("/sign-out", &format!("form-token={mine}"))
        .await;
    assert_eq!(answer.leads_to(), "/signed-out");
    assert!(!browser.has_cookie("besa"));
    assert!(!browser.get("/protection").await.body.contains(NAME));
}

#[tokio::test]
async fn locking_ends_the_session_at_once() {
    let (_house, mut browser) = Browser::working().await;
    let token = browser.get("/protection").await.hidden("form-token");
    let answer = browser.post("/lock", &format!("form-token={token}")).await;
    assert_eq!(answer.leads_to(), "/locked");
    assert!(!browser.get("/locked").await.body.contains(NAME));
}

#[tokio::test]
async fn another_site_posts_nothing_even_with_the_token() {
    let (_house, mut browser) = Browser::working().await;
    let token = browser.get("/protection").await.hidden("form-token");
    let form = format!("form-token={token}");
    let answer = browser.post_from("/lock", &form, "cross-site").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        browser.get("/protection").await.body.contains(NAME),
        "still signed in"
    );
}

#[tokio::test]
async fn a_form_posted_after_the_session_ended_is_kept_as_a_draft() {
    let (house, mut browser) = Browser::working().await;
    let token = browser.get("/protection").await.hidden("form-token");
    house.hands.pass(SignedDuration::from_mins(31));
    let form = format!("form-token={token}&place=Durr%C3%ABs&words=run");
    let answer = browser.post("/lock", &form).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("href=\"/sign-in\"") && !answer.body.contains(NAME));
    let drafts = house
        .office
        .drafts(&PersonId::new(CASE_WORKER))
        .await
        .unwrap();
    assert_eq!(drafts[0].form, "/lock");
    assert_eq!(
        drafts[0].fields[0],
        ("place".to_owned(), "Durrës".to_owned())
    );
    assert!(
        house
            .office
            .drafts(&PersonId::new(BORDER_OFFICER))
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_form_beyond_the_limits_is_refused_calmly() {
    let (_house, mut browser) = Browser::working().await;
    let form = "a=".to_owned() + &"x".repeat(web::limits::FORM_BYTES_MAX);
    let answer = browser.post("/lock", &form).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("<h1"));
}
