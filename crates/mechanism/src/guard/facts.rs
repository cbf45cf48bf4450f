//! What a guard reads, as `casework` states it.

use std::collections::BTreeMap;

/// The facts a guard reads: one map per root name. A missing entry reads as false, zero or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GuardFacts {
    /// Entries of the names declared [`NameKind::Truth`], by full name such as `person.child`.
    pub truths: BTreeMap<String, bool>,
    /// Entries of the names declared [`NameKind::Count`].
    pub counts: BTreeMap<String, i64>,
    /// Entries of the names declared [`NameKind::Word`].
    pub words: BTreeMap<String, String>,
}

impl GuardFacts {
    /// States a truth, in the manner of a builder.
    #[must_use]
    pub fn with_truth(mut self, name: impl Into<String>, truth: bool) -> Self {
        self.truths.insert(name.into(), truth);
        self
    }

    /// States a count.
    #[must_use]
    pub fn with_count(mut self, name: impl Into<String>, count: i64) -> Self {
        self.counts.insert(name.into(), count);
        self
    }

    /// States a word.
    #[must_use]
    pub fn with_word(mut self, name: impl Into<String>, word: impl Into<String>) -> Self {
        self.words.insert(name.into(), word.into());
        self
    }
}
