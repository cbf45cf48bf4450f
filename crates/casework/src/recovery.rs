//! Recovery lasts at least 30 days (Council of Europe Convention art. 13). It cannot be cut short
//! by configuration; while it runs or identification is open, removal is blocked (floor 3).

use jiff::{SignedDuration, Timestamp};
use mechanism::{Act, Basis, ClockDefinition, Mechanism, calendar};

use crate::clock::{Clock, ClockStart};
use crate::{Case, Context, Event};

/// The least length of recovery and reflection, in days of 24 hours. A pack may only be longer.
pub const RECOVERY_LENGTH_DAYS_MIN: i64 = 30;
/// The clock of recovery, in every pack.
pub const CLOCK: &str = "recovery.length";

/// The particular with which an adult's own wish to end comes.
pub const OWN_WISH: &str = "own_wish";

/// Where the recovery period stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// When it began.
    pub began_at: Timestamp,
    /// Which day it is, the first being 1.
    pub day: i64,
    /// It lasts at least until then.
    pub at_least_until: Timestamp,
}

/// The run of recovery that is not stopped.
fn run(case: &Case) -> Option<&Clock> {
    case.clocks
        .values()
        .filter(|clock| clock.key.as_str() == CLOCK && clock.stopped_at.is_none())
        .max_by_key(|clock| clock.started_at)
}

/// The floor under a recovery that began at `began_at`.
///
/// INVARIANT: never earlier than 30 days after the beginning, whatever a pack says.
pub fn floor(began_at: Timestamp, due_at: Option<Timestamp>) -> Timestamp {
    let least = SignedDuration::from_hours(24 * RECOVERY_LENGTH_DAYS_MIN);
    let least = began_at.checked_add(least).unwrap_or(Timestamp::MAX);
    due_at.map_or(least, |due| due.max(least))
}

/// Where recovery stands, if it runs.
pub fn standing(case: &Case, now: Timestamp) -> Option<Recovery> {
    let clock = run(case)?;
    let passed = now.duration_since(clock.started_at).as_hours().max(0);
    Some(Recovery {
        began_at: clock.started_at,
        day: passed / 24 + 1,
        at_least_until: floor(clock.started_at, clock.due_at),
    })
}

/// Whether removal is blocked now: recovery runs, or identification is open.
///
/// A closed case has no open identification, and still the whole of its recovery.
pub fn removal_blocked(case: &Case, mechanism: &Mechanism, now: Timestamp) -> bool {
    let recovering = standing(case, now).is_some();
    let open = case
        .standing(mechanism)
        .is_none_or(|standing| standing.is_open());
    recovering || (case.closure.is_none() && open)
}

/// Whether an adult says that she herself wants it. A child's wish ends no protection.
pub(crate) fn own_wish(case: &Case, ctx: &Context<'_>) -> bool {
    !case.is_child() && ctx.has(OWN_WISH)
}

/// Starts a recovery after `events` of the same decision. INVARIANT: with a length of at least 30
/// days, also where a pack says less or nothing.
pub(crate) fn begin(case: &Case, ctx: &Context<'_>, events: &mut Vec<Event>) {
    let definition = ctx
        .mechanism
        .clock(CLOCK)
        .and_then(ClockDefinition::effective);
    let due_at =
        definition.map(|(length, _)| calendar::due(ctx.now, length, &ctx.mechanism.calendar));
    let start = ClockStart {
        key: CLOCK.into(),
        due_at: Some(floor(ctx.now, due_at)),
        basis: Some(Basis::Law),
    };
    let run = crate::clock::run(CLOCK, case.version + events.len() as u64);
    events.push(Event::ClockStarted { run, start });
}

/// Whether the recovery period may be ended by others now.
pub(crate) fn may_end(case: &Case, now: Timestamp) -> Result<(), Option<Timestamp>> {
    match standing(case, now) {
        Some(recovery) if now < recovery.at_least_until => Err(Some(recovery.at_least_until)),
        _ => Ok(()),
    }
}

/// Whether an act starts recovery.
pub(crate) const fn starts(act: &Act) -> bool {
    matches!(act, Act::Identify(_) | Act::StartRecovery(_))
}
