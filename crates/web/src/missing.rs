//! `/cases/{id}/missing`: tell the police that the person is missing, or write down why not. The unit
//! that was told reads there what a search needs, and says when it has stopped looking.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::missing::{DANGER, Ground};
use casework::{CaseId, Command};
use mechanism::{Compartment, UnitId, keys};
use office::missing::{AlertLine, Looking, MissingView, SHEET, SHEET_COMPARTMENT, Telling};
use office::{Given, OfficeError, Particulars};

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::overview::{ContactCard, contact};
use crate::posted::Posted;
use crate::refusal;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::FormLink;
use crate::step::{DRAFT, REASONS};
use crate::view::{Choice, Kind, NotYet, Notice, Question, Row, Tone};
use crate::visit::Visit;

/// The field of whether, and on what ground, the police are told of an adult.
const WHETHER: &str = "whether";
/// Told, as the person agreed.
const AGREED: &str = "agreed";
/// Told, because life or health is in danger.
const IN_DANGER: &str = "danger";
/// Not told.
const NOT_TOLD: &str = "not_told";
/// The field of the unit that is told.
const UNIT: &str = "unit";
/// The button of whoever stops looking.
const STOPPED: &str = "stopped";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/missing", get(show).post(send))
}

/// The page for whoever works for the person.
#[derive(Clone, Debug, Template)]
#[template(path = "missing/missing.html")]
pub struct MissingPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// What to know first.
    pub notice: Notice,
    /// Who was told.
    pub alerts: Vec<String>,
    /// Where the return is recorded; none while nobody is missing.
    pub back_again: Option<String>,
    /// Why it is not the reader's, in fixed words.
    pub closed: Option<String>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// What it asks.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
    /// The form that keeps for the case what nobody looks by.
    pub form: Option<FormLink>,
}

/// The page for the police unit that looks.
#[derive(Clone, Debug, Template)]
#[template(path = "missing/sheet.html")]
pub struct SheetPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Look, or stop looking.
    pub notice: Notice,
    /// What was written for the search.
    pub rows: Vec<Row>,
    /// Whom to call to arrange where to meet.
    pub desk: Option<ContactCard>,
    /// The person is found: the unit says that it has stopped.
    pub over: bool,
}

