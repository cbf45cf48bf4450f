//! What can go wrong in a use case, and what to do next.

use access::ClosedReason;
use casework::Refusal;

/// Why a use case did not happen.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// Not here, or not yours to see: answered alike, so that nobody learns which.
    #[error("not here, or not yours to see")]
    NotHere,
    /// A rule of the procedure or a floor refused. Show every reason and who can mend it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The reader knows the case and may not do this. Show the fixed reason.
    #[error("closed: {0:?}")]
    Closed(ClosedReason),
    /// What she edited was changed by somebody else since her form was drawn. Show both.
    #[error("the record changed since the form was drawn")]
    Changed,
    /// The same form key came with other input. Answer 409 and keep what she typed.
    #[error("this form was already sent with other input")]
    KeyReused,
    /// Nobody is signed in, or the session ended. Ask to sign in; keep what she typed.
    #[error("not signed in")]
    NotSignedIn,
    /// Too large, or too many.
    #[error("over the limit of {limit}")]
    TooLarge {
        /// The limit in words without values.
        limit: &'static str,
    },
    /// The record cannot be reached now. Try again with the same form.
    #[error("the record cannot be reached: {0}")]
    Unavailable(String),
    /// Sealed bytes do not open: corruption or a missing key without an erasure. Call the operator.
    #[error("sealed bytes do not open: {0}")]
    Sealed(String),
}

impl From<store::ReadError> for OfficeError {
    fn from(error: store::ReadError) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl From<vault::VaultError> for OfficeError {
    fn from(error: vault::VaultError) -> Self {
        Self::Sealed(error.to_string())
    }
}

impl From<std::io::Error> for OfficeError {
    fn from(error: std::io::Error) -> Self {
        Self::Unavailable(error.to_string())
    }
}
