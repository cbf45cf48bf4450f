//! Filled forms: answers of the course compartment are facts, every other answer is a handle.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mechanism::form::{Missing, Question, QuestionKind};
use mechanism::{Compartment, Form, FormId, IndicatorListId, Mechanism, QuestionId};
use serde::{Deserialize, Serialize};

use crate::paper::Destroyed;
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
    /// That the paper is destroyed.
    #[serde(default)]
    pub destroyed: Option<Destroyed>,
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
    case: &Case,
    ctx: &Context<'_>,
    form: FormId,
    answers: BTreeMap<QuestionId, Answer>,
    original_at: Option<Timestamp>,
) -> Decided {
    let definition = ctx.mechanism.form(form.as_str()).ok_or(Rule::NotFound)?;
    // A form without a single answer would count as filled, and open what waits for it.
    ensure(!answers.is_empty(), Rule::FormMissing(form.clone()))?;
    check(ctx.mechanism, definition, &answers)?;
    on_paper_before(ctx, original_at)?;
    let mut events = Vec::new();
    let age = crate::age::from_form(case, &answers);
    let danger = crate::emergency::is_answered(&answers) && !case.danger.is_open();
    events.push(Event::FormFilled {
        form,
        answers: answers.clone(),
        original_at,
    });
    crate::answer_tasks::follow(case, ctx, &answers, &mut events);
    events.extend(age);
    if danger {
        crate::emergency::arise(case, ctx, &mut events);
    }
    Ok(events)
}

/// Nothing was put on paper in the future.
pub(crate) fn on_paper_before(
    ctx: &Context<'_>,
    original_at: Option<Timestamp>,
) -> Result<(), Refusal> {
    let past = original_at.is_none_or(|original| original <= ctx.now);
    ensure(past, Rule::NotFound)
}

/// Whether the answers fit the form.
///
/// # Errors
/// Names every question whose answer does not fit.
pub fn check(
    mechanism: &Mechanism,
    form: &Form,
    answers: &BTreeMap<QuestionId, Answer>,
) -> Result<(), Refusal> {
    let unfit = answers
        .iter()
        .filter(|(id, answer)| {
            let fitting = form.question(id).is_some_and(|one| fits(one, answer));
            !fitting || !in_the_country(mechanism, answer)
        })
        .map(|(id, _)| id.clone());
    let reasons: Vec<Reason> = unfit.map(|id| Reason::of(Rule::AnswerUnfit(id))).collect();
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(Refusal { reasons })
    }
}

/// Whether a region is one of the country. INVARIANT (floor 6): the region of a person who refused
/// everything stays on record, so it is never a text of somebody's own.
fn in_the_country(mechanism: &Mechanism, answer: &Answer) -> bool {
    match answer {
        Answer::Known(Value::Region(region)) => mechanism.regions.contains(region),
        _ => true,
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
        (QuestionKind::Language, Value::Language(code)) => is_language(code),
        (QuestionKind::YesNo, Value::Truth(_))
        | (QuestionKind::Day, Value::Day(_))
        | (QuestionKind::Number, Value::Number(_))
        | (QuestionKind::Region, Value::Region(_)) => true,
        _ => false,
    }
}

/// Whether a text is a code of ISO 639, as far as its form goes.
pub(crate) fn is_language(code: &str) -> bool {
    is_code(code, 2..=8)
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
            destroyed: None,
        });
    for (question, answer) in answers {
        // Not asked this time says nothing about what was answered before.
        let asked = *answer != Answer::Missing(Missing::NotAsked);
        if !asked && case.answers.contains_key(question) {
            continue;
        }
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
