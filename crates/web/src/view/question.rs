//! A question and its answer. Forms of the pack and our own are lists of these, so all look alike.
//!
//! What is *known*, *unknown*, *not asked* and *declined to say* never merge: a blank is none of
//! them, it is [`Answer::Missing`].

use crate::form::{Form, Mistakes};
use crate::limits;

/// One choice of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form posts.
    pub code: String,
    /// What the reader sees.
    pub label: String,
    /// More about it.
    pub help: Option<String>,
}

impl Choice {
    /// A choice without further words.
    #[must_use]
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
            help: None,
        }
    }
}

/// What kind of answer a question wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text,
    /// A telephone number.
    Telephone,
    /// Several lines.
    LongText {
        /// How many are shown.
        rows: u8,
    },
    /// A whole number.
    Number {
        /// Of what: *years*, *days*.
        unit: Option<String>,
    },
    /// Day, month, year in three fields.
    Date,
    /// Yes or no.
    YesNo,
    /// One of a few, all in sight.
    Radios {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// One of many.
    Select {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// Any of several.
    Checkboxes {
        /// The choices.
        choices: Vec<Choice>,
    },
}

/// An answer that holds no value, and why it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Asked, and not known.
    Unknown,
    /// Not asked.
    NotAsked,
    /// Asked, and the person does not wish to say.
    Declined,
}

impl Apart {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Unknown, Self::NotAsked, Self::Declined];

    /// What the form posts. The sign in front keeps it apart from every code of a pack.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "~unknown",
            Self::NotAsked => "~not-asked",
            Self::Declined => "~declined",
        }
    }

    /// The key of its text.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        // words: forms-missing-*
        match self {
            Self::Unknown => "forms-missing-unknown",
            Self::NotAsked => "forms-missing-not-asked",
            Self::Declined => "forms-missing-declined",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|apart| apart.code() == code)
    }
}

/// What was answered, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Missing,
    /// A value: one for most kinds, several for checkboxes, day, month and year for a date.
    Known(Vec<String>),
    /// No value, and why.
    Apart(Apart),
}

/// How large a question is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Among others on a dense page.
    #[default]
    Small,
    /// Among others in a conversation.
    Medium,
    /// Alone on its page: the question is the page's title.
    Title,
}

impl Size {
    /// The end of its class name.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Small => "s",
            Self::Medium => "m",
            Self::Title => "l",
        }
    }

    /// Whether the question is the title of the page.
    #[must_use]
    pub const fn is_title(self) -> bool {
        matches!(self, Self::Title)
    }
}

/// A question with all that is needed to draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in the form and its place on the page.
    pub id: String,
    /// The question itself.
    pub label: String,
    /// How to answer it.
    pub help: Option<String>,
    /// Who asked before, and when: shown before asking again.
    pub asked_before: Option<String>,
    /// What kind of answer it wants.
    pub kind: Kind,
    /// Which answers without a value it allows.
    pub apart: Vec<Apart>,
    /// What was answered so far.
    pub answer: Answer,
    /// What to mend.
    pub error: Option<String>,
    /// How large it is written.
    pub size: Size,
}

