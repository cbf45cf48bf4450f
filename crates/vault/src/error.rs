//! What can go wrong with keys and sealed bytes, and what to do then.

use crate::epoch::EpochId;
use crate::key::KeyId;

/// Why the vault refused. No variant carries plaintext or key bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The root does not belong to this data.
    #[error(
        "this root does not open epoch {epoch}: use the root that belongs to this data folder, or the newest key backup with its root"
    )]
    WrongRoot {
        /// The epoch that did not open.
        epoch: EpochId,
    },
    /// There is no epoch to open.
    #[error("no epoch key is stored: restore the newest key backup, or found a new data folder")]
    NoEpoch,
    /// A key was wrapped by an epoch the vault does not hold.
    #[error("epoch {epoch} is not open: load its wrapped key, or restore the newest key backup")]
    UnknownEpoch {
        /// The epoch that is missing.
        epoch: EpochId,
    },
    /// The epoch cannot be replaced or put away like this.
    #[error(
        "epoch {epoch} is not the one after the current: reload the stored epochs and try again"
    )]
    EpochOutOfOrder {
        /// The epoch that was offered.
        epoch: EpochId,
    },
    /// The current epoch cannot be retired.
    #[error(
        "epoch {epoch} still wraps new keys: adopt the next epoch and wrap every key anew first"
    )]
    EpochInUse {
        /// The epoch in use.
        epoch: EpochId,
    },
    /// A wrapped key was altered, or moved to another owner or slot.
    #[error(
        "key {key_id} does not open: its stored row was altered; compare it with the key backup"
    )]
    KeyDoesNotOpen {
        /// The key.
        key_id: KeyId,
    },
    /// Sealed bytes were altered, moved, or sealed under another key.
    #[error(
        "the sealed bytes do not open here: they were altered, moved from another place, or belong to another key; run the verification of the record"
    )]
    DoesNotOpen,
    /// The key is for another owner or slot.
    #[error(
        "this key seals {key_slot} of its own stream and nothing else: use the key of that place"
    )]
    KeyOfAnotherPlace {
        /// What the key is for.
        key_slot: String,
    },
    /// The slot is reserved for institutions' private keys.
    #[error(
        "slots that begin with `institution:` hold institutions' private keys: use the functions for those"
    )]
    ReservedSlot,
    /// A name is empty or too long.
    #[error("the {what} must have between 1 and {} bytes", crate::MAX_NAME_BYTES)]
    BadName {
        /// Which name.
        what: &'static str,
    },
    /// Too much to seal in one piece.
    #[error(
        "{bytes} bytes are more than the {limit} that are sealed in one piece: split or shorten them"
    )]
    TooLong {
        /// How much was offered.
        bytes: usize,
        /// How much is allowed.
        limit: usize,
    },
    /// Stored bytes do not have the layout that `FORMAT.md` describes.
    #[error(
        "the stored {what} is not in a format this version reads: it was altered, or written by a newer version"
    )]
    Malformed {
        /// What was being read.
        what: &'static str,
    },
    /// One build seals, the other does not.
    #[error("this was written by a build with sealing {}: data of the negative control and real data never mix", match crate::SEALING { crate::Sealing::On => "off", crate::Sealing::Off => "on" })]
    SealingDiffers,
    /// A statement must be sealed to someone, but not to too many.
    #[error(
        "a statement is sealed to between 1 and {} institutions, each once",
        crate::MAX_RECIPIENTS
    )]
    BadRecipients,
    /// The statement was sealed to others, moved or altered.
    #[error(
        "this statement does not open: it was sealed to other institutions, or moved or altered; ask an institution that holds it"
    )]
    StatementDoesNotOpen,
    /// The public key does not belong to the private key it is stored with.
    #[error(
        "the stored public key of the institution is not the one of its private key: seal nothing to it, and run the verification of the record"
    )]
    PublicKeyDiffers,
    /// The unsealed bytes were asked for as text but are none.
    #[error("the unsealed bytes are not text: read them as bytes")]
    NotText,
}
