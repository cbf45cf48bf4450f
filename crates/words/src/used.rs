//! Which keys templates and sources use, compared with the keys there are. For tests.
//!
//! The scanner is simple on purpose. It sees the shapes `t("key")`, `t_with("key", …)`,
//! `.text("key")`, `.text_with("key", …)` and `Key("key")`, with or without blanks after the
//! bracket. A key that is put together while running is declared in a comment that begins with
//! `words:`, as a whole or as a family: `// words: refusal-* desk-title`,
//! `{# words: referral-state-* #}`.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::entries;
use crate::source::Source;

/// Deepest folder entered: sources are never nested further, a loop of links would be.
const DEPTH_MAX: usize = 16;

/// What comes before a key in quotes.
const CALLS: [&str; 5] = ["t(", "t_with(", "text(", "text_with(", "Key("];

/// What a comment begins with that declares keys.
const DECLARATION: &str = "words:";

/// A place where a key, or a family of keys, is used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The key, or the common beginning of a family with a star: `refusal-*`.
    pub key: String,
    /// The file it stands in.
    pub file: PathBuf,
    /// Line, counted from 1.
    pub line: usize,
}

/// What does not fit between the keys used and the keys there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Uses of keys (or families) that have no text.
    pub missing: Vec<Use>,
    /// Keys with a text that nothing uses.
    pub unused: Vec<String>,
}

/// Uses found in one text.
#[must_use]
pub fn in_text(file: &Path, text: &str) -> Vec<Use> {
    let mut uses = Vec::new();
    for call in CALLS {
        for (at, _) in text.match_indices(call) {
            let key = literal(&text[at + call.len()..]);
            if let Some(key) = key.filter(|_| starts_a_word(text, at)) {
                uses.push((at, key.to_owned()));
            }
        }
    }
    for (at, _) in text.match_indices(DECLARATION) {
        let comment = text[..at].trim_end_matches([' ', '\t']);
        if ["//", "{#", "#"]
            .iter()
            .any(|start| comment.ends_with(start))
        {
            let rest = text[at + DECLARATION.len()..].lines().next().unwrap_or("");
            uses.extend(declared(rest).map(|key| (at, key.to_owned())));
        }
    }
    let mut uses: Vec<Use> = uses
        .into_iter()
        .map(|(at, key)| Use {
            key,
            file: file.to_owned(),
            line: 1 + text[..at].matches('\n').count(),
        })
        .collect();
    uses.sort();
    uses
}

/// Uses found in all files of a folder and its subfolders with one of these endings (`rs`, `html`).
///
/// # Errors
/// A file or folder cannot be read, or the folders are nested too deep.
pub fn in_folder(folder: &Path, endings: &[&str]) -> io::Result<Vec<Use>> {
    let mut uses = Vec::new();
    walk(folder, endings, DEPTH_MAX, &mut uses)?;
    uses.sort();
    Ok(uses)
}

/// Compares the keys used with the texts there are. Keys that other texts are built from count as
/// used, and so do those this crate itself uses for dates.
#[must_use]
pub fn compare(uses: &[Use], sources: &[Source<'_>]) -> Report {
    let (entries, _) = entries::read(sources);
    let keys: BTreeSet<&str> = entries.keys().map(String::as_str).collect();
    let referred = entries.values().flat_map(|entry| &entry.references);
    let own = own_uses();
    let wanted: Vec<&str> = uses
        .iter()
        .chain(&own)
        .map(|used| used.key.as_str())
        .chain(referred.map(String::as_str))
        .collect();
    Report {
        missing: uses
            .iter()
            .filter(|used| !keys.iter().any(|key| covers(&used.key, key)))
            .cloned()
            .collect(),
        unused: keys
            .iter()
            .filter(|key| !wanted.iter().any(|used| covers(used, key)))
            .map(|key| (*key).to_owned())
            .collect(),
    }
}

/// The keys this crate uses by itself, to say dates, lists and places.
fn own_uses() -> Vec<Use> {
    const SOURCES: [(&str, &str); 3] = [
        ("words/src/list.rs", include_str!("list.rs")),
        ("words/src/places.rs", include_str!("places.rs")),
        ("words/src/time.rs", include_str!("time.rs")),
    ];
    SOURCES
        .iter()
        .flat_map(|(file, text)| in_text(Path::new(file), text))
        .collect()
}

fn covers(used: &str, key: &str) -> bool {
    match used.strip_suffix('*') {
        Some(family) => key.starts_with(family),
        None => used == key,
    }
}

/// The key in quotes that begins here, after blanks, if it is one.
fn literal(text: &str) -> Option<&str> {
    let (key, _) = text.trim_start().strip_prefix('"')?.split_once('"')?;
    is_key(key).then_some(key)
}

/// The keys and families a comment declares: as far as words look like keys.
fn declared(rest: &str) -> impl Iterator<Item = &str> {
    rest.split([' ', ','])
        .filter(|word| !word.is_empty())
        .take_while(|word| is_key(word.strip_suffix('*').unwrap_or(word)))
}

fn is_key(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether no word goes on before this place: `format("` must not be read as `t("`.
fn starts_a_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
}

fn walk(folder: &Path, endings: &[&str], depth: usize, uses: &mut Vec<Use>) -> io::Result<()> {
    if depth == 0 {
        return Err(io::Error::other("folders are nested too deep"));
    }
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            walk(&path, endings, depth - 1, uses)?;
        } else if ending.is_some_and(|ending| endings.contains(&ending)) {
            uses.extend(in_text(&path, &fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let uses = in_text(Path::new("page.html"), text);
        uses.into_iter().map(|used| used.key).collect()
    }

    #[test]
    fn every_shape_is_seen() {
        let text = r#"
            <h1>{{ t("a-1") }}</h1> {{ t_with("b", &[]) }}
            catalogue.text("c"); catalogue
                .text_with(
                    "d-e",
            Key("f") // words: g-* h
            {# words: i-* #}
        "#;
        assert_eq!(keys(text), ["a-1", "b", "c", "d-e", "f", "g-*", "h", "i-*"]);
    }

    #[test]
    fn what_only_looks_alike_is_not_seen() {
        assert!(keys(r#"format("a") context("b") t(key) t("Not a key") MyKey("c")"#).is_empty());
        assert!(keys(r#"let words = "in other words: nothing";"#).is_empty());
    }

    #[test]
    fn missing_and_unused_keys_are_told_apart() {
        let text = "used = { part }\npart = x\nunused = y\nkind-a = z\n";
        let sources = [Source {
            name: "x.ftl",
            text,
        }];
        let page = "t(\"used\")\nt(\"absent\") // words: kind-* other-*";
        let report = compare(&in_text(Path::new("page.rs"), page), &sources);
        let missing: Vec<(&str, usize)> = report
            .missing
            .iter()
            .map(|used| (used.key.as_str(), used.line))
            .collect();
        assert_eq!(missing, [("absent", 2), ("other-*", 2)]);
        assert_eq!(report.unused, ["unused"]);
    }

    #[test]
    fn a_folder_is_read_with_its_subfolders() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let uses = in_folder(&folder, &["rs"]).unwrap();
        assert!(uses.iter().any(|used| used.key == "time-*"));
        assert!(in_folder(&folder.join("nowhere"), &["rs"]).is_err());
    }
}
