//! One envelope of each released format, as bytes. They must stay what they are: their hashes are in
//! checkpoints that others hold.

use std::num::NonZeroU64;

use journal::{Digest, Envelope, Name, Particulars, SealedPart};

/// Format 1, written out by hand from `FORMAT.md`.
const FORMAT_1: &str = concat!(
    "01",
    "0006",
    "636173652d31",     // stream: case-1
    "0000000000000003", // version: 3
    "000638d7ea4c6800", // recorded at
    "0007",
    "6163746f722d39", // actor: actor-9
    "1111111111111111111111111111111111111111111111111111111111111111", // edition
    "22222222222222222222222222222222", // facts: key id
    "3333333333333333333333333333333333333333333333333333333333333333", // facts: ciphertext
    "0002",           // two particulars
    "0006",
    "6865616c7468", // slot: health
    "44444444444444444444444444444444",
    "5555555555555555555555555555555555555555555555555555555555555555",
    "0008",
    "6964656e74697479", // slot: identity
    "66666666666666666666666666666666",
    "7777777777777777777777777777777777777777777777777777777777777777",
);

/// SHA-256 of a byte 0 and the bytes above, computed apart from this crate.
const LEAF_1: &str = "dee7df31b1f4178e1181169d610bd8bbca5f265ad277044777252eefc1c94368";

fn part(key: u8, ciphertext: u8) -> SealedPart {
    SealedPart {
        key_id: [key; 16],
        ciphertext: Digest::from_bytes([ciphertext; 32]),
    }
}

fn envelope() -> Envelope {
    let name = |text: &str| Name::new(text).unwrap();
    Envelope {
        stream: name("case-1"),
        version: NonZeroU64::new(3).unwrap(),
        recorded_at_micros: 0x0006_38d7_ea4c_6800,
        actor: name("actor-9"),
        edition: Digest::from_bytes([0x11; 32]),
        facts: part(0x22, 0x33),
        particulars: Particulars::new([
            (name("identity"), part(0x66, 0x77)),
            (name("health"), part(0x44, 0x55)),
        ])
        .unwrap(),
    }
}

fn from_hex(digits: &str) -> Vec<u8> {
    (0..digits.len() / 2)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

#[test]
fn format_1_is_written_as_it_was() {
    assert_eq!(envelope().to_bytes(), from_hex(FORMAT_1));
}

#[test]
fn format_1_is_read_as_it_was() {
    assert_eq!(Envelope::decode(&from_hex(FORMAT_1)), Ok(envelope()));
}

#[test]
fn the_leaf_of_format_1_is_what_it_was() {
    assert_eq!(envelope().leaf_hash().to_string(), LEAF_1);
}
