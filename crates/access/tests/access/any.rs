//! Any actor and any view, also such as no case makes: the floors hold for all of them.

use std::collections::BTreeSet;

use access::{ActorView, CaseView, Question};
use casework::reach::Relation;
use mechanism::{Compartment, Function, Role};
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::sample::select;

/// Every relation.
pub const RELATIONS: [Relation; 10] = [
    Relation::Lead,
    Relation::Part,
    Relation::Opener,
    Relation::HandedOver,
    Relation::RemovalNotice,
    Relation::MissingAlert,
    Relation::Guardian,
    Relation::Tasked,
    Relation::Desk,
    Relation::Chair,
];

/// Any role, any functions.
pub fn any_actor() -> impl Strategy<Value = ActorView> {
    let functions = btree_set(select(Function::ALL.to_vec()), 1..3);
    (select(Role::ALL.to_vec()), functions, any::<bool>()).prop_map(
        |(role, functions, stepped_up)| ActorView {
            role,
            functions,
            stepped_up,
        },
    )
}

/// Any view, consistent or not.
pub fn any_view() -> impl Strategy<Value = CaseView> {
    let relations = btree_set(select(RELATIONS.to_vec()), 0..3);
    let compartments = || btree_set(select(Compartment::ALL.to_vec()), 0..4);
    let truths = any::<[bool; 11]>();
    (relations, compartments(), compartments(), truths).prop_map(
        |(relations, shared, urgent, truths)| {
            let [
                child,
                police,
                refused,
                barred,
                suspected,
                national,
                holds,
                own,
                offered,
                tasked,
                closed,
            ] = truths;
            CaseView {
                relations,
                child,
                police_may_know: police,
                refused_police: refused,
                barred,
                guardian_suspected: suspected,
                shared,
                urgent,
                consent_national_database: national,
                holds_location: holds,
                only_own_location: own,
                offered,
                tasked,
                closed,
            }
        },
    )
}

/// Any question.
pub fn any_question() -> impl Strategy<Value = Question> {
    select(Question::all().collect::<Vec<_>>())
}

/// A professional with these functions.
pub fn professional(functions: &[Function]) -> ActorView {
    ActorView {
        role: Role::Professional,
        functions: functions.iter().copied().collect(),
        stepped_up: false,
    }
}

/// A view of an adult's case with these relations and nothing else.
pub fn standing(relations: &[Relation]) -> CaseView {
    CaseView {
        relations: relations.iter().copied().collect::<BTreeSet<_>>(),
        ..CaseView::default()
    }
}
