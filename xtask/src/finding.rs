//! One thing to mend. Must never know which rule made it.

use std::fmt;

/// What a check found: where, and a sentence that says why and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Path from the root of the repository.
    pub path: String,
    /// Counted from 1; 0 when the finding is about the whole file.
    pub line: usize,
    /// A whole sentence or two for whoever has to mend it.
    pub says: String,
}

impl Finding {
    /// A finding about a whole file.
    pub fn in_file(path: &str, says: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line: 0,
            says: says.into(),
        }
    }

    /// A finding at a line, counted from 1.
    pub fn at_line(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            says: says.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}: {}", self.path, self.says),
            line => write!(out, "{}:{line}: {}", self.path, self.says),
        }
    }
}
