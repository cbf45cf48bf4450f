//! A form that is sent twice is done once.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::value::values;

/// What was done for one sending of a form.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct IdempotencyRow {
    /// Who sent it, a pseudonym.
    pub person: String,
    /// Which use case.
    pub operation: String,
    /// The random key in the form.
    pub key: String,
    /// Digest of the input, keyed.
    pub digest: Vec<u8>,
    /// Pointer to the result, such as the case's id.
    pub result: String,
    /// Until when the row is kept, microseconds UTC.
    pub kept_until: i64,
}
from_sqlite!(IdempotencyRow: person, operation, key, digest, result, kept_until);

queries! {
    IDEMPOTENCY_ADD =
        "insert into idempotency (person, operation, key, digest, result, kept_until) \
         values ($1, $2, $3, $4, $5, $6) on conflict (person, operation, key) do nothing";
    IDEMPOTENCY =
        "select person, operation, key, digest, result, kept_until from idempotency \
         where person = $1 and operation = $2 and key = $3";
    IDEMPOTENCY_FORGET = "delete from idempotency where kept_until <= $1";
}

/// Claims the key, or tells what was done with it before.
// INVARIANT: the claim is the first statement of its transaction: of two sendings at the same
// moment, the second waits for the first and then finds it.
pub(crate) async fn write(tx: &mut Connection<'_>, row: &IdempotencyRow) -> Result<(), Failure> {
    let claim = values![
        row.person,
        row.operation,
        row.key,
        row.digest,
        row.result,
        row.kept_until
    ];
    if tx.run(IDEMPOTENCY_ADD, claim).await? == 1 {
        return Ok(());
    }
    let earlier: Option<IdempotencyRow> = tx
        .first(IDEMPOTENCY, values![row.person, row.operation, row.key])
        .await?;
    match earlier {
        Some(earlier) if earlier.digest == row.digest => Err(CommitError::Repeated {
            result: earlier.result,
        }
        .into()),
        Some(_) => Err(CommitError::KeyReused.into()),
        None => Err(Failure::Again(
            "an idempotency key was forgotten while it was claimed".into(),
        )),
    }
}

/// Forgets keys whose time is over.
pub(crate) async fn forget(tx: &mut Connection<'_>, now: i64) -> Result<(), Failure> {
    tx.run(IDEMPOTENCY_FORGET, values![now]).await.map(drop)
}

impl Store {
    /// What was done with a key, if anything: asked before the input is decided again.
    pub async fn idempotency(
        &self,
        person: &str,
        operation: &str,
        key: &str,
    ) -> Result<Option<IdempotencyRow>, ReadError> {
        self.pools()
            .first(IDEMPOTENCY, values![person, operation, key])
            .await
    }
}
