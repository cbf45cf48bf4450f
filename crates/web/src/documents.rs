//! `/cases/{id}/documents`: notes by compartment, and sealed files, which are never shown inline.

use askama::Template;
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::attachment::MEDIA_TYPES;
use casework::{AttachmentId, CaseId};
use mechanism::{Compartment, keys};
use office::documents::{DocumentsView, FileLine, NoteLine, ORIGIN, Upload};
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::upload::{self, Uploaded};
use crate::view::{Choice, Closed, Keyset, Kind, Question};
use crate::visit::Visit;

/// The end of the name of a saved file, in the order of [`MEDIA_TYPES`].
const ENDS: [&str; 4] = ["pdf", "docx", "odt", "txt"];
/// How large a file may be, as the page says it.
pub(crate) const LIMIT: &str = "20 MB";

/// What is asked beside the file itself.
const FILE_FIELDS: [&str; 2] = ["file_compartment", "title"];

/// The routes of this feature.
pub fn routes() -> Routes {
    let files = get(show)
        .post(attach)
        .layer(DefaultBodyLimit::max(upload::BODY_BYTES_MAX));
    Routes::new()
        .route("/cases/{id}/documents", get(show).post(write))
        .route("/cases/{id}/files", files)
        .route("/cases/{id}/files/{file}", get(download))
}

/// A file in words.
#[derive(Clone, Debug)]
pub struct FileRow {
    /// What it is.
    pub title: String,
    /// Where it is saved from.
    pub href: String,
    /// Compartment, size, when, by whom.
    pub more: String,
    /// Where it comes from, and the digest of its bytes.
    pub origin: Vec<String>,
    /// Where it is marked as entered in error; none for whoever may not.
    pub error: Option<String>,
}

/// A note in words.
#[derive(Clone, Debug)]
pub struct NoteRow {
    /// Compartment, when, by whom.
    pub head: String,
    /// Its paragraphs.
    pub lines: Vec<String>,
    /// Where it is marked as entered in error; none for whoever may not.
    pub error: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "documents/documents.html")]
pub struct DocumentsPage {
    /// The frame.
    pub frame: Frame,
    /// Around the page.
    pub case: CaseFrame,
    /// Notes, newest first.
    pub notes: Vec<NoteRow>,
    /// Files, newest first.
    pub files: Vec<FileRow>,
    /// The form of a note; empty when the reader may not write.
    pub note: Vec<Question>,
    /// The form of a file; empty when the reader may not add one.
    pub file: Vec<Question>,
    /// What is to be mended in the file itself.
    pub file_error: Option<String>,
    /// The rest of the form was filled in before: the file is to be chosen again.
    pub choose_again: bool,
    /// Older notes.
    pub keyset: Keyset,
    /// What is closed.
    pub closed: Vec<Closed>,
    /// What to mend.
    pub mistakes: Mistakes,
}

impl DocumentsPage {
    /// Which files are taken, in words.
    fn file_hint(&self) -> String {
        self.frame
            .t_with("documents-file-hint", &[("limit", LIMIT.into())])
    }
}

/// Where the notes begin: `?below=`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Asked {
    below: Option<u64>,
}

