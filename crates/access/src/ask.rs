//! The one question and its answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::Actor;
use cedar_policy::{Authorizer, Decision};

use crate::cache::Cache;
use crate::entities::Names;
use crate::parted::Parted;
use crate::policies::{Policies, PolicyError};
use crate::{ActorView, CaseView, ClosedReason, Question, explain};

/// The policies of one edition, compiled once.
#[derive(Debug)]
pub struct Access {
    policies: Policies,
    parted: Parted,
    names: Names,
    authorizer: Authorizer,
    cache: Cache,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether it is allowed.
    pub allowed: bool,
    /// The policies that decided, sorted: kept with the event, never shown to the one refused.
    /// Empty when nothing permits it.
    pub policies: Arc<[String]>,
    /// Why not; none when it is allowed.
    pub reason: Option<ClosedReason>,
}

impl Access {
    /// Compiles the floors, the base and the policies of a pack, by file name.
    ///
    /// # Errors
    /// Everything that is wrong with the pack's policies at once, with file and line.
    pub fn load(pack_policies: &BTreeMap<String, String>) -> Result<Self, Vec<PolicyError>> {
        let policies = Policies::load(pack_policies)?;
        let names = Names::new();
        Ok(Self {
            parted: Parted::new(policies.set(), policies.schema(), &names),
            policies,
            names,
            authorizer: Authorizer::new(),
            cache: Cache::default(),
        })
    }

    /// Whether this actor may do this to that case, now, and why not. The view is the one made for
    /// this actor at this time.
    pub fn ask(&self, actor: &Actor, case: &CaseView, question: Question) -> Answer {
        self.ask_as(ActorView::from(actor), case.clone(), question)
    }

    /// The same for finite attributes.
    pub fn ask_as(&self, actor: ActorView, case: CaseView, question: Question) -> Answer {
        let key = (question, actor, case);
        if let Some(answer) = self.cache.get(&key) {
            return answer;
        }
        let answer = self.decide(&key.1, &key.2, question);
        self.cache.keep(key, answer.clone());
        answer
    }

    /// The same without looking at earlier answers.
    pub fn decide(&self, actor: &ActorView, case: &CaseView, question: Question) -> Answer {
        let request = self.names.request(question, self.policies.schema());
        let part = self.parted.of(question);
        let entities = part.and_then(|part| self.names.entities(actor, case, &part.action));
        // INVARIANT: what cannot be asked is refused. Every question and every view can be; a test
        // asks them all.
        let (Some(request), Some(part), Some(entities)) = (request, part, entities) else {
            return refused(Vec::new(), ClosedReason::NotKnown);
        };
        let response = self
            .authorizer
            .is_authorized(&request, &part.policies, &entities);
        let mut deciding: Vec<String> = response
            .diagnostics()
            .reason()
            .map(ToString::to_string)
            .collect();
        deciding.sort();
        // A policy that fails is left out by Cedar; were it a floor, that would open. So failing refuses.
        let failed = response.diagnostics().errors().next().is_some();
        if response.decision() == Decision::Allow && !failed {
            return Answer {
                allowed: true,
                policies: deciding.into(),
                reason: None,
            };
        }
        let told = deciding
            .iter()
            .filter_map(|id| self.policies.closed_by(id))
            .min();
        let reason = told.unwrap_or_else(|| explain::unpermitted(question, case));
        refused(deciding, reason)
    }
}

fn refused(policies: Vec<String>, reason: ClosedReason) -> Answer {
    Answer {
        allowed: false,
        policies: policies.into(),
        reason: Some(reason),
    }
}

#[cfg(test)]
mod tests {
    use casework::reach::Relation;
    use cedar_policy::Entities;
    use mechanism::{Function, Role};

    use super::*;

    /// A few hundred actors and views, each question: the parted policies answer like all of them.
    #[test]
    fn parted_policies_answer_like_all_of_them() {
        let hostile = "@id(\"all\") permit (principal, action, resource);\n\
            @id(\"group\") forbid (principal, action in Action::\"open\", resource) when { resource.closed };";
        let pack = BTreeMap::from([("own.cedar".to_owned(), hostile.to_owned())]);
        let access = Access::load(&pack).unwrap();
        let schema = access.policies.schema();
        let functions = [
            Function::BorderPolice,
            Function::Shelter,
            Function::Secretariat,
        ];
        let relations = [
            Relation::Part,
            Relation::Opener,
            Relation::HandedOver,
            Relation::Desk,
        ];
        for (place, question) in Question::all().enumerate() {
            for (function, relation) in functions
                .iter()
                .flat_map(|one| relations.map(|two| (*one, two)))
            {
                let actor = ActorView {
                    role: Role::Professional,
                    functions: [function].into(),
                    stepped_up: place % 2 == 0,
                };
                let case = CaseView {
                    relations: [relation].into(),
                    closed: place % 3 == 0,
                    ..CaseView::default()
                };
                let request = access.names.request(question, schema).unwrap();
                let action = &access.parted.of(question).unwrap().action;
                let pair = access.names.entities(&actor, &case, action).unwrap();
                let checked = Entities::from_entities(pair, Some(schema)).unwrap();
                let whole =
                    access
                        .authorizer
                        .is_authorized(&request, access.policies.set(), &checked);
                let mut ids: Vec<String> = whole
                    .diagnostics()
                    .reason()
                    .map(ToString::to_string)
                    .collect();
                ids.sort();
                let answer = access.decide(&actor, &case, question);
                assert_eq!(
                    answer.allowed,
                    whole.decision() == Decision::Allow,
                    "{question:?}"
                );
                assert_eq!(*answer.policies, ids, "{question:?}");
            }
        }
    }
}
