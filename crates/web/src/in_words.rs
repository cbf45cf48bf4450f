//! Texts of a catalogue, for what a mechanism draws and tells of itself.

use mechanism::Mechanism;
use mechanism::show::{Say, Shown};
use words::{Catalogue, Language, Source, Value, without_isolation};

/// The texts of a mechanism in one of its languages, and ours below them.
///
/// # Errors
/// That the mechanism does not offer the language, or what is wrong with its texts.
pub fn words_of(mechanism: &Mechanism, tag: &str) -> Result<Catalogue, String> {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let language = Language::new(tag).map_err(|error| told(&error))?;
    let pack = mechanism.words.get(tag).ok_or_else(|| {
        format!(
            "the pack has no texts in `{tag}`; it offers {}",
            mechanism.languages.join(", ")
        )
    })?;
    let source = Source {
        name: "the pack",
        text: pack,
    };
    Catalogue::new(&language, &[source]).map_err(|error| told(&error))
}

/// A mechanism tells itself in these words.
pub struct InWords<'a>(pub &'a Catalogue);

impl Say for InWords<'_> {
    fn text(&self, key: &str) -> String {
        without_isolation(&self.0.text(key))
    }

    fn text_with(&self, key: &str, values: &[(&str, Shown<'_>)]) -> String {
        let value = |shown: &Shown<'_>| match shown {
            Shown::Word(word) => Value::from((*word).to_owned()),
            Shown::Count(count) => Value::from(*count),
        };
        let values: Vec<_> = values
            .iter()
            .map(|(name, one)| (*name, value(one)))
            .collect();
        without_isolation(&self.0.text_with(key, &values))
    }
}
