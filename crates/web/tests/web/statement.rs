//! `/cases/{id}/statements`: taken back or said otherwise without a reason, for whoever may open justice.

use axum::http::StatusCode;
use casework::{CaseId, StatementId};

use crate::browser::Browser;
use crate::cases::{professional, raised};
use crate::house::{self, House};
use crate::wrong_turns::keys;

/// Knows nothing of the case.
const LAWYER: &str = "legal_aid_office-1";
/// At the desk of the Authority: knows of the case, and may not open justice.
const DESK: &str = "anti_trafficking_sector-1";

/// A child's case, which the police may know and lead here.
async fn led_by_police(house: &House) -> CaseId {
    let case = raised(house, POLICE).await;
    let child = casework::Command::StateAge {
        class: casework::age::AgeClass::Under18,
        years: Some(16),
    };
    crate::cases::done(house, POLICE, &case, child, office::Particulars::none()).await;
    case
}

/// Raises and leads the case of a child, and may open justice.
const POLICE: &str = "trafficking_police_tirana-1";

async fn english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

async fn statements(house: &House, case: &CaseId) -> Vec<(StatementId, bool)> {
    let actor = professional(house, POLICE).await.actor(false);
    let opened = house.office.open_case(&actor, case).await.unwrap();
    let all = opened.case().statements.iter();
    all.map(|(id, one)| (id.clone(), one.is_withdrawn()))
        .collect()
}

#[tokio::test]
async fn a_statement_is_changed_and_taken_back_and_the_old_words_stay() {
    let (house, _) = house::staffed().await;
    let case = led_by_police(&house).await;
    let address = format!("/cases/{case}/statements");
    let mut police = english(&house, POLICE).await;
    let form = keys(&police.get(&address).await);
    let empty = police.post(&address, &form).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("href=\"#note\""), "{}", empty.body);
    let taken = format!("{form}&note=He+took+the+papers.");
    police.post(&address, &taken).await.leads_to();
    police.post(&address, &taken).await.leads_to();
    let all = statements(&house, &case).await;
    let [(id, false)] = all.as_slice() else {
        panic!("one statement, which stands")
    };
    let one = format!("{address}/{id}");
    let form = keys(&police.get(&address).await);
    let empty = police.post(&one, &format!("{form}&change=changed")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = format!("{form}&change=changed&note-{id}=His+brother+did.");
    police.post(&one, &words).await.leads_to();
    let form = keys(&police.get(&address).await);
    police
        .post(&one, &format!("{form}&change=withdrawn"))
        .await
        .leads_to();
    let page = police.get(&address).await.body;
    for said in [
        "He took the papers.",
        "His brother did.",
        "Said otherwise on",
        "Taken back on",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("name=\"change\""), "it is over");
}

#[tokio::test]
async fn whoever_may_not_open_justice_reads_no_statement_and_learns_of_none() {
    let (house, _) = house::staffed().await;
    let case = led_by_police(&house).await;
    let address = format!("/cases/{case}/statements");
    let mut police = english(&house, POLICE).await;
    let form = keys(&police.get(&address).await);
    police
        .post(&address, &format!("{form}&note=Secret"))
        .await
        .leads_to();
    let mut desk = english(&house, DESK).await;
    assert!(!desk.get(&address).await.body.contains("Secret"));
    let timeline = desk.get(&format!("/cases/{case}/timeline")).await.body;
    assert!(!timeline.contains("A statement was sealed"), "{timeline}");
    let mut stranger = english(&house, LAWYER).await;
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
}
