//! Entered in error: hides a record from every view and destroys its keys; nothing is deleted
//! silently (floor 9).

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// Marks the event of that version as entered in error.
pub(crate) fn enter(case: &Case, ctx: &Context<'_>, version: u64) -> Decided {
    ensure(version > 1 && version <= case.version, Rule::NotFound)?;
    ensure(!case.hidden.contains(&version), Rule::AlreadyEnded)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::EnteredInError { version }])
}
