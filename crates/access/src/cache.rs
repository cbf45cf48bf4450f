//! Answers already given, by question and finite attributes. Bounded.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::{ActorView, Answer, CaseView, Question};

/// Most answers kept; past it all are forgotten and found again.
const ANSWERS_MAX: usize = 50_000;

type Key = (Question, ActorView, CaseView);

/// A map that forgets rather than grows. INVARIANT: one belongs to one policy set.
#[derive(Debug, Default)]
pub(crate) struct Cache(RwLock<HashMap<Key, Answer>>);

impl Cache {
    /// The answer kept under that key.
    pub(crate) fn get(&self, key: &Key) -> Option<Answer> {
        let answers = self.0.read().unwrap_or_else(PoisonError::into_inner);
        answers.get(key).cloned()
    }

    /// Keeps an answer.
    pub(crate) fn keep(&self, key: Key, answer: Answer) {
        let mut answers = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if answers.len() >= ANSWERS_MAX {
            answers.clear();
        }
        answers.insert(key, answer);
    }
}
