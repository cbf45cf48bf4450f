//! A country's National Referral Mechanism as data: reading, checking and printing a *pack*.
//!
//! Pure. This crate must never know the time, a file system, a database, a user or a case: a pack
//! arrives as [`PackFiles`] (path to text) and leaves as a checked [`Mechanism`] or as the list of
//! everything that is wrong with it.
//!
//! INVARIANT: no key of a pack can lower a floor of law. The floors live in `casework` and
//! `access`; what a pack states is added to them.

mod apart;
pub mod body;
pub mod calendar;
mod check;
pub mod cited;
pub mod clock;
pub mod compare;
pub mod compartment;
pub mod finding;
pub mod form;
pub mod function;
pub mod guard;
pub mod ids;
pub mod indicator;
pub mod institution;
pub mod keys;
pub mod lookup;
pub mod pack;
pub mod picture;
pub mod procedure;
pub mod purpose;
pub mod service;
pub mod show;
pub mod stated;
pub mod unset;

pub use body::{Body, Seat};
pub use calendar::WorkingCalendar;
pub use cited::Cited;
pub use clock::{Basis, ClockDefinition, ClockLength, Expiry, LengthUnit};
pub use compartment::Compartment;
pub use finding::{DimensionFinding, Finding, Signs};
pub use form::{Form, LastResort, LookedAt, Missing, Question, QuestionKind, Section};
pub use function::{Function, Role};
pub use guard::{Guard, GuardError, GuardFacts};
pub use ids::*;
pub use indicator::{Dimension, Element, Indicator, IndicatorList, Strength};
pub use institution::{Institution, InstitutionKind, Membership, Unit};
pub use pack::{Mechanism, Mistake, PackErrors, PackFiles, Place};
pub use procedure::{
    Act, AgeOutcomes, MISSING, Outcomes, Presence, Procedure, Requirement, Safeguard,
    SignatureGroup, Standing, State, Step, Track,
};
pub use purpose::Purpose;
pub use service::{CommitmentTemplate, Pillar, ServiceKind};
pub use stated::{Source, Stated};
pub use unset::BodyRule;
