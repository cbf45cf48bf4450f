//! Safeguards: presences and conditions that must be recorded. They bind interviews, decisions and
//! sharing, never care (floor 1).

use mechanism::{Function, Mechanism, SafeguardId};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// Records one. Who is present is a particular.
pub(crate) fn record(case: &Case, ctx: &Context<'_>, safeguard: SafeguardId) -> Decided {
    let definition = ctx
        .mechanism
        .safeguard(safeguard.as_str())
        .ok_or(Rule::NotFound)?;
    let by: &[Function] = &definition.recorded_by;
    ensure(
        by.is_empty() || ctx.actor.has_any(by),
        Rule::NotYourFunction,
    )?;
    // The desk and the chair are part of every case, without being members of it.
    let desk = [Function::Secretariat, Function::AuthorityChair];
    ensure(
        case.has_member(&ctx.actor.institution) || ctx.actor.has_any(&desk),
        Rule::NotYourFunction,
    )?;
    Ok(vec![Event::SafeguardRecorded { safeguard }])
}

/// Whether a safeguard is in place for what comes next.
///
/// INVARIANT: it counts for one sitting. Once a step that asks for it was taken, the next one asks
/// again: an interpreter who was there in spring was not there in autumn.
pub fn is_in_place(case: &Case, mechanism: &Mechanism, safeguard: &SafeguardId) -> bool {
    case.has_safeguard(safeguard)
        && case.safeguards.get(safeguard) > last_used(case, mechanism, safeguard).as_ref()
}

/// The version at which a step that asks for the safeguard was last taken.
fn last_used(case: &Case, mechanism: &Mechanism, safeguard: &SafeguardId) -> Option<u64> {
    let used = case.tracks.iter().flat_map(|(track, record)| {
        record.history.iter().filter(|one| {
            let step = one.step.as_ref();
            let step = step.and_then(|step| mechanism.step(track.as_str(), step.as_str()));
            step.is_some_and(|step| step.safeguards.contains(safeguard))
        })
    });
    used.map(|one| one.version).max()
}
