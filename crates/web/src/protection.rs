//! What Besa protects against and what not: open to everybody, linked from every page.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::visit::OpenVisit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/protection", get(show))
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "protection/protection.html")]
pub struct ProtectionPage {
    /// The frame.
    pub frame: Frame,
}

async fn show(visit: OpenVisit) -> Result<Response, Problem> {
    Ok(Html(ProtectionPage { frame: visit.frame }.render()?).into_response())
}

impl Sample for ProtectionPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            frame: frame.clone(),
        }]
    }
}
