//! `/cases/{id}/links`: cases linked to each other, for whoever may open both.

use axum::http::StatusCode;
use casework::CaseId;

use crate::browser::{Answer, Browser};
use crate::cases::raised;
use crate::house::{self, House};

/// Raises and leads one case.
const WORKER: &str = "social_service_tirana-1";
/// Raises and leads another.
const OTHER: &str = "child_protection_unit_durres-1";
/// At the desk of the Authority: may open and link both.
const DESK: &str = "anti_trafficking_sector-1";

async fn in_english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

/// The number of a case, as its pages show it.
async fn number(browser: &mut Browser, case: &CaseId) -> String {
    let page = browser.get(&format!("/cases/{case}")).await.body;
    let rest = page.split("besa-identity__number besa-number\">").nth(1);
    rest.unwrap().split('<').next().unwrap().to_owned()
}

fn keys(page: &Answer) -> String {
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

/// A page without what is drawn anew for each form.
fn without_tokens(body: &str) -> String {
    let mut plain = body.to_owned();
    for name in ["form-token", "form-key", "drawn_at"] {
        let start = format!("name=\"{name}\" value=\"");
        let mut parts = plain.split(&start);
        let mut rest = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            rest.push_str(part.split_once('"').map_or("", |(_, after)| after));
        }
        plain = rest;
    }
    plain
}

#[tokio::test]
async fn two_cases_are_linked_to_each_other_and_an_error_is_taken_back_from_both() {
    let (house, _) = house::staffed().await;
    let first = raised(&house, WORKER).await;
    let second = raised(&house, OTHER).await;
    let mut desk = in_english(&house, DESK).await;
    let number = number(&mut desk, &second).await;
    let links = |case: &CaseId| format!("/cases/{case}/links");
    let page = desk.get(&links(&first)).await;
    let empty = desk.post(&links(&first), &keys(&page)).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["number", "kind", "reasons"] {
        assert!(empty.body.contains(&format!("href=\"#{field}")), "{field}");
    }
    let form = format!(
        "{}&number={number}&kind=siblings&reasons=One+family",
        keys(&page)
    );
    for _ in 0..2 {
        assert_eq!(
            desk.post(&links(&first), &form).await.leads_to(),
            links(&first)
        );
    }
    for (case, other) in [(&first, &second), (&second, &first)] {
        let page = desk.get(&links(case)).await.body;
        assert!(page.contains(&format!("href=\"/cases/{other}\"")), "{page}");
        let timeline = desk.get(&format!("/cases/{case}/timeline")).await.body;
        assert!(timeline.contains("Linked to another case"), "{timeline}");
    }
    let error = format!("/cases/{first}/links/{second}/error");
    let page = desk.get(&error).await;
    let empty = desk.post(&error, &keys(&page)).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("{}&reasons=Another+number+was+meant", keys(&page));
    assert_eq!(desk.post(&error, &form).await.leads_to(), links(&first));
    for case in [&first, &second] {
        let page = desk.get(&links(case)).await.body;
        assert!(page.contains("There are no linked cases"), "{page}");
    }
    assert_eq!(desk.get(&error).await.status, StatusCode::NOT_FOUND);
}

/// What the reader of one case sees of it, and of her desk and list, with or without a link that
/// somebody else made to a case she may not open.
async fn seen_by_the_reader_of_one(linked: bool) -> Vec<String> {
    let (house, _) = house::staffed().await;
    let mine = raised(&house, WORKER).await;
    let theirs = raised(&house, OTHER).await;
    let mut reader = in_english(&house, WORKER).await;
    let mut desk = in_english(&house, DESK).await;
    let number = number(&mut desk, &theirs).await;
    let address = format!("/cases/{mine}/links");
    let page = desk.get(&address).await;
    let kind = if linked { "siblings" } else { "" };
    let form = format!(
        "{}&number={number}&kind={kind}&reasons=One+family",
        keys(&page)
    );
    let answer = desk.post(&address, &form).await;
    assert_eq!(answer.status == StatusCode::SEE_OTHER, linked);
    let parts = [
        "",
        "/tracks",
        "/plan",
        "/referrals",
        "/consents",
        "/people",
        "/documents",
        "/timeline",
        "/looked",
        "/links",
        "/acts",
    ];
    let pages = parts.map(|part| format!("/cases/{mine}{part}"));
    let lists = ["/desk".to_owned(), "/cases".to_owned()];
    let mut seen = Vec::new();
    for address in pages.into_iter().chain(lists) {
        let page = reader.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        seen.push(without_tokens(&page.body));
    }
    seen
}

#[tokio::test]
async fn to_whom_one_of_them_is_closed_nothing_tells_of_the_link() {
    let with = seen_by_the_reader_of_one(true).await;
    let without = seen_by_the_reader_of_one(false).await;
    for (with, without) in with.iter().zip(&without) {
        assert_eq!(with, without);
    }
}

#[tokio::test]
async fn a_case_that_is_closed_to_the_actor_is_refused_like_one_that_does_not_exist() {
    let (house, _) = house::staffed().await;
    let mine = raised(&house, WORKER).await;
    let theirs = raised(&house, OTHER).await;
    let mut desk = in_english(&house, DESK).await;
    let hidden = number(&mut desk, &theirs).await;
    let mut reader = in_english(&house, WORKER).await;
    let address = format!("/cases/{mine}/links");
    let page = reader.get(&address).await;
    let mut answers = Vec::new();
    for number in [hidden.as_str(), "X-0000-00"] {
        let form = format!("{}&number={number}&kind=siblings&reasons=Why", keys(&page));
        let answer = reader.post(&address, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answers.push(without_tokens(&answer.body).replace(number, ""));
    }
    assert_eq!(answers[0], answers[1]);
}
