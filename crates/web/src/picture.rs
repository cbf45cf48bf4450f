//! The procedure as a picture: `/mechanism/picture` draws every track, `/cases/{id}/picture` draws a case
//! on them. The words beside each picture say the same.
//!
//! The picture of a case is drawn from what the page of its tracks may show, and from nothing else.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use casework::CaseId;
use mechanism::picture::{Place, With, Worded, Words};
use mechanism::{Mechanism, Track, keys};
use office::tracks::{Here, TrackPlace, TrackView, TracksView};

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::in_words::InWords;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::tracks::{TrackRow, row};
use crate::visit::Visit;

/// The style of the picture, for one that is drawn without a page.
pub const STYLE: &str = include_str!("../assets/styles/_picture.scss");

// words: picture-legend-*
/// What the marks are, each as drawn in a square of 28 and the key of what it means.
const LEGEND: [(&str, &str); 7] = [
    (
        r#"<circle class="besa-picture__mark" cx="14" cy="14" r="7"/>"#,
        "picture-legend-state",
    ),
    (
        r#"<circle class="besa-picture__mark" cx="14" cy="14" r="7"/><circle class="besa-picture__rest" cx="14" cy="14" r="3"/>"#,
        "picture-legend-rest",
    ),
    (
        r#"<circle class="besa-picture__step-mark" cx="14" cy="14" r="4"/>"#,
        "picture-legend-step",
    ),
    (
        r#"<path class="besa-picture__wire besa-picture__wire--back" d="M2 14H20"/><path class="besa-picture__arrow besa-picture__wire--back" d="M26 14L19 10V18Z"/>"#,
        "picture-legend-back",
    ),
    (
        r#"<path class="besa-picture__icon besa-picture__told--unset" transform="translate(4 4) scale(2)" d="M7 1.5A4.5 4.5 0 1 1 3 1.5M5 3V5.5L7 7"/>"#,
        "picture-legend-unset",
    ),
    (
        r#"<circle class="besa-picture__halo-here" cx="14" cy="14" r="12"/><circle class="besa-picture__mark besa-picture__mark--here" cx="14" cy="14" r="7"/>"#,
        "picture-legend-here",
    ),
    (
        r#"<circle class="besa-picture__mark besa-picture__mark--walked" cx="14" cy="14" r="7"/>"#,
        "picture-legend-walked",
    ),
];
/// How many of them are of the procedure itself; the others are of a case.
const LEGEND_OF_ALL: usize = 5;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/mechanism/picture", get(show))
        .route("/cases/{id}/picture", get(show_case))
}

/// A mark with what it means.
pub type Mark = (&'static str, String);

fn legend(frame: &Frame, count: usize) -> Vec<Mark> {
    let marks = LEGEND.iter().take(count);
    marks
        .map(|(mark, key)| (*mark, frame.t(key).into_owned()))
        .collect()
}

/// A track with its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The picture, safe to put on a page.
    pub svg: String,
    /// The same in words, beside it.
    pub words: Words,
}

impl Drawn {
    /// A track, with a case on it where there is one.
    #[must_use]
    pub fn new(frame: &Frame, mechanism: &Mechanism, track: &Track, place: Option<&Place>) -> Self {
        let href = format!("/mechanism/procedure/{}", track.id);
        let with = With {
            place,
            href: Some(&href),
        };
        let say = InWords(frame.words());
        Self {
            id: track.id.to_string(),
            name: frame.t(&keys::track(&track.id)).into_owned(),
            svg: mechanism.picture(track, &say, with),
            words: mechanism.picture_in_words(track, &say),
        }
    }
}

/// Every track.
#[derive(Clone, Debug, Template)]
#[template(path = "picture/procedure.html")]
pub struct ProcedurePage {
    /// The frame.
    pub frame: Frame,
    /// What the marks mean.
    pub legend: Vec<Mark>,
    /// The tracks.
    pub tracks: Vec<Drawn>,
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let mechanism = visit.office().mechanism();
    let tracks = mechanism.drawn_tracks().into_iter();
    let page = ProcedurePage {
        legend: legend(&visit.frame, LEGEND_OF_ALL),
        tracks: tracks
            .map(|track| Drawn::new(&visit.frame, mechanism, track, None))
            .collect(),
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
}

/// A track of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackOnCase {
    /// Where it stands, in words; or a band, where it is closed to the reader.
    pub row: TrackRow,
    /// The picture; none where it is closed.
    pub track: Option<Drawn>,
    /// Whether anybody opened it.
    pub opened: bool,
}

/// A case on its tracks.
#[derive(Clone, Debug, Template)]
#[template(path = "picture/case.html")]
pub struct CasePage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// What the marks mean.
    pub legend: Vec<Mark>,
    /// The tracks.
    pub tracks: Vec<TrackOnCase>,
}

impl CasePage {
    fn new(frame: Frame, mechanism: &Mechanism, view: &TracksView) -> Self {
        let on_case = |one: &TrackView| {
            let drawn = |place: Option<&Place>| {
                let track = mechanism.track(&one.track);
                track.map(|track| Drawn::new(&frame, mechanism, track, place))
            };
            TrackOnCase {
                row: row(&frame, one),
                track: match &one.place {
                    TrackPlace::Closed(..) => None,
                    TrackPlace::NotOpened => drawn(None),
                    TrackPlace::Here(here) => drawn(Some(&place(here))),
                },
                opened: matches!(one.place, TrackPlace::Here(_)),
            }
        };
        Self {
            case: CaseFrame::of(&frame, &view.header, Section::Tracks),
            legend: legend(&frame, LEGEND.len()),
            tracks: view.tracks.iter().map(on_case).collect(),
            frame,
        }
    }
}

fn place(here: &Here) -> Place {
    Place {
        here: Some(here.state.clone()),
        walked: here.moves.iter().filter_map(|one| one.to.clone()).collect(),
    }
}

async fn show_case(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.tracks(&visit.actor, &CaseId::new(id)).await?;
    let page = CasePage::new(visit.frame.clone(), office.mechanism(), &view);
    Ok(Html(page.render()?).into_response())
}

fn sample() -> Drawn {
    Drawn {
        id: "sample".to_owned(),
        name: "Sample".to_owned(),
        svg: "<svg role=\"img\" aria-label=\"Sample\"></svg>".to_owned(),
        words: Words {
            head: vec!["Sample".to_owned()],
            parts: [false, true]
                .map(|is_step| Worded {
                    key: "sample".to_owned(),
                    is_step,
                    name: "Sample".to_owned(),
                    told: vec!["Sample".to_owned()],
                })
                .to_vec(),
        },
    }
}

impl Sample for ProcedurePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            legend: legend(frame, LEGEND_OF_ALL),
            tracks: vec![sample()],
            frame: frame.clone(),
        }]
    }
}

impl Sample for CasePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let open = |opened| TrackOnCase {
            row: crate::overview::sample::track(frame),
            track: Some(sample()),
            opened,
        };
        let closed = TrackOnCase {
            row: TrackRow::Closed(crate::view::Closed {
                name: "Sample".to_owned(),
                reason: "Sample".to_owned(),
            }),
            track: None,
            opened: true,
        };
        vec![Self {
            case: crate::overview::sample::case(Section::Tracks),
            legend: legend(frame, LEGEND.len()),
            tracks: vec![open(true), open(false), closed],
            frame: frame.clone(),
        }]
    }
}
