//! Two typed pools and the one dispatch between them, for reading.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, PgPool, SqlitePool};

use crate::catalogue::Query;
use crate::error::ReadError;
use crate::value::{Engine, Value, postgres_arguments, sqlite_arguments};

/// A row that both engines can give.
pub(crate) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// Where questions are answered.
#[derive(Clone)]
pub(crate) enum Pools {
    /// Readers of the file; they cannot write (`query_only`).
    Sqlite(SqlitePool),
    /// Connections of the server, for reading and writing.
    Postgres(PgPool),
}

impl Pools {
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Pools::Sqlite(_) => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Every row of the answer.
    pub(crate) async fn all<T: Row>(
        &self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, ReadError> {
        let answer = match self {
            Pools::Sqlite(pool) => match sqlite_arguments(values) {
                Ok(arguments) => {
                    sqlx::query_as_with(query.sql, arguments)
                        .fetch_all(pool)
                        .await
                }
                Err(error) => Err(error),
            },
            Pools::Postgres(pool) => match postgres_arguments(values) {
                Ok(arguments) => {
                    sqlx::query_as_with(query.sql, arguments)
                        .fetch_all(pool)
                        .await
                }
                Err(error) => Err(error),
            },
        };
        answer.map_err(|source| ReadError {
            query: query.name,
            source,
        })
    }

    /// The first row of the answer, if any.
    pub(crate) async fn first<T: Row>(
        &self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<Option<T>, ReadError> {
        Ok(self.all(query, values).await?.into_iter().next())
    }

    /// The one number of the answer; 0 if there is none.
    pub(crate) async fn number(
        &self,
        query: Query,
        values: &[Value<'_>],
    ) -> Result<i64, ReadError> {
        let row: Option<(i64,)> = self.first(query, values).await?;
        Ok(row.map_or(0, |(number,)| number))
    }
}
