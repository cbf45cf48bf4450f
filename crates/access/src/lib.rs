//! Who sees what: one question, asked everywhere, answered in one place.
//!
//! [`Access::ask`] answers whether this person may know this case, open this compartment or do this
//! act, now, and why not. Policies are Cedar: `floors.cedar` (forbids that no pack can take out) and
//! `base.cedar` (what no pack can withhold) are compiled in, a pack adds its own. Lists use
//! [`casework::reach`]; a property test proves that the two agree.
//!
//! This crate must never know what is inside a compartment, the name of a person or institution, a
//! database, a session or a page: it sees words of closed lists and yes or no.

mod actor_view;
mod ask;
mod cache;
mod case_view;
mod closed;
mod entities;
mod explain;
mod parted;
mod policies;
mod question;

pub use actor_view::ActorView;
pub use ask::{Access, Answer};
pub use case_view::CaseView;
pub use closed::ClosedReason;
pub use policies::PolicyError;
pub use question::{Action, Question};
