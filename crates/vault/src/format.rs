//! The first byte of everything the vault writes. Each kind has its own, so that one can never be
//! taken for another. A new layout takes a new number; old numbers stay readable.

/// Sealed under a wrapped key.
pub(crate) const SEALED_UNDER_KEY: u8 = 1;
/// Sealed to the public keys of institutions.
pub(crate) const SEALED_TO_INSTITUTIONS: u8 = 2;
/// A key wrapped by an epoch.
pub(crate) const WRAPPED_KEY: u8 = 3;
/// An epoch wrapped by a root.
pub(crate) const WRAPPED_EPOCH: u8 = 4;
/// An epoch founded by a build that seals nothing.
pub(crate) const WRAPPED_EPOCH_SEALING_OFF: u8 = 0xFE;
/// Plaintext, written by a build that seals nothing.
pub(crate) const NOT_SEALED: u8 = 0xFF;
