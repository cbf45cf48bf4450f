//! The eighteenth birthday, page by page: the adult is asked again, the guardian finds nothing, the
//! history stays.

use axum::http::StatusCode;
use casework::age::AgeClass;
use casework::closure::ClosureReason;
use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::guardian::GuardianChange;
use casework::{CaseId, Command};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, Purpose};
use office::{Particulars, Professional};

use crate::browser::Browser;
use crate::cases::{done, raised};
use crate::house::{self, House};

/// Raises and leads the case.
const WORKER: &str = "social_service_tirana-1";

/// A child with a guardian who agreed to services, and who turns eighteen in a day.
async fn nearly_eighteen(house: &House, guardian: &Professional) -> CaseId {
    let case = raised(house, WORKER).await;
    let given = ConsentGiven {
        purpose: Purpose::Services,
        recipient: None,
        given_by: GivenBy::Guardian,
        informed: Informed::ReadOut,
        language: "sq".to_owned(),
        interpreter: false,
        until: None,
    };
    let commands = [
        Command::StateAge {
            class: AgeClass::Under18,
            years: Some(17),
        },
        Command::ChangeGuardian {
            change: GuardianChange::Named(guardian.institution.clone()),
        },
        Command::GiveConsent {
            consent: "by-guardian".into(),
            given,
        },
        Command::StateBirthday {
            adult_at: office::Clock::now(&*house.hands) + SignedDuration::from_hours(24),
        },
    ];
    for command in commands {
        done(house, WORKER, &case, command, Particulars::none()).await;
    }
    case
}

async fn the_day_comes(house: &House) {
    house.hands.pass(SignedDuration::from_hours(25));
    let round = house.office.keep_clocks().await.unwrap();
    assert_eq!(round.failed, 0);
}

/// Somebody who works as guardian.
fn guardian(people: &[Professional]) -> &Professional {
    let mut people = people.iter();
    let of = |one: &&Professional| one.functions.contains(&Function::Guardian);
    people.find(of).unwrap()
}

/// How the case answers her.
async fn answers(house: &House, guardian: &Professional, case: &CaseId) -> StatusCode {
    let mut browser = Browser::signed_in(house, guardian.person.as_str()).await;
    browser.get(&format!("/cases/{case}")).await.status
}

#[tokio::test]
async fn the_adult_is_asked_again_the_guardian_finds_nothing_and_the_history_stays() {
    let (house, people) = house::staffed().await;
    let guardian = guardian(&people);
    let case = nearly_eighteen(&house, guardian).await;
    assert_eq!(answers(&house, guardian, &case).await, StatusCode::OK);
    the_day_comes(&house).await;
    let now = answers(&house, guardian, &case).await;
    assert_eq!(now, StatusCode::NOT_FOUND);
    let mut worker = Browser::signed_in(&house, WORKER).await;
    worker.get("/desk?lang=en").await;
    let desk = worker.get("/desk").await.body;
    let address = format!("/cases/{case}");
    assert!(desk.contains("Ask again for consent: the person is an adult now"));
    let meeting = worker.get(&format!("{address}/meeting")).await.body;
    assert!(meeting.contains("The person is an adult now"), "{meeting}");
    let timeline = worker.get(&format!("{address}/timeline")).await.body;
    for said in ["Guardian:", "Consent to:", "The person turned eighteen"] {
        assert!(timeline.contains(said), "{said}: {timeline}");
    }
}

#[tokio::test]
async fn a_guardian_does_not_read_on_in_a_closed_case() {
    let (house, people) = house::staffed().await;
    let guardian = guardian(&people);
    let case = nearly_eighteen(&house, guardian).await;
    let reason = ClosureReason::OtherCountry;
    let why = Particulars::none()
        .with(Compartment::Account, "reasons", "The case goes on there.")
        .with(Compartment::Account, "undecided", "It goes on there.");
    done(&house, WORKER, &case, Command::Close { reason }, why).await;
    assert_eq!(answers(&house, guardian, &case).await, StatusCode::OK);
    the_day_comes(&house).await;
    let now = answers(&house, guardian, &case).await;
    assert_eq!(now, StatusCode::NOT_FOUND);
}
