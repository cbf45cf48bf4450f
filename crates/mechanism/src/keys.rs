//! The names under which a pack's texts stand in its Fluent files. One place, so that pages, the
//! checker and translators agree.

use crate::{ClockKey, FormId, QuestionId, Source, StateId, StepId, TrackId};

/// Key of a text of a simple id: `institution-ID`, `unit-ID`, `seat-ID`, `service-ID`...
pub fn of(kind: &str, id: impl AsRef<str>) -> String {
    format!("{kind}-{}", id.as_ref().replace(['.', '_'], "-"))
}

/// Key of a track's name.
pub fn track(id: &TrackId) -> String {
    of("track", id.as_str())
}

/// Key of a state's name.
pub fn state(track: &TrackId, state: &StateId) -> String {
    of("state", format!("{track}-{state}"))
}

/// Key of a step's name: a verb, fit for a button.
pub fn step(track: &TrackId, step: &StepId) -> String {
    of("step", format!("{track}-{step}"))
}

/// Key of the name of the document a source stands in.
pub fn source(source: &Source) -> String {
    of("source", source.name())
}

/// Key of a clock's name.
pub fn clock(key: &ClockKey) -> String {
    of("clock", key.as_str())
}

/// Key of a question.
pub fn question(id: &QuestionId) -> String {
    of("question", id.as_str())
}

/// Key of a question's help text.
pub fn question_help(id: &QuestionId) -> String {
    format!("{}-help", question(id))
}

/// Key of an option of a question.
pub fn option(question: &QuestionId, option: &str) -> String {
    of("option", format!("{question}-{option}"))
}

/// Key of a section's title.
pub fn section(form: &FormId, section: &str) -> String {
    of("section", format!("{form}-{section}"))
}
