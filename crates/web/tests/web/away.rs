//! `/duty/away`: a lead who is absent, suspended or gone, and the alarm until another is named.

use axum::http::StatusCode;
use casework::referral::Urgency;
use casework::{CaseId, Command, ReferralId};
use jiff::SignedDuration;
use mechanism::{Compartment, Function};
use office::Particulars;

use crate::browser::{Answer, Browser};
use crate::cases::{done, professional, raised};
use crate::house::{self, House};
use crate::wrong_turns::keys;

/// On duty for the unit: enters the absence of colleagues too.
const DUTY: &str = "social_service_tirana-1";
/// A colleague, who leads the cases of these stories.
const LEAD: &str = "social_service_tirana-2";
/// At the desk of the Authority.
const DESK: &str = "anti_trafficking_sector-1";
const ALARM: &str = "Name another case lead: the present one is away";

async fn english(house: &House, person: &str) -> Browser {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    browser
}

async fn entered(browser: &mut Browser, fields: &str) -> Answer {
    let form = keys(&browser.get("/duty/away").await);
    browser
        .post("/duty/away", &format!("{form}&{fields}"))
        .await
}

async fn desk_of(house: &House, person: &str) -> String {
    english(house, person).await.get("/desk").await.body
}

#[tokio::test]
async fn a_lead_who_is_absent_rings_at_the_desk_until_another_is_named() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, LEAD).await;
    let mut lead = english(&house, LEAD).await;
    let told = entered(&mut lead, &format!("person={LEAD}&why=absent")).await;
    assert_eq!(told.leads_to(), "/duty/away");
    assert!(desk_of(&house, DESK).await.contains(ALARM));
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&format!("/cases/{case}/lead")).await;
    assert!(
        !page.body.contains(&format!("value=\"{LEAD}\"")),
        "who is away is not offered"
    );
    let form = format!("{}&lead={DUTY}", keys(&page));
    desk.post(&format!("/cases/{case}/lead"), &form)
        .await
        .leads_to();
    assert!(!desk_of(&house, DESK).await.contains(ALARM));
}

#[tokio::test]
async fn who_is_suspended_works_here_no_more_from_that_moment() {
    let (house, _) = house::staffed().await;
    raised(&house, LEAD).await;
    let mut lead = english(&house, LEAD).await;
    let mut duty = english(&house, DUTY).await;
    entered(&mut duty, &format!("person={LEAD}&why=suspended"))
        .await
        .leads_to();
    assert_eq!(lead.get("/desk").await.leads_to(), "/sign-in");
    assert!(desk_of(&house, DESK).await.contains(ALARM));
    let page = duty.get("/duty/away").await;
    let back = format!("{}&absence={}", keys(&page), page.hidden("absence"));
    duty.post("/duty/away/back", &back).await.leads_to();
    assert!(
        !desk_of(&house, DESK).await.contains(ALARM),
        "back before another was named"
    );
    assert_eq!(
        english(&house, LEAD).await.get("/desk").await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn who_is_away_until_a_day_is_back_on_it_by_the_keeper() {
    let (house, _) = house::staffed().await;
    raised(&house, LEAD).await;
    let mut lead = english(&house, LEAD).await;
    // The story's clock stands at 3 November 2026.
    let until = "back.day=5&back.month=11&back.year=2026";
    entered(&mut lead, &format!("person={LEAD}&why=absent&{until}"))
        .await
        .leads_to();
    house.office.keep_clocks().await.unwrap();
    assert!(desk_of(&house, DESK).await.contains(ALARM));
    house.hands.pass(SignedDuration::from_hours(48));
    house.office.keep_clocks().await.unwrap();
    assert!(!desk_of(&house, DESK).await.contains(ALARM));
}

#[tokio::test]
async fn a_lead_who_went_away_while_the_case_was_closed_rings_when_it_is_taken_up_again() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, LEAD).await;
    let why = || {
        let account = Compartment::Account;
        let why = Particulars::none().with(account, "reasons", "It goes on there.");
        why.with(account, "undecided", "It goes on there.")
    };
    let reason = casework::closure::ClosureReason::OtherCountry;
    done(&house, LEAD, &case, Command::Close { reason }, why()).await;
    let mut lead = english(&house, LEAD).await;
    entered(&mut lead, &format!("person={LEAD}&why=absent"))
        .await
        .leads_to();
    assert!(!desk_of(&house, DESK).await.contains(ALARM), "it is closed");
    let ground = casework::closure::ReopenGround::PersonReturns;
    done(&house, DESK, &case, Command::Reopen { ground }, why()).await;
    house.office.keep_clocks().await.unwrap();
    assert!(desk_of(&house, DESK).await.contains(ALARM));
}

