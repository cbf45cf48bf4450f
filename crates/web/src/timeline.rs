//! `/cases/{id}/timeline`: what happened, one line an event, newest first.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use casework::CaseId;
use jiff::Timestamp;
use mechanism::keys;
use office::event_words::Said;
use office::provider::Provider;
use office::timeline::{About, LineSays, TimelineLine, TimelineView, Told};
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section, provider};
use crate::correction;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::paper::{self, destroyed};
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Closed, Happening, Keyset};
use crate::visit::Visit;

/// Signs of an edition's hash that a page shows: enough to tell editions apart.
const EDITION_SIGNS: usize = 8;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/timeline", get(show))
}

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Only events below this version.
    below: Option<u64>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What happened.
    Told(Entry),
    /// Closed: a band with the date, never a gap.
    Closed(Closed),
}

/// What happened, and whether it was entered in error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What happened.
    pub happening: Happening,
    /// How it was taken back; then the line is struck through.
    pub taken_back: Vec<String>,
    /// Where it is marked as entered in error; none where it cannot be.
    pub error: Option<String>,
    /// Where its paper is said to be destroyed; none where there is none left.
    pub paper: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "timeline/timeline.html")]
pub struct TimelinePage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The lines.
    pub lines: Vec<Line>,
    /// Earlier events.
    pub keyset: Keyset,
}

impl TimelinePage {
    /// The page of this timeline.
    #[must_use]
    pub fn new(frame: Frame, view: &TimelineView) -> Self {
        let case = CaseFrame::of(&frame, &view.header, Section::Timeline);
        let older = |below| format!("{}/timeline?below={below}", case.href);
        Self {
            lines: lines(&frame, &case.href, &view.lines),
            keyset: Keyset {
                previous: None,
                next: view.older.map(older),
            },
            case,
            frame,
        }
    }
}

async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let view = visit
        .office()
        .timeline(&visit.actor, &CaseId::new(id), asked.below)
        .await?;
    Ok(Html(TimelinePage::new(visit.frame, &view).render()?).into_response())
}

/// The lines; an edition is named where it is not that of the line above.
fn lines(frame: &Frame, case_href: &str, lines: &[TimelineLine]) -> Vec<Line> {
    let mut above: Option<&str> = None;
    let mut told = Vec::with_capacity(lines.len());
    for one in lines {
        told.push(line(frame, case_href, one, above));
        if let LineSays::Told(here) = &one.says {
            above = Some(&here.edition);
        }
    }
    told
}

fn line(frame: &Frame, case_href: &str, line: &TimelineLine, above: Option<&str>) -> Line {
    match &line.says {
        LineSays::Told(told) => {
            let taken = told.in_error.as_ref();
            let mut happening = happening(frame, line.at, told);
            happening.edition = happening
                .edition
                .filter(|_| above != Some(told.edition.as_str()));
            Line::Told(Entry {
                happening,
                taken_back: taken.map_or_else(Vec::new, |one| correction::taken_back(frame, one)),
                error: told
                    .may_correct
                    .then(|| correction::href(case_href, line.version)),
                paper: told
                    .paper
                    .as_ref()
                    .filter(|paper| paper.may_destroy)
                    .map(|_| destroyed::href(case_href, line.version)),
            })
        }
        LineSays::Closed(compartment, reason) => {
            let date = frame.words().date_and_time(line.at, frame.zone());
            let name = frame.t(&keys::of("compartment", compartment.as_str()));
            Line::Closed(Closed {
                name: format!("{date} · {name}"),
                reason: frame.t(&reason.key()).into_owned(),
            })
        }
    }
}

/// What happened, in words.
pub(crate) fn happening(frame: &Frame, at: Timestamp, told: &Told) -> Happening {
    Happening {
        // words: event-*
        what: frame.t_with(
            &format!("event-{}", told.code),
            &[
                ("what", about(frame, &told.about).into()),
                ("came-to", came_to(frame, &told.about).into()),
            ],
        ),
        who: who(frame, told),
        instant: at.to_string(),
        date: frame.words().date_and_time(at, frame.zone()),
        edition: Some(edition(frame, &told.edition)),
        lines: happened(frame, told)
            .into_iter()
            .chain(crate::overview::told(frame, &told.told))
            .chain(told.said.iter().map(|one| said(frame, one)))
            .collect(),
    }
}

