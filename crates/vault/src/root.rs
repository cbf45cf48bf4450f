//! The key above all others.

use std::fmt;

use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::VaultError;
use crate::secret::{KEY_BYTES, Secret};

/// The root: 32 random bytes that unwrap the epochs. It lives outside the data folder and outside
/// every backup of it; whoever has both reads everything.
pub struct Root(Secret);

impl Root {
    /// A new root.
    pub fn generate(entropy: &dyn Entropy) -> Self {
        Self(Secret::random(entropy))
    }

    /// Reads a root from the contents of a file or service credential: 64 hexadecimal digits with an
    /// optional line end, or exactly 32 raw bytes. The caller wipes the contents.
    ///
    /// # Errors
    /// [`VaultError::Malformed`] if it is neither.
    pub fn from_contents(contents: &[u8]) -> Result<Self, VaultError> {
        let malformed = || VaultError::Malformed { what: "root" };
        if let Some(secret) = Secret::copied_from(contents) {
            return Ok(Self(secret));
        }
        let bytes = from_hex(contents.trim_ascii_end()).ok_or_else(malformed)?;
        Secret::copied_from(bytes.as_slice())
            .map(Self)
            .ok_or_else(malformed)
    }

    /// The contents of a root file: 64 hexadecimal digits and a line end.
    pub(crate) fn to_contents(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(2 * KEY_BYTES + 1));
        for byte in self.0.bytes() {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 0x0F)]));
        }
        text.push('\n');
        text
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }
}

impl fmt::Debug for Root {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Root(not shown)")
    }
}

fn from_hex(digits: &[u8]) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    if digits.len() != 2 * KEY_BYTES {
        return None;
    }
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}
