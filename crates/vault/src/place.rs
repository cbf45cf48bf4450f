//! Where sealed bytes belong.

use crate::associated_data;
use crate::error::VaultError;
use crate::key::{KeyId, check_name};

/// Where sealed bytes belong. They open there and nowhere else, so nobody who can write to the
/// database can move them to another case, another time or another compartment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The stream, such as a case's. Must be the owner of the key.
    pub stream: &'a str,
    /// The version of the stream that the bytes belong to.
    pub version: u64,
    /// The slot of the key, or a part of it written `slot/part` (such as `identity/name-card`) where
    /// one key seals two things at the same version.
    pub slot: &'a str,
}

impl Place<'_> {
    pub(crate) fn check(&self) -> Result<(), VaultError> {
        check_name("stream", self.stream)?;
        check_name("slot", self.slot)
    }

    /// Whether a key for this slot may seal here.
    pub(crate) fn is_within(&self, owner: &str, slot: &str) -> bool {
        let is_slot_or_part = self
            .slot
            .strip_prefix(slot)
            .is_some_and(|part| part.is_empty() || (part.starts_with('/') && part.len() > 1));
        self.stream == owner && is_slot_or_part
    }

    pub(crate) fn bind_to_key(&self, key_id: &KeyId) -> Vec<u8> {
        associated_data::bind(
            "besa vault: sealed under key",
            &[
                self.stream.as_bytes(),
                &self.version.to_be_bytes(),
                self.slot.as_bytes(),
                key_id.as_bytes(),
            ],
        )
    }

    pub(crate) fn bind_to_statement(&self, part: &[u8]) -> Vec<u8> {
        associated_data::bind(
            "besa vault: sealed to institutions",
            &[
                self.stream.as_bytes(),
                &self.version.to_be_bytes(),
                self.slot.as_bytes(),
                part,
            ],
        )
    }
}
