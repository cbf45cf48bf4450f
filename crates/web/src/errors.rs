//! What can go wrong on a page, and the calm page that says so.
//!
//! Three tiers. What the person can mend in a form never comes here: it is a
//! [`crate::form::Mistakes`] beside the field. What the person must know (refused, changed in the
//! meantime, ended) is a variant with its own words. What only we can mend is
//! [`Problem::Broken`]: the log gets the cause under a reference, the person gets the reference.

use std::sync::Arc;

use access::ClosedReason;
use askama::Template;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use casework::refusal::{Refusal, Rule};
use jiff::SignedDuration;
use office::OfficeError;

use crate::frame::Frame;
use crate::samples::Sample;
use crate::view::{NotYet, Row};

/// Why there is no page. Each variant becomes one by itself, in the reader's language.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Problem {
    /// There is no such thing, or not for this person: nobody is told which of the two.
    #[error("not found, or not to be known: answer the same for both")]
    NotFound,
    /// A rule refuses what was asked. The page says which, and what would make it possible.
    #[error("refused by a rule: show the rule and what would make it possible")]
    Refused(Refusal),
    /// Not open to this person. The page says why in fixed words.
    #[error("closed to this person: show the reason {0:?}")]
    Closed(ClosedReason),
    /// The record changed since the form was drawn. What was typed is shown again.
    #[error(
        "the record changed since the form was drawn: show what was typed beside how it stands now"
    )]
    Stale {
        /// What was typed, by the questions' labels.
        typed: Vec<Row>,
        /// Where the record stands as it is now.
        record: String,
    },
    /// The step is no longer possible. What was typed is shown again.
    #[error("the step is no longer possible: show what was typed and lead to the record")]
    NoLonger {
        /// What was typed, by the questions' labels.
        typed: Vec<Row>,
        /// Where the record stands as it is now.
        record: String,
    },
    /// The same form was sent again with other contents.
    #[error("the key of the form was used with other contents: only the first was taken")]
    KeyReused,
    /// The form was not drawn for this session, or another site sent it.
    #[error("the form does not belong to this session: draw it again")]
    Forged,
    /// A form is larger than allowed.
    #[error("larger than allowed: shorten or split it")]
    TooLarge,
    /// A file is larger than allowed.
    #[error("a file larger than allowed: split it or scan it smaller")]
    FileTooLarge,
    /// Too many requests from one person; may go on after a while.
    #[error("too many requests: wait {0:#}")]
    TooMany(SignedDuration),
    /// Nobody is signed in.
    #[error("nobody is signed in: lead to the sign-in page")]
    SignInFirst,
    /// Nobody is signed in any more where a form was sent from: nothing was done.
    #[error("nobody is signed in any more: give back what was typed, lead to the sign-in page")]
    SignedOut,
    /// The session ended while a form was open; what was typed is kept as a draft.
    #[error("the session ended: the form was kept as a draft, lead to the sign-in page")]
    SessionEnded,
    /// The request cannot be read as a form or an address of ours.
    #[error("the request cannot be read")]
    Unreadable,
    /// Besa cannot answer now but will.
    #[error("no answer in time: try again")]
    Unavailable,
    /// Something only we can mend.
    #[error("broken: {0}")]
    Broken(Arc<dyn std::error::Error + Send + Sync>),
}

impl Problem {
    /// Something only we can mend, with its cause for the log.
    #[must_use]
    pub fn broken(cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Broken(Arc::new(cause))
    }

    /// The same problem with what was typed, where it would be lost otherwise, and the address of
    /// the record as it stands now.
    #[must_use]
    pub fn keeping(self, typed: Vec<Row>, record: impl Into<String>) -> Self {
        let record = record.into();
        match self {
            Self::Stale { .. } => Self::Stale { typed, record },
            Self::NoLonger { .. } => Self::NoLonger { typed, record },
            other => other,
        }
    }

