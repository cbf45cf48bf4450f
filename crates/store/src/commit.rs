//! Committing: on SQLite through the one writer, on PostgreSQL each batch in a transaction of its
//! own. Either way a caller is answered only after COMMIT.

use sqlx::{AssertSqlSafe, PgPool};
use tracing::Instrument;

use crate::batch::{Batch, Committed};
use crate::connection::{Connection, Failure};
use crate::error::CommitError;

/// How often PostgreSQL runs a batch again when somebody was faster, before it gives up.
const TRIES_MAX: u32 = 5;

/// Ends the process after an error of COMMIT.
///
/// Nobody can know then whether the batch is kept: the engine may have written it or lost it, and
/// after a failed flush even a second look may show pages that are not on disk. To go on would be
/// to guess. The next start reads what is really there, and the person's form, sent again with the
/// same key, finds out whether it was done.
pub(crate) fn end_the_process(error: &dyn std::error::Error) -> ! {
    tracing::error!(%error, "COMMIT failed: what is kept is unknown, the process ends");
    std::process::abort()
}

/// Commits on PostgreSQL. Runs in a task of its own, so that a caller who goes away in the middle
/// leaves no half transaction behind.
pub(crate) async fn commit_postgres(pool: PgPool, batch: Batch) -> Result<Committed, CommitError> {
    let span = tracing::debug_span!("commit", batch = batch.name);
    let task = tokio::spawn(run_until_settled(pool, batch).instrument(span));
    match task.await {
        Ok(result) => result,
        Err(error) => Err(CommitError::Unavailable {
            reason: format!("the commit's task ended: {error}"),
        }),
    }
}

async fn run_until_settled(pool: PgPool, batch: Batch) -> Result<Committed, CommitError> {
    let mut reason = String::new();
    for _ in 0..TRIES_MAX {
        match run_once(&pool, &batch).await {
            Ok(committed) => return Ok(committed),
            Err(Failure::Refused(error)) => return Err(error),
            Err(Failure::Engine(reason)) => return Err(CommitError::Unavailable { reason }),
            Err(Failure::Again(why)) => reason = why,
        }
    }
    Err(CommitError::Unavailable { reason })
}

async fn run_once(pool: &PgPool, batch: &Batch) -> Result<Committed, Failure> {
    // The name is checked to be a word in snake_case, so nothing but a word enters the text.
    let begin = AssertSqlSafe(format!("begin /* {} */", batch.name));
    let mut transaction = pool
        .begin_with(begin)
        .await
        .map_err(|error| Failure::Engine(error.to_string()))?;
    // A failure drops the transaction, which rolls it back.
    let committed = batch
        .write(&mut Connection::Postgres(&mut transaction))
        .await?;
    if let Err(error) = transaction.commit().await {
        end_the_process(&error);
    }
    Ok(committed)
}
