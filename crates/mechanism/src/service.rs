//! Pillars of services, kinds of service, and what institutions commit to.

use crate::{ClockKey, CommitmentId, Function, InstitutionId, PillarId, ServiceId, Source};

/// One of the pillars of services. Its name is the word `pillar-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pillar {
    /// Its identifier.
    pub id: PillarId,
    /// The kinds of service in it.
    pub services: Vec<ServiceKind>,
}

/// A kind of service. Its name is the word `service-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceKind {
    /// Its identifier.
    pub id: ServiceId,
    /// Functions that provide it.
    pub provided_by: Vec<Function>,
    /// True when naming its provider would place the person or a shelter (floor 7).
    pub places_person: bool,
}

/// A template of a commitment: who does what by when. Its name is the word `commitment-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentTemplate {
    /// Its identifier.
    pub id: CommitmentId,
    /// Who owes it.
    pub institution: InstitutionId,
    /// The function of that institution that does it.
    pub function: Function,
    /// The clock that runs for it, if the procedure names one.
    pub due: Option<ClockKey>,
    /// Where the duty comes from.
    pub source: Source,
}
