//! `/mechanism`: the members with what they are for, and the bodies with their seats. What nobody
//! verified reads *not set*; a protected unit reads as protected accommodation to everybody.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use mechanism::{Function, Institution, keys};

use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/mechanism", get(show))
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Kind and how it belongs.
    pub belongs: String,
    /// The list it stands in was reconstructed, not read.
    pub reconstructed: bool,
    /// What it is for.
    pub functions: String,
    /// Its units by name.
    pub units: Vec<String>,
}

/// A body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyCard {
    /// Its name.
    pub name: String,
    /// Its seats in order.
    pub seats: Vec<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "members/members.html")]
pub struct MembersPage {
    /// The frame.
    pub frame: Frame,
    /// The members.
    pub members: Vec<Member>,
    /// The bodies.
    pub bodies: Vec<BodyCard>,
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let mechanism = visit.office().mechanism();
    let frame = visit.frame.clone();
    let bodies = mechanism.bodies.iter().map(|body| BodyCard {
        name: frame.t(&keys::of("body", &body.id)).into_owned(), // words: body-* seat-*
        seats: body
            .seats
            .iter()
            .map(|seat| frame.t(&keys::of("seat", &seat.id)).into_owned())
            .collect(),
    });
    let page = MembersPage {
        bodies: bodies.collect(),
        members: mechanism
            .institutions
            .iter()
            .map(|one| member(&frame, one))
            .collect(),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

fn member(frame: &Frame, one: &Institution) -> Member {
    let kind = frame.t(&keys::of("kind", one.kind.as_str())); // words: kind-*
    let membership = frame.t(&keys::of("membership", one.membership.as_str())); // words: membership-*
    let function = |function: &Function| {
        frame
            .t(&keys::of("function", function.as_str()))
            .into_owned()
    };
    let functions: Vec<String> = one.functions.iter().map(function).collect();
    let unit = |unit: &mechanism::Unit| match unit.protected {
        true => frame.t("frame-protected-accommodation").into_owned(),
        false => frame.t(&keys::of("unit", &unit.id)).into_owned(),
    };
    Member {
        name: frame.t(&keys::of("institution", &one.id)).into_owned(),
        belongs: format!("{kind} · {membership}"),
        reconstructed: one.reconstructed,
        functions: functions.join(", "),
        units: one.units.iter().map(unit).collect(),
    }
}

impl Sample for MembersPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            frame: frame.clone(),
            members: vec![Member {
                name: "Sample service".to_owned(),
                belongs: "state".to_owned(),
                reconstructed: true,
                functions: "social service".to_owned(),
                units: vec!["Sampletown".to_owned()],
            }],
            bodies: vec![BodyCard {
                name: "Sample body".to_owned(),
                seats: vec!["Chair".to_owned()],
            }],
        }]
    }
}
