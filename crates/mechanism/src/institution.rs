//! Members of the mechanism, their parts and what these are for.

use crate::function::words;
use crate::{Function, InstitutionId, RegionId, Source, Stated, UnitId};
use jiff::civil::Date;

words! {
    /// What kind of body an institution is.
    InstitutionKind {
        /// A ministry, agency, police or prosecution.
        State = "state",
        /// A non-governmental organisation.
        NonState = "non_state",
        /// An international organisation.
        International = "international",
        /// A coalition of members.
        Coalition = "coalition",
    }
}

words! {
    /// How an institution belongs to the mechanism.
    Membership {
        /// Party to the cooperation agreement.
        Party = "party",
        /// Acts through the party that is its parent.
        Subordinate = "subordinate",
        /// Supports the mechanism without being a party.
        Partner = "partner",
    }
}

/// A member of the mechanism, or a body subordinate to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Institution {
    /// Its identifier; its name is the word `institution-ID`.
    pub id: InstitutionId,
    /// State, non-state or international.
    pub kind: InstitutionKind,
    /// How it belongs.
    pub membership: Membership,
    /// True where the membership is a reconstruction, not read in the signed text.
    pub reconstructed: bool,
    /// The party through which it acts.
    pub parent: Option<InstitutionId>,
    /// What it is for as a whole; units may narrow it.
    pub functions: Vec<Function>,
    /// Its units. Every institution that works on cases has at least one.
    pub units: Vec<Unit>,
    /// First day of validity, where known.
    pub valid_from: Option<Date>,
    /// Last day of validity, where ended.
    pub valid_until: Option<Date>,
    /// Who states all this.
    pub source: Source,
}

/// A part of an institution with one inbox and one duty roster.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its identifier, unique over the pack; its name is the word `unit-ID`.
    pub id: UnitId,
    /// What it is for.
    pub functions: Vec<Function>,
    /// Where it works; none means the whole country.
    pub region: Option<RegionId>,
    /// A public telephone number, where a source gives one. Never a shelter's.
    pub telephone: Stated<String>,
    /// INVARIANT: true for whatever places a shelter: such a unit is shown by name only to whoever
    /// may open location; everyone else reads *protected accommodation, reached through the desk*.
    pub protected: bool,
}
