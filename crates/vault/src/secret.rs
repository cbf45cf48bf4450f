//! Bytes that are wiped when dropped and never printed.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::entropy::{self, Entropy};
use crate::error::VaultError;

/// Length of every key of the vault, in bytes.
pub(crate) const KEY_BYTES: usize = 32;

/// A key in memory. On the heap, so that moving it leaves no copy behind; wiped when dropped.
pub(crate) struct Secret(Box<[u8; KEY_BYTES]>);

impl Secret {
    pub(crate) fn random(entropy: &dyn Entropy) -> Self {
        let mut secret = Self(Box::new([0; KEY_BYTES]));
        entropy.fill(secret.0.as_mut_slice());
        secret
    }

    /// Copies a key out of a buffer that the caller wipes. `None` if the length is not a key's.
    pub(crate) fn copied_from(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != KEY_BYTES {
            return None;
        }
        let mut secret = Self(Box::new([0; KEY_BYTES]));
        secret.0.copy_from_slice(bytes);
        Some(secret)
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(not shown)")
    }
}

/// What was unsealed. Wiped when dropped; its `Debug` says nothing, not even the length.
pub struct Plaintext(Zeroizing<Vec<u8>>);

impl Plaintext {
    pub(crate) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// The bytes as they were sealed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes as text.
    ///
    /// # Errors
    /// [`VaultError::NotText`] if they are not UTF-8.
    pub fn as_str(&self) -> Result<&str, VaultError> {
        std::str::from_utf8(&self.0).map_err(|_| VaultError::NotText)
    }
}

impl fmt::Debug for Plaintext {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Plaintext(not shown)")
    }
}

/// A random identifier of 16 bytes, which is no secret.
pub(crate) fn random_id(entropy: &dyn Entropy) -> [u8; 16] {
    entropy::draw(entropy)
}
