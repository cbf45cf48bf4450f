//! What is typed is in no byte on disk and in no line of the log.
//!
//! A word of its own is planted in every text of every form of the pack, in every text that goes with a command, as
//! the names of a person and of the staff, in notes, files and their titles, in a draft and a hand-over, and in
//! whatever place generated commands reach; then names are searched, pages opened, and everything the process wrote
//! is read back. Built with `--features vault/negative-control` nothing is sealed and the same search must find every
//! word: otherwise finding none would prove nothing.
//!
//! A consent is codes only, and so is what is asked about a task or a lead: there is nothing to plant.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use mechanism::{Compartment, Function};
use office::Office;
use practice::TravellingClock;
use practice::fill::Person;
use practice::people::professionals;
use practice::walk::Walk;
use vault::Sealing;

use crate::generated;
use crate::ground::open_sqlite;

mod plant;

use plant::{Planted, Planter, typed_questions};

/// What a search for any canary looks for; no text of the pack or the program contains it.
const CANARY: &str = "Kanarina";
const GIVEN_NAME: &str = "KanarinaEmri";
const FAMILY_NAME: &str = "KanarinaMbiemri";
const STAFF_NAME: &str = "KanarinaZyrtare";
const GENERATED: &str = "KanarinaGjeneruar";
/// Cases that are walked by generated commands.
const WALKS: u64 = 4;

/// Compartments in which an outreach worker writes no note and seals no file.
const NO_DOCUMENT: [Compartment; 2] = [Compartment::Course, Compartment::Justice];

fn nobody_real(office: &Office) -> Person {
    Person {
        name: (GIVEN_NAME, FAMILY_NAME),
        age_class: "clearly_adult",
        age_years: 30,
        citizenship: "AL",
        language: "sq",
        region: office.mechanism().regions[0].to_string(),
        gender: "female",
        danger: false,
        detained: false,
    }
}

/// Every canary in every file below a folder, with the file.
fn found(folder: &Path) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path));
            continue;
        }
        let canaries = canaries(&std::fs::read(&path).unwrap());
        let file = path.display().to_string();
        found.extend(canaries.into_iter().map(|one| (one, file.clone())));
    }
    found
}

/// The words in some bytes that begin as every canary does.
fn canaries(bytes: &[u8]) -> BTreeSet<String> {
    let is_letter = |one: &&u8| one.is_ascii_alphabetic();
    let starts = bytes.windows(CANARY.len()).enumerate();
    let starts = starts.filter(|(_, window)| *window == CANARY.as_bytes());
    let letters = |at: usize| bytes[at..].iter().take_while(is_letter);
    let words = starts.map(|(at, _)| letters(at).map(|one| char::from(*one)).collect());
    words.collect()
}

/// Writes everything that anybody logs into a file of the folder.
fn log_everything(folder: &Path) {
    let file = std::fs::File::create(folder.join("log")).unwrap();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(Mutex::new(file))
        .init();
}

/// Plants every canary and uses what reads them.
async fn planted(office: &Office, clock: &Arc<TravellingClock>) -> Planted {
    let mut people = professionals(office.mechanism());
    let staff = people.iter_mut();
    staff.for_each(|one| one.name = STAFF_NAME.to_owned());
    office.keep_staff(&people).await.unwrap();
    let mut chance = fastrand::Rng::with_seed(1);
    let mut walk = Walk {
        office,
        clock,
        people: &people,
        chance: &mut chance,
        person: nobody_real(office),
        houses: practice::Houses::default(),
    };
    let mut planter = Planter {
        walk: &mut walk,
        planted: Planted::default(),
    };
    planter.plant().await;
    let planted = planter.planted;
    let by = walk.who(Function::Outreach).unwrap();
    let cases = office.search(&by, FAMILY_NAME).await.unwrap().cases;
    assert!(!cases.is_empty(), "the name is found by whoever may");
    let walked = generated::walk(office, clock, WALKS, GENERATED).await;
    assert!(walked.sealed.len() > 20, "{:?}", walked.sealed);
    planted
}

/// What can be typed and was not planted.
fn not_reached(office: &Office, planted: &Planted) -> Vec<String> {
    let forms = office.mechanism().forms.iter();
    let questions = forms.flat_map(|form| {
        typed_questions(form).map(move |question| format!("{} {}", form.id, question.id))
    });
    let documents = Compartment::ALL
        .iter()
        .filter(|one| !NO_DOCUMENT.contains(one));
    let documents = documents.map(|one| format!("bytes {}", one.as_str()));
    let places = questions.chain(documents);
    places.filter(|place| !planted.has(place)).collect()
}

#[tokio::test]
async fn no_canary_is_in_any_byte_on_disk_or_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    log_everything(folder.path());
    let (office, clock) = open_sqlite(folder.path()).await;
    assert!(found(folder.path()).is_empty(), "the pack holds no canary");
    let planted = planted(&office, &clock).await;
    assert_eq!(not_reached(&office, &planted), [] as [String; 0]);

    let log = std::fs::metadata(folder.path().join("log")).unwrap();
    assert!(log.len() > 10_000, "the log holds what was said");
    let more = [GIVEN_NAME, FAMILY_NAME, STAFF_NAME, GENERATED];
    let found = found(folder.path());
    match vault::SEALING {
        Sealing::On => assert_eq!(found, BTreeSet::new()),
        Sealing::Off => {
            for canary in planted.words().chain(more) {
                let there = found.iter().any(|(one, _)| one.starts_with(canary));
                assert!(there, "{canary} was not planted");
            }
        }
    }
}
