//! One part of a form.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use mechanism::{Section, keys};
use office::fill::Before;

use super::Filling;
use crate::case_header::{self, CaseFrame};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::samples::Sample;
use crate::view::{Kind, Question};
use crate::{findings, pack_answer, pack_form};

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "fill/part.html")]
pub struct PartPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Where it is posted.
    pub href: String,
    /// Where one goes back.
    pub back: String,
    /// The form's name, and which part of how many.
    pub caption: String,
    /// The part's title.
    pub title: String,
    /// The list of indicators that could not be read, in words.
    pub absent: Option<String>,
    /// The questions.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The papers it was entered from before, each in its lines.
    pub papers: Vec<Vec<String>>,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl PartPage {
    /// A part with what was typed.
    #[must_use]
    pub(super) fn new(
        filling: &Filling<'_>,
        part: &Section,
        form: &Form,
        mistakes: &Mistakes,
    ) -> Self {
        let frame = filling.frame();
        let parts = filling.parts();
        let place = parts.iter().position(|one| one.id == part.id).unwrap_or(0);
        let list = filling.list(part);
        let section = case_header::Section::Tracks;
        let case = CaseFrame::of(frame, &filling.view.header, section);
        Self {
            href: format!("{}/{}", filling.href(), part.id),
            back: back(filling, place, &case),
            caption: caption(frame, filling, place + 1, parts.len()),
            title: frame
                .t(&keys::section(&filling.form.id, &part.id))
                .into_owned(),
            absent: list
                .filter(|one| one.absent)
                .map(|_| frame.t("forms-findings-list-absent").into_owned()),
            questions: questions(filling, part, form, mistakes),
            mistakes: mistakes.clone(),
            papers: filling.papers(),
            draft: filling.draft.clone(),
            case,
            frame: frame.clone(),
        }
    }

    pub(super) fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// The part before, or the case.
fn back(filling: &Filling<'_>, place: usize, case: &CaseFrame) -> String {
    let parts = filling.parts();
    match (
        place.checked_sub(1).and_then(|place| parts.get(place)),
        &filling.draft,
    ) {
        (Some(part), Some(draft)) => format!("{}/{}?draft={draft}", filling.href(), part.id),
        _ => case.href.clone(),
    }
}

// words: form-* section-*
fn caption(frame: &Frame, filling: &Filling<'_>, number: usize, total: usize) -> String {
    let values = [("number", number.into()), ("total", total.into())];
    let form = frame.t(&keys::of("form", &filling.form.id)).into_owned();
    format!("{form} · {}", frame.t_with("forms-section-of", &values))
}

fn questions(
    filling: &Filling<'_>,
    part: &Section,
    form: &Form,
    mistakes: &Mistakes,
) -> Vec<Question> {
    let frame = filling.frame();
    let asked = filling.asked(part).map(|asked| {
        let question = pack_form::one(frame, asked).filled(form, mistakes);
        let before = filling.view.before.get(&asked.id);
        Question {
            asked_before: before.map(|before| told(frame, asked, before)),
            ..question
        }
    });
    let mut questions: Vec<Question> = asked.collect();
    if let Some(list) = filling.list(part) {
        let signs = findings::questions(frame, list, filling.view.child);
        questions.extend(findings::filled(signs, form));
    }
    questions
}

/// Who asked before, when, and what was said, where the reader may read it.
fn told(frame: &Frame, asked: &mechanism::Question, before: &Before) -> String {
    let function = before.function.map_or_else(String::new, |function| {
        frame
            .t(&keys::of("function", function.as_str()))
            .into_owned()
    });
    let date = |at| frame.words().date_of(at, frame.zone());
    let asked_at = before.original_at.unwrap_or(before.at);
    let values = [
        ("date", date(asked_at).into()),
        ("function", function.into()),
        ("entered", date(before.at).into()),
    ];
    // words: forms-answered-before paper-answered-before
    let told = match before.original_at {
        Some(_) => frame.t_with("paper-answered-before", &values),
        None => frame.t_with("forms-answered-before", &values),
    };
    let lines = pack_answer::lines(frame, asked, &before.answer, before.text.as_deref());
    match lines {
        Some(lines) => format!("{told}: {}", lines.join(", ")),
        None => told,
    }
}

impl Sample for PartPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = case_header::sample(frame);
        let question = Question {
            asked_before: Some("Answered before".to_owned()),
            ..Question::new("place", Kind::Text, "A question").with_apart()
        };
        let mut mistakes = Mistakes::default();
        mistakes.add("place", "Enter it");
        let page = Self {
            href: format!("{}/forms/sample/part", case.href),
            back: case.href.clone(),
            caption: "A form".to_owned(),
            title: "A part".to_owned(),
            absent: None,
            questions: vec![question.clone().filled(&Form::default(), &mistakes)],
            mistakes,
            papers: vec![vec!["Sample".to_owned()]],
            draft: Some("0f".repeat(16)),
            case,
            frame: frame.clone(),
        };
        let absent = Self {
            absent: Some("Not read".to_owned()),
            questions: Vec::new(),
            papers: Vec::new(),
            mistakes: Mistakes::default(),
            draft: None,
            ..page.clone()
        };
        vec![page, absent]
    }
}
