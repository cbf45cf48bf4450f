//! The keys that wrap keys. Replaced monthly; once every key is wrapped by the new epoch and the old
//! one is destroyed, keys that were erased in between are gone from every backup too.

use std::fmt;
use std::num::NonZeroU32;

use crate::aead;
use crate::associated_data;
use crate::entropy::Entropy;
use crate::error::VaultError;
use crate::format;
use crate::negative_control::EPOCH_FORMAT;
use crate::root::Root;
use crate::secret::{KEY_BYTES, Secret};

/// The number of an epoch: 1 at founding, then one more at each rotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochId(NonZeroU32);

impl EpochId {
    /// The epoch of the founding.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The epoch with this number, as it was stored; `None` for 0.
    pub const fn from_number(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// Its number, at least 1.
    pub const fn number(self) -> u32 {
        self.0.get()
    }

    pub(crate) fn following(self) -> Option<Self> {
        self.0.checked_add(1).map(Self)
    }
}

impl fmt::Display for EpochId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// An epoch's key as it is stored: useless without the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedEpoch {
    /// Which epoch.
    pub epoch: EpochId,
    /// Its key, encrypted under the root and bound to its number.
    pub wrapped: Vec<u8>,
}

/// An epoch's key in memory.
pub(crate) struct EpochKey {
    pub(crate) id: EpochId,
    pub(crate) secret: Secret,
}

impl EpochKey {
    pub(crate) fn generate(id: EpochId, entropy: &dyn Entropy) -> Self {
        Self {
            id,
            secret: Secret::random(entropy),
        }
    }

    pub(crate) fn wrap(
        &self,
        root: &Root,
        entropy: &dyn Entropy,
    ) -> Result<WrappedEpoch, VaultError> {
        let wrapped = aead::encrypt(
            root.secret(),
            &[EPOCH_FORMAT],
            &bind(self.id),
            KEY_BYTES,
            entropy,
            |buffer| {
                buffer.extend_from_slice(self.secret.bytes());
                Ok(())
            },
        )?;
        Ok(WrappedEpoch {
            epoch: self.id,
            wrapped,
        })
    }
}

impl WrappedEpoch {
    pub(crate) fn unwrap_with(&self, root: &Root) -> Result<EpochKey, VaultError> {
        let malformed = VaultError::Malformed {
            what: "wrapped epoch",
        };
        let Some((&first, rest)) = self.wrapped.split_first() else {
            return Err(malformed);
        };
        if first != EPOCH_FORMAT {
            return Err(match first {
                format::WRAPPED_EPOCH | format::WRAPPED_EPOCH_SEALING_OFF => {
                    VaultError::SealingDiffers
                }
                _ => malformed,
            });
        }
        let bytes = aead::decrypt(root.secret(), &bind(self.epoch), rest)
            .map_err(|_| VaultError::WrongRoot { epoch: self.epoch })?;
        let secret = Secret::copied_from(&bytes).ok_or(malformed)?;
        Ok(EpochKey {
            id: self.epoch,
            secret,
        })
    }
}

/// Wraps an epoch anew under another root. Once every epoch is stored so, the old root is destroyed.
///
/// # Errors
/// [`VaultError::WrongRoot`] if `old_root` did not wrap it.
pub fn rewrap_epoch(
    wrapped: &WrappedEpoch,
    old_root: &Root,
    new_root: &Root,
    entropy: &dyn Entropy,
) -> Result<WrappedEpoch, VaultError> {
    wrapped.unwrap_with(old_root)?.wrap(new_root, entropy)
}

fn bind(epoch: EpochId) -> Vec<u8> {
    associated_data::bind(
        "besa vault: wrapped epoch",
        &[&epoch.number().to_be_bytes()],
    )
}