async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let id = CaseId::new(id);
    let page = page(&visit, &id, asked, &typed, Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn page(
    visit: &Visit,
    id: &CaseId,
    asked: Asked,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<DocumentsPage, Problem> {
    let office = visit.office();
    let view = office.documents(&visit.actor, id, asked.below).await?;
    let frame = &visit.frame;
    let filled = |asked: Vec<Question>| -> Vec<Question> {
        asked
            .into_iter()
            .map(|one| one.filled(typed, &mistakes))
            .collect()
    };
    Ok(DocumentsPage {
        case: CaseFrame::of(frame, &view.header, Section::Documents),
        notes: view
            .notes
            .iter()
            .map(|one| note_row(frame, id, one))
            .collect(),
        files: view
            .files
            .iter()
            .map(|one| file_row(frame, id, one))
            .collect(),
        note: filled(note_questions(frame, &view)),
        file: filled(file_questions(frame, &view)),
        file_error: mistakes.of("file").map(str::to_owned),
        choose_again: FILE_FIELDS
            .iter()
            .any(|field| typed.has(field) || mistakes.of(field).is_some()),
        keyset: Keyset {
            previous: None,
            next: view
                .older
                .map(|below| format!("/cases/{id}/documents?below={below}")),
        },
        closed: view
            .closed
            .iter()
            .map(|(one, reason)| Closed {
                name: compartment(frame, *one),
                reason: frame.t(&reason.key()).into_owned(),
            })
            .collect(),
        mistakes,
        frame: frame.clone(),
    })
}

// words: compartment-*
fn compartment(frame: &Frame, one: Compartment) -> String {
    frame.t(&keys::of("compartment", one.as_str())).into_owned()
}

fn note_row(frame: &Frame, id: &CaseId, note: &NoteLine) -> NoteRow {
    let at = frame.words().date_and_time(note.at, frame.zone());
    let place = compartment(frame, note.compartment);
    NoteRow {
        head: format!("{place} · {at} · {}", provider(frame, &note.by)),
        lines: note.text.lines().map(str::to_owned).collect(),
        error: note.correct.map(|version| error_href(id, version)),
    }
}

fn file_row(frame: &Frame, id: &CaseId, line: &FileLine) -> FileRow {
    let at = frame.words().date_and_time(line.at, frame.zone());
    let place = compartment(frame, line.file.compartment);
    let size = format!("{} kB", line.file.size_bytes.div_ceil(1024));
    FileRow {
        title: line.title.clone(),
        href: format!("/cases/{id}/files/{}", line.id),
        more: format!("{place} · {size} · {at} · {}", provider(frame, &line.by)),
        origin: origin(frame, line),
        error: line.may_correct.then(|| error_href(id, line.file.version)),
    }
}

// words: documents-said-taken-at documents-said-taken-by documents-said-kept-by
fn origin(frame: &Frame, line: &FileLine) -> Vec<String> {
    let said = line.origin.iter().map(|(slot, text)| {
        let values = [("text", text.as_str().into())];
        frame.t_with(&keys::of("documents-said", slot), &values)
    });
    let digest = line.digest.iter().map(|digest| {
        let values = [("digest", digest.as_str().into())];
        frame.t_with("documents-digest", &values)
    });
    said.chain(digest).collect()
}

fn error_href(id: &CaseId, version: u64) -> String {
    crate::correction::href(&format!("/cases/{id}"), version)
}

fn place_question(frame: &Frame, id: &str, places: &[Compartment]) -> Question {
    let choices = places.iter();
    let choices = choices.map(|one| Choice::new(one.as_str(), compartment(frame, *one)));
    let kind = Kind::Radios {
        choices: choices.collect(),
    };
    Question::new(id, kind, frame.t("documents-compartment"))
}

fn note_questions(frame: &Frame, view: &DocumentsView) -> Vec<Question> {
    if view.note_places.is_empty() {
        return Vec::new();
    }
    let text = Kind::LongText { rows: 5 };
    vec![
        place_question(frame, "note_compartment", &view.note_places),
        Question::new("note", text, frame.t("documents-note")),
    ]
}

fn file_questions(frame: &Frame, view: &DocumentsView) -> Vec<Question> {
    if view.file_places.is_empty() {
        return Vec::new();
    }
    let title = Question::new(FILE_FIELDS[1], Kind::Text, frame.t("documents-name"));
    let mut asked = vec![
        place_question(frame, FILE_FIELDS[0], &view.file_places),
        title.with_help(frame.t("documents-name-hint")),
    ];
    // words: documents-taken-at documents-taken-by documents-kept-by
    // words: documents-taken-at-hint documents-taken-by-hint documents-kept-by-hint
    asked.extend(ORIGIN.map(|slot| {
        let key = keys::of("documents", slot);
        let help = frame.t(&format!("{key}-hint"));
        Question::new(slot, Kind::Text, frame.t(&key)).with_help(help)
    }));
    asked
}

/// The page again, with every mistake.
async fn again(
    visit: &Visit,
    id: &CaseId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let page = page(visit, id, Asked::default(), form, mistakes).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

async fn write(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    let (visit, form) = (&posted.visit, &posted.form);
    let mut mistakes = Mistakes::default();
    let place = form.one("note_compartment").and_then(Compartment::parse);
    if place.is_none() {
        mistakes.add(
            "note_compartment",
            visit.frame.t("documents-compartment-mistake"),
        );
    }
    let text = form.one("note");
    if text.is_none() {
        mistakes.add("note", visit.frame.t("documents-note-mistake"));
    }
    let (Some(place), Some(text)) = (place, text) else {
        return again(visit, &id, form, mistakes).await;
    };
    let office = visit.office();
    office
        .write_note(&visit.actor, &id, key, place, text)
        .await?;
    Ok(Redirect::to(&format!("/cases/{id}/documents")).into_response())
}

async fn attach(Path(id): Path<String>, posted: Uploaded) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let Uploaded {
        visit,
        form,
        key,
        bytes,
    } = posted;
    let mut mistakes = Mistakes::default();
    let mut amiss = |field: &str, text: &str| mistakes.add(field, visit.frame.t(text));
    let place = form.one("file_compartment").and_then(Compartment::parse);
    if place.is_none() {
        amiss("file_compartment", "documents-compartment-mistake");
    }
    let title = form.one("title");
    if title.is_none() {
        amiss("title", "documents-name-mistake");
    }
    let media_type = upload::media_type_of(&bytes);
    if media_type.is_none() {
        amiss("file", "documents-file-mistake");
    }
    let (Some(compartment), Some(title), Some(media_type)) = (place, title, media_type) else {
        return again(&visit, &id, &form, mistakes).await;
    };
    let upload = Upload {
        compartment,
        title: title.to_owned(),
        origin: ORIGIN
            .into_iter()
            .filter_map(|slot| Some((slot, form.one(slot)?.to_owned())))
            .collect(),
        media_type,
        bytes,
    };
    let office = visit.office();
    office
        .attach(&visit.actor, &id, key.as_str().to_owned(), upload)
        .await?;
    Ok(Redirect::to(&format!("/cases/{id}/documents")).into_response())
}

/// INVARIANT: a file leaves as a file to be saved, never to be shown inside a page, under a name
/// that tells nothing.
async fn download(
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let office = visit.office();
    let (id, file) = (CaseId::new(id), AttachmentId::new(file));
    let document = office.document(&visit.actor, &id, &file).await?;
    let kinds = MEDIA_TYPES.iter().zip(ENDS);
    let kind = kinds
        .into_iter()
        .find(|(media_type, _)| **media_type == document.media_type);
    let (media_type, end) = kind.map_or(("application/octet-stream", "bin"), |(one, end)| {
        (*one, end)
    });
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"document.{end}\""),
        ),
    ];
    Ok((headers, document.bytes).into_response())
}

