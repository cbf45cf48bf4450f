//! Destroying one key makes one compartment unreadable and leaves the others as they were.

use vault::{EpochId, VaultError, WrappedKey};

use crate::{Founded, at, founded};

const COMPARTMENTS: [&str; 5] = ["course", "identity", "account", "health", "justice"];

fn case_with_compartments(founded: &Founded) -> Vec<(WrappedKey, Vec<u8>)> {
    COMPARTMENTS
        .iter()
        .map(|slot| {
            let key = founded.key("case-1", slot);
            let sealed = founded.seal(&key, &at("case-1", 1, slot), slot.as_bytes());
            (key, sealed)
        })
        .collect()
}

#[test]
#[cfg(not(feature = "negative-control"))]
fn no_surviving_key_opens_what_a_destroyed_key_sealed() {
    let founded = founded(20);
    for (position, slot) in COMPARTMENTS.into_iter().enumerate() {
        let mut kept = case_with_compartments(&founded);
        let (_destroyed, orphan) = kept.remove(position);
        for (key, sealed) in &kept {
            let place = at("case-1", 1, &key.slot);
            assert_eq!(founded.unseal(key, &place, sealed), key.slot.as_bytes());
            // Not with the key as it is, nor with its row relabelled, nor with a new key of the slot.
            let relabelled = WrappedKey {
                slot: slot.to_owned(),
                ..key.clone()
            };
            for key in [key, &relabelled, &founded.key("case-1", slot)] {
                assert!(
                    founded
                        .vault
                        .unseal(key, &at("case-1", 1, slot), &orphan)
                        .is_err()
                );
            }
        }
    }
}

#[test]
fn an_overwritten_key_is_gone_at_once() {
    let founded = founded(21);
    let mut rows = case_with_compartments(&founded);
    let (key, sealed) = &mut rows[1];
    let place = at("case-1", 1, "identity");
    assert_eq!(founded.unseal(key, &place, sealed), b"identity");
    let length = key.wrapped.len();
    key.wrapped[1..length].fill(0);
    assert_eq!(
        founded.vault.unseal(key, &place, sealed).unwrap_err(),
        VaultError::KeyDoesNotOpen { key_id: key.key_id }
    );
}

#[test]
fn a_key_erased_before_the_rotation_is_lost_in_old_backups_too() {
    let founded = founded(22);
    let backup = case_with_compartments(&founded);
    let next = founded
        .vault
        .next_epoch(&founded.root, &founded.entropy)
        .expect("next epoch");
    founded
        .vault
        .adopt_epoch(&founded.root, &next)
        .expect("adopting it");
    let (kept, sealed) = &backup[0];
    let kept = founded
        .vault
        .rewrap_key(kept, &founded.entropy)
        .expect("wrapping anew");
    founded
        .vault
        .retire_epoch(EpochId::FIRST)
        .expect("retiring the old one");
    assert_eq!(
        founded.unseal(&kept, &at("case-1", 1, "course"), sealed),
        b"course"
    );
    let (erased, sealed) = &backup[1];
    assert_eq!(
        founded
            .vault
            .unseal(erased, &at("case-1", 1, "identity"), sealed)
            .unwrap_err(),
        VaultError::UnknownEpoch {
            epoch: EpochId::FIRST
        }
    );
}
