//! `/desk`: what waits, and where the day begins.

use crate::browser::Browser;

#[tokio::test]
async fn the_door_leads_to_the_desk_or_to_the_sign_in_page() {
    let (_house, mut nobody) = Browser::alone().await;
    assert_eq!(nobody.get("/").await.leads_to(), "/sign-in");
    let (_house, mut browser) = Browser::working().await;
    assert_eq!(browser.get("/").await.leads_to(), "/desk");
}

#[tokio::test]
async fn an_empty_desk_says_so_and_what_to_do() {
    let (_house, mut browser) = Browser::working().await;
    let page = browser.get("/desk").await.body;
    assert!(page.contains("besa-empty") && page.contains("href=\"/concern\""));
}

#[tokio::test]
async fn the_desk_is_for_those_who_are_signed_in() {
    let (_house, mut nobody) = Browser::alone().await;
    assert_eq!(nobody.get("/desk").await.leads_to(), "/sign-in");
}
