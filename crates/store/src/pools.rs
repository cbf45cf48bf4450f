//! Where questions are answered, and the one dispatch between the two engines, for reading.

use std::sync::Arc;

use sqlx::postgres::PgRow;
use sqlx::{FromRow, PgPool};

use crate::catalogue::Query;
use crate::error::{EngineError, ReadError};
use crate::sqlite::{FromSqlite, Readers};
use crate::value::{Engine, Value, postgres_arguments};

/// A row that both engines can give.
pub(crate) trait Row: FromSqlite + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: FromSqlite + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// Where questions are answered.
#[derive(Clone)]
pub(crate) enum Pools {
    /// Readers of the file.
    Sqlite(Arc<Readers>),
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
            Pools::Sqlite(readers) => readers.all(query, values),
            Pools::Postgres(pool) => all_postgres(pool, query, values).await,
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

async fn all_postgres<T: Row>(
    pool: &PgPool,
    query: Query,
    values: &[Value<'_>],
) -> Result<Vec<T>, EngineError> {
    let arguments = postgres_arguments(values)?;
    let rows = sqlx::query_as_with(query.sql, arguments).fetch_all(pool);
    Ok(rows.await?)
}
