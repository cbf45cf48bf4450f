//! `/handover`: the change of shift on one page, given by whoever goes and accepted by whoever comes.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::PersonId;
use casework::lead::LeadAlarm;
use office::OfficeError;
use office::handover::{AlarmCase, DueCase, Handover, LOOKED_MAX, NOTE_LENGTH_BYTES_MAX, Shift};

use crate::changed::CaseChanges;
use crate::duty;
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::overview::{ContactCard, DueRow, contact, due_row};
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::view::{Kind, Notice, Question, Tone};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/handover", get(show).post(give))
        .route("/handover/accept", get(leads_up::<1>).post(accept))
}

/// What is due in one case.
#[derive(Clone, Debug)]
pub struct DueGroup {
    /// Where the case is.
    pub href: String,
    /// Its number.
    pub number: String,
    /// What is due.
    pub lines: Vec<DueRow>,
    /// Whom one calls about it.
    pub contacts: Vec<ContactCard>,
}

/// What cannot wait in one case.
#[derive(Clone, Debug)]
pub struct AlarmGroup {
    /// Where the case is; none for whoever reads no more of it than the search.
    pub href: Option<String>,
    /// Its number.
    pub number: String,
    /// What, and where it is dealt with.
    pub lines: Vec<(String, String)>,
    /// Whom one calls about it.
    pub contacts: Vec<ContactCard>,
}

/// How many more there are of each part of the page, in words; none where nothing was cut.
#[derive(Clone, Debug, Default)]
pub struct More {
    /// Of what cannot wait.
    pub alarms: Option<String>,
    /// That not every case was looked through for it.
    pub cut: Option<String>,
    /// Of what is due.
    pub due: Option<String>,
    /// Of what changed.
    pub changed: Option<String>,
}

/// A hand-over in words.
#[derive(Clone, Debug)]
pub struct Given {
    /// *Handed over by ... on ...*, and by whom it was accepted.
    pub said: Vec<String>,
    /// What the next on duty should know, line by line.
    pub note: Vec<String>,
}

/// What one may do here now.
#[derive(Clone, Debug)]
pub enum Act {
    /// Hand over.
    Give(Vec<Question>),
    /// Accept the one of that id.
    Accept(String),
    /// Wait until a colleague accepts.
    Wait,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "handover/handover.html")]
pub struct HandoverPage {
    /// The frame.
    pub frame: Frame,
    /// From when until when.
    pub span: String,
    /// What somebody else did meanwhile.
    pub told: Option<Notice>,
    /// The hand-over that waits, or the last one.
    pub given: Option<Given>,
    /// What one may do.
    pub act: Act,
    /// What is to be mended.
    pub mistakes: Mistakes,
    /// What cannot wait.
    pub alarms: Vec<AlarmGroup>,
    /// What changed.
    pub changed: Vec<CaseChanges>,
    /// What is due.
    pub due: Vec<DueGroup>,
    /// What was cut.
    pub more: More,
    /// Who is on duty.
    pub duty: Vec<duty::Line>,
    /// The desk.
    pub desk: Option<ContactCard>,
}

impl HandoverPage {
    /// The page of a shift, for a reader, with the form as it was posted.
    #[must_use]
    pub fn new(
        frame: Frame,
        me: &PersonId,
        shift: &Shift,
        form: &Form,
        mistakes: Mistakes,
    ) -> Self {
        let at = |at| frame.words().date_and_time(at, frame.zone());
        let values = [
            ("since", at(shift.since).into()),
            ("until", at(shift.until).into()),
        ];
        let act = match &shift.waiting {
            Some(one) if one.given_by == *me => Act::Wait,
            Some(one) => Act::Accept(one.id.clone()),
            None => Act::Give(vec![question(&frame).filled(form, &mistakes)]),
        };
        let given = shift.waiting.as_ref().or(shift.last.as_ref());
        Self {
            span: frame.t_with("handover-span", &values),
            told: None,
            given: given.map(|one| said(&frame, one)),
            act,
            mistakes,
            alarms: shift
                .alarms
                .cases
                .iter()
                .map(|one| alarm_group(&frame, one))
                .collect(),
            more: more(&frame, shift),
            changed: shift
                .changed
                .iter()
                .map(|one| CaseChanges::of(&frame, one))
                .collect(),
            due: shift.due.iter().map(|one| group(&frame, one)).collect(),
            duty: shift
                .duties
                .iter()
                .map(|one| duty::line(&frame, one))
                .collect(),
            desk: shift.desk.as_ref().map(|one| contact(&frame, one)),
            frame,
        }
    }
}

