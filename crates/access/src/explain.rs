//! The reason a reader is given when no policy permits: from the question and the finite view.

use casework::reach::Relation;
use mechanism::Compartment;

use crate::{CaseView, ClosedReason, Question};

/// Why nothing permits it.
pub(crate) fn unpermitted(question: Question, case: &CaseView) -> ClosedReason {
    let part = case.relations.contains(&Relation::Part);
    match question {
        Question::Know => ClosedReason::NotKnown,
        _ if case.relations.is_empty() => ClosedReason::NotKnown,
        Question::Open(Compartment::Location) => ClosedReason::LocationSealed,
        Question::Open(Compartment::Justice) if !case.police_may_know => {
            ClosedReason::PoliceContact
        }
        Question::Open(compartment) if part && !case.shared.contains(&compartment) => {
            ClosedReason::NotShared
        }
        Question::Open(_) => ClosedReason::NotYourFunction,
        Question::Do(_) => ClosedReason::NotYourAct,
    }
}
