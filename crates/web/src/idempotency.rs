//! The key of one drawn form: posting it twice does the thing once.
//!
//! `office` keeps keys with a digest of what came with them; here they are only made, hidden in
//! the form and read back.

/// The name of the hidden field.
pub const FIELD: &str = "form-key";

/// The key of one form as it was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(String);

impl Key {
    /// Reads a posted key; nothing if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_ours = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_ours.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The key as text, 32 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_the_form() {
        let key = Key::parse(&"0F".repeat(16)).unwrap();
        assert_eq!(Key::parse(key.as_str()), Some(key));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "7", &"g".repeat(32), &"0".repeat(33)] {
            assert_eq!(Key::parse(text), None, "{text:?}");
        }
    }
}
