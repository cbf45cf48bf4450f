//! Age. *Possibly a child is a child*, in every rule, until an age decision (floor 2; Criminal
//! Procedure Code art. 58/a, Council of Europe Convention art. 10).

use std::collections::BTreeMap;

use mechanism::QuestionId;
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Answer, Case, Context, Event};

/// What is asked of every professional, the most protected first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeClass {
    /// Under 18.
    Under18,
    /// May be under 18: a child in every rule.
    MaybeUnder18,
    /// Clearly adult; the professional writes why.
    ClearlyAdult,
}

/// What the case knows of the person's age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// As stated last.
    pub class: AgeClass,
    /// In years, if stated.
    pub years: Option<u8>,
    /// The age decision, once made: true for child.
    pub decided_child: Option<bool>,
}

impl Age {
    /// Whether the person is a child in every rule.
    pub fn is_child(&self) -> bool {
        match self.decided_child {
            Some(child) => child,
            None => !matches!(self.class, AgeClass::ClearlyAdult),
        }
    }

    /// Under 14: interviews only in adapted premises (Criminal Procedure Code art. 58/a). A child
    /// whose years nobody knows may be under 14, and is protected so.
    pub fn is_under_14(&self) -> bool {
        self.is_child() && self.years.is_none_or(|years| years < 14)
    }

    /// The word of the age as it counts now.
    pub fn word(&self) -> &'static str {
        match (self.is_child(), self.class) {
            (false, _) => AgeClass::ClearlyAdult,
            (true, AgeClass::MaybeUnder18) if self.decided_child.is_none() => {
                AgeClass::MaybeUnder18
            }
            (true, _) => AgeClass::Under18,
        }
        .as_str()
    }

    /// Whether an age decision is still open.
    pub fn is_open(&self) -> bool {
        self.decided_child.is_none() && self.class == AgeClass::MaybeUnder18
    }
}

/// The reason that a form asks for beside the age.
const REASON_IN_FORM: &str = "answer.age_class_reason";
/// The question of the age, in every form that asks it.
pub(crate) const QUESTION: &str = "age_class";

impl AgeClass {
    /// The word of the class in forms and guards.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Under18 => "under_18",
            Self::MaybeUnder18 => "maybe_under_18",
            Self::ClearlyAdult => "clearly_adult",
        }
    }

    /// Reads the word back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Under18, Self::MaybeUnder18, Self::ClearlyAdult]
            .into_iter()
            .find(|one| one.as_str() == word)
    }
}

/// The class that a form answers, if it asks and somebody knows.
pub(crate) fn answered(answers: &BTreeMap<QuestionId, Answer>) -> Option<AgeClass> {
    AgeClass::parse(answers.get(QUESTION)?.word())
}

/// What is first said of the age, by command and form together. INVARIANT (floor 2): where they
/// differ, the younger counts; nobody of fewer than 18 years is clearly an adult.
pub(crate) fn first(
    ctx: &Context<'_>,
    class: AgeClass,
    years: Option<u8>,
    answers: &BTreeMap<QuestionId, Answer>,
) -> Result<Event, Refusal> {
    let class = class.min(answered(answers).unwrap_or(class));
    let young = years.is_some_and(|years| years < 18);
    let class = if young && class == AgeClass::ClearlyAdult {
        AgeClass::Under18
    } else {
        class
    };
    let adult = class == AgeClass::ClearlyAdult;
    let why = ctx.has(slot::REASONS) || ctx.has(REASON_IN_FORM);
    ensure(!adult || why, Rule::ReasonsMissing)?;
    Ok(Event::AgeStated { class, years })
}

/// What a later form says of the age: it may raise protection, never lower it.
pub(crate) fn from_form(case: &Case, answers: &BTreeMap<QuestionId, Answer>) -> Option<Event> {
    let class = answered(answers).filter(|class| *class != AgeClass::ClearlyAdult)?;
    let younger = class < case.age.class;
    let years = case.age.years.filter(|years| *years < 18);
    (younger || !case.age.is_child()).then_some(Event::AgeStated { class, years })
}

/// Another age is stated. INVARIANT: who was or may be a child does not become an adult by a
/// statement, only by an age decision; until then the years stand that were stated before.
pub(crate) fn state(case: &Case, ctx: &Context<'_>, class: AgeClass, years: Option<u8>) -> Decided {
    let Event::AgeStated { class, years } = first(ctx, class, years, &BTreeMap::new())? else {
        return Ok(Vec::new());
    };
    if class == AgeClass::ClearlyAdult && case.age.is_child() {
        return Ok(vec![Event::AgeStated {
            class: AgeClass::MaybeUnder18,
            years: case.age.years,
        }]);
    }
    Ok(vec![Event::AgeStated { class, years }])
}

/// Folds a statement or a decision.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    match event {
        Event::AgeStated { class, years } => {
            case.age.class = *class;
            case.age.years = *years;
            if *class != AgeClass::ClearlyAdult && case.age.decided_child == Some(false) {
                case.age.decided_child = None;
            }
        }
        Event::AgeDecided { child } => case.age.decided_child = Some(*child),
        _ => {}
    }
}
