//! What guards read exists: safeguards, forms, tracks with their states, questions with their
//! options, purposes of consent.

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;
use crate::{Compartment, Guard, Mechanism, Purpose, QuestionKind};

/// Looks at every guard the reader noted.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for (guard, place) in ledger.guards.clone() {
        for name in guard.reads() {
            read(draft, name, &place, ledger);
        }
        compared(draft, &guard, &place, ledger);
    }
}

fn read(draft: &Mechanism, name: &str, place: &Place, ledger: &mut Ledger) {
    let Some((root, leaf)) = name.split_once('.') else {
        return;
    };
    let (known, what) = match root {
        "safeguard" => (ledger.knows(Kind::Safeguard, leaf), "safeguard"),
        "recorded" => (ledger.knows(Kind::Form, leaf), "form"),
        "track" => (ledger.knows(Kind::Track, leaf), "track"),
        "consent" | "refused" => (Purpose::parse(leaf).is_some(), "purpose"),
        "answer" => (ledger.knows(Kind::Question, leaf), "question"),
        _ => return,
    };
    if !known {
        ledger.mistake(
            place,
            format!("the guard reads `{name}`, and there is no {what} `{leaf}`"),
            "name one that exists",
        );
    }
    if let Some((_, question)) = draft.question(leaf).filter(|_| root == "answer")
        && question.compartment != Compartment::Course
    {
        ledger.mistake(
            place,
            format!(
                "the guard reads `{name}`, which is sealed in {}",
                question.compartment.as_str()
            ),
            "guards read answers of the course compartment only",
        );
    }
}

fn compared(draft: &Mechanism, guard: &Guard, place: &Place, ledger: &mut Ledger) {
    for (name, word) in guard.compares() {
        let possible = word.is_empty()
            || match name.split_once('.') {
                Some(("track", track)) => draft
                    .track(track)
                    .is_none_or(|track| track.state(word).is_some()),
                Some(("answer", question)) => draft
                    .question(question)
                    .is_none_or(|(_, question)| can_answer(&question.kind, word)),
                _ => true,
            };
        if !possible {
            ledger.mistake(
                place,
                format!("`{name}` is never '{word}'"),
                "compare it with one of its states or options",
            );
        }
    }
}

fn can_answer(kind: &QuestionKind, word: &str) -> bool {
    match kind {
        QuestionKind::YesNo => matches!(word, "yes" | "no"),
        QuestionKind::One(options) | QuestionKind::Many(options) => {
            options.iter().any(|option| option.as_str() == word)
        }
        _ => true,
    }
}
