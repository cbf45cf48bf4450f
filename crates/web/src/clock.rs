//! `/cases/{id}/tracks/clocks`: a deadline is paused, goes on or is given more time, each with its reason.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::clock::ClockRun;
use casework::context::slot;
use casework::{CaseId, Command, Refusal};
use jiff::Timestamp;
use mechanism::clock::Basis;
use mechanism::{Compartment, keys};
use office::clock::{ClockLine, ClocksView};
use office::{Given, OfficeError, Particulars};

use crate::case_header::{CaseFrame, Section};
use crate::correction::reason;
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::refusal;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::{DRAFT, REASONS, why};
use crate::view::{Choice, Kind, NotYet, Question, Row};
use crate::visit::Visit;

/// The field of which deadline.
const CLOCK: &str = "clock";
/// The field of what happens to it.
const WHAT: &str = "what";
/// The field of the day until which it lasts.
const UNTIL: &str = "until";
/// It is given more time.
const EXTEND: &str = "extend";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/tracks/clocks", get(show).post(send))
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "clock/clocks.html")]
pub struct ClocksPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// What runs.
    pub rows: Vec<Row>,
    /// Why it is not the reader's, in fixed words.
    pub closed: Option<String>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// What it asks; nothing where nothing runs.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl ClocksPage {
    fn new(visit: &Visit, view: &ClocksView, form: &Form, mistakes: Mistakes) -> Self {
        let frame = &visit.frame;
        let asked = questions(frame, view).into_iter();
        Self {
            case: CaseFrame::of(frame, &view.header, Section::Tracks),
            rows: view.lines.iter().map(|one| row(frame, one)).collect(),
            closed: view
                .closed
                .map(|reason| frame.t(&reason.key()).into_owned()),
            refused: Vec::new(),
            questions: asked.map(|one| one.filled(form, &mistakes)).collect(),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            mistakes,
            frame: frame.clone(),
        }
    }

    fn refused(self, refused: &Refusal) -> Self {
        Self {
            refused: refusal::reasons(&self.frame, refused),
            ..self
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

// words: clock-*
fn row(frame: &Frame, line: &ClockLine) -> Row {
    let at = |at: Timestamp| frame.words().date_and_time(at, frame.zone());
    let dated = |key: &str, when| frame.t_with(key, &[("date", at(when).into())]);
    let mut lines = vec![dated("tracks-clock-since", line.started_at)];
    lines.push(match line.due_at {
        Some(due) => dated("tracks-clock-due", due),
        None => frame.t("tracks-clock-unset").into_owned(),
    });
    if line.basis == Some(Basis::Agreed) {
        lines.push(frame.t("tracks-clock-agreed").into_owned());
    }
    match &line.paused {
        Some((since, said)) => {
            let why = reason(frame, said);
            let values = [("date", at(*since).into()), ("reason", why.into())];
            lines.push(frame.t_with("tracks-clock-paused", &values));
        }
        None if line.may_pause => lines.push(frame.t("tracks-clock-may-pause").into_owned()),
        None => {}
    }
    Row {
        key: frame.t(&keys::clock(&line.key)).into_owned(),
        lines,
        change: None,
    }
}

// words: tracks-clock-pause tracks-clock-resume tracks-clock-extend
fn questions(frame: &Frame, view: &ClocksView) -> Vec<Question> {
    if view.lines.is_empty() {
        return Vec::new();
    }
    let which = view.lines.iter().map(|line| {
        let name = frame.t(&keys::clock(&line.key)).into_owned();
        Choice::new(line.run.0.as_str(), name)
    });
    let what = ["pause", "resume", EXTEND].map(|code| {
        let said = frame.t(&format!("tracks-clock-{code}")).into_owned();
        Choice::new(code, said)
    });
    let radios = |field, choices, key| Question::new(field, Kind::Radios { choices }, frame.t(key));
    vec![
        radios(CLOCK, which.collect(), "tracks-clock-which"),
        radios(WHAT, what.to_vec(), "tracks-clock-what"),
        Question::new(UNTIL, Kind::Date, frame.t("tracks-clock-until"))
            .with_help(frame.t("tracks-clock-until-hint")),
        why(frame, "tracks-clock-why").with_help(frame.t("tracks-clock-why-hint")),
    ]
}

/// The end of the day that was typed, where it lies ahead.
fn until(frame: &Frame, form: &Form) -> Option<Timestamp> {
    let end = office::consent::until_end_of(form.day(UNTIL)?, frame.zone())?;
    (end > frame.now()).then_some(end)
}

/// The command that was typed, with everything that is to be mended.
fn read(frame: &Frame, view: &ClocksView, form: &Form) -> (Option<Command>, Mistakes) {
    let mut mistakes = Mistakes::default();
    for question in questions(frame, view).iter().filter(|one| one.id != UNTIL) {
        mistakes.require(frame, question, form);
    }
    let known = |run: &str| view.lines.iter().any(|line| line.run.0 == run);
    let run = form.one(CLOCK).filter(|run| known(run));
    let run = run.map(|run| ClockRun(run.to_owned()));
    let until = until(frame, form);
    if form.one(WHAT) == Some(EXTEND) && until.is_none() {
        mistakes.add(UNTIL, frame.t("tracks-clock-until-error"));
    }
    let command = run.and_then(|run| match form.one(WHAT)? {
        "pause" => Some(Command::PauseClock { run }),
        "resume" => Some(Command::ResumeClock { run }),
        EXTEND => until.map(|until| Command::ExtendClock { run, until }),
        _ => None,
    });
    if command.is_none() && mistakes.is_empty() {
        mistakes.add_general(frame.t("meeting-not-offered"));
    }
    (command, mistakes)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.clocks(&visit.actor, &CaseId::new(id)).await?;
    let typed = visit.drafted().await?;
    ClocksPage::new(&visit, &view, &typed, Mistakes::default()).answer(StatusCode::OK)
}

async fn send(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let (office, case) = (visit.office(), CaseId::new(id));
    let view = office.clocks(&visit.actor, &case).await?;
    let (command, mistakes) = read(&visit.frame, &view, form);
    let Some(command) = command.filter(|_| mistakes.is_empty()) else {
        let page = ClocksPage::new(visit, &view, form, mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let reasons = form.one(REASONS).unwrap_or_default();
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: form.one(DRAFT).map(str::to_owned),
        command,
        particulars: Particulars::none().with(Compartment::Account, slot::REASONS, reasons),
    };
    match office.act(&visit.actor, &case, given).await {
        Ok(_) => Ok(Redirect::to(&format!("/cases/{case}/tracks/clocks")).into_response()),
        Err(OfficeError::Refused(refusal)) => {
            let page = ClocksPage::new(visit, &view, form, mistakes);
            page.refused(&refusal).answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

impl Sample for ClocksPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        use office::correction::ReasonSaid;
        let line = |paused, may_pause| ClockLine {
            run: ClockRun("sample@1".to_owned()),
            key: mechanism::ClockKey::new("sample"),
            started_at: frame.now(),
            due_at: paused,
            basis: Some(Basis::Agreed),
            paused: paused.map(|at| (at, ReasonSaid::Told("Sample".to_owned()))),
            may_pause,
        };
        let lines = vec![
            line(Some(frame.now()), true),
            line(None, true),
            line(None, false),
        ];
        let case = crate::overview::sample::case(Section::Tracks);
        let header = office::case_header::CaseHeader {
            case: CaseId::new("0f"),
            number: None,
            version: 7,
            reading: office::case_header::Reading::TasksOnly,
        };
        let view = ClocksView {
            header,
            closed: None,
            lines,
        };
        let full = Self {
            frame: frame.clone(),
            case,
            rows: view.lines.iter().map(|one| row(frame, one)).collect(),
            closed: None,
            refused: refusal::reasons(frame, &casework::Rule::OnlyLonger.into()),
            questions: questions(frame, &view),
            mistakes: read(frame, &view, &Form::default()).1,
            draft: Some("0f".repeat(16)),
        };
        let closed = Self {
            closed: Some("Not yours".to_owned()),
            refused: Vec::new(),
            mistakes: Mistakes::default(),
            ..full.clone()
        };
        let empty = Self {
            rows: Vec::new(),
            questions: Vec::new(),
            refused: Vec::new(),
            mistakes: Mistakes::default(),
            draft: None,
            ..full.clone()
        };
        vec![full, closed, empty]
    }
}
