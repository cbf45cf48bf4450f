//! The blank form on paper, with a serial number.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use mechanism::{Form, keys};

use super::serial;
use crate::concern::{concern_form, questions};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Kind, Question};
use crate::visit::Visit;

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
}

/// A section as it is asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its title.
    pub title: String,
    /// Its questions.
    pub questions: Vec<Question>,
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
            questions: questions(visit, section),
        }
    });
    let page = BlankPage {
        title,
        serial: serial(visit),
        sections: sections.collect(),
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
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
                    Question::new("alone", Kind::YesNo, "A question"),
                    Question::new("text", Kind::LongText { rows: 4 }, "Another"),
                ],
            }],
        }]
    }
}
