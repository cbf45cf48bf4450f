//! Limits on everything that comes from outside, in one place.

use std::time::Duration;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::errors::Problem;

/// Largest form, in bytes. A long narrative in Albanian has about 20,000.
pub const FORM_BYTES_MAX: usize = 512 * 1024;

/// Most fields of one form.
pub const FORM_FIELDS_MAX: usize = 500;

/// Longest name of a field, in bytes.
pub const FIELD_NAME_BYTES_MAX: usize = 120;

/// Longest value of a field, in characters.
pub const FIELD_VALUE_CHARACTERS_MAX: usize = 20_000;

/// Longest value of a one-line field, in characters.
pub const LINE_CHARACTERS_MAX: usize = 300;

/// Longest address that is read, in bytes, with its query.
pub const ADDRESS_BYTES_MAX: usize = 2_000;

/// Longest time one request may take: then the person is told, and may try again.
pub const REQUEST_TIME_MAX: Duration = Duration::from_secs(30);

/// Refuses addresses nobody needs and answers for requests that take too long.
pub async fn apply(request: Request, next: Next) -> Response {
    let address_bytes = request
        .uri()
        .path_and_query()
        .map_or(0, |address| address.as_str().len());
    if address_bytes > ADDRESS_BYTES_MAX {
        return Problem::NotFound.into_response();
    }
    match tokio::time::timeout(REQUEST_TIME_MAX, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::Unavailable.into_response(),
    }
}
