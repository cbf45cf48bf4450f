//! Nothing prints a key or a plaintext. An entropy of one repeated byte makes any leak visible.

use vault::{Entropy, InstitutionKeyPair, KeyPlace, Root, SEALING, Sealing, Vault};

use crate::at;

/// Every key and nonce consists of this byte.
struct AllTheSame(u8);

impl Entropy for AllTheSame {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0);
    }
}

/// How the byte 0xA7 is written by derived `Debug`s and by hexadecimal ones.
fn shows_a_key(printed: &str) -> bool {
    ["167", "a7a7", "A7A7", "0xa7"]
        .iter()
        .any(|trace| printed.contains(trace))
}

#[test]
fn debug_shows_no_key_and_no_plaintext() {
    let entropy = AllTheSame(0xA7);
    let root = Root::generate(&entropy);
    let (vault, _) = Vault::found(&root, &entropy).expect("founding");
    let place = KeyPlace {
        owner: "case-1",
        slot: "course",
    };
    let key = vault.new_key(&place, &entropy).expect("a key");
    let place = at("case-1", 1, "course");
    let sealed = vault
        .seal(&key, &place, &[0xA7; 40], &entropy)
        .expect("sealing");
    let plaintext = vault
        .unseal(&key, &place, sealed.as_bytes())
        .expect("unsealing");
    let pair = InstitutionKeyPair::generate(&entropy);
    let printed = format!(
        "{root:?} {vault:?} {plaintext:?} {:?} {sealed:?}",
        pair.private
    );
    assert!(!shows_a_key(&printed), "{printed}");
    assert!(
        !printed.contains("40"),
        "the length of a plaintext is not shown: {printed}"
    );
    // Negative control: the search does find the byte where it is allowed to stand.
    assert!(shows_a_key(&format!("{:?} {:?}", key.key_id, [0xA7_u8])));
}

#[test]
fn the_marker_says_what_this_build_does() {
    let expected = if cfg!(feature = "negative-control") {
        Sealing::Off
    } else {
        Sealing::On
    };
    assert_eq!(SEALING, expected);
    assert_eq!((Sealing::On.as_str(), Sealing::Off.as_str()), ("on", "off"));
}
