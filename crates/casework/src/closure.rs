//! Closing a case and taking it up again. The old decision stays.

use jiff::Timestamp;
use mechanism::{Act, Mechanism, Standing};
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::context::slot;
use crate::referral::Urgency;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Command, Context, Event};

/// Why a case closes. Absence is never among the reasons: a missing person's case stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosureReason {
    /// The plan is fulfilled, the person lives independently.
    Reintegrated,
    /// No indicators; another route was named.
    OtherRoute,
    /// The person wishes it to end.
    PersonsWish,
    /// The case goes on in another country.
    OtherCountry,
    /// The same person has another file, which goes on.
    Duplicate,
    /// The person died.
    Death,
}

impl ClosureReason {
    /// All reasons in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Reintegrated,
        Self::OtherRoute,
        Self::PersonsWish,
        Self::OtherCountry,
        Self::Duplicate,
        Self::Death,
    ];

    /// The word of the reason.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reintegrated => "reintegrated",
            Self::OtherRoute => "other_route",
            Self::PersonsWish => "persons_wish",
            Self::OtherCountry => "other_country",
            Self::Duplicate => "duplicate",
            Self::Death => "death",
        }
    }
}

/// Why a case is taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReopenGround {
    /// New facts.
    NewFacts,
    /// New exploitation.
    NewExploitation,
    /// The person comes back.
    PersonReturns,
    /// It was closed by mistake.
    Mistake,
}

impl ReopenGround {
    /// All grounds in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::NewFacts,
        Self::NewExploitation,
        Self::PersonReturns,
        Self::Mistake,
    ];

    /// The word of the ground.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NewFacts => "new_facts",
            Self::NewExploitation => "new_exploitation",
            Self::PersonReturns => "person_returns",
            Self::Mistake => "mistake",
        }
    }
}

/// A closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: ClosureReason,
}

/// Whether identification has not come to a decision.
pub fn is_undecided(case: &Case, mechanism: &Mechanism) -> bool {
    case.standing(mechanism).is_none_or(Standing::is_open)
}

/// Closes the case: reasons in writing, danger in somebody's hands, no decision waiting, nobody
/// missing, and a reason of its own where identification stays open.
///
/// INVARIANT: a missing person's case stays open, whatever else is said.
pub(crate) fn close(case: &Case, ctx: &Context<'_>, reason: ClosureReason) -> Decided {
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    ensure(!case.danger.is_open(), Rule::DangerOpen)?;
    ensure(!case.is_missing() || case.has_died(), Rule::PersonMissing)?;
    let alive = reason == ClosureReason::Death && !case.has_died();
    ensure(!alive, Rule::NotFound)?;
    let said = !is_undecided(case, ctx.mechanism) || ctx.has(slot::UNDECIDED);
    ensure(said, Rule::IdentificationOpen)?;
    let waits = case
        .proposals
        .values()
        .any(|proposal| proposal.outcome.is_none());
    ensure(!waits, Rule::NeedsSignatures)?;
    let leads =
        case.is_led_by(&ctx.actor.person) || ctx.actor.has_any(&[mechanism::Function::Secretariat]);
    ensure(leads, Rule::NotYourFunction)?;
    let mut events = vec![Event::Closed { reason }];
    // INVARIANT (floor 3): a closure by others does not end recovery, nor what it protects from.
    let recovery_goes_on = reason != ClosureReason::PersonsWish || case.is_child();
    events.extend(clocks_that_stop(case, recovery_goes_on));
    Ok(events)
}

/// Every clock that still runs stops; recovery only when the person herself wished the end.
pub(crate) fn clocks_that_stop(case: &Case, recovery_goes_on: bool) -> Vec<Event> {
    let goes_on = |clock: &Clock| recovery_goes_on && clock.key.as_str() == crate::recovery::CLOCK;
    let still = case
        .clocks
        .iter()
        .filter(|(_, clock)| clock.stopped_at.is_none() && !goes_on(clock));
    still
        .map(|(run, _)| Event::ClockStopped { run: run.clone() })
        .collect()
}

/// Takes it up again, with reasons in writing.
pub(crate) fn reopen(case: &Case, ctx: &Context<'_>, ground: ReopenGround) -> Decided {
    ensure(case.closure.is_some(), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(taken_up(case, ctx, ground))
}

/// The events of taking a case up again: the clocks of where its tracks stand run again.
fn taken_up(case: &Case, ctx: &Context<'_>, ground: ReopenGround) -> Vec<Event> {
    let mut events = vec![Event::Reopened { ground }];
    for (track, record) in &case.tracks {
        crate::clock::follow(case, ctx, track, (None, &record.state), &mut events);
    }
    events
}

/// Whether a command is care for the person, as it takes a closed case up again.
pub(crate) fn cares(command: &Command, ctx: &Context<'_>) -> bool {
    match command {
        Command::RequestService { .. }
        | Command::MoveService { .. }
        | Command::RecordDanger
        | Command::RecordCall { .. }
        | Command::RecordArrival
        | Command::ReportMissing { .. }
        | Command::AcceptReferral { .. }
        | Command::DeclineReferral { .. }
        | Command::CompleteReferral { .. } => true,
        Command::OfferReferral { offer, .. } => offer.urgency == Urgency::Emergency,
        Command::TakeStep { track, step, .. } => {
            let step = ctx.mechanism.step(track, step);
            step.is_some_and(|step| step.act.is_care())
        }
        _ => false,
    }
}

/// Help for a person who comes back takes a closed case up again by itself, and so does an
/// identification taken up again. INVARIANT (floor 1): no closure stands before care; the ground is
/// coded, since nobody at the door is asked for reasons first.
pub(crate) fn taken_up_by(case: &Case, command: &Command, ctx: &Context<'_>) -> Vec<Event> {
    if case.closure.is_none() {
        return Vec::new();
    }
    let ground = match command {
        Command::RequestService { .. } | Command::RecordDanger | Command::RecordCall { .. } => {
            ReopenGround::PersonReturns
        }
        Command::ReportMissing { .. } => ReopenGround::NewFacts,
        Command::OfferReferral { offer, .. } if offer.urgency == Urgency::Emergency => {
            ReopenGround::PersonReturns
        }
        Command::TakeStep { track, step, .. } => {
            match ctx.mechanism.step(track, step).map(|step| &step.act) {
                Some(act) if act.is_care() => ReopenGround::PersonReturns,
                Some(Act::Reopen(_)) => ReopenGround::NewFacts,
                _ => return Vec::new(),
            }
        }
        _ => return Vec::new(),
    };
    taken_up(case, ctx, ground)
}
