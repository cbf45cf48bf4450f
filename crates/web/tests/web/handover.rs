//! `/handover`: the change of shift, given by whoever goes and accepted by whoever comes.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::browser::{Answer, Browser};
use crate::cases::{NAME, raised};
use crate::house::{self, House};

/// Raises and leads the case, and hands over.
const GOES: &str = "social_service_tirana-1";
/// Of the same unit.
const COMES: &str = "social_service_tirana-2";
/// Of another.
const ELSEWHERE: &str = "social_service_vlora-1";

fn keys(page: &Answer) -> String {
    let token = page.hidden("form-token");
    format!("form-token={token}&form-key={}", page.hidden("form-key"))
}

async fn english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

/// Hands over with a note; the browsers of whoever goes and of whoever comes.
async fn handed_over(house: &House) -> (Browser, Browser) {
    let mut goes = english(house, GOES).await;
    let form = keys(&goes.get("/handover").await);
    let given = goes
        .post(
            "/handover",
            &format!("{form}&note=The+doctor+calls+back+at+22.00."),
        )
        .await;
    assert_eq!(given.leads_to(), "/handover");
    (goes, english(house, COMES).await)
}

fn acceptance(page: &Answer) -> String {
    format!("{}&handover={}", keys(page), page.hidden("handover"))
}

#[tokio::test]
async fn a_shift_is_handed_over_on_one_page_and_accepted_by_a_colleague() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, GOES).await;
    let (mut goes, mut comes) = handed_over(&house).await;
    let waits = goes.get("/handover").await.body;
    assert!(waits.contains("A colleague of your unit has to accept"));
    let desk = comes.get("/desk").await.body;
    assert!(desk.contains("A colleague hands over the shift"), "{desk}");
    let page = comes.get("/handover").await;
    for said in [
        "The doctor calls back",
        "handed over on",
        case.as_str(),
        "besa-changed__line",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains(NAME), "a case is said by its number");
    let accepted = comes.post("/handover/accept", &acceptance(&page)).await;
    assert_eq!(accepted.leads_to(), "/handover");
    let after = comes.get("/handover").await.body;
    assert!(after.contains("accepted on") && after.contains("The doctor calls back"));
    assert!(
        !comes
            .get("/desk")
            .await
            .body
            .contains("A colleague hands over")
    );
    // The next shift begins where this one was accepted.
    house.hands.pass(SignedDuration::from_mins(5));
    assert!(goes.get("/handover").await.body.contains("name=\"note\""));
}

#[tokio::test]
async fn nobody_accepts_the_own_shift_or_that_of_another_unit() {
    let (house, _) = house::staffed().await;
    let (mut goes, mut comes) = handed_over(&house).await;
    let handover = comes.get("/handover").await.hidden("handover");
    let own = goes.get("/desk").await.hidden("form-token");
    let own = format!("form-token={own}&handover={handover}");
    let refused = goes.post("/handover/accept", &own).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let mut elsewhere = english(&house, ELSEWHERE).await;
    let page = elsewhere.get("/handover").await;
    assert!(!page.body.contains("The doctor calls back"));
    let other = format!("{}&handover={handover}", keys(&page));
    let refused = elsewhere.post("/handover/accept", &other).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_two_who_accept_at_once_the_second_is_told() {
    let (house, people) = house::staffed().await;
    let third = people.iter().find(|one| one.person.as_str() == COMES);
    let third = office::Professional {
        person: "third".into(),
        ..third.unwrap().clone()
    };
    house.office.keep_staff(&[third]).await.unwrap();
    let (_, mut comes) = handed_over(&house).await;
    let mut another = english(&house, "third").await;
    let (first, second) = (comes.get("/handover").await, another.get("/handover").await);
    let accepted = comes.post("/handover/accept", &acceptance(&first)).await;
    assert_eq!(accepted.leads_to(), "/handover");
    let told = another.post("/handover/accept", &acceptance(&second)).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body.contains("accepted the shift a moment ago"),
        "{}",
        told.body
    );
}

#[tokio::test]
async fn who_hands_over_while_a_colleague_does_keeps_what_was_written() {
    let (house, _) = house::staffed().await;
    let mut slow = english(&house, COMES).await;
    let form = keys(&slow.get("/handover").await);
    let (mut goes, _) = handed_over(&house).await;
    let told = slow.post("/handover", &format!("{form}&note=Mine")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("A colleague handed over a moment ago"));
    // Sent twice, it is handed over once.
    let page = goes.get("/handover").await.body;
    assert_eq!(page.matches("handed over on").count(), 1);
}

#[tokio::test]
async fn a_note_that_is_too_long_is_told_and_kept() {
    let (house, _) = house::staffed().await;
    let mut goes = english(&house, GOES).await;
    let form = keys(&goes.get("/handover").await);
    let long = "x".repeat(office::handover::NOTE_LENGTH_BYTES_MAX + 1);
    let page = goes.post("/handover", &format!("{form}&note={long}")).await;
    assert!(page.body.contains("href=\"#note\"") && page.body.contains(&long));
    let desk = english(&house, COMES).await.get("/desk").await.body;
    assert!(!desk.contains("A colleague hands over"));
}

#[tokio::test]
async fn who_works_on_no_case_hands_over_nothing() {
    let (house, people) = house::staffed().await;
    let administrator = people
        .iter()
        .find(|one| one.role == mechanism::Role::SystemAdministrator)
        .unwrap();
    let mut browser = english(&house, administrator.person.as_str()).await;
    let page = browser.get("/handover").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_note_that_is_too_long_comes_back_to_be_shortened() {
    let (house, _) = house::staffed().await;
    let mut goes = english(&house, GOES).await;
    let form = keys(&goes.get("/handover").await);
    let note = "a".repeat(office::handover::NOTE_LENGTH_BYTES_MAX + 1);
    let answer = goes.post("/handover", &format!("{form}&note={note}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("href=\"#note\"") && answer.body.contains(&note));
}
