//! The catalogue gives back what compile-time checks would give: every text is prepared on both
//! engines, and columns, types and parameters are compared.

use sqlx::{Column, Connection, Either, Executor, SqlSafeStr, SqlStr, Statement, TypeInfo};
use store::{CATALOGUE, Query};

use crate::ground::{self, Address};

/// What an engine understood of a query.
#[derive(Debug, PartialEq)]
struct Shape {
    columns: Vec<String>,
    types: Vec<String>,
    parameters: usize,
}

/// The engines' names of types in one language. SQLite knows no type for a computed column.
fn common_type(name: &str) -> String {
    match name.to_uppercase().as_str() {
        "TEXT" => "text",
        "BIGINT" | "INTEGER" | "INT8" => "number",
        "BOOLEAN" | "BOOL" => "flag",
        "BLOB" | "BYTEA" => "bytes",
        "NULL" => "computed",
        _ => name,
    }
    .to_owned()
}

/// From the names and types of the columns, as an engine says them.
fn shape<'c>(columns: impl Iterator<Item = (&'c str, &'c str)>, parameters: usize) -> Shape {
    let (columns, types) = columns
        .map(|(name, kind)| (name.to_owned(), common_type(kind)))
        .unzip();
    Shape {
        columns,
        types,
        parameters,
    }
}

fn on_sqlite(connection: &rusqlite::Connection, sql: &str) -> rusqlite::Result<Shape> {
    let statement = connection.prepare(sql)?;
    let columns = statement.columns();
    let columns = columns.iter();
    let columns = columns.map(|one| (one.name(), one.decl_type().unwrap_or("NULL")));
    Ok(shape(columns, statement.parameter_count()))
}

async fn on_postgres(
    connection: &mut sqlx::PgConnection,
    sql: SqlStr,
) -> Result<Shape, sqlx::Error> {
    let statement = connection.prepare(sql).await?;
    let columns = statement.columns().iter();
    let columns = columns.map(|one| (one.name(), one.type_info().name()));
    let parameters = match statement.parameters() {
        Some(Either::Left(types)) => types.len(),
        Some(Either::Right(count)) => count,
        None => 0,
    };
    Ok(shape(columns, parameters))
}

fn agree(sqlite: &Shape, postgres: &Shape) -> bool {
    let types = sqlite.types.iter().zip(&postgres.types);
    sqlite.columns == postgres.columns
        && sqlite.parameters == postgres.parameters
        && types
            .into_iter()
            .all(|(left, right)| left == right || left == "computed")
}

async fn connections() -> (
    ground::Ground,
    ground::Ground,
    rusqlite::Connection,
    sqlx::PgConnection,
) {
    let (left, right) = (ground::sqlite().await, ground::postgres().await);
    let (Address::Sqlite(path), Address::Postgres(url)) = (&left.address, &right.address) else {
        unreachable!("each ground is of its own engine")
    };
    let sqlite = rusqlite::Connection::open(path).expect("the file opens");
    let postgres = sqlx::PgConnection::connect(url)
        .await
        .expect("the server answers");
    (left, right, sqlite, postgres)
}

#[tokio::test]
async fn both_engines_understand_every_query_alike() {
    let (_left, _right, sqlite, mut postgres) = connections().await;
    let mut wrong = Vec::new();
    for query in CATALOGUE.iter().copied().flatten() {
        let left = on_sqlite(&sqlite, query.sql);
        let right = on_postgres(&mut postgres, query.sql.into_sql_str()).await;
        match (left, right) {
            (Ok(left), Ok(right)) if agree(&left, &right) => {}
            (left, right) => wrong.push(format!(
                "{}\n  SQLite: {left:?}\n  PostgreSQL: {right:?}",
                query.name
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Negative control: texts that only one engine understands, or that the two read differently.
#[tokio::test]
async fn a_text_that_is_not_portable_is_noticed() {
    let (_left, _right, sqlite, mut postgres) = connections().await;
    for sql in [
        "select number from cases where card glob $1",
        "select case_id::text from cases",
    ] {
        let left = on_sqlite(&sqlite, sql);
        let right = on_postgres(&mut postgres, sql.into_sql_str()).await;
        assert!(left.is_err() || right.is_err(), "{sql}");
    }
    let sql = "select open as flag, number from cases";
    let other = "select number as flag, number from cases";
    let left = on_sqlite(&sqlite, sql).expect("SQLite reads it");
    let right = on_postgres(&mut postgres, other.into_sql_str())
        .await
        .expect("PostgreSQL reads it");
    assert!(!agree(&left, &right));
}

#[test]
fn every_query_is_named_once_and_says_its_name() {
    let queries: Vec<&Query> = CATALOGUE.iter().copied().flatten().collect();
    let mut names: Vec<&str> = queries.iter().map(|query| query.name).collect();
    names.sort_unstable();
    assert!(
        names.windows(2).all(|pair| pair[0] != pair[1]),
        "a name stands twice: {names:?}"
    );
    for query in queries {
        assert!(query.sql.starts_with(&format!("/* {} */ ", query.name)));
        assert!(
            !query.sql.to_lowercase().contains(" offset "),
            "{} pages by offset",
            query.name
        );
    }
}

/// No table's queries are missing from the catalogue: each file that defines some is listed.
#[test]
fn every_file_with_queries_is_in_the_catalogue() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = std::fs::read_dir(sources)
        .expect("the sources are here")
        .flatten();
    let with_queries = files
        .filter(|file| {
            std::fs::read_to_string(file.path()).is_ok_and(|text| text.contains("\nqueries! {"))
        })
        .count();
    assert_eq!(with_queries, CATALOGUE.len());
}
