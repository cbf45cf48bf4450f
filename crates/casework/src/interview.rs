//! Interviews and hearings, counted for adults too: who asked, when, about what. A further one needs a reason, so
//! that nobody has to tell it again because institutions do not talk to each other (Code of Criminal
//! Justice for Children art. 39, kept here for everybody).

use std::collections::BTreeSet;

use jiff::Timestamp;
use mechanism::{Step, TrackId};
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
    /// About what; empty for the formal interview of the procedure and for a hearing.
    pub about: BTreeSet<Topic>,
    /// The version of the event that holds its reason.
    pub version: u64,
    /// The track whose step it was; none for an interview beside the procedure.
    #[serde(default)]
    pub track: Option<TrackId>,
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

/// What counts a step at which the person is asked, whatever else it does.
pub(crate) fn counted(case: &Case, step: &Step) -> Option<Event> {
    step.is_interview().then_some(Event::InterviewCounted {
        number: case.interviews + 1,
    })
}

/// The step that was counted: the last that was taken, with which the reason came.
fn step_behind(case: &Case) -> Option<(u64, TrackId)> {
    let moves = case.tracks.iter().flat_map(|(track, record)| {
        let steps = record.history.iter().filter(|one| one.step.is_some());
        steps.map(move |one| (one.version, track))
    });
    let last = moves.max_by_key(|(version, _)| *version)?;
    Some((last.0, last.1.clone()))
}

/// The version that counted a step as an interview, as long as it counts.
pub(crate) fn counted_by(case: &Case, step: u64) -> Option<u64> {
    case.heard.iter().find(|one| one.version == step)?;
    let mut later = case.counted_on.range(step..);
    later.next().map(|(version, _)| *version)
}

/// An interview that was recorded in error was not held: those after it move up.
fn forget(case: &mut Case, version: u64) {
    let before = case.heard.len();
    case.heard.retain(|one| one.version != version);
    if case.heard.len() == before {
        return;
    }
    for (number, one) in (1..).zip(&mut case.heard) {
        one.number = number;
        case.interviews = number;
    }
    if case.heard.is_empty() {
        case.interviews = 0;
    }
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let (number, about) = match event {
        Event::EnteredInError { version } => return forget(case, *version),
        Event::InterviewCounted { number } => (*number, BTreeSet::new()),
        Event::InterviewHeld { number, about } => (*number, about.clone()),
        _ => return,
    };
    let step = about.is_empty().then(|| step_behind(case)).flatten();
    let (version, track) = match step {
        Some((version, track)) => (version, Some(track)),
        None => (case.version, None),
    };
    if let Some(track) = &track {
        case.counted_on.insert(case.version, track.clone());
    }
    case.interviews = number;
    case.heard.push(Interview {
        number,
        at,
        by: by.clone(),
        about,
        version,
        track,
    });
}