    /// The page that says it. What was typed is given back, unless it is kept.
    #[must_use]
    pub fn draw(self, frame: &Frame, typed: Vec<Row>) -> Response {
        if matches!(self, Self::SignInFirst) {
            return Redirect::to("/sign-in").into_response();
        }
        let wait = match &self {
            Self::TooMany(wait) => Some(*wait),
            _ => None,
        };
        let is_kept = matches!(self, Self::SessionEnded);
        let mut page = ProblemPage::new(frame, self);
        if page.typed.is_empty() && !is_kept {
            page.typed = typed;
        }
        let status = page.status;
        let body = page.render().unwrap_or_else(|error| {
            tracing::error!(%error, "the page of a problem cannot be drawn");
            String::new()
        });
        let mut response = (status, Html(body)).into_response();
        if let Some(wait) = wait {
            let seconds = HeaderValue::from(wait.as_secs().max(1));
            response.headers_mut().insert(RETRY_AFTER, seconds);
        }
        response
    }
}

/// On its way to [`crate::visit::meet`], which draws it, a problem travels beside an empty answer.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What a use case answers, as a page says it.
impl From<OfficeError> for Problem {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::NotHere => Self::NotFound,
            OfficeError::Refused(refusal) => Self::Refused(refusal),
            OfficeError::Closed(reason) => Self::Closed(reason),
            OfficeError::Changed => Self::Stale {
                typed: Vec::new(),
                record: "/".to_owned(),
            },
            OfficeError::KeyReused => Self::KeyReused,
            OfficeError::NotSignedIn => Self::SignInFirst,
            OfficeError::TooLarge { .. } => Self::TooLarge,
            OfficeError::Unavailable(_) => {
                tracing::error!(error = %error, "the record cannot be reached");
                Self::Unavailable
            }
            OfficeError::Sealed(_) => Self::broken(error),
        }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::broken(error)
    }
}

/// A link a page about a problem ends with.
#[derive(Clone, Debug)]
pub struct WayOn {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub text: String,
}

/// A page about a problem.
#[derive(Clone, Debug, Template)]
#[template(path = "errors/problem.html")]
pub struct ProblemPage {
    frame: Frame,
    status: StatusCode,
    title: String,
    lines: Vec<String>,
    refused: Vec<NotYet>,
    typed: Vec<Row>,
    way_on: Option<WayOn>,
}

impl ProblemPage {
    /// The page about this problem.
    #[must_use]
    pub fn new(frame: &Frame, problem: Problem) -> Self {
        let page = Self::plain(frame, &problem);
        match problem {
            Problem::Refused(refusal) => Self {
                refused: crate::refusal::reasons(frame, &refusal),
                ..page
            },
            Problem::Closed(reason) => page.with_line(&reason.key()),
            Problem::Stale { typed, record } => {
                page.with_typed(typed, record, "error-stale-action")
            }
            Problem::NoLonger { typed, record } => {
                page.with_typed(typed, record, "frame-action-open")
            }
            Problem::SessionEnded => page.leading("/sign-in".to_owned(), "error-session-action"),
            Problem::SignedOut => page.leading("/sign-in".to_owned(), "error-signed-out-action"),
            Problem::Broken(cause) => page.with_reference(cause.as_ref()),
            Problem::TooMany(wait) => page.with_wait(wait),
            Problem::FileTooLarge => page.with_limit(),
            _ => page,
        }
    }

    /// Status, title and lines: what is the same each time.
    fn plain(frame: &Frame, problem: &Problem) -> Self {
        let status = status_of(problem);
        let name = name_of(problem);
        let lines = lines_of(problem).iter();
        Self {
            status,
            title: frame.t(&format!("error-{name}-title")).into_owned(),
            lines: lines
                .map(|line| frame.t(&format!("error-{line}")).into_owned())
                .collect(),
            refused: Vec::new(),
            typed: Vec::new(),
            way_on: None,
            frame: frame.clone(),
        }
    }

    // words: closed-*
    fn with_line(mut self, key: &str) -> Self {
        let line = self.frame.t(key).into_owned();
        self.lines = vec![line];
        self
    }

    fn leading(self, href: String, text_key: &str) -> Self {
        let text = self.frame.t(text_key).into_owned();
        Self {
            way_on: Some(WayOn { href, text }),
            ..self
        }
    }

    fn with_typed(self, typed: Vec<Row>, record: String, text_key: &str) -> Self {
        let page = self.leading(record, text_key);
        Self { typed, ..page }
    }

