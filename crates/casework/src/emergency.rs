//! Imminent danger: phone first. Whom was called, when, what was the answer, until a named human
//! has accepted. No free place goes to the duty chair, never to *declined*.

use jiff::Timestamp;
use mechanism::InstitutionId;
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

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

/// Records imminent danger and starts the clock of emergency referral.
pub(crate) fn record(case: &Case, ctx: &Context<'_>) -> Decided {
    ensure(!case.danger.is_open(), Rule::AlreadyEnded)?;
    let mut events = vec![Event::DangerRecorded];
    events.extend(crate::clock::start(case, ctx, "refer.emergency", 1));
    Ok(events)
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
