//! Roots and epochs are replaced without touching what was sealed.

use vault::{EpochId, Root, Vault, VaultError, rewrap_epoch};

use crate::{at, founded};

#[test]
fn a_vault_opened_again_reads_what_it_sealed() {
    let founded = founded(30);
    let key = founded.key("case-1", "course");
    let place = at("case-1", 1, "course");
    let sealed = founded.seal(&key, &place, b"facts");
    let again = Vault::open(&founded.root, std::slice::from_ref(&founded.stored_epoch))
        .expect("opening with the same root");
    assert_eq!(
        again
            .unseal(&key, &place, &sealed)
            .expect("unsealing")
            .as_bytes(),
        b"facts"
    );
}

#[test]
fn another_root_opens_nothing() {
    let founded = founded(31);
    let other = Root::generate(&founded.entropy);
    assert_eq!(
        Vault::open(&other, std::slice::from_ref(&founded.stored_epoch)).unwrap_err(),
        VaultError::WrongRoot {
            epoch: EpochId::FIRST
        }
    );
    assert_eq!(
        Vault::open(&founded.root, &[]).unwrap_err(),
        VaultError::NoEpoch
    );
}

#[test]
fn an_epoch_is_bound_to_its_number() {
    let founded = founded(32);
    let mut moved = founded.stored_epoch.clone();
    moved.epoch = EpochId::from_number(2).expect("2 is a number of an epoch");
    assert!(matches!(
        Vault::open(&founded.root, &[moved]),
        Err(VaultError::WrongRoot { .. })
    ));
}

#[test]
fn a_new_root_takes_over() {
    let founded = founded(33);
    let key = founded.key("case-1", "course");
    let place = at("case-1", 1, "course");
    let sealed = founded.seal(&key, &place, b"facts");
    let new_root = Root::generate(&founded.entropy);
    let rewrapped = rewrap_epoch(
        &founded.stored_epoch,
        &founded.root,
        &new_root,
        &founded.entropy,
    )
    .expect("wrapping anew");
    assert!(Vault::open(&founded.root, std::slice::from_ref(&rewrapped)).is_err());
    let again = Vault::open(&new_root, &[rewrapped]).expect("opening with the new root");
    assert_eq!(
        again
            .unseal(&key, &place, &sealed)
            .expect("unsealing")
            .as_bytes(),
        b"facts"
    );
}

#[test]
fn a_new_epoch_wraps_nothing_before_it_is_adopted() {
    let founded = founded(34);
    let next = founded
        .vault
        .next_epoch(&founded.root, &founded.entropy)
        .expect("next epoch");
    assert_eq!(founded.key("case-1", "course").epoch, EpochId::FIRST);
    founded
        .vault
        .adopt_epoch(&founded.root, &next)
        .expect("adopting it");
    assert_eq!(founded.key("case-1", "course").epoch.number(), 2);
    assert_eq!(
        founded.vault.adopt_epoch(&founded.root, &next).unwrap_err(),
        VaultError::EpochOutOfOrder { epoch: next.epoch }
    );
}

#[test]
fn the_epoch_in_use_is_not_retired() {
    let founded = founded(35);
    assert_eq!(
        founded.vault.retire_epoch(EpochId::FIRST).unwrap_err(),
        VaultError::EpochInUse {
            epoch: EpochId::FIRST
        }
    );
}

#[test]
fn a_key_wrapped_anew_keeps_its_name_and_opens_what_it_sealed() {
    let founded = founded(36);
    let key = founded.key("case-1", "course");
    let place = at("case-1", 1, "course");
    let sealed = founded.seal(&key, &place, b"facts");
    let next = founded
        .vault
        .next_epoch(&founded.root, &founded.entropy)
        .expect("next epoch");
    founded
        .vault
        .adopt_epoch(&founded.root, &next)
        .expect("adopting it");
    let rewrapped = founded
        .vault
        .rewrap_key(&key, &founded.entropy)
        .expect("wrapping anew");
    assert_eq!(
        (rewrapped.key_id, rewrapped.epoch),
        (key.key_id, next.epoch)
    );
    assert_eq!(founded.unseal(&rewrapped, &place, &sealed), b"facts");
    // Relabelling the old row with the new epoch does not do it.
    let relabelled = vault::WrappedKey {
        epoch: next.epoch,
        ..key
    };
    assert!(
        founded
            .vault
            .rewrap_key(&relabelled, &founded.entropy)
            .is_err()
    );
}
