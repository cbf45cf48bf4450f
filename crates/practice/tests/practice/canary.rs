//! What is typed into forms is in no byte on disk and in no line of the log.
//!
//! Canaries are planted through every form of the pack, as the names of a person and of the staff,
//! and in a draft; then names are searched, pages opened, and everything the process wrote is read
//! back. Built with `--features vault/negative-control` nothing is sealed and the same search must
//! find every canary in the record: otherwise finding none would prove nothing.

use std::path::Path;
use std::sync::{Arc, Mutex};

use casework::{Actor, CaseId, Command};
use mechanism::{Form, QuestionKind};
use office::answers::{Typed, TypedAnswer, read_form};
use office::{Given, Office};
use practice::fill::{Person, fill};
use practice::people::professionals;
use practice::walk::Walk;
use vault::Sealing;

use crate::ground::open_sqlite;

/// What a search for any canary looks for; no text of the pack or the program contains it.
const CANARY: &str = "Kanarina";
const GIVEN_NAME: &str = "KanarinaEmri";
const FAMILY_NAME: &str = "KanarinaMbiemri";
const STAFF_NAME: &str = "KanarinaZyrtare";
const DRAFT: &str = "KanarinaDraft";
const TYPED: &str = "KanarinaTekst";

/// Answers to a form, with a canary wherever words can be typed.
fn planted(form: &Form, person: &Person, chance: &mut fastrand::Rng) -> Typed {
    let mut typed = fill(form, person, chance);
    let questions = form.sections.iter().flat_map(|section| &section.questions);
    for question in questions {
        let takes_words = matches!(question.kind, QuestionKind::Line | QuestionKind::Text);
        let is_name = question.id.as_str().ends_with("_name");
        if takes_words && !is_name {
            let words = vec![format!("{TYPED} {}", question.id)];
            typed
                .0
                .insert(question.id.clone(), TypedAnswer::Values(words));
        }
    }
    typed
}

/// Fills a form with canaries; false if a rule refuses the form at this point of the case.
async fn fill_form(walk: &mut Walk<'_>, by: &Actor, case: &CaseId, form: &Form) -> bool {
    let typed = planted(form, &walk.person, walk.chance);
    let Ok(answered) = read_form(form, &typed) else {
        return false;
    };
    let given = Given {
        key: walk.office.new_id(),
        drawn_at: None,
        draft: None,
        command: Command::FillForm {
            form: form.id.clone(),
            answers: answered.answers,
            original_at: None,
        },
        particulars: answered.particulars,
    };
    walk.office.act(by, case, given).await.is_ok()
}

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

/// Every file below a folder that contains the words, and how often.
fn found(folder: &Path, words: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path, words));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let hits = bytes
            .windows(words.len())
            .filter(|window| *window == words.as_bytes())
            .count();
        if hits > 0 {
            found.push((path.display().to_string(), hits));
        }
    }
    found
}

/// Writes everything that anybody logs into a file of the folder.
fn log_everything(folder: &Path) {
    let file = std::fs::File::create(folder.join("log")).unwrap();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(Mutex::new(file))
        .init();
}

/// Plants every canary and uses what reads them. Gives the number of forms that were taken.
async fn plant(office: &Office, walk: &mut Walk<'_>) -> usize {
    let by = walk.of("vatra", mechanism::Function::Outreach).unwrap();
    let case = walk.raise(&by).await.unwrap();
    let mut taken = 0;
    for form in &office.mechanism().forms {
        taken += usize::from(fill_form(walk, &by, &case, form).await);
    }
    let fields = [("field".to_owned(), DRAFT.to_owned())];
    office
        .keep_draft(&by.person, None, "concern", &fields)
        .await
        .unwrap();
    assert_eq!(
        office.search(&by, FAMILY_NAME).await.unwrap().cases.len(),
        1
    );
    office.open_case(&by, &case).await.unwrap();
    taken
}

#[tokio::test]
async fn no_canary_is_in_any_byte_on_disk_or_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    log_everything(folder.path());
    let (office, clock) = open_sqlite(folder.path()).await;
    assert!(
        found(folder.path(), CANARY).is_empty(),
        "the pack holds no canary"
    );
    let mut people = professionals(office.mechanism());
    people
        .iter_mut()
        .for_each(|one| one.name = STAFF_NAME.to_owned());
    office.keep_staff(&people).await.unwrap();
    let mut chance = fastrand::Rng::with_seed(1);
    let (clock, person, chance) = (&Arc::clone(&clock), nobody_real(&office), &mut chance);
    let mut walk = Walk {
        office: &office,
        clock,
        people: &people,
        chance,
        person,
        houses: practice::Houses::default(),
    };
    let taken = plant(&office, &mut walk).await;
    assert!(taken >= 3, "only {taken} forms were taken");

    let log = std::fs::metadata(folder.path().join("log")).unwrap();
    assert!(log.len() > 10_000, "the log holds what was said");
    match vault::SEALING {
        Sealing::On => assert_eq!(found(folder.path(), CANARY), []),
        Sealing::Off => {
            for canary in [GIVEN_NAME, FAMILY_NAME, STAFF_NAME, DRAFT, TYPED] {
                assert!(
                    !found(folder.path(), canary).is_empty(),
                    "{canary} was not planted"
                );
            }
        }
    }
}
