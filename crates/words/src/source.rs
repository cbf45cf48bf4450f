//! A file of texts, as it was written.

use crate::entries;

/// Largest file of texts accepted, in bytes. Ours stay far below; a pack comes from outside.
const SOURCE_LENGTH_BYTES_MAX: usize = 1024 * 1024;

/// One file of texts in Fluent syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source<'a> {
    /// What to call it in a message to whoever wrote it, for example `sq/desk.ftl`.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// Why a file of texts cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// The file is larger than a file of texts ever is.
    #[error("{file} is larger than {SOURCE_LENGTH_BYTES_MAX} bytes: split it by area")]
    TooLong {
        /// Name of the file.
        file: String,
    },
    /// A line is not Fluent.
    #[error("{file}, line {line}: not Fluent syntax ({cause}); write `key = text`")]
    Syntax {
        /// Name of the file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// What the parser expected.
        cause: String,
    },
    /// A text has attributes, which nothing here reads.
    #[error("{file}, line {line}: `{key}` has an attribute or no text; give each text its own key")]
    Attribute {
        /// Name of the file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// The key concerned.
        key: String,
    },
    /// A text put in the place of ours needs a value that no page gives it.
    #[error(
        "{file}, line {line}: `{key}` needs `${variable}`, which is not given there; leave it out"
    )]
    Override {
        /// Name of the file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// The key concerned.
        key: String,
        /// The value it may not use.
        variable: String,
    },
    /// The same key stands twice; which text would show is nobody's choice.
    #[error("{file}, line {line}: `{key}` already stands in {first}; remove one of them")]
    Duplicate {
        /// Name of the file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// The key concerned.
        key: String,
        /// File and line where it stands first.
        first: String,
    },
}

impl Source<'_> {
    /// Everything that is wrong with these files taken together, in the order of reading.
    #[must_use]
    pub fn mistakes(sources: &[Source<'_>]) -> Vec<SourceError> {
        entries::read(sources).1
    }

    pub(crate) fn is_too_long(&self) -> bool {
        self.text.len() > SOURCE_LENGTH_BYTES_MAX
    }
}
