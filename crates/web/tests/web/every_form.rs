//! What goes wrong with every form there is. Which forms there are is asked of the router, so that a new
//! one cannot be forgotten.

use axum::http::StatusCode;
use casework::{CaseId, PersonId};
use jiff::SignedDuration;

use crate::browser::{Answer, Browser};
use crate::cases::raised;
use crate::floor_seven::addresses::Places;
use crate::house::{self, BORDER_OFFICER, CASE_WORKER, House};
use crate::routes::{self, Route};
use crate::wrong_turns::facts;

/// What somebody typed, and how a page shows it.
const TYPED: &str = "Sh%C3%ABnim+i+gjat%C3%AB";
const SHOWN: &str = "Shënim i gjatë";
/// Where a session begins or ends: nothing is typed there.
const DOORS: [&str; 3] = ["/sign-in", "/sign-out", "/lock"];

/// An address that takes a form.
struct Place {
    pattern: String,
    address: String,
    is_page: bool,
}

/// Every address that takes a form, for one case.
async fn places(house: &House, case: &CaseId) -> Vec<Place> {
    let facts = facts(house, case).await;
    let (mechanism, _) = house::albania();
    let fill = Places {
        mechanism,
        case,
        facts: &facts,
    };
    let all = routes::all(house).await.into_iter();
    let forms = all.filter(|one| one.posts && !DOORS.contains(&one.pattern.as_str()));
    let place = |one: Route| Place {
        address: fill.address(&one.pattern, 0).unwrap(),
        is_page: one.gets,
        pattern: one.pattern,
    };
    let found: Vec<Place> = forms.map(place).collect();
    assert!(found.len() > 40, "{} forms", found.len());
    found
}

async fn send(browser: &mut Browser, place: &Place, keys: &[(&str, &str)], typed: bool) -> Answer {
    let mut fields = keys.to_vec();
    if place.pattern.ends_with("/files") {
        if typed {
            fields.push(("title", SHOWN));
        }
        let parts: Vec<(&str, &[u8])> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_bytes()))
            .chain(typed.then_some(("file", b"Invented.".as_slice())))
            .collect();
        return browser.upload(&place.address, &parts).await;
    }
    let mut form: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    form.extend(typed.then(|| format!("note={TYPED}")));
    browser.post(&place.address, &form.join("&")).await
}

async fn token(browser: &mut Browser) -> String {
    browser.get("/drafts").await.hidden("form-token")
}

#[tokio::test]
async fn what_was_typed_into_a_session_that_ended_is_a_draft_to_go_on_with() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let places = places(&house, &case).await;
    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let token = token(&mut browser).await;
    house.hands.pass(SignedDuration::from_mins(31));
    let author = PersonId::new(CASE_WORKER);
    for place in &places {
        let answer = send(&mut browser, place, &[("form-token", &token)], true).await;
        let (pattern, address) = (&place.pattern, &place.address);
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{pattern}");
        assert!(answer.body.contains("href=\"/sign-in\""), "{pattern}");
        let drafts = house.office.drafts(&author).await.unwrap();
        let kept = drafts.iter().find(|draft| draft.form == *address);
        let kept = kept.unwrap_or_else(|| panic!("{pattern}: a draft"));
        assert!(kept.fields.iter().any(|(_, value)| value == SHOWN));
        assert!(
            place.is_page || pattern == "/drafts/{id}/end",
            "{pattern}: the draft leads nowhere"
        );
        house.office.end_draft(&author, &kept.id).await.unwrap();
    }
}

#[tokio::test]
async fn a_button_pressed_after_the_session_ended_is_told_that_nothing_was_done() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let places = places(&house, &case).await;
    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let token = token(&mut browser).await;
    house.hands.pass(SignedDuration::from_mins(31));
    for place in &places {
        let answer = send(&mut browser, place, &[("form-token", &token)], false).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", place.pattern);
        assert!(
            answer.body.contains("href=\"/sign-in\""),
            "{}",
            place.pattern
        );
    }
}

/// A tab of an earlier session, on a computer that is shared.
#[tokio::test]
async fn a_form_of_another_session_is_refused_gives_back_what_was_typed_and_keeps_it_for_nobody() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let places = places(&house, &case).await;
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    let foreign = token(&mut other).await;
    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let mut nobody = Browser::at(&house);
    let before = facts(&house, &case).await.version;
    for place in &places {
        for keys in [vec![], vec![("form-token", foreign.as_str())]] {
            let refused = send(&mut browser, place, &keys, true).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", place.pattern);
            assert!(
                refused.body.contains(SHOWN),
                "{}: {}",
                place.pattern,
                refused.body
            );
        }
        let out = send(&mut nobody, place, &[("form-token", &foreign)], true).await;
        assert_eq!(out.status, StatusCode::UNAUTHORIZED, "{}", place.pattern);
        assert!(out.body.contains(SHOWN) && out.body.contains("href=\"/sign-in\""));
    }
    let drafts = house.office.drafts(&PersonId::new(CASE_WORKER)).await;
    assert!(drafts.unwrap().is_empty());
    assert_eq!(facts(&house, &case).await.version, before);
}
