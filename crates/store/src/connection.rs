//! One connection inside a transaction: the only thing that writes.

use sqlx::{PgConnection, SqliteConnection};

use crate::catalogue::Query;
use crate::error::CommitError;
use crate::pools::Row;
use crate::value::{Value, postgres_arguments, sqlite_arguments};

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
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Connection<'_> {
    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run(&mut self, query: Query, values: &[Value<'_>]) -> Result<u64, Failure> {
        check_sizes(query, values)?;
        let done = match self {
            Connection::Sqlite(connection) => {
                sqlx::query_with(query.sql, sqlite_arguments(values).map_err(encoding)?)
                    .execute(&mut **connection)
                    .await
                    .map(|done| done.rows_affected())
            }
            Connection::Postgres(connection) => {
                sqlx::query_with(query.sql, postgres_arguments(values).map_err(encoding)?)
                    .execute(&mut **connection)
                    .await
                    .map(|done| done.rows_affected())
            }
        };
        done.map_err(|error| classify(query, &error))
    }

    /// Runs a question and gives its rows.
    pub(crate) async fn all<T: Row>(
        &mut self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, Failure> {
        check_sizes(query, values)?;
        let rows = match self {
            Connection::Sqlite(connection) => {
                sqlx::query_as_with(query.sql, sqlite_arguments(values).map_err(encoding)?)
                    .fetch_all(&mut **connection)
                    .await
            }
            Connection::Postgres(connection) => {
                sqlx::query_as_with(query.sql, postgres_arguments(values).map_err(encoding)?)
                    .fetch_all(&mut **connection)
                    .await
            }
        };
        rows.map_err(|error| classify(query, &error))
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

fn encoding(error: sqlx::Error) -> Failure {
    malformed(error.to_string())
}

fn malformed(what: String) -> Failure {
    Failure::Refused(CommitError::Malformed { what })
}

/// Reads an engine's error. What the engine says about values (PostgreSQL's `DETAIL`) is left out.
fn classify(query: Query, error: &sqlx::Error) -> Failure {
    use sqlx::error::ErrorKind;

    let Some(said) = error.as_database_error() else {
        return Failure::Engine(format!("{}: {error}", query.name));
    };
    let code = said.code().unwrap_or_default();
    if code == "40001" || code == "40P01" {
        return Failure::Again(format!("{}: {}", query.name, said.message()));
    }
    match said.kind() {
        ErrorKind::UniqueViolation => Failure::Refused(CommitError::Taken { query: query.name }),
        ErrorKind::ForeignKeyViolation => {
            malformed(format!("{} names a row that is not kept", query.name))
        }
        ErrorKind::NotNullViolation | ErrorKind::CheckViolation => {
            malformed(format!("{} breaks a check", query.name))
        }
        _ if is_trigger(&code) => {
            malformed(format!("{} would change what may only grow", query.name))
        }
        _ => Failure::Engine(format!("{}: {}", query.name, said.message())),
    }
}

/// SQLite's `SQLITE_CONSTRAINT_TRIGGER` and PostgreSQL's `restrict_violation`, raised by our triggers.
fn is_trigger(code: &str) -> bool {
    code == "1811" || code == "23001"
}
