//! What was typed into a form of the pack, turned into facts and particulars. Every mistake is
//! named at once.

use std::collections::BTreeMap;

use casework::{Answer, Value};
use jiff::civil::Date;
use mechanism::{
    Compartment, Form, Missing, OptionId, Question, QuestionId, QuestionKind, RegionId,
};

use crate::Particulars;
use crate::particulars::TEXT_LENGTH_BYTES_MAX;

/// Longest line of text, in bytes.
pub const LINE_LENGTH_BYTES_MAX: usize = 300;

/// What was typed, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(pub BTreeMap<QuestionId, TypedAnswer>);

/// What was typed for one question. INVARIANT: Debug shows no text.
#[derive(Clone, PartialEq, Eq)]
pub enum TypedAnswer {
    /// One or more values; blank ones count as nothing typed.
    Values(Vec<String>),
    /// Explicitly unknown, not asked, or declined to say.
    Missing(Missing),
}

impl std::fmt::Debug for TypedAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Values(values) => write!(f, "Values({} values)", values.len()),
            Self::Missing(missing) => write!(f, "Missing({missing:?})"),
        }
    }
}

/// Why an answer cannot be taken. Each has the words `field-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// Some answer is needed, *unknown* included.
    Required,
    /// Not one of the options.
    NotAnOption,
    /// Not a whole number.
    NotANumber,
    /// Not a day of the calendar.
    NotADay,
    /// Not a code of the list.
    NotACode,
    /// Longer than can be kept.
    TooLong,
    /// Clearly an adult, and nobody wrote what shows it (floor 2).
    AdultUnexplained,
    /// A last resort, before what comes first was looked at.
    TooEarly,
}

impl FieldProblem {
    /// The code of the problem.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::NotAnOption => "not-an-option",
            Self::NotANumber => "not-a-number",
            Self::NotADay => "not-a-day",
            Self::NotACode => "not-a-code",
            Self::TooLong => "too-long",
            Self::AdultUnexplained => "adult-unexplained",
            Self::TooEarly => "too-early",
        }
    }
}

/// One field that needs another look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The question.
    pub question: QuestionId,
    /// What is the matter.
    pub problem: FieldProblem,
    /// What has to be answered first, where it comes too early.
    pub first: Vec<QuestionId>,
}

/// Answers and what is to be sealed beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// Facts and handles.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Texts and sealed answers.
    pub particulars: Particulars,
}

/// What the slot of every sealed answer begins with.
pub const SLOT_START: &str = "answer.";

/// The slot of a sealed answer.
pub fn slot(question: &QuestionId) -> String {
    format!("{SLOT_START}{question}")
}

/// Whether the text of an answer is sealed.
pub(crate) fn is_kept(answer: &Answer) -> bool {
    matches!(answer, Answer::Known(Value::Kept(_)))
}

/// The text of a sealed answer that was recorded at a version. It is sealed with the first event of
/// the act that recorded it, which may be an earlier one.
pub(crate) fn text_of<'t>(
    texts: &'t BTreeMap<u64, Particulars>,
    version: u64,
    compartment: Compartment,
    question: &QuestionId,
) -> Option<&'t str> {
    let slot = slot(question);
    let mut before = texts.range(..=version).rev();
    before.find_map(|(_, one)| one.get(compartment, &slot))
}

/// Reads what was typed for the given questions of a form.
///
/// # Errors
/// Every field that needs another look.
pub fn read<'q>(
    questions: impl IntoIterator<Item = &'q Question>,
    typed: &Typed,
) -> Result<Answered, Vec<FieldError>> {
    let mut answered = Answered::default();
    let mut errors = Vec::new();
    let questions: Vec<&Question> = questions.into_iter().collect();
    for question in &questions {
        let given = typed.0.get(&question.id);
        match read_one(question, given, &mut answered) {
            Ok(()) => {}
            Err(problem) => errors.push(FieldError {
                question: question.id.clone(),
                problem,
                first: Vec::new(),
            }),
        }
    }
    errors.extend(too_early(&questions, typed));
    if errors.is_empty() {
        Ok(answered)
    } else {
        Err(errors)
    }
}