fn more(frame: &Frame, shift: &Shift) -> More {
    let said = |count: usize| {
        (count > 0).then(|| frame.t_with("handover-more", &[("count", count.into())]))
    };
    let looked = || frame.t_with("handover-alarms-cut", &[("count", LOOKED_MAX.into())]);
    More {
        alarms: said(shift.alarms.more),
        cut: shift.alarms.is_cut.then(looked),
        due: said(shift.due_more),
        changed: said(shift.changed_more),
    }
}

fn alarm_group(frame: &Frame, one: &AlarmCase) -> AlarmGroup {
    let case = format!("/cases/{}", one.case);
    // words: handover-alarm-danger handover-alarm-search case-lead-none case-lead-shut-out case-lead-away
    let lead = one.lead.map(|alarm| match alarm {
        LeadAlarm::LeadShutOut => "case-lead-shut-out",
        LeadAlarm::LeadAway => "case-lead-away",
        LeadAlarm::NoLead | LeadAlarm::NoDeputy => "case-lead-none",
    });
    let rings = [
        (one.danger_open.then_some("handover-alarm-danger"), "danger"),
        (one.searched.then_some("handover-alarm-search"), "missing"),
        (lead, "people"),
    ];
    let line = |(key, page): (Option<&str>, &str)| {
        let said = frame.t(key?).into_owned();
        Some((said, format!("{case}/{page}")))
    };
    AlarmGroup {
        lines: rings.into_iter().filter_map(line).collect(),
        number: one
            .number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        contacts: one.contacts.iter().map(|one| contact(frame, one)).collect(),
        href: one.reads_course.then_some(case),
    }
}

fn group(frame: &Frame, one: &DueCase) -> DueGroup {
    DueGroup {
        href: format!("/cases/{}", one.case),
        number: one
            .number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        lines: one.lines.iter().map(|line| due_row(frame, line)).collect(),
        contacts: one.contacts.iter().map(|one| contact(frame, one)).collect(),
    }
}

fn said(frame: &Frame, one: &Handover) -> Given {
    let at = |at| frame.words().date_and_time(at, frame.zone());
    let name = |name: &Option<String>| match name {
        Some(name) => name.clone(),
        None => frame.t("handover-somebody").into_owned(),
    };
    // words: handover-given handover-accepted
    let line = |key: &str, who: &Option<String>, when| {
        let values = [("name", name(who).into()), ("date", at(when).into())];
        frame.t_with(key, &values)
    };
    let mut said = vec![line("handover-given", &one.name, one.given_at)];
    if let Some((who, when)) = &one.accepted {
        said.push(line("handover-accepted", who, *when));
    }
    Given {
        said,
        note: one.note.lines().map(str::to_owned).collect(),
    }
}

fn question(frame: &Frame) -> Question {
    let kind = Kind::LongText { rows: 4 };
    Question::new("note", kind, frame.t("handover-ask-note"))
        .with_help(frame.t("handover-ask-note-help"))
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    page(&visit, &typed, Mistakes::default(), None).await
}

async fn page(
    visit: &Visit,
    form: &Form,
    mistakes: Mistakes,
    told: Option<Notice>,
) -> Result<Response, Problem> {
    let shift = visit.office().shift(&visit.actor).await?;
    let frame = visit.frame.clone();
    let status = match told.is_some() {
        true => StatusCode::CONFLICT,
        false => mistakes.status(),
    };
    let page = HandoverPage {
        told,
        ..HandoverPage::new(frame, &visit.actor.person, &shift, form, mistakes)
    };
    Ok((status, Html(page.render()?)).into_response())
}

