//! Which cases the keeper of clocks has to look at.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::error::ReadError;
use crate::page::{Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::values;

/// A case of which something has run out.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ExpiryRow {
    /// The case.
    pub case_id: String,
    /// When it ran out, microseconds UTC.
    pub expires_at: i64,
}
from_sqlite!(ExpiryRow: case_id, expires_at);

queries! {
    CASES_EXPIRED =
        "select case_id, expires_at from cases where expires_at <= $1 \
         and (expires_at, case_id) > ($2, $3) order by expires_at, case_id limit $4";
}

impl Store {
    /// One page of the cases of which something has run out by `now` (microseconds UTC) and nobody
    /// was told, the longest ago first; for the program itself.
    pub async fn expired_cases(
        &self,
        now: i64,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ExpiryRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::lowest);
        let asked = values![now, after.at, after.id, rows_to_ask(limit)];
        let rows = self.pools().all(CASES_EXPIRED, asked).await?;
        Ok(page(rows, limit, |row: &ExpiryRow| Cursor {
            at: row.expires_at,
            id: row.case_id.clone(),
        }))
    }
}
