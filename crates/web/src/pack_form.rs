//! Forms of the pack: their questions as pages draw them, and what was typed as `office` reads it.
//!
//! ```text
//! let asked = pack_form::questions(&frame, &section.questions);
//! // drawn:   {{ forms::questions(asked) }}
//! // posted:  let typed = pack_form::typed(&asked, &form);
//! //          match office::answers::read(&section.questions, &typed) {
//! //              Err(errors) => let mistakes = pack_form::mistakes(&frame, &asked, &errors);
//! //                             let asked = pack_form::filled(asked, &form, &mistakes);
//! ```

use mechanism::{Missing, QuestionKind, keys};
use office::answers::{FieldError, FieldProblem, LINE_LENGTH_BYTES_MAX, Typed, TypedAnswer};

use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::view::{Answer, Apart, Choice, Kind, Question};

/// Rows of a box for several lines.
const ROWS: u8 = 4;

/// Questions of a form of the pack, without answers.
#[must_use]
pub fn questions<'q>(
    frame: &Frame,
    asked: impl IntoIterator<Item = &'q mechanism::Question>,
) -> Vec<Question> {
    asked
        .into_iter()
        .map(|question| one(frame, question))
        .collect()
}

/// One question of the pack, without an answer. Its id in the form is its id in the pack.
#[must_use]
pub fn one(frame: &Frame, asked: &mechanism::Question) -> Question {
    let kind = kind(frame, asked);
    let label = frame.t(&keys::question(&asked.id)).into_owned();
    let question = Question::new(asked.id.as_str(), kind, label).with_apart();
    match asked.help {
        true => question.with_help(frame.t(&keys::question_help(&asked.id))),
        false => question,
    }
}

/// The questions as they were posted, each with what to mend.
#[must_use]
pub fn filled(questions: Vec<Question>, form: &Form, mistakes: &Mistakes) -> Vec<Question> {
    questions
        .into_iter()
        .map(|question| question.filled(form, mistakes))
        .collect()
}

/// What was typed, as `office` reads it. Questions without any answer are left out.
#[must_use]
pub fn typed(questions: &[Question], form: &Form) -> Typed {
    let answered = questions.iter().filter_map(|question| {
        let answer = match question.read(form) {
            Answer::Missing => return None,
            Answer::Apart(apart) => TypedAnswer::Missing(missing(apart)),
            Answer::Known(parts) if question.kind == Kind::Date => {
                TypedAnswer::Values(vec![day(&parts)])
            }
            Answer::Known(values) => TypedAnswer::Values(values),
        };
        Some((question.id.as_str().into(), answer))
    });
    Typed(answered.collect())
}

/// What `office` found, in words beside the questions.
#[must_use]
pub fn mistakes(frame: &Frame, questions: &[Question], errors: &[FieldError]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for question in questions {
        let found = errors
            .iter()
            .find(|error| error.question.as_str() == question.id);
        if let Some(error) = found {
            mistakes.add(&question.id, said(frame, question, error));
        }
    }
    mistakes
}

fn said(frame: &Frame, question: &Question, error: &FieldError) -> String {
    // words: error-field-*
    let key = match error.problem {
        FieldProblem::Required if question.is_chosen_from_list() => "error-field-choose",
        FieldProblem::Required => "error-field-required",
        FieldProblem::NotAnOption | FieldProblem::NotACode => "error-field-unknown-choice",
        FieldProblem::NotANumber => "error-field-number",
        FieldProblem::NotADay => "error-field-date",
        FieldProblem::TooLong => "error-field-too-long",
        FieldProblem::AdultUnexplained => "error-field-adult-unexplained",
        FieldProblem::TooEarly => "error-field-too-early",
    };
    let count = match question.kind {
        Kind::LongText { .. } => crate::limits::FIELD_VALUE_CHARACTERS_MAX,
        _ => LINE_LENGTH_BYTES_MAX,
    };
    let first = error.first.iter().map(|one| frame.t(&keys::question(one)));
    let first = first.collect::<Vec<_>>().join(" ");
    let values = [
        ("field", question.short_label().into()),
        ("count", count.into()),
        ("first", first.into()),
    ];
    frame.t_with(key, &values)
}