async fn give(posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let key = posted.once()?;
    let note = form.one("note").unwrap_or_default();
    if note.len() > NOTE_LENGTH_BYTES_MAX {
        let mut mistakes = Mistakes::default();
        mistakes.add("note", visit.frame.t("handover-error-long"));
        return page(visit, form, mistakes, None).await;
    }
    match visit
        .office()
        .hand_over(&visit.actor, key.as_str(), note)
        .await
    {
        Ok(()) => Ok(Redirect::to("/handover").into_response()),
        Err(OfficeError::Changed) => meanwhile(visit, form, "handover-meanwhile-given").await,
        Err(other) => Err(other.into()),
    }
}

async fn accept(posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let id = form.one("handover").ok_or(Problem::NotFound)?;
    match visit.office().accept_handover(&visit.actor, id).await {
        Ok(()) => Ok(Redirect::to("/handover").into_response()),
        Err(OfficeError::Changed) => meanwhile(visit, form, "handover-meanwhile-accepted").await,
        Err(other) => Err(other.into()),
    }
}

/// Somebody else was quicker: the page as it is now, with what was typed.
// words: handover-meanwhile-given handover-meanwhile-accepted
async fn meanwhile(visit: &Visit, form: &Form, key: &str) -> Result<Response, Problem> {
    let told = Notice::new(Tone::Care, visit.frame.t(key));
    page(visit, form, Mistakes::default(), Some(told)).await
}

fn sample_alarm(href: Option<String>) -> AlarmGroup {
    AlarmGroup {
        href,
        number: "X-7KM4-2Q".to_owned(),
        lines: vec![("Sample".to_owned(), "/cases/1/missing".to_owned())],
        contacts: Vec::new(),
    }
}

fn sample_more() -> More {
    let said = || Some("Sample".to_owned());
    More {
        alarms: said(),
        cut: said(),
        due: said(),
        changed: said(),
    }
}

impl Sample for HandoverPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let due = DueGroup {
            href: "/cases/1".to_owned(),
            number: "X-7KM4-2Q".to_owned(),
            lines: vec![DueRow {
                what: "Sample".to_owned(),
                who: "Sample".to_owned(),
                due: Some(crate::view::Due::at(frame, frame.now())),
                note: Some("Sample".to_owned()),
            }],
            contacts: Vec::new(),
        };
        let mut mistakes = Mistakes::default();
        mistakes.add("note", frame.t("handover-error-long"));
        let give = |mistakes: &Mistakes| {
            Act::Give(vec![question(frame).filled(&Form::default(), mistakes)])
        };
        let empty = Self {
            frame: frame.clone(),
            span: "Sample".to_owned(),
            told: None,
            given: None,
            act: give(&Mistakes::default()),
            mistakes: Mistakes::default(),
            alarms: Vec::new(),
            more: More::default(),
            changed: Vec::new(),
            due: Vec::new(),
            duty: Vec::new(),
            desk: None,
        };
        let full = Self {
            told: Some(Notice::new(Tone::Care, "Sample")),
            given: Some(Given {
                said: vec!["Sample".to_owned()],
                note: vec!["Sample".to_owned()],
            }),
            changed: vec![CaseChanges {
                href: "/cases/1".to_owned(),
                number: "X-7KM4-2Q".to_owned(),
                changes: crate::changed::sample(frame),
            }],
            alarms: [Some("/cases/1".to_owned()), None]
                .map(sample_alarm)
                .to_vec(),
            more: sample_more(),
            due: vec![due],
            act: Act::Accept("0f".to_owned()),
            ..empty.clone()
        };
        let mended = Self {
            act: give(&mistakes),
            mistakes,
            ..empty.clone()
        };
        let waits = Self {
            act: Act::Wait,
            ..full.clone()
        };
        vec![empty, full, mended, waits]
    }
}
