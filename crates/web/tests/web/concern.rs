//! A concern becomes a case page by page; whatever is missing is said where it is asked, and nothing typed is lost.

use axum::http::StatusCode;

use crate::browser::{Answer, Browser};
use crate::house::BORDER_OFFICER;

/// What must be answered, by page.
const ANSWERS: [(&str, &str); 4] = [
    ("first", "alone_now=yes"),
    ("where", "region=vlora"),
    ("danger", "danger_now=no"),
    (
        "age",
        "age_class=clearly_adult&age_class_reason=Tregoi+pasaport%C3%ABn",
    ),
];

/// A draft of a concern: its address, and the token that its forms carry.
async fn begun(browser: &mut Browser) -> (String, String) {
    let token = browser.get("/concern").await.hidden("form-token");
    let token = format!("form-token={token}");
    let first = browser.post("/concern", &token).await;
    let (draft, section) = first.leads_to().rsplit_once('/').unwrap();
    assert_eq!(section, "first");
    (draft.to_owned(), token)
}

async fn answered(browser: &mut Browser, draft: &str, token: &str) {
    for (section, answers) in ANSWERS {
        let kept = browser
            .post(&format!("{draft}/{section}"), &format!("{token}&{answers}"))
            .await;
        assert!(kept.leads_to().starts_with(draft), "{section}");
    }
}

/// The last page as it would be sent from here.
async fn last_page(browser: &mut Browser, draft: &str) -> String {
    let page = browser.get(draft).await;
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

fn says(page: &Answer, text: &str) {
    assert!(page.body.contains(text), "{text} in {}", page.body);
}

#[tokio::test]
async fn a_concern_becomes_one_case_however_often_it_is_sent() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    answered(&mut browser, &draft, &token).await;
    let last = last_page(&mut browser, &draft).await;
    let once = browser.post(&draft, &last).await.leads_to().to_owned();
    assert!(once.starts_with("/cases/"));
    let again = browser.post(&draft, &last).await.leads_to().to_owned();
    assert_eq!(once, again);
    let gone = browser.get(&draft).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "its draft has ended");
}

#[tokio::test]
async fn nobody_is_clearly_an_adult_without_a_word_why() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    answered(&mut browser, &draft, &token).await;
    let bare = format!("{token}&age_class=clearly_adult&age_class_reason=");
    let page = browser.post(&format!("{draft}/age"), &bare).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&page, "href=\"#age_class_reason\"");
    says(&page, "qartë i rritur");
    // Whoever goes on by the address meets it at the end, with a link to where it is asked.
    let last = last_page(&mut browser, &draft).await;
    let page = browser.post(&draft, &last).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&page, "qartë i rritur");
    says(&page, "/age#age_class_reason");
    let maybe = format!("{token}&age_class=maybe_under_18");
    let kept = browser.post(&format!("{draft}/age"), &maybe).await;
    assert!(kept.leads_to().starts_with(&draft));
}

#[tokio::test]
async fn everything_that_is_missing_is_said_at_once() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, _) = begun(&mut browser).await;
    let last = last_page(&mut browser, &draft).await;
    let page = browser.post(&draft, &last).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["alone_now", "region", "danger_now", "age_class"] {
        says(&page, &format!("#{field}"));
    }
}

#[tokio::test]
async fn in_danger_one_goes_straight_to_the_calls() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    answered(&mut browser, &draft, &token).await;
    let danger = format!("{token}&danger_now=yes");
    let next = browser.post(&format!("{draft}/danger"), &danger).await;
    assert_eq!(next.leads_to(), format!("{draft}/age"));
    let last = last_page(&mut browser, &draft).await;
    let sent = browser.post(&draft, &last).await;
    assert!(sent.leads_to().ends_with("/danger"));
}

#[tokio::test]
async fn a_draft_is_its_authors_alone() {
    let (house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    answered(&mut browser, &draft, &token).await;
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    for address in [draft.clone(), format!("{draft}/age")] {
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}
