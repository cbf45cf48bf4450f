//! Location and sealed statements open for the institutions they were sealed to, and for no other.

use vault::{Custody, InstitutionKeyPair, InstitutionPublicKey, VaultError, open_with, seal_to};

use crate::{at, founded};

const PLACE: vault::Place<'static> = at("case-1", 4, "location");

#[test]
fn every_recipient_opens_it() {
    let founded = founded(50);
    let pairs = [(); 3].map(|()| InstitutionKeyPair::generate(&founded.entropy));
    let recipients: Vec<_> = pairs.iter().map(|pair| pair.public.clone()).collect();
    let sealed =
        seal_to(&recipients, &PLACE, b"an invented street", &founded.entropy).expect("sealing");
    for pair in &pairs {
        let opened = open_with(&pair.private, &PLACE, &sealed).expect("opening");
        assert_eq!(opened.as_bytes(), b"an invented street");
    }
}

#[test]
#[cfg(not(feature = "negative-control"))]
fn nobody_else_opens_it() {
    let founded = founded(51);
    let [holder, other] = [(); 2].map(|()| InstitutionKeyPair::generate(&founded.entropy));
    let sealed = seal_to(
        &[holder.public],
        &PLACE,
        b"an invented street",
        &founded.entropy,
    )
    .expect("sealing");
    let refused = open_with(&other.private, &PLACE, &sealed).unwrap_err();
    assert_eq!(refused, VaultError::StatementDoesNotOpen);
}

#[test]
#[cfg(not(feature = "negative-control"))]
fn it_opens_in_its_own_place_only() {
    let founded = founded(52);
    let pair = InstitutionKeyPair::generate(&founded.entropy);
    let sealed = seal_to(
        &[pair.public],
        &PLACE,
        b"an invented street",
        &founded.entropy,
    )
    .expect("sealing");
    let elsewhere = [
        at("case-2", 4, "location"),
        at("case-1", 5, "location"),
        at("case-1", 4, "statement:1"),
    ];
    for place in elsewhere {
        let refused = open_with(&pair.private, &place, &sealed).unwrap_err();
        assert_eq!(refused, VaultError::StatementDoesNotOpen);
    }
}

#[test]
#[cfg(not(feature = "negative-control"))]
fn every_changed_byte_and_every_cut_is_noticed() {
    let founded = founded(53);
    let pairs = [(); 2].map(|()| InstitutionKeyPair::generate(&founded.entropy));
    let recipients: Vec<_> = pairs.iter().map(|pair| pair.public.clone()).collect();
    let sealed =
        seal_to(&recipients, &PLACE, b"an invented street", &founded.entropy).expect("sealing");
    for position in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[position] ^= 1;
        assert!(
            open_with(&pairs[0].private, &PLACE, &changed).is_err(),
            "byte {position}"
        );
        assert!(open_with(&pairs[0].private, &PLACE, &sealed[..position]).is_err());
    }
}

#[test]
fn it_is_sealed_to_somebody_and_to_each_once() {
    let founded = founded(54);
    let key = InstitutionKeyPair::generate(&founded.entropy).public;
    let many: Vec<InstitutionPublicKey> = (0..=vault::MAX_RECIPIENTS)
        .map(|_| InstitutionKeyPair::generate(&founded.entropy).public)
        .collect();
    for recipients in [&[][..], &[key.clone(), key], &many] {
        let refused = seal_to(recipients, &PLACE, b"x", &founded.entropy).unwrap_err();
        assert_eq!(refused, VaultError::BadRecipients);
    }
}

#[test]
fn a_wrapped_private_key_says_who_holds_it_and_opens_again() {
    let founded = founded(55);
    let pair = InstitutionKeyPair::generate(&founded.entropy);
    let stored = founded
        .vault
        .wrap_institution_key("shelter-a", &pair, &founded.entropy)
        .expect("wrapping");
    assert_eq!(stored.custody, Custody::HeldByServer);
    assert_eq!(
        Custody::from_code(stored.custody.as_str()),
        Ok(stored.custody)
    );
    assert_eq!(stored.private.slot, "institution:shelter-a");
    let sealed = seal_to(
        std::slice::from_ref(&stored.public),
        &PLACE,
        b"here",
        &founded.entropy,
    )
    .expect("sealing");
    let private = founded
        .vault
        .open_institution_key(&stored)
        .expect("opening the key");
    assert_eq!(
        open_with(&private, &PLACE, &sealed)
            .expect("opening")
            .as_bytes(),
        b"here"
    );
}

#[test]
fn an_exchanged_public_key_is_noticed() {
    let founded = founded(56);
    let [mine, theirs] = [(); 2].map(|()| InstitutionKeyPair::generate(&founded.entropy));
    let mut stored = founded
        .vault
        .wrap_institution_key("shelter-a", &mine, &founded.entropy)
        .expect("wrapping");
    stored.public = InstitutionPublicKey::from_bytes(&theirs.public.to_bytes()).expect("a key");
    let refused = founded.vault.open_institution_key(&stored).unwrap_err();
    assert_eq!(refused, VaultError::PublicKeyDiffers);
}

#[test]
fn an_institutions_private_key_never_seals_like_a_compartments_key() {
    let founded = founded(57);
    let pair = InstitutionKeyPair::generate(&founded.entropy);
    let stored = founded
        .vault
        .wrap_institution_key("shelter-a", &pair, &founded.entropy)
        .expect("wrapping");
    let place = at("shelter-a", 1, "institution:shelter-a");
    let refused = founded
        .vault
        .seal(&stored.private, &place, b"x", &founded.entropy)
        .unwrap_err();
    assert_eq!(refused, VaultError::ReservedSlot);
    let key_place = vault::KeyPlace {
        owner: "shelter-a",
        slot: "institution:shelter-a",
    };
    let refused = founded
        .vault
        .new_key(&key_place, &founded.entropy)
        .unwrap_err();
    assert_eq!(refused, VaultError::ReservedSlot);
}

#[test]
#[cfg(not(feature = "negative-control"))]
fn the_sealed_bytes_do_not_name_their_recipients() {
    let founded = founded(58);
    let pair = InstitutionKeyPair::generate(&founded.entropy);
    let seal = || {
        seal_to(
            std::slice::from_ref(&pair.public),
            &PLACE,
            b"here",
            &founded.entropy,
        )
    };
    let (first, second) = (seal().expect("sealing"), seal().expect("sealing"));
    // Past the prefix, two statements to the same institution share nothing that would link them.
    let repeated = first[2..]
        .windows(8)
        .any(|window| second[2..].windows(8).any(|other| other == window));
    assert!(!repeated);
}
