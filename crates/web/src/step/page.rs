//! The page of a step.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use casework::refusal::{Reason, Rule};
use mechanism::keys;
use office::step::{Asks, StepForm, StepView};

use super::{DRAFT, questions, safeguards};
use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::findings::{self, Finding};
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::meeting::{counted, interview};
use crate::samples::Sample;
use crate::view::{NotYet, Question, Row, Shape, Status};
use crate::visit::Visit;
use crate::{refusal, shown, signature};

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "step/step.html")]
pub struct StepPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The address of the step.
    pub href: String,
    /// Its name.
    pub title: String,
    /// The track, where it stands and since when.
    pub stands: String,
    /// When it was taken before.
    pub taken: Vec<String>,
    /// Before a further interview: who asked what before.
    pub heard: Vec<String>,
    /// How often the person may be asked, or that nobody has set it.
    pub counted: Option<String>,
    /// Where whoever was found is recorded, also a voice on the telephone that has no name.
    pub found: Option<String>,
    /// Why it is not the reader's to take, in fixed words.
    pub closed: Option<String>,
    /// What is missing, by which rule, who can mend it.
    pub refused: Vec<NotYet>,
    /// What the page itself asks for comes first: its form, its safeguards.
    pub first: bool,
    /// Somebody began to write; what is typed stays in sight, whatever refuses it.
    pub typed: bool,
    /// The form it needs.
    pub form: Option<FormLink>,
    /// Safeguards that are in place, or wait for others.
    pub safeguards: Vec<Status>,
    /// Safeguards the reader can record.
    pub to_record: Vec<Question>,
    /// What indicators suggest.
    pub findings: Vec<Finding>,
    /// What is signed, where several sign.
    pub shown: Vec<Row>,
    /// The mark of what is signed.
    pub mark: Option<String>,
    /// Where the joint decision that waits for signatures stands.
    pub waits: Option<String>,
    /// What the page asks for.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

/// A form that a page leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLink {
    /// Where it is filled, for whoever may fill it.
    pub href: Option<String>,
    /// Its name.
    pub name: String,
    /// When it was filled last, or that it was not yet.
    pub stands: String,
}

impl FormLink {
    /// The form of a step, as far as the reader may fill it.
    pub(crate) fn new(frame: &Frame, case: &CaseFrame, own: &StepForm) -> Self {
        let form = &own.form;
        let filled = own.filled_at.map(|at| {
            let date = frame.words().date_and_time(at, frame.zone());
            let said = match own.is_used {
                true => "step-form-used",
                false => "step-form-filled",
            };
            frame.t_with(said, &[("date", date.into())])
        });
        // words: form-*
        Self {
            href: own.may_fill.then(|| format!("{}/forms/{form}", case.href)),
            name: frame.t(&keys::of("form", form)).into_owned(),
            stands: filled.unwrap_or_else(|| frame.t("step-form-missing").into_owned()),
        }
    }
}

impl StepPage {
    /// The page of a step, with what was typed so far.
    #[must_use]
    pub fn new(visit: &Visit, view: StepView, form: &Form, mistakes: &Mistakes) -> Self {
        let frame = &visit.frame;
        let mechanism = visit.office().mechanism();
        let case = CaseFrame::of(frame, &view.header, Section::Tracks);
        let asked = questions(frame, &view);
        let elsewhere = mended_elsewhere(&view);
        let own = view.form.as_ref();
        let (shown, mark) = match &view.asks {
            Asks::Taking { .. } => (Vec::new(), None),
            Asks::Signing { shown, .. } => {
                let rows = shown::rows(frame, mechanism, shown);
                (rows, Some(shown.mark.clone()))
            }
        };
        Self {
            href: format!("{}/steps/{}/{}", case.href, view.track, view.step),
            title: frame.t(&keys::step(&view.track, &view.step)).into_owned(),
            stands: stands(frame, &view),
            taken: dates(frame, &view),
            heard: view.heard.iter().map(|one| interview(frame, one)).collect(),
            counted: counted(frame, &view.heard, view.interviews_max),
            found: safeguards::found(&view).then(|| format!("{}/meeting/found", case.href)),
            closed: view
                .closed
                .map(|reason| frame.t(&reason.key()).into_owned()),
            refused: elsewhere
                .iter()
                .map(|one| refusal::one(frame, one))
                .collect(),
            first: elsewhere.is_empty() && view.refused.is_some(),
            typed: signature::typed(form),
            form: own.map(|own| FormLink::new(frame, &case, own)),
            safeguards: safeguards::standing(frame, &view),
            to_record: safeguards::questions(frame, &view, form, mistakes),
            findings: findings::said(frame, mechanism, &view.findings),
            shown,
            mark,
            waits: view
                .waits
                .as_ref()
                .map(|id| format!("{}/proposals/{id}", case.href)),
            questions: asked
                .into_iter()
                .map(|question| question.filled(form, mistakes))
                .collect(),
            mistakes: mistakes.clone(),
            draft: draft(visit, form),
            case,
            frame: frame.clone(),
        }
    }

