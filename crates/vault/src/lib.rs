//! Keys, sealing and erasure.
//!
//! Every case (and every other owner of personal data) has one random key for each compartment, and
//! one for each attachment, draft or sealed note. Each is wrapped on its own and nothing is derived
//! from a case-wide key, so any one of them can be destroyed and what it sealed becomes noise, while
//! the rest stays readable.
//!
//! ```text
//! root          a file or credential outside data folder and backup; read at start, then dropped
//!  └─ epoch     replaced monthly; the vault holds it in memory; stored wrapped by the root
//!      └─ key   one per (owner, slot); stored wrapped by the epoch
//!          └─ sealed bytes, bound to their place (stream, version, slot)
//! ```
//!
//! Location and sealed statements are sealed to institutions' public keys instead: see
//! [`seal_to`] and [`open_with`].
//!
//! The vault keeps no unwrapped key: to unwrap one and open a short text takes some microseconds, and
//! a key that is not in memory needs no forgetting. Once a [`WrappedKey`] is deleted where it is
//! stored, this process cannot read what it sealed either.
//!
//! ```
//! use vault::{KeyPlace, Place, Root, Vault};
//!
//! # let entropy = vault::testing::SeededEntropy::new(1);
//! let root = Root::generate(&entropy);
//! let (vault, first_epoch) = Vault::found(&root, &entropy)?;
//! // Store `first_epoch`; at the next start: Vault::open(&root, &[first_epoch]).
//!
//! let key = vault.new_key(&KeyPlace { owner: "case-1", slot: "identity" }, &entropy)?;
//! let place = Place { stream: "case-1", version: 1, slot: "identity" };
//! let sealed = vault.seal(&key, &place, b"an invented name", &entropy)?;
//! // Store `key` and `sealed` in one transaction.
//!
//! assert_eq!(vault.unseal(&key, &place, sealed.as_bytes())?.as_bytes(), b"an invented name");
//! # Ok::<(), vault::VaultError>(())
//! ```
//!
//! This crate must never know: where anything is stored, HTTP, what a case is, who asks, what time
//! it is, or where randomness comes from ([`Entropy`] is passed in). `FORMAT.md` writes down every
//! layout of bytes.

mod aead;
mod associated_data;
mod digest;
mod entropy;
mod epoch;
mod error;
mod format;
mod institution;
mod key;
mod negative_control;
mod padding;
mod place;
mod root;
mod root_file;
mod secret;
mod statement;
#[cfg(feature = "testing")]
pub mod testing;
mod vault;

pub use digest::DIGEST_BYTES;
pub use entropy::Entropy;
pub use epoch::{EpochId, WrappedEpoch, rewrap_epoch};
pub use error::VaultError;
pub use institution::{
    Custody, InstitutionKeyPair, InstitutionPrivateKey, InstitutionPublicKey, WrappedInstitutionKey,
};
pub use key::{KeyId, KeyPlace, WrappedKey};
pub use negative_control::{SEALING, Sealing};
pub use place::Place;
pub use root::Root;
pub use root_file::{RootFileError, create_root_file, read_root_file};
pub use secret::Plaintext;
pub use statement::{MAX_RECIPIENTS, open_with, seal_to};
pub use vault::{Sealed, Vault};

/// The longest plaintext that is sealed in one piece, in bytes (32 MiB). Attachments are limited to
/// less by their own rule; this limit is the last one.
pub const MAX_PLAINTEXT_BYTES: usize = 32 * 1024 * 1024;

/// The longest name of an owner, stream or slot, in bytes.
pub const MAX_NAME_BYTES: usize = 200;
