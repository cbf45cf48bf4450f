//! The first page of the handbook: whom to call, what is the reader's own, and a few ways in.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use mechanism::{Stated, keys};

use super::leaf::Link;
use super::say::Say;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::samples::Sample;
use crate::view::Phone;
use crate::visit::Visit;

/// A way into the handbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub link: Link,
    /// What is found there.
    pub hint: String,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "handbook/start.html")]
pub struct StartPage {
    /// The frame.
    pub frame: Frame,
    /// Which mechanism, which edition.
    pub lead: String,
    /// The ways in.
    pub ways: Vec<Way>,
    /// What is the reader's own.
    pub own: Vec<Link>,
    /// Numbers to call.
    pub phones: Vec<Phone>,
    /// What else there is to read.
    pub more: Vec<Link>,
}

/// Each way in: the end of its address and of its keys.
const WAYS: [&str; 6] = [
    "procedure",
    "members",
    "deadlines",
    "services",
    "indicators",
    "reporting",
];
/// What is read more seldom.
const MORE: [&str; 5] = ["commitments", "safeguards", "unset", "sources", "editions"];

/// The page for whoever asks.
pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let say = Say::new(&visit);
    // words: handbook-*
    let link = |name: &&str| {
        let text = say.t(&format!("handbook-{name}"));
        Link::to(text, format!("/mechanism/{name}"))
    };
    let page = StartPage {
        lead: visit.frame.t_with(
            "handbook-lead",
            &[
                ("country", visit.frame.mechanism_name().as_ref().into()),
                ("edition", say.mechanism.edition.as_str().into()),
            ],
        ),
        ways: WAYS
            .iter()
            .map(|name| Way {
                link: link(name),
                hint: say.t(&format!("handbook-{name}-hint")),
            })
            .collect(),
        own: own(&say),
        phones: phones(&say),
        more: MORE
            .iter()
            .map(link)
            .chain([Link::to(say.t("paper-blank-all"), "/mechanism/forms")])
            .collect(),
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
}

/// The reader's institution, and the tracks on which the reader's function may take a step.
fn own(say: &Say<'_>) -> Vec<Link> {
    let mut own = vec![say.member(say.institution)];
    let tracks = &say.mechanism.procedure.tracks;
    let mine = tracks.iter().filter_map(|track| {
        let count = track.steps.iter().filter(|step| say.may_take(step)).count();
        let steps = say.t_count("handbook-own-steps", count);
        let link = say.track(track);
        let text = format!("{}: {steps}", link.text);
        (count > 0).then_some(Link { text, ..link })
    });
    own.extend(mine);
    own
}

// words: telephone-*
fn phones(say: &Say<'_>) -> Vec<Phone> {
    let set = say.mechanism.telephones.iter();
    set.filter_map(|(key, number)| match number {
        Stated::Set { value, .. } => Some(Phone {
            who: say.t(&keys::of("telephone", key)),
            number: value.clone(),
            note: None,
            large: false,
        }),
        Stated::Unset => None,
    })
    .collect()
}

impl Sample for StartPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let full = Self {
            frame: frame.clone(),
            lead: "Sample".to_owned(),
            ways: vec![Way {
                link: Link::to("Sample", "/mechanism/members"),
                hint: "Sample".to_owned(),
            }],
            own: vec![Link::to("Sample", "/mechanism/members/sample")],
            phones: vec![Phone {
                who: "Sample".to_owned(),
                number: "000 00".to_owned(),
                note: None,
                large: false,
            }],
            more: vec![Link::to("Sample", "/mechanism/sources")],
        };
        let bare = Self {
            phones: Vec::new(),
            ..full.clone()
        };
        vec![full, bare]
    }
}
