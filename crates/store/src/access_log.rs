//! Who looked at what. It only grows, and it is written before the bytes leave.

use sqlx::FromRow;

use crate::among::{IDS_AT_ONCE, places, rows_after_eight};
use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::{Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::{Value, values};

/// One case on one page that was shown.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ReadRow {
    /// The showing; the same for every case on the page.
    pub read_id: String,
    /// When, microseconds UTC.
    pub at: i64,
    /// Who, a pseudonym.
    pub person: String,
    /// Of which institution.
    pub institution: String,
    /// In which function.
    pub function: String,
    /// Which case; `""` for a page about none.
    pub case_id: String,
    /// Which page, by name.
    pub page: String,
    /// Which compartments were open, codes with commas.
    pub compartments: String,
    /// For which purpose, a code.
    pub purpose: String,
}
from_sqlite!(ReadRow: read_id, at, person, institution, function, case_id, page, compartments, purpose);

impl ReadRow {
    /// Everything but which case.
    fn showing(&self) -> [Value<'_>; 8] {
        [
            Value::Text(&self.read_id),
            Value::Number(self.at),
            Value::Text(&self.person),
            Value::Text(&self.institution),
            Value::Text(&self.function),
            Value::Text(&self.page),
            Value::Text(&self.compartments),
            Value::Text(&self.purpose),
        ]
    }
}

/// The columns of a [`ReadRow`].
macro_rules! read_columns {
    () => {
        "read_id, at, person, institution, function, case_id, page, compartments, purpose"
    };
}

queries! {
    READ_ADD = "insert into access_log (", read_columns!(), ") values ($1, $2, $3, $4, $5, $9, $6, $7, $8)";
    READS_ADD =
        "insert into access_log (", read_columns!(), ") \
         select $1, cast($2 as bigint), $3, $4, $5, shown.column1, $6, $7, $8 from ", rows_after_eight!(),
        " shown where shown.column1 <> ' '";
    READS_OF_CASE =
        "select ", read_columns!(), " from access_log where case_id = $1 and (at, read_id) < ($2, $3) \
         order by at desc, read_id desc limit $4";
    READS_OF_CASE_COUNT = "select count(*) as total from access_log where case_id = $1";
    READ_BEGINNING =
        "select ", read_columns!(), " from access_log where case_id = $1 and person = $2 and page = $3 \
         and read_id >= $4 and read_id < $5 order by at limit 1";
    READS_BY_PERSON =
        "select ", read_columns!(), " from access_log where person = $1 and (at, read_id) < ($2, $3) \
         order by at desc, read_id desc, case_id limit $4";
}

/// Records what is about to be shown.
pub(crate) async fn write(tx: &mut Connection<'_>, reads: &[ReadRow]) -> Result<(), Failure> {
    // A list shows many cases at once, and says the same of each.
    for showing in reads.chunk_by(|one, next| one.showing() == next.showing()) {
        for some in showing.chunks(IDS_AT_ONCE) {
            add(tx, some).await?;
        }
    }
    Ok(())
}

/// Adds some cases of one showing in one statement.
async fn add(tx: &mut Connection<'_>, some: &[ReadRow]) -> Result<(), Failure> {
    let Some(first) = some.first() else {
        return Ok(());
    };
    let cases: Vec<&str> = some.iter().map(|read| read.case_id.as_str()).collect();
    let mut row = first.showing().to_vec();
    let query = match cases[..] {
        [case] => {
            row.push(Value::Text(case));
            READ_ADD
        }
        _ => {
            row.extend(places(&cases));
            READS_ADD
        }
    };
    // INVARIANT (floor 10): no case is shown whose showing is not written down.
    let written = tx.run(query, &row).await?;
    if written != cases.len() as u64 {
        let said = format!("{} wrote {written} of {} showings", query.name, cases.len());
        return Err(Failure::Engine(said));
    }
    Ok(())
}

fn cursor(row: &ReadRow) -> Cursor {
    Cursor {
        at: row.at,
        id: row.read_id.clone(),
    }
}

impl Store {
    /// One page of who looked at a case, newest first.
    pub async fn reads_of_case(
        &self,
        case_id: &str,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ReadRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::highest);
        let asked = values![case_id, after.at, after.id, rows_to_ask(limit)];
        let rows = self.pools().all(READS_OF_CASE, asked).await?;
        Ok(page(rows, limit, cursor))
    }

    /// The showing of one page of a case to one person whose id begins with these signs of a
    /// hexadecimal number, in small letters.
    pub async fn read_beginning(
        &self,
        (case_id, person, page): (&str, &str, &str),
        signs: &str,
    ) -> Result<Option<ReadRow>, ReadError> {
        // The letter after the last one of such a number.
        let end = format!("{signs}g");
        let asked = values![case_id, person, page, signs, end];
        Ok(self.pools().all(READ_BEGINNING, asked).await?.pop())
    }

    /// How often a case was shown.
    pub async fn reads_of_case_count(&self, case_id: &str) -> Result<i64, ReadError> {
        self.pools()
            .number(READS_OF_CASE_COUNT, values![case_id])
            .await
    }

    /// What one person looked at, newest first, for those who review it: every case of the newest
    /// showings, at most `limit` rows before an instant (`i64::MAX` for the newest).
    pub async fn reads_by_person(
        &self,
        person: &str,
        before: i64,
        limit: u32,
    ) -> Result<Vec<ReadRow>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools()
            .all(READS_BY_PERSON, values![person, before, "", limit])
            .await
    }
}
