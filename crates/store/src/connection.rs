//! One connection inside a transaction: the only thing that writes.

use rusqlite::ffi;
use sqlx::PgConnection;
use sqlx::error::{BoxDynError, ErrorKind};

use crate::catalogue::Query;
use crate::error::CommitError;
use crate::pools::Row;
use crate::sqlite;
use crate::value::{Value, postgres_arguments};

/// How a batch failed, and so what happens to its neighbours.
#[derive(Debug)]
pub(crate) enum Failure {
    /// This batch is refused; whatever else is in the same transaction goes on.
    Refused(CommitError),
    /// Somebody was faster (PostgreSQL only): run the batch again from its beginning.
    Again(String),
    /// The engine failed; nothing more can be said about the whole transaction.
    Engine(String),
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        Failure::Refused(error)
    }
}

/// A connection with an open transaction.
pub(crate) enum Connection<'c> {
    Sqlite(&'c mut rusqlite::Connection),
    Postgres(&'c mut PgConnection),
}

impl Connection<'_> {
    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run(&mut self, query: Query, values: &[Value<'_>]) -> Result<u64, Failure> {
        check_sizes(query, values)?;
        match self {
            Connection::Sqlite(connection) => {
                let touched = sqlite::run(connection, query, values);
                touched.map_err(|error| classify_sqlite(query, &error))
            }
            Connection::Postgres(connection) => {
                let arguments = postgres_arguments(values).map_err(encoding)?;
                let done = sqlx::query_with(query.sql, arguments).execute(&mut **connection);
                let touched = done.await.map(|done| done.rows_affected());
                touched.map_err(|error| classify_postgres(query, &error))
            }
        }
    }

    /// Runs a question and gives its rows.
    pub(crate) async fn all<T: Row>(
        &mut self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, Failure> {
        check_sizes(query, values)?;
        match self {
            Connection::Sqlite(connection) => {
                let rows = sqlite::all(connection, query, values);
                rows.map_err(|error| classify_sqlite(query, &error))
            }
            Connection::Postgres(connection) => {
                let arguments = postgres_arguments(values).map_err(encoding)?;
                let rows = sqlx::query_as_with(query.sql, arguments).fetch_all(&mut **connection);
                rows.await.map_err(|error| classify_postgres(query, &error))
            }
        }
    }

    /// The first row of the answer, if any.
    pub(crate) async fn first<T: Row>(
        &mut self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Option<T>, Failure> {
        Ok(self.all(query, values).await?.into_iter().next())
    }
}

fn check_sizes(query: Query, values: &[Value<'_>]) -> Result<(), Failure> {
    for value in values {
        value
            .check_size()
            .map_err(|error| malformed(format!("{}: {error}", query.name)))?;
    }
    Ok(())
}

fn encoding(error: BoxDynError) -> Failure {
    malformed(error.to_string())
}

fn malformed(what: String) -> Failure {
    Failure::Refused(CommitError::Malformed { what })
}

/// What a database refuses a statement for.
enum Refused {
    Taken,
    NoSuchRow,
    Check,
    /// A trigger of ours: what may only grow would change.
    AppendOnly,
}

fn refused(query: Query, why: Refused) -> Failure {
    let name = query.name;
    match why {
        Refused::Taken => Failure::Refused(CommitError::Taken { query: name }),
        Refused::NoSuchRow => malformed(format!("{name} names a row that is not kept")),
        Refused::Check => malformed(format!("{name} breaks a check")),
        Refused::AppendOnly => malformed(format!("{name} would change what may only grow")),
    }
}

/// Reads an error of PostgreSQL. What it says about values (`DETAIL`) is left out.
fn classify_postgres(query: Query, error: &sqlx::Error) -> Failure {
    let Some(said) = error.as_database_error() else {
        return Failure::Engine(format!("{}: {error}", query.name));
    };
    let told = || format!("{}: {}", query.name, said.message());
    let code = said.code().unwrap_or_default();
    if code == "40001" || code == "40P01" {
        return Failure::Again(told());
    }
    match said.kind() {
        ErrorKind::UniqueViolation => refused(query, Refused::Taken),
        ErrorKind::ForeignKeyViolation => refused(query, Refused::NoSuchRow),
        ErrorKind::NotNullViolation | ErrorKind::CheckViolation => refused(query, Refused::Check),
        // `restrict_violation`, raised by our triggers.
        _ if code == "23001" => refused(query, Refused::AppendOnly),
        _ => Failure::Engine(told()),
    }
}

/// Reads an error of SQLite.
fn classify_sqlite(query: Query, error: &rusqlite::Error) -> Failure {
    match error.sqlite_error().map(|said| said.extended_code) {
        Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
            refused(query, Refused::Taken)
        }
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => refused(query, Refused::NoSuchRow),
        Some(ffi::SQLITE_CONSTRAINT_NOTNULL | ffi::SQLITE_CONSTRAINT_CHECK) => {
            refused(query, Refused::Check)
        }
        Some(ffi::SQLITE_CONSTRAINT_TRIGGER) => refused(query, Refused::AppendOnly),
        _ => Failure::Engine(format!("{}: {error}", query.name)),
    }
}
