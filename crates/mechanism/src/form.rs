//! Forms: questions with their compartment, help and standard code.

use crate::function::words;
use crate::guard::Guard;
use crate::{Compartment, FormId, IndicatorListId, OptionId, QuestionId};

/// Most questions a form may ask.
pub const QUESTIONS_PER_FORM_MAX: usize = 120;

/// A form. Its name is the word `form-ID`.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its identifier.
    pub id: FormId,
    /// Its parts in order; one page each.
    pub sections: Vec<Section>,
}

/// A part of a form. Its title is the word `section-FORM-ID`.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its identifier, unique in the form.
    pub id: String,
    /// Its questions in order.
    pub questions: Vec<Question>,
    /// The list of indicators asked here, if any.
    pub indicators: Option<IndicatorListId>,
}

/// A question. Its texts are the words `question-ID` and `question-ID-help`.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its identifier, unique over the pack. The same question asked by two forms is one question.
    pub id: QuestionId,
    /// What an answer looks like.
    pub kind: QuestionKind,
    /// Where an answer is sealed. Answers in `Course` are facts that guards may read; every other
    /// answer is a particular.
    pub compartment: Compartment,
    /// True when the form cannot be sent without *some* answer, *unknown*, *not asked* and
    /// *declined to say* included.
    pub required: bool,
    /// True when there is a help text.
    pub help: bool,
    /// Asked only when true.
    pub when: Option<Guard>,
    /// Options that may be chosen only once others were looked at.
    pub last_resort: Option<LastResort>,
    /// Field of the Human Trafficking Case Data Standard 2.0.
    pub htcds: Option<String>,
}

/// Options that come last: an institution only after kin and a foster family were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastResort {
    /// These options of the question.
    pub options: Vec<OptionId>,
    /// Each of these questions of the same form is known by then, and not answered so.
    pub after: Vec<LookedAt>,
}

/// What has to be looked at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// The question.
    pub question: QuestionId,
    /// The answer that says that nobody has looked yet.
    pub unless: OptionId,
}

impl LastResort {
    /// The questions that nobody has looked at, where one of the options was chosen all the same.
    /// `chosen` are the options that were chosen for a question.
    pub fn too_early<'s>(
        &'s self,
        question: &QuestionId,
        chosen: impl Fn(&QuestionId) -> Vec<&'s str>,
    ) -> Vec<&'s QuestionId> {
        let last = |option: &&str| self.options.iter().any(|one| one.as_str() == *option);
        if !chosen(question).iter().any(last) {
            return Vec::new();
        }
        let missing = self.after.iter().filter(|one| {
            let said = chosen(&one.question);
            said.is_empty() || said.contains(&one.unless.as_str())
        });
        missing.map(|one| &one.question).collect()
    }
}

/// What an answer looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// One of a list. Option texts are the words `option-QUESTION-ID`.
    One(Vec<OptionId>),
    /// Any of a list.
    Many(Vec<OptionId>),
    /// A line of text.
    Line,
    /// Several lines.
    Text,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// A country by ISO 3166 code.
    Country,
    /// A language by ISO 639 code.
    Language,
    /// A region of the country.
    Region,
    /// A telephone number.
    Telephone,
}

impl QuestionKind {
    /// The options of a closed question; none for any other kind.
    pub fn options(&self) -> &[OptionId] {
        match self {
            Self::One(options) | Self::Many(options) => options,
            _ => &[],
        }
    }
}

words! {
    /// Why a value is missing. The four kinds never merge.
    Missing {
        /// Asked, and not known.
        Unknown = "unknown",
        /// Not asked.
        NotAsked = "not_asked",
        /// The person declined to say.
        Declined = "declined",
    }
}
