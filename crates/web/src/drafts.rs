//! `/drafts`: what the person began and did not send. Found by its author only, for 72 hours.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use office::drafts::Draft;

use crate::errors::Problem;
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::Due;
use crate::visit::{Visit, local};

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/drafts", get(show))
        .route("/drafts/{id}/end", post(end))
}

/// A draft as a line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Where one goes on with it.
    pub href: String,
    /// When it was begun.
    pub begun: String,
    /// When it ends by itself.
    pub ends: Due,
    /// What was typed, so that it can be copied even if the form has changed.
    pub typed: Vec<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "drafts/drafts.html")]
pub struct DraftsPage {
    /// The frame.
    pub frame: Frame,
    /// The drafts, newest first.
    pub lines: Vec<Line>,
}

impl DraftsPage {
    /// The page of these drafts.
    #[must_use]
    pub fn new(frame: Frame, drafts: &[Draft]) -> Self {
        let line = |draft: &Draft| Line {
            href: format!("{}?draft={}", local(&draft.form), draft.id),
            begun: frame.words().date_and_time(draft.begun_at, frame.zone()),
            ends: Due::at(&frame, draft.ends_at),
            typed: draft
                .fields
                .iter()
                .map(|(_, value)| value.clone())
                .collect(),
            id: draft.id.clone(),
        };
        let lines = drafts.iter().map(line).collect();
        Self { lines, frame }
    }
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let drafts = visit.office().drafts(&visit.actor.person).await?;
    Ok(Html(DraftsPage::new(visit.frame, &drafts).render()?).into_response())
}

async fn end(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    visit.office().end_draft(&visit.actor.person, &id).await?;
    Ok(Redirect::to("/drafts").into_response())
}

impl Sample for DraftsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let draft = Draft {
            id: "0f".repeat(16),
            form: "/concern".to_owned(),
            fields: vec![("place".to_owned(), "Sampletown".to_owned())],
            begun_at: frame.now(),
            ends_at: frame.now(),
        };
        vec![
            Self::new(frame.clone(), &[draft]),
            Self::new(frame.clone(), &[]),
        ]
    }
}
