//! XChaCha20-Poly1305, the only cipher for stored bytes. Its nonces of 24 bytes may be random for
//! ever: no counter to keep, none to lose in a restore.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::entropy::{self, Entropy};
use crate::error::VaultError;
use crate::secret::Secret;

/// Length of a nonce, in bytes.
const NONCE_BYTES: usize = 24;
/// Length of an authentication tag, in bytes.
const TAG_BYTES: usize = 16;
/// What encryption adds to a plaintext, in bytes.
pub(crate) const OVERHEAD_BYTES: usize = NONCE_BYTES + TAG_BYTES;

/// The bytes did not come from this key with this associated data. Says nothing more, on purpose.
pub(crate) struct DoesNotOpen;

/// `header`, nonce, ciphertext and tag in one buffer. `write_plaintext` appends the plaintext to the
/// buffer, where it is encrypted in place: no second copy of it is made here.
pub(crate) fn encrypt(
    key: &Secret,
    header: &[u8],
    associated_data: &[u8],
    plaintext_bytes: usize,
    entropy: &dyn Entropy,
    write_plaintext: impl FnOnce(&mut Vec<u8>) -> Result<(), VaultError>,
) -> Result<Vec<u8>, VaultError> {
    let nonce: [u8; NONCE_BYTES] = entropy::draw(entropy);
    // INVARIANT: the capacity covers everything, so that the plaintext is never left behind in a
    // buffer the vector grew out of.
    let mut bytes = Vec::with_capacity(header.len() + plaintext_bytes + OVERHEAD_BYTES);
    bytes.extend_from_slice(header);
    bytes.extend_from_slice(&nonce);
    let start = bytes.len();
    write_plaintext(&mut bytes)?;
    let tag = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(
            &XNonce::from(nonce),
            associated_data,
            (&mut bytes[start..]).into(),
        )
        .map_err(|_| VaultError::TooLong {
            bytes: plaintext_bytes,
            limit: crate::MAX_PLAINTEXT_BYTES,
        })?;
    bytes.extend_from_slice(&tag);
    Ok(bytes)
}

/// The plaintext of what [`encrypt`] wrote after its header.
pub(crate) fn decrypt(
    key: &Secret,
    associated_data: &[u8],
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let (nonce, rest) = bytes
        .split_first_chunk::<NONCE_BYTES>()
        .ok_or(DoesNotOpen)?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG_BYTES>().ok_or(DoesNotOpen)?;
    let mut plaintext = Zeroizing::new(ciphertext.to_vec());
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            associated_data,
            plaintext.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| DoesNotOpen)?;
    Ok(plaintext)
}
