//! Urgent access, for life or health only: one compartment, a reason, a short time, noticed at
//! once, reviewed by somebody of another institution. Never location (floor 7).

use jiff::{SignedDuration, Timestamp};
use mechanism::{Compartment, InstitutionId};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Actor, Case, Context, Event, PersonId, UrgentId};

/// How long an urgent access lasts, in minutes.
pub const URGENT_LENGTH_MINUTES: i64 = 60;

/// An urgent access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urgent {
    /// Who opened it.
    pub person: PersonId,
    /// Of which institution.
    pub institution: InstitutionId,
    /// What was opened.
    pub compartment: Compartment,
    /// Until when.
    pub until: Timestamp,
    /// What the reviewer found.
    pub justified: Option<bool>,
}

impl Urgent {
    /// Whether somebody stands outside of it: another person, of another institution.
    pub fn may_review(&self, actor: &Actor) -> bool {
        self.person != actor.person && self.institution != actor.institution
    }
}

/// Opens a compartment urgently.
pub(crate) fn open(
    case: &Case,
    ctx: &Context<'_>,
    urgent: UrgentId,
    compartment: Compartment,
) -> Decided {
    ensure(!case.urgent.contains_key(&urgent), Rule::AlreadyEnded)?;
    ensure(compartment != Compartment::Location, Rule::LocationClosed)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    ensure(ctx.actor.stepped_up, Rule::StepUpFirst)?;
    let shut = case.is_shut_out(
        ctx.mechanism,
        &ctx.actor.institution,
        &ctx.actor.unit,
        Some(&ctx.actor.person),
    );
    ensure(!shut, Rule::NotFound)?;
    let police = ctx.actor.is_law_enforcement();
    ensure(!police || case.police_may_know(ctx.now), Rule::NotFound)?;
    let until = ctx
        .now
        .saturating_add(SignedDuration::from_mins(URGENT_LENGTH_MINUTES));
    let until = until.unwrap_or(ctx.now);
    Ok(vec![Event::UrgentlyOpened {
        urgent,
        compartment,
        until,
    }])
}

/// Reviews one. INVARIANT: never whoever opened it, and nobody of the same institution (DESIGN, section
/// 6: an officer outside the user's own institution).
pub(crate) fn review(case: &Case, ctx: &Context<'_>, urgent: UrgentId, justified: bool) -> Decided {
    let opened = case.urgent.get(&urgent).ok_or(Rule::NotFound)?;
    ensure(opened.may_review(ctx.actor), Rule::OutsideReviewer)?;
    ensure(opened.justified.is_none(), Rule::AlreadyEnded)?;
    Ok(vec![Event::UrgentReviewed { urgent, justified }])
}
