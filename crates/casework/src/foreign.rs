//! A decision that another country made about the person (T15 of `domain.md` 6.2). It is recorded and
//! shown; it moves no track and binds nobody: whoever decides here weighs it like any other evidence.

use crate::{Answer, Case};

/// The form of such a decision, in every pack that has one.
pub const FORM: &str = "foreign_decision";
/// The question which country decided.
pub const COUNTRY: &str = "decision_country";
/// The question what kind of decision it is: how sure the other country had to be.
pub const KIND: &str = "decision_kind";
/// The question what it said.
pub const OUTCOME: &str = "decision_outcome";

/// What is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignDecision {
    /// The country, ISO 3166.
    pub country: String,
    /// The kind, a word of the pack; empty where nobody could say.
    pub kind: String,
    /// What it said, a word of the pack; empty where nobody could say.
    pub outcome: String,
}

impl Case {
    /// The last decision of another country that is on record.
    pub fn foreign_decision(&self) -> Option<ForeignDecision> {
        let word = |question| self.standing_answer(question).map_or("", Answer::word);
        let country = word(COUNTRY).to_owned();
        (self.has_form(&FORM.into()) && !country.is_empty()).then(|| ForeignDecision {
            country,
            kind: word(KIND).to_owned(),
            outcome: word(OUTCOME).to_owned(),
        })
    }
}
