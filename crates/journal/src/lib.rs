//! The canonical bytes of what happened, and the tree over them.
//!
//! An [`Envelope`] says that something was recorded: in which stream, at which version, when, by
//! whom (a pseudonym), under which edition, and the hash of each ciphertext. It holds no plaintext
//! and no hash of plaintext, so it can outlive an erasure and be shown to a witness.
//!
//! `FORMAT.md` is the definition of the bytes; this crate follows it, and so must any second reader.
//! The tree is that of RFC 6962 and RFC 9162. Positions in the log, signed checkpoints and witnesses
//! stand on both and are not here yet.
//!
//! This crate must never know: where envelopes are stored, what a case is, how anything is sealed,
//! or what time it is.

mod digest;
mod envelope;
mod error;
mod layout;
mod name;
mod tree;

pub use digest::Digest;
pub use envelope::{Envelope, MAX_PARTICULARS, Particulars, SealedPart};
pub use error::JournalError;
pub use name::{MAX_NAME_BYTES, Name};
pub use tree::{
    consistency_proof, inclusion_proof, tree_root, verify_consistency, verify_inclusion,
};
