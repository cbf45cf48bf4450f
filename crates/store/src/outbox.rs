//! Notices that wait to be handed over. They are written with what they tell about, and carry no
//! personal data.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::rows_to_ask;
use crate::store::Store;
use crate::value::values;

/// A new notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// The message.
    pub message_id: String,
    /// When it was put here, microseconds UTC.
    pub created_at: i64,
    /// When it is to be tried first, microseconds UTC.
    pub next_at: i64,
    /// Recipient and words, sealed.
    pub body: Vec<u8>,
}

/// A notice that waits.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct OutboxWaiting {
    /// The message.
    pub message_id: String,
    /// When it was put here, microseconds UTC.
    pub created_at: i64,
    /// When it is to be tried, microseconds UTC.
    pub next_at: i64,
    /// How often it was tried.
    pub attempts: i64,
    /// Recipient and words, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(OutboxWaiting: message_id, created_at, next_at, attempts, body);

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxOutcome {
    /// The message.
    pub message_id: String,
    /// When it was handed over, microseconds UTC; none if it was not.
    pub sent_at: Option<i64>,
    /// When to try again, microseconds UTC; without meaning once sent.
    pub next_at: i64,
}

queries! {
    OUTBOX_ADD =
        "insert into outbox (message_id, created_at, next_at, attempts, sent_at, body) \
         values ($1, $2, $3, 0, null, $4)";
    OUTBOX_OUTCOME =
        "update outbox set attempts = attempts + 1, sent_at = $2, next_at = $3 \
         where message_id = $1 and sent_at is null";
    OUTBOX_DUE =
        "select message_id, created_at, next_at, attempts, body from outbox \
         where sent_at is null and next_at <= $1 order by next_at, message_id limit $2";
}

/// Puts notices into the outbox and notes what came of earlier ones.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    added: &[OutboxRow],
    outcomes: &[OutboxOutcome],
) -> Result<(), Failure> {
    for row in added {
        tx.run(
            OUTBOX_ADD,
            values![row.message_id, row.created_at, row.next_at, row.body],
        )
        .await?;
    }
    for outcome in outcomes {
        tx.run(
            OUTBOX_OUTCOME,
            values![outcome.message_id, outcome.sent_at, outcome.next_at],
        )
        .await?;
    }
    Ok(())
}

impl Store {
    /// Notices whose time has come, oldest first.
    pub async fn outbox_due(&self, now: i64, limit: u32) -> Result<Vec<OutboxWaiting>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools().all(OUTBOX_DUE, values![now, limit]).await
    }
}
