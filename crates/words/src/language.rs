//! Languages and the direction they are written in.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// Longest tag accepted, in bytes: longer ones have no use here and come from outside.
const TAG_LENGTH_MAX: usize = 35;

/// A language by its tag (BCP 47), for example `sq` or `en`. Always well-formed and in the
/// canonical spelling, so two equal languages compare equal.
///
/// Albanian and English are shipped; a pack may bring others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    tag: String,
}

/// Why a tag is no language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LanguageError {
    /// Longer than any tag in use.
    #[error("a language tag has at most {TAG_LENGTH_MAX} characters: use a short one such as `sq`")]
    TooLong,
    /// Not of the form that BCP 47 prescribes.
    #[error("`{0}` is not a language tag: write two or three letters such as `sq`, or `sr-Latn`")]
    Malformed(String),
}

impl Language {
    /// Reads a tag.
    ///
    /// # Errors
    /// The tag is too long or not well-formed.
    pub fn new(tag: &str) -> Result<Self, LanguageError> {
        if tag.len() > TAG_LENGTH_MAX {
            return Err(LanguageError::TooLong);
        }
        let malformed = || LanguageError::Malformed(tag.to_owned());
        let identifier = tag.parse::<LanguageIdentifier>().map_err(|_| malformed())?;
        if identifier.language.is_empty() {
            return Err(malformed());
        }
        Ok(Self {
            tag: identifier.to_string(),
        })
    }

    /// Albanian, `sq`: the language Besa's texts are written in first.
    #[must_use]
    pub fn albanian() -> Self {
        Self { tag: "sq".into() }
    }

    /// English, `en`: stands in where a pack's own language has no text yet.
    #[must_use]
    pub fn english() -> Self {
        Self { tag: "en".into() }
    }

    /// The languages whose interface texts are part of Besa.
    #[must_use]
    pub fn shipped() -> [Self; 2] {
        [Self::albanian(), Self::english()]
    }

    /// The tag in canonical spelling, fit for the `lang` attribute of a page.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// How a text in this language runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let identifier = self.identifier();
        let runs_left = match identifier.script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.as_str()),
            None => RIGHT_TO_LEFT_LANGUAGES.contains(&identifier.language.as_str()),
        };
        if runs_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    pub(crate) fn identifier(&self) -> LanguageIdentifier {
        // INVARIANT: the tag was parsed when the value was made, and printed from the result.
        self.tag.parse().unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::new(tag)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.tag)
    }
}

/// Scripts written from right to left (ISO 15924), among living languages.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = [
    "Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa",
];

/// Languages written from right to left when their tag names no script.
const RIGHT_TO_LEFT_LANGUAGES: [&str; 18] = [
    "ar", "arc", "bal", "bgn", "ckb", "dv", "fa", "he", "khw", "ks", "lrc", "mzn", "nqo", "prs",
    "ps", "syr", "ug", "ur",
];

/// The direction a text runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As in Albanian and English.
    LeftToRight,
    /// As in Arabic and Pashto.
    RightToLeft,
}

impl Direction {
    /// The value of a page's `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_takes_its_canonical_spelling() {
        assert_eq!(Language::new("SQ"), Ok(Language::albanian()));
        assert_eq!(Language::new("sr-latn").unwrap().as_str(), "sr-Latn");
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for tag in ["", "und", "a", "english language", "sq/../..", "1234"] {
            assert!(Language::new(tag).is_err(), "{tag:?}");
        }
        assert_eq!(Language::new(&"a".repeat(36)), Err(LanguageError::TooLong));
    }

    #[test]
    fn direction_follows_language_and_script() {
        let direction = |tag: &str| Language::new(tag).unwrap().direction().as_str();
        assert_eq!(direction("sq"), "ltr");
        assert_eq!(direction("ar"), "rtl");
        assert_eq!(direction("ps-AF"), "rtl");
        assert_eq!(direction("az-Arab"), "rtl");
        assert_eq!(direction("ks-Deva"), "ltr");
    }
}
