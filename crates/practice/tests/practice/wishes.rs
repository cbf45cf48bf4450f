//! What only the person's own wish opens, from the page that asks for it to the step.

use casework::presence::{self, Gender, Means, Part, Present, Wish};
use casework::refusal::Rule;
use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, Function, Purpose};
use office::step::{Asks, OWN_WISH};
use office::{Given, Office, OfficeError, Particulars};

use crate::ground::Ground;

async fn goes_home(
    office: &Office,
    by: &Actor,
    case: &CaseId,
    wish: &str,
) -> Result<(), OfficeError> {
    let command = Command::TakeStep {
        track: "protection".into(),
        step: "return_home".into(),
        age_child: None,
    };
    let particulars = Particulars::none()
        .with(Compartment::Account, "reasons", "Familja e pret.")
        .with(Compartment::Account, OWN_WISH, wish);
    let given = Given {
        key: office.new_id(),
        drawn_at: None,
        draft: None,
        command,
        particulars,
    };
    office.act(by, case, given).await.map(|_| ())
}

#[tokio::test]
async fn an_adult_goes_home_during_recovery_when_she_says_so_herself() {
    let mut ground = Ground::open().await;
    let mut walk = ground.walk();
    let office = walk.office;
    let outreach = walk.of("vatra", Function::Outreach).unwrap();
    let case = walk.raise(&outreach).await.unwrap();
    for step in ["start_screening", "identify_adult"] {
        walk.step(&outreach, &case, "identification", step)
            .await
            .unwrap();
    }
    walk.consent(&outreach, &case, Purpose::Services, None)
        .await
        .unwrap();
    let to = ("vatra", Function::Shelter);
    let (urgency, shares) = (
        casework::referral::Urgency::Emergency,
        [Compartment::Account],
    );
    let shelter = walk
        .bring_in(&outreach, &case, to, "safe_accommodation", urgency, &shares)
        .await
        .unwrap();
    for step in ["assess_risk", "assess_needs"] {
        walk.form_of(&shelter, &case, step).await.unwrap();
        walk.step(&shelter, &case, "protection", step)
            .await
            .unwrap();
    }

    let page = office
        .step_page(&shelter, &case, "protection", "return_home")
        .await
        .unwrap();
    assert!(page.refused.is_none(), "{:?}", page.refused);
    assert!(
        matches!(page.asks, Asks::Taking { own_wish: true, .. }),
        "{:?}",
        page.asks
    );
    match goes_home(office, &shelter, &case, "").await {
        Err(OfficeError::Refused(refusal)) => {
            assert_eq!(refusal.reasons[0].rule, Rule::RemovalBlocked);
        }
        other => panic!("nobody sends her home: {other:?}"),
    }
    goes_home(office, &shelter, &case, "Dua te motra ime.")
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_asked_for_an_officer_of_another_gender_can_have_it_recorded() {
    let mut ground = Ground::open().await;
    let mut walk = ground.walk();
    let office = walk.office;
    let outreach = walk.of("vatra", Function::Outreach).unwrap();
    let case = walk.raise(&outreach).await.unwrap();
    let asked = async |safeguard: &str| {
        let page = office
            .step_page(&outreach, &case, "identification", "hold_interview")
            .await
            .unwrap();
        let mut lines = page.safeguards.into_iter();
        let line = lines.find(|line| line.safeguard.as_str() == safeguard);
        line.map(|line| line.is_met)
    };
    let officer = "same_gender_officer";
    assert_eq!(asked(officer).await, Some(false));
    let part = Part::Officer;
    let own = walk.office.open_case(&outreach, &case).await.unwrap();
    let own = presence::wanted(own.case(), office.mechanism(), part).unwrap();
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    let wish = Wish::Of(other);
    walk.act(&outreach, &case, Command::WishPresence { part, wish })
        .await
        .unwrap();
    assert_eq!(asked(officer).await, Some(false), "whom she asked for");
    let found = Command::FindPresence {
        part,
        present: Present {
            gender: other,
            means: Means::InPerson,
        },
        untied: true,
    };
    walk.act(&outreach, &case, found).await.unwrap();
    assert_eq!(asked(officer).await, Some(true));
}
