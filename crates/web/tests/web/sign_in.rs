//! `/sign-in`, `/sign-out`, `/lock`: who is signed in, and what happens to a form when nobody is.

use axum::http::StatusCode;

use crate::browser::Browser;

const NAME: &str = "Elira Shembulli";

#[tokio::test]
async fn whoever_is_chosen_is_shown_on_every_page() {
    let mut browser = Browser::new();
    assert!(browser.get("/sign-in").await.body.contains(NAME));
    browser.post("/sign-in", "person=person-1").await;
    let page = browser.get("/protection").await.body;
    assert!(page.contains("besa-who") && page.contains(NAME));
}

#[tokio::test]
async fn nobody_is_let_in_who_is_not_there() {
    let mut browser = Browser::new();
    let answer = browser.post("/sign-in", "person=person-2").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!browser.has_cookie("besa"));
}

#[tokio::test]
async fn signing_out_needs_the_token_of_the_session() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(
        browser.post("/sign-out", "").await.status,
        StatusCode::FORBIDDEN
    );
    let other = Browser::signed_in()
        .await
        .get("/protection")
        .await
        .hidden("form-token");
    let mine = browser.get("/protection").await.hidden("form-token");
    // Chance in the samples only counts: the second browser got the same numbers, a third would not.
    assert_eq!(other, mine);
    let forged = "0".repeat(mine.len());
    let answer = browser
        .post("/sign-out", &format!("form-token={forged}"))
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
    let mut browser = Browser::signed_in().await;
    let token = browser.get("/protection").await.hidden("form-token");
    let answer = browser.post("/lock", &format!("form-token={token}")).await;
    assert_eq!(answer.leads_to(), "/locked");
    assert!(!browser.get("/locked").await.body.contains(NAME));
}

#[tokio::test]
async fn another_site_posts_nothing_even_with_the_token() {
    let mut browser = Browser::signed_in().await;
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
    let mut browser = Browser::signed_in().await;
    let token = browser.get("/protection").await.hidden("form-token");
    browser.keeper.let_time_pass();
    let form = format!("form-token={token}&place=Durr%C3%ABs&words=run");
    let answer = browser.post("/lock", &form).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("href=\"/sign-in\"") && !answer.body.contains(NAME));
    assert_eq!(browser.keeper.drafts(), [("/lock".to_owned(), 2)]);
}

#[tokio::test]
async fn a_form_beyond_the_limits_is_refused_calmly() {
    let mut browser = Browser::signed_in().await;
    let form = "a=".to_owned() + &"x".repeat(web::limits::FORM_BYTES_MAX);
    let answer = browser.post("/lock", &form).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("<h1"));
}
