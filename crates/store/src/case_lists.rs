//! Lists of the cases a viewer may know of, and how many they are.

use crate::cases::{CaseRow, case_columns};
use crate::catalogue::{Query, queries};
use crate::error::ReadError;
use crate::page::{COUNTED_MAX, Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::Value;
use crate::viewer::Viewer;

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
    /// The values of `open` that it holds. Each is asked for by itself, since only then an index
    /// gives the rows in order.
    fn open(self) -> &'static [bool] {
        match self {
            CaseStanding::Open => &[true],
            CaseStanding::Closed => &[false],
            CaseStanding::All => &[true, false],
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

    /// Puts rows of several answers into the list's order.
    fn sort(self, rows: &mut [CaseRow]) {
        rows.sort_by(|left, right| {
            let (left, right) = (self.cursor(left), self.cursor(right));
            let rising = left.at.cmp(&right.at).then_with(|| left.id.cmp(&right.id));
            match self {
                CaseOrder::DueFirst => rising,
                CaseOrder::NewestFirst => rising.reverse(),
            }
        });
    }
}

/// The filter that lists and counts share: the standing, and nobody shuts the viewer out.
macro_rules! listed {
    () => {
        concat!("way.open = $11 and ", way_not_barred!("way"))
    };
}

/// The first rows of one bucket by time left.
#[rustfmt::skip]
macro_rules! bucket_by_due {
    ($function:literal, $person:literal) => {
        concat!(
            "select * from (select distinct way.due_order as place, way.case_id from reach way \
             where way.institution = $1 and way.function = ", $function, " and way.person = ", $person,
            " and (way.due_order, way.case_id) > ($12, $13) and ", listed!(),
            " order by way.due_order, way.case_id limit $14) bucket"
        )
    };
}

/// The first rows of one bucket by age.
#[rustfmt::skip]
macro_rules! bucket_by_age {
    ($function:literal, $person:literal) => {
        concat!(
            "select * from (select distinct way.opened_at as place, way.case_id from reach way \
             where way.institution = $1 and way.function = ", $function, " and way.person = ", $person,
            " and (way.opened_at, way.case_id) < ($12, $13) and ", listed!(),
            " order by way.opened_at desc, way.case_id desc limit $14) bucket"
        )
    };
}

queries! {
    CASES_BY_DUE =
        "select ", case_columns!(), " from (", every_bucket!(bucket_by_due, " union "),
        ") hers join cases c on c.case_id = hers.case_id order by hers.place, hers.case_id limit $14";
    CASES_BY_AGE =
        "select ", case_columns!(), " from (", every_bucket!(bucket_by_age, " union "),
        ") hers join cases c on c.case_id = hers.case_id order by hers.place desc, hers.case_id desc limit $14";
    CASES_COUNT =
        "select count(*) as total from (select distinct way.case_id from reach way where ", for_viewer!("way"),
        " and ", listed!(), " limit $12) counted";
    CASES_DUE_COUNT =
        "select count(*) as total from (select distinct way.case_id from reach way where ", for_viewer!("way"),
        " and ", listed!(), " and way.due_order <= $12 limit $13) counted";
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
        let mut rows = Vec::new();
        for open in standing.open() {
            let own = [
                Value::Flag(*open),
                Value::Number(after.at),
                Value::Text(&after.id),
                Value::Number(rows_to_ask(limit)),
            ];
            rows.extend(
                self.pools()
                    .all(order.query(), &viewer.values(order.query(), &own)?)
                    .await?,
            );
        }
        order.sort(&mut rows);
        Ok(page(rows, limit, |row| order.cursor(row)))
    }

    /// How many cases that list holds, exact up to [`COUNTED_MAX`](crate::COUNTED_MAX); one more
    /// than that means *more*.
    pub async fn cases_in_reach_count(
        &self,
        viewer: &Viewer,
        standing: CaseStanding,
    ) -> Result<i64, ReadError> {
        let mut total = 0;
        for open in standing.open() {
            let own = [Value::Flag(*open), Value::Number(COUNTED_MAX + 1)];
            total += self
                .pools()
                .number(CASES_COUNT, &viewer.values(CASES_COUNT, &own)?)
                .await?;
        }
        Ok(total.min(COUNTED_MAX + 1))
    }

    /// How many of the open ones have something due until an instant (microseconds UTC), exact up to
    /// [`COUNTED_MAX`](crate::COUNTED_MAX).
    pub async fn cases_due_count(&self, viewer: &Viewer, until: i64) -> Result<i64, ReadError> {
        let own = [
            Value::Flag(true),
            Value::Number(until),
            Value::Number(COUNTED_MAX),
        ];
        let asked = viewer.values(CASES_DUE_COUNT, &own)?;
        self.pools().number(CASES_DUE_COUNT, &asked).await
    }
}
