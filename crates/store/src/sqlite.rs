//! SQLite, called in place: a question of a page takes less time than the way to another thread and back.
//!
//! Readers are taken from a list for as long as one question takes, and never over an `await`, so that there are at
//! most as many as threads that ask. The one writer has a thread of its own, since it waits for the disk.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, Statement, ToSql};

use crate::catalogue::Query;
use crate::error::EngineError;
use crate::store::{PATIENCE, STATEMENTS_KEPT};
use crate::value::Value;

/// How every connection is set up.
///
/// `synchronous = full`: what was answered survives loss of power, not only of the process.
const PRAGMAS: &str = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; \
    pragma secure_delete = on; pragma temp_store = memory;";

/// What the harness of power loss must find out: commits that are answered before they are flushed.
const NOT_FLUSHED: &str = "pragma synchronous = normal;";

#[cfg(all(feature = "negative-control", not(debug_assertions)))]
compile_error!(
    "the feature `negative-control` loses what was answered and is for debug test builds only"
);

/// How much a reader keeps of the file, in KiB: every page somebody opens is written down, and whatever is written
/// empties it, so more than one question needs is of no use.
const READER_CACHE: &str = "pragma cache_size = -1000;";

/// A row of SQLite's answer.
pub(crate) trait FromSqlite: Sized {
    /// Reads it.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// Reads the columns of a row by the names of its fields.
macro_rules! from_sqlite {
    ($row:ident: $($field:ident),+) => {
        impl $crate::sqlite::FromSqlite for $row {
            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),+ })
            }
        }
    };
}

impl<One: rusqlite::types::FromSql> FromSqlite for (One,) {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok((row.get(0)?,))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self {
            Value::Text(text) | Value::OptionalText(Some(text)) => ValueRef::Text(text.as_bytes()),
            Value::Number(number) | Value::OptionalNumber(Some(number)) => {
                ValueRef::Integer(*number)
            }
            Value::Flag(flag) => ValueRef::Integer(i64::from(*flag)),
            Value::Sealed(bytes) | Value::OptionalSealed(Some(bytes)) => ValueRef::Blob(bytes),
            Value::OptionalText(None)
            | Value::OptionalNumber(None)
            | Value::OptionalSealed(None) => ValueRef::Null,
        };
        Ok(ToSqlOutput::Borrowed(value))
    }
}

/// Opens the file, and makes it where there is none.
pub(crate) fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(PRAGMAS)?;
    if cfg!(feature = "negative-control") {
        connection.execute_batch(NOT_FLUSHED)?;
    }
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

/// Runs a statement and tells how many rows it touched.
pub(crate) fn run(
    connection: &Connection,
    query: Query,
    values: &[Value<'_>],
) -> rusqlite::Result<u64> {
    let mut statement = connection.prepare_cached(query.sql)?;
    bind(&mut statement, values)?;
    let touched = statement.raw_execute()?;
    Ok(touched as u64)
}

/// Asks, and gives every row of the answer.
pub(crate) fn all<T: FromSqlite>(
    connection: &Connection,
    query: Query,
    values: &[Value<'_>],
) -> rusqlite::Result<Vec<T>> {
    let mut statement = connection.prepare_cached(query.sql)?;
    bind(&mut statement, values)?;
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(T::read(row)?);
    }
    tracing::debug!(target: "store::query", query = query.name, rows = found.len() as u64);
    Ok(found)
}

/// Gives each parameter the value of its number: SQLite counts parameters as they come, and takes `$1` for a name.
fn bind(statement: &mut Statement<'_>, values: &[Value<'_>]) -> rusqlite::Result<()> {
    let count = statement.parameter_count();
    if count != values.len() {
        return Err(rusqlite::Error::InvalidParameterCount(values.len(), count));
    }
    for place in 1..=count {
        let name = statement.parameter_name(place).unwrap_or_default();
        let number = name
            .strip_prefix('$')
            .and_then(|number| number.parse::<usize>().ok());
        let value = number.and_then(|number| values.get(number.checked_sub(1)?));
        let unnumbered = || rusqlite::Error::InvalidParameterName(name.to_owned());
        let value = value.ok_or_else(unnumbered)?;
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(())
}

/// The connections that read; they cannot write.
pub(crate) struct Readers {
    path: PathBuf,
    free: Mutex<Vec<Connection>>,
}

impl Readers {
    /// Opens the first of them.
    pub(crate) fn open(path: &Path) -> rusqlite::Result<Self> {
        let readers = Readers {
            path: path.to_owned(),
            free: Mutex::default(),
        };
        readers.give_back(readers.another()?);
        Ok(readers)
    }

    /// Every row of the answer.
    pub(crate) fn all<T: FromSqlite>(
        &self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, EngineError> {
        for value in values {
            value.check_size()?;
        }
        let free = self.free().pop();
        let connection = free.map_or_else(|| self.another(), Ok)?;
        let answer = all(&connection, query, values);
        self.give_back(connection);
        Ok(answer?)
    }

    /// Closes those that nobody uses.
    pub(crate) fn close(&self) {
        self.free().clear();
    }

    fn another(&self) -> rusqlite::Result<Connection> {
        let connection = open(&self.path)?;
        // INVARIANT: only the writer's connection can write.
        connection.execute_batch("pragma query_only = on")?;
        connection.execute_batch(READER_CACHE)?;
        Ok(connection)
    }

    fn give_back(&self, connection: Connection) {
        self.free().push(connection);
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{Connection, Readers, open};

    fn pragma(connection: &Connection, name: &str) -> String {
        let asked = format!("select cast({name} as text) from pragma_{name}");
        let told = connection.query_row(&asked, (), |row| row.get(0));
        told.expect("SQLite knows it")
    }

    /// With anything less than *full* (2), a commit that was answered is lost with the power.
    #[test]
    fn every_commit_is_flushed_and_a_destroyed_key_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let writer = open(&folder.path().join("besa.db")).expect("it opens");
        let wanted = [
            ("synchronous", "2"),
            ("journal_mode", "wal"),
            ("secure_delete", "1"),
            ("foreign_keys", "1"),
        ];
        for (name, value) in wanted {
            assert_eq!(pragma(&writer, name), value, "{name}");
        }
    }

    #[test]
    fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("besa.db");
        let writer = open(&path).expect("it opens");
        writer
            .execute_batch("create table kept (one text)")
            .expect("the writer writes");
        let readers = Readers::open(&path).expect("it opens");
        let reader = readers.another().expect("it opens");
        let refused = reader.execute_batch("insert into kept values ('one')");
        assert!(refused.is_err());
    }
}
