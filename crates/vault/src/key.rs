//! One random key for each slot of each owner, wrapped on its own.

use std::fmt;
use std::str::FromStr;

use crate::MAX_NAME_BYTES;
use crate::aead;
use crate::associated_data;
use crate::entropy::Entropy;
use crate::epoch::{EpochId, EpochKey};
use crate::error::VaultError;
use crate::format;
use crate::secret::{KEY_BYTES, Secret, random_id};

/// The name of a key: 16 random bytes, written as 32 hexadecimal digits. Not a secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 16]);

impl KeyId {
    /// The id with these bytes, as they were stored.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "KeyId({self})")
    }
}

impl FromStr for KeyId {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        let malformed = || VaultError::Malformed { what: "key id" };
        if text.len() != 32
            || !text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        {
            return Err(malformed());
        }
        let number = u128::from_str_radix(text, 16).map_err(|_| malformed())?;
        Ok(Self(number.to_be_bytes()))
    }
}

/// Whose key it is and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyPlace<'a> {
    /// The stream whose data the key seals, such as a case's id.
    pub owner: &'a str,
    /// What it seals: a compartment (`course`, `identity`, `account`, `health`, `justice`), one
    /// attachment (`attachment:ID`), a draft (`draft`). Slots that begin with `institution:` are the
    /// vault's own.
    pub slot: &'a str,
}

/// A key as it is stored: useless without the epoch that wrapped it. Destroying every copy of it is
/// erasure of what it sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedKey {
    /// The name of the key; stays the same when it is wrapped anew.
    pub key_id: KeyId,
    /// The epoch that wrapped it.
    pub epoch: EpochId,
    /// The stream whose data it seals.
    pub owner: String,
    /// What it seals: see [`KeyPlace::slot`].
    pub slot: String,
    /// The key, encrypted under the epoch and bound to all of the above.
    pub wrapped: Vec<u8>,
}

/// Slots under this prefix hold institutions' private keys.
pub(crate) const INSTITUTION_SLOT_PREFIX: &str = "institution:";

impl WrappedKey {
    /// A new random key, wrapped.
    pub(crate) fn generate(
        place: &KeyPlace<'_>,
        epoch: &EpochKey,
        entropy: &dyn Entropy,
    ) -> Result<Self, VaultError> {
        let key_id = KeyId(random_id(entropy));
        Self::wrap(key_id, place, &Secret::random(entropy), epoch, entropy)
    }

    /// Wraps a given key.
    pub(crate) fn wrap(
        key_id: KeyId,
        place: &KeyPlace<'_>,
        secret: &Secret,
        epoch: &EpochKey,
        entropy: &dyn Entropy,
    ) -> Result<Self, VaultError> {
        check_name("owner", place.owner)?;
        check_name("slot", place.slot)?;
        let bound = bind(&key_id, epoch.id, place.owner, place.slot);
        let wrapped = aead::encrypt(
            &epoch.secret,
            &[format::WRAPPED_KEY],
            &bound,
            KEY_BYTES,
            entropy,
            |buffer| {
                buffer.extend_from_slice(secret.bytes());
                Ok(())
            },
        )?;
        Ok(Self {
            key_id,
            epoch: epoch.id,
            owner: place.owner.to_owned(),
            slot: place.slot.to_owned(),
            wrapped,
        })
    }

    /// The key itself.
    pub(crate) fn unwrap_with(&self, epoch: &EpochKey) -> Result<Secret, VaultError> {
        let does_not_open = || VaultError::KeyDoesNotOpen {
            key_id: self.key_id,
        };
        let Some((&format::WRAPPED_KEY, rest)) = self.wrapped.split_first() else {
            return Err(VaultError::Malformed {
                what: "wrapped key",
            });
        };
        check_name("owner", &self.owner)?;
        check_name("slot", &self.slot)?;
        let bound = bind(&self.key_id, self.epoch, &self.owner, &self.slot);
        let bytes = aead::decrypt(&epoch.secret, &bound, rest).map_err(|_| does_not_open())?;
        Secret::copied_from(&bytes).ok_or_else(does_not_open)
    }

    pub(crate) fn is_institution_key(&self) -> bool {
        self.slot.starts_with(INSTITUTION_SLOT_PREFIX)
    }
}

fn bind(key_id: &KeyId, epoch: EpochId, owner: &str, slot: &str) -> Vec<u8> {
    associated_data::bind(
        "besa vault: wrapped key",
        &[
            key_id.as_bytes(),
            &epoch.number().to_be_bytes(),
            owner.as_bytes(),
            slot.as_bytes(),
        ],
    )
}

/// Names are not empty and not endless. What they mean is their owner's business.
pub(crate) fn check_name(what: &'static str, name: &str) -> Result<(), VaultError> {
    if name.is_empty() || name.len() > MAX_NAME_BYTES {
        return Err(VaultError::BadName { what });
    }
    Ok(())
}