/// Last resorts that were chosen before what comes first was looked at. Only where both are read: a
/// part of a form is read by itself before the whole is sent.
fn too_early(questions: &[&Question], typed: &Typed) -> Vec<FieldError> {
    let chosen = |id: &QuestionId| match typed.0.get(id) {
        Some(TypedAnswer::Values(values)) => values.iter().map(|value| value.trim()).collect(),
        _ => Vec::new(),
    };
    let read = |id: &&QuestionId| questions.iter().any(|one| one.id == **id);
    let mut errors = Vec::new();
    for question in questions {
        let last = question.last_resort.iter();
        let first = last.flat_map(|last| last.too_early(&question.id, chosen));
        let first: Vec<QuestionId> = first.filter(read).cloned().collect();
        if !first.is_empty() {
            errors.push(FieldError {
                question: question.id.clone(),
                problem: FieldProblem::TooEarly,
                first,
            });
        }
    }
    errors
}

/// Reads a whole form.
///
/// # Errors
/// Every field that needs another look.
pub fn read_form(form: &Form, typed: &Typed) -> Result<Answered, Vec<FieldError>> {
    read(
        form.sections.iter().flat_map(|section| &section.questions),
        typed,
    )
}

fn read_one(
    question: &Question,
    given: Option<&TypedAnswer>,
    answered: &mut Answered,
) -> Result<(), FieldProblem> {
    let values: Vec<&str> = match given {
        Some(TypedAnswer::Missing(missing)) => {
            answered
                .answers
                .insert(question.id.clone(), Answer::Missing(*missing));
            return Ok(());
        }
        Some(TypedAnswer::Values(values)) => values
            .iter()
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
            .collect(),
        None => Vec::new(),
    };
    if values.is_empty() {
        return if question.required {
            Err(FieldProblem::Required)
        } else {
            Ok(())
        };
    }
    let value = value_of(&question.kind, &values)?;
    if question.compartment == Compartment::Course {
        let value = value.ok_or(FieldProblem::NotAnOption)?;
        answered
            .answers
            .insert(question.id.clone(), Answer::Known(value));
        return Ok(());
    }
    let kept = Answer::Known(Value::Kept(question.compartment));
    answered.answers.insert(question.id.clone(), kept);
    answered.particulars.add(
        question.compartment,
        &slot(&question.id),
        &values.join("\n"),
    );
    Ok(())
}

/// The typed value of a closed question; none for texts, which are only checked for length.
fn value_of(kind: &QuestionKind, values: &[&str]) -> Result<Option<Value>, FieldProblem> {
    let first = values.first().copied().unwrap_or_default();
    let one = || {
        if values.len() == 1 {
            Ok(first)
        } else {
            Err(FieldProblem::NotAnOption)
        }
    };
    match kind {
        QuestionKind::YesNo => match one()? {
            "yes" => Ok(Some(Value::Truth(true))),
            "no" => Ok(Some(Value::Truth(false))),
            _ => Err(FieldProblem::NotAnOption),
        },
        QuestionKind::One(options) => Ok(Some(Value::One(option(options, one()?)?))),
        QuestionKind::Many(options) => {
            let chosen: Result<Vec<OptionId>, _> =
                values.iter().map(|value| option(options, value)).collect();
            Ok(Some(Value::Many(chosen?)))
        }
        QuestionKind::Day => {
            let day: Date = one()?.parse().map_err(|_| FieldProblem::NotADay)?;
            Ok(Some(Value::Day(day)))
        }
        QuestionKind::Number => {
            let number = one()?.parse().map_err(|_| FieldProblem::NotANumber)?;
            Ok(Some(Value::Number(number)))
        }
        QuestionKind::Country => Ok(Some(Value::Country(code(one()?, 2)?.to_uppercase()))),
        QuestionKind::Language => Ok(Some(Value::Language(code(one()?, 8)?.to_lowercase()))),
        QuestionKind::Region => Ok(Some(Value::Region(RegionId::new(code(
            one()?,
            mechanism::ID_LENGTH_BYTES_MAX,
        )?)))),
        QuestionKind::Line | QuestionKind::Telephone => within(values, LINE_LENGTH_BYTES_MAX),
        QuestionKind::Text => within(values, TEXT_LENGTH_BYTES_MAX),
    }
}

fn option(options: &[OptionId], typed: &str) -> Result<OptionId, FieldProblem> {
    options
        .iter()
        .find(|option| option.as_str() == typed)
        .cloned()
        .ok_or(FieldProblem::NotAnOption)
}

fn code(typed: &str, length_max: usize) -> Result<&str, FieldProblem> {
    let fits = (2..=length_max).contains(&typed.len())
        && typed
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    if fits {
        Ok(typed)
    } else {
        Err(FieldProblem::NotACode)
    }
}

fn within(values: &[&str], length_max: usize) -> Result<Option<Value>, FieldProblem> {
    let length: usize = values.iter().map(|value| value.len()).sum();
    if length <= length_max {
        Ok(None)
    } else {
        Err(FieldProblem::TooLong)
    }
}
