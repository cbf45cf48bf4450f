//! Identifiers of a pack. Each is a short lower-case word of its own type, so that a track can
//! never be passed where a step is meant.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Longest identifier a pack may use, in bytes.
pub const ID_LENGTH_BYTES_MAX: usize = 64;

macro_rules! pack_id {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps a word that the pack's checker has already accepted.
            pub fn new(word: impl Into<Arc<str>>) -> Self {
                Self(word.into())
            }
            /// The word itself.
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
            fn from(word: &str) -> Self {
                Self::new(word)
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

pack_id! {
    /// A member of the mechanism or a body subordinate to one.
    InstitutionId,
    /// A part of an institution: a directorate, a border post, a shelter, a regional office.
    UnitId,
    /// A body such as the Responsible Authority or a regional committee.
    BodyId,
    /// A place in a body.
    SeatId,
    /// A parallel line of a case: identification, recovery, protection...
    TrackId,
    /// Where a track stands.
    StateId,
    /// The act that moves a track.
    StepId,
    /// A presence or condition that must be recorded.
    SafeguardId,
    /// One thing that must hold before a step.
    RequirementId,
    /// The key of a deadline, such as `refer.emergency`.
    ClockKey,
    /// A form and its edition-independent name.
    FormId,
    /// A question, unique over all forms of a pack.
    QuestionId,
    /// One answer of a closed question.
    OptionId,
    /// A list of screening indicators.
    IndicatorListId,
    /// A dimension of an indicator list.
    DimensionId,
    /// One indicator.
    IndicatorId,
    /// One of the pillars of services.
    PillarId,
    /// A kind of service.
    ServiceId,
    /// A template of a commitment.
    CommitmentId,
    /// A region (county) of the country.
    RegionId,
}
