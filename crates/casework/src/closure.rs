//! Closing a case and taking it up again. The old decision stays.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

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
}

impl ClosureReason {
    /// All reasons in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Reintegrated,
        Self::OtherRoute,
        Self::PersonsWish,
        Self::OtherCountry,
        Self::Duplicate,
    ];

    /// The word of the reason.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reintegrated => "reintegrated",
            Self::OtherRoute => "other_route",
            Self::PersonsWish => "persons_wish",
            Self::OtherCountry => "other_country",
            Self::Duplicate => "duplicate",
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

/// Closes the case: reasons in writing, danger in somebody's hands, no decision waiting.
pub(crate) fn close(case: &Case, ctx: &Context<'_>, reason: ClosureReason) -> Decided {
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    ensure(!case.danger.is_open(), Rule::DangerOpen)?;
    let waits = case
        .proposals
        .values()
        .any(|proposal| proposal.outcome.is_none());
    ensure(!waits, Rule::NeedsSignatures)?;
    let leads =
        case.is_led_by(&ctx.actor.person) || ctx.actor.has_any(&[mechanism::Function::Secretariat]);
    ensure(leads, Rule::NotYourFunction)?;
    let still = case
        .clocks
        .iter()
        .filter(|(_, clock)| clock.stopped_at.is_none());
    let stopped = still.map(|(run, _)| Event::ClockStopped { run: run.clone() });
    Ok(std::iter::once(Event::Closed { reason })
        .chain(stopped)
        .collect())
}

/// Takes it up again.
pub(crate) fn reopen(case: &Case, ctx: &Context<'_>, ground: ReopenGround) -> Decided {
    ensure(case.closure.is_some(), Rule::NotFound)?;
    ensure(!case.erased, Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::Reopened { ground }])
}
