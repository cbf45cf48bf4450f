//! `/drafts`: what was begun and not sent.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::house::BORDER_OFFICER;

async fn lock_while_typing(browser: &mut Browser) {
    let token = browser.get("/drafts").await.hidden("form-token");
    let form = format!("form-token={token}&lock-path=%2Fconcern&place=Durr%C3%ABs");
    assert_eq!(browser.post("/lock", &form).await.leads_to(), "/locked");
}

#[tokio::test]
async fn what_was_being_typed_is_found_again_after_the_lock() {
    let (house, mut browser) = Browser::working().await;
    lock_while_typing(&mut browser).await;
    assert_eq!(browser.get("/drafts").await.leads_to(), "/sign-in");
    let mut again = Browser::signed_in(&house, crate::house::CASE_WORKER).await;
    let page = again.get("/drafts").await;
    assert!(page.body.contains("Durrës") && page.body.contains("/concern?draft="));
    let id = page
        .body
        .split("/drafts/")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    let form = format!("form-token={}", page.hidden("form-token"));
    again.post(&format!("/drafts/{id}/end"), &form).await;
    assert!(!again.get("/drafts").await.body.contains("Durrës"));
}

/// A computer that slept: the lock comes after the session ended, and takes two forms along.
#[tokio::test]
async fn every_form_is_kept_even_if_the_lock_comes_late() {
    let (house, mut browser) = Browser::working().await;
    let token = browser.get("/drafts").await.hidden("form-token");
    house.hands.pass(jiff::SignedDuration::from_mins(31));
    let forms = "lock-path=%2Fconcern&place=Durr%C3%ABs&lock-path=%2Fduty&from=Vlor%C3%AB";
    let form = format!("form-token={token}&{forms}");
    let answer = browser.post("/lock", &form).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.body);
    let author = casework::PersonId::new(crate::house::CASE_WORKER);
    let drafts = house.office.drafts(&author).await.unwrap();
    let mut kept: Vec<_> = drafts
        .iter()
        .map(|draft| (draft.form.as_str(), draft.fields.as_slice()))
        .collect();
    kept.sort();
    let field = |name: &str, value: &str| [(name.to_owned(), value.to_owned())];
    let (place, from) = (field("place", "Durrës"), field("from", "Vlorë"));
    assert_eq!(kept, [("/concern", &place[..]), ("/duty", &from[..])]);
}

/// A long form is kept part by part: what is locked in the second stands beside the first.
#[tokio::test]
async fn a_part_that_is_locked_joins_the_draft_it_goes_on_with() {
    let (house, mut browser) = Browser::working().await;
    let author = casework::PersonId::new(crate::house::CASE_WORKER);
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let first = [field("place", "Durrës"), field("since", "May")];
    let id = house.office.keep_draft(&author, None, "/concern", &first);
    let id = id.await.unwrap();
    let token = browser.get("/drafts").await.hidden("form-token");
    let typed = format!("lock-path=%2Fconcern%2Fa%3Fdraft%3D{id}&since=June");
    let form = format!("form-token={token}&{typed}");
    assert_eq!(browser.post("/lock", &form).await.leads_to(), "/locked");
    let drafts = house.office.drafts(&author).await.unwrap();
    let [draft] = drafts.as_slice() else {
        panic!("one draft")
    };
    assert_eq!(draft.form, "/concern");
    assert_eq!(
        draft.fields,
        [field("place", "Durrës"), field("since", "June")]
    );
}

#[tokio::test]
async fn a_draft_is_its_authors_alone() {
    let (house, mut browser) = Browser::working().await;
    lock_while_typing(&mut browser).await;
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    let page = other.get("/drafts").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("Durrës"));
}
