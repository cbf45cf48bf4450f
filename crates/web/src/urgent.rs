//! `/cases/{id}/urgent`: opening what is closed, for life or health only; what was opened, and its
//! review by somebody of another institution.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::{CaseId, Command, UrgentId};
use mechanism::{Compartment, keys};
use office::urgent::{Opening, UrgentView};
use office::{Given, OfficeError, Particulars};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::refusal;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::signature::{proof, proved};
use crate::step::REASONS;
use crate::view::{Choice, Kind, NotYet, Notice, Question, Tone};
use crate::visit::{OpenVisit, Visit};

/// The field of what is to be opened.
const COMPARTMENT: &str = "compartment";
/// The field of the review.
const JUSTIFIED: &str = "justified";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/urgent", get(show).post(send))
        .route(
            "/cases/{id}/urgent/{urgent}",
            get(leads_up::<1>).post(review),
        )
}

/// An urgent access in words.
#[derive(Clone, Debug)]
pub struct OpeningCard {
    /// What was opened.
    pub what: String,
    /// When, until when, and how long it stays open for the reader.
    pub when: String,
    /// By whom.
    pub who: Vec<String>,
    /// What was at risk.
    pub reason: Option<String>,
    /// What the reviewer found, or that nobody has yet.
    pub review: String,
    /// Where it is reviewed; none for whoever may not.
    pub href: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "urgent/urgent.html")]
pub struct UrgentPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// What is open to the reader now, and until when.
    pub open: Option<Notice>,
    /// Why the reader may open nothing.
    pub closed: Option<String>,
    /// Which rules refused.
    pub refused: Vec<NotYet>,
    /// What is asked; empty where nothing can be opened.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// What was opened.
    pub openings: Vec<OpeningCard>,
}

