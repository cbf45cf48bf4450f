//! Identifiers that arise while working. All are made outside and arrive in commands.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! made_id {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps an id made elsewhere.
            pub fn new(id: impl Into<Arc<str>>) -> Self {
                Self(id.into())
            }
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

made_id! {
    /// One person's file; random, never shown to people.
    CaseId,
    /// The number people use: random with a check letter; practice numbers begin with X.
    CaseNumber,
    /// A professional who works in the mechanism.
    PersonId,
    /// A referral from institution to institution.
    ReferralId,
    /// A joint step opened by one institution and waiting for signatures.
    ProposalId,
    /// A statement for the justice track.
    StatementId,
    /// A consent record.
    ConsentId,
    /// A task of an institution.
    TaskId,
    /// A line of the service plan.
    PlanEntryId,
    /// A sealed file.
    AttachmentId,
    /// A note.
    NoteId,
    /// A bar on a person, unit, institution or region.
    BarId,
    /// An urgent access.
    UrgentId,
}
