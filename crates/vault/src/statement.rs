//! Sealing to institutions: location and sealed statements.
//!
//! A random content key seals the bytes once; HPKE (RFC 9180: X25519, HKDF-SHA256,
//! ChaCha20-Poly1305) seals that key to each recipient. A recovery set of k of n officers is one more
//! recipient whose private key is shared out, so it needs no other format.
//!
//! The sealed bytes do not say who can open them. The institution that holds a person's location is
//! itself a hint at the location (floor 7), so entries carry no name and a recipient tries each.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use hpke::{single_shot_open, single_shot_seal_with_rng};
use zeroize::Zeroizing;

use crate::aead;
use crate::entropy::{Draw, Entropy};
use crate::error::VaultError;
use crate::format;
use crate::institution::{InstitutionPrivateKey, InstitutionPublicKey};
use crate::negative_control::{self, SEALING, Sealing};
use crate::padding;
use crate::place::Place;
use crate::secret::{KEY_BYTES, Plaintext, Secret};

/// The most institutions one statement is sealed to.
pub const MAX_RECIPIENTS: usize = 32;

/// What HPKE calls `info`: separates this use of the keys from every other.
const INFO: &[u8] = b"besa vault: content key of a statement";
const ENCAPSULATED_BYTES: usize = 32;
/// The content key and its tag.
const SEALED_KEY_BYTES: usize = KEY_BYTES + 16;
const ENTRY_BYTES: usize = ENCAPSULATED_BYTES + SEALED_KEY_BYTES;
/// Format and number of recipients.
const PREFIX_BYTES: usize = 2;

type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type EncapsulatedKey = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Seals bytes to the public keys of one or more institutions, for one place. Nobody else can open
/// them afterwards, the sealing server included once custody is with officers.
///
/// # Errors
/// [`VaultError::BadRecipients`] for none, too many or one twice; [`VaultError::TooLong`];
/// [`VaultError::BadName`].
pub fn seal_to(
    recipients: &[InstitutionPublicKey],
    place: &Place<'_>,
    plaintext: &[u8],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, VaultError> {
    place.check()?;
    padding::check_length(plaintext)?;
    check_recipients(recipients)?;
    if SEALING == Sealing::Off {
        return Ok(negative_control::store_in_clear(plaintext, entropy));
    }
    let content_key = Secret::random(entropy);
    let header = header(recipients, place, &content_key, entropy)?;
    aead::encrypt(
        &content_key,
        &header,
        &place.bind_to_statement(&header),
        padding::padded_length(plaintext.len()),
        entropy,
        |buffer| padding::pad_onto(buffer, plaintext),
    )
}

/// Opens bytes sealed to this institution, in their own place only.
///
/// # Errors
/// [`VaultError::StatementDoesNotOpen`] if they were sealed to others, or a byte or the place
/// differs: from the bytes alone nobody can tell which. [`VaultError::Malformed`].
pub fn open_with(
    private: &InstitutionPrivateKey,
    place: &Place<'_>,
    sealed: &[u8],
) -> Result<Plaintext, VaultError> {
    place.check()?;
    if SEALING == Sealing::Off {
        return negative_control::read_in_clear(sealed);
    }
    let (header, body) = split(sealed)?;
    let bound = place.bind_to_statement(&private.public_key().to_bytes());
    let private = private.for_hpke();
    let content_key = header[PREFIX_BYTES..]
        .chunks_exact(ENTRY_BYTES)
        .find_map(|entry| open_entry(&private, &bound, entry))
        .ok_or(VaultError::StatementDoesNotOpen)?;
    let padded = aead::decrypt(&content_key, &place.bind_to_statement(header), body)
        .map_err(|_| VaultError::StatementDoesNotOpen)?;
    padding::unpad(padded)
}

fn check_recipients(recipients: &[InstitutionPublicKey]) -> Result<(), VaultError> {
    let is_repeated = recipients
        .iter()
        .enumerate()
        .any(|(index, key)| recipients[..index].contains(key));
    if recipients.is_empty() || recipients.len() > MAX_RECIPIENTS || is_repeated {
        return Err(VaultError::BadRecipients);
    }
    Ok(())
}

/// The format, the number of recipients, and the content key sealed to each.
fn header(
    recipients: &[InstitutionPublicKey],
    place: &Place<'_>,
    content_key: &Secret,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, VaultError> {
    // INVARIANT: at most MAX_RECIPIENTS, which fits into a byte.
    let mut header = vec![format::SEALED_TO_INSTITUTIONS, recipients.len() as u8];
    for recipient in recipients {
        let (encapsulated, sealed_key) =
            single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &recipient.0,
                INFO,
                content_key.bytes(),
                &place.bind_to_statement(&recipient.to_bytes()),
                &mut Draw(entropy),
            )
            .map_err(|_| VaultError::BadRecipients)?;
        header.extend_from_slice(&encapsulated.to_bytes());
        header.extend_from_slice(&sealed_key);
    }
    Ok(header)
}

/// The header, and what follows it.
fn split(sealed: &[u8]) -> Result<(&[u8], &[u8]), VaultError> {
    let malformed = VaultError::Malformed {
        what: "sealed statement",
    };
    match sealed {
        [format::NOT_SEALED, ..] => Err(VaultError::SealingDiffers),
        [format::SEALED_TO_INSTITUTIONS, count, ..] => {
            let count = usize::from(*count);
            if count == 0 || count > MAX_RECIPIENTS {
                return Err(malformed);
            }
            sealed
                .split_at_checked(PREFIX_BYTES + count * ENTRY_BYTES)
                .ok_or(malformed)
        }
        _ => Err(malformed),
    }
}

/// The content key, if this entry is for this private key in this place.
fn open_entry(private: &PrivateKey, bound: &[u8], entry: &[u8]) -> Option<Secret> {
    let (encapsulated, sealed_key) = entry.split_at(ENCAPSULATED_BYTES);
    let key = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        private,
        &EncapsulatedKey::from_bytes(encapsulated).ok()?,
        INFO,
        sealed_key,
        bound,
    )
    .ok()?;
    Secret::copied_from(&Zeroizing::new(key))
}
