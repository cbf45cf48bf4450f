//! Every id has its words in every language, with the same values, and no text belongs to nothing.

use std::collections::BTreeMap;

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::{Mistake, Place};
use crate::pack::words::Messages;
use crate::{Mechanism, keys};

/// Whether a text must be there, or only may.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Must,
    May,
}

/// Texts by key, with the place of the id they belong to.
type Expected = BTreeMap<String, (Place, Need)>;

/// Compares the texts that ids need with the texts that are there.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    let expected = expected(draft, ledger);
    let mut mistakes = Vec::new();
    for language in &draft.languages {
        missing(language, &expected, &ledger.messages, &mut mistakes);
        stray(language, &expected, &ledger.messages, &mut mistakes);
        unresolved(language, &ledger.messages, &mut mistakes);
    }
    for language in draft.languages.iter().skip(1) {
        differing(
            &draft.languages[0],
            language,
            &ledger.messages,
            &mut mistakes,
        );
    }
    for language in &draft.languages {
        only_elsewhere(language, &expected, &ledger.messages, &mut mistakes);
    }
    ledger.mistakes.extend(mistakes);
}

/// Every text the pack's ids need or may have.
fn expected(draft: &Mechanism, ledger: &Ledger) -> Expected {
    let mut expected = Expected::new();
    for noted in &ledger.definitions {
        expected
            .entry(key_of(noted.kind, &noted.id))
            .or_insert((noted.place.clone(), Need::Must));
    }
    questions(draft, ledger, &mut expected);
    requirements(draft, ledger, &mut expected);
    stated_words(draft, &mut expected);
    expected
}

fn key_of(kind: Kind, id: &str) -> String {
    let prefix = match kind {
        Kind::IndicatorList => "indicators",
        other => other.as_str(),
    };
    keys::of(prefix, id.replace('/', "-"))
}

fn questions(draft: &Mechanism, ledger: &Ledger, expected: &mut Expected) {
    for form in &draft.forms {
        for question in form.questions() {
            let place = ledger.place_of_question(form.id.as_str(), question.id.as_str());
            if question.help {
                expected
                    .entry(keys::question_help(&question.id))
                    .or_insert((place.clone(), Need::Must));
            }
            for option in question.kind.options() {
                let key = keys::option(&question.id, option.as_str());
                expected.entry(key).or_insert((place.clone(), Need::Must));
            }
        }
    }
}

/// A requirement that somebody can mend says how. One that nobody can mend is never shown.
fn requirements(draft: &Mechanism, ledger: &Ledger, expected: &mut Expected) {
    for requirement in draft
        .procedure
        .tracks
        .iter()
        .flat_map(|track| &track.steps)
        .flat_map(|step| &step.requires)
    {
        let place = ledger.place(Kind::Requirement, requirement.id.as_str());
        let need = if requirement.mended_by.is_empty() {
            Need::May
        } else {
            Need::Must
        };
        let entry = expected
            .entry(keys::of("requirement", &requirement.id) + "-cure")
            .or_insert((place, need));
        if need == Need::Must {
            entry.1 = need;
        }
    }
}

/// Words that stated values stand for: duties to report, ways of voting.
fn stated_words(draft: &Mechanism, expected: &mut Expected) {
    for duty in draft
        .duties_to_report
        .values()
        .filter_map(|duty| duty.value())
    {
        expected.insert(
            keys::of("duty", duty),
            (Place::file("mechanism.yaml"), Need::Must),
        );
    }
    for voting in draft.bodies.iter().filter_map(|body| body.voting.value()) {
        expected.insert(
            keys::of("voting", voting),
            (Place::file("bodies.yaml"), Need::Must),
        );
    }
}

fn missing(language: &str, expected: &Expected, messages: &Messages, mistakes: &mut Vec<Mistake>) {
    for (key, (place, _)) in expected.iter().filter(|(_, (_, need))| *need == Need::Must) {
        if !messages
            .get(language)
            .is_some_and(|texts| texts.contains_key(key))
        {
            mistakes.push(Mistake {
                place: place.clone(),
                cause: format!("there is no text `{key}` in {language}"),
                cure: format!("add `{key} = ...` to words/{language}.ftl or words/{language}/"),
            });
        }
    }
}

/// Texts of no id. Any text may have a `-note` beside it: what a source says of it in words.
fn stray(language: &str, expected: &Expected, messages: &Messages, mistakes: &mut Vec<Mistake>) {
    for (key, message) in messages.get(language).into_iter().flatten() {
        let known = expected.contains_key(key.strip_suffix("-note").unwrap_or(key));
        if !key.starts_with('-') && !message.overrides && !known {
            mistakes.push(Mistake {
                place: message.place.clone(),
                cause: format!("`{key}` belongs to no id of the pack"),
                cure: "remove it; texts that replace those of the interface stand in words/LANGUAGE/overrides.ftl".into(),
            });
        }
    }
}

fn unresolved(language: &str, messages: &Messages, mistakes: &mut Vec<Mistake>) {
    let Some(texts) = messages.get(language) else {
        return;
    };
    for (key, message) in texts {
        for part in message
            .built_from
            .iter()
            .filter(|part| !texts.contains_key(*part))
        {
            mistakes.push(Mistake {
                place: message.place.clone(),
                cause: format!("`{key}` is built from `{part}`, which has no text in {language}"),
                cure: "add it, or write the text out".into(),
            });
        }
    }
}

fn differing(first: &str, language: &str, messages: &Messages, mistakes: &mut Vec<Mistake>) {
    let (Some(left), Some(right)) = (messages.get(first), messages.get(language)) else {
        return;
    };
    for (key, message) in right {
        if let Some(original) = left
            .get(key)
            .filter(|original| original.variables != message.variables)
        {
            let list = |values: &std::collections::BTreeSet<String>| {
                values.iter().cloned().collect::<Vec<_>>().join(", ")
            };
            mistakes.push(Mistake {
                place: message.place.clone(),
                cause: format!(
                    "`{key}` needs [{}] in {language} and [{}] in {first}",
                    list(&message.variables),
                    list(&original.variables)
                ),
                cure: "use the same values in every language".into(),
            });
        }
    }
}

/// A text that need not be there is there in all languages or in none.
fn only_elsewhere(
    language: &str,
    expected: &Expected,
    messages: &Messages,
    mistakes: &mut Vec<Mistake>,
) {
    let must = |key: &str| {
        expected
            .get(key)
            .is_some_and(|(_, need)| *need == Need::Must)
    };
    let has = |key: &str| {
        messages
            .get(language)
            .is_some_and(|texts| texts.contains_key(key))
    };
    for (other, texts) in messages.iter().filter(|(other, _)| *other != language) {
        for (key, message) in texts
            .iter()
            .filter(|(key, _)| !key.starts_with('-') && !must(key) && !has(key))
        {
            mistakes.push(Mistake {
                place: message.place.clone(),
                cause: format!("`{key}` has a text in {other} and none in {language}"),
                cure: format!("add it to words/{language}/, or remove it here"),
            });
        }
    }
}
