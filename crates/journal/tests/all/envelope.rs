//! One envelope has one encoding; anything else is refused, never guessed at.

use std::num::NonZeroU64;

use journal::{
    Digest, Envelope, JournalError, MAX_NAME_BYTES, MAX_PARTICULARS, Name, Particulars, SealedPart,
};
use proptest::prelude::*;

fn name() -> impl Strategy<Value = Name> {
    "[a-z0-9:/-]{1,40}|\\PC{1,20}".prop_map(|text| Name::new(text).unwrap())
}

prop_compose! {
    fn part()(key_id: [u8; 16], ciphertext: [u8; 32]) -> SealedPart {
        SealedPart { key_id, ciphertext: Digest::from_bytes(ciphertext) }
    }
}

prop_compose! {
    fn envelope()(
        stream in name(),
        version: NonZeroU64,
        recorded_at_micros: i64,
        actor in name(),
        edition: [u8; 32],
        facts in part(),
        particulars in prop::collection::btree_map(name(), part(), 0..6),
    ) -> Envelope {
        Envelope {
            stream, version, recorded_at_micros, actor, facts,
            edition: Digest::from_bytes(edition),
            particulars: Particulars::new(particulars).unwrap(),
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(envelope in envelope()) {
        prop_assert_eq!(Envelope::decode(&envelope.to_bytes()), Ok(envelope));
    }

    #[test]
    fn two_envelopes_never_share_their_bytes(a in envelope(), b in envelope()) {
        prop_assert_eq!(a == b, a.to_bytes() == b.to_bytes());
    }

    #[test]
    fn altered_bytes_are_refused_or_are_another_envelope(
        envelope in envelope(), position: prop::sample::Index, change in 1_u8..,
    ) {
        let mut bytes = envelope.to_bytes();
        let position = position.index(bytes.len());
        bytes[position] ^= change;
        if let Ok(read) = Envelope::decode(&bytes) {
            prop_assert_ne!(&read, &envelope);
            prop_assert_eq!(read.to_bytes(), bytes);
            prop_assert_ne!(read.leaf_hash(), envelope.leaf_hash());
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let read = Envelope::decode(&[&[1], &bytes[..]].concat());
        prop_assert!(read.is_err() || read.unwrap().to_bytes()[1..] == bytes);
    }

    #[test]
    fn cut_or_lengthened_bytes_are_refused(envelope in envelope(), kept: prop::sample::Index) {
        let bytes = envelope.to_bytes();
        prop_assert!(Envelope::decode(&bytes[..kept.index(bytes.len())]).is_err());
        prop_assert!(Envelope::decode(&[&bytes[..], &[0]].concat()).is_err());
    }

    #[test]
    fn a_digest_is_read_as_it_is_written(bytes: [u8; 32]) {
        let digest = Digest::from_bytes(bytes);
        prop_assert_eq!(digest.to_string().parse(), Ok(digest));
    }
}

fn plain() -> Envelope {
    let part = SealedPart {
        key_id: [1; 16],
        ciphertext: Digest::of_ciphertext(b"sealed"),
    };
    Envelope {
        stream: Name::new("case-1").unwrap(),
        version: NonZeroU64::MIN,
        recorded_at_micros: 0,
        actor: Name::new("actor-1").unwrap(),
        edition: Digest::from_bytes([0; 32]),
        facts: part,
        particulars: Particulars::new([
            (Name::new("a").unwrap(), part),
            (Name::new("b").unwrap(), part),
        ])
        .unwrap(),
    }
}

#[test]
fn an_unknown_format_is_named() {
    let mut bytes = plain().to_bytes();
    bytes[0] = 2;
    assert_eq!(
        Envelope::decode(&bytes),
        Err(JournalError::UnknownFormat { format: 2 })
    );
}

#[test]
fn particulars_out_of_order_or_twice_are_refused() {
    let bytes = plain().to_bytes();
    let slots: Vec<usize> = (0..bytes.len() - 2)
        .filter(|at| {
            bytes[*at..].starts_with(&[0, 1, b'a']) || bytes[*at..].starts_with(&[0, 1, b'b'])
        })
        .collect();
    let [first, second] = slots[..] else {
        panic!("two slots of one letter: {slots:?}")
    };
    let mut out_of_order = bytes.clone();
    (out_of_order[first + 2], out_of_order[second + 2]) = (b'b', b'a');
    let mut twice = bytes;
    twice[second + 2] = b'a';
    for bytes in [out_of_order, twice] {
        assert_eq!(
            Envelope::decode(&bytes),
            Err(JournalError::Malformed { position: second })
        );
    }
}

#[test]
fn version_0_is_refused() {
    let mut bytes = plain().to_bytes();
    // After the format and the stream's name with its length.
    bytes[9..17].fill(0);
    assert_eq!(
        Envelope::decode(&bytes),
        Err(JournalError::Malformed { position: 9 })
    );
}

#[test]
fn names_and_particulars_are_limited() {
    assert_eq!(Name::new(""), Err(JournalError::BadName));
    assert_eq!(
        Name::new("x".repeat(MAX_NAME_BYTES + 1)),
        Err(JournalError::BadName)
    );
    let part = plain().facts;
    let slots = |count: usize| {
        Particulars::new((0..count).map(|at| (Name::new(format!("slot-{at}")).unwrap(), part)))
    };
    assert!(slots(MAX_PARTICULARS).is_ok());
    assert_eq!(
        slots(MAX_PARTICULARS + 1),
        Err(JournalError::BadParticulars)
    );
    let twice = Particulars::new([
        (Name::new("a").unwrap(), part),
        (Name::new("a").unwrap(), part),
    ]);
    assert_eq!(twice, Err(JournalError::BadParticulars));
}

#[test]
fn a_digest_has_one_writing() {
    let digest = Digest::from_bytes([0xAB; 32]).to_string();
    for text in [
        &digest.to_uppercase(),
        &digest[1..],
        &format!("{digest}0"),
        &"é".repeat(32),
    ] {
        assert_eq!(text.parse::<Digest>(), Err(JournalError::NotADigest));
    }
}