    fn with_reference(mut self, cause: &(dyn std::error::Error + 'static)) -> Self {
        let reference = self.frame.reference();
        tracing::error!(reference, error = cause, "a page could not be made");
        let values = [("reference", reference.as_str().into())];
        let said = [
            self.frame.t_with("error-internal-reference", &values),
            self.frame.t("error-internal-action").into_owned(),
        ];
        self.lines.extend(said);
        self
    }

    fn with_limit(mut self) -> Self {
        let limit = [("limit", crate::documents::LIMIT.into())];
        self.lines = vec![self.frame.t_with("error-too-large-text", &limit)];
        self
    }

    fn with_wait(mut self, wait: SignedDuration) -> Self {
        let length = self.frame.words().duration(wait);
        let said = self
            .frame
            .t_with("error-too-many-text", &[("length", length.into())]);
        self.lines.insert(0, said);
        self
    }
}

fn status_of(problem: &Problem) -> StatusCode {
    match problem {
        Problem::NotFound | Problem::SignInFirst => StatusCode::NOT_FOUND,
        Problem::Refused(_) | Problem::Closed(_) | Problem::Forged => StatusCode::FORBIDDEN,
        Problem::Stale { .. } | Problem::NoLonger { .. } | Problem::KeyReused => {
            StatusCode::CONFLICT
        }
        Problem::TooLarge | Problem::FileTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Problem::SessionEnded | Problem::SignedOut => StatusCode::UNAUTHORIZED,
        Problem::Unreadable => StatusCode::BAD_REQUEST,
        Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The name under which the texts of a problem stand.
// words: error-*
fn name_of(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotFound | Problem::SignInFirst => "not-found",
        Problem::Refused(_) | Problem::Closed(_) => "forbidden",
        Problem::Stale { .. } => "stale",
        Problem::NoLonger { .. } => "conflict",
        Problem::KeyReused => "twice",
        Problem::Forged => "forged",
        Problem::TooLarge => "form-too-large",
        Problem::FileTooLarge => "too-large",
        Problem::TooMany(_) => "too-many",
        Problem::SessionEnded | Problem::SignedOut => "session",
        Problem::Unreadable => "bad-request",
        Problem::Unavailable => "unavailable",
        Problem::Broken(_) => "internal",
    }
}

/// The texts under the title, in order.
fn lines_of(problem: &Problem) -> &'static [&'static str] {
    match problem {
        Problem::NotFound | Problem::SignInFirst => &["not-found-text", "not-found-action"],
        Problem::Refused(_) | Problem::Closed(_) => &["forbidden-text"],
        Problem::Stale { .. } => &["stale-text"],
        Problem::NoLonger { .. } => &["conflict-shown"],
        Problem::KeyReused => &["conflict-key-text"],
        Problem::Forged => &["forged-text"],
        Problem::TooLarge => &["form-too-large-text"],
        Problem::FileTooLarge => &[],
        Problem::TooMany(_) => &["too-many-urgent"],
        Problem::SessionEnded => &["session-text", "session-draft-kept"],
        Problem::SignedOut => &["signed-out-text"],
        Problem::Unreadable => &["bad-request-text"],
        Problem::Unavailable => &["unavailable-text"],
        Problem::Broken(_) => &["internal-text"],
    }
}

impl Sample for ProblemPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let typed = || vec![Row::new("A question", "An answer")];
        let record = || "/cases/X-7KM4-2Q".to_owned();
        [
            Problem::NotFound,
            Problem::Refused(Rule::RemovalBlocked.into()),
            Problem::Closed(ClosedReason::NotShared),
            Problem::Stale {
                typed: typed(),
                record: record(),
            },
            Problem::NoLonger {
                typed: typed(),
                record: record(),
            },
            Problem::KeyReused,
            Problem::Forged,
            Problem::TooLarge,
            Problem::FileTooLarge,
            Problem::TooMany(SignedDuration::from_mins(2)),
            Problem::SessionEnded,
            Problem::SignedOut,
            Problem::Unreadable,
            Problem::Unavailable,
            Problem::broken(std::io::Error::other("a sample")),
        ]
        .into_iter()
        .map(|problem| Self::new(frame, problem))
        .collect()
    }
}
