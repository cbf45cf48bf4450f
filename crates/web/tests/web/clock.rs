//! `/cases/{id}/tracks/clocks`: a deadline is paused, goes on or gets more time, each with its reason.

use axum::http::StatusCode;
use casework::CaseId;
use casework::clock::{Clock, ClockRun};
use mechanism::Function;

use crate::browser::{Answer, Browser};
use crate::cases::raised;
use crate::house::{self, House};
use crate::wrong_turns::keys;

/// Raises and leads the case.
const LEAD: &str = "social_service_tirana-1";
/// At the desk of the Authority.
const DESK: &str = "anti_trafficking_sector-1";
/// Nothing to do with the case.
const STRANGER: &str = "border_police_kukes-1";

async fn english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

/// The deadline of the first screening, as the case has it.
async fn screening(house: &House, case: &CaseId) -> (ClockRun, Clock) {
    let person = casework::PersonId::new(LEAD);
    let lead = house.office.professional(&person).await.unwrap().unwrap();
    let opened = house.office.open_case(&lead.actor(false), case).await;
    let clocks = opened.unwrap().case().clocks.clone();
    let mut clocks = clocks.into_iter();
    let found = clocks.find(|(_, one)| one.key.as_str() == "screen.start");
    found.expect("a concern waits for its screening")
}

async fn sent(browser: &mut Browser, case: &CaseId, fields: &str) -> Answer {
    let address = format!("/cases/{case}/tracks/clocks");
    let form = keys(&browser.get(&address).await);
    browser.post(&address, &format!("{form}&{fields}")).await
}

#[tokio::test]
async fn the_lead_pauses_with_a_reason_that_stands_beside_it_and_the_time_is_added() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, LEAD).await;
    let mut lead = english(&house, LEAD).await;
    let (run, before) = screening(&house, &case).await;
    let empty = sent(&mut lead, &case, "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["clock", "what", "reasons"] {
        assert!(empty.body.contains(&format!("href=\"#{field}")), "{field}");
    }
    let form = |what: &str| format!("clock={}&what={what}&reasons=In+hospital", run.0);
    sent(&mut lead, &case, &form("pause")).await.leads_to();
    assert!(screening(&house, &case).await.1.paused_at.is_some());
    let page = lead.get(&format!("/cases/{case}/tracks/clocks")).await.body;
    assert!(page.contains("In hospital"), "{page}");
    let twice = sent(&mut lead, &case, &form("pause")).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    house.hands.pass(jiff::SignedDuration::from_mins(25));
    sent(&mut lead, &case, &form("resume")).await.leads_to();
    let after = screening(&house, &case).await.1;
    assert!(after.paused_at.is_none() && after.due_at > before.due_at);
}

#[tokio::test]
async fn the_desk_gives_more_time_and_nobody_gives_less() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, LEAD).await;
    let mut desk = english(&house, DESK).await;
    let (run, before) = screening(&house, &case).await;
    let until = |day: &str, year: u16| {
        let day = format!("until.day={day}&until.month=12&until.year={year}");
        format!("clock={}&what=extend&reasons=Agreed&{day}", run.0)
    };
    let past = sent(&mut desk, &case, &until("1", 2025)).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(past.body.contains("href=\"#until"), "{}", past.body);
    sent(&mut desk, &case, &until("20", 2026)).await.leads_to();
    let longer = screening(&house, &case).await.1.due_at;
    assert!(longer > before.due_at);
    let shorter = sent(&mut desk, &case, &until("10", 2026)).await;
    assert_eq!(shorter.status, StatusCode::CONFLICT);
    assert_eq!(screening(&house, &case).await.1.due_at, longer);
}

#[tokio::test]
async fn whoever_has_no_part_sets_no_clock_and_recovery_is_none() {
    let (house, people) = house::staffed().await;
    let case = raised(&house, LEAD).await;
    let mut stranger = english(&house, STRANGER).await;
    let address = format!("/cases/{case}/tracks/clocks");
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    let chair = people
        .iter()
        .find(|one| one.functions.contains(&Function::AuthorityChair))
        .unwrap();
    let mut chair = english(&house, chair.person.as_str()).await;
    let page = chair.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("name=\"what\""), "not the chair's");
    let step = casework::Command::TakeStep {
        track: "recovery".into(),
        step: "start".into(),
        age_child: None,
    };
    crate::cases::done(&house, LEAD, &case, step, office::Particulars::none()).await;
    let mut lead = english(&house, LEAD).await;
    let page = lead.get(&address).await.body;
    assert!(page.contains("screen.start@") && !page.contains("recovery.length@"));
}
