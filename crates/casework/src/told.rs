//! Telling the person what was decided, in her language, as part of each decision. Until somebody has,
//! the decision waits on the desk of the case lead.

use jiff::Timestamp;
use mechanism::{Mechanism, TrackId};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::form::is_language;
use crate::refusal::{Decided, Rule, ensure};
use crate::step::Move;
use crate::{Answer, Case, Context, Event, Value};

/// The question of the person's language, in every pack that asks it.
const LANGUAGE: &str = "language";

/// How the person was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Telling {
    /// By somebody who speaks the language.
    Spoken,
    /// With an interpreter.
    Interpreted,
    /// Read out and given to keep, where keeping it is safe.
    Written,
}

impl Telling {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Spoken, Self::Interpreted, Self::Written];

    /// The word of the way.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Interpreted => "interpreted",
            Self::Written => "written",
        }
    }
}

/// What the person heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// In which language, ISO 639.
    pub language: String,
    /// How.
    pub telling: Telling,
    /// Whether it was said how a decision is looked at again, and by when.
    pub review_told: bool,
}

/// A decision that was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldRecord {
    /// What was told.
    pub told: Told,
    /// When.
    pub at: Timestamp,
    /// The version of its event.
    #[serde(default)]
    pub version: u64,
}

/// Whether a move of a track decided about the person: what she has to hear.
pub fn is_decision(mechanism: &Mechanism, track: &TrackId, moved: &Move) -> bool {
    let step = moved.step.as_ref();
    let step = step.and_then(|step| mechanism.step(track.as_str(), step.as_str()));
    step.is_some_and(mechanism::Step::is_decision)
}

/// Whether that language is another than the person's, as far as the person has said theirs.
pub fn is_other_language(case: &Case, told: &str) -> bool {
    language(case).is_some_and(|own| !own.eq_ignore_ascii_case(told))
}

/// The person's language, ISO 639, as far as the person has said it.
pub fn language(case: &Case) -> Option<&str> {
    match case.standing_answer(LANGUAGE) {
        Some(Answer::Known(Value::Language(own))) => Some(own),
        _ => None,
    }
}

/// Decisions the person has not heard yet, the oldest first: each by its track and move. Nobody is
/// told any more who died.
pub fn untold<'c>(case: &'c Case, mechanism: &Mechanism) -> Vec<(&'c TrackId, &'c Move)> {
    let lives = !case.has_died();
    let moves = case
        .tracks
        .iter()
        .filter(|_| lives)
        .flat_map(|(track, record)| record.history.iter().map(move |moved| (track, moved)));
    let mut untold: Vec<(&TrackId, &Move)> = moves
        .filter(|(track, moved)| case.stands(moved) && is_decision(mechanism, track, moved))
        .filter(|(_, moved)| !case.told.contains_key(&moved.version))
        .collect();
    untold.sort_by_key(|(_, moved)| moved.version);
    untold
}

/// Records that the person heard the decision of that version.
pub(crate) fn tell(case: &Case, ctx: &Context<'_>, version: u64, told: Told) -> Decided {
    let known = untold(case, ctx.mechanism);
    let waits = known.iter().any(|(_, moved)| moved.version == version);
    ensure(!case.told.contains_key(&version), Rule::AlreadyEnded)?;
    ensure(waits, Rule::NotFound)?;
    ensure(
        is_language(&told.language),
        Rule::AnswerUnfit("language".into()),
    )?;
    let why = !is_other_language(case, &told.language) || ctx.has(slot::REASONS);
    ensure(why, Rule::OtherLanguage)?;
    Ok(vec![Event::PersonTold {
        decision: version,
        told,
    }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::PersonTold { decision, told } => {
            let record = ToldRecord {
                told: told.clone(),
                at,
                version: case.version,
            };
            case.told.insert(*decision, record);
        }
        Event::EnteredInError { version } => case.told.retain(|_, one| one.version != *version),
        _ => {}
    }
}
