//! Who is signed in. Read on every request, so that an ended session ends at once.

use std::fmt;

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// A session.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct SessionRow {
    /// Hash of the token in the cookie; the token itself is never kept.
    pub token_hash: Vec<u8>,
    /// Who signed in, a pseudonym.
    pub person: String,
    /// When, microseconds UTC.
    pub created_at: i64,
    /// Last request, microseconds UTC.
    pub last_seen_at: i64,
    /// Last step-up, microseconds UTC.
    pub step_up_at: Option<i64>,
    /// When it ended, microseconds UTC.
    pub ended_at: Option<i64>,
}
from_sqlite!(SessionRow: token_hash, person, created_at, last_seen_at, step_up_at, ended_at);

impl fmt::Debug for SessionRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("SessionRow");
        shown
            .field("person", &self.person)
            .field("ended_at", &self.ended_at)
            .finish_non_exhaustive()
    }
}

/// What a batch does to a session.
#[derive(Clone, PartialEq, Eq)]
pub enum SessionWrite {
    /// Somebody signed in.
    Start(SessionRow),
    /// A request came.
    Seen {
        /// Hash of the token.
        token_hash: Vec<u8>,
        /// When, microseconds UTC.
        at: i64,
    },
    /// The person proved again who she is.
    StepUp {
        /// Hash of the token.
        token_hash: Vec<u8>,
        /// When, microseconds UTC.
        at: i64,
    },
    /// Signed out.
    End {
        /// Hash of the token.
        token_hash: Vec<u8>,
        /// When, microseconds UTC.
        at: i64,
    },
    /// Every session of a person ends.
    EndAll {
        /// The person, a pseudonym.
        person: String,
        /// When, microseconds UTC.
        at: i64,
    },
}

impl fmt::Debug for SessionWrite {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SessionWrite::Start(_) => "SessionWrite::Start",
            SessionWrite::Seen { .. } => "SessionWrite::Seen",
            SessionWrite::StepUp { .. } => "SessionWrite::StepUp",
            SessionWrite::End { .. } => "SessionWrite::End",
            SessionWrite::EndAll { .. } => "SessionWrite::EndAll",
        })
    }
}

queries! {
    SESSION_START =
        "insert into sessions (token_hash, person, created_at, last_seen_at, step_up_at, ended_at) \
         values ($1, $2, $3, $4, $5, $6)";
    SESSION_SEEN =
        "update sessions set last_seen_at = $2 where token_hash = $1 and ended_at is null and last_seen_at < $2";
    SESSION_STEP_UP = "update sessions set step_up_at = $2 where token_hash = $1 and ended_at is null";
    SESSION_END = "update sessions set ended_at = $2 where token_hash = $1 and ended_at is null";
    SESSIONS_END_ALL = "update sessions set ended_at = $2 where person = $1 and ended_at is null";
    SESSION =
        "select token_hash, person, created_at, last_seen_at, step_up_at, ended_at from sessions \
         where token_hash = $1";
    SESSIONS_OF =
        "select token_hash, person, created_at, last_seen_at, step_up_at, ended_at from sessions \
         where person = $1 and ended_at is null order by created_at desc limit 100";
}

/// Applies what happened to sessions; an ended session stays ended.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    sessions: &[SessionWrite],
) -> Result<(), Failure> {
    for session in sessions {
        match session {
            SessionWrite::Start(row) => {
                let started = values![
                    row.token_hash,
                    row.person,
                    row.created_at,
                    row.last_seen_at,
                    row.step_up_at,
                    row.ended_at
                ];
                tx.run(SESSION_START, started).await?
            }
            SessionWrite::Seen { token_hash, at } => {
                tx.run(SESSION_SEEN, values![*token_hash, *at]).await?
            }
            SessionWrite::StepUp { token_hash, at } => {
                tx.run(SESSION_STEP_UP, values![*token_hash, *at]).await?
            }
            SessionWrite::End { token_hash, at } => {
                tx.run(SESSION_END, values![*token_hash, *at]).await?
            }
            SessionWrite::EndAll { person, at } => {
                tx.run(SESSIONS_END_ALL, values![*person, *at]).await?
            }
        };
    }
    Ok(())
}

impl Store {
    /// A session, also one that has ended: a form posted too late is kept for its author. Whether it
    /// still counts, and how long one may idle, is for the caller to judge.
    pub async fn session(&self, token_hash: &[u8]) -> Result<Option<SessionRow>, ReadError> {
        self.pools().first(SESSION, values![token_hash]).await
    }

    /// The newest hundred sessions of a person that have not ended.
    pub async fn sessions_of(&self, person: &str) -> Result<Vec<SessionRow>, ReadError> {
        self.pools().all(SESSIONS_OF, values![person]).await
    }
}
