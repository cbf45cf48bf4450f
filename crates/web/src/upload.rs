//! A form with a file: read within limits, and only for a session that is live.
//!
//! The token stands before the file in the form, so that a file is read for nobody else.

use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use casework::attachment::FILE_SIZE_BYTES_MAX;

use crate::app::App;
use crate::csrf;
use crate::errors::Problem;
use crate::form::Form;
use crate::idempotency::{self, Key};
use crate::limits;
use crate::visit::{Visit, context_of};

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
        let token = context_of(&parts)?.token.ok_or(Problem::SignInFirst)?;
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        let request = Request::from_parts(parts, body);
        let mut multipart = multipart_of(request, app).await?;
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut bytes = Vec::new();
        while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "file" {
                let posted = fields.iter().find(|(name, _)| name == csrf::FIELD);
                let belongs = posted.is_some_and(|(_, value)| csrf::belongs(value, &token));
                if !belongs {
                    return Err(Problem::Forged);
                }
                bytes = file(field).await?;
                continue;
            }
            if fields.len() == FIELDS_MAX {
                return Err(Problem::TooLarge);
            }
            fields.push((name, line(field).await?));
        }
        let borrowed: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let form = Form::of(&borrowed);
        let belongs = form
            .one(csrf::FIELD)
            .is_some_and(|posted| csrf::belongs(posted, &token));
        let key = form.one(idempotency::FIELD).and_then(Key::parse);
        let key = key.filter(|_| belongs).ok_or(Problem::Forged)?;
        Ok(Self {
            visit,
            form,
            key,
            bytes,
        })
    }
}

async fn multipart_of(request: Request<Body>, app: &App) -> Result<Multipart, Problem> {
    Multipart::from_request(request, app)
        .await
        .map_err(|_| Problem::Unreadable)
}

/// Beyond the limit of the body the parser says so by its status.
fn unreadable(error: axum::extract::multipart::MultipartError) -> Problem {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Unreadable,
    }
}

async fn file(mut field: Field<'_>) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        if (bytes.len() + chunk.len()) as u64 > FILE_SIZE_BYTES_MAX {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
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
