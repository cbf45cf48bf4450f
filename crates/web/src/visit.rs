//! One request: in which language, by whom, for which page.
//!
//! [`meet`] finds this out once; handlers take a [`Visit`]; a [`Problem`] on the way back is drawn
//! here, because only here is known in which language and in whose frame.

use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use casework::Actor;
use jiff::Timestamp;
use office::waiting::WaitingCount;
use office::{Office, Session};
use words::Catalogue;

use crate::app::App;
use crate::errors::Problem;
use crate::form::Form;
use crate::frame::Frame;
use crate::language;
use crate::session::{self, Token};
use crate::{drafts, sign_in};

/// What is known about a request before any page is asked.
#[derive(Clone, Debug)]
pub struct Context {
    /// The texts to draw with.
    pub words: Arc<Catalogue>,
    /// The address asked for, without the choice of language.
    pub path: String,
    /// The browser's secret, if it sent one.
    pub token: Option<Token>,
    /// What it stands for.
    pub session: Session,
    /// What waits for the person who is signed in.
    pub waiting: WaitingCount,
    /// The draft that is to be gone on with, from `?draft=`.
    pub draft: Option<String>,
    /// What was posted: if it cannot be taken, the page that says so gives it back.
    pub posted: Arc<OnceLock<Form>>,
}

impl Context {
    async fn of(app: &App, headers: &HeaderMap, uri: &Uri) -> Result<Self, Problem> {
        let token = session::token_of(headers, app.https);
        let session = match &token {
            Some(token) => app.office().session(token.expose()).await?,
            None => Session::Nobody,
        };
        let waiting = match &session {
            Session::Live(signed_in) => app.office().waiting(&signed_in.actor).await?,
            Session::Over(_) | Session::Nobody => WaitingCount::default(),
        };
        let accepted = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|header| header.to_str().ok());
        let chosen = session::cookie(headers, language::COOKIE);
        Ok(Self {
            words: app.languages.choose(chosen, accepted),
            path: uri.path().to_owned(),
            draft: draft_of(uri),
            posted: Arc::default(),
            waiting,
            token,
            session,
        })
    }

    /// Without a session: for a page that must be drawn although sessions cannot be read.
    fn anonymous(app: &App, headers: &HeaderMap, uri: &Uri) -> Self {
        let chosen = session::cookie(headers, language::COOKIE);
        Self {
            words: app.languages.choose(chosen, None),
            path: uri.path().to_owned(),
            token: None,
            session: Session::Nobody,
            draft: None,
            posted: Arc::default(),
            waiting: WaitingCount::default(),
        }
    }

    /// Remembers what was posted until the request is answered.
    pub fn remember(&self, form: &Form) {
        // A request has one body: there is nothing to remember twice.
        let _ = self.posted.set(form.clone());
    }

    /// The page that says what went wrong, with what was typed where it would be lost otherwise.
    fn told(&self, app: &App, method: &Method, problem: Problem) -> Response {
        let frame = Frame::new(app.site(), self);
        let pressed = *method == Method::POST && !sign_in::is_way_out(&self.path);
        let problem = match problem {
            Problem::SignInFirst if pressed => Problem::SignedOut,
            other => other,
        };
        let form = self.posted.get().map(Form::to_draft).unwrap_or_default();
        let typed = drafts::typed(&frame, app.office().mechanism(), &form);
        problem.draw(&frame, typed)
    }
}

/// Meets every request at the door: language, session; and draws what went wrong on its way back.
pub async fn meet(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if let Some(answer) = choose_language(&app, &request) {
        return answer;
    }
    // A style sheet is the same for everybody: nobody's session is read for it.
    let is_asset = request.uri().path().starts_with("/assets/");
    let context = match is_asset {
        true => Ok(Context::anonymous(&app, request.headers(), request.uri())),
        false => Context::of(&app, request.headers(), request.uri()).await,
    };
    let context = match context {
        Ok(context) => context,
        Err(problem) => {
            let context = Context::anonymous(&app, request.headers(), request.uri());
            return problem.draw(&Frame::new(app.site(), &context), Vec::new());
        }
    };
    let method = request.method().clone();
    request.extensions_mut().insert(context.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Problem>() {
        Some(problem) => context.told(&app, &method, problem),
        None if is_bare(&response) => context.told(&app, &method, Problem::NotFound),
        None => response,
    }
}

/// Whether the framework itself refused what it could not read in an address: it says so to
/// programmers.
fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    let is_plain = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    response.status().is_client_error() && is_plain
}

