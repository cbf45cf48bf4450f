//! Who is under suspicion around a child: a parent, or whoever else keeps the child, and the guardian
//! are told apart, since only the guardian's own suspicion removes the guardian.

use std::collections::BTreeSet;

use mechanism::InstitutionId;
use serde::{Deserialize, Serialize};

/// Of whom a suspicion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Suspect {
    /// A parent, or whoever else keeps the child: kin, a foster family.
    Keeper,
    /// The guardian.
    Guardian,
}

impl Suspect {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Keeper, Self::Guardian];

    /// The word of it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keeper => "keeper",
            Self::Guardian => "guardian",
        }
    }
}

/// Who is under suspicion now.
///
/// INVARIANT (floor 2): what was written before it was asked of whom reads as both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Told", into = "Told")]
pub struct Suspicion {
    /// A parent, or whoever else keeps the child.
    pub keeper: bool,
    /// The guardian.
    pub guardian: bool,
}

impl Suspicion {
    /// Nobody.
    pub const NONE: Self = Self {
        keeper: false,
        guardian: false,
    };
    /// Both: the strictest.
    pub const BOTH: Self = Self {
        keeper: true,
        guardian: true,
    };

    /// Of that one alone.
    pub const fn of(suspect: Suspect) -> Self {
        Self {
            keeper: matches!(suspect, Suspect::Keeper),
            guardian: matches!(suspect, Suspect::Guardian),
        }
    }

    /// Whether anybody is under suspicion.
    pub const fn stands(self) -> bool {
        self.keeper || self.guardian
    }

    /// Whether that one is.
    pub const fn is_of(self, suspect: Suspect) -> bool {
        match suspect {
            Suspect::Keeper => self.keeper,
            Suspect::Guardian => self.guardian,
        }
    }

    /// Whoever is under suspicion in either.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            keeper: self.keeper || other.keeper,
            guardian: self.guardian || other.guardian,
        }
    }

    /// What is left where the other is cleared.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self {
            keeper: self.keeper && !other.keeper,
            guardian: self.guardian && !other.guardian,
        }
    }

    /// Whether nobody is: what a file that says nothing of it leaves out.
    pub(crate) const fn is_none(&self) -> bool {
        !self.stands()
    }
}

/// How a suspicion is written down.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Told {
    /// Of one alone.
    Of(Suspect),
    /// Of both or of nobody; all that was written before it was asked of whom.
    Any(bool),
}

impl From<Told> for Suspicion {
    fn from(told: Told) -> Self {
        match told {
            Told::Of(suspect) => Self::of(suspect),
            Told::Any(true) => Self::BOTH,
            Told::Any(false) => Self::NONE,
        }
    }
}

impl From<Suspicion> for Told {
    fn from(suspicion: Suspicion) -> Self {
        match suspicion {
            Suspicion::BOTH => Self::Any(true),
            Suspicion::NONE => Self::Any(false),
            Suspicion { keeper: true, .. } => Self::Of(Suspect::Keeper),
            Suspicion { keeper: false, .. } => Self::Of(Suspect::Guardian),
        }
    }
}

/// The institutions whose guardian came under suspicion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Removed(BTreeSet<InstitutionId>);

impl Removed {
    /// Whether that institution is among them.
    pub fn contains(&self, institution: &InstitutionId) -> bool {
        self.0.contains(institution)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extend<InstitutionId> for Removed {
    fn extend<T: IntoIterator<Item = InstitutionId>>(&mut self, more: T) {
        self.0.extend(more);
    }
}

impl FromIterator<InstitutionId> for Removed {
    fn from_iter<T: IntoIterator<Item = InstitutionId>>(all: T) -> Self {
        Self(all.into_iter().collect())
    }
}

/// How they are written down: one by itself, as before there could be more.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    One(InstitutionId),
    More(BTreeSet<InstitutionId>),
}

impl From<Kept> for Removed {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::One(one) => Self([one].into()),
            Kept::More(all) => Self(all),
        }
    }
}

impl From<Removed> for Kept {
    fn from(Removed(all): Removed) -> Self {
        let mut each = all.iter();
        match (each.next(), each.next()) {
            (Some(one), None) => Self::One(one.clone()),
            _ => Self::More(all),
        }
    }
}
