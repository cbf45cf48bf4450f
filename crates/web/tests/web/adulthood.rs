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
use office::Particulars;

use crate::browser::Browser;
use crate::cases::{done, raised};
use crate::house::{self, House};

/// Raises and leads the case.
const WORKER: &str = "social_service_tirana-1";

/// A child with a guardian who agreed to services, and who turns eighteen in a day.
async fn nearly_eighteen(house: &House) -> CaseId {
    let case = raised(house, WORKER).await;
    let institution = house.office.mechanism();
    let mut guardians = institution.institutions_with(Function::Guardian);
    let guardian = guardians.next().unwrap().id.clone();
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
            change: GuardianChange::Named(guardian),
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
async fn guardian(house: &House, people: &[office::Professional]) -> Browser {
    let mut people = people.iter();
    let of = |one: &&office::Professional| one.functions.contains(&Function::Guardian);
    let person = people.find(of).unwrap().person.clone();
    Browser::signed_in(house, person.as_str()).await
}

#[tokio::test]
async fn the_adult_is_asked_again_the_guardian_finds_nothing_and_the_history_stays() {
    let (house, people) = house::staffed().await;
    let case = nearly_eighteen(&house).await;
    let address = format!("/cases/{case}");
    let status = async |house: &House| guardian(house, &people).await.get(&address).await.status;
    assert_eq!(status(&house).await, StatusCode::OK);
    the_day_comes(&house).await;
    assert_eq!(status(&house).await, StatusCode::NOT_FOUND);
    let mut worker = Browser::signed_in(&house, WORKER).await;
    let desk = worker.get("/desk?lang=en").await.body;
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
    let case = nearly_eighteen(&house).await;
    let address = format!("/cases/{case}");
    let reason = ClosureReason::OtherCountry;
    let why = Particulars::none()
        .with(Compartment::Account, "reasons", "The case goes on there.")
        .with(Compartment::Account, "undecided", "It goes on there.");
    done(&house, WORKER, &case, Command::Close { reason }, why).await;
    let status = async |house: &House| guardian(house, &people).await.get(&address).await.status;
    assert_eq!(status(&house).await, StatusCode::OK);
    the_day_comes(&house).await;
    assert_eq!(status(&house).await, StatusCode::NOT_FOUND);
}
