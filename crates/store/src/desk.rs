//! What waits on whose desk, by time left.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::{Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::{Value, values};
use crate::viewer::Viewer;

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct DeskRow {
    /// The thing.
    pub item_id: String,
    /// The stream it was projected from.
    pub stream: String,
    /// The version of that stream.
    pub version: i64,
    /// The case it is about; none where the reader may not know of the case yet, as in an offer.
    pub case_id: Option<String>,
    /// Whose desk.
    pub institution: String,
    /// Only this function; `""` for every function.
    pub function: String,
    /// Only this person; `""` for everyone.
    pub person: String,
    /// By when, microseconds UTC.
    pub due_at: Option<i64>,
    /// Since when it waits, microseconds UTC.
    pub created_at: i64,
    /// What waits, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(DeskRow: item_id, stream, version, case_id, institution, function, person, due_at, created_at, body);

/// Everything a stream has on desks; what it had there before is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskOf {
    /// The stream, such as a case.
    pub stream: String,
    /// What waits now.
    pub items: Vec<DeskRow>,
}

/// The columns of a [`DeskRow`].
macro_rules! desk_columns {
    () => {
        "d.item_id, d.stream, d.version, d.case_id, d.institution, d.function, d.person, d.due_at, d.created_at, d.body"
    };
}

/// The viewer may know of what waits: of the case it is about, or it is offered to her; and she is not
/// shut out of the case that put it there, an offer included (floor 12).
macro_rules! shown {
    () => {
        concat!(
            "(d.case_id is null or ",
            in_reach!("d"),
            ") and ",
            not_barred!("d.stream")
        )
    };
}

/// The first rows of one bucket by time left.
#[rustfmt::skip]
macro_rules! bucket_by_due {
    ($function:literal, $person:literal) => {
        concat!(
            "select * from (select coalesce(d.due_at, 9223372036854775807) as place, d.item_id from desk d \
             where d.institution = $1 and d.function = ", $function, " and d.person = ", $person,
            " and coalesce(d.due_at, 9223372036854775807) >= $11 \
             and (coalesce(d.due_at, 9223372036854775807), d.item_id) > ($11, $12) and ", shown!(),
            " order by coalesce(d.due_at, 9223372036854775807), d.item_id limit $13) bucket"
        )
    };
}

queries! {
    DESK_REMOVE = "delete from desk where stream = $1";
    DESK_ADD =
        "insert into desk (item_id, stream, version, case_id, institution, function, person, due_at, created_at, body) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    DESK_BY_DUE =
        "select ", desk_columns!(), " from (", every_bucket!(bucket_by_due, " union all "),
        ") hers join desk d on d.item_id = hers.item_id order by hers.place, hers.item_id limit $13";
    DESK_COUNT =
        "select count(*) as total from (select 1 from desk d where ", for_viewer!("d"), " and ", shown!(), " limit $11) counted";
    DESK_OF = "select ", desk_columns!(), " from desk d where d.stream = $1 order by d.item_id";
}

/// Replaces what each stream has on desks.
pub(crate) async fn write(tx: &mut Connection<'_>, desks: &[DeskOf]) -> Result<(), Failure> {
    for desk in desks {
        remove(tx, &desk.stream).await?;
        for item in &desk.items {
            let row = values![
                item.item_id,
                desk.stream,
                item.version,
                item.case_id,
                item.institution,
                item.function,
                item.person,
                item.due_at,
                item.created_at,
                item.body
            ];
            tx.run(DESK_ADD, row).await?;
        }
    }
    Ok(())
}

/// Removes what a stream has on desks.
pub(crate) async fn remove(tx: &mut Connection<'_>, stream: &str) -> Result<(), Failure> {
    tx.run(DESK_REMOVE, values![stream]).await.map(drop)
}

impl Store {
    /// One page of what waits for a viewer, least time left first, what has no date last.
    pub async fn desk(
        &self,
        viewer: &Viewer,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<DeskRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::lowest);
        let own = [
            Value::Number(after.at),
            Value::Text(&after.id),
            Value::Number(rows_to_ask(limit)),
        ];
        let rows = self
            .pools()
            .all(DESK_BY_DUE, &viewer.values(DESK_BY_DUE, &own)?)
            .await?;
        Ok(page(rows, limit, |row: &DeskRow| {
            Cursor::by_date(row.due_at, &row.item_id)
        }))
    }

    /// How many things wait for a viewer, exact up to `most`; one more than that means *more*.
    pub async fn desk_count(&self, viewer: &Viewer, most: i64) -> Result<i64, ReadError> {
        let asked = viewer.values(DESK_COUNT, &[Value::Number(most + 1)])?;
        self.pools().number(DESK_COUNT, &asked).await
    }

    /// Everything a stream has on desks, in canonical order; for the program itself.
    pub async fn desk_of(&self, stream: &str) -> Result<Vec<DeskRow>, ReadError> {
        self.pools().all(DESK_OF, values![stream]).await
    }
}
