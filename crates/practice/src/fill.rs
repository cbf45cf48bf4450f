//! Filling forms of a pack with sensible invented answers.

use std::collections::BTreeMap;

use mechanism::{Form, Missing, Question, QuestionId, QuestionKind};
use office::answers::{Typed, TypedAnswer};

/// What the procedure asks to have been done before a step.
const DONE: [&str; 1] = ["information_given"];

/// The invented person a form is filled for.
#[derive(Clone, Debug)]
pub struct Person {
    /// Given and family name.
    pub name: (&'static str, &'static str),
    /// Age class as the form words it.
    pub age_class: &'static str,
    /// Age in years.
    pub age_years: u8,
    /// Citizenship, ISO 3166.
    pub citizenship: &'static str,
    /// Language, ISO 639.
    pub language: &'static str,
    /// Region.
    pub region: String,
    /// Female, male or other.
    pub gender: &'static str,
    /// In danger now.
    pub danger: bool,
    /// In detention.
    pub detained: bool,
}

/// Answers to every question of a form: what is known of the person, else a chance answer, now and
/// then openly unknown, not asked or declined.
pub fn fill(form: &Form, person: &Person, chance: &mut fastrand::Rng) -> Typed {
    let questions = form.sections.iter().flat_map(|section| &section.questions);
    let mut answers: BTreeMap<QuestionId, TypedAnswer> = questions
        .filter_map(|question| Some((question.id.clone(), answer(question, person, chance)?)))
        .collect();
    for question in form.questions() {
        look_first(question, &mut answers);
    }
    Typed(answers)
}

/// What comes last is not chosen by chance before anybody looked at what comes first.
fn look_first(question: &Question, answers: &mut BTreeMap<QuestionId, TypedAnswer>) {
    let Some(last) = &question.last_resort else {
        return;
    };
    let chosen = |id: &QuestionId| match answers.get(id) {
        Some(TypedAnswer::Values(values)) => values.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    if last.too_early(&question.id, chosen).is_empty() {
        return;
    }
    let mut options = question.kind.options().iter();
    let first = options.find(|option| !last.options.contains(option));
    let first = first.map(|option| TypedAnswer::Values(vec![option.to_string()]));
    answers.extend(first.map(|answer| (question.id.clone(), answer)));
}

fn answer(question: &Question, person: &Person, chance: &mut fastrand::Rng) -> Option<TypedAnswer> {
    if let Some(known) = known(question, person) {
        return Some(TypedAnswer::Values(vec![known]));
    }
    let done = DONE.contains(&question.id.as_str());
    if !question.required && !done && chance.u8(0..10) < 3 {
        let missing = [Missing::Unknown, Missing::NotAsked, Missing::Declined];
        return Some(TypedAnswer::Missing(missing[chance.usize(0..3)]));
    }
    let values = match &question.kind {
        QuestionKind::YesNo => vec![yes_no(question, chance).to_owned()],
        QuestionKind::One(options) => {
            vec![options.get(chance.usize(0..options.len()))?.to_string()]
        }
        QuestionKind::Many(options) => {
            let first = chance.usize(0..options.len());
            vec![options.get(first)?.to_string()]
        }
        QuestionKind::Line => vec!["Fjalë e shpikur për ushtrim".to_owned()],
        QuestionKind::Text => {
            vec!["Tekst i shpikur për ushtrim: asnjë person i vërtetë.".to_owned()]
        }
        QuestionKind::Day => vec!["2026-10-01".to_owned()],
        QuestionKind::Number => vec![chance.u8(1..6).to_string()],
        QuestionKind::Country => vec![person.citizenship.to_owned()],
        QuestionKind::Language => vec![person.language.to_owned()],
        QuestionKind::Region => vec![person.region.clone()],
        QuestionKind::Telephone => vec!["+355 00 000 0000".to_owned()],
    };
    Some(TypedAnswer::Values(values))
}

/// Yes where the procedure asks that something was done; otherwise by chance.
fn yes_no(question: &Question, chance: &mut fastrand::Rng) -> &'static str {
    if DONE.contains(&question.id.as_str()) || chance.bool() {
        "yes"
    } else {
        "no"
    }
}

fn known(question: &Question, person: &Person) -> Option<String> {
    let word = |truth: bool| if truth { "yes" } else { "no" };
    let text = match question.id.as_str() {
        "age_class" => person.age_class.to_owned(),
        "age_years" => person.age_years.to_string(),
        "citizenship" => person.citizenship.to_owned(),
        "language" => person.language.to_owned(),
        "region" => person.region.clone(),
        "gender" => person.gender.to_owned(),
        "danger_now" => word(person.danger).to_owned(),
        "interpreter_needed" => word(person.citizenship != "AL").to_owned(),
        "interpreter_now" => "by_telephone".to_owned(),
        "detained" => word(person.detained).to_owned(),
        "given_name" => person.name.0.to_owned(),
        "family_name" => person.name.1.to_owned(),
        "known_as" => format!("{} {}", person.name.0, person.name.1),
        "safe_contact" => "call".to_owned(),
        "views_of_child" => "Dëshiron të qëndrojë afër vëllait (e shpikur).".to_owned(),
        _ => return None,
    };
    let fits = match &question.kind {
        QuestionKind::One(options) | QuestionKind::Many(options) => {
            options.iter().any(|option| option.as_str() == text)
        }
        _ => true,
    };
    fits.then_some(text)
}
