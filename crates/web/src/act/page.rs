//! The page of an act, and the list of acts.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use casework::Refusal;
use office::case_header::CaseHeader;
use office::wishes::StandsView;

use super::{Act, asked};
use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::meeting::decided;
use crate::refusal;
use crate::samples::Sample;
use crate::step::DRAFT;
use crate::view::{NotYet, Question};
use crate::visit::Visit;

/// The page of one act.
#[derive(Clone, Debug, Template)]
#[template(path = "act/act.html")]
pub struct ActPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Where it is posted.
    pub href: String,
    /// What is done.
    pub title: String,
    /// What to know first.
    pub lead: String,
    /// Why it is not the reader's, in fixed words.
    pub closed: Option<String>,
    /// What the person has not heard yet, before the case closes.
    pub untold: Vec<String>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// What it asks.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl ActPage {
    /// The page of an act, with what was typed so far.
    #[must_use]
    pub fn new(
        visit: &Visit,
        act: Act,
        view: &StandsView,
        form: &Form,
        mistakes: &Mistakes,
    ) -> Self {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, &view.header, Section::Overview);
        let asked = asked::questions(visit, act, view);
        Self {
            href: format!("{}/acts/{}", case.href, act.word()),
            title: title(frame, act),
            lead: frame.t(&format!("act-{}-lead", act.word())).into_owned(),
            closed: view
                .closed
                .map(|reason| frame.t(&reason.key()).into_owned()),
            untold: match act {
                Act::Close => view.untold.iter().map(|one| decided(frame, one)).collect(),
                _ => Vec::new(),
            },
            refused: Vec::new(),
            questions: asked
                .into_iter()
                .map(|question| question.filled(form, mistakes))
                .collect(),
            mistakes: mistakes.clone(),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            case,
            frame: frame.clone(),
        }
    }

    /// The same page with the rules that refused.
    #[must_use]
    pub fn refused(self, refused: &Refusal) -> Self {
        Self {
            refused: refusal::reasons(&self.frame, refused),
            ..self
        }
    }

    /// The page as an answer.
    ///
    /// # Errors
    /// The template cannot be drawn.
    pub fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

fn title(frame: &Frame, act: Act) -> String {
    frame.t(&format!("act-{}", act.word())).into_owned()
}

/// Acts with a page of their own feature.
// words: missing-link missing-link-lead
fn apart(frame: &Frame, case: &CaseFrame) -> Vec<(String, String, String)> {
    let line = |word: &str| {
        (
            format!("{}/{word}", case.href),
            frame.t(&format!("{word}-link")).into_owned(),
            frame.t(&format!("{word}-link-lead")).into_owned(),
        )
    };
    APART.map(line).to_vec()
}

/// The addresses of [`apart`], which begin the keys of their texts.
const APART: [&str; 1] = ["missing"];

/// The acts that are the reader's.
#[derive(Clone, Debug, Template)]
#[template(path = "act/acts.html")]
pub struct ActsPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Address, name and what to know first.
    pub acts: Vec<(String, String, String)>,
}

impl ActsPage {
    /// The list.
    #[must_use]
    pub fn new(visit: &Visit, header: &CaseHeader, offered: &[Act]) -> Self {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, header, Section::Overview);
        let line = |act: &Act| {
            let href = format!("{}/acts/{}", case.href, act.word());
            let lead = frame.t(&format!("act-{}-lead", act.word())).into_owned();
            (href, title(frame, *act), lead)
        };
        Self {
            acts: offered
                .iter()
                .map(line)
                .chain(apart(frame, &case))
                .collect(),
            case,
            frame: frame.clone(),
        }
    }

    /// The page as an answer.
    ///
    /// # Errors
    /// The template cannot be drawn.
    pub fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

impl Sample for ActPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = crate::case_header::sample(frame);
        let page = |act: Act| Self {
            href: format!("{}/acts/{}", case.href, act.word()),
            title: title(frame, act),
            lead: frame.t(&format!("act-{}-lead", act.word())).into_owned(),
            closed: None,
            untold: vec!["A decision".to_owned()],
            refused: Vec::new(),
            questions: vec![crate::step::why(frame, "tracks-step-reasons")],
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            case: case.clone(),
            frame: frame.clone(),
        };
        let closed = Self {
            closed: Some("Not yours".to_owned()),
            refused: vec![NotYet {
                step: "Missing".to_owned(),
                missing: "Mend it".to_owned(),
                rule: None,
                mender: None,
            }],
            draft: None,
            ..page(Act::Close)
        };
        Act::ALL.map(page).into_iter().chain([closed]).collect()
    }
}

impl Sample for ActsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = crate::case_header::sample(frame);
        let line = |act: Act| {
            (
                format!("{}/acts/{}", case.href, act.word()),
                title(frame, act),
                "Lead".to_owned(),
            )
        };
        let full = Self {
            acts: Act::ALL.map(line).to_vec(),
            case: case.clone(),
            frame: frame.clone(),
        };
        let empty = Self {
            acts: Vec::new(),
            ..full.clone()
        };
        vec![full, empty]
    }
}
