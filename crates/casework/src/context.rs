//! Everything a decision may look at beside the case: the time, the actor, the edition, and which
//! particulars came with the command (never their content).

use jiff::Timestamp;
use mechanism::{Compartment, Mechanism};
use serde::{Deserialize, Serialize};

use crate::Actor;

/// The circumstances of a command.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The time, passed in.
    pub now: Timestamp,
    /// Who acts.
    pub actor: &'a Actor,
    /// The edition under which the case runs.
    pub mechanism: &'a Mechanism,
    /// Particulars that came with the command: where they will be sealed and under which name.
    pub kept: &'a [Kept],
}

impl Context<'_> {
    /// Whether a particular of that name came with the command.
    pub fn has(&self, slot: &str) -> bool {
        self.kept.iter().any(|kept| kept.slot == slot)
    }
}

/// A handle to a particular: casework knows that it exists and where, never what it says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Kept {
    /// The compartment it is sealed in.
    pub compartment: Compartment,
    /// Its name inside the event: `reasons`, `note`, `answer.given_name`...
    pub slot: String,
}

/// Names of particulars that more than one feature uses.
pub mod slot {
    /// Reasons for a decision or a step.
    pub const REASONS: &str = "reasons";
    /// Why a case closes before its identification came to a decision.
    pub const UNDECIDED: &str = "undecided";
    /// The text of a note.
    pub const NOTE: &str = "note";
    /// Who was spoken to in a telephone call.
    pub const SPOKE_TO: &str = "spoke_to";
    /// Who was present.
    pub const PRESENT: &str = "present";
    /// A message that goes with a referral, opened on acceptance.
    pub const MESSAGE: &str = "message";
}
