//! Invented data for the pages of a case.

use crate::case_header::{CaseFrame, Section};
use crate::frame::Frame;
use crate::heed::HeedLine;
use crate::overview::{ContactCard, DueRow, OverviewPage, PartPage};
use crate::samples::Sample;
use crate::tracks::{Blocked, NextStep, NextSteps, TrackRow};
use crate::view::{
    Closed, Due, Fact, IdentityBar, NotYet, Notice, Phone, Picture, Row, Shape, SideEntry, Status,
    Tone, Track,
};

/// What stands around an invented case.
pub(crate) fn case(here: Section) -> CaseFrame {
    let side = [(Section::Overview, "Sample"), (Section::Tracks, "Sample")];
    CaseFrame {
        href: "/cases/0f".to_owned(),
        bar: IdentityBar {
            number: "X-7KM4-2Q".to_owned(),
            identity: Some(Status::new(Shape::Closed, "Sample")),
            lead: "Sample".to_owned(),
            facts: vec![Fact {
                text: "Sample".to_owned(),
                strong: true,
            }],
        },
        side: side
            .map(|(section, text)| SideEntry {
                href: "/cases/0f".to_owned(),
                text: text.to_owned(),
                current: section == here,
            })
            .to_vec(),
    }
}

/// An invented track.
pub(crate) fn track(_: &Frame) -> TrackRow {
    TrackRow::Open(Track {
        name: "Sample".to_owned(),
        picture: Picture::dots(4, 1),
        status: Some(Status::new(Shape::Running, "Sample")),
        text: "Sample".to_owned(),
    })
}

/// Invented next steps.
pub(crate) fn next(_: &Frame) -> NextSteps {
    let step = |note: Option<&str>| NextStep {
        href: "/cases/0f/steps/sample/sample".to_owned(),
        text: "Sample".to_owned(),
        track: "Sample".to_owned(),
        note: note.map(str::to_owned),
    };
    NextSteps {
        ready: vec![step(None), step(Some("Sample"))],
        blocked: vec![Blocked {
            href: "/cases/0f/steps/sample/other".to_owned(),
            title: "Sample".to_owned(),
            track: "Sample".to_owned(),
            reasons: vec![NotYet {
                step: "Sample".to_owned(),
                missing: "Sample".to_owned(),
                rule: Some("Sample".to_owned()),
                mender: None,
            }],
        }],
    }
}

fn contact(number: Option<&str>) -> ContactCard {
    ContactCard {
        part: "Sample".to_owned(),
        whom: vec!["Sample".to_owned()],
        phone: number.map(|number| Phone {
            who: "Sample".to_owned(),
            number: number.to_owned(),
            note: None,
            large: false,
        }),
    }
}

fn closed() -> Closed {
    Closed {
        name: "Sample".to_owned(),
        reason: "Sample".to_owned(),
    }
}

impl Sample for OverviewPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let due = |due: Option<Due>, note: Option<&str>| DueRow {
            what: "Sample".to_owned(),
            who: "Sample".to_owned(),
            due,
            note: note.map(str::to_owned),
        };
        let full = Self {
            frame: frame.clone(),
            case: case(Section::Overview),
            is_missing: true,
            first_contact: Some((frame.now().to_string(), "Sample".to_owned())),
            danger: Some(Notice::new(Tone::Danger, "Sample")),
            raised: true,
            heeds: [None, Some("/cases/0f".to_owned())]
                .map(|href| HeedLine {
                    text: "Sample".to_owned(),
                    href,
                })
                .to_vec(),
            changed: Some(crate::changed::sample(frame)),
            due: vec![
                due(Some(Due::at(frame, frame.now())), None),
                due(None, Some("Sample")),
            ],
            contacts: vec![contact(Some("+355 4 000 0001")), contact(None)],
            tracks: vec![track(frame), TrackRow::Closed(closed())],
            next: next(frame),
            may_refer: true,
            closed: vec![closed()],
            opens_urgently: true,
        };
        let empty = Self {
            first_contact: None,
            danger: None,
            raised: false,
            heeds: Vec::new(),
            changed: None,
            due: Vec::new(),
            contacts: Vec::new(),
            next: NextSteps::default(),
            may_refer: false,
            closed: Vec::new(),
            opens_urgently: false,
            ..full.clone()
        };
        vec![full, empty]
    }
}

impl Sample for PartPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = Self {
            frame: frame.clone(),
            case: CaseFrame {
                side: Vec::new(),
                ..case(Section::Overview)
            },
            notice: Notice::new(Tone::Danger, "Sample"),
            rows: vec![Row::new("Sample", "Sample")],
            desk: Some(contact(None)),
        };
        let bare = Self {
            rows: Vec::new(),
            desk: None,
            ..page.clone()
        };
        vec![page, bare]
    }
}
