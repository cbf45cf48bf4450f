//! Who acts.

use mechanism::{Function, InstitutionId, Role, SeatId, UnitId};
use serde::{Deserialize, Serialize};

use crate::PersonId;

/// The professional who acts, as signed in now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// Of which institution.
    pub institution: InstitutionId,
    /// Of which unit.
    pub unit: UnitId,
    /// What that unit is for. Never empty for a person who works on cases.
    pub functions: Vec<Function>,
    /// What the person does there.
    pub role: Role,
    /// The seat held in the Responsible Authority, if any.
    pub seat: Option<SeatId>,
    /// True for the minutes after the person proved again who she is.
    pub stepped_up: bool,
}

impl Actor {
    /// Whether any function of the actor is among those given.
    pub fn has_any(&self, functions: &[Function]) -> bool {
        self.functions
            .iter()
            .any(|function| functions.contains(function))
    }

    /// Whether the actor belongs to police or prosecution.
    pub fn is_law_enforcement(&self) -> bool {
        self.functions
            .iter()
            .any(|function| function.is_law_enforcement())
    }

    /// Whether the actor may know of any case at all: never who keeps keys and users, never who
    /// reads logs, never who supervises by aggregates only.
    pub fn may_know_cases(&self) -> bool {
        let apart = [Function::SystemAdministration, Function::DataProtection];
        let role = matches!(
            self.role,
            Role::DataProtectionOfficer | Role::SystemAdministrator
        );
        !role
            && !self.has_any(&apart)
            && self
                .functions
                .iter()
                .any(|function| *function != Function::Policy)
    }

    /// What stays on the record of the actor.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            person: self.person.clone(),
            institution: self.institution.clone(),
            unit: self.unit.clone(),
            function: self.functions.first().copied(),
            seat: self.seat.clone(),
        }
    }
}

/// The mark an actor leaves on an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Who.
    pub person: PersonId,
    /// Of which institution.
    pub institution: InstitutionId,
    /// Of which unit.
    pub unit: UnitId,
    /// Acting in which function.
    pub function: Option<Function>,
    /// Under which seat.
    pub seat: Option<SeatId>,
}
