//! The case: what may happen to it, and what has happened.
//!
//! Pure. Two functions are the whole way in: [`decide`] turns a command into events or a
//! [`Refusal`] that says which rule refused and who can mend it; [`evolve`] folds events into a
//! [`Case`]. This crate must never know the time of day, randomness, a database, a page, a key, a
//! name or a free text: it holds codes, dates and *handles* to what is sealed elsewhere.

pub mod abroad;
pub mod actor;
pub mod age;
pub mod answer;
pub mod answer_tasks;
pub mod attachment;
pub mod bar;
pub mod case;
pub mod channel;
pub mod clock;
pub mod closure;
pub mod command;
pub mod commitment;
pub mod concern;
pub mod consent;
pub mod context;
pub mod correction;
pub mod dependant;
pub mod emergency;
pub mod escalation;
pub mod event;
pub mod facts;
pub mod foreign;
pub mod form;
pub mod form_use;
pub mod guardian;
pub mod ids;
pub mod interview;
mod justice;
pub mod keeper;
pub mod lead;
pub mod link;
pub mod missing;
pub mod note;
pub mod paper;
pub mod plan;
pub mod presence;
pub mod reach;
pub mod recorded_step;
pub mod recovery;
pub mod referral;
pub mod refusal;
pub mod refuse;
pub mod safeguard;
pub mod signature;
pub mod statement;
pub mod step;
pub mod told;
pub mod twin;
pub mod urgent;
pub mod views;
mod what_falls;
pub mod whereabouts;

mod dispatch;

pub use actor::{Actor, Stamp};
pub use answer::{Answer, Value};
pub use case::Case;
pub use command::Command;
pub use context::{Context, Kept};
pub(crate) use dispatch::fold_more;
pub use dispatch::{EVENTS_MAX, EVENTS_WARNING, decide, evolve, fold};
pub use event::{Event, Recorded};
pub use ids::*;
pub use refusal::{Refusal, Rule};
