//! A form that was posted: read within limits, and accepted only from the session it was drawn for.

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use casework::PersonId;
use office::Session;

use crate::app::App;
use crate::csrf;
use crate::drafts;
use crate::errors::Problem;
use crate::form::Form;
use crate::idempotency::{self, Key};
use crate::limits;
use crate::visit::{Context, Visit, context_of};

/// A form posted by a signed-in person. Taking this as an argument checks session, token and size.
#[derive(Clone, Debug)]
pub struct Posted {
    /// Who posts it.
    pub visit: Visit,
    /// What was typed.
    pub form: Form,
    /// The key of the form as it was drawn; nothing for forms that change nothing (search, lock).
    pub key: Option<Key>,
}

impl Posted {
    /// The key, for what may be done only once.
    ///
    /// # Errors
    /// The form was not drawn by us: [`Problem::Forged`].
    pub fn once(&self) -> Result<&Key, Problem> {
        self.key.as_ref().ok_or(Problem::Forged)
    }
}

impl FromRequest<App> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let context = context_of(&parts)?;
        check_origin(&parts.headers)?;
        let form = read(&parts.headers, body).await?;
        context.remember(&form);
        ensure_drawn_here(&context, &form)?;
        if let Session::Over(author) = &context.session {
            return Err(keep(app, &context, author, &form).await);
        }
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        let key = form.one(idempotency::FIELD).and_then(Key::parse);
        Ok(Self { visit, form, key })
    }
}

/// Whether the form was drawn for the session that posts it, be it over. Whoever else typed it, on a
/// computer that is shared, finds it in no draft of somebody else's.
pub(crate) fn ensure_drawn_here(context: &Context, form: &Form) -> Result<(), Problem> {
    let token = context.token.as_ref().ok_or(Problem::SignInFirst)?;
    let posted = form.one(csrf::FIELD);
    match posted.is_some_and(|posted| csrf::belongs(posted, token)) {
        true => Ok(()),
        false => Err(Problem::Forged),
    }
}

/// The session ended while the form was open: what was typed is kept for its author.
pub(crate) async fn keep(app: &App, context: &Context, author: &PersonId, form: &Form) -> Problem {
    let address = match &context.draft {
        Some(draft) => format!("{}?draft={draft}", context.path),
        None => context.path.clone(),
    };
    match drafts::keep(app.office(), author, form, &address).await {
        Ok(true) => Problem::SessionEnded,
        Ok(false) => Problem::SignInFirst,
        Err(error) => error.into(),
    }
}

/// A form posted by anybody, on a page that is open to all: the sign-in page.
#[derive(Clone, Debug)]
pub struct OpenPosted {
    /// What was typed.
    pub form: Form,
}

impl FromRequest<App> for OpenPosted {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        check_origin(&parts.headers)?;
        let form = read(&parts.headers, body).await?;
        Ok(Self { form })
    }
}

fn check_origin(headers: &HeaderMap) -> Result<(), Problem> {
    if csrf::comes_from_elsewhere(headers) {
        return Err(Problem::Forged);
    }
    Ok(())
}

async fn read(headers: &HeaderMap, body: axum::body::Body) -> Result<Form, Problem> {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let is_form = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Err(Problem::Unreadable);
    }
    let bytes = to_bytes(body, limits::FORM_BYTES_MAX)
        .await
        .map_err(|_| Problem::TooLarge)?;
    Form::parse(&bytes)
}
