//! Bodies of the mechanism: the Responsible Authority, regional committees.

use crate::{BodyId, Function, InstitutionId, RegionId, SeatId, Source, Stated, UnitId};

/// A body in which institutions act together.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its identifier; its name is the word `body-ID`.
    pub id: BodyId,
    /// True for the body that leads every case.
    pub responsible_authority: bool,
    /// One such body sits in each of these regions; empty for a body of the whole country.
    pub regions: Vec<RegionId>,
    /// Its seats in order.
    pub seats: Vec<Seat>,
    /// The seat that chairs it.
    pub chair: Option<SeatId>,
    /// The unit that is its secretariat.
    pub secretariat: Option<UnitId>,
    /// Functions that may be invited per case.
    pub invitees: Vec<Function>,
    /// Seats that must be present.
    pub quorum: Stated<u32>,
    /// How it votes.
    pub voting: Stated<String>,
    /// How often it meets, in days.
    pub meeting_interval_days: Stated<u32>,
    /// False for bodies that may see aggregates only, such as regional committees.
    pub sees_cases: bool,
    /// Who states all this.
    pub source: Source,
}

/// A place in a body, held by a person of an institution.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Its identifier; its name is the word `seat-ID`.
    pub id: SeatId,
    /// Who fills it.
    pub institution: InstitutionId,
    /// What the seat speaks for.
    pub function: Function,
}
