//! Names of streams, actors and slots.

use std::fmt;

use crate::error::JournalError;

/// The longest name, in bytes.
pub const MAX_NAME_BYTES: usize = 200;

/// A name of 1 to 200 bytes of UTF-8. Names in the journal are ids and pseudonyms, never a person's.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// A name.
    ///
    /// # Errors
    /// [`JournalError::BadName`] if it is empty or too long.
    pub fn new(name: impl Into<String>) -> Result<Self, JournalError> {
        let name = name.into();
        if name.is_empty() || name.len() > MAX_NAME_BYTES {
            return Err(JournalError::BadName);
        }
        Ok(Self(name))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.0)
    }
}
