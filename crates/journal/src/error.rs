//! Why the journal refused.

/// Why bytes or values are no part of a journal, and what to do then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// A name is empty or too long.
    #[error(
        "a name in the journal has between 1 and {} bytes: shorten the id",
        crate::MAX_NAME_BYTES
    )]
    BadName,
    /// One slot twice, or too many.
    #[error(
        "an event has at most {} sealed particulars, each slot once: split the event",
        crate::MAX_PARTICULARS
    )]
    BadParticulars,
    /// The text is no digest.
    #[error("a digest is 64 lower-case hexadecimal digits: copy it anew from its source")]
    NotADigest,
    /// The bytes were written by a newer version.
    #[error(
        "an envelope of format {format} is newer than this version reads: use the version that wrote it"
    )]
    UnknownFormat {
        /// The first byte.
        format: u8,
    },
    /// The bytes do not follow the format.
    #[error(
        "the envelope does not follow its format at byte {position}: it was altered; run the verification of the record"
    )]
    Malformed {
        /// Where reading stopped, counted from 0.
        position: usize,
    },
    /// A position or size lies outside the tree.
    #[error(
        "position {index} is not inside a tree of {size} entries: ask for one that is recorded"
    )]
    OutsideTree {
        /// What was asked for.
        index: u64,
        /// How many entries there are.
        size: u64,
    },
    /// A proof does not prove it.
    #[error(
        "the proof does not lead to the root: the history was changed, or the proof belongs to another tree; keep both and tell the witnesses"
    )]
    ProofFails,
}
