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

/// PAGES: the numbers of those on duty and the way to the calls before anything else that is asked.
#[tokio::test]
async fn in_danger_no_unanswered_question_stands_before_the_calls() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    let calm = browser.get(&format!("{draft}/age")).await;
    assert!(!calm.body.contains("besa-calls"));
    let danger = format!("{token}&danger_now=yes");
    let next = browser.post(&format!("{draft}/danger"), &danger).await;
    let age = next.leads_to().to_owned();
    let page = browser.get(&age).await;
    says(&page, "besa-calls");
    says(&page, "name=\"now\"");
    says(&browser.get(&draft).await, "besa-calls");
    let key = page.hidden("form-key");
    // An adult whom nothing shows to be one is not taken for one, and stands in nobody's way.
    let now = format!("{token}&form-key={key}&now=yes&age_class=clearly_adult");
    let sent = browser.post(&age, &now).await.leads_to().to_owned();
    assert!(
        sent.starts_with("/cases/") && sent.ends_with("/danger"),
        "{sent}"
    );
    let again = browser.post(&age, &now).await.leads_to().to_owned();
    assert_eq!(
        again.split('?').next(),
        sent.strip_suffix("/danger"),
        "once"
    );
    says(&browser.get(&sent).await, "besa-calls");
}

/// PAGES: the last page shows what will be shared with whom; consent comes next, and it says so.
#[tokio::test]
async fn the_last_page_names_who_will_read_it_and_what_comes_next() {
    let (_house, mut browser) = Browser::working().await;
    let (draft, token) = begun(&mut browser).await;
    answered(&mut browser, &draft, &token).await;
    let page = browser.get(&format!("{draft}?lang=en")).await;
    let page = browser.get(page.leads_to()).await;
    // Names stand between marks that keep their direction.
    says(&page, "Everything you wrote\u{2069}: ");
    says(&page, "Number and status only\u{2069}: ");
    says(&page, "After sending comes consent");
    let last = last_page(&mut browser, &draft).await;
    let sent = browser.post(&draft, &last).await.leads_to().to_owned();
    says(&browser.get(&sent).await, "/consents\"");
    says(&browser.get(&sent).await, "Next comes consent");
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
