//! `/cases/{id}/missing`: who is told that a person is missing, what they read, and that it ends.

use axum::http::StatusCode;
use casework::age::AgeClass;
use casework::{CaseId, Command};
use mechanism::Compartment;
use office::Particulars;

use crate::browser::Browser;
use crate::cases::{done, raised};
use crate::house::{self, House};
use crate::wrong_turns::{Turn, keys, taken};

const WORKER: &str = "social_service_tirana-1";
const POLICE: &str = "child_police_tirana";
const OFFICER: &str = "child_police_tirana-1";
const OTHER_OFFICER: &str = "trafficking_police_tirana-1";
/// Words of the sheet.
const LOOKS: &str = "Red coat, long hair";
/// Words of the account, which no sheet holds.
const TOLD: &str = "He took the passport";

pub async fn child(house: &House) -> CaseId {
    let case = raised(house, WORKER).await;
    let command = Command::StateAge {
        class: AgeClass::Under18,
        years: Some(15),
    };
    done(house, WORKER, &case, command, Particulars::none()).await;
    let note = Command::WriteNote {
        note: house.office.new_id().as_str().into(),
        compartment: Compartment::Account,
    };
    let text = Particulars::none().with(Compartment::Account, "note", TOLD);
    done(house, WORKER, &case, note, text).await;
    case
}

fn sheet() -> String {
    let looks = LOOKS.replace(' ', "+");
    format!("unit={POLICE}&missing.description={looks}&missing.health=Insulin")
}

pub async fn tells(house: &House, case: &CaseId) {
    let mut worker = Browser::signed_in(house, WORKER).await;
    let address = format!("/cases/{case}/missing");
    let form = format!("{}&{}", keys(&worker.get(&address).await), sheet());
    assert_eq!(worker.post(&address, &form).await.leads_to(), address);
}

pub async fn comes_back(house: &House, case: &CaseId) {
    let command = Command::TakeStep {
        track: "protection".into(),
        step: "record_return".into(),
        age_child: None,
    };
    done(house, WORKER, case, command, Particulars::none()).await;
}

#[tokio::test]
async fn why_nobody_looks_for_an_adult_is_written_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/missing",
        empty: &["whether", "unit", "missing.description"],
        filled: "whether=not_told&reasons=A+letter+was+left",
        leads_to: "/missing",
    })
    .await;
    assert!(case.is_missing() && case.alerts.is_empty());
}

#[tokio::test]
async fn police_read_what_a_search_needs_and_nothing_else_until_they_stop() {
    let (house, _) = house::staffed().await;
    let case = child(&house).await;
    let mut officer = Browser::signed_in(&house, OFFICER).await;
    officer.get("/desk?lang=en").await;
    let address = format!("/cases/{case}/missing");
    assert_eq!(officer.get(&address).await.status, StatusCode::NOT_FOUND);
    tells(&house, &case).await;
    assert!(officer.get("/desk").await.body.contains(&address));
    assert_eq!(
        officer.get(&format!("/cases/{case}")).await.leads_to(),
        address
    );
    let page = officer.get(&address).await;
    assert!(page.body.contains(LOOKS) && page.body.contains("Insulin"));
    assert!(!page.body.contains(TOLD), "never the account");
    for below in ["/timeline", "/documents", "/people", "/identity", "/tracks"] {
        let closed = officer.get(&format!("/cases/{case}{below}")).await;
        assert_ne!(closed.status, StatusCode::OK, "{below}");
        assert!(!closed.body.contains(TOLD) && !closed.body.contains(LOOKS));
    }
    let mut other = Browser::signed_in(&house, OTHER_OFFICER).await;
    assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
    // Nobody stops before the person is found.
    let token = officer.get("/drafts").await.hidden("form-token");
    let stop = format!(
        "form-token={token}&form-key={}&stopped=yes",
        "0f".repeat(16)
    );
    assert_eq!(
        officer.post(&address, &stop).await.status,
        StatusCode::FORBIDDEN
    );

    comes_back(&house, &case).await;
    let page = officer.get(&address).await;
    assert!(!page.body.contains(LOOKS), "the sheet is closed");
    let stop = format!("{}&stopped=yes", keys(&page));
    assert_eq!(officer.post(&address, &stop).await.leads_to(), "/desk");
    assert_eq!(officer.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_childs_absence_is_noted_on_this_page_and_on_no_other() {
    let (house, _) = house::staffed().await;
    let case = child(&house).await;
    let step = |step: &str| Command::TakeStep {
        track: "protection".into(),
        step: step.into(),
        age_child: None,
    };
    let first = step("give_first_help");
    done(&house, WORKER, &case, first, Particulars::none()).await;
    let mut worker = Browser::signed_in(&house, WORKER).await;
    let (page, missing) = (
        format!("/cases/{case}/steps/protection/note_missing"),
        format!("/cases/{case}/missing"),
    );
    assert_eq!(worker.get(&page).await.leads_to(), missing);
    let tracks = worker.get(&format!("/cases/{case}/tracks")).await.body;
    assert!(
        tracks.contains(&missing) && !tracks.contains(&page),
        "{tracks}"
    );
    let token = worker.get("/drafts").await.hidden("form-token");
    let form = format!("form-token={token}&form-key={}", "0f".repeat(16));
    assert_eq!(worker.post(&page, &form).await.leads_to(), missing);
    tells(&house, &case).await;
}

#[tokio::test]
async fn an_adult_is_told_of_without_consent_only_with_the_danger_in_writing() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let mut worker = Browser::signed_in(&house, WORKER).await;
    let address = format!("/cases/{case}/missing");
    // *As agreed* is no way around: nobody recorded that the person agreed.
    let page = worker.get(&address).await;
    let agreed = format!("{}&whether=agreed&{}", keys(&page), sheet());
    let refused = worker.post(&address, &agreed).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    assert!(refused.body.contains(LOOKS), "what was typed is kept");
    let page = worker.get(&address).await;
    let unsaid = format!("{}&whether=danger&{}", keys(&page), sheet());
    let asked = worker.post(&address, &unsaid).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("href=\"#reasons"));
    let mut officer = Browser::signed_in(&house, OFFICER).await;
    assert_eq!(officer.get(&address).await.status, StatusCode::NOT_FOUND);
    let why = "A+threat+by+telephone+today";
    let form = format!("{unsaid}&reasons={why}");
    assert_eq!(worker.post(&address, &form).await.leads_to(), address);
    let read = officer.get(&address).await.body;
    assert!(read.contains(LOOKS));
    assert!(!read.contains("A threat by telephone"), "not why");
}
