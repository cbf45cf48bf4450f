//! Cases as they stand now, and single cases as somebody who asks may know of them. Lists are in
//! `case_lists.rs`.

use std::collections::BTreeSet;

use sqlx::FromRow;

use crate::among::{IDS_AT_ONCE, among_after_viewer, places};
use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::{Value, values};
use crate::viewer::Viewer;

/// A case as lists know it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CaseRow {
    /// The case, whose stream has the same id.
    pub case_id: String,
    /// The number people say to each other; unique.
    pub number: String,
    /// Version of the stream this row was projected at.
    pub version: i64,
    /// Hash of the edition the case follows.
    pub edition: String,
    /// Whether it is open.
    pub open: bool,
    /// When it was opened, microseconds UTC.
    pub opened_at: i64,
    /// The nearest date by which somebody must act, microseconds UTC.
    pub next_due_at: Option<i64>,
    /// When the next thing runs out that nobody was told of, microseconds UTC.
    pub expires_at: Option<i64>,
    /// The summary a list shows, sealed.
    pub card: Vec<u8>,
}
from_sqlite!(CaseRow: case_id, number, version, edition, open, opened_at, next_due_at, expires_at, card);

/// The columns of a [`CaseRow`].
macro_rules! case_columns {
    () => {
        "c.case_id, c.number, c.version, c.edition, c.open, c.opened_at, c.next_due_at, c.expires_at, c.card"
    };
}
pub(crate) use case_columns;

queries! {
    CASE_KEEP =
        "insert into cases (case_id, number, version, edition, open, opened_at, next_due_at, expires_at, card, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce((select e.recorded_at from events e \
         where e.stream = $1 and e.version = $3), $6)) on conflict (case_id) do update set number = excluded.number, \
         version = excluded.version, edition = excluded.edition, open = excluded.open, \
         opened_at = excluded.opened_at, next_due_at = excluded.next_due_at, \
         expires_at = excluded.expires_at, card = excluded.card, changed_at = excluded.changed_at";
    CASE_REMOVE = "delete from cases where case_id = $1";
    CASE = "select ", case_columns!(), " from cases c where c.case_id = $1";
    CASE_BY_NUMBER = "select ", case_columns!(), " from cases c where c.number = $1";
    CASE_IN_REACH = "select ", case_columns!(), " from cases c where c.case_id = $11 and ", in_reach!("c");
    CASE_IN_REACH_BY_NUMBER =
        "select ", case_columns!(), " from cases c where c.number = $11 and ", in_reach!("c");
    CASES_IN_REACH_AMONG =
        "select ", case_columns!(), " from cases c where c.case_id in ", among_after_viewer!(), " and ", in_reach!("c");
    REACH_FOLLOWS_CASE =
        "update reach set open = c.open, opened_at = c.opened_at, \
         due_order = coalesce(c.next_due_at, 9223372036854775807) \
         from cases c where c.case_id = reach.case_id and reach.case_id = $1 \
         and (reach.open <> c.open or reach.opened_at <> c.opened_at \
         or reach.due_order <> coalesce(c.next_due_at, 9223372036854775807))";
}

/// Keeps cases as they stand now.
pub(crate) async fn write(tx: &mut Connection<'_>, cases: &[CaseRow]) -> Result<(), Failure> {
    for case in cases {
        let row = values![
            case.case_id,
            case.number,
            case.version,
            case.edition,
            case.open,
            case.opened_at,
            case.next_due_at,
            case.expires_at,
            case.card
        ];
        tx.run(CASE_KEEP, row).await?;
    }
    Ok(())
}

/// Copies into a case's reach what lists are ordered and filtered by, where it is another than before: each row
/// stands in three indexes.
// INVARIANT: `open`, `opened_at` and `due_order` of every reach row equal the case's at every COMMIT.
pub(crate) async fn follow(
    tx: &mut Connection<'_>,
    case_ids: &BTreeSet<&str>,
) -> Result<(), Failure> {
    for case_id in case_ids {
        tx.run(REACH_FOLLOWS_CASE, values![*case_id]).await?;
    }
    Ok(())
}

/// Takes a case out of every list, before its projections are written anew.
pub(crate) async fn remove(tx: &mut Connection<'_>, case_id: &str) -> Result<(), Failure> {
    tx.run(CASE_REMOVE, values![case_id]).await.map(drop)
}

impl Store {
    /// A case by id if the viewer may know of it. None is a 404, whatever the reason.
    pub async fn case_in_reach(
        &self,
        viewer: &Viewer,
        case_id: &str,
    ) -> Result<Option<CaseRow>, ReadError> {
        let asked = viewer.values(CASE_IN_REACH, &[Value::Text(case_id)])?;
        self.pools().first(CASE_IN_REACH, &asked).await
    }

    /// Those of several cases that the viewer may know of, in no order.
    pub async fn cases_in_reach_among(
        &self,
        viewer: &Viewer,
        case_ids: &[&str],
    ) -> Result<Vec<CaseRow>, ReadError> {
        let mut cases = Vec::with_capacity(case_ids.len());
        for some in case_ids.chunks(IDS_AT_ONCE) {
            let asked = viewer.values(CASES_IN_REACH_AMONG, &places(some))?;
            cases.extend(self.pools().all(CASES_IN_REACH_AMONG, &asked).await?);
        }
        Ok(cases)
    }

    /// A case by number if the viewer may know of it. None is a 404, whatever the reason.
    pub async fn case_in_reach_by_number(
        &self,
        viewer: &Viewer,
        number: &str,
    ) -> Result<Option<CaseRow>, ReadError> {
        let asked = viewer.values(CASE_IN_REACH_BY_NUMBER, &[Value::Text(number)])?;
        self.pools().first(CASE_IN_REACH_BY_NUMBER, &asked).await
    }

    /// A case by number for whoever reads its log without the case; never for showing.
    pub async fn case_by_number(&self, number: &str) -> Result<Option<CaseRow>, ReadError> {
        self.pools().first(CASE_BY_NUMBER, values![number]).await
    }

    /// A case by id for the program itself (commands, rebuild); never for showing.
    pub async fn case(&self, case_id: &str) -> Result<Option<CaseRow>, ReadError> {
        self.pools().first(CASE, values![case_id]).await
    }
}
