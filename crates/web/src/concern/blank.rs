//! The blank form on paper, with a serial number.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use mechanism::keys;

use super::{concern_form, questions};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::samples::Sample;
use crate::view::{Kind, Question};
use crate::visit::Visit;

/// Signs of a serial number.
const SERIAL_SIGNS: usize = 8;

/// The page to print.
#[derive(Clone, Debug, Template)]
#[template(path = "concern/blank.html")]
pub struct BlankPage {
    /// The frame.
    pub frame: Frame,
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

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let form = concern_form(&visit)?;
    let sections = form.sections.iter().map(|section| {
        let title = visit
            .frame
            .t(&keys::section(&form.id, &section.id))
            .into_owned();
        Asked {
            title,
            questions: questions(&visit, section),
        }
    });
    let sections = sections.collect();
    let serial: String = visit.office().new_id().chars().take(SERIAL_SIGNS).collect();
    let page = BlankPage {
        serial: serial.to_uppercase(),
        sections,
        frame: visit.frame,
    };
    Ok(Html(page.render()?).into_response())
}

impl Sample for BlankPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            frame: frame.clone(),
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
