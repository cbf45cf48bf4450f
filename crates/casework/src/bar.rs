//! Bars: the person or the case lead shuts somebody out. The barred get 404 everywhere (floor 12).

use mechanism::{InstitutionId, RegionId, UnitId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{BarId, Case, Event, PersonId};

/// Who is shut out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barred {
    /// One professional.
    Person(PersonId),
    /// A unit.
    Unit(UnitId),
    /// A whole institution.
    Institution(InstitutionId),
    /// Every unit of a region.
    Region(RegionId),
}

/// Sets a bar.
pub(crate) fn set(case: &Case, bar: BarId, barred: Barred) -> Decided {
    ensure(!case.bars.contains_key(&bar), Rule::AlreadyEnded)?;
    Ok(vec![Event::BarSet { bar, barred }])
}

/// Lifts one.
pub(crate) fn lift(case: &Case, bar: BarId) -> Decided {
    ensure(case.bars.contains_key(&bar), Rule::NotFound)?;
    Ok(vec![Event::BarLifted { bar }])
}