impl MissingPage {
    fn new(visit: &Visit, view: &Telling, form: &Form, mistakes: Mistakes) -> Self {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, &view.header, Section::Overview);
        let asked = questions(frame, view);
        let step = |(track, step): &(_, _)| format!("{}/steps/{track}/{step}", case.href);
        let own = view.form.as_ref();
        Self {
            notice: notice(frame, view),
            alerts: view.alerts.iter().map(|one| alert(frame, one)).collect(),
            back_again: view.way_back.as_ref().map(step),
            closed: view
                .closed
                .map(|reason| frame.t(&reason.key()).into_owned()),
            refused: Vec::new(),
            questions: asked
                .into_iter()
                .map(|question| question.filled(form, &mistakes))
                .collect(),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            form: own.map(|own| FormLink::new(frame, &case, own)),
            mistakes,
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

impl SheetPage {
    fn new(frame: &Frame, view: &Looking) -> Self {
        let notice = match view.over_at {
            Some(at) => {
                let date = frame.words().date_and_time(at, frame.zone());
                let line = frame.t_with("missing-sheet-over", &[("date", date.into())]);
                Notice::new(Tone::Done, line)
            }
            None => Notice {
                tone: Tone::Care,
                title: Some(frame.t("missing-sheet-look").into_owned()),
                lines: vec![
                    frame.t("missing-sheet-meet").into_owned(),
                    frame.t("missing-sheet-no-blame").into_owned(),
                ],
            },
        };
        let row = |(slot, text): &(&'static str, String)| Row {
            key: frame.t(&label_key(slot)).into_owned(),
            lines: vec![text.clone()],
            change: None,
        };
        Self {
            case: CaseFrame::of(frame, &view.header, Section::Overview),
            notice,
            rows: view.sheet.iter().map(row).collect(),
            desk: view.desk.as_ref().map(|desk| contact(frame, desk)),
            over: view.over_at.is_some(),
            frame: frame.clone(),
        }
    }
}

/// The key of the words of a line of the sheet: *missing.seen* is `missing-seen`.
// words: missing-name missing-seen missing-description missing-health missing-companions
fn label_key(slot: &str) -> String {
    slot.replace('.', "-")
}

fn notice(frame: &Frame, view: &Telling) -> Notice {
    let (tone, key) = match (view.is_missing, view.child) {
        (_, true) => (Tone::Danger, "missing-child-lead"),
        (true, false) => (Tone::Care, "missing-adult-lead"),
        (false, false) => (Tone::Plain, "missing-adult-lead"),
    };
    Notice {
        tone,
        title: None,
        lines: vec![
            frame.t(key).into_owned(),
            frame.t("missing-telephone-first").into_owned(),
        ],
    }
}

/// *Child police, Vlora: told on 3 November 2026, a child. Has stopped looking.*
fn alert(frame: &Frame, one: &AlertLine) -> String {
    let date = |at| frame.words().date_and_time(at, frame.zone());
    // words: missing-ground-child missing-ground-consent missing-ground-danger
    let ground = frame.t(&keys::of("missing-ground", one.ground.as_str()));
    let values = [
        (
            "unit",
            frame.t(&keys::of("unit", &one.unit)).into_owned().into(),
        ),
        ("date", date(one.at).into()),
        ("ground", ground.into_owned().into()),
    ];
    let told = frame.t_with("missing-told", &values);
    let state = match (one.stopped_at, one.over_at) {
        (Some(_), _) => frame.t("missing-stopped"),
        (None, _) if one.told_again => frame.t("missing-told-again"),
        (None, Some(_)) => frame.t("missing-asked-to-stop"),
        (None, None) => frame.t("missing-looking"),
    };
    format!("{told} {state}")
}

fn questions(frame: &Frame, view: &Telling) -> Vec<Question> {
    let text = |slot: &str, kind: Kind| {
        let key = label_key(slot);
        Question::new(slot, kind, frame.t(&key)).with_help(frame.t(&format!("{key}-hint")))
    };
    let mut asked = Vec::new();
    if !view.child {
        asked.push(whether(frame));
        asked.push(
            Question::new(REASONS, Kind::LongText { rows: 4 }, frame.t("missing-why"))
                .with_help(frame.t("missing-why-hint")),
        );
    }
    let choice = |unit: &UnitId| Choice::new(unit.as_str(), frame.t(&keys::of("unit", unit)));
    let choices = view.police.iter().map(choice).collect();
    asked.push(Question::new(
        UNIT,
        Kind::Select { choices },
        frame.t("missing-unit"),
    ));
    for slot in SHEET {
        let kind = match slot {
            "missing.name" => Kind::Text,
            _ => Kind::LongText { rows: 2 },
        };
        asked.push(text(slot, kind));
    }
    asked
}

fn whether(frame: &Frame) -> Question {
    // words: missing-whether-agreed missing-whether-danger missing-whether-not-told
    let choice = |code: &str| Choice::new(code, frame.t(&keys::of("missing-whether", code)));
    let choices = [AGREED, IN_DANGER, NOT_TOLD].map(choice).to_vec();
    Question::new(
        WHETHER,
        Kind::Radios { choices },
        frame.t("missing-whether"),
    )
}

/// What cannot stay blank: a description where somebody looks, the reasons where an adult did not
/// agree. A child is told of whatever else is known.
fn needed(question: &str, form: &Form) -> bool {
    let whether = form.one(WHETHER);
    match question {
        WHETHER => true,
        REASONS => whether.is_some_and(|one| one != AGREED),
        UNIT | "missing.description" => whether != Some(NOT_TOLD),
        _ => false,
    }
}

async fn show(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let view = visit
        .office()
        .missing(&visit.actor, &CaseId::new(id))
        .await?;
    let view = match view {
        MissingView::Telling(view) => view,
        MissingView::Looking(view) => {
            let page = SheetPage::new(&visit.frame, &view);
            return Ok(Html(page.render()?).into_response());
        }
    };
    let form = visit.drafted().await?;
    MissingPage::new(&visit, &view, &form, Mistakes::default()).answer(StatusCode::OK)
}

async fn send(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let (visit, form) = (&posted.visit, &posted.form);
    let office = visit.office();
    let view = match office.missing(&visit.actor, &case).await? {
        MissingView::Telling(view) => view,
        MissingView::Looking(_) => return stop(&posted, &case).await,
    };
    let mut mistakes = Mistakes::default();
    let asked = questions(&visit.frame, &view);
    for question in asked.iter().filter(|one| needed(&one.id, form)) {
        mistakes.require(&visit.frame, question, form);
    }
    if !mistakes.is_empty() {
        let page = MissingPage::new(visit, &view, form, mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    match office.act(&visit.actor, &case, given(&posted)?).await {
        Ok(_) => Ok(Redirect::to(&format!("/cases/{case}/missing")).into_response()),
        Err(OfficeError::Refused(refused)) => {
            let page = MissingPage::new(visit, &view, form, mistakes);
            let refused = refusal::reasons(&page.frame, &refused);
            MissingPage { refused, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

fn given(posted: &Posted) -> Result<Given, Problem> {
    let form = &posted.form;
    let text = |field: &str| form.one(field).unwrap_or_default();
    let told = form.one(WHETHER) != Some(NOT_TOLD);
    let mut particulars = Particulars::none();
    if told {
        for slot in SHEET {
            particulars.add(SHEET_COMPARTMENT, slot, text(slot));
        }
    }
    let why = match form.one(WHETHER) {
        Some(IN_DANGER) => DANGER,
        _ => slot::REASONS,
    };
    particulars.add(Compartment::Account, why, text(REASONS));
    let to = form.one(UNIT).filter(|_| told).map(UnitId::from);
    Ok(Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: form.one(DRAFT).map(str::to_owned),
        command: Command::ReportMissing { to },
        particulars,
    })
}

/// The unit has stopped looking. It knows of the case no longer.
async fn stop(posted: &Posted, case: &CaseId) -> Result<Response, Problem> {
    if !posted.form.has(STOPPED) {
        return Err(Problem::Unreadable);
    }
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: None,
        command: Command::EndSearch,
        particulars: Particulars::none(),
    };
    let visit = &posted.visit;
    visit.office().act(&visit.actor, case, given).await?;
    Ok(Redirect::to("/desk").into_response())
}

fn sample_telling(frame: &Frame) -> (Notice, Vec<Question>) {
    let line = Notice::new(Tone::Care, frame.t("missing-adult-lead"));
    let reasons = Question::new(REASONS, Kind::LongText { rows: 4 }, frame.t("missing-why"));
    (line, vec![whether(frame), reasons])
}

impl Sample for MissingPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let (notice, questions) = sample_telling(frame);
        let told = AlertLine {
            unit: UnitId::from("sample"),
            ground: Ground::Danger,
            at: frame.now(),
            over_at: None,
            stopped_at: None,
            told_again: false,
        };
        let again = AlertLine {
            told_again: true,
            ..told.clone()
        };
        let over = AlertLine {
            over_at: Some(frame.now()),
            ..told.clone()
        };
        let stopped = AlertLine {
            stopped_at: Some(frame.now()),
            ..over.clone()
        };
        let full = Self {
            case: crate::overview::sample::case(Section::Overview),
            notice,
            alerts: [told, again, over, stopped]
                .iter()
                .map(|one| alert(frame, one))
                .collect(),
            back_again: Some("/cases/0f/steps/sample/sample".to_owned()),
            closed: None,
            refused: vec![NotYet {
                step: "Sample".to_owned(),
                missing: "Sample".to_owned(),
                rule: None,
                mender: None,
            }],
            questions,
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            form: None,
            frame: frame.clone(),
        };
        let bare = Self {
            alerts: Vec::new(),
            back_again: None,
            closed: Some("Sample".to_owned()),
            refused: Vec::new(),
            draft: None,
            ..full.clone()
        };
        vec![full, bare]
    }
}

impl Sample for SheetPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let looking = Self {
            case: crate::overview::sample::case(Section::Overview),
            notice: Notice::new(Tone::Care, frame.t("missing-sheet-look")),
            rows: vec![Row {
                key: frame.t("missing-description").into_owned(),
                lines: vec!["Sample".to_owned()],
                change: None,
            }],
            desk: None,
            over: false,
            frame: frame.clone(),
        };
        let over = Self {
            rows: Vec::new(),
            over: true,
            ..looking.clone()
        };
        vec![looking, over]
    }
}
