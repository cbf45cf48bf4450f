//! Filled forms: answers of the course compartment are facts, every other answer is a handle.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mechanism::form::{Question, QuestionKind};
use mechanism::{Compartment, Form, FormId, IndicatorListId, QuestionId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Reason, Refusal, Rule, ensure};
use crate::{Answer, Case, Context, Event, Stamp, Value};

/// One filling of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormRecord {
    /// The version of its event.
    pub version: u64,
    /// When it was entered.
    pub at: Timestamp,
    /// When it was first put on paper, if entered late.
    pub original_at: Option<Timestamp>,
    /// Who entered it.
    pub by: Stamp,
}

/// The standing answer to a question, with who gave it to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRecord {
    /// The answer.
    pub answer: Answer,
    /// When.
    pub at: Timestamp,
    /// The version of the event: where a sealed answer is found.
    pub version: u64,
    /// Who asked.
    pub by: Stamp,
}

/// Fills a form, wholly or in part. All unfit answers are named at once.
pub(crate) fn fill(
    _case: &Case,
    ctx: &Context<'_>,
    form: FormId,
    answers: BTreeMap<QuestionId, Answer>,
    original_at: Option<Timestamp>,
) -> Decided {
    let definition = ctx.mechanism.form(form.as_str()).ok_or(Rule::NotFound)?;
    check(definition, &answers)?;
    ensure(
        original_at.is_none_or(|original| original <= ctx.now),
        Rule::NotFound,
    )?;
    let mut events = Vec::new();
    let views = answers
        .get("views_of_child")
        .is_some_and(|one| matches!(one, Answer::Known(_)));
    events.push(Event::FormFilled {
        form,
        answers,
        original_at,
    });
    if views {
        events.push(Event::ViewsRecorded);
    }
    Ok(events)
}

/// Whether the answers fit the form.
///
/// # Errors
/// Names every question whose answer does not fit.
pub fn check(form: &Form, answers: &BTreeMap<QuestionId, Answer>) -> Result<(), Refusal> {
    let questions = || form.sections.iter().flat_map(|section| &section.questions);
    let unfit = answers
        .iter()
        .filter(|(id, answer)| {
            !questions().any(|question| question.id == **id && fits(question, answer))
        })
        .map(|(id, _)| id.clone());
    let reasons: Vec<Reason> = unfit.map(|id| Reason::of(Rule::AnswerUnfit(id))).collect();
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(Refusal { reasons })
    }
}

/// Whether one answer fits its question. INVARIANT: outside the course compartment only handles.
pub fn fits(question: &Question, answer: &Answer) -> bool {
    let value = match answer {
        Answer::Missing(_) => return true,
        Answer::Known(value) => value,
    };
    if question.compartment != Compartment::Course {
        return *value == Value::Kept(question.compartment);
    }
    match (&question.kind, value) {
        (QuestionKind::One(options), Value::One(option)) => options.contains(option),
        (QuestionKind::Many(options), Value::Many(chosen)) => {
            chosen.iter().all(|one| options.contains(one))
        }
        (QuestionKind::Country, Value::Country(code)) => is_code(code, 2..=3),
        (QuestionKind::Language, Value::Language(code)) => is_code(code, 2..=8),
        (QuestionKind::YesNo, Value::Truth(_))
        | (QuestionKind::Day, Value::Day(_))
        | (QuestionKind::Number, Value::Number(_))
        | (QuestionKind::Region, Value::Region(_)) => true,
        _ => false,
    }
}

fn is_code(code: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&code.len())
        && code
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
}

/// Ticks indicators of a list; which ones is sealed in the account.
pub(crate) fn tick(ctx: &Context<'_>, list: IndicatorListId, count: u32) -> Decided {
    let known = ctx
        .mechanism
        .indicators
        .iter()
        .any(|one| one.id == list && !one.absent);
    ensure(known, Rule::NotFound)?;
    let kept = ctx.has("indicators");
    Ok(vec![Event::IndicatorsTicked { list, kept, count }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let Event::FormFilled {
        form,
        answers,
        original_at,
    } = event
    else {
        return;
    };
    let version = case.version;
    case.forms
        .entry(form.clone())
        .or_default()
        .push(FormRecord {
            version,
            at,
            original_at: *original_at,
            by: by.clone(),
        });
    for (question, answer) in answers {
        let record = AnswerRecord {
            answer: answer.clone(),
            at,
            version,
            by: by.clone(),
        };
        case.answers.insert(question.clone(), record);
    }
    if let Some(Answer::Known(Value::Region(region))) = answers.get("region") {
        case.region = Some(region.clone());
    }
}
