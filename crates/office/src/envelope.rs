//! A sealed event as the journal keeps it, with the hash of its envelope.

use jiff::Timestamp;
use journal::{Digest, Envelope, Name, SealedPart};
use mechanism::Compartment;
use store::{NewEvent, NewParticular};

use crate::OfficeError;

pub(crate) fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, OfficeError> {
    serde_json::to_vec(value).map_err(|error| OfficeError::Sealed(error.to_string()))
}

/// What of an event stands in clear.
pub(crate) struct Head<'a> {
    /// Its stream.
    pub(crate) stream: &'a str,
    /// Its place in it.
    pub(crate) version: u64,
    /// When.
    pub(crate) at: Timestamp,
    /// By whom, a pseudonym.
    pub(crate) by: &'a str,
    /// Under which edition.
    pub(crate) edition: &'a str,
}

/// A sealed event with the hash of its envelope.
pub(crate) fn new_event(
    head: &Head<'_>,
    facts: crate::seal::SealedPiece,
    parts: Vec<(Compartment, crate::seal::SealedPiece)>,
) -> Result<NewEvent, OfficeError> {
    let envelope = envelope(head, &facts, &parts)?;
    let particulars = parts.into_iter().map(|(compartment, piece)| NewParticular {
        compartment: compartment.as_str().to_owned(),
        key_id: piece.key_id.to_string(),
        sealed: piece.bytes,
    });
    Ok(NewEvent {
        recorded_at: head.at.as_microsecond(),
        actor: head.by.to_owned(),
        edition: head.edition.to_owned(),
        facts_key: facts.key_id.to_string(),
        leaf: envelope.leaf_hash().as_bytes().to_vec(),
        particulars: particulars.collect(),
        facts: facts.bytes,
    })
}

fn envelope(
    head: &Head<'_>,
    facts: &crate::seal::SealedPiece,
    parts: &[(Compartment, crate::seal::SealedPiece)],
) -> Result<Envelope, OfficeError> {
    let malformed = |error: journal::JournalError| OfficeError::Sealed(error.to_string());
    let name = |text: &str| Name::new(text).map_err(malformed);
    let part = |piece: &crate::seal::SealedPiece| SealedPart {
        key_id: *piece.key_id.as_bytes(),
        ciphertext: Digest::of_ciphertext(&piece.bytes),
    };
    let named: Result<Vec<_>, OfficeError> = parts
        .iter()
        .map(|(compartment, piece)| Ok((name(compartment.as_str())?, part(piece))))
        .collect();
    let version = std::num::NonZeroU64::new(head.version)
        .ok_or_else(|| OfficeError::Sealed("an event has a version".to_owned()))?;
    Ok(Envelope {
        stream: name(head.stream)?,
        version,
        recorded_at_micros: head.at.as_microsecond(),
        actor: name(head.by)?,
        edition: edition_digest(head.edition),
        facts: part(facts),
        particulars: journal::Particulars::new(named?).map_err(malformed)?,
    })
}

/// The edition's hash as bytes.
fn edition_digest(hex: &str) -> Digest {
    let mut bytes = [0_u8; 32];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let pair = hex.get(place * 2..place * 2 + 2).unwrap_or("00");
        *byte = u8::from_str_radix(pair, 16).unwrap_or(0);
    }
    Digest::from_bytes(bytes)
}
