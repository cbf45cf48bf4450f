//! Answers to questions of the pack, in words. The other half of [`crate::pack_form`].

use casework::{Answer, Value};
use jiff::civil::Date;
use mechanism::{Missing, Question, QuestionKind, keys};

use crate::frame::Frame;
use crate::view::Apart;

/// A standing answer in words, line by line. `text` is that of a sealed answer, where the reader may
/// open it; nothing when there is nothing to show.
#[must_use]
pub fn lines(
    frame: &Frame,
    asked: &Question,
    answer: &Answer,
    text: Option<&str>,
) -> Option<Vec<String>> {
    let word = |code: &str| word(frame, asked, code);
    let one = |code: &str| Some(vec![word(code)]);
    match answer {
        Answer::Missing(missing) => Some(vec![frame.t(missing_key(*missing)).into_owned()]),
        Answer::Known(value) => match value {
            Value::Truth(true) => one("yes"),
            Value::Truth(false) => one("no"),
            Value::One(option) => one(option.as_str()),
            Value::Many(options) => Some(options.iter().map(|one| word(one.as_str())).collect()),
            Value::Day(day) => one(&day.to_string()),
            Value::Number(number) => one(&number.to_string()),
            Value::Country(code) | Value::Language(code) => one(code),
            Value::Region(region) => one(region.as_str()),
            Value::Kept(_) => Some(text?.lines().map(word).collect()),
        },
    }
}

/// The values a form would have posted for a standing answer: a day in its three parts. Nothing for
/// what is missing or sealed without a text.
#[must_use]
pub fn fields(asked: &Question, answer: &Answer, text: Option<&str>) -> Vec<(String, String)> {
    let values: Vec<String> = match answer {
        Answer::Missing(_) => Vec::new(),
        Answer::Known(value) => match value {
            Value::Truth(truth) => vec![if *truth { "yes" } else { "no" }.to_owned()],
            Value::One(option) => vec![option.to_string()],
            Value::Many(options) => options.iter().map(ToString::to_string).collect(),
            Value::Day(day) => vec![day.to_string()],
            Value::Number(number) => vec![number.to_string()],
            Value::Country(code) | Value::Language(code) => vec![code.to_ascii_lowercase()],
            Value::Region(region) => vec![region.to_string()],
            Value::Kept(_) => match &asked.kind {
                QuestionKind::Text => text.map(str::to_owned).into_iter().collect(),
                _ => text
                    .into_iter()
                    .flat_map(str::lines)
                    .map(str::to_owned)
                    .collect(),
            },
        },
    };
    let id = asked.id.as_str();
    if asked.kind != QuestionKind::Day {
        return values
            .into_iter()
            .map(|value| (id.to_owned(), value))
            .collect();
    }
    let day = values.first().and_then(|value| value.parse::<Date>().ok());
    let Some(day) = day else { return Vec::new() };
    vec![
        (format!("{id}.day"), day.day().to_string()),
        (format!("{id}.month"), day.month().to_string()),
        (format!("{id}.year"), day.year().to_string()),
    ]
}

/// The key of why there is no answer.
// words: forms-missing-*
fn missing_key(missing: Missing) -> &'static str {
    match missing {
        Missing::Unknown => Apart::Unknown.text_key(),
        Missing::NotAsked => Apart::NotAsked.text_key(),
        Missing::Declined => Apart::Declined.text_key(),
    }
}

/// One value in words. Whatever is no code is a text somebody wrote.
fn word(frame: &Frame, asked: &Question, value: &str) -> String {
    match &asked.kind {
        QuestionKind::YesNo if value == "yes" => frame.t("frame-yes").into_owned(),
        QuestionKind::YesNo => frame.t("frame-no").into_owned(),
        QuestionKind::One(_) | QuestionKind::Many(_) => {
            frame.t(&keys::option(&asked.id, value)).into_owned()
        }
        QuestionKind::Country => frame.words().country(value).into_owned(),
        QuestionKind::Language => frame.words().spoken_language(value).into_owned(),
        QuestionKind::Region => frame.t(&keys::of("region", value)).into_owned(),
        QuestionKind::Day => match value.parse::<Date>() {
            Ok(day) => frame.words().date(day),
            Err(_) => value.to_owned(),
        },
        QuestionKind::Line
        | QuestionKind::Text
        | QuestionKind::Number
        | QuestionKind::Telephone => value.to_owned(),
    }
}
