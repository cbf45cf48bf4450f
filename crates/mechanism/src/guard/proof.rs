//! Proving what a guard depends on, by trying everything it can tell apart.

use super::names::{NameKind, kind_of};
use super::{Guard, GuardError, GuardFacts};

/// Most combinations that are tried. A guard that needs more is too clever to be proven.
const TRIALS_MAX: usize = 1 << 14;

/// Counts worth trying: nothing in a mechanism is counted far.
const COUNTS: [i64; 5] = [0, 1, 2, 3, 100];

/// A fact of one name.
#[derive(Clone)]
enum Fact {
    Truth(bool),
    Count(i64),
    Word(String),
}

impl Guard {
    /// Whether, with `fixed` facts, the answer stays the same whatever the names are for which
    /// `varies` is true, in every combination of all other names. None when there are too many
    /// combinations to try.
    pub(crate) fn ignores(
        &self,
        fixed: &GuardFacts,
        varies: impl Fn(&str) -> bool,
    ) -> Result<Option<bool>, GuardError> {
        let free = self.reads().iter().filter(|name| !is_fixed(fixed, name));
        let (varied, others): (Vec<&String>, Vec<&String>) = free.partition(|name| varies(name));
        let (Some(outer), Some(inner)) = (self.combinations(&others), self.combinations(&varied))
        else {
            return Ok(None);
        };
        if outer.len().saturating_mul(inner.len()) > TRIALS_MAX {
            return Ok(None);
        }
        for context in &outer {
            let mut answer = None;
            for trial in &inner {
                let mut facts = fixed.clone();
                others
                    .iter()
                    .zip(context)
                    .for_each(|(name, fact)| state(&mut facts, name, fact));
                varied
                    .iter()
                    .zip(trial)
                    .for_each(|(name, fact)| state(&mut facts, name, fact));
                let found = self.holds(&facts)?;
                if *answer.get_or_insert(found) != found {
                    return Ok(Some(false));
                }
            }
        }
        Ok(Some(true))
    }

    /// Every combination of facts for these names; none when there are too many.
    fn combinations(&self, names: &[&String]) -> Option<Vec<Vec<Fact>>> {
        names
            .iter()
            .try_fold(vec![Vec::new()], |combinations, name| {
                let facts = self.facts_of(name);
                (combinations.len().saturating_mul(facts.len()) <= TRIALS_MAX).then(|| {
                    combinations
                        .iter()
                        .flat_map(|earlier| {
                            facts.iter().map(move |fact| {
                                earlier.iter().cloned().chain([fact.clone()]).collect()
                            })
                        })
                        .collect()
                })
            })
    }

    /// All facts of a name that the guard can tell apart: for a word, nothing, the words it is
    /// compared with, and one that it is not.
    fn facts_of(&self, name: &str) -> Vec<Fact> {
        match kind_of(name) {
            Some(NameKind::Count) => COUNTS.map(Fact::Count).to_vec(),
            Some(NameKind::Word) => self
                .compares()
                .iter()
                .filter(|(compared, _)| compared == name)
                .map(|(_, word)| word.clone())
                .chain([String::new(), "another".to_owned()])
                .map(Fact::Word)
                .collect(),
            Some(NameKind::Truth) | None => vec![Fact::Truth(false), Fact::Truth(true)],
        }
    }
}

fn is_fixed(fixed: &GuardFacts, name: &str) -> bool {
    fixed.truths.contains_key(name)
        || fixed.counts.contains_key(name)
        || fixed.words.contains_key(name)
}

fn state(facts: &mut GuardFacts, name: &str, fact: &Fact) {
    let name = name.to_owned();
    match fact {
        Fact::Truth(truth) => drop(facts.truths.insert(name, *truth)),
        Fact::Count(count) => drop(facts.counts.insert(name, *count)),
        Fact::Word(word) => drop(facts.words.insert(name, word.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ignores_consent(text: &str) -> Option<bool> {
        let child = GuardFacts::default().with_truth("person.child", true);
        let guard = Guard::parse(text).unwrap();
        guard
            .ignores(&child, |name| name.starts_with("consent."))
            .unwrap()
    }

    #[test]
    fn a_condition_on_consent_is_found_however_it_is_written() {
        for text in [
            "consent.services",
            "person.child && consent.police",
            "!(person.child && !consent.services)",
            "track.recovery == 'running' ? consent.shelter : true",
            "interviews.held > 2 || consent.services",
        ] {
            assert_eq!(ignores_consent(text), Some(false), "{text}");
        }
    }

    #[test]
    fn a_condition_that_asks_no_consent_of_a_child_is_accepted() {
        for text in [
            "person.child || consent.services",
            "answer.information_given == 'yes'",
            "!person.child || views.recorded",
            "consent.services || !consent.services",
        ] {
            assert_eq!(ignores_consent(text), Some(true), "{text}");
        }
    }

    #[test]
    fn too_many_names_are_not_proven() {
        let names: Vec<_> = (0..16).map(|number| format!("consent.c{number}")).collect();
        assert_eq!(ignores_consent(&names.join(" || ")), None);
    }
}
