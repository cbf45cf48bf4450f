//! The one who asks, as far as policies see her: no name, no institution.

use std::collections::BTreeSet;

use casework::Actor;
use mechanism::{Function, Role};

/// Finite attributes of an actor.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ActorView {
    /// What she does in her unit.
    pub role: Role,
    /// What her unit is for.
    pub functions: BTreeSet<Function>,
    /// Whether she proved again, within minutes, who she is.
    pub stepped_up: bool,
}

impl From<&Actor> for ActorView {
    fn from(actor: &Actor) -> Self {
        Self {
            role: actor.role,
            functions: actor.functions.iter().copied().collect(),
            stepped_up: actor.stepped_up,
        }
    }
}

impl ActorView {
    /// Police of any branch, or prosecution.
    pub fn is_law_enforcement(&self) -> bool {
        self.functions
            .iter()
            .any(|function| function.is_law_enforcement())
    }
}