#[tokio::test]
async fn nobody_suspends_a_colleague_without_the_part_and_everything_is_told_at_once() {
    let (house, _) = house::staffed().await;
    let mut lead = english(&house, LEAD).await;
    let page = entered(&mut lead, "back.day=1&back.month=1&back.year=2020")
        .await
        .body;
    for field in ["person", "why", "back"] {
        assert!(
            page.contains(&format!("href=\"#{field}")),
            "{field}: {page}"
        );
    }
    let page = entered(&mut lead, &format!("person={DUTY}&why=suspended")).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER);
    let page = entered(&mut lead, &format!("person={LEAD}&why=left")).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(lead.get("/desk").await.status, StatusCode::OK);
}

/// A case that a shelter has accepted.
async fn housed(house: &House) -> (CaseId, ReferralId) {
    let case = raised(house, LEAD).await;
    let offer = casework::referral::Offer {
        to: "different_and_equal".into(),
        function: Function::Shelter,
        need: "safe_accommodation".into(),
        urgency: Urgency::Emergency,
        region: None,
        age: casework::referral::AgeBand::Adult,
        languages: Vec::new(),
        shares: vec![Compartment::Identity],
    };
    let referral = ReferralId::new("to-the-shelter");
    let ask = Command::OfferReferral {
        referral: referral.clone(),
        offer,
    };
    done(house, LEAD, &case, ask, Particulars::none()).await;
    let accept = Command::AcceptReferral {
        referral: referral.clone(),
    };
    let shelter = "shelter_different_and_equal-1";
    done(house, shelter, &case, accept, Particulars::none()).await;
    (case, referral)
}

#[tokio::test]
async fn the_case_goes_to_whoever_accepted_at_the_shelter_and_the_desk_learns_no_name() {
    let (house, _) = house::staffed().await;
    let (case, referral) = housed(&house).await;
    let name = professional(&house, "shelter_different_and_equal-1")
        .await
        .name;
    let mut desk = english(&house, DESK).await;
    let page = desk.get(&format!("/cases/{case}/lead")).await;
    assert!(
        page.body.contains("Whoever accepted this referral"),
        "{}",
        page.body
    );
    assert!(!page.body.contains(&name) && !page.body.contains("shelter_different"));
    let form = keys(&page);
    let forged = format!("{form}&lead=accepted:another");
    let refused = desk.post(&format!("/cases/{case}/lead"), &forged).await;
    assert_ne!(refused.status, StatusCode::SEE_OTHER);
    let form = format!("{form}&lead=accepted:{referral}");
    desk.post(&format!("/cases/{case}/lead"), &form)
        .await
        .leads_to();
    let sector = professional(&house, DESK).await.actor(false);
    let opened = house.office.open_case(&sector, &case).await.unwrap();
    let lead = opened.case().lead.clone().unwrap();
    assert_eq!(lead.person.as_str(), "shelter_different_and_equal-1");
    let people = desk.get(&format!("/cases/{case}/people")).await.body;
    assert!(!people.contains(&name) && !people.contains("shelter_different"));
}
