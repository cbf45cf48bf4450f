//! `?lang=`: the links *sq | en*.

use crate::browser::Browser;

#[tokio::test]
async fn a_link_changes_the_language_and_keeps_the_page() {
    let (_house, mut browser) = Browser::alone().await;
    assert!(
        browser
            .get("/protection")
            .await
            .body
            .contains("lang=\"sq\"")
    );
    let answer = browser.get("/protection?part=2&lang=en").await;
    assert_eq!(answer.leads_to(), "/protection?part=2");
    assert!(
        browser
            .get("/protection")
            .await
            .body
            .contains("lang=\"en\"")
    );
}

#[tokio::test]
async fn a_language_nobody_offers_changes_nothing() {
    let (_house, mut browser) = Browser::alone().await;
    assert_eq!(
        browser.get("/protection?lang=xx").await.leads_to(),
        "/protection"
    );
    assert!(!browser.has_cookie("besa-language"));
}

#[tokio::test]
async fn the_link_leads_to_no_other_host() {
    let (_house, mut browser) = Browser::alone().await;
    let answer = browser.get("//example.org/?lang=en").await;
    assert_eq!(answer.leads_to(), "/");
}
