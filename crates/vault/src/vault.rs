//! The vault: epochs in memory, keys unwrapped one use at a time.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use crate::digest::{self, DIGEST_BYTES};
use crate::entropy::Entropy;
use crate::epoch::{EpochId, EpochKey, WrappedEpoch};
use crate::error::VaultError;
use crate::key::{INSTITUTION_SLOT_PREFIX, KeyPlace, WrappedKey};
use crate::negative_control::{self, SEALING, Sealing};
use crate::place::Place;
use crate::root::Root;
use crate::secret::{Plaintext, Secret};
use crate::{aead, format, padding};

/// Sealed bytes, as they are stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// The bytes to store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes to store, without a copy.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Sealed({} bytes)", self.0.len())
    }
}

/// Wraps and unwraps keys, seals and unseals with them. Holds the epochs and nothing else: neither
/// the root nor any unwrapped key stays in it. Shared between threads by reference.
pub struct Vault {
    // INVARIANT: never empty. The last epoch is the current one, which wraps new keys.
    epochs: RwLock<BTreeMap<EpochId, Arc<EpochKey>>>,
}

impl Vault {
    /// Founds a vault: a first epoch under a new root. Store the wrapped epoch durably before the
    /// first key is made.
    ///
    /// # Errors
    /// None in practice; see [`VaultError`].
    pub fn found(root: &Root, entropy: &dyn Entropy) -> Result<(Self, WrappedEpoch), VaultError> {
        let epoch = EpochKey::generate(EpochId::FIRST, entropy);
        let wrapped = epoch.wrap(root, entropy)?;
        Ok((Self::holding([epoch]), wrapped))
    }

    /// Opens a vault from every epoch that is stored.
    ///
    /// # Errors
    /// [`VaultError::NoEpoch`], [`VaultError::WrongRoot`], or [`VaultError::SealingDiffers`] if the
    /// data was founded by a build that does not seal (or the other way round).
    pub fn open(root: &Root, stored: &[WrappedEpoch]) -> Result<Self, VaultError> {
        if stored.is_empty() {
            return Err(VaultError::NoEpoch);
        }
        let epochs: Vec<EpochKey> = stored
            .iter()
            .map(|epoch| epoch.unwrap_with(root))
            .collect::<Result<_, _>>()?;
        Ok(Self::holding(epochs))
    }

    fn holding(epochs: impl IntoIterator<Item = EpochKey>) -> Self {
        let epochs = epochs
            .into_iter()
            .map(|epoch| (epoch.id, Arc::new(epoch)))
            .collect();
        Self {
            epochs: RwLock::new(epochs),
        }
    }

    /// The epoch that wraps new keys.
    pub fn current_epoch(&self) -> EpochId {
        self.current().id
    }

    /// Makes the next epoch. It wraps nothing yet: store it durably, then call
    /// [`Vault::adopt_epoch`], so that no key is ever wrapped by an epoch that a crash could lose.
    ///
    /// # Errors
    /// [`VaultError::EpochOutOfOrder`] if there is no number left.
    pub fn next_epoch(
        &self,
        root: &Root,
        entropy: &dyn Entropy,
    ) -> Result<WrappedEpoch, VaultError> {
        let current = self.current_epoch();
        let next = current
            .following()
            .ok_or(VaultError::EpochOutOfOrder { epoch: current })?;
        EpochKey::generate(next, entropy).wrap(root, entropy)
    }

    /// Begins to use a stored epoch, made here or by another node.
    ///
    /// # Errors
    /// [`VaultError::WrongRoot`]; [`VaultError::EpochOutOfOrder`] if it is not the one after the
    /// current.
    pub fn adopt_epoch(&self, root: &Root, stored: &WrappedEpoch) -> Result<(), VaultError> {
        let epoch = stored.unwrap_with(root)?;
        let mut epochs = self.epochs.write().unwrap_or_else(PoisonError::into_inner);
        let expected = epochs
            .keys()
            .next_back()
            .and_then(|current| current.following());
        if expected != Some(epoch.id) {
            return Err(VaultError::EpochOutOfOrder { epoch: epoch.id });
        }
        epochs.insert(epoch.id, Arc::new(epoch));
        Ok(())
    }

    /// Drops an old epoch from memory, after every key was wrapped anew and the stored epoch was
    /// destroyed. Keys that it still wraps are lost.
    ///
    /// # Errors
    /// [`VaultError::EpochInUse`] for the current epoch.
    pub fn retire_epoch(&self, epoch: EpochId) -> Result<(), VaultError> {
        let mut epochs = self.epochs.write().unwrap_or_else(PoisonError::into_inner);
        if epochs.keys().next_back() == Some(&epoch) {
            return Err(VaultError::EpochInUse { epoch });
        }
        epochs.remove(&epoch);
        Ok(())
    }

