//! `/protection`: open to everybody.

use axum::http::StatusCode;

use crate::browser::Browser;

#[tokio::test]
async fn nobody_must_sign_in_to_read_what_besa_protects_against() {
    let (_house, mut browser) = Browser::alone().await;
    let answer = browser.get("/protection").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.body.contains("besa-who"), "nobody is signed in");
}
