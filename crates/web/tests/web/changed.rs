//! What changed since one was last here: on the desk and on the first page of a case.

use casework::age::AgeClass;
use casework::bar::{Barred, SaidBy};
use casework::{BarId, CaseId, Command, NoteId, PersonId};
use jiff::SignedDuration;
use mechanism::Compartment;
use office::Particulars;

use crate::browser::Browser;
use crate::cases::{done, raised};
use crate::house::{self, House};

/// Raises and leads the case.
const WORKER: &str = "social_service_tirana-1";
/// At the desk of the Authority: knows of every case.
const DESK: &str = "anti_trafficking_sector-1";

/// Somebody looks at a case and goes home; the next session begins an hour later.
async fn looked_and_went(house: &House, person: &str, case: &CaseId) {
    let mut browser = Browser::signed_in(house, person).await;
    browser.get(&format!("/cases/{case}")).await;
    house.hands.pass(SignedDuration::from_mins(60));
}

async fn states_an_age(house: &House, case: &CaseId) {
    let command = Command::StateAge {
        class: AgeClass::MaybeUnder18,
        years: None,
    };
    done(house, WORKER, case, command, Particulars::none()).await;
}

/// The desk and the case, as the person sees them after signing in again.
async fn back(house: &House, person: &str, case: &CaseId) -> (String, String) {
    house.hands.pass(SignedDuration::from_mins(5));
    let mut browser = Browser::signed_in(house, person).await;
    browser.get("/desk?lang=en").await;
    let desk = browser.get("/desk").await.body;
    (desk, browser.get(&format!("/cases/{case}")).await.body)
}

const LINE: &str = "besa-changed__line";

#[tokio::test]
async fn what_others_did_since_the_last_visit_is_told_on_the_desk_and_in_the_case() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    looked_and_went(&house, DESK, &case).await;
    states_an_age(&house, &case).await;
    let (desk, page) = back(&house, DESK, &case).await;
    for body in [&desk, &page] {
        assert!(body.contains("The age was stated"), "{body}");
    }
    assert!(desk.contains(&format!("href=\"/cases/{case}\"")));
    // Looking does not end the news: it stays for this session, and is over in the next.
    house.hands.pass(SignedDuration::from_mins(60));
    let (desk, page) = back(&house, DESK, &case).await;
    assert!(!desk.contains(LINE) && !page.contains(LINE));
    assert!(page.contains("Nothing has changed since you were last here."));
}

#[tokio::test]
async fn at_the_first_visit_and_of_ones_own_acts_nothing_is_told() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let (_, first) = back(&house, DESK, &case).await;
    assert!(!first.contains("id=\"changed\""), "{first}");
    looked_and_went(&house, WORKER, &case).await;
    states_an_age(&house, &case).await;
    let (desk, page) = back(&house, WORKER, &case).await;
    assert!(!desk.contains(LINE) && !page.contains(LINE), "{page}");
}

#[tokio::test]
async fn what_is_closed_to_the_reader_is_not_even_counted() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    looked_and_went(&house, DESK, &case).await;
    let command = Command::WriteNote {
        note: NoteId::new(house.office.new_id()),
        compartment: Compartment::Account,
    };
    let text = Particulars::none().with(Compartment::Account, "note", "Seen today.");
    done(&house, WORKER, &case, command, text).await;
    let (desk, page) = back(&house, DESK, &case).await;
    assert!(!desk.contains(LINE) && !page.contains(LINE), "{page}");
}

#[tokio::test]
async fn who_was_shut_out_is_told_nothing() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    looked_and_went(&house, DESK, &case).await;
    states_an_age(&house, &case).await;
    let command = Command::SetBar {
        bar: BarId::new(house.office.new_id()),
        barred: Barred::Person(PersonId::new(DESK)),
        said_by: SaidBy::Person,
    };
    done(&house, WORKER, &case, command, Particulars::none()).await;
    let (desk, page) = back(&house, DESK, &case).await;
    assert!(!desk.contains(LINE) && !desk.contains(case.as_str()));
    assert!(!page.contains(LINE) && !page.contains("besa-identity"));
}
