//! Digests under a key: the same where key, place and bytes are, and otherwise another.

use vault::VaultError;

use crate::{at, founded};

const OWNER: &str = "office";

/// Broken by hand: `digest::under` without the key, then without the place.
#[test]
fn a_digest_is_of_its_key_its_place_and_its_bytes() {
    let founded = founded(1);
    let vault = &founded.vault;
    let (one, other) = (founded.key(OWNER, "once"), founded.key(OWNER, "once"));
    let of = |key, slot, version, bytes: &[u8]| {
        vault.digest(key, &at(OWNER, version, slot), bytes).unwrap()
    };
    let digest = of(&one, "once", 1, b"yes");
    assert_eq!(digest, of(&one, "once", 1, b"yes"), "the same again");
    assert_ne!(digest, of(&other, "once", 1, b"yes"), "another key");
    assert_ne!(digest, of(&one, "once", 2, b"yes"), "another version");
    assert_ne!(digest, of(&one, "once/part", 1, b"yes"), "another part");
    assert_ne!(digest, of(&one, "once", 1, b"no"), "other bytes");
    let elsewhere = vault.digest(&one, &at(OWNER, 1, "twice"), b"yes");
    assert!(matches!(
        elsewhere,
        Err(VaultError::KeyOfAnotherPlace { .. })
    ));
}
