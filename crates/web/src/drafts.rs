//! `/drafts`: what the person began and did not send. Found by its author only, for 72 hours.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::PersonId;
use mechanism::{Mechanism, StepId, TrackId, keys};
use office::drafts::Draft;
use office::{Office, OfficeError};

use crate::errors::Problem;
use crate::form::Form;
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::step::DRAFT;
use crate::view::{Due, Row};
use crate::visit::{Visit, local};
use crate::{fill, pack_form};

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/drafts", get(show))
        .route("/drafts/{id}/end", get(leads_up::<2>).post(end))
}

/// The field that says to which address the fields after it would have been sent: locking takes along
/// every form in which something was typed.
const LOCK_PATH: &str = "lock-path";

/// Most forms that are kept at once.
const FORMS_MAX: usize = 10;

/// What was typed into one form.
struct Typed {
    /// Its address, with the draft it goes on with in the query.
    address: String,
    fields: Vec<(String, String)>,
}

/// Keeps what was typed as drafts of its author, each with the address of its form: the posted one, or
/// all that locking took along. Whether there was anything to keep.
///
/// # Errors
/// [`OfficeError`].
pub(crate) async fn keep(
    office: &Office,
    author: &PersonId,
    form: &Form,
    address: &str,
) -> Result<bool, OfficeError> {
    let kept = by_form(form, address);
    for typed in &kept {
        keep_one(office, author, typed).await?;
    }
    Ok(!kept.is_empty())
}

/// A form that goes on with a draft is kept in that draft, beside what its earlier parts said.
async fn keep_one(office: &Office, author: &PersonId, typed: &Typed) -> Result<(), OfficeError> {
    let (path, query) = typed
        .address
        .split_once('?')
        .unwrap_or((typed.address.as_str(), ""));
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
    let mut fields = pairs.chain(typed.fields.iter().cloned());
    let going_on = fields.find(|(name, _)| name == DRAFT);
    if let Some((_, id)) = going_on
        && let Ok(draft) = office.draft(author, &id).await
    {
        let new = |name: &str| typed.fields.iter().any(|(field, _)| field == name);
        let mut fields = draft.fields;
        fields.retain(|(name, _)| !new(name));
        fields.extend(typed.fields.iter().cloned());
        office
            .keep_draft(author, Some(&id), &draft.form, &fields)
            .await?;
        return Ok(());
    }
    office.keep_draft(author, None, path, &typed.fields).await?;
    Ok(())
}

fn by_form(form: &Form, address: &str) -> Vec<Typed> {
    let begun = |address: &str| Typed {
        address: address.to_owned(),
        fields: Vec::new(),
    };
    let mut found = vec![begun(address)];
    for (name, value) in form.typed() {
        if name == LOCK_PATH {
            found.push(begun(local(value)));
        } else if let Some(last) = found.last_mut() {
            last.fields.push((name.to_owned(), value.to_owned()));
        }
    }
    found.retain(|one| !one.fields.is_empty());
    found.truncate(FORMS_MAX);
    found
}

/// A draft as a line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Which form it is.
    pub form: String,
    /// Where one goes on with it.
    pub href: String,
    /// When it was begun.
    pub begun: String,
    /// When it ends by itself.
    pub ends: Due,
    /// What was answered, in words, so that it can be copied even if the form has changed.
    pub typed: Vec<Row>,
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
    pub fn new(frame: Frame, mechanism: &Mechanism, drafts: &[Draft]) -> Self {
        let line = |draft: &Draft| Line {
            form: form_name(&frame, &draft.form),
            href: format!("{}?draft={}", local(&draft.form), draft.id),
            begun: frame.words().date_and_time(draft.begun_at, frame.zone()),
            ends: Due::at(&frame, draft.ends_at),
            typed: typed(&frame, mechanism, &draft.fields),
            id: draft.id.clone(),
        };
        let lines = drafts.iter().map(line).collect();
        Self { lines, frame }
    }
}

/// The form at an address, by its name.
// words: case-section-* act-*
fn form_name(frame: &Frame, path: &str) -> String {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let key = match parts.as_slice() {
        ["concern", ..] => "desk-empty-action".to_owned(),
        ["cases", _, "forms", form, ..] => keys::of("form", form),
        ["cases", _, "acts", act] => format!("act-{act}"),
        ["cases", _, "steps", track, step, ..] => {
            keys::step(&TrackId::new(*track), &StepId::new(*step))
        }
        ["cases", _, "timeline", ..] => "correction-title".to_owned(),
        ["cases", _, "links", ..] => "case-links-heading".to_owned(),
        ["cases", _, "tasks", ..] => "case-section-plan".to_owned(),
        ["cases", _, section, ..] => format!("case-section-{section}"),
        _ => String::new(),
    };
    match frame.words().has(&key) {
        true => frame.t(&key).into_owned(),
        false => frame.t("drafts-form").into_owned(),
    }
}

/// What was answered, question by question. What the pack asks stands with its words; of other
/// fields only what somebody wrote is shown, for a code says nothing to a reader.
pub(crate) fn typed(frame: &Frame, mechanism: &Mechanism, fields: &[(String, String)]) -> Vec<Row> {
    let form = Form::from(fields.to_vec());
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for (name, value) in fields {
        let id = name.split('.').next().unwrap_or(name);
        let Some((_, asked)) = mechanism.question(id) else {
            if !value.trim().is_empty() && is_written(name, value) {
                rows.push(Row::new(frame.t("drafts-written"), value.as_str()));
            }
            continue;
        };
        if !seen.insert(id.to_owned()) {
            continue;
        }
        let question = pack_form::one(frame, asked);
        let answer = question.read(&form);
        rows.push(Row {
            lines: fill::in_words(frame, &question, &answer),
            change: None,
            key: question.label,
        });
    }
    rows
}

/// Whether somebody wrote it: a text is no code in small letters, nor a field of the form itself.
fn is_written(name: &str, value: &str) -> bool {
    let texts = ["reasons", "note", "message", "title", "spoke_to", "query"];
    let is_code = value
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.:".contains(&byte));
    texts.contains(&name) || !is_code
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let drafts = visit.office().drafts(&visit.actor.person).await?;
    let mechanism = visit.app.office().mechanism();
    let page = DraftsPage::new(visit.frame.clone(), mechanism, &drafts);
    Ok(Html(page.render()?).into_response())
}

async fn end(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    visit.office().end_draft(&visit.actor.person, &id).await?;
    Ok(Redirect::to("/drafts").into_response())
}

impl Sample for DraftsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let full = Self {
            lines: vec![Line {
                id: "0f".repeat(16),
                form: form_name(frame, "/concern"),
                href: "/concern?draft=0f".to_owned(),
                begun: frame.words().date_and_time(frame.now(), frame.zone()),
                ends: Due::at(frame, frame.now()),
                typed: vec![Row::new(frame.t("drafts-written"), "Sampletown")],
            }],
            frame: frame.clone(),
        };
        let other = Line {
            form: form_name(frame, "/nowhere"),
            typed: Vec::new(),
            ..full.lines[0].clone()
        };
        let plain = Self {
            lines: vec![other],
            ..full.clone()
        };
        let empty = Self {
            lines: Vec::new(),
            ..full.clone()
        };
        vec![full, plain, empty]
    }
}

#[cfg(test)]
mod tests {
    use super::is_written;

    #[test]
    fn what_somebody_wrote_is_shown_and_a_code_is_not() {
        assert!(is_written("place", "Durrës") && is_written("reasons", "unsure"));
        assert!(!is_written("choice", "maybe_under_18") && !is_written("drawn_at", "12"));
    }
}
