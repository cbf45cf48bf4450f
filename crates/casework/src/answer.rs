//! Answers to questions. Known, unknown, not asked and declined to say never merge.

use jiff::civil::Date;
use mechanism::form::Missing;
use mechanism::{Compartment, OptionId, RegionId};
use serde::{Deserialize, Serialize};

/// An answer, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The answer.
    Known(Value),
    /// Why it is missing.
    Missing(Missing),
}

/// A known answer. Everything outside the course compartment is only a handle here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Yes or no.
    Truth(bool),
    /// One of a list.
    One(OptionId),
    /// Any of a list.
    Many(Vec<OptionId>),
    /// A day.
    Day(Date),
    /// A whole number.
    Number(i64),
    /// A country, ISO 3166.
    Country(String),
    /// A language, ISO 639.
    Language(String),
    /// A region of the country.
    Region(RegionId),
    /// Sealed in a compartment under the slot `answer.QUESTION`.
    Kept(Compartment),
}

impl Answer {
    /// The word a guard reads; empty when the answer is missing, sealed or not a word.
    pub fn word(&self) -> &str {
        match self {
            Self::Known(Value::Truth(true)) => "yes",
            Self::Known(Value::Truth(false)) => "no",
            Self::Known(Value::One(option)) => option.as_str(),
            Self::Known(Value::Country(word) | Value::Language(word)) => word,
            Self::Known(Value::Region(region)) => region.as_str(),
            _ => "",
        }
    }
}
