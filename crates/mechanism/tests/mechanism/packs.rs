//! The healthy little pack that all other tests start from, and how to spoil it.

use std::collections::BTreeMap;

use mechanism::{Mechanism, Mistake, PackFiles};

/// The files of a small invented mechanism in which nothing is wrong.
const HEALTHY: &[(&str, &str)] = &[
    ("mechanism.yaml", include_str!("healthy/mechanism.yaml")),
    (
        "institutions.yaml",
        include_str!("healthy/institutions.yaml"),
    ),
    ("bodies.yaml", include_str!("healthy/bodies.yaml")),
    ("services.yaml", include_str!("healthy/services.yaml")),
    ("indicators.yaml", include_str!("healthy/indicators.yaml")),
    ("procedure.yaml", include_str!("healthy/procedure.yaml")),
    (
        "procedure/identification.yaml",
        include_str!("healthy/procedure/identification.yaml"),
    ),
    (
        "procedure/recovery.yaml",
        include_str!("healthy/procedure/recovery.yaml"),
    ),
    (
        "forms/concern.yaml",
        include_str!("healthy/forms/concern.yaml"),
    ),
    (
        "access/bars.cedar",
        include_str!("healthy/access/bars.cedar"),
    ),
    ("words/en.ftl", include_str!("healthy/words/en.ftl")),
    ("words/sq.ftl", include_str!("healthy/words/sq.ftl")),
];

/// A pack to be spoiled.
pub struct Pack(BTreeMap<String, String>);

/// The healthy pack.
pub fn healthy() -> Pack {
    Pack(
        HEALTHY
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect(),
    )
}

impl Pack {
    /// Replaces a text that must stand in the file.
    pub fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self
            .0
            .get_mut(file)
            .unwrap_or_else(|| panic!("no file {file}"));
        assert!(text.contains(from), "{file} does not contain `{from}`");
        *text = text.replacen(from, to, 1);
        self
    }

    /// Adds text at the end of a file, which may be new.
    pub fn plus(mut self, file: &str, more: &str) -> Self {
        self.0.entry(file.to_owned()).or_default().push_str(more);
        self
    }

    /// Adds a text in both languages.
    pub fn plus_words(self, key: &str) -> Self {
        let line = format!("{key} = {key}\n");
        self.plus("words/en.ftl", &line).plus("words/sq.ftl", &line)
    }

    /// Removes a file.
    pub fn without(mut self, file: &str) -> Self {
        self.0
            .remove(file)
            .unwrap_or_else(|| panic!("no file {file}"));
        self
    }

    /// The mechanism; a mistake fails the test.
    pub fn read(self) -> Mechanism {
        Mechanism::read(&PackFiles(self.0)).unwrap_or_else(|errors| panic!("{errors}"))
    }

    /// All mistakes; none fails the test.
    pub fn mistakes(self) -> Vec<Mistake> {
        match Mechanism::read(&PackFiles(self.0)) {
            Ok(_) => panic!("the checker found nothing"),
            Err(errors) => errors.mistakes().to_vec(),
        }
    }

    /// The mistakes are exactly these, by part of their causes, in order of file and line.
    #[track_caller]
    pub fn refused_with(self, causes: &[&str]) {
        let mistakes = self.mistakes();
        let found: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        assert_eq!(mistakes.len(), causes.len(), "{found:#?}");
        for (mistake, cause) in mistakes.iter().zip(causes) {
            assert!(
                mistake.cause.contains(cause),
                "`{cause}` is not in {found:#?}"
            );
            assert!(!mistake.cure.is_empty());
        }
    }
}
