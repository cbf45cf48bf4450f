//! `/cases/{id}`: what is due, who to call, where it stands, what comes next.

pub(crate) mod sample;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use jiff::Timestamp;
use mechanism::keys;
use office::contacts::{Contact, ContactPart, Whom};
use office::due::{DueLine, DueWhat};
use office::overview::{CourseOverview, HandedOver, OverviewBody, OwnTask};
use office::provider::Provider;
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section, provider};
use crate::changed::Changes;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::heed::HeedLine;
use crate::routes::Routes;
use crate::tracks::{NextSteps, TrackRow, next_steps, row};
use crate::view::{Change, Closed, Due, Notice, Phone, Row, Tone};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}", get(show))
}

/// Most institutions named beside one thing that is due.
const NAMES_MAX: usize = 3;

/// One thing that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// What.
    pub what: String,
    /// Who has to act.
    pub who: String,
    /// By when; none while nobody set a length or the clock is paused.
    pub due: Option<Due>,
    /// *agreed, not law*; *not set*; *paused*.
    pub note: Option<String>,
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactCard {
    /// In which part.
    pub part: String,
    /// Whom one reaches, line by line.
    pub whom: Vec<String>,
    /// The number, if one is set.
    pub phone: Option<Phone>,
}

/// The page for whoever reads the course.
#[derive(Clone, Debug, Template)]
#[template(path = "overview/overview.html")]
pub struct OverviewPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Danger that nobody has taken over.
    pub danger: Option<Notice>,
    /// It was raised a moment ago: what comes next is said.
    pub raised: bool,
    /// What to know before the next step.
    pub heeds: Vec<HeedLine>,
    /// Nobody knows where the person is.
    pub is_missing: bool,
    /// The first contact: the instant, and when it was in words.
    pub first_contact: Option<(String, String)>,
    /// What changed since the reader was last here.
    pub changed: Option<Changes>,
    /// What is due.
    pub due: Vec<DueRow>,
    /// Who to call.
    pub contacts: Vec<ContactCard>,
    /// Where the tracks stand.
    pub tracks: Vec<TrackRow>,
    /// What comes next.
    pub next: NextSteps,
    /// Whether a referral may be offered.
    pub may_refer: bool,
    /// What is closed, and why.
    pub closed: Vec<Closed>,
    /// Whether something of it opens for life or health.
    pub opens_urgently: bool,
}

impl OverviewPage {
    /// The page of this case.
    #[must_use]
    pub fn new(frame: Frame, case: CaseFrame, view: &CourseOverview) -> Self {
        let closed = |(compartment, reason): &(mechanism::Compartment, access::ClosedReason)| {
            // words: compartment-*
            let name = frame.t(&keys::of("compartment", compartment.as_str()));
            Closed {
                name: name.into_owned(),
                reason: frame.t(&reason.key()).into_owned(),
            }
        };
        Self {
            danger: view.danger_open.then(|| danger(&frame)),
            raised: false,
            heeds: view
                .heeds
                .iter()
                .map(|one| HeedLine::of(&frame, one))
                .collect(),
            is_missing: view.is_missing,
            first_contact: view.first_contact_at.map(|at| first_contact(&frame, at)),
            changed: view.changed.as_ref().map(|one| Changes::of(&frame, one)),
            due: view.due.iter().map(|line| due_row(&frame, line)).collect(),
            contacts: view
                .contacts
                .iter()
                .map(|one| contact(&frame, one))
                .collect(),
            tracks: view.tracks.iter().map(|one| row(&frame, one)).collect(),
            next: next_steps(&frame, &case.href, &view.proposals, &view.steps),
            may_refer: view.may_refer,
            closed: view.closed.iter().map(closed).collect(),
            opens_urgently: view.opens_urgently,
            case,
            frame,
        }
    }
}

/// The page for whoever handed over, holds a removal notice or works on a task.
#[derive(Clone, Debug, Template)]
#[template(path = "overview/part.html")]
pub struct PartPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// What the reader must know.
    pub notice: Notice,
    /// Accepted, done; tasks.
    pub rows: Vec<Row>,
    /// The desk.
    pub desk: Option<ContactCard>,
}

/// Whether the case was raised a moment ago: `?raised=`.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    raised: Option<String>,
}

async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let office = visit.office();
    let view = office
        .overview(&visit.actor, &id, visit.signed_in_at)
        .await?;
    // Asked once, where the next step is chosen: later the page of links tells it.
    let alike = match asked.raised {
        Some(_) => office.alike(&visit.actor, &id).await?,
        None => Vec::new(),
    };
    let frame = visit.frame;
    let case = CaseFrame::of(&frame, &view.header, Section::Overview);
    let desk = view.desk.as_ref().map(|desk| contact(&frame, desk));
    let (notice, rows) = match &view.body {
        OverviewBody::Course(course) => {
            let mut page = OverviewPage::new(frame, case, course);
            page.raised = asked.raised.is_some();
            let lines = alike
                .iter()
                .map(|one| HeedLine::alike(&page.frame, &page.case.href, one));
            let lines: Vec<HeedLine> = lines.collect();
            page.heeds.extend(lines);
            return Ok(Html(page.render()?).into_response());
        }
        OverviewBody::MissingAlert => {
            let sheet = format!("/cases/{}/missing", view.header.case);
            return Ok(Redirect::to(&sheet).into_response());
        }
        OverviewBody::RemovalNotice => (removal_notice(&frame), Vec::new()),
        OverviewBody::HandedOver(referrals) => (
            plain(&frame, "case-part-handed-over"), // words: case-part-handed-over
            referrals
                .iter()
                .map(|one| handed_over(&frame, one))
                .collect(),
        ),
        OverviewBody::Tasks(tasks) => (
            plain(&frame, "closed-focal-point"), // words: closed-focal-point
            tasks
                .iter()
                .map(|one| own_task(&frame, &case.href, one))
                .collect(),
        ),
    };
    let page = PartPage {
        frame,
        case,
        notice,
        rows,
        desk,
    };
    Ok(Html(page.render()?).into_response())
}

