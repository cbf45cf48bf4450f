//! A form with a file: read within limits, and kept only for a session that is live.
//!
//! The token stands before the file in the form, so that a file is read for nobody else.

use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use casework::attachment::FILE_SIZE_BYTES_MAX;
use office::Session;

use crate::app::App;
use crate::csrf;
use crate::errors::Problem;
use crate::form::Form;
use crate::idempotency::{self, Key};
use crate::limits;
use crate::posted::{ensure_drawn_here, keep};
use crate::visit::{Context, Visit, context_of};

/// Most fields beside the file.
const FIELDS_MAX: usize = 10;
/// What the fields and the marks between them may take beside the file, in bytes.
const AROUND_BYTES: u64 = 64 * 1024;
/// Largest body, in bytes.
pub const BODY_BYTES_MAX: usize = {
    let bytes = FILE_SIZE_BYTES_MAX + AROUND_BYTES;
    // 20 MiB and a little fit into every `usize` this is built for.
    #[allow(clippy::cast_possible_truncation, reason = "a constant of 20 MiB")]
    let size = bytes as usize;
    size
};

/// A form with a file, posted by a signed-in person.
#[derive(Debug)]
pub struct Uploaded {
    /// Who posts it.
    pub visit: Visit,
    /// What was typed.
    pub form: Form,
    /// The key of the form as it was drawn.
    pub key: Key,
    /// The bytes of the file; empty when none was chosen.
    pub bytes: Vec<u8>,
}

impl FromRequest<App> for Uploaded {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        if csrf::comes_from_elsewhere(&parts.headers) {
            return Err(Problem::Forged);
        }
        let context = context_of(&parts)?;
        let visit = Visit::from_request_parts(&mut parts, app).await;
        let multipart = multipart_of(Request::from_parts(parts, body), app).await?;
        let (form, bytes) = fields_of(multipart, &context).await?;
        context.remember(&form);
        ensure_drawn_here(&context, &form)?;
        if let Session::Over(author) = &context.session {
            return Err(keep(app, &context, author, &form).await);
        }
        let key = form.one(idempotency::FIELD).and_then(Key::parse);
        Ok(Self {
            visit: visit?,
            key: key.ok_or(Problem::Forged)?,
            form,
            bytes,
        })
    }
}

/// What was typed, and the file. Of a file that cannot be taken no byte is kept, but it is read to its
/// end: a browser that is cut off shows a page of its own instead of ours.
async fn fields_of(
    mut multipart: Multipart,
    context: &Context,
) -> Result<(Form, Vec<u8>), Problem> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut bytes = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" {
            if fields.len() == FIELDS_MAX {
                return Err(Problem::TooLarge);
            }
            fields.push((name, line(field).await?));
            continue;
        }
        let before = Form::from(fields.clone());
        let is_live = matches!(context.session, Session::Live(_));
        match is_live && ensure_drawn_here(context, &before).is_ok() {
            true => bytes = file(field, context, before).await?,
            false => passed_over(field).await?,
        }
    }
    Ok((Form::from(fields), bytes))
}

async fn multipart_of(request: Request<Body>, app: &App) -> Result<Multipart, Problem> {
    Multipart::from_request(request, app)
        .await
        .map_err(|_| Problem::Unreadable)
}

/// Beyond the limit of the body the parser says so by its status.
fn unreadable(error: axum::extract::multipart::MultipartError) -> Problem {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Problem::FileTooLarge,
        _ => Problem::Unreadable,
    }
}

/// The bytes of a file. If there are too many, what was typed before is given back.
async fn file(mut field: Field<'_>, context: &Context, typed: Form) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let too_large = |problem| {
        context.remember(&typed);
        problem
    };
    loop {
        let chunk = field.chunk().await.map_err(unreadable).map_err(too_large)?;
        let Some(chunk) = chunk else {
            return Ok(bytes);
        };
        if (bytes.len() + chunk.len()) as u64 > FILE_SIZE_BYTES_MAX {
            return Err(too_large(Problem::FileTooLarge));
        }
        bytes.extend_from_slice(&chunk);
    }
}

async fn passed_over(mut field: Field<'_>) -> Result<(), Problem> {
    while field.chunk().await.map_err(unreadable)?.is_some() {}
    Ok(())
}

/// A field of one line, without what no keyboard writes on purpose.
async fn line(mut field: Field<'_>) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        // A character takes four bytes at most.
        if bytes.len() + chunk.len() > limits::LINE_CHARACTERS_MAX * 4 {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    let text = String::from_utf8(bytes).map_err(|_| Problem::Unreadable)?;
    Ok(text.chars().filter(|one| !one.is_control()).collect())
}

/// What a file is, by looking at it: what a browser says of it counts for nothing.
///
/// INVARIANT (floor 11): nothing that looks like an image or a video has a type here.
#[must_use]
pub fn media_type_of(bytes: &[u8]) -> Option<&'static str> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let [pdf, word, open_document, text] = casework::attachment::MEDIA_TYPES;
    if bytes.starts_with(b"%PDF-") {
        return Some(pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let start = &bytes[..bytes.len().min(200)];
        let named = format!("mimetype{open_document}");
        if start
            .windows(named.len())
            .any(|window| window == named.as_bytes())
        {
            return Some(open_document);
        }
        return holds(b"word/document.xml").then_some(word);
    }
    let said = std::str::from_utf8(bytes).ok()?;
    let is_text = said
        .chars()
        .all(|one| !one.is_control() || matches!(one, '\n' | '\r' | '\t'));
    (is_text && !said.trim().is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::media_type_of;

    #[test]
    fn a_file_is_what_it_looks_like() {
        assert_eq!(media_type_of(b"%PDF-1.7 x"), Some("application/pdf"));
        assert_eq!(media_type_of("Vlerësim".as_bytes()), Some("text/plain"));
        let open_document = b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text";
        assert_eq!(
            media_type_of(open_document),
            Some("application/vnd.oasis.opendocument.text")
        );
        let word = media_type_of(b"PK\x03\x04....word/document.xml");
        assert!(word.is_some_and(|said| said.ends_with("wordprocessingml.document")));
    }

    #[test]
    fn no_image_no_video_and_nothing_unknown_has_a_type() {
        let files: [&[u8]; 6] = [
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0JFIF",
            b"GIF89a\x01\x00\x01\x00",
            b"\x00\x00\x00\x18ftypmp42",
            b"PK\x03\x04....picture.png",
            b"",
        ];
        for file in files {
            assert_eq!(media_type_of(file), None, "{file:?}");
        }
    }
}
