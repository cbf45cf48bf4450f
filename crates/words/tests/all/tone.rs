//! The interface speaks of *the person*, blames nobody and names no status a bystander could read.

use std::path::Path;

use words::{Language, Source, embedded};

/// Wordings that have a better one, in lower case, with what to write instead.
const ENGLISH: &[(&str, &str)] = &[
    ("victim", "the person"),
    (" she ", "the person"),
    (" her ", "the person's"),
    ("score", "findings"),
    ("negative", "not confirmed on the evidence so far"),
    ("refused", "declined for now"),
    ("begging", "child in a street situation"),
    ("you did not", "enter …"),
    ("you failed", "enter …"),
    ("invalid", "say what to enter"),
    ("please", "say what to do"),
];

/// The same for Albanian.
const ALBANIAN: &[(&str, &str)] = &[
    ("viktim", "personi"),
    (
        "rezultati negativ",
        "nuk konfirmohet me provat e deritanishme",
    ),
    ("refuzu", "nuk e dëshiron për momentin"),
    ("lypës", "fëmijë në situatë rruge"),
    ("nuk keni", "plotësoni …"),
    ("dështoi", "thuaj çfarë të bëhet"),
    ("i pavlefshëm", "thuaj çfarë të shkruhet"),
    ("ju lutem", "thuaj çfarë të bëhet"),
];

/// Where the legal status itself is meant.
const MEANS_LEGAL_STATUS: &[&str] = &["standing-potential"];

/// Texts of packs that are names of institutions, words of a law, a coded answer that means the
/// wording itself, or speak of somebody else.
const NAMED_SO_IN_PACKS: &[&str] = &[
    "institution-national-reception-centre",
    "unit-victim-coordinators",
    "service-victim-coordination",
    "commitment-name-victim-coordinator",
    "clock-formal-start-note",
    "question-prescreening-outcome-help",
    "option-prescreening-outcome-potential-victim",
    "option-refusal-reason-does-not-see-as-victim",
    "option-exploitation-begging",
    "indicator-deceived-about-family-reunion",
];

fn unfitting(source: &Source<'_>, wordings: &[(&str, &str)]) -> Vec<String> {
    let mut key = "";
    let mut found = Vec::new();
    for line in source.text.lines().filter(|line| !line.starts_with('#')) {
        let mut text = line;
        if let Some((start, rest)) = line
            .split_once(" =")
            .filter(|_| !line.starts_with([' ', '\t']))
        {
            (key, text) = (start, rest);
        }
        let text = format!("{} ", text.to_lowercase());
        for (wording, better) in wordings
            .iter()
            .filter(|_| !MEANS_LEGAL_STATUS.contains(&key) && !NAMED_SO_IN_PACKS.contains(&key))
        {
            if text.contains(wording) {
                found.push(format!(
                    "{}: `{key}` says `{wording}`; write `{better}`",
                    source.name
                ));
            }
        }
    }
    found
}

#[test]
fn no_text_blames_or_labels() {
    for (language, wordings) in [
        (Language::albanian(), ALBANIAN),
        (Language::english(), ENGLISH),
    ] {
        let sources = embedded(&language).expect("a shipped language has texts");
        let found: Vec<String> = sources
            .iter()
            .flat_map(|source| unfitting(source, wordings))
            .collect();
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn no_text_of_a_pack_blames_or_labels() {
    let mechanisms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms");
    for pack in ["albania/2023", "council-of-europe/2005"] {
        let words = mechanisms.join(pack).join("words");
        for (language, wordings) in [("sq", ALBANIAN), ("en", ENGLISH)] {
            let folder = std::fs::read_dir(words.join(language)).expect("the pack has texts");
            for path in folder.map(|entry| entry.expect("a file of texts").path()) {
                let text = std::fs::read_to_string(&path).expect("a text");
                let name = &path.to_string_lossy();
                let found = unfitting(&Source { name, text: &text }, wordings);
                assert!(found.is_empty(), "{found:#?}");
            }
        }
    }
}

#[test]
fn an_unfitting_text_is_found() {
    let text = "a = You did not choose\nb = { $count ->\n   *[other] { $count } victims\n}\nstanding-potential = victim\n";
    let found = unfitting(
        &Source {
            name: "x.ftl",
            text,
        },
        ENGLISH,
    );
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[1].contains("`b` says `victim`"));
}
