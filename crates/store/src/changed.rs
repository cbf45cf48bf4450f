//! What went on since somebody was last here: from the record of who looked, and no other column.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::error::ReadError;
use crate::page::rows_to_ask;
use crate::store::Store;
use crate::value::{Value, values};
use crate::viewer::Viewer;

/// Most of a person's newest showings that are looked through for her cases.
const SHOWINGS_MAX: i64 = 200;

/// A case that went on since somebody last saw it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ChangedRow {
    /// The case.
    pub case_id: String,
    /// When it was last shown to her, microseconds UTC.
    pub seen_at: i64,
    /// When its newest event was recorded, microseconds UTC.
    pub changed_at: i64,
}
from_sqlite!(ChangedRow: case_id, seen_at, changed_at);

/// The pages that tell what happened in a case: whoever saw one of them was here. Two indexes hold these
/// words, and are found by them.
macro_rules! telling_pages {
    () => {
        "page in ('overview', 'timeline')"
    };
}

queries! {
    CASES_CHANGED =
        "select seen.case_id, seen.at as seen_at, c.changed_at from \
         (select hers.case_id, max(hers.at) as at from \
         (select case_id, at from access_log where person = $2 and at < $11 and ", telling_pages!(),
        " order by at desc limit $12) hers group by hers.case_id) seen \
         join cases c on c.case_id = seen.case_id where c.changed_at > seen.at and ",
        in_reach!("c"), " and ", not_barred!("c.case_id"), " order by c.changed_at desc, seen.case_id limit $13";
    CASES_GONE_ON =
        "select c.case_id from cases c where c.changed_at > $11 and ",
        in_reach!("c"), " and ", not_barred!("c.case_id"), " order by c.changed_at desc, c.case_id limit $12";
    CASE_LAST_SEEN =
        "select at from access_log where case_id = $1 and person = $2 and at < $3 and ", telling_pages!(),
        " order by at desc limit 1";
}

impl Store {
    /// Cases in reach that were shown to the viewer before an instant (microseconds UTC) and went on
    /// since, the newest change first.
    pub async fn cases_changed(
        &self,
        viewer: &Viewer,
        before: i64,
        limit: u32,
    ) -> Result<Vec<ChangedRow>, ReadError> {
        let own = [before, SHOWINGS_MAX, rows_to_ask(limit) - 1].map(Value::Number);
        let asked = viewer.values(CASES_CHANGED, &own)?;
        self.pools().all(CASES_CHANGED, &asked).await
    }

    /// Cases in reach that went on since an instant (microseconds UTC), the newest change first,
    /// whether or not the viewer ever saw them.
    pub async fn cases_gone_on(
        &self,
        viewer: &Viewer,
        since: i64,
        limit: u32,
    ) -> Result<Vec<String>, ReadError> {
        let own = [since, rows_to_ask(limit) - 1].map(Value::Number);
        let asked = viewer.values(CASES_GONE_ON, &own)?;
        let rows: Vec<(String,)> = self.pools().all(CASES_GONE_ON, &asked).await?;
        Ok(rows.into_iter().map(|(case_id,)| case_id).collect())
    }

    /// When a case was last shown to a person before an instant, both in microseconds UTC.
    pub async fn case_last_seen(
        &self,
        case_id: &str,
        person: &str,
        before: i64,
    ) -> Result<Option<i64>, ReadError> {
        let asked = values![case_id, person, before];
        let row: Option<(i64,)> = self.pools().first(CASE_LAST_SEEN, asked).await?;
        Ok(row.map(|(at,)| at))
    }
}