    /// A new random key for one slot of one owner. Store it in the same transaction as the first
    /// bytes that it seals.
    ///
    /// # Errors
    /// [`VaultError::BadName`], [`VaultError::ReservedSlot`].
    pub fn new_key(
        &self,
        place: &KeyPlace<'_>,
        entropy: &dyn Entropy,
    ) -> Result<WrappedKey, VaultError> {
        if place.slot.starts_with(INSTITUTION_SLOT_PREFIX) {
            return Err(VaultError::ReservedSlot);
        }
        WrappedKey::generate(place, &self.current(), entropy)
    }

    /// The same key, wrapped by the current epoch. What it sealed stays as it is.
    ///
    /// # Errors
    /// [`VaultError::UnknownEpoch`], [`VaultError::KeyDoesNotOpen`].
    pub fn rewrap_key(
        &self,
        key: &WrappedKey,
        entropy: &dyn Entropy,
    ) -> Result<WrappedKey, VaultError> {
        let place = KeyPlace {
            owner: &key.owner,
            slot: &key.slot,
        };
        WrappedKey::wrap(
            key.key_id,
            &place,
            &self.unwrap_key(key)?,
            &self.current(),
            entropy,
        )
    }

    /// Seals bytes for one place. The length that shows is rounded up (see `FORMAT.md`).
    ///
    /// # Errors
    /// [`VaultError::KeyOfAnotherPlace`] if the key is not of this place's stream and slot;
    /// [`VaultError::TooLong`]; errors of the key.
    pub fn seal(
        &self,
        key: &WrappedKey,
        place: &Place<'_>,
        plaintext: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Sealed, VaultError> {
        let secret = self.key_of_place(key, place)?;
        padding::check_length(plaintext)?;
        if SEALING == Sealing::Off {
            return Ok(Sealed(negative_control::store_in_clear(plaintext, entropy)));
        }
        aead::encrypt(
            &secret,
            &[format::SEALED_UNDER_KEY],
            &place.bind_to_key(&key.key_id),
            padding::padded_length(plaintext.len()),
            entropy,
            |buffer| padding::pad_onto(buffer, plaintext),
        )
        .map(Sealed)
    }

    /// Opens sealed bytes, in their own place and with their own key only.
    ///
    /// # Errors
    /// [`VaultError::DoesNotOpen`] if a byte, the place or the key is not the one they were sealed
    /// with; errors of the key.
    pub fn unseal(
        &self,
        key: &WrappedKey,
        place: &Place<'_>,
        sealed: &[u8],
    ) -> Result<Plaintext, VaultError> {
        let secret = self.key_of_place(key, place)?;
        if SEALING == Sealing::Off {
            return negative_control::read_in_clear(sealed);
        }
        match sealed.split_first() {
            Some((&format::SEALED_UNDER_KEY, rest)) => {
                let padded = aead::decrypt(&secret, &place.bind_to_key(&key.key_id), rest)
                    .map_err(|_| VaultError::DoesNotOpen)?;
                padding::unpad(padded)
            }
            Some((&format::NOT_SEALED, _)) => Err(VaultError::SealingDiffers),
            _ => Err(VaultError::Malformed {
                what: "sealed bytes",
            }),
        }
    }

    /// A digest of bytes under a key, for comparing what must not be kept: without the key nobody can try
    /// guesses against it. HMAC-SHA-256 (RFC 2104) over the place and the bytes.
    ///
    /// # Errors
    /// As [`Vault::seal`].
    pub fn digest(
        &self,
        key: &WrappedKey,
        place: &Place<'_>,
        bytes: &[u8],
    ) -> Result<[u8; DIGEST_BYTES], VaultError> {
        let secret = self.key_of_place(key, place)?;
        Ok(digest::under(&secret, place, bytes))
    }

    fn key_of_place(&self, key: &WrappedKey, place: &Place<'_>) -> Result<Secret, VaultError> {
        place.check()?;
        if key.is_institution_key() {
            return Err(VaultError::ReservedSlot);
        }
        if !place.is_within(&key.owner, &key.slot) {
            return Err(VaultError::KeyOfAnotherPlace {
                key_slot: key.slot.clone(),
            });
        }
        self.unwrap_key(key)
    }

    pub(crate) fn unwrap_key(&self, key: &WrappedKey) -> Result<Secret, VaultError> {
        let epoch = {
            let epochs = self.epochs.read().unwrap_or_else(PoisonError::into_inner);
            epochs.get(&key.epoch).cloned()
        };
        key.unwrap_with(&*epoch.ok_or(VaultError::UnknownEpoch { epoch: key.epoch })?)
    }

    pub(crate) fn current(&self) -> Arc<EpochKey> {
        let epochs = self.epochs.read().unwrap_or_else(PoisonError::into_inner);
        let (_, current) = epochs
            .last_key_value()
            .expect("never empty: both constructors see to it");
        Arc::clone(current)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Vault(epoch {}, keys not shown)",
            self.current_epoch()
        )
    }
}
