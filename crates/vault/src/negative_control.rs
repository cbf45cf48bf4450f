//! The build that does not seal.
//!
//! A search that finds no planted name in any byte of the disk proves something only if it would
//! have found one. With the cargo feature `negative-control` everything that should be ciphertext is
//! stored in clear, and the same search must find every canary.
//!
//! It cannot be switched on silently:
//! - a folder founded with sealing cannot be opened by such a build, and the other way round, because
//!   their epochs carry different first bytes ([`VaultError::SealingDiffers`]);
//! - bytes written in clear are refused by every ordinary build;
//! - it does not compile without debug assertions, so no release build has it;
//! - [`SEALING`] says it, for a banner and for the binary to refuse folders that are not practice.

use zeroize::Zeroizing;

use crate::entropy::{self, Entropy};
use crate::error::VaultError;
use crate::format;
use crate::secret::Plaintext;

#[cfg(all(feature = "negative-control", not(debug_assertions)))]
compile_error!("the feature `negative-control` stores plaintext and is for debug test builds only");

/// Whether this build seals what it stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealing {
    /// The product: everything is sealed.
    On,
    /// The negative control of the canary search: nothing is.
    Off,
}

impl Sealing {
    /// `on` or `off`, to be printed where a person sees it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

/// Whether this build seals what it stores. The binary refuses every folder that is not practice
/// when this is [`Sealing::Off`].
pub const SEALING: Sealing = if cfg!(feature = "negative-control") {
    Sealing::Off
} else {
    Sealing::On
};

/// The first byte of an epoch founded by this build.
pub(crate) const EPOCH_FORMAT: u8 = match SEALING {
    Sealing::On => format::WRAPPED_EPOCH,
    Sealing::Off => format::WRAPPED_EPOCH_SEALING_OFF,
};

/// How much chance stands before what is stored in clear, in bytes.
const CHANCE_BYTES: usize = 16;

/// What a build that does not seal stores. As with a seal, no two are alike: the product counts on it.
pub(crate) fn store_in_clear(plaintext: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
    let chance: [u8; CHANCE_BYTES] = entropy::draw(entropy);
    let mut stored = Vec::with_capacity(1 + CHANCE_BYTES + plaintext.len());
    stored.push(format::NOT_SEALED);
    stored.extend_from_slice(&chance);
    stored.extend_from_slice(plaintext);
    stored
}

/// Reads back what [`store_in_clear`] wrote.
pub(crate) fn read_in_clear(stored: &[u8]) -> Result<Plaintext, VaultError> {
    match stored.split_first() {
        Some((&format::NOT_SEALED, rest)) if rest.len() >= CHANCE_BYTES => {
            let rest = &rest[CHANCE_BYTES..];
            Ok(Plaintext::new(Zeroizing::new(rest.to_vec())))
        }
        _ => Err(VaultError::SealingDiffers),
    }
}
