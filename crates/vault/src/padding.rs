//! Hides the exact length of what is sealed.
//!
//! Facts are short and each kind of event has its typical length: without padding the length of a
//! ciphertext would tell what happened. Content is preceded by its length (four bytes, big-endian)
//! and followed by zeros up to the next step.

use zeroize::Zeroizing;

use crate::MAX_PLAINTEXT_BYTES;
use crate::error::VaultError;
use crate::secret::Plaintext;

/// Length of the length.
const PREFIX_BYTES: usize = 4;
/// The smallest step, in bytes.
const STEP_BYTES: usize = 256;

/// Bytes that padded content of this length takes: the next multiple of 256, or for long content of
/// a sixteenth of the power of two below it (at most 6.25 % more).
pub(crate) fn padded_length(content_bytes: usize) -> usize {
    let length = content_bytes + PREFIX_BYTES;
    let power_below = 1_usize << (usize::BITS - 1 - length.leading_zeros());
    length.next_multiple_of(STEP_BYTES.max(power_below / 16))
}

/// Refuses more than is sealed in one piece.
pub(crate) fn check_length(content: &[u8]) -> Result<(), VaultError> {
    if content.len() > MAX_PLAINTEXT_BYTES {
        return Err(VaultError::TooLong {
            bytes: content.len(),
            limit: MAX_PLAINTEXT_BYTES,
        });
    }
    Ok(())
}

/// Appends the padded content to a buffer.
pub(crate) fn pad_onto(buffer: &mut Vec<u8>, content: &[u8]) -> Result<(), VaultError> {
    check_length(content)?;
    // INVARIANT: MAX_PLAINTEXT_BYTES fits into four bytes.
    let prefix = content.len() as u32;
    let end = buffer.len() + padded_length(content.len());
    buffer.extend_from_slice(&prefix.to_be_bytes());
    buffer.extend_from_slice(content);
    buffer.resize(end, 0);
    Ok(())
}

/// The content of a padded buffer, in place.
pub(crate) fn unpad(mut padded: Zeroizing<Vec<u8>>) -> Result<Plaintext, VaultError> {
    let malformed = VaultError::Malformed { what: "padding" };
    let Some((prefix, rest)) = padded.split_first_chunk::<PREFIX_BYTES>() else {
        return Err(malformed);
    };
    let length = u32::from_be_bytes(*prefix) as usize;
    let is_canonical = length <= rest.len()
        && padded_length(length) == padded.len()
        && rest[length..].iter().all(|byte| *byte == 0);
    if !is_canonical {
        return Err(malformed);
    }
    padded.truncate(PREFIX_BYTES + length);
    padded.drain(..PREFIX_BYTES);
    Ok(Plaintext::new(padded))
}