fn first_contact(frame: &Frame, at: Timestamp) -> (String, String) {
    let date = frame.words().date_of(at, frame.zone());
    let said = frame.t_with("case-first-contact", &[("date", date.into())]);
    (at.to_string(), said)
}

fn danger(frame: &Frame) -> Notice {
    Notice {
        tone: Tone::Danger,
        title: Some(frame.t("refusal-danger-open").into_owned()),
        lines: vec![frame.t("refusal-danger-open-cure").into_owned()],
    }
}

fn removal_notice(frame: &Frame) -> Notice {
    Notice {
        tone: Tone::Danger,
        title: Some(frame.t("case-do-not-remove").into_owned()),
        lines: vec![frame.t("case-part-removal").into_owned()],
    }
}

fn plain(frame: &Frame, key: &str) -> Notice {
    Notice::new(Tone::Plain, frame.t(key))
}

pub(crate) fn due_row(frame: &Frame, line: &DueLine) -> DueRow {
    let what = match &line.what {
        DueWhat::Clock(key) => frame.t(&keys::clock(key)).into_owned(),
        DueWhat::Answer(_, need) => {
            let need = frame.t(&keys::of("service", need)).into_owned();
            frame.t_with("case-due-answer", &[("need", need.into())])
        }
        DueWhat::Task(_, what) => crate::case_header::task(frame, what.as_ref()),
    };
    let mut names: Vec<String> = line.who.iter().map(|one| provider(frame, one)).collect();
    if names.len() > NAMES_MAX {
        names.truncate(NAMES_MAX);
        names.push(frame.t("case-due-others").into_owned());
    }
    let who = if names.is_empty() {
        frame.t("case-call-lead").into_owned()
    } else {
        frame.words().list(&names)
    };
    let due = line.due_at.filter(|_| line.paused_at.is_none());
    DueRow {
        what,
        who,
        due: due.map(|at| Due::at(frame, at)),
        note: due_note(frame, line)
            .into_iter()
            .chain(told(frame, &line.told))
            .reduce(joined),
    }
}

fn joined(left: String, right: String) -> String {
    format!("{left} · {right}")
}

/// Who was told that something ran out; nothing while nobody was.
pub(crate) fn told(frame: &Frame, told: &[Provider]) -> Option<String> {
    if told.is_empty() {
        return None;
    }
    let names: Vec<String> = told.iter().map(|one| provider(frame, one)).collect();
    let names = frame.words().list(&names);
    Some(frame.t_with("case-due-told", &[("names", names.into())]))
}

fn due_note(frame: &Frame, line: &DueLine) -> Option<String> {
    use mechanism::clock::Basis;
    let said = if line.paused_at.is_some() {
        frame.t("case-due-paused")
    } else if line.due_at.is_none() {
        frame.t("tracks-clock-unset")
    } else if line.basis == Some(Basis::Agreed) {
        frame.t("tracks-clock-agreed")
    } else {
        return None;
    };
    Some(said.into_owned())
}

pub(crate) fn contact(frame: &Frame, contact: &Contact) -> ContactCard {
    let part = match contact.part {
        ContactPart::Desk => frame.t("case-call-desk"),
        ContactPart::Lead => frame.t("case-call-lead"),
        ContactPart::Deputy => frame.t("case-call-deputy"),
    }
    .into_owned();
    let whom = match &contact.whom {
        Whom::Protected => vec![frame.t("frame-protected-accommodation").into_owned()],
        Whom::Unit(_, unit, name) => {
            let unit = frame.t(&keys::of("unit", unit)).into_owned();
            name.iter().cloned().chain([unit]).collect()
        }
    };
    let phone = contact.telephone.as_ref().map(|number| Phone {
        who: part.clone(),
        number: number.clone(),
        note: None,
        large: false,
    });
    ContactCard { part, whom, phone }
}

fn handed_over(frame: &Frame, one: &HandedOver) -> Row {
    let need = frame.t(&keys::of("service", &one.need)).into_owned();
    let date = |at| frame.words().date_of(at, frame.zone());
    let mut lines = Vec::new();
    if let Some(at) = one.accepted_at {
        lines.push(frame.t_with("case-part-accepted", &[("date", date(at).into())]));
    }
    if let Some(at) = one.done_at {
        lines.push(frame.t_with("case-part-done", &[("date", date(at).into())]));
    }
    if lines.is_empty() {
        lines.push(frame.t("case-part-waiting").into_owned());
    }
    Row {
        key: need,
        lines,
        change: None,
    }
}

/// A task, with the way to the page that ends it.
fn own_task(frame: &Frame, case_href: &str, task: &OwnTask) -> Row {
    let what = frame
        .t(&keys::of("commitment", &task.template))
        .into_owned();
    let when = match task.due_at {
        Some(at) => {
            let due = Due::at(frame, at);
            format!("{} · {}", due.left, due.date)
        }
        None => frame.t("tracks-clock-unset").into_owned(),
    };
    Row {
        change: Some(Change {
            href: format!("{case_href}/plan"),
            text: frame.t("plan-task-end").into_owned(),
        }),
        ..Row::new(what, when)
    }
}
