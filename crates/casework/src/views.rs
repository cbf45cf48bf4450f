//! A child's own views: written down by an act of their own, or answered in a form.

use mechanism::QuestionId;

use crate::refusal::{Decided, Rule, ensure};
use crate::{Answer, Case, Event};

/// The question that asks for them, in whatever form it stands.
const QUESTION: &str = "views_of_child";

/// Writes down that the child was asked; what the child said is sealed beside it.
pub(crate) fn record(case: &Case) -> Decided {
    ensure(case.is_child(), Rule::ChildrenOnly)?;
    Ok(vec![Event::ViewsRecorded])
}

impl Case {
    /// Whether the child's own views are on record. What was entered in error is on none.
    pub fn views_recorded(&self) -> bool {
        self.views.iter().any(|one| !self.hidden.contains(one))
    }
}

/// Folds.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    let is_said = match event {
        Event::ViewsRecorded => true,
        Event::FormFilled { answers, .. } => {
            let said = answers.get(&QuestionId::new(QUESTION));
            matches!(said, Some(Answer::Known(_)))
        }
        _ => false,
    };
    if is_said {
        case.views.insert(case.version);
    }
}
