//! The values that go into a statement, the same for both engines.

use sqlx::Arguments;
use sqlx::error::BoxDynError;
use sqlx::postgres::PgArguments;

/// Which database holds the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default: one file, one writer.
    Sqlite,
    /// Several stateless nodes on one server.
    Postgres,
}

/// Longest text a statement takes, in bytes: ids, codes and pointers are far shorter.
const TEXT_BYTES_MAX: usize = 1_000;
/// Longest sealed value a statement takes, in bytes: a pack is the largest thing kept in a row.
const SEALED_BYTES_MAX: usize = 16 * 1024 * 1024;

/// One value of a statement.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    OptionalText(Option<&'a str>),
    Number(i64),
    OptionalNumber(Option<i64>),
    Flag(bool),
    Sealed(&'a [u8]),
    OptionalSealed(Option<&'a [u8]>),
}

/// A value was larger than any honest caller sends.
#[derive(Debug, thiserror::Error)]
#[error("a value of {found_bytes} bytes, where at most {limit_bytes} are taken")]
pub(crate) struct TooLarge {
    found_bytes: usize,
    limit_bytes: usize,
}

impl Value<'_> {
    /// Refuses a value beyond the limits, so that no statement carries one.
    pub(crate) fn check_size(&self) -> Result<(), TooLarge> {
        let (found_bytes, limit_bytes) = match self {
            Value::Text(text) | Value::OptionalText(Some(text)) => (text.len(), TEXT_BYTES_MAX),
            Value::Sealed(bytes) | Value::OptionalSealed(Some(bytes)) => {
                (bytes.len(), SEALED_BYTES_MAX)
            }
            _ => return Ok(()),
        };
        if found_bytes > limit_bytes {
            return Err(TooLarge {
                found_bytes,
                limit_bytes,
            });
        }
        Ok(())
    }

    fn add(&self, arguments: &mut PgArguments) -> Result<(), BoxDynError> {
        match self {
            Value::Text(text) => arguments.add(*text),
            Value::OptionalText(text) => arguments.add(*text),
            Value::Number(number) => arguments.add(*number),
            Value::OptionalNumber(number) => arguments.add(*number),
            Value::Flag(flag) => arguments.add(*flag),
            Value::Sealed(bytes) => arguments.add(*bytes),
            Value::OptionalSealed(bytes) => arguments.add(*bytes),
        }
    }
}

/// The values as PostgreSQL takes them.
pub(crate) fn postgres_arguments(values: &[Value<'_>]) -> Result<PgArguments, BoxDynError> {
    let mut arguments = PgArguments::default();
    for value in values {
        value.check_size()?;
        value.add(&mut arguments)?;
    }
    Ok(arguments)
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a &str> for Value<'a> {
    fn from(text: &'a &str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(text: &'a Option<String>) -> Self {
        Value::OptionalText(text.as_deref())
    }
}

impl From<&i64> for Value<'_> {
    fn from(number: &i64) -> Self {
        Value::Number(*number)
    }
}

impl From<&Option<i64>> for Value<'_> {
    fn from(number: &Option<i64>) -> Self {
        Value::OptionalNumber(*number)
    }
}

impl From<&bool> for Value<'_> {
    fn from(flag: &bool) -> Self {
        Value::Flag(*flag)
    }
}

impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Value::Sealed(bytes)
    }
}

impl<'a> From<&'a &[u8]> for Value<'a> {
    fn from(bytes: &'a &[u8]) -> Self {
        Value::Sealed(bytes)
    }
}

impl<'a> From<&'a Option<Vec<u8>>> for Value<'a> {
    fn from(bytes: &'a Option<Vec<u8>>) -> Self {
        Value::OptionalSealed(bytes.as_deref())
    }
}

/// The values of one statement in the order of its parameters.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::value::Value::from(&$value)),*] };
}
pub(crate) use values;
