//! Safeguards: presences and conditions that must be recorded. They bind interviews, decisions and
//! sharing, never care (floor 1).

use mechanism::{Function, GuardFacts, Mechanism, Presence, Safeguard, SafeguardId, Step, TrackId};

use crate::context::slot;
use crate::presence::{self, Part};
use crate::refusal::{Decided, Rule, ensure};
use crate::step::taken;
use crate::{Case, Context, Event};

/// Records one. Who is present is a particular.
///
/// INVARIANT: who interprets and which officer asks are recorded as found, and no other way: only there
/// the gender, the ties and the nameless voice on the telephone are asked about.
///
/// INVARIANT: where somebody must be present, nothing is in place without their name; where they sign, not
/// without their signature either.
pub(crate) fn record(
    case: &Case,
    ctx: &Context<'_>,
    safeguard: SafeguardId,
    signed: bool,
) -> Decided {
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
    let is_found = presence::part_of(&safeguard).is_some();
    ensure(!is_found, Rule::SafeguardMissing(safeguard.clone()))?;
    let is_named = definition.presence == Presence::Nobody || ctx.has(slot::PRESENT);
    ensure(is_named, Rule::PresenceUnnamed(safeguard.clone()))?;
    let must_sign = definition.presence == Presence::Signed;
    ensure(
        signed || !must_sign,
        Rule::PresenceUnsigned(safeguard.clone()),
    )?;
    Ok(vec![Event::SafeguardRecorded {
        safeguard,
        signed: signed && must_sign,
    }])
}

/// Whether a safeguard is in place for what comes next.
///
/// INVARIANT: it counts for one sitting. Once a step that asks for it was taken, the next one asks
/// again: an interpreter who was there in spring was not there in autumn.
///
/// Somebody found who fits puts the safeguard of that part in place; where the person asked for a woman
/// or a man, nothing else does.
pub fn is_in_place(case: &Case, mechanism: &Mechanism, safeguard: &SafeguardId) -> bool {
    let recorded = || {
        let stands = case.has_safeguard(safeguard) && presence::asked(case, safeguard).is_none();
        case.safeguards.get(safeguard).filter(|_| stands).copied()
    };
    let since = presence::found_for(case, mechanism, safeguard).max(recorded());
    let asks = |_: &TrackId, step: &Step| step.safeguards.contains(safeguard);
    since > taken(case, mechanism, asks).max()
}

/// Whether a safeguard applies to this person: by its guard, or because she asked for somebody in its
/// part. Whom she asked for is no exception from it but its new content.
pub fn applies(case: &Case, facts: &GuardFacts, safeguard: &Safeguard) -> bool {
    // A guard that cannot be read counts as applying: the safer side.
    let guard = safeguard.applies.as_ref();
    let by_guard = guard.is_none_or(|guard| guard.holds(facts).unwrap_or(true));
    by_guard || presence::asked(case, &safeguard.id) == Some(Part::Officer)
}
