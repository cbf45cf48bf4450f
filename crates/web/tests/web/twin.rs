//! `/cases/{id}/links/{other}/same`: two files of one person, joined by two people, parted by one.

use axum::http::StatusCode;
use casework::{CaseId, Command};
use mechanism::Purpose;
use office::Particulars;
use office::link::Sent;

use crate::browser::Browser;
use crate::cases::{done, professional, raised};
use crate::house::{self, House};
use crate::wrong_turns::keys;

const WORKER: &str = "social_service_tirana-1";
const OTHER: &str = "child_protection_unit_durres-1";
const DESK: &str = "anti_trafficking_sector-1";
const COLLEAGUE: &str = "anti_trafficking_sector-2";
const OFFICER: &str = "trafficking_police_tirana-1";

/// Two files that may be of one person, linked by the desk.
async fn two(house: &House) -> [CaseId; 2] {
    let pair = [raised(house, WORKER).await, raised(house, OTHER).await];
    let desk = professional(house, DESK).await.actor(false);
    let sent = Sent {
        key: house.office.new_id(),
        draft: None,
        reasons: "The same day and bus.".to_owned(),
    };
    let kind = casework::link::LinkKind::SamePersonSuspected;
    let linked = house.office.link(&desk, [&pair[0], &pair[1]], kind, &sent);
    linked.await.unwrap();
    pair
}

async fn say(house: &House, person: &str, [id, other]: [&CaseId; 2]) -> StatusCode {
    let mut browser = Browser::signed_in(house, person).await;
    let address = format!("/cases/{id}/links/{other}/same");
    let page = browser.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let empty = browser.post(&address, &keys(&page)).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("{}&reasons=Compared", keys(&page));
    let first = browser.post(&address, &form).await.status;
    // Pressed twice, it happens once.
    assert_eq!(browser.post(&address, &form).await.status, first);
    first
}

#[tokio::test]
async fn two_people_join_two_files_and_what_one_forbids_both_do_until_they_are_parted() {
    let (house, _) = house::staffed().await;
    let [mine, theirs] = two(&house).await;
    let pair = [&mine, &theirs];
    assert_eq!(say(&house, DESK, pair).await, StatusCode::SEE_OTHER);
    let facts = |case: CaseId| {
        let office = std::sync::Arc::clone(&house.office);
        async move {
            let desk = office.professional(&casework::PersonId::new(DESK)).await;
            let desk = desk.unwrap().unwrap().actor(false);
            office.open_case(&desk, &case).await.unwrap().case().clone()
        }
    };
    assert!(
        facts(mine.clone()).await.joined_to().is_none(),
        "one is not enough"
    );
    let refuse = Command::Refuse {
        purpose: Purpose::Police,
        reason: "needs_time".into(),
    };
    done(&house, OTHER, &theirs, refuse, Particulars::none()).await;
    assert!(!facts(mine.clone()).await.refuses_police());
    assert_eq!(say(&house, COLLEAGUE, pair).await, StatusCode::SEE_OTHER);
    assert_eq!(facts(mine.clone()).await.joined_to(), Some(&theirs));
    assert!(
        facts(mine.clone()).await.refuses_police(),
        "as the other says"
    );

    // What changes in one file later is heeded in the other at once, in lists as on pages.
    let bar = Command::SetBar {
        bar: "bar".into(),
        barred: casework::bar::Barred::Person(casework::PersonId::new(WORKER)),
    };
    done(&house, OTHER, &theirs, bar, Particulars::none()).await;
    let mut worker = Browser::signed_in(&house, WORKER).await;
    let gone = worker.get(&format!("/cases/{mine}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(!worker.get("/cases").await.body.contains(mine.as_str()));

    assert_eq!(say(&house, DESK, pair).await, StatusCode::SEE_OTHER);
    assert!(facts(mine.clone()).await.joined_to().is_none());
    let back = worker.get(&format!("/cases/{mine}")).await;
    assert_eq!(back.status, StatusCode::OK, "as it was before");
}

#[tokio::test]
async fn whoever_may_not_open_both_files_says_nothing_of_them() {
    let (house, _) = house::staffed().await;
    let [mine, theirs] = two(&house).await;
    let address = format!("/cases/{mine}/links/{theirs}/same");
    for person in [WORKER, OFFICER] {
        let mut browser = Browser::signed_in(&house, person).await;
        assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}
