//! Writing and reading the parts of the canonical layout: fixed-width numbers, big-endian, and text
//! preceded by its length.

use crate::error::JournalError;
use crate::name::Name;

/// Appends the parts of a layout to a buffer.
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn with_format(format: u8) -> Self {
        Self(vec![format])
    }

    pub(crate) fn fixed(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn name(&mut self, name: &Name) {
        // INVARIANT: a name has at most MAX_NAME_BYTES, which fits into two bytes.
        let length = name.as_str().len() as u16;
        self.fixed(&length.to_be_bytes());
        self.fixed(name.as_str().as_bytes());
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Takes the parts of a layout off the front of bytes that may be anything.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], JournalError> {
        let (taken, _) = self.bytes[self.position..]
            .split_first_chunk::<N>()
            .ok_or(self.malformed())?;
        self.position += N;
        Ok(*taken)
    }

    pub(crate) fn name(&mut self) -> Result<Name, JournalError> {
        let malformed = self.malformed();
        let length = usize::from(u16::from_be_bytes(self.fixed()?));
        let rest = &self.bytes[self.position..];
        let taken = rest.get(..length).ok_or(malformed)?;
        let text = std::str::from_utf8(taken).map_err(|_| malformed)?;
        self.position += length;
        Name::new(text).map_err(|_| malformed)
    }

    pub(crate) fn end(&self) -> Result<(), JournalError> {
        if self.position == self.bytes.len() {
            Ok(())
        } else {
            Err(self.malformed())
        }
    }

    pub(crate) const fn malformed(&self) -> JournalError {
        JournalError::Malformed {
            position: self.position,
        }
    }
}
