//! The blank form on paper, with a serial number.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use mechanism::guard::Guard;
use mechanism::{Form, Presence, SafeguardId, Section, keys};

use super::serial;
use crate::concern::{concern_form, questions};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Kind, Question};
use crate::visit::Visit;

/// Lines to write on where more than one line may be answered.
const LONG_TEXT_LINES: u8 = 7;

/// The page to print.
#[derive(Clone, Debug, Template)]
#[template(path = "paper/blank.html")]
pub struct BlankPage {
    /// The frame.
    pub frame: Frame,
    /// What it is.
    pub title: String,
    /// The serial number of this paper.
    pub serial: String,
    /// Sections with their questions.
    pub sections: Vec<Asked>,
    /// Who signs that they were there.
    pub signatures: Vec<Signature>,
}

/// Room for somebody to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// In which part they are there.
    pub who: String,
    /// With whom, where not with everybody.
    pub only: Option<String>,
}

/// A section as it is asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its title.
    pub title: String,
    /// Its questions.
    pub questions: Vec<Blank>,
}

/// A question with room for its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// The question.
    pub question: Question,
    /// Of whom it is asked, where not of everybody.
    pub only: Option<String>,
}

impl Blank {
    /// How many lines there are to write on.
    #[must_use]
    pub const fn lines(&self) -> u8 {
        match self.question.kind {
            Kind::LongText { .. } => LONG_TEXT_LINES,
            Kind::Text | Kind::Telephone | Kind::Select { .. } => 1,
            _ => 0,
        }
    }
}

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/mechanism/forms/{id}/blank", get(show))
}

/// The form of a concern.
pub(crate) async fn show_concern(visit: Visit) -> Result<Response, Problem> {
    let form = concern_form(&visit)?.clone();
    let title = visit.frame.t("concern-blank-title").into_owned();
    drawn(&visit, &form, title)
}

/// Any form of the pack.
async fn show(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let form = visit
        .office()
        .mechanism()
        .form(&id)
        .ok_or(Problem::NotFound)?
        .clone();
    // words: form-*
    let name = visit.frame.t(&keys::of("form", &form.id)).into_owned();
    let title = visit
        .frame
        .t_with("paper-blank-title", &[("form", name.into())]);
    drawn(&visit, &form, title)
}

fn drawn(visit: &Visit, form: &Form, title: String) -> Result<Response, Problem> {
    let sections = form.sections.iter().map(|section| {
        let title = visit.frame.t(&keys::section(&form.id, &section.id));
        Asked {
            title: title.into_owned(),
            questions: blanks(visit, section),
        }
    });
    let page = BlankPage {
        title,
        serial: serial(visit),
        sections: sections.collect(),
        signatures: signatures(visit, form),
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
}

/// Whose presence is signed before a step that rests on the form.
// words: safeguard-*
fn signatures(visit: &Visit, form: &Form) -> Vec<Signature> {
    let mechanism = visit.office().mechanism();
    let steps = mechanism.procedure.tracks.iter().flat_map(|one| &one.steps);
    let resting = steps.filter(|step| step.form.as_ref() == Some(&form.id));
    let asked: Vec<&SafeguardId> = resting.flat_map(|step| &step.safeguards).collect();
    let signed = mechanism.procedure.safeguards.iter();
    signed
        .filter(|one| one.presence == Presence::Signed && asked.contains(&&one.id))
        .map(|one| Signature {
            who: visit.frame.t(&keys::of("safeguard", &one.id)).into_owned(),
            only: one.applies.as_ref().map(|guard| only(&visit.frame, guard)),
        })
        .collect()
}

fn blanks(visit: &Visit, section: &Section) -> Vec<Blank> {
    let guard = |question: &Question| {
        let mut asked = section.questions.iter();
        let asked = asked.find(|one| one.id.as_str() == question.id)?;
        asked.when.as_ref().map(|guard| only(&visit.frame, guard))
    };
    questions(visit, section)
        .into_iter()
        .map(|question| Blank {
            only: guard(&question),
            question,
        })
        .collect()
}

/// Of whom a question is asked, in words; a condition that has none stands as the pack writes it.
// words: paper-only-children paper-only-adults
fn only(frame: &Frame, guard: &Guard) -> String {
    match guard.text() {
        "person.child" => frame.t("paper-only-children").into_owned(),
        "!person.child" => frame.t("paper-only-adults").into_owned(),
        other => frame.t_with("paper-only-if", &[("guard", other.into())]),
    }
}

impl Sample for BlankPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            frame: frame.clone(),
            title: "A form".to_owned(),
            serial: "ABCD1234".to_owned(),
            sections: vec![Asked {
                title: "A section".to_owned(),
                questions: vec![
                    sample(Question::new("alone", Kind::YesNo, "A question")),
                    sample(Question::new("text", Kind::LongText { rows: 4 }, "Another")),
                    sample(Question::new("day", Kind::Date, "A day").with_help("Help")),
                    sample(Question::new("years", Kind::Number { unit: None }, "Years")),
                ],
            }],
            signatures: vec![Signature {
                who: "Somebody".to_owned(),
                only: Some("Sample".to_owned()),
            }],
        }]
    }
}

fn sample(question: Question) -> Blank {
    Blank {
        question: question.with_apart(),
        only: Some("Sample".to_owned()),
    }
}