/// A link *sq | en* was followed: the choice goes into a cookie, the address stays clean.
fn choose_language(app: &App, request: &Request) -> Option<Response> {
    if request.method() != Method::GET {
        return None;
    }
    let query = request.uri().query()?;
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    let (_, tag) = pairs.iter().find(|(name, _)| name == "lang")?;
    let mut rest = form_urlencoded::Serializer::new(String::new());
    rest.extend_pairs(pairs.iter().filter(|(name, _)| name != "lang"));
    let rest = rest.finish();
    let path = local(request.uri().path());
    let target = if rest.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{rest}")
    };
    let redirect = Redirect::to(&target);
    let Some(words) = app.languages.get(tag) else {
        return Some(redirect.into_response());
    };
    let cookie = session::set_cookie(language::COOKIE, words.language().as_str(), app.https);
    Some(([(SET_COOKIE, cookie)], redirect).into_response())
}

/// An address on this host: a path that begins with two slashes would lead to another.
#[must_use]
pub fn local(path: &str) -> &str {
    let leads_away = !path.starts_with('/') || path.starts_with("//") || path.contains('\\');
    if leads_away { "/" } else { path }
}

/// A signed-in person asks for a page. Taking this as an argument is what makes a page private.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The shared state.
    pub app: App,
    /// Who asks, for `office`.
    pub actor: Actor,
    /// When the session began.
    pub signed_in_at: Timestamp,
    /// What waits for her.
    pub waiting: WaitingCount,
    /// The draft that is to be gone on with, from `?draft=`.
    draft: Option<String>,
    /// The frame of the page to be drawn.
    pub frame: Frame,
}

impl Visit {
    /// The use cases.
    #[must_use]
    pub fn office(&self) -> &Office {
        self.app.office()
    }

    /// The id of the draft this page is to go on with, if its address names one.
    #[must_use]
    pub fn draft(&self) -> Option<&str> {
        self.draft.as_deref()
    }

    /// What was typed into the draft this page is to go on with (`?draft=`), or an empty form.
    ///
    /// # Errors
    /// The draft is another's or has ended: [`Problem::NotFound`].
    pub async fn drafted(&self) -> Result<Form, Problem> {
        match &self.draft {
            Some(id) => Ok(Form::from(
                self.office().draft(&self.actor.person, id).await?,
            )),
            None => Ok(Form::default()),
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let context = context_of(parts)?;
        match &context.session {
            Session::Live(signed_in) => Ok(Self {
                actor: signed_in.actor.clone(),
                signed_in_at: signed_in.since,
                waiting: context.waiting,
                frame: Frame::new(app.site(), &context),
                draft: context.draft.clone(),
                app: app.clone(),
            }),
            Session::Over(_) | Session::Nobody => Err(Problem::SignInFirst),
        }
    }
}

/// Anybody asks for a page that is open to all: the sign-in page, an explanation.
#[derive(Clone, Debug)]
pub struct OpenVisit {
    /// The shared state.
    pub app: App,
    /// The frame of the page to be drawn; it shows who is signed in, if somebody is.
    pub frame: Frame,
    /// The browser's secret, if it sent one.
    pub token: Option<Token>,
}

impl FromRequestParts<App> for OpenVisit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let context = context_of(parts)?;
        Ok(Self {
            frame: Frame::new(app.site(), &context),
            token: context.token,
            app: app.clone(),
        })
    }
}

/// The id of the draft an address asks to go on with.
fn draft_of(uri: &Uri) -> Option<String> {
    let query = uri.query()?.as_bytes();
    let mut pairs = form_urlencoded::parse(query);
    pairs
        .find(|(name, _)| name == "draft")
        .map(|(_, id)| id.into_owned())
}

/// What [`meet`] found out about this request.
///
/// # Errors
/// The route was not put behind [`meet`]: a mistake of the router, answered as broken.
pub fn context_of(parts: &Parts) -> Result<Context, Problem> {
    let missing = || Problem::broken(std::io::Error::other("a route stands outside of `meet`"));
    parts
        .extensions
        .get::<Context>()
        .cloned()
        .ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn no_address_leads_to_another_host() {
        assert_eq!(local("/cases/X-7KM4-2Q"), "/cases/X-7KM4-2Q");
        for path in ["//example.org", "https://example.org", "/\\example.org", ""] {
            assert_eq!(local(path), "/", "{path:?}");
        }
    }
}
