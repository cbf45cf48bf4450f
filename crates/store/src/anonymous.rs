//! Coarse records of people who refused everything: a pool without order and without instants,
//! from which a batch is drawn only when enough records are there to hide in.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::value::values;

/// A coarse record.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct AnonymousRow {
    /// Random, so that the order of ids is no order of arrival.
    pub id: String,
    /// Quarter, citizenship fold, coded reason; nothing else.
    pub body: Vec<u8>,
}
from_sqlite!(AnonymousRow: id, body);

queries! {
    POOL_LOCK = "update counters set value = value where name = 'anonymous_pool'";
    POOL = "select id, body from anonymous_pool order by id";
    POOL_EMPTY = "delete from anonymous_pool";
    POOL_ADD = "insert into anonymous_pool (id, body) values ($1, $2)";
    POOL_DRAW = "delete from anonymous_pool where id = $1";
}

/// Adds records by writing the whole pool anew in the order of its random ids.
// INVARIANT: neither a row's place nor its transaction tells when it came: every addition rewrites
// all rows in one transaction. The pool stays small, since it is drawn as soon as it suffices.
pub(crate) async fn write(tx: &mut Connection<'_>, added: &[AnonymousRow]) -> Result<(), Failure> {
    if added.is_empty() {
        return Ok(());
    }
    tx.run(POOL_LOCK, &[]).await?;
    let mut pool: Vec<AnonymousRow> = tx.all(POOL, &[]).await?;
    pool.extend_from_slice(added);
    pool.sort_by(|left, right| left.id.cmp(&right.id));
    tx.run(POOL_EMPTY, &[]).await?;
    for row in &pool {
        tx.run(POOL_ADD, values![row.id, row.body]).await?;
    }
    Ok(())
}

/// Takes drawn records out, in the batch that puts them into the journal.
// INVARIANT: a record enters the journal once: a draw that finds one missing is refused whole.
pub(crate) async fn draw(tx: &mut Connection<'_>, ids: &[String]) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    tx.run(POOL_LOCK, &[]).await?;
    let mut found = 0;
    for id in ids {
        found += i64::from(tx.run(POOL_DRAW, values![*id]).await? == 1);
    }
    let expected = ids.len() as i64;
    if found != expected {
        return Err(CommitError::Conflict {
            stream: "anonymous_pool".into(),
            expected,
            found,
        }
        .into());
    }
    Ok(())
}

impl Store {
    /// The records of the pool in the order of their random ids, which is a shuffle, or nothing
    /// while there are fewer than `rows_min`. Commit them with `Batch::anonymous_drawn`.
    pub async fn anonymous_draw(
        &self,
        rows_min: usize,
    ) -> Result<Option<Vec<AnonymousRow>>, ReadError> {
        let pool: Vec<AnonymousRow> = self.pools().all(POOL, &[]).await?;
        Ok((pool.len() >= rows_min && !pool.is_empty()).then_some(pool))
    }
}
