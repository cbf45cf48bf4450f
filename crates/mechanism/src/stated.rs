//! What a source states, and what nobody could verify.

use serde::{Deserialize, Serialize};

/// Where a fact comes from: an article, a decree, a standard or a named document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Source(pub String);

impl Source {
    /// The short name by which `mechanism.yaml` lists the document.
    pub fn name(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }

    /// The article, where the source names one: `58/b` of `cpc art. 58/b`.
    pub fn article(&self) -> Option<&str> {
        self.0.split_once(" art. ").map(|(_, article)| article)
    }
}

/// A value that a source states, or the open admission that none does.
///
/// INVARIANT: `Set` always names its source. There is no third way and no default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stated<T> {
    /// No source was found. Shown as *not set*, never guessed.
    Unset,
    /// Stated by a source.
    Set {
        /// The stated value.
        value: T,
        /// Who states it.
        source: Source,
    },
}

impl<T> Stated<T> {
    /// The value, if a source states one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Unset => None,
            Self::Set { value, .. } => Some(value),
        }
    }

    /// Who states it, if somebody does.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::Unset => None,
            Self::Set { source, .. } => Some(source),
        }
    }
}