/// What was written, under its name.
// words: said-*
fn said(frame: &Frame, said: &Said) -> String {
    let key = keys::of("said", said.slot);
    frame.t_with(&key, &[("words", said.words.as_str().into())])
}

/// Function and institution; of protected accommodation nothing more than that.
fn who(frame: &Frame, told: &Told) -> String {
    let Some(by) = &told.by else {
        return frame.t("case-timeline-by-date").into_owned();
    };
    let institution = provider(frame, by);
    match (by, told.function) {
        (Provider::Named(_), Some(function)) => {
            let function = frame
                .t(&keys::of("function", function.as_str()))
                .into_owned();
            frame.t_with(
                "case-timeline-entry",
                &[
                    ("function", function.into()),
                    ("institution", institution.into()),
                ],
            )
        }
        _ => institution,
    }
}

fn edition(frame: &Frame, hash: &str) -> String {
    let short: String = hash.chars().take(EDITION_SIGNS).collect();
    frame.t_with("case-timeline-edition", &[("edition", short.into())])
}

fn happened(frame: &Frame, told: &Told) -> Vec<String> {
    if let Some(paper) = &told.paper {
        return paper::told(frame, paper);
    }
    let later = told.happened_at.map(|at| {
        let date = frame.words().date_and_time(at, frame.zone());
        frame.t_with("case-timeline-entered-later", &[("date", date.into())])
    });
    later.into_iter().collect()
}

fn about(frame: &Frame, about: &About) -> String {
    let key = match about {
        About::Nothing => return String::new(),
        About::Form(form) => keys::of("form", form),
        About::Indicators(list) => keys::of("indicators", list),
        About::Track(track) => keys::track(track),
        About::Step(track, step) => keys::step(track, step),
        About::Safeguard { safeguard, signed } => {
            let name = frame.t(&keys::of("safeguard", safeguard)).into_owned();
            return match signed {
                true => frame.t_with("timeline-safeguard-signed", &[("name", name.into())]),
                false => name,
            };
        }
        About::Purpose(purpose) => keys::of("purpose", purpose.as_str()),
        About::Service(service) | About::ServiceMoved(service, _) => keys::of("service", service),
        About::Clock(clock) => keys::clock(clock),
        About::Task(what) => return crate::case_header::task(frame, what.as_ref()),
        About::Compartment(compartment) => keys::of("compartment", compartment.as_str()),
        About::Guardian(word) => keys::of("case-guardian-change", word), // words: case-guardian-change-*
    };
    frame.t(&key).into_owned()
}

/// Where a service came to.
fn came_to(frame: &Frame, about: &About) -> String {
    match about {
        About::ServiceMoved(_, status) => frame
            .t(&keys::of("plan-state", status.as_str()))
            .into_owned(),
        _ => String::new(),
    }
}

/// An invented line.
pub(crate) fn sample(frame: &Frame) -> Happening {
    Happening {
        what: "Sample".to_owned(),
        who: "Sample".to_owned(),
        instant: frame.now().to_string(),
        date: frame.words().date_and_time(frame.now(), frame.zone()),
        edition: None,
        lines: Vec::new(),
    }
}

impl Sample for TimelinePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let told = Happening {
            edition: Some(edition(frame, "0f0f0f0f0f0f")),
            lines: vec!["Sample".to_owned()],
            ..sample(frame)
        };
        let closed = Closed {
            name: "Sample".to_owned(),
            reason: "Sample".to_owned(),
        };
        let full = Self {
            case: crate::overview::sample::case(Section::Timeline),
            lines: vec![
                Line::Told(Entry {
                    happening: told.clone(),
                    taken_back: Vec::new(),
                    error: Some(correction::href("/cases/0f", 7)),
                    paper: Some(destroyed::href("/cases/0f", 7)),
                }),
                Line::Told(Entry {
                    happening: told,
                    taken_back: vec!["Sample".to_owned()],
                    error: None,
                    paper: None,
                }),
                Line::Closed(closed),
            ],
            keyset: Keyset {
                previous: None,
                next: Some("/cases/0f/timeline?below=9".to_owned()),
            },
            frame: frame.clone(),
        };
        let empty = Self {
            lines: Vec::new(),
            keyset: Keyset::default(),
            ..full.clone()
        };
        vec![full, empty]
    }
}
