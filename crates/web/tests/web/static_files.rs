//! `/assets/…`: kept for a year under a name that changes with the content.

use axum::http::StatusCode;

use crate::browser::Browser;

fn address(page: &str, name: &str) -> String {
    let start = page
        .find(&format!("/assets/{name}."))
        .expect("the page names it");
    page[start..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_a_page_names_is_served_for_long() {
    let (_house, mut browser) = Browser::alone().await;
    let page = browser.get("/sign-in").await.body;
    for (name, kind) in [
        ("besa", "text/css; charset=utf-8"),
        ("word-mark", "image/svg+xml"),
    ] {
        let answer = browser.get(&address(&page, name)).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        assert_eq!(answer.header("content-type"), kind);
        assert!(answer.header("cache-control").contains("immutable"));
    }
}

#[tokio::test]
async fn nothing_else_is_served() {
    let (_house, mut browser) = Browser::alone().await;
    for path in [
        "/assets/manifest.json",
        "/assets/besa.css",
        "/assets/..%2fbuild.rs",
        "/assets/",
    ] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