impl Question {
    /// A question without an answer.
    #[must_use]
    pub fn new(id: impl Into<String>, kind: Kind, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            help: None,
            asked_before: None,
            kind,
            apart: Vec::new(),
            answer: Answer::Missing,
            error: None,
            size: Size::Small,
        }
    }

    /// With words on how to answer it.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        let help = Some(help.into());
        Self { help, ..self }
    }

    /// Allowing *not known*, *not asked* and *does not wish to say*.
    #[must_use]
    pub fn with_apart(self) -> Self {
        let apart = Apart::ALL.to_vec();
        Self { apart, ..self }
    }

    /// Written this large.
    #[must_use]
    pub fn with_size(self, size: Size) -> Self {
        Self { size, ..self }
    }

    /// With this answer.
    #[must_use]
    pub fn with_answer(self, answer: Answer) -> Self {
        Self { answer, ..self }
    }

    /// As it was posted, with what to mend.
    #[must_use]
    pub fn filled(self, form: &Form, mistakes: &Mistakes) -> Self {
        let answer = self.read(form);
        let error = mistakes.of(&self.id).map(str::to_owned);
        Self {
            answer,
            error,
            ..self
        }
    }

    /// What a form answers to this question. A value wins over *not known*, so that nothing
    /// written is lost; an *apart* the question does not allow is no answer.
    #[must_use]
    pub fn read(&self, form: &Form) -> Answer {
        let typed: Vec<String> = match self.kind {
            Kind::Date => self
                .date_names()
                .iter()
                .map(|name| form.one(name).unwrap_or_default().to_owned())
                .collect(),
            _ => form.many(&self.id).map(str::to_owned).collect(),
        };
        let is_blank = typed
            .iter()
            .all(|value| value.is_empty() || Apart::parse(value).is_some());
        if !is_blank {
            let values = typed
                .into_iter()
                .filter(|value| Apart::parse(value).is_none())
                .collect();
            return Answer::Known(values);
        }
        let code = typed
            .first()
            .filter(|code| !code.is_empty())
            .map(String::as_str);
        let apart = code.or_else(|| form.one(&self.apart_name()).filter(|_| !self.is_in_group()));
        apart
            .and_then(Apart::parse)
            .filter(|apart| self.apart.contains(apart))
            .map_or(Answer::Missing, Answer::Apart)
    }

    /// The name of the small group beside a box to write in.
    #[must_use]
    pub fn apart_name(&self) -> String {
        format!("{}.apart", self.id)
    }

    /// The value of a one-box question, as typed.
    #[must_use]
    pub fn written(&self) -> &str {
        match &self.answer {
            Answer::Known(values) => values.first().map_or("", String::as_str),
            Answer::Missing | Answer::Apart(_) => "",
        }
    }

    /// Whether a choice was chosen.
    #[must_use]
    pub fn is_chosen(&self, code: &str) -> bool {
        match &self.answer {
            Answer::Known(values) => values.iter().any(|value| value == code),
            Answer::Missing | Answer::Apart(_) => false,
        }
    }

    /// The answer without a value, if that is what was chosen.
    #[must_use]
    pub fn chosen_apart(&self) -> Option<Apart> {
        match self.answer {
            Answer::Apart(apart) => Some(apart),
            Answer::Missing | Answer::Known(_) => None,
        }
    }

    /// Whether this answer without a value was chosen.
    #[must_use]
    pub fn is_apart(&self, apart: &Apart) -> bool {
        self.chosen_apart() == Some(*apart)
    }

    /// The ids of help and error, for whoever hears the page.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let help = self.help.is_some().then(|| format!("{}-help", self.id));
        let error = self.error.is_some().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = help.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The id of a choice. The first one has the question's own, where an error leads.
    #[must_use]
    pub fn choice_id(&self, index: &usize) -> String {
        match index {
            0 => self.id.clone(),
            _ => format!("{}-{}", self.id, index + 1),
        }
    }

    /// Whether the choices fit on one line.
    #[must_use]
    pub fn is_short(&self) -> bool {
        matches!(self.kind, Kind::YesNo)
    }

    /// Whether one chooses an answer instead of writing it.
    #[must_use]
    pub fn is_chosen_from_list(&self) -> bool {
        self.is_in_group() || matches!(self.kind, Kind::Checkboxes { .. })
    }

    /// The label as it stands inside a sentence about it: without its question mark.
    #[must_use]
    pub fn short_label(&self) -> &str {
        self.label.trim_end_matches(['?', ':', '.'])
    }

    /// The most characters a box takes.
    #[must_use]
    pub fn length_max(&self) -> usize {
        match self.kind {
            Kind::LongText { .. } => limits::FIELD_VALUE_CHARACTERS_MAX,
            _ => limits::LINE_CHARACTERS_MAX,
        }
    }

    /// The three fields of a date.
    #[must_use]
    pub fn date_parts(&self) -> [DatePart; 3] {
        // words: forms-day forms-month forms-year
        let keys = ["forms-day", "forms-month", "forms-year"];
        let [day, month, year] = self.date_names();
        let part = |index: usize, name: String| DatePart {
            id: if index == 0 {
                self.id.clone()
            } else {
                name.clone()
            },
            name,
            text_key: keys[index],
            width: if index == 2 { 4 } else { 2 },
            value: match &self.answer {
                Answer::Known(values) => values.get(index).cloned().unwrap_or_default(),
                Answer::Missing | Answer::Apart(_) => String::new(),
            },
        };
        [part(0, day), part(1, month), part(2, year)]
    }

    fn date_names(&self) -> [String; 3] {
        ["day", "month", "year"].map(|part| format!("{}.{part}", self.id))
    }

    /// Whether *not known* and its like stand in the same group as the choices.
    fn is_in_group(&self) -> bool {
        matches!(
            self.kind,
            Kind::YesNo | Kind::Radios { .. } | Kind::Select { .. }
        )
    }
}

