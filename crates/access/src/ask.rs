//! The one question and its answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::Actor;
use cedar_policy::{Authorizer, Decision};

use crate::cache::Cache;
use crate::entities::Names;
use crate::policies::{Policies, PolicyError};
use crate::{ActorView, CaseView, ClosedReason, Question, explain};

/// The policies of one edition, compiled once.
#[derive(Debug)]
pub struct Access {
    policies: Policies,
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
        Ok(Self {
            policies: Policies::load(pack_policies)?,
            names: Names::new(),
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
        let schema = self.policies.schema();
        let request = self.names.request(question, schema);
        let entities = self.names.entities(actor, case, schema);
        // INVARIANT: what does not fit the schema is refused. Every question and every view fits it; a
        // test asks them all.
        let (Some(request), Some(entities)) = (request, entities) else {
            return refused(Vec::new(), ClosedReason::NotKnown);
        };
        let response = self
            .authorizer
            .is_authorized(&request, self.policies.set(), &entities);
        let mut deciding: Vec<String> = response
            .diagnostics()
            .reason()
            .map(ToString::to_string)
            .collect();
        deciding.sort();
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
