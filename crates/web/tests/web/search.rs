//! `/search`: by number or name, never in an address.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::cases::raised;
use crate::house::{BORDER_OFFICER, CASE_WORKER};
use crate::wrong_turns::facts;

async fn ask(browser: &mut Browser, query: &str) -> String {
    let token = browser.get("/search").await.hidden("form-token");
    let form = format!("form-token={token}&query={query}");
    let answer = browser.post("/search", &form).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.body
}

#[tokio::test]
async fn a_case_is_found_by_its_number_and_by_nobody_else() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let number = facts(&house, &case).await.number.unwrap();
    let href = format!("/cases/{case}");
    assert!(ask(&mut browser, number.as_str()).await.contains(&href));
    let mut stranger = Browser::signed_in(&house, BORDER_OFFICER).await;
    let found = ask(&mut stranger, number.as_str()).await;
    assert!(!found.contains(case.as_str()));
    let nobody = ask(&mut stranger, "X-0000-00").await;
    let shape = |page: &str| page.matches('<').count();
    assert_eq!(
        shape(&found),
        shape(&nobody),
        "nobody learns whether it exists"
    );
}

#[tokio::test]
async fn too_little_is_asked_again_and_nothing_is_no_mistake() {
    let (_house, mut browser) = Browser::working().await;
    for query in ["", "a", "ab"] {
        assert!(
            !ask(&mut browser, query).await.contains("href=\"/cases/"),
            "{query}"
        );
    }
}
