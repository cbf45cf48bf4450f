//! Sealed bytes open in their own place, with their own key, unchanged, and never otherwise.

use proptest::prelude::*;
use vault::{KeyId, MAX_PLAINTEXT_BYTES, VaultError};

use crate::{at, founded};

proptest! {
    #[test]
    fn what_was_sealed_is_what_is_unsealed(
        seed: u64, version: u64, plaintext in prop::collection::vec(any::<u8>(), 0..3000),
    ) {
        let founded = founded(seed);
        let key = founded.key("case-1", "identity");
        let sealed = founded.seal(&key, &at("case-1", version, "identity"), &plaintext);
        prop_assert_eq!(
            founded.unseal(&key, &at("case-1", version, "identity"), &sealed),
            plaintext
        );
    }

    #[test]
    fn any_changed_bit_is_noticed(seed: u64, position: prop::sample::Index, bit in 0_u8..8) {
        let founded = founded(seed);
        let key = founded.key("case-1", "health");
        let place = at("case-1", 3, "health");
        let mut sealed = founded.seal(&key, &place, b"an invented account");
        prop_assert!(founded.vault.unseal(&key, &place, &sealed).is_ok());
        let position = position.index(sealed.len());
        sealed[position] ^= 1 << bit;
        prop_assert!(founded.vault.unseal(&key, &place, &sealed).is_err());
    }

    #[test]
    fn any_cut_is_noticed(seed: u64, kept: prop::sample::Index) {
        let founded = founded(seed);
        let key = founded.key("case-1", "health");
        let place = at("case-1", 3, "health");
        let sealed = founded.seal(&key, &place, b"an invented account");
        prop_assert!(founded.vault.unseal(&key, &place, &sealed[..kept.index(sealed.len())]).is_err());
    }

    #[test]
    fn any_changed_bit_of_a_wrapped_key_is_noticed(
        seed: u64, position: prop::sample::Index, bit in 0_u8..8,
    ) {
        let founded = founded(seed);
        let mut key = founded.key("case-1", "course");
        let place = at("case-1", 1, "course");
        let sealed = founded.seal(&key, &place, b"facts");
        let position = position.index(key.wrapped.len());
        key.wrapped[position] ^= 1 << bit;
        prop_assert!(founded.vault.unseal(&key, &place, &sealed).is_err());
    }

    #[test]
    fn sealed_bytes_open_at_no_other_version(seed: u64, version: u64, other: u64) {
        prop_assume!(version != other);
        let founded = founded(seed);
        let key = founded.key("case-1", "course");
        let sealed = founded.seal(&key, &at("case-1", version, "course"), b"facts");
        prop_assert_eq!(
            founded.vault.unseal(&key, &at("case-1", other, "course"), &sealed).unwrap_err(),
            VaultError::DoesNotOpen
        );
    }

    #[test]
    fn the_visible_length_tells_only_a_step(a in 0_usize..=252, b in 0_usize..=252) {
        let founded = founded(7);
        let key = founded.key("case-1", "course");
        let place = at("case-1", 1, "course");
        prop_assert_eq!(
            founded.seal(&key, &place, &vec![1; a]).len(),
            founded.seal(&key, &place, &vec![1; b]).len()
        );
    }
}

#[test]
fn sealed_bytes_do_not_open_in_another_case() {
    let founded = founded(1);
    let (mine, theirs) = (
        founded.key("case-1", "identity"),
        founded.key("case-2", "identity"),
    );
    let sealed = founded.seal(&mine, &at("case-1", 1, "identity"), b"a name");
    assert_eq!(
        founded
            .vault
            .unseal(&theirs, &at("case-2", 1, "identity"), &sealed)
            .unwrap_err(),
        VaultError::DoesNotOpen
    );
    assert_eq!(
        founded
            .vault
            .unseal(&mine, &at("case-2", 1, "identity"), &sealed)
            .unwrap_err(),
        VaultError::KeyOfAnotherPlace {
            key_slot: "identity".to_owned()
        }
    );
}