impl Sample for DocumentsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |full: bool| Self {
            case: crate::overview::sample::case(Section::Documents),
            notes: match full {
                true => vec![NoteRow {
                    head: "Sample · 3 November 2026".to_owned(),
                    lines: vec!["Sample".to_owned()],
                    error: Some("/cases/1/timeline/7/error".to_owned()),
                }],
                false => Vec::new(),
            },
            files: match full {
                true => vec![FileRow {
                    title: "Sample".to_owned(),
                    href: "/cases/1/files/1".to_owned(),
                    more: "12 kB".to_owned(),
                    origin: vec!["Sample".to_owned()],
                    error: Some("/cases/1/timeline/7/error".to_owned()),
                }],
                false => Vec::new(),
            },
            note: vec![Question::new("note", Kind::YesNo, "Sample")],
            file: vec![Question::new("title", Kind::Text, "Sample")],
            file_error: full.then(|| "Sample".to_owned()),
            choose_again: full,
            keyset: Keyset {
                previous: None,
                next: full.then(|| "/cases/1/documents?below=7".to_owned()),
            },
            closed: vec![Closed {
                name: "Sample".to_owned(),
                reason: "Sample".to_owned(),
            }],
            mistakes: Mistakes::default(),
            frame: frame.clone(),
        };
        vec![page(true), page(false)]
    }
}