    /// Whether its form is shown: nothing stands in the way of taking it, or somebody has written.
    #[must_use]
    pub fn can_act(&self) -> bool {
        let refused = self.first || !self.refused.is_empty();
        self.closed.is_none() && (self.typed || (self.waits.is_none() && !refused))
    }

    /// The page as an answer.
    ///
    /// # Errors
    /// The template cannot be drawn.
    pub fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// The reasons that are not mended on this very page: its form and its safeguards stand on it.
fn mended_elsewhere(view: &StepView) -> Vec<Reason> {
    let reasons = view.refused.iter().flat_map(|refused| &refused.reasons);
    let is_here = |reason: &Reason| match &reason.rule {
        Rule::FormMissing(form) => view.form.as_ref().is_some_and(|own| own.form == *form),
        Rule::SafeguardMissing(safeguard) => safeguards::asked_here(view, safeguard),
        Rule::WishUnmet(part) => safeguards::found_here(view, *part),
        _ => false,
    };
    reasons.filter(|one| !is_here(one)).cloned().collect()
}

/// The draft a page goes on with: the one asked for, or the one its form came from.
fn draft(visit: &Visit, form: &Form) -> Option<String> {
    visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned)
}

// words: state-* track-*
fn stands(frame: &Frame, view: &StepView) -> String {
    let track = frame.t(&keys::track(&view.track));
    let Some((state, since)) = &view.stands else {
        return format!("{track}: {}", frame.t("tracks-not-opened"));
    };
    let state = frame.t(&keys::state(&view.track, state)).into_owned();
    let date = frame.words().date_of(*since, frame.zone());
    let values = [("state", state.into()), ("date", date.into())];
    format!("{track}: {}", frame.t_with("tracks-since", &values))
}

fn dates(frame: &Frame, view: &StepView) -> Vec<String> {
    let date = |at: &jiff::Timestamp| frame.words().date_and_time(*at, frame.zone());
    view.taken.iter().map(date).collect()
}

impl Sample for StepPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = crate::case_header::sample(frame);
        let page = |questions: Vec<Question>| Self {
            href: format!("{}/steps/sample/sample", case.href),
            title: "A step".to_owned(),
            stands: "A track: a state".to_owned(),
            taken: vec!["3 November 2026, 14:05".to_owned()],
            heard: vec!["An interview".to_owned()],
            counted: Some("Counted".to_owned()),
            found: Some(format!("{}/meeting/found", case.href)),
            closed: None,
            refused: Vec::new(),
            first: false,
            typed: false,
            form: Some(FormLink {
                href: Some(format!("{}/forms/sample", case.href)),
                name: "A form".to_owned(),
                stands: "Not yet".to_owned(),
            }),
            safeguards: vec![Status::new(Shape::Done, "A safeguard")],
            to_record: Vec::new(),
            findings: Vec::new(),
            shown: Vec::new(),
            mark: None,
            waits: None,
            questions,
            mistakes: Mistakes::default(),
            draft: None,
            case: case.clone(),
            frame: frame.clone(),
        };
        let taking = page(vec![
            super::why(frame, "tracks-step-reasons"),
            super::wish(frame),
            super::decided_age(frame),
        ]);
        let missing = NotYet {
            step: "Missing".to_owned(),
            missing: "Mend it".to_owned(),
            rule: None,
            mender: None,
        };
        let refused = Self {
            refused: vec![missing],
            waits: Some(format!("{}/proposals/sample", case.href)),
            findings: vec![Finding {
                list: "A list".to_owned(),
                rows: vec![Row::new("A dimension", "A sign")],
            }],
            ..page(Vec::new())
        };
        let signing = Self {
            shown: vec![Row::new("A fact", "An answer")],
            mark: Some("3:0f".to_owned()),
            draft: Some("0f".repeat(16)),
            ..page(crate::signature::questions(frame, true))
        };
        let closed = Self {
            closed: Some("Not yours".to_owned()),
            ..page(Vec::new())
        };
        let first = Self {
            first: true,
            typed: true,
            ..taking.clone()
        };
        vec![taking, refused, signing, closed, first]
    }
}
