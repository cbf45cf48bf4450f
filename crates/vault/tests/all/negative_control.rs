//! The build that seals nothing: a search for canaries finds them, and its data mixes with no other.

use vault::{InstitutionKeyPair, Vault, VaultError, seal_to};

use crate::{at, founded};

const CANARY: &[u8] = b"CANARY-NAME-7731";

fn contains_canary(bytes: &[u8]) -> bool {
    bytes.windows(CANARY.len()).any(|window| window == CANARY)
}

#[test]
fn the_canary_is_found_in_everything_that_should_be_sealed() {
    let founded = founded(60);
    let key = founded.key("case-1", "identity");
    assert!(contains_canary(&founded.seal(
        &key,
        &at("case-1", 1, "identity"),
        CANARY
    )));
    let pair = InstitutionKeyPair::generate(&founded.entropy);
    let place = at("case-1", 1, "location");
    let sealed = seal_to(&[pair.public], &place, CANARY, &founded.entropy).expect("sealing");
    assert!(contains_canary(&sealed));
}

#[test]
fn a_folder_founded_with_sealing_does_not_open() {
    let founded = founded(61);
    let mut of_the_product = founded.stored_epoch.clone();
    of_the_product.wrapped[0] = 4;
    let refused = Vault::open(&founded.root, &[of_the_product]).unwrap_err();
    assert_eq!(refused, VaultError::SealingDiffers);
}

#[test]
fn sealed_bytes_of_the_product_are_not_read() {
    let founded = founded(62);
    let key = founded.key("case-1", "identity");
    let refused = founded
        .vault
        .unseal(&key, &at("case-1", 1, "identity"), &[1; 300])
        .unwrap_err();
    assert_eq!(refused, VaultError::SealingDiffers);
}
