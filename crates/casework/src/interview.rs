//! Interviews, counted for adults too: who asked, when, about what. A further one needs a reason, so
//! that nobody has to tell it again because institutions do not talk to each other (Code of Criminal
//! Justice for Children art. 39, kept here for everybody).

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event, Stamp};

/// What an interview was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What happened.
    Facts,
    /// Who did it.
    Suspects,
    /// The way here.
    Route,
    /// Work and money.
    Work,
    /// Family and home.
    Family,
    /// Health.
    Health,
    /// What the person needs.
    Needs,
}

impl Topic {
    /// All, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::Facts,
        Self::Suspects,
        Self::Route,
        Self::Work,
        Self::Family,
        Self::Health,
        Self::Needs,
    ];

    /// The word of the topic.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Suspects => "suspects",
            Self::Route => "route",
            Self::Work => "work",
            Self::Family => "family",
            Self::Health => "health",
            Self::Needs => "needs",
        }
    }
}

/// An interview that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// Which in order.
    pub number: u32,
    /// When it was recorded.
    pub at: Timestamp,
    /// By whom.
    pub by: Stamp,
    /// About what; empty for the formal interview of the procedure.
    pub about: BTreeSet<Topic>,
    /// The version of its event.
    pub version: u64,
}

/// Whether a further interview lacks its reason.
pub(crate) fn ensure_justified(case: &Case, ctx: &Context<'_>) -> Result<(), Refusal> {
    ensure(
        case.interviews == 0 || ctx.has(slot::REASONS),
        Rule::FurtherInterview,
    )
}

/// Records an interview beside the formal one: every institution counts into the same number.
pub(crate) fn hold(case: &Case, ctx: &Context<'_>, about: BTreeSet<Topic>) -> Decided {
    ensure(!about.is_empty(), Rule::AnswerUnfit("about".into()))?;
    ensure_justified(case, ctx)?;
    Ok(vec![Event::InterviewHeld {
        number: case.interviews + 1,
        about,
    }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let (number, about) = match event {
        Event::InterviewCounted { number } => (*number, BTreeSet::new()),
        Event::InterviewHeld { number, about } => (*number, about.clone()),
        _ => return,
    };
    case.interviews = number;
    case.heard.push(Interview {
        number,
        at,
        by: by.clone(),
        about,
        version: case.version,
    });
}
