//! Digests under a key: the same bytes at the same place give the same digest, and nobody without the
//! key can try guesses against it.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::associated_data;
use crate::place::Place;
use crate::secret::Secret;

/// Length of a digest, in bytes.
pub const DIGEST_BYTES: usize = 32;

pub(crate) fn under(secret: &Secret, place: &Place<'_>, bytes: &[u8]) -> [u8; DIGEST_BYTES] {
    // Cannot fail: HMAC takes a key of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes()).expect("a key of any length fits");
    mac.update(&associated_data::bind(
        "besa vault: digest under key",
        &[
            place.stream.as_bytes(),
            &place.version.to_be_bytes(),
            place.slot.as_bytes(),
        ],
    ));
    mac.update(bytes);
    mac.finalize().into_bytes().into()
}
