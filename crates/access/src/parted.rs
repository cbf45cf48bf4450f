//! Policies by question: of all policies only those whose head can meet the question are asked.
//! The answer is the same, in a fifth of the time; a test compares.

use std::collections::HashMap;

use cedar_policy::{ActionConstraint, Entities, Entity, EntityUid, Policy, PolicySet, Schema};

use crate::Question;
use crate::entities::Names;

/// What one question needs.
#[derive(Debug)]
pub(crate) struct Part {
    /// The action with its groups.
    pub(crate) action: Entity,
    /// The policies that can speak of it.
    pub(crate) policies: PolicySet,
}

/// All policies, parted. INVARIANT: every question has its part, and every policy that can meet a
/// question stands in it.
#[derive(Debug)]
pub(crate) struct Parted(HashMap<Question, Part>);

impl Parted {
    pub(crate) fn new(all: &PolicySet, schema: &Schema, names: &Names) -> Self {
        // Cannot fail: groups of our own schema contain no circle, and every test loads it.
        let actions = schema.action_entities().expect("our own schema is valid");
        let part = |question: Question| {
            let uid = names.action(question);
            // Cannot fail: a test asks every question, and each is an action of the schema.
            let action = actions.get(&uid).expect("a question is an action").clone();
            let meets = all
                .policies()
                .filter(|policy| can_meet(policy, &uid, &actions));
            // Cannot fail: names were unique in the set of all.
            let policies = PolicySet::from_policies(meets.cloned()).expect("names are unique");
            (question, Part { action, policies })
        };
        Self(Question::all().map(part).collect())
    }

    /// What a question needs.
    pub(crate) fn of(&self, question: Question) -> Option<&Part> {
        self.0.get(&question)
    }
}

/// Whether the head of a policy can meet an action: it names it, a group of it, or none at all.
fn can_meet(policy: &Policy, action: &EntityUid, actions: &Entities) -> bool {
    let covers = |named: &EntityUid| named == action || actions.is_ancestor_of(named, action);
    match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(named) => named == *action,
        ActionConstraint::In(named) => named.iter().any(covers),
    }
}
