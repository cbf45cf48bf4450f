//! `/cases/{id}/links/{other}/same`: two files of one person, joined by two people, parted by one.

use axum::http::StatusCode;
use casework::bar::{Barred, SaidBy};
use casework::consent::{ConsentGiven, GivenBy, Informed, Withdrawal};
use casework::{Case, CaseId, Command};
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
    let links = browser.get(&format!("/cases/{id}/links")).await.body;
    assert!(links.contains(&format!("href=\"{address}\"")), "{links}");
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

/// The facts of a case, as the desk opens them.
async fn facts(house: &House, case: &CaseId) -> Case {
    let desk = professional(house, DESK).await.actor(false);
    house
        .office
        .open_case(&desk, case)
        .await
        .unwrap()
        .case()
        .clone()
}

/// Two people say of two linked files that they are of one person.
async fn join(house: &House, pair: [&CaseId; 2]) {
    for person in [DESK, COLLEAGUE] {
        assert_eq!(say(house, person, pair).await, StatusCode::SEE_OTHER);
    }
    assert_eq!(facts(house, pair[0]).await.joined_to(), Some(pair[1]));
}

async fn read(house: &House, person: &str, address: &str) -> String {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    let page = browser.get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    page.body
}

fn refuse_police() -> Command {
    Command::Refuse {
        purpose: Purpose::Police,
        reason: "fear_of_authorities".into(),
    }
}

fn bar(barred: Barred) -> Command {
    let bar = "bar".into();
    let said_by = SaidBy::Lead;
    Command::SetBar {
        bar,
        barred,
        said_by,
    }
}

fn share_with(id: &str, recipient: &str) -> Command {
    Command::GiveConsent {
        consent: id.into(),
        given: ConsentGiven {
            purpose: Purpose::Sharing,
            recipient: Some(recipient.into()),
            given_by: GivenBy::Person,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

fn take_back(id: &str) -> Command {
    Command::WithdrawConsent {
        consent: id.into(),
        withdrawal: Withdrawal::ByPerson,
    }
}

#[tokio::test]
async fn two_people_join_two_files_and_what_one_forbids_both_do_until_they_are_parted() {
    let (house, _) = house::staffed().await;
    let [mine, theirs] = two(&house).await;
    let pair = [&mine, &theirs];
    assert_eq!(say(&house, DESK, pair).await, StatusCode::SEE_OTHER);
    assert!(
        facts(&house, &mine).await.joined_to().is_none(),
        "one is not enough"
    );
    done(&house, OTHER, &theirs, refuse_police(), Particulars::none()).await;
    assert!(!facts(&house, &mine).await.refuses_police());
    assert_eq!(say(&house, COLLEAGUE, pair).await, StatusCode::SEE_OTHER);
    assert_eq!(facts(&house, &mine).await.joined_to(), Some(&theirs));
    assert!(
        facts(&house, &mine).await.refuses_police(),
        "as the other says"
    );

    // What changes in one file later is heeded in the other at once, in lists as on pages.
    let bar = bar(Barred::Person(casework::PersonId::new(WORKER)));
    done(&house, OTHER, &theirs, bar, Particulars::none()).await;
    let mut worker = Browser::signed_in(&house, WORKER).await;
    let gone = worker.get(&format!("/cases/{mine}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(!worker.get("/cases").await.body.contains(mine.as_str()));

    assert_eq!(say(&house, DESK, pair).await, StatusCode::SEE_OTHER);
    assert!(facts(&house, &mine).await.joined_to().is_none());
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

#[tokio::test]
async fn what_the_other_file_forbids_stands_on_the_pages_and_whose_it_is_only_for_who_opens_both() {
    let (house, _) = house::staffed().await;
    let [mine, theirs] = two(&house).await;
    let none = Particulars::none;
    for (id, to) in [("1", "vatra"), ("2", "state_social_service")] {
        done(&house, WORKER, &mine, share_with(id, to), none()).await;
        done(&house, OTHER, &theirs, share_with(id, to), none()).await;
    }
    done(&house, OTHER, &theirs, take_back("1"), none()).await;
    done(&house, OTHER, &theirs, refuse_police(), none()).await;
    let barred = Barred::Region("vlora".into());
    done(&house, OTHER, &theirs, bar(barred), none()).await;
    let [consents, people] = ["consents", "people"].map(|part| format!("/cases/{mine}/{part}"));
    assert!(
        !read(&house, WORKER, &consents)
            .await
            .contains("does not count")
    );
    join(&house, [&mine, &theirs]).await;

    let page = read(&house, COLLEAGUE, &consents).await;
    let held = "does not count, as the other file of the person says";
    assert_eq!(page.matches(held).count(), 1, "{page}");
    assert!(page.contains("taken back, as the other file of the person says"));
    assert!(
        !page.contains("Fear of the authorities"),
        "the reason is the other file's"
    );
    let page = read(&house, COLLEAGUE, &people).await;
    assert!(
        page.contains("· as the other file of the person says"),
        "{page}"
    );
    assert!(!page.contains("/lift"), "it is lifted where it was set");

    let page = read(&house, WORKER, &consents).await;
    assert_eq!(page.matches("does not count now").count(), 1, "{page}");
    assert!(page.contains("no reason is written here"));
    assert!(!page.contains("other file"));
    let page = read(&house, WORKER, &people).await;
    assert!(
        !page.contains("other file") && !page.contains("/lift"),
        "{page}"
    );
    assert!(!page.contains("Nobody is shut out"), "somebody is");
}