#[test]
fn a_key_that_is_moved_to_another_case_slot_or_name_does_not_unwrap() {
    let founded = founded(2);
    let key = founded.key("case-1", "identity");
    let moved = [
        vault::WrappedKey {
            owner: "case-2".to_owned(),
            ..key.clone()
        },
        vault::WrappedKey {
            slot: "course".to_owned(),
            ..key.clone()
        },
        vault::WrappedKey {
            key_id: KeyId::from_bytes([9; 16]),
            ..key.clone()
        },
    ];
    for key in moved {
        let place = at(&key.owner, 1, &key.slot);
        let refused = founded
            .vault
            .seal(&key, &place, b"x", &founded.entropy)
            .unwrap_err();
        assert_eq!(refused, VaultError::KeyDoesNotOpen { key_id: key.key_id });
    }
}

#[test]
fn a_key_of_one_compartment_seals_nothing_of_another() {
    let founded = founded(3);
    let key = founded.key("case-1", "course");
    for slot in ["identity", "courses", "course/", "cours"] {
        assert!(matches!(
            founded
                .vault
                .seal(&key, &at("case-1", 1, slot), b"x", &founded.entropy),
            Err(VaultError::KeyOfAnotherPlace { .. })
        ));
    }
}

#[test]
fn two_parts_of_one_compartment_do_not_change_places() {
    let founded = founded(4);
    let key = founded.key("case-1", "identity");
    let sealed = founded.seal(&key, &at("case-1", 1, "identity/name-card"), b"a name");
    assert_eq!(
        founded.unseal(&key, &at("case-1", 1, "identity/name-card"), &sealed),
        b"a name"
    );
    assert_eq!(
        founded
            .vault
            .unseal(&key, &at("case-1", 1, "identity"), &sealed)
            .unwrap_err(),
        VaultError::DoesNotOpen
    );
}

#[test]
fn the_same_words_never_give_the_same_bytes() {
    let founded = founded(5);
    let key = founded.key("case-1", "identity");
    let place = at("case-1", 1, "identity");
    assert_ne!(
        founded.seal(&key, &place, b"a name"),
        founded.seal(&key, &place, b"a name")
    );
}

#[test]
fn the_plaintext_is_nowhere_in_the_sealed_bytes() {
    let founded = founded(6);
    let key = founded.key("case-1", "identity");
    let canary = b"CANARY-NAME-7731";
    let sealed = founded.seal(&key, &at("case-1", 1, "identity"), canary);
    assert!(!sealed.windows(canary.len()).any(|window| window == canary));
}

#[test]
fn there_is_a_longest_plaintext() {
    let founded = founded(8);
    let key = founded.key("case-1", "attachment:1");
    let place = at("case-1", 1, "attachment:1");
    let longest = vec![7; MAX_PLAINTEXT_BYTES];
    assert_eq!(
        founded.unseal(&key, &place, &founded.seal(&key, &place, &longest)),
        longest
    );
    let refused = founded.vault.seal(
        &key,
        &place,
        &[&longest[..], &[7]].concat(),
        &founded.entropy,
    );
    assert!(matches!(refused, Err(VaultError::TooLong { .. })));
}

#[test]
fn names_are_limited() {
    let founded = founded(9);
    let too_long = "x".repeat(vault::MAX_NAME_BYTES + 1);
    for (owner, slot) in [
        ("", "course"),
        ("case-1", ""),
        (&too_long, "course"),
        ("case-1", &too_long),
    ] {
        let place = vault::KeyPlace { owner, slot };
        assert!(matches!(
            founded.vault.new_key(&place, &founded.entropy),
            Err(VaultError::BadName { .. })
        ));
    }
}

#[test]
fn bytes_of_the_negative_control_are_refused() {
    let founded = founded(10);
    let key = founded.key("case-1", "course");
    let stored_in_clear = [&[0xFF][..], b"facts"].concat();
    assert_eq!(
        founded
            .vault
            .unseal(&key, &at("case-1", 1, "course"), &stored_in_clear)
            .unwrap_err(),
        VaultError::SealingDiffers
    );
}
