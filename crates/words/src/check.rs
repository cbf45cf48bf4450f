//! Whether all languages say the same: same keys, same variables.

use std::collections::{BTreeMap, BTreeSet};

use crate::entries::{self, Entries};
use crate::language::Language;
use crate::source::{Source, SourceError};

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Set<'a> {
    /// Which language they are in.
    pub language: &'a Language,
    /// The files they stand in.
    pub sources: &'a [Source<'a>],
}

/// A reason why the texts of several languages do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// A file of one language cannot be used.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A key stands in one language only.
    #[error("`{key}` has no text in {language}: write it there, or remove it from {present}")]
    Missing {
        /// The key concerned.
        key: String,
        /// The language that lacks it.
        language: Language,
        /// File and line where it stands.
        present: String,
    },
    /// The text of one language needs other values than that of another.
    #[error(
        "`{key}` needs [{expected}] in {first} but [{found}] in {language}: use the same values"
    )]
    Variables {
        /// The key concerned.
        key: String,
        /// The language read first.
        first: Language,
        /// What it needs there.
        expected: String,
        /// The language that differs.
        language: Language,
        /// What it needs there.
        found: String,
    },
    /// A text is built from another that does not stand in its language.
    #[error("`{key}` in {language} is built from `{reference}`, which has no text: write it")]
    Unresolved {
        /// The key concerned.
        key: String,
        /// The language it stands in.
        language: Language,
        /// The key that is missing.
        reference: String,
    },
}

/// Compares the texts of several languages and reports every mistake: a key missing somewhere,
/// values that differ, a text built from one that does not exist, and whatever makes a file
/// unusable on its own (syntax, a key twice). Empty when all is well.
#[must_use]
pub fn check(sets: &[Set<'_>]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut read = Vec::new();
    for set in sets {
        let (entries, in_sources) = entries::read(set.sources);
        mistakes.extend(in_sources.into_iter().map(Mistake::from));
        read.push((set.language, entries));
    }
    for (language, entries) in &read {
        unresolved(language, entries, &mut mistakes);
    }
    let mut first_with: BTreeMap<&str, (&Language, &Entries)> = BTreeMap::new();
    for (language, entries) in &read {
        for key in entries.keys().filter(|key| !key.starts_with('-')) {
            first_with.entry(key).or_insert((language, entries));
        }
    }
    for (key, first) in first_with {
        for (language, entries) in &read {
            mistakes.extend(difference(key, first, (language, entries)));
        }
    }
    mistakes
}

fn unresolved(language: &Language, entries: &Entries, mistakes: &mut Vec<Mistake>) {
    for (key, entry) in entries {
        let unknown = entry
            .references
            .iter()
            .filter(|reference| !entries.contains_key(*reference));
        mistakes.extend(unknown.map(|reference| Mistake::Unresolved {
            key: key.clone(),
            language: language.clone(),
            reference: reference.clone(),
        }));
    }
}

fn difference(
    key: &str,
    (first, first_entries): (&Language, &Entries),
    (language, entries): (&Language, &Entries),
) -> Option<Mistake> {
    let expected = first_entries.get(key)?;
    let Some(found) = entries.get(key) else {
        return Some(Mistake::Missing {
            key: key.to_owned(),
            language: language.clone(),
            present: format!("{}, line {}", expected.file, expected.line),
        });
    };
    (expected.variables != found.variables).then(|| Mistake::Variables {
        key: key.to_owned(),
        first: first.clone(),
        expected: names(&expected.variables),
        language: language.clone(),
        found: names(&found.variables),
    })
}

fn names(variables: &BTreeSet<String>) -> String {
    Vec::from_iter(variables.iter().map(String::as_str)).join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    fn mistakes(albanian: &str, english: &str) -> Vec<String> {
        let (sq, en) = (Language::albanian(), Language::english());
        let sq_sources = [Source {
            name: "sq.ftl",
            text: albanian,
        }];
        let en_sources = [Source {
            name: "en.ftl",
            text: english,
        }];
        let sets = [
            Set {
                language: &sq,
                sources: &sq_sources,
            },
            Set {
                language: &en,
                sources: &en_sources,
            },
        ];
        check(&sets).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_embedded_texts_say_the_same_in_every_language() {
        let languages = Language::shipped();
        let sets: Vec<Set<'_>> = languages
            .iter()
            .map(|language| Set {
                language,
                sources: embedded(language).unwrap(),
            })
            .collect();
        let mistakes: Vec<String> = check(&sets).iter().map(ToString::to_string).collect();
        assert!(mistakes.is_empty(), "{mistakes:#?}");
    }

    #[test]
    fn equal_texts_pass() {
        assert!(mistakes("a = një { $x }", "a = one { $x }").is_empty());
    }

    #[test]
    fn a_key_missing_on_either_side_is_reported() {
        let found = mistakes("a = një\nb = dy", "a = one\nc = three");
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].starts_with("`b` has no text in en"));
        assert!(found[1].starts_with("`c` has no text in sq"));
    }

    #[test]
    fn variables_that_differ_are_reported() {
        let found = mistakes("a = { $x }", "a = { $y }");
        assert_eq!(
            found,
            ["`a` needs [x] in sq but [y] in en: use the same values"]
        );
    }

    #[test]
    fn a_key_twice_and_a_reference_to_nothing_are_reported() {
        let found = mistakes("a = një\na = dy", "a = { -besa }");
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].contains("already stands in sq.ftl, line 1"));
        assert!(found[1].contains("built from `-besa`"));
    }
}
