//! Notes and sealed files: nobody writes where she may not read, and a file whose key is gone is gone.

use std::collections::BTreeMap;

use casework::age::AgeClass;
use casework::{Actor, CaseId, Command, PersonId};
use mechanism::{Compartment, OptionId};
use office::documents::Upload;
use office::{Given, OfficeError, Particulars};

use crate::house::{self, BORDER_OFFICER, CASE_WORKER, House};

async fn actor(house: &House, person: &str) -> Actor {
    let found = house.office.professional(&PersonId::new(person)).await;
    found.unwrap().expect("works here").actor(false)
}

async fn raised(house: &House, by: &Actor) -> CaseId {
    let make = |id, number| Command::RaiseConcern {
        id,
        number,
        region: None,
        age: AgeClass::ClearlyAdult,
        years: None,
        answers: BTreeMap::new(),
        danger_now: false,
        original_at: None,
    };
    let why = Particulars::none().with(Compartment::Account, "reasons", "Looks clearly adult.");
    let key = house.office.new_id();
    let done = house.office.raise(by, &key, make, why, None).await;
    done.unwrap().case
}

async fn act(
    house: &House,
    by: &Actor,
    case: &CaseId,
    command: Command,
    particulars: Particulars,
) -> Result<(), OfficeError> {
    let given = Given {
        key: house.office.new_id(),
        drawn_at: None,
        draft: None,
        command,
        particulars,
    };
    house.office.act(by, case, given).await.map(drop)
}

async fn attached(house: &House, by: &Actor, case: &CaseId) {
    let upload = Upload {
        compartment: Compartment::Account,
        title: "A letter".to_owned(),
        origin: Vec::new(),
        media_type: "text/plain",
        bytes: b"Invented.".to_vec(),
    };
    let key = house.office.new_id();
    house.office.attach(by, case, key, upload).await.unwrap();
}

fn on_disk(house: &House) -> usize {
    std::fs::read_dir(&house.files).unwrap().count()
}

#[tokio::test]
async fn a_note_into_a_compartment_closed_to_the_writer_is_refused() {
    let house = house::open().await;
    let officer = actor(&house, BORDER_OFFICER).await;
    let case = raised(&house, &officer).await;
    let write = |compartment| {
        let command = Command::WriteNote {
            note: house.office.new_id().as_str().into(),
            compartment,
        };
        (
            command,
            Particulars::none().with(compartment, "note", "Invented."),
        )
    };
    // An adult without contact with police: her own concern is hers, health and justice are not.
    let (note, text) = write(Compartment::Account);
    act(&house, &officer, &case, note, text).await.unwrap();
    for compartment in [Compartment::Health, Compartment::Justice] {
        let (note, text) = write(compartment);
        let refused = act(&house, &officer, &case, note, text).await;
        assert!(
            matches!(refused, Err(OfficeError::Closed(_))),
            "{compartment:?}: {refused:?}"
        );
    }
    let attach = Command::AttachFile {
        attachment: "f".into(),
        compartment: Compartment::Health,
        size_bytes: 1,
        media_type: "text/plain".to_owned(),
    };
    let refused = act(&house, &officer, &case, attach, Particulars::none()).await;
    assert!(
        matches!(refused, Err(OfficeError::Closed(_))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn who_refuses_everything_leaves_no_file_behind() {
    let house = house::open().await;
    let worker = actor(&house, CASE_WORKER).await;
    let (hers, other) = (raised(&house, &worker).await, raised(&house, &worker).await);
    attached(&house, &worker, &hers).await;
    attached(&house, &worker, &other).await;
    assert_eq!(on_disk(&house), 2);
    let reason = OptionId::new("needs_time");
    let everything = Command::RefuseEverything { reason };
    act(&house, &worker, &hers, everything, Particulars::none())
        .await
        .unwrap();
    assert_eq!(on_disk(&house), 1, "that of the other case");
}

#[tokio::test]
async fn a_file_entered_in_error_is_gone_from_the_disk() {
    let house = house::open().await;
    let worker = actor(&house, CASE_WORKER).await;
    let case = raised(&house, &worker).await;
    attached(&house, &worker, &case).await;
    let view = house.office.documents(&worker, &case, None).await.unwrap();
    let error = Command::EnterInError {
        version: view.files[0].file.version,
    };
    let why = Particulars::none().with(Compartment::Account, "reasons", "The wrong letter.");
    act(&house, &worker, &case, error, why).await.unwrap();
    assert_eq!(on_disk(&house), 0);
}

/// Notes that were entered in error take no room, and older ones stand on the next page.
#[tokio::test]
async fn the_oldest_note_is_found_however_many_follow() {
    let house = house::open().await;
    let worker = actor(&house, CASE_WORKER).await;
    let case = raised(&house, &worker).await;
    let note = async |text: &str| {
        let key = house.office.new_id();
        let place = Compartment::Account;
        let written = house.office.write_note(&worker, &case, key, place, text);
        written.await.unwrap();
    };
    note("The oldest.").await;
    for _ in 0..office::documents::NOTES_SHOWN_MAX {
        note("Another.").await;
    }
    let documents = async |below| house.office.documents(&worker, &case, below).await.unwrap();
    let first = documents(None).await;
    assert_eq!(first.notes.len(), office::documents::NOTES_SHOWN_MAX);
    let second = documents(first.older).await;
    assert!(first.older.is_some() && second.older.is_none());
    let texts: Vec<&str> = second.notes.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["The oldest."]);
    let error = Command::EnterInError {
        version: first.notes[0].correct.unwrap(),
    };
    let why = Particulars::none().with(Compartment::Account, "reasons", "Of another.");
    act(&house, &worker, &case, error, why).await.unwrap();
    let all = documents(None).await;
    assert!(all.older.is_none() && all.notes.last().unwrap().text == "The oldest.");
}
