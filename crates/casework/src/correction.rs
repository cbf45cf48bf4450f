//! Entered in error: hides a record from every view and destroys its keys; nothing is deleted
//! silently (floor 9).

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// Marks the event of that version as entered in error.
pub(crate) fn enter(case: &Case, ctx: &Context<'_>, version: u64) -> Decided {
    ensure(version > 1 && version <= case.version, Rule::NotFound)?;
    ensure(!case.hidden.contains(&version), Rule::AlreadyEnded)?;
    // INVARIANT: what was decided or signed stays in view; a new decision answers it.
    ensure(!is_decision(case, version), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::EnteredInError { version }])
}

/// Whether a track moved or an institution signed with that event.
fn is_decision(case: &Case, version: u64) -> bool {
    let mut moves = case.tracks.values().flat_map(|track| &track.history);
    let mut signatures = case.proposals.values().flat_map(|one| &one.signatures);
    moves.any(|one| one.version == version) || signatures.any(|one| one.version == version)
}
