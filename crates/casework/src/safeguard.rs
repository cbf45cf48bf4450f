//! Safeguards: presences and conditions that must be recorded. They bind interviews, decisions and
//! sharing, never care (floor 1).

use mechanism::{Function, SafeguardId};

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
