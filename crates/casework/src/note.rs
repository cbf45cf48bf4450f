//! Notes: sealed text of one compartment.

use mechanism::Compartment;

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, NoteId};

/// Most notes of one case.
pub const NOTES_MAX: usize = 2_000;

/// Writes a note. INVARIANT: notes hold free text, so never in the course compartment.
pub(crate) fn write(
    case: &Case,
    ctx: &Context<'_>,
    note: NoteId,
    compartment: Compartment,
) -> Decided {
    ensure(!case.notes.contains_key(&note), Rule::AlreadyEnded)?;
    ensure(case.notes.len() < NOTES_MAX, Rule::Limit)?;
    ensure(compartment != Compartment::Course, Rule::NotFound)?;
    ensure(ctx.has(slot::NOTE), Rule::ReasonsMissing)?;
    Ok(vec![Event::NoteWritten { note, compartment }])
}
