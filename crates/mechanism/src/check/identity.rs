//! Every id is defined once. Requirements may be asked by several steps, and questions by several
//! forms, as long as the question is the same everywhere.

use std::collections::BTreeMap;

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;
use crate::{Mechanism, Question};

/// Looks for ids that are defined twice, and for repeated ones that differ.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    repeated_ids(ledger);
    differing_questions(draft, ledger);
}

fn repeated_ids(ledger: &mut Ledger) {
    let mut first: BTreeMap<(Kind, &str), &Place> = BTreeMap::new();
    let mut repeated = Vec::new();
    for noted in ledger
        .definitions
        .iter()
        .filter(|noted| !noted.kind.may_repeat())
    {
        match first.get(&(noted.kind, noted.id.as_str())) {
            Some(earlier) => repeated.push((noted.clone(), (*earlier).clone())),
            None => {
                first.insert((noted.kind, &noted.id), &noted.place);
            }
        }
    }
    for (noted, earlier) in repeated {
        ledger.mistake(
            &noted.place,
            format!(
                "the {} `{}` is defined already, at {earlier}",
                noted.kind.as_str(),
                noted.id
            ),
            "give one of the two another id",
        );
    }
}

fn differing_questions(draft: &Mechanism, ledger: &mut Ledger) {
    let mut first: BTreeMap<&str, &Question> = BTreeMap::new();
    for form in &draft.forms {
        for question in form.questions() {
            let id = question.id.as_str();
            let earlier = *first.entry(id).or_insert(question);
            let same = earlier.kind == question.kind
                && earlier.compartment == question.compartment
                && earlier.htcds == question.htcds
                && earlier.last_resort == question.last_resort
                && earlier.help == question.help;
            if !same {
                ledger.mistake(
                    &ledger.place_of_question(form.id.as_str(), id),
                    format!("`{id}` has another kind, options, compartment, help, last resort or code than in the other form"),
                    "the same question is one question everywhere: make them equal, or give it another id",
                );
            }
        }
    }
}
