//! What is recorded of an event without saying what it says.

use std::collections::BTreeMap;
use std::num::NonZeroU64;

use crate::digest::Digest;
use crate::error::JournalError;
use crate::layout::{Reader, Writer};
use crate::name::Name;

/// The first byte of an envelope of the present format.
const FORMAT: u8 = 1;

/// The most sealed particulars of one event: compartments, notes and attachments together.
pub const MAX_PARTICULARS: usize = 64;

/// One ciphertext: the key that sealed it and its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedPart {
    /// The name of the key.
    pub key_id: [u8; 16],
    /// The hash of the ciphertext as it is stored.
    pub ciphertext: Digest,
}

/// The sealed particulars of an event by slot.
// INVARIANT: at most MAX_PARTICULARS; the map keeps them unique and sorted by the bytes of the slot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars(BTreeMap<Name, SealedPart>);

impl Particulars {
    /// Particulars in any order.
    ///
    /// # Errors
    /// [`JournalError::BadParticulars`] for a slot twice or more than [`MAX_PARTICULARS`].
    pub fn new(parts: impl IntoIterator<Item = (Name, SealedPart)>) -> Result<Self, JournalError> {
        let mut by_slot = BTreeMap::new();
        for (slot, part) in parts {
            let is_repeated = by_slot.insert(slot, part).is_some();
            if is_repeated || by_slot.len() > MAX_PARTICULARS {
                return Err(JournalError::BadParticulars);
            }
        }
        Ok(Self(by_slot))
    }

    /// Each slot with its part, sorted by slot.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Name, &SealedPart)> {
        self.0.iter()
    }
}

/// What is recorded of one event: everything a witness may see, nothing that says what happened. The
/// type of the event is among the sealed facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The stream, by its random id.
    pub stream: Name,
    /// The version of the stream that this event made, from 1.
    pub version: NonZeroU64,
    /// When it was recorded, in microseconds since 1970-01-01T00:00:00Z.
    pub recorded_at_micros: i64,
    /// Who did it, by pseudonym.
    pub actor: Name,
    /// The hash of the edition of the mechanism under which it happened.
    pub edition: Digest,
    /// The sealed facts.
    pub facts: SealedPart,
    /// The sealed particulars.
    pub particulars: Particulars,
}

impl Envelope {
    /// The canonical bytes, as `FORMAT.md` defines them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::with_format(FORMAT);
        writer.name(&self.stream);
        writer.fixed(&self.version.get().to_be_bytes());
        writer.fixed(&self.recorded_at_micros.to_be_bytes());
        writer.name(&self.actor);
        writer.fixed(self.edition.as_bytes());
        write_part(&mut writer, &self.facts);
        // INVARIANT: at most MAX_PARTICULARS, which fits into two bytes.
        let count = self.particulars.0.len() as u16;
        writer.fixed(&count.to_be_bytes());
        for (slot, part) in &self.particulars.0 {
            writer.name(slot);
            write_part(&mut writer, part);
        }
        writer.finish()
    }

    /// Reads canonical bytes back. What it accepts, [`Envelope::to_bytes`] writes again byte by byte.
    ///
    /// # Errors
    /// [`JournalError::UnknownFormat`], [`JournalError::Malformed`].
    pub fn decode(bytes: &[u8]) -> Result<Self, JournalError> {
        let mut reader = Reader::new(bytes);
        let [format] = reader.fixed()?;
        if format != FORMAT {
            return Err(JournalError::UnknownFormat { format });
        }
        let envelope = Self {
            stream: reader.name()?,
            version: read_version(&mut reader)?,
            recorded_at_micros: i64::from_be_bytes(reader.fixed()?),
            actor: reader.name()?,
            edition: Digest::from_bytes(reader.fixed()?),
            facts: read_part(&mut reader)?,
            particulars: read_particulars(&mut reader)?,
        };
        reader.end()?;
        Ok(envelope)
    }

    /// The hash of this envelope as a leaf of the tree (RFC 9162, 2.1.1).
    pub fn leaf_hash(&self) -> Digest {
        Digest::of_leaf(&self.to_bytes())
    }
}

fn write_part(writer: &mut Writer, part: &SealedPart) {
    writer.fixed(&part.key_id);
    writer.fixed(part.ciphertext.as_bytes());
}

fn read_part(reader: &mut Reader<'_>) -> Result<SealedPart, JournalError> {
    Ok(SealedPart {
        key_id: reader.fixed()?,
        ciphertext: Digest::from_bytes(reader.fixed()?),
    })
}

fn read_version(reader: &mut Reader<'_>) -> Result<NonZeroU64, JournalError> {
    let malformed = reader.malformed();
    NonZeroU64::new(u64::from_be_bytes(reader.fixed()?)).ok_or(malformed)
}

fn read_particulars(reader: &mut Reader<'_>) -> Result<Particulars, JournalError> {
    let malformed = reader.malformed();
    let count = usize::from(u16::from_be_bytes(reader.fixed()?));
    if count > MAX_PARTICULARS {
        return Err(malformed);
    }
    let mut parts: BTreeMap<Name, SealedPart> = BTreeMap::new();
    for _ in 0..count {
        let malformed = reader.malformed();
        let slot = reader.name()?;
        // One set of particulars has one layout: sorted, each slot once.
        let is_in_order = parts.last_key_value().is_none_or(|(last, _)| *last < slot);
        if !is_in_order {
            return Err(malformed);
        }
        let part = read_part(reader)?;
        parts.insert(slot, part);
    }
    Ok(Particulars(parts))
}
