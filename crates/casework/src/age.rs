//! Age. *Possibly a child is a child*, in every rule, until an age decision (floor 2; Criminal
//! Procedure Code art. 58/a, Council of Europe Convention art. 10).

use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// What is asked of every professional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Under 14: interviews only in adapted premises (Criminal Procedure Code art. 58/a).
    pub fn is_under_14(&self) -> bool {
        self.is_child()
            && self.years.is_none_or(|years| years < 14)
            && self.class == AgeClass::Under18
            || self.is_child() && self.years.is_some_and(|years| years < 14)
    }

    /// Whether an age decision is still open.
    pub fn is_open(&self) -> bool {
        self.decided_child.is_none() && self.class == AgeClass::MaybeUnder18
    }
}

/// Another age is stated. INVARIANT: who was or may be a child does not become an adult by a
/// statement, only by an age decision.
pub(crate) fn state(case: &Case, ctx: &Context<'_>, class: AgeClass, years: Option<u8>) -> Decided {
    let adult = class == AgeClass::ClearlyAdult;
    ensure(!adult || ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let class = if adult && case.age.is_child() {
        AgeClass::MaybeUnder18
    } else {
        class
    };
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