/// One of the three fields of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatePart {
    /// Its place on the page.
    pub id: String,
    /// Its name in the form.
    pub name: String,
    /// The key of its label.
    pub text_key: &'static str,
    /// How many figures wide it is.
    pub width: u8,
    /// What was typed.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> Question {
        Question::new("place", Kind::Text, "Where?").with_apart()
    }

    fn yes_no() -> Question {
        Question::new("alone", Kind::YesNo, "Is she alone?").with_apart()
    }

    fn known(values: &[&str]) -> Answer {
        Answer::Known(values.iter().map(|value| (*value).to_owned()).collect())
    }

    #[test]
    fn the_four_kinds_of_answer_never_merge() {
        let read = |fields: &[(&str, &str)]| text().read(&Form::of(fields));
        assert_eq!(read(&[]), Answer::Missing);
        assert_eq!(read(&[("place", " ")]), Answer::Missing);
        assert_eq!(read(&[("place", "Durrës")]), known(&["Durrës"]));
        for apart in Apart::ALL {
            assert_eq!(
                read(&[("place", ""), ("place.apart", apart.code())]),
                Answer::Apart(apart)
            );
        }
    }

    #[test]
    fn what_was_written_is_never_lost_to_not_known() {
        let form = Form::of(&[("place", "Durrës"), ("place.apart", "~unknown")]);
        assert_eq!(text().read(&form), known(&["Durrës"]));
    }

    #[test]
    fn a_choice_and_its_like_share_one_group() {
        let read = |code| yes_no().read(&Form::of(&[("alone", code)]));
        assert_eq!(read("yes"), known(&["yes"]));
        assert_eq!(read("~declined"), Answer::Apart(Apart::Declined));
        assert_eq!(
            yes_no().read(&Form::of(&[("alone.apart", "~declined")])),
            Answer::Missing
        );
    }

    #[test]
    fn an_answer_the_question_does_not_allow_is_none() {
        let strict = Question::new("alone", Kind::YesNo, "Is she alone?");
        assert_eq!(
            strict.read(&Form::of(&[("alone", "~unknown")])),
            Answer::Missing
        );
    }

    #[test]
    fn a_date_keeps_its_parts_as_typed() {
        let date = Question::new("since", Kind::Date, "Since when?").with_apart();
        let form = Form::of(&[("since.day", "3"), ("since.year", "20")]);
        let filled = date.clone().filled(&form, &Mistakes::default());
        assert_eq!(filled.answer, known(&["3", "", "20"]));
        assert_eq!(filled.date_parts().map(|part| part.value), ["3", "", "20"]);
        assert_eq!(date.read(&Form::of(&[("since.day", " ")])), Answer::Missing);
    }

    #[test]
    fn an_error_leads_to_the_question() {
        let mut mistakes = Mistakes::default();
        mistakes.add("place", "Enter the place");
        let filled = text()
            .with_help("A town")
            .filled(&Form::default(), &mistakes);
        assert_eq!(filled.error.as_deref(), Some("Enter the place"));
        assert_eq!(
            filled.described_by().as_deref(),
            Some("place-help place-error")
        );
        assert_eq!(yes_no().choice_id(&0), "alone");
    }
}
