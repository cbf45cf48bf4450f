//! What a signer signs: the facts a joint decision rests on, as they stood when it was opened.
//!
//! The summary is made of codes, so that it is the same in every language and its hash means the
//! same to every signer; pages put it into words. It holds facts of the course only: no name, no
//! text, no institution and nothing that places anybody.

use std::fmt::Write;

use casework::refusal::Rule;
use casework::{Answer, Case, Value, fold};
use jiff::Timestamp;
use mechanism::{
    Compartment, FormId, Mechanism, QuestionId, SafeguardId, StateId, StepId, TrackId,
};
use sha2::{Digest, Sha256};

use crate::view::Opened;
use crate::{Office, OfficeError, hex};

/// What is shown to whoever signs.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The track of the step.
    pub track: TrackId,
    /// The step.
    pub step: StepId,
    /// Where the track stood.
    pub from: Option<StateId>,
    /// Whether the rules for children held.
    pub child: bool,
    /// Formal interviews held.
    pub interviews: u32,
    /// Forms of the course with the version and the time of their last filling.
    pub forms: Vec<(FormId, u64, Timestamp)>,
    /// Answers that are facts, known or openly missing.
    pub answers: Vec<(QuestionId, Answer)>,
    /// Safeguards in place.
    pub safeguards: Vec<SafeguardId>,
    /// What a signature is bound to: the version of the case and the SHA-256 of all of the above.
    pub mark: String,
}

impl Shown {
    /// The summary of a case for a joint step.
    pub fn of(case: &Case, mechanism: &Mechanism, track: &TrackId, step: &StepId) -> Self {
        let of_course = |form: &&FormId| mechanism.compartment_of_form(form) == Compartment::Course;
        let forms = case.forms.keys().filter(of_course).filter_map(|form| {
            let last = case.filled(form).last()?;
            Some((form.clone(), last.version, last.at))
        });
        let is_fact = |answer: &Answer| !matches!(answer, Answer::Known(Value::Kept(_)));
        let stands = |question: &QuestionId| case.standing_answer(question.as_str()).is_some();
        let answers = case.answers.iter();
        let answers = answers.filter(|(question, one)| stands(question) && is_fact(&one.answer));
        let mut shown = Self {
            track: track.clone(),
            step: step.clone(),
            from: case.tracks.get(track).map(|record| record.state.clone()),
            child: case.is_child(),
            interviews: case.interviews,
            forms: forms.collect(),
            answers: answers
                .map(|(question, record)| (question.clone(), record.answer.clone()))
                .collect(),
            safeguards: (case.safeguards.keys().filter(|one| case.has_safeguard(one)))
                .cloned()
                .collect(),
            mark: String::new(),
        };
        let digest = Sha256::digest(shown.canonical(case).as_bytes());
        shown.mark = format!("{}:{}", case.version, hex(&digest));
        shown
    }

    /// Whether two summaries say the same, whatever else happened to the case in between.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let without_mark = |shown: &Self| Self {
            mark: String::new(),
            ..shown.clone()
        };
        without_mark(self) == without_mark(other)
    }

    /// The bytes that are hashed: one fact a line, in a fixed order. Ids hold no line breaks.
    fn canonical(&self, case: &Case) -> String {
        let mut lines = String::from("besa shown 1\n");
        let id = case.id.as_ref().map_or("", |id| id.as_str());
        let from = self.from.as_ref().map_or("", |state| state.as_str());
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "case {id} {} {}", case.version, case.edition);
        let _ = writeln!(lines, "step {} {} {from}", self.track, self.step);
        let _ = writeln!(lines, "child {} interviews {}", self.child, self.interviews);
        for (form, version, at) in &self.forms {
            let _ = writeln!(lines, "form {form} {version} {at}");
        }
        for (question, answer) in &self.answers {
            let answer = serde_json::to_string(answer).unwrap_or_default();
            let _ = writeln!(lines, "answer {question} {answer}");
        }
        for safeguard in &self.safeguards {
            let _ = writeln!(lines, "safeguard {safeguard}");
        }
        lines
    }
}

impl Office {
    /// The summary that belongs to a mark: the case folded to the version the mark names.
    ///
    /// # Errors
    /// The summary of that version has another hash: [`Rule::ShownChanged`].
    pub(crate) async fn shown_at(
        &self,
        opened: &Opened,
        track: &TrackId,
        step: &StepId,
        mark: &str,
    ) -> Result<Shown, OfficeError> {
        let changed = || OfficeError::Refused(Rule::ShownChanged.into());
        let version = mark.split(':').next().and_then(|text| text.parse().ok());
        let version: usize = version.ok_or_else(changed)?;
        let history = self.history(&opened.loaded).await?;
        let case = fold(history.get(..version).ok_or_else(changed)?);
        let shown = Shown::of(&case, &self.mechanism, track, step);
        if shown.mark == mark {
            Ok(shown)
        } else {
            Err(changed())
        }
    }
}
