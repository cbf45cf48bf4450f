//! All texts of one language, ready to be asked for by key.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::embedded::embedded;
use crate::entries::{self, Entries};
use crate::faults::{FaultRecord, Faults};
use crate::language::{Direction, Language};
use crate::source::{Source, SourceError};

/// A value put into a text: a string or a number. Numbers choose the plural form.
pub type Value<'a> = FluentValue<'a>;

/// The texts of one language. Built once, read by every request.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    faults: FaultRecord,
}

/// Why a catalogue cannot be built: every mistake in the texts at once.
#[derive(Debug, thiserror::Error)]
#[error("the texts cannot be used: {}", list(.0))]
pub struct CatalogueError(
    /// The mistakes, in the order of reading. Never empty.
    pub Vec<SourceError>,
);

fn list(mistakes: &[SourceError]) -> String {
    let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    lines.join("; ")
}

impl Catalogue {
    /// The interface texts alone, without a pack.
    ///
    /// # Errors
    /// An embedded file has a mistake; the tests of this crate keep that from being released.
    pub fn embedded(language: &Language) -> Result<Self, CatalogueError> {
        Self::new(language, &[])
    }

    /// The interface texts, and over them those of a pack: a key of the pack replaces ours.
    ///
    /// In a language that is not shipped, what the pack leaves out shows in English.
    ///
    /// # Errors
    /// A file is not Fluent, too long, or holds a key twice; or a text put in the place of ours
    /// needs a value ours does not. All mistakes of a kind are reported together.
    pub fn new(language: &Language, pack: &[Source<'_>]) -> Result<Self, CatalogueError> {
        let interface = embedded(language).unwrap_or_else(|| {
            // Falls through to English, which is always there.
            embedded(&Language::english()).unwrap_or_default()
        });
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        let ours = add(&mut bundle, interface)?;
        let theirs = add(&mut bundle, pack)?;
        let overrides = unfit_overrides(&ours, &theirs);
        if !overrides.is_empty() {
            return Err(CatalogueError(overrides));
        }
        Ok(Self {
            language: language.clone(),
            bundle,
            faults: FaultRecord::default(),
        })
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The direction these texts run in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// Whether there is a text under this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text under a key. Without one, the key itself shows as `⟦key⟧` and is counted.
    #[must_use]
    pub fn text(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// The text under a key with values put in, each isolated from the direction around it.
    ///
    /// A value the text needs and was not given shows as `{$name}` and is counted.
    #[must_use]
    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> Cow<'_, str> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        self.format(key, Some(&arguments))
    }

    /// What had no text so far.
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.faults.so_far()
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            self.faults.add(key);
            return Cow::Owned(format!("⟦{key}⟧"));
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            self.faults.add(key);
        }
        text
    }
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    sources: &[Source<'_>],
) -> Result<Entries, CatalogueError> {
    let (entries, mistakes) = entries::read(sources);
    if !mistakes.is_empty() {
        return Err(CatalogueError(mistakes));
    }
    for source in sources {
        // What the parser could not read was refused above; what it read is the same here.
        let resource = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    Ok(entries)
}

/// Texts of a pack that stand in the place of ours and ask for values that our pages do not give.
fn unfit_overrides(ours: &Entries, theirs: &Entries) -> Vec<SourceError> {
    let both = theirs
        .iter()
        .filter_map(|(key, entry)| Some((key, entry, ours.get(key)?)));
    both.flat_map(|(key, entry, original)| {
        entry
            .variables
            .difference(&original.variables)
            .map(|variable| SourceError::Override {
                file: entry.file.clone(),
                line: entry.line,
                key: key.clone(),
                variable: variable.clone(),
            })
    })
    .collect()
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Catalogue")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::without_isolation;

    fn with_pack(language: &Language, text: &str) -> Result<Catalogue, CatalogueError> {
        let name = "words/pack.ftl";
        Catalogue::new(language, &[Source { name, text }])
    }

    #[test]
    fn a_catalogue_is_shared_between_requests() {
        fn shared<T: Send + Sync>() {}
        shared::<Catalogue>();
    }

    #[test]
    fn a_pack_adds_its_own_texts_and_replaces_ours_by_name() {
        let pack = "institution-x = Institution X\nframe-nav-desk = Our desk\n";
        let catalogue = with_pack(&Language::english(), pack).unwrap();
        assert_eq!(catalogue.text("institution-x"), "Institution X");
        assert_eq!(catalogue.text("frame-nav-desk"), "Our desk");
        assert_eq!(catalogue.faults(), Faults::default());
    }

    #[test]
    fn a_pack_with_mistakes_is_refused_with_all_of_them() {
        let error = with_pack(&Language::english(), "a = 1\na = 2\nb = {\n").unwrap_err();
        assert_eq!(error.0.len(), 2, "{error}");
    }

    #[test]
    fn a_pack_cannot_ask_for_values_that_pages_do_not_give() {
        let pack = "frame-nav-desk = Desk of { $name }\n";
        let error = with_pack(&Language::english(), pack).unwrap_err();
        assert!(
            error.to_string().contains("`frame-nav-desk` needs `$name`"),
            "{error}"
        );
        assert!(with_pack(&Language::english(), "frame-page-title = Besa\n").is_ok());
    }

    #[test]
    fn a_missing_key_shows_and_is_counted() {
        let catalogue = Catalogue::embedded(&Language::albanian()).unwrap();
        assert_eq!(catalogue.text("no-such-key"), "⟦no-such-key⟧");
        assert_eq!(catalogue.text("no-such-key"), "⟦no-such-key⟧");
        let faults = catalogue.faults();
        assert_eq!(faults.count, 2);
        assert_eq!(Vec::from_iter(faults.keys), ["no-such-key"]);
    }

    #[test]
    fn a_missing_value_is_counted() {
        let catalogue = with_pack(&Language::english(), "greet = Hello { $name }").unwrap();
        let text = catalogue.text("greet");
        assert_eq!(without_isolation(&text), "Hello {$name}");
        assert_eq!(catalogue.faults().count, 1);
    }

    #[test]
    fn values_are_isolated() {
        let catalogue = with_pack(&Language::english(), "greet = Hello { $name }").unwrap();
        let text = catalogue.text_with("greet", &[("name", "ليلى".into())]);
        assert_eq!(text, "Hello \u{2068}ليلى\u{2069}");
    }

    #[test]
    fn plural_forms_follow_the_language() {
        let pack = "years = { $count ->\n    [one] jedna\n    [few] par\n   *[other] puno\n}\n";
        let catalogue = with_pack(&Language::new("sr").unwrap(), pack).unwrap();
        let form = |count: i64| catalogue.text_with("years", &[("count", count.into())]);
        assert_eq!([form(1), form(21)], ["jedna", "jedna"]);
        assert_eq!([form(2), form(5)], ["par", "puno"]);
    }

    #[test]
    fn another_language_shows_english_where_the_pack_is_silent() {
        let pack = "frame-nav-cases = القضايا";
        let catalogue = with_pack(&Language::new("ar").unwrap(), pack).unwrap();
        assert_eq!(catalogue.direction(), Direction::RightToLeft);
        assert_eq!(catalogue.text("frame-nav-cases"), "القضايا");
        assert_eq!(catalogue.text("frame-nav-desk"), "My desk");
    }

    #[test]
    fn every_text_renders_in_every_language() {
        for language in Language::shipped() {
            let catalogue = Catalogue::embedded(&language).unwrap();
            let (entries, _) = entries::read(embedded(&language).unwrap());
            for (key, entry) in entries.iter().filter(|(key, _)| !key.starts_with('-')) {
                for count in [0, 1, 2, 5, 21, 100] {
                    let values: Vec<(&str, Value<'_>)> = entry
                        .variables
                        .iter()
                        .map(|name| (name.as_str(), sample(name, count)))
                        .collect();
                    assert!(!catalogue.text_with(key, &values).is_empty(), "{key}");
                }
            }
            assert_eq!(catalogue.faults(), Faults::default());
        }
    }

    fn sample(name: &str, count: i64) -> Value<'_> {
        if name == "count" {
            count.into()
        } else {
            name.into()
        }
    }
}
