//! Classes of personal data that are sealed apart.

use serde::{Deserialize, Serialize};

/// A class of personal data with a key of its own in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    /// Facts, status and tasks: what every institution taking part needs to do its own.
    Course,
    /// Who the person is and how to reach her.
    Identity,
    /// What she told and what the indicators suggest.
    Account,
    /// Health and psychosocial matters.
    Health,
    /// Proceedings, statements to police, claims.
    Justice,
    /// Whatever places the person or a shelter: address, shelter, staff, telephone, bed,
    /// appointments, hearings, past addresses.
    Location,
}

impl Compartment {
    /// All compartments in the order in which pages show them.
    pub const ALL: [Self; 6] = [
        Self::Course,
        Self::Identity,
        Self::Account,
        Self::Health,
        Self::Justice,
        Self::Location,
    ];

    /// The word used in packs, policies and key places.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Identity => "identity",
            Self::Account => "account",
            Self::Health => "health",
            Self::Justice => "justice",
            Self::Location => "location",
        }
    }

    /// Reads the word back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}