fn kind(frame: &Frame, asked: &mechanism::Question) -> Kind {
    match &asked.kind {
        QuestionKind::YesNo => Kind::YesNo,
        QuestionKind::One(_) => Kind::Radios {
            choices: options(frame, asked),
        },
        QuestionKind::Many(_) => Kind::Checkboxes {
            choices: options(frame, asked),
        },
        QuestionKind::Line => Kind::Text,
        QuestionKind::Telephone => Kind::Telephone,
        QuestionKind::Text => Kind::LongText { rows: ROWS },
        QuestionKind::Day => Kind::Date,
        QuestionKind::Number => Kind::Number { unit: None },
        QuestionKind::Country => Kind::Select {
            choices: frame.countries(),
        },
        QuestionKind::Language => Kind::Select {
            choices: frame.spoken_languages(),
        },
        QuestionKind::Region => Kind::Select {
            choices: frame.regions(),
        },
    }
}

fn options(frame: &Frame, asked: &mechanism::Question) -> Vec<Choice> {
    let option = |id: &mechanism::OptionId| {
        Choice::new(id.as_str(), frame.t(&keys::option(&asked.id, id.as_str())))
    };
    asked.kind.options().iter().map(option).collect()
}

fn missing(apart: Apart) -> Missing {
    match apart {
        Apart::Unknown => Missing::Unknown,
        Apart::NotAsked => Missing::NotAsked,
        Apart::Declined => Missing::Declined,
    }
}

/// Day, month and year as a date is written; what is no date stays one that cannot be read.
fn day(parts: &[String]) -> String {
    let number = |index: usize| {
        parts
            .get(index)
            .and_then(|part| part.parse::<u16>().ok())
            .unwrap_or(0)
    };
    format!("{:04}-{:02}-{:02}", number(2), number(1), number(0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use mechanism::{Compartment, QuestionId};

    use super::*;
    use crate::samples;

    fn asked(id: &str, kind: QuestionKind) -> mechanism::Question {
        mechanism::Question {
            id: QuestionId::new(id),
            kind,
            compartment: Compartment::Course,
            required: true,
            help: false,
            when: None,
            last_resort: None,
            htcds: None,
        }
    }

    fn frame() -> Frame {
        samples::frame(&Arc::new(samples::site(&[]).unwrap()), "en", "/")
    }

    #[test]
    fn every_kind_of_answer_arrives_as_the_office_reads_it() {
        let pack = [
            asked("since", QuestionKind::Day),
            asked("alone", QuestionKind::YesNo),
        ];
        let questions = questions(&frame(), &pack);
        let form = Form::of(&[
            ("since.day", "3"),
            ("since.month", "11"),
            ("since.year", "2026"),
            ("alone", Apart::Declined.code()),
        ]);
        let typed = typed(&questions, &form);
        let answered = office::answers::read(&pack, &typed).unwrap();
        let answer = |id| answered.answers[&QuestionId::new(id)].clone();
        assert_eq!(
            answer("alone"),
            casework::Answer::Missing(Missing::Declined)
        );
        let day = jiff::civil::date(2026, 11, 3);
        assert_eq!(
            answer("since"),
            casework::Answer::Known(casework::Value::Day(day))
        );
    }

    #[test]
    fn every_mistake_is_said_beside_its_question() {
        let pack = [
            asked("since", QuestionKind::Day),
            asked("alone", QuestionKind::YesNo),
        ];
        let frame = frame();
        let questions = questions(&frame, &pack);
        let form = Form::of(&[
            ("since.day", "31"),
            ("since.month", "2"),
            ("since.year", "2026"),
        ]);
        let errors = office::answers::read(&pack, &typed(&questions, &form)).unwrap_err();
        let mistakes = mistakes(&frame, &questions, &errors);
        let filled = filled(questions, &form, &mistakes);
        assert!(filled.iter().all(|question| question.error.is_some()));
        assert_eq!(
            filled[0].date_parts().map(|part| part.value),
            ["31", "2", "2026"]
        );
    }
}
