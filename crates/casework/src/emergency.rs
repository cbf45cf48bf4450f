//! Imminent danger: phone first. Whom was called, when, what was the answer, until a named human
//! has accepted. No free place goes to the duty chair, never to *declined*.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mechanism::{InstitutionId, QuestionId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Answer, Case, Context, Event};

/// The clock of emergency referral, in every pack.
pub const CLOCK: &str = "refer.emergency";
/// The question of danger, in every form that asks it.
const QUESTION: &str = "danger_now";

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Whom.
    pub institution: InstitutionId,
    /// What came of it. Who was spoken to is sealed under the slot `spoke_to`.
    pub answer: CallAnswer,
}

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallAnswer {
    /// Nobody answered.
    NoAnswer,
    /// Will call back.
    CallsBack,
    /// No free place: the duty chair is called next.
    NoPlace,
    /// A named human takes over.
    TakesOver,
}

impl CallAnswer {
    /// All answers in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::NoAnswer,
        Self::CallsBack,
        Self::NoPlace,
        Self::TakesOver,
    ];

    /// The word of the answer.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoAnswer => "no_answer",
            Self::CallsBack => "calls_back",
            Self::NoPlace => "no_place",
            Self::TakesOver => "takes_over",
        }
    }
}

/// Where danger stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Danger {
    /// None was recorded.
    #[default]
    None,
    /// Recorded, and nobody has taken over yet.
    Open(Timestamp),
    /// In the hands of a named human of that institution.
    Taken(InstitutionId),
}

impl Danger {
    /// Whether nobody has taken over yet.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// Records imminent danger.
pub(crate) fn record(case: &Case, ctx: &Context<'_>) -> Decided {
    ensure(!case.danger.is_open(), Rule::AlreadyEnded)?;
    let mut events = Vec::new();
    arise(case, ctx, &mut events);
    Ok(events)
}

/// Danger arises among `events` of the same decision: the clock of emergency referral starts.
pub(crate) fn arise(case: &Case, ctx: &Context<'_>, events: &mut Vec<Event>) {
    events.push(Event::DangerRecorded);
    let offset = events.len() as u64;
    events.extend(crate::clock::start(case, ctx, CLOCK, offset));
}

/// Whether a form answers that somebody is in danger now.
pub(crate) fn is_answered(answers: &BTreeMap<QuestionId, Answer>) -> bool {
    answers
        .get(QUESTION)
        .is_some_and(|answer| answer.word() == "yes")
}

/// Records a call. Taking over needs the name of a human.
pub(crate) fn call(case: &Case, ctx: &Context<'_>, call: Call) -> Decided {
    let known = ctx
        .mechanism
        .institution(call.institution.as_str())
        .is_some();
    ensure(known, Rule::NoSuchRecipient)?;
    let takes_over = call.answer == CallAnswer::TakesOver;
    ensure(
        !takes_over || ctx.has(crate::context::slot::SPOKE_TO),
        Rule::ReasonsMissing,
    )?;
    let institution = call.institution.clone();
    let mut events = vec![Event::CallMade { call }];
    if takes_over && case.danger.is_open() {
        events.push(Event::DangerTaken { institution });
        events.extend(crate::clock::stop(case, "refer.emergency"));
    }
    Ok(events)
}
