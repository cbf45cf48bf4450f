//! What is wrong with a pack: where, why, and what to do.

use std::fmt;
use std::sync::Arc;

use thiserror::Error;

/// Most mistakes that are told at once; more would not be read.
pub const MISTAKES_MAX: usize = 500;

/// A place in a file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path inside the pack.
    pub file: Arc<str>,
    /// Line, counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters, counted from 1; 0 when the whole file is meant.
    pub column: usize,
}

impl Place {
    /// A whole file.
    pub fn file(path: &str) -> Self {
        Self {
            file: path.into(),
            line: 0,
            column: 0,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.file),
            line => write!(f, "{}:{line}:{}", self.file, self.column),
        }
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub cause: String,
    /// What to do.
    pub cure: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.place, self.cause, self.cure)
    }
}

/// Everything that is wrong with a pack, in the order of files and lines.
///
/// INVARIANT: never empty.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct PackErrors {
    mistakes: Vec<Mistake>,
    left_out: usize,
}

impl PackErrors {
    /// Sorted, each once, limited; none when there is no mistake.
    pub(crate) fn from_mistakes(mut mistakes: Vec<Mistake>) -> Option<Self> {
        mistakes.sort();
        mistakes.dedup();
        let left_out = mistakes.len().saturating_sub(MISTAKES_MAX);
        mistakes.truncate(MISTAKES_MAX);
        (!mistakes.is_empty()).then_some(Self { mistakes, left_out })
    }

    /// The mistakes.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// How many more there are beyond [`MISTAKES_MAX`].
    pub const fn left_out(&self) -> usize {
        self.left_out
    }
}

impl fmt::Display for PackErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mistake in &self.mistakes {
            writeln!(f, "{mistake}")?;
        }
        match self.left_out {
            0 => write!(f, "{} mistakes", self.mistakes.len()),
            more => write!(f, "{} mistakes, and {more} more", self.mistakes.len()),
        }
    }
}
