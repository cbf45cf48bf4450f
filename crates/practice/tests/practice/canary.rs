//! What is typed into forms is in no byte on disk, in no temporary file and in no line of the log.
//!
//! A canary of its own is planted in each place that takes words: every question of every form of the
//! pack that takes a text, every name under which a command seals words, names of the person and of the
//! staff, the bytes of a file, a draft. Then names are searched, pages are opened, and everything the
//! process wrote is read back. It runs as a process of its own, whose folder for temporary files and
//! whose output are searched too. Built with `--features vault/negative-control` nothing is sealed and
//! the same search must find every canary in the record: otherwise finding none would prove nothing.
//!
//! Broken by hand: the title of a file written into the log, and a name added to the list of particulars
//! without a canary for it; both were found.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use mechanism::{Compartment, Function};
use office::particulars::{SLOT_STARTS, SLOTS};
use office::{Given, Particulars};
use vault::Sealing;

use crate::ground::Ground;

mod plant;

use plant::{canary, everything, mechanism};

/// What a search for any canary looks for; no text of the pack or the program contains it.
const CANARY: &str = "Kanarina";
/// Longest canary, in bytes.
const CANARY_LENGTH_MAX: usize = 120;
/// Names that hold a code, a number that is computed or an answer of two words: nobody types words
/// there.
const CODED: [&str; 3] = ["media_type", "digest", "paper_destroyed"];
/// The planting, as a test that only the search starts.
const PLANTING: &str = "canary::plant::every_canary_is_planted";

/// Every file below a folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push((path.display().to_string(), std::fs::read(&path).unwrap())),
        }
    }
    all
}

/// Where bytes begin with others.
fn places(bytes: &[u8], looked_for: &[u8]) -> Vec<usize> {
    let first = looked_for[0];
    let begins = |(_, byte): &(usize, &u8)| **byte == first;
    let begin = bytes.iter().enumerate().filter(begins);
    begin
        .map(|(place, _)| place)
        .filter(|place| bytes[*place..].starts_with(looked_for))
        .collect()
}

/// Every file below a folder that contains the bytes, and how often.
fn found(folder: &Path, looked_for: &[u8]) -> Vec<(String, usize)> {
    let hits = |(name, bytes): (String, Vec<u8>)| (name, places(&bytes, looked_for).len());
    let found = files(folder).into_iter().map(hits);
    found.filter(|(_, hits)| *hits > 0).collect()
}

/// What follows where a canary sits, whichever it is.
fn sitting(folder: &Path) -> Vec<Vec<u8>> {
    let mut sitting = Vec::new();
    for (_, bytes) in files(folder) {
        let begin = places(&bytes, CANARY.as_bytes()).into_iter();
        let whole = |at: usize| bytes[at..bytes.len().min(at + CANARY_LENGTH_MAX)].to_vec();
        sitting.extend(begin.map(whole));
    }
    sitting
}

/// The words as they are, and as a log or a column could write their bytes.
fn written(words: &str) -> Vec<Vec<u8>> {
    let bytes = words.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let listed: Vec<String> = bytes.iter().map(u8::to_string).collect();
    vec![
        bytes.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        listed.join(", ").into_bytes(),
        words.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ]
}

/// Plants every canary in a process of its own that writes below the folder only.
fn plant_below(folder: &Path) {
    let temporary = folder.join("temporary");
    std::fs::create_dir(&temporary).unwrap();
    let output = |name: &str| File::create(folder.join(name)).unwrap();
    let planted = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", PLANTING, "--ignored", "--nocapture"])
        .env("TMPDIR", &temporary)
        .env("SQLITE_TMPDIR", &temporary)
        .stdout(output("output"))
        .stderr(output("errors"))
        .status()
        .unwrap();
    let said = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert!(planted.success(), "{}{}", said("output"), said("errors"));
    assert!(said("output").contains("1 passed"), "{}", said("output"));
}

#[test]
fn no_canary_is_in_any_byte_on_disk_or_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    plant_below(folder.path());
    let log = found(folder.path(), b"store::query");
    assert!(!log.is_empty(), "the log holds what was said");
    match vault::SEALING {
        Sealing::On => {
            for spelling in written(CANARY) {
                assert_eq!(found(folder.path(), &spelling), []);
            }
        }
        Sealing::Off => {
            let sitting = sitting(folder.path());
            for name in everything(&mechanism()) {
                let whole = canary(&name).into_bytes();
                let sits = sitting.iter().any(|one| one.starts_with(&whole));
                assert!(sits, "{name} was not planted");
            }
        }
    }
}

/// Whoever adds a name under which words are sealed, or a question that takes words, plants a canary
/// there: the planting compares what it planted with this list.
#[test]
fn the_list_of_places_holds_every_name_and_every_form() {
    let mechanism = mechanism();
    let everything = everything(&mechanism);
    for slot in SLOTS {
        assert_ne!(everything.contains(slot), CODED.contains(&slot), "{slot}");
    }
    assert_eq!(
        SLOT_STARTS,
        ["answer.", "channel."],
        "what begins so is planted"
    );
    for form in &mechanism.forms {
        let of_form = format!("{}/", form.id);
        let takes_words = form.questions().any(plant::takes_words);
        let listed = everything.iter().any(|name| name.starts_with(&of_form));
        assert_eq!(takes_words, listed, "{}", form.id);
    }
}

/// What is on no list of names is sealed beside no event, and the event does not happen.
#[tokio::test]
async fn a_name_on_no_list_seals_nothing() {
    let mut ground = Ground::open().await;
    let mut walk = ground.walk();
    let by = walk.of("vatra", Function::Outreach).unwrap();
    let case = walk.raise(&by).await.unwrap();
    let office = walk.office;
    let before = office.projected(&case).await.unwrap();
    for (name, is_listed) in [("elsewhere", false), (SLOTS[0], true)] {
        let given = Given {
            key: office.new_id(),
            drawn_at: None,
            draft: None,
            command: casework::Command::AskFormal,
            particulars: Particulars::none().with(Compartment::Account, name, "E shpikur"),
        };
        let done = office.act(&by, &case, given).await;
        assert_eq!(done.is_ok(), is_listed, "{name}: {done:?}");
        let after = office.projected(&case).await.unwrap();
        assert_eq!(after != before, is_listed, "{name}");
    }
}

/// The search itself finds each spelling, in a file of a folder of the folder.
#[test]
fn the_search_finds_every_spelling_of_a_canary() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("inside");
    std::fs::create_dir(&inside).unwrap();
    for spelling in written(CANARY) {
        assert_eq!(found(folder.path(), &spelling), []);
        let around = [b"before ", spelling.as_slice(), b" after"].concat();
        std::fs::write(inside.join("file"), around).unwrap();
        assert_eq!(found(folder.path(), &spelling).len(), 1);
    }
}
