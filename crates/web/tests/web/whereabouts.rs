//! Where the person is: a house that is left lets go, leaving the country, death, children who come
//! along. Acts of `/cases/{id}/acts` and what follows on other pages.

use axum::http::StatusCode;
use casework::referral::{AgeBand, Offer, Urgency};
use casework::{CaseId, Command};
use mechanism::{Compartment, Function};
use office::Particulars;

use crate::browser::Browser;
use crate::cases::{done, raised};
use crate::house::{self, House};
use crate::wrong_turns::{Turn, keys, taken};

const WORKER: &str = "social_service_tirana-1";
const OLD: (&str, &str) = ("different_and_equal", "shelter_different_and_equal-1");
const NEW: (&str, &str) = ("tjeter_vizion", "shelter_tjeter_vizion-1");
/// Words that only whoever houses the person reads.
const PLACE: &str = "Behind the mill";

async fn moves(house: &House, case: &CaseId, by: &str, (to, keeper): (&str, &str)) {
    let referral: casework::ReferralId = house.office.new_id().as_str().into();
    let offer = Offer {
        to: to.into(),
        function: Function::Shelter,
        need: "safe_accommodation".into(),
        urgency: Urgency::Emergency,
        region: None,
        age: AgeBand::Adult,
        languages: Vec::new(),
        shares: vec![Compartment::Identity, Compartment::Location],
    };
    let offered = Command::OfferReferral {
        referral: referral.clone(),
        offer,
    };
    done(house, by, case, offered, Particulars::none()).await;
    let accepted = Command::AcceptReferral { referral };
    done(house, keeper, case, accepted, Particulars::none()).await;
}

/// Presses *arrived*, as the keeper.
async fn arrives(house: &House, case: &CaseId, keeper: &str) {
    let mut browser = Browser::signed_in(house, keeper).await;
    let list = browser.get(&format!("/cases/{case}/acts")).await.body;
    let address = format!("/cases/{case}/acts/arrived");
    assert!(list.contains(&address), "{list}");
    let form = keys(&browser.get(&address).await);
    let there = browser.post(&address, &form).await;
    assert_eq!(there.leads_to(), format!("/cases/{case}"));
    let list = browser.get(&format!("/cases/{case}/acts")).await.body;
    assert!(!list.contains(&address), "done once");
}

#[tokio::test]
async fn the_house_that_is_left_reads_the_place_no_longer() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    moves(&house, &case, WORKER, OLD).await;
    arrives(&house, &case, OLD.1).await;
    moves(&house, &case, OLD.1, NEW).await;
    let mut old = Browser::signed_in(&house, OLD.1).await;
    let documents = format!("/cases/{case}/documents");
    let note = Command::WriteNote {
        note: house.office.new_id().as_str().into(),
        compartment: Compartment::Location,
    };
    let place = Particulars::none().with(Compartment::Location, "note", PLACE);
    done(&house, NEW.1, &case, note, place).await;
    assert!(old.get(&documents).await.body.contains(PLACE), "on the way");
    arrives(&house, &case, NEW.1).await;
    let page = old.get(&documents).await;
    assert_eq!(page.status, StatusCode::OK, "it still works for the person");
    assert!(!page.body.contains(PLACE), "{}", page.body);
    let mut new = Browser::signed_in(&house, NEW.1).await;
    assert!(new.get(&documents).await.body.contains(PLACE));
    // Whoever has not accepted records no arrival.
    let address = format!("/cases/{case}/acts/arrived");
    let form = keys(&old.get(&address).await);
    let again = old.post(&address, &form).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
}

#[tokio::test]
async fn leaving_the_country_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/acts/left",
        empty: &["choice", "reasons"],
        filled: "choice=own_wish&reasons=A+call+to+the+line",
        leads_to: "",
    })
    .await;
    assert!(case.is_abroad() && case.closure.is_none());
}

#[tokio::test]
async fn a_death_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/acts/died",
        empty: &["reasons"],
        filled: "reasons=The+hospital+called",
        leads_to: "",
    })
    .await;
    assert!(case.has_died());
}

#[tokio::test]
async fn a_child_who_came_along_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/acts/dependant",
        empty: &["choice", "reasons"],
        filled: "choice=born&reasons=A+girl%2C+milk",
        leads_to: "",
    })
    .await;
    assert_eq!(case.standing_dependants().count(), 1);
}

#[tokio::test]
async fn what_a_child_needs_is_read_on_the_plan_by_whoever_opens_identity() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let command = Command::RecordDependant {
        coming: casework::dependant::Coming::Born,
    };
    let needs = Particulars::none().with(Compartment::Identity, "reasons", "Milk and a cot");
    done(&house, WORKER, &case, command, needs).await;
    let plan = format!("/cases/{case}/plan");
    let mut worker = Browser::signed_in(&house, WORKER).await;
    assert!(worker.get(&plan).await.body.contains("Milk and a cot"));
    let mut desk = Browser::signed_in(&house, "anti_trafficking_sector-1").await;
    let page = desk.get(&plan).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("Milk and a cot"));
}
