//! Addresses nobody uses, and ways of asking nobody offers, look like what is not to be known.

use axum::http::StatusCode;

use crate::browser::Browser;

#[tokio::test]
async fn an_unknown_address_and_an_unknown_way_of_asking_look_alike() {
    let (_house, mut browser) = Browser::working().await;
    let nowhere = browser.get("/nowhere").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let way = browser.get("/lock").await;
    assert_eq!(way.status, StatusCode::NOT_FOUND);
    let title = |page: &str| {
        page.split("<h1")
            .nth(1)
            .unwrap()
            .split("</h1>")
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(title(&nowhere.body), title(&way.body));
}

#[tokio::test]
async fn an_address_beyond_all_use_is_unknown() {
    let path = format!("/{}", "a".repeat(web::limits::ADDRESS_BYTES_MAX));
    let (_house, mut browser) = Browser::alone().await;
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
}
