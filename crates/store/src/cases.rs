//! Cases as lists show them, filtered by who asks.

use std::collections::BTreeSet;

use sqlx::FromRow;

use crate::catalogue::{Query, queries};
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::{COUNTED_MAX, Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::{Value, values};
use crate::viewer::{Viewer, every_bucket, for_viewer, in_reach, not_barred};

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
    /// The summary a list shows, sealed.
    pub card: Vec<u8>,
}

/// Which cases a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseStanding {
    /// Open ones.
    Open,
    /// Closed ones.
    Closed,
    /// All.
    All,
}

impl CaseStanding {
    fn word(self) -> &'static str {
        match self {
            CaseStanding::Open => "open",
            CaseStanding::Closed => "closed",
            CaseStanding::All => "all",
        }
    }
}

/// The order of a list of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseOrder {
    /// Least time left first; cases without a date last.
    DueFirst,
    /// Newest first.
    NewestFirst,
}

impl CaseOrder {
    fn query(self) -> Query {
        match self {
            CaseOrder::DueFirst => CASES_BY_DUE,
            CaseOrder::NewestFirst => CASES_BY_AGE,
        }
    }

    fn start(self) -> Cursor {
        match self {
            CaseOrder::DueFirst => Cursor::lowest(),
            CaseOrder::NewestFirst => Cursor::highest(),
        }
    }

    fn cursor(self, row: &CaseRow) -> Cursor {
        match self {
            CaseOrder::DueFirst => Cursor::by_date(row.next_due_at, &row.case_id),
            CaseOrder::NewestFirst => Cursor {
                at: row.opened_at,
                id: row.case_id.clone(),
            },
        }
    }
}

/// The columns of a [`CaseRow`].
macro_rules! case_columns {
    () => {
        "c.case_id, c.number, c.version, c.edition, c.open, c.opened_at, c.next_due_at, c.card"
    };
}

/// The filter that lists and counts share: nobody shuts the viewer out, and the standing in `$11`.
macro_rules! listed {
    () => {
        concat!(
            "way.barred = false and ($11 = 'all' or way.open = ($11 = 'open')) and ",
            not_barred!("way")
        )
    };
}

/// The first rows of one bucket by time left.
macro_rules! bucket_by_due {
    ($function:literal, $person:literal) => {
        concat!(
            "select * from (select way.due_order as place, way.case_id from reach way \
             where way.institution = $1 and way.function = ",
            $function,
            " and way.person = ",
            $person,
            " and (way.due_order, way.case_id) > ($12, $13) and ",
            listed!(),
            " order by way.due_order, way.case_id limit $14) bucket"
        )
    };
}

/// The first rows of one bucket by age.
macro_rules! bucket_by_age {
    ($function:literal, $person:literal) => {
        concat!(
            "select * from (select way.opened_at as place, way.case_id from reach way \
             where way.institution = $1 and way.function = ",
            $function,
            " and way.person = ",
            $person,
            " and (way.opened_at, way.case_id) < ($12, $13) and ",
            listed!(),
            " order by way.opened_at desc, way.case_id desc limit $14) bucket"
        )
    };
}

queries! {
    CASE_KEEP =
        "insert into cases (case_id, number, version, edition, open, opened_at, next_due_at, card) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (case_id) do update set number = excluded.number, \
         version = excluded.version, edition = excluded.edition, open = excluded.open, \
         opened_at = excluded.opened_at, next_due_at = excluded.next_due_at, card = excluded.card";
    CASE_REMOVE = "delete from cases where case_id = $1";
    CASE = "select ", case_columns!(), " from cases c where c.case_id = $1";
    CASE_IN_REACH = "select ", case_columns!(), " from cases c where c.case_id = $11 and ", in_reach!("c");
    CASE_IN_REACH_BY_NUMBER =
        "select ", case_columns!(), " from cases c where c.number = $11 and ", in_reach!("c");
    CASES_BY_DUE =
        "select ", case_columns!(), " from (", every_bucket!(bucket_by_due, " union "),
        ") hers join cases c on c.case_id = hers.case_id order by hers.place, hers.case_id limit $14";
    CASES_BY_AGE =
        "select ", case_columns!(), " from (", every_bucket!(bucket_by_age, " union "),
        ") hers join cases c on c.case_id = hers.case_id order by hers.place desc, hers.case_id desc limit $14";
    CASES_COUNT =
        "select count(*) as total from (select distinct way.case_id from reach way where ", for_viewer!("way"),
        " and ", listed!(), " limit $12) counted";
    REACH_FOLLOWS_CASE =
        "update reach set open = c.open, opened_at = c.opened_at, \
         due_order = coalesce(c.next_due_at, 9223372036854775807) \
         from cases c where c.case_id = reach.case_id and reach.case_id = $1";
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
            case.card
        ];
        tx.run(CASE_KEEP, row).await?;
    }
    Ok(())
}

/// Copies into a case's reach what lists are ordered and filtered by.
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
    /// One page of the cases a viewer may know of.
    pub async fn cases_in_reach(
        &self,
        viewer: &Viewer,
        standing: CaseStanding,
        order: CaseOrder,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<CaseRow>, ReadError> {
        let after = after.unwrap_or_else(|| order.start());
        let own = [
            Value::Text(standing.word()),
            Value::Number(after.at),
            Value::Text(&after.id),
            Value::Number(rows_to_ask(limit)),
        ];
        let rows = self
            .pools()
            .all(order.query(), &viewer.values_and(&own))
            .await?;
        Ok(page(rows, limit, |row| order.cursor(row)))
    }

    /// How many cases that list holds, exact up to [`COUNTED_MAX`](crate::COUNTED_MAX); one more
    /// than that means *more*.
    pub async fn cases_in_reach_count(
        &self,
        viewer: &Viewer,
        standing: CaseStanding,
    ) -> Result<i64, ReadError> {
        let own = [Value::Text(standing.word()), Value::Number(COUNTED_MAX + 1)];
        self.pools()
            .number(CASES_COUNT, &viewer.values_and(&own))
            .await
    }

    /// A case by id if the viewer may know of it. None is a 404, whatever the reason.
    pub async fn case_in_reach(
        &self,
        viewer: &Viewer,
        case_id: &str,
    ) -> Result<Option<CaseRow>, ReadError> {
        self.pools()
            .first(CASE_IN_REACH, &viewer.values_and(&[Value::Text(case_id)]))
            .await
    }

    /// A case by number if the viewer may know of it. None is a 404, whatever the reason.
    pub async fn case_in_reach_by_number(
        &self,
        viewer: &Viewer,
        number: &str,
    ) -> Result<Option<CaseRow>, ReadError> {
        self.pools()
            .first(
                CASE_IN_REACH_BY_NUMBER,
                &viewer.values_and(&[Value::Text(number)]),
            )
            .await
    }

    /// A case by id for the program itself (commands, rebuild); never for showing.
    pub async fn case(&self, case_id: &str) -> Result<Option<CaseRow>, ReadError> {
        self.pools().first(CASE, values![case_id]).await
    }
}