impl UrgentPage {
    /// The page of urgent access to a case, with what was typed so far.
    #[must_use]
    pub fn new(frame: &Frame, view: &UrgentView, form: &Form, mistakes: &Mistakes) -> Self {
        let case = CaseFrame::of(frame, &view.header, Section::Overview);
        let asked = match view.choices.is_empty() {
            true => Vec::new(),
            false => questions(frame, view),
        };
        let nothing = view.choices.is_empty();
        Self {
            open: open_now(frame, view),
            closed: nothing.then(|| match view.closed {
                Some(reason) => frame.t(&reason.key()).into_owned(),
                None => frame.t("urgent-nothing").into_owned(),
            }),
            refused: Vec::new(),
            questions: asked
                .into_iter()
                .map(|question| question.filled(form, mistakes))
                .collect(),
            mistakes: mistakes.clone(),
            openings: view
                .openings
                .iter()
                .map(|one| card(frame, &case.href, one))
                .collect(),
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let view = visit
        .office()
        .urgent(&visit.actor, &CaseId::new(id))
        .await?;
    UrgentPage::new(&visit.frame, &view, &typed, &Mistakes::default()).answer(StatusCode::OK)
}

async fn send(
    Path(id): Path<String>,
    open: OpenVisit,
    posted: Posted,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let case = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    // The same form sent twice: what it opened is no choice any more.
    if visit
        .office()
        .done_before(&visit.actor, &key)
        .await?
        .is_some()
    {
        return Ok(Redirect::to(&format!("/cases/{case}/urgent")).into_response());
    }
    let view = visit.office().urgent(&visit.actor, &case).await?;
    let mut mistakes = Mistakes::default();
    for question in questions(&visit.frame, &view) {
        mistakes.require(&visit.frame, &question, &posted.form);
    }
    let chosen = posted.form.one(COMPARTMENT).and_then(Compartment::parse);
    let (Some(compartment), true) = (chosen, mistakes.is_empty()) else {
        let page = UrgentPage::new(&visit.frame, &view, &posted.form, &mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let actor = proved(&open, &visit.actor).await?;
    let reason = posted.form.one(REASONS).unwrap_or_default();
    let opened = visit
        .office()
        .open_urgently(&actor, &case, key, compartment, reason)
        .await;
    match opened {
        Ok(_) => Ok(Redirect::to(&opened_at(&case, compartment)).into_response()),
        Err(OfficeError::Refused(refused)) => {
            let page = UrgentPage::new(&visit.frame, &view, &posted.form, &mistakes);
            let refused = refusal::reasons(&visit.frame, &refused);
            UrgentPage { refused, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// The page on which an opened compartment is read.
fn opened_at(case: &CaseId, compartment: Compartment) -> String {
    match compartment {
        Compartment::Identity => format!("/cases/{case}/identity"),
        _ => format!("/cases/{case}/documents"),
    }
}

async fn review(
    Path((id, urgent)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let case = CaseId::new(id);
    let justified = match posted.form.one(JUSTIFIED) {
        Some("yes") => true,
        Some("no") => false,
        _ => {
            let view = visit.office().urgent(&visit.actor, &case).await?;
            let mut mistakes = Mistakes::default();
            mistakes.add_general(visit.frame.t("urgent-review-mistake"));
            let page = UrgentPage::new(&visit.frame, &view, &Form::default(), &mistakes);
            return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: None,
        command: Command::ReviewUrgent {
            urgent: UrgentId::new(urgent),
            justified,
        },
        particulars: Particulars::none(),
    };
    visit.office().act(&visit.actor, &case, given).await?;
    Ok(Redirect::to(&format!("/cases/{case}/urgent")).into_response())
}

/// What whoever opens is asked: what, why, and that it is her.
// words: compartment-*
fn questions(frame: &Frame, view: &UrgentView) -> Vec<Question> {
    let choice = |one: &Compartment| {
        let name = frame.t(&keys::of("compartment", one.as_str()));
        Choice::new(one.as_str(), name)
    };
    let choices = view.choices.iter().map(choice).collect();
    let why = Kind::LongText { rows: 4 };
    vec![
        Question::new(
            COMPARTMENT,
            Kind::Radios { choices },
            frame.t("urgent-what"),
        ),
        Question::new(REASONS, why, frame.t("urgent-reason"))
            .with_help(frame.t("urgent-reason-hint")),
        proof(frame),
    ]
}

fn compartment(frame: &Frame, one: Compartment) -> String {
    frame.t(&keys::of("compartment", one.as_str())).into_owned()
}

/// What is open to the reader now.
fn open_now(frame: &Frame, view: &UrgentView) -> Option<Notice> {
    let open: Vec<String> = view
        .openings
        .iter()
        .filter(|one| one.open)
        .map(|one| {
            let time = frame.words().time_of_day(one.until, frame.zone());
            let what = compartment(frame, one.compartment);
            let values = [("what", what.into()), ("time", time.into())];
            frame.t_with("urgent-open-until", &values)
        })
        .collect();
    (!open.is_empty()).then_some(Notice {
        tone: Tone::Care,
        title: None,
        lines: open,
    })
}

fn card(frame: &Frame, case_href: &str, one: &Opening) -> OpeningCard {
    let from = frame.words().date_and_time(one.at, frame.zone());
    let until = frame.words().time_of_day(one.until, frame.zone());
    let values = [("from", from.into()), ("until", until.into())];
    let mut who: Vec<String> = one.name.iter().cloned().collect();
    who.push(provider(frame, &one.by));
    OpeningCard {
        what: compartment(frame, one.compartment),
        when: frame.t_with("urgent-when", &values),
        who,
        reason: one.reason.clone(),
        review: match one.justified {
            Some(true) => frame.t("urgent-justified"),
            Some(false) => frame.t("urgent-not-justified"),
            None => frame.t("urgent-not-reviewed"),
        }
        .into_owned(),
        href: one
            .reviews
            .then(|| format!("{case_href}/urgent/{}", one.urgent)),
    }
}

impl Sample for UrgentPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let card = |href: Option<&str>, reason: Option<&str>| OpeningCard {
            what: "Sample".to_owned(),
            when: "Sample".to_owned(),
            who: vec!["Sample".to_owned()],
            reason: reason.map(str::to_owned),
            review: frame.t("urgent-not-reviewed").into_owned(),
            href: href.map(str::to_owned),
        };
        let why = Kind::LongText { rows: 4 };
        let question = Question::new(REASONS, why, frame.t("urgent-reason"));
        let mut mistakes = Mistakes::default();
        mistakes.require(frame, &question, &Form::default());
        let full = Self {
            case: crate::case_header::sample(frame),
            open: Some(Notice::new(Tone::Care, "Sample")),
            closed: None,
            refused: Vec::new(),
            questions: vec![question.filled(&Form::default(), &mistakes)],
            mistakes,
            openings: vec![
                card(Some("/cases/sample/urgent/1"), Some("Sample")),
                card(Some("/cases/sample/urgent/2"), None),
                card(None, None),
            ],
            frame: frame.clone(),
        };
        let bare = Self {
            open: None,
            closed: Some(frame.t("urgent-nothing").into_owned()),
            questions: Vec::new(),
            mistakes: Mistakes::default(),
            openings: Vec::new(),
            ..full.clone()
        };
        vec![full, bare]
    }
}
