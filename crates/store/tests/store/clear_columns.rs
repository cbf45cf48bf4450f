//! What stands in clear is a closed list. Three things must say the same: the comments of the
//! migrations, the checked-in list `clear_columns.txt`, and the real schema of both engines.

use std::collections::BTreeMap;

use sqlx::Connection;
use store::MIGRATIONS;

use crate::ground::{self, Address};

/// What the migrations say of a column.
#[derive(Debug, PartialEq)]
enum Said {
    Clear(String),
    Sealed,
}

/// `table.column` and what the comment above it says.
fn said_by_migrations() -> BTreeMap<String, Said> {
    let mut columns = BTreeMap::new();
    for migration in MIGRATIONS {
        let (mut table, mut comment) = (None, String::new());
        for line in migration.portable.lines() {
            if let Some(name) = line.strip_prefix("create table ") {
                table = Some(name.trim_end_matches(" (").to_owned());
            } else if let Some(rest) = line.strip_prefix("alter table ") {
                table = rest.split(' ').next().map(str::to_owned);
            } else if line.starts_with(')') {
                table = None;
            } else if let Some(words) = line.strip_prefix("    -- ") {
                comment = words.to_owned();
            } else if let (Some(table), Some(name)) = (&table, column_name(line)) {
                let column = format!("{table}.{name}");
                let said = read_comment(&std::mem::take(&mut comment));
                columns.insert(
                    column.clone(),
                    said.unwrap_or_else(|| {
                        panic!("{column} has no comment that says Clear: or Sealed:")
                    }),
                );
            }
        }
    }
    columns
}

fn column_name(line: &str) -> Option<&str> {
    let name = line.strip_prefix("    ")?.split(' ').next()?;
    let is_constraint =
        name.starts_with("primary") || name.starts_with("foreign") || name.starts_with("check");
    (!is_constraint && !name.is_empty()).then_some(name)
}

fn read_comment(comment: &str) -> Option<Said> {
    match comment.split_once("Clear: ") {
        Some((meaning, why)) if !meaning.is_empty() && !why.is_empty() => {
            Some(Said::Clear(why.to_owned()))
        }
        _ => comment.starts_with("Sealed: ").then_some(Said::Sealed),
    }
}

/// `table.column` and its type of the real schema: on SQLite as declared.
async fn real_sqlite() -> BTreeMap<String, String> {
    let ground = ground::sqlite().await;
    let Address::Sqlite(path) = &ground.address else {
        unreachable!("it is SQLite")
    };
    let connection = rusqlite::Connection::open(path).expect("the file opens");
    let mut statement = connection
        .prepare(
            "select m.name || '.' || c.name, lower(c.type) from sqlite_master m \
             join pragma_table_info(m.name) c where m.type = 'table'",
        )
        .expect("the schema is readable");
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)));
    let rows = rows.expect("the schema is readable");
    rows.map(|row| row.expect("texts")).collect()
}

/// The same of PostgreSQL, in SQLite's words.
async fn real_postgres() -> BTreeMap<String, String> {
    let ground = ground::postgres().await;
    let Address::Postgres(url) = &ground.address else {
        unreachable!("it is PostgreSQL")
    };
    let mut connection = sqlx::PgConnection::connect(url)
        .await
        .expect("the server answers");
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text, data_type::text from information_schema.columns \
         where table_schema = 'public'",
    )
    .fetch_all(&mut connection)
    .await
    .expect("the schema is readable");
    let kind = |kind: String| {
        if kind == "bytea" {
            "blob".to_owned()
        } else {
            kind
        }
    };
    rows.into_iter()
        .map(|(table, column, type_name)| (format!("{table}.{column}"), kind(type_name)))
        .collect()
}

#[test]
fn the_list_of_clear_columns_is_what_the_migrations_say() {
    let mut list = String::from(
        "# Every column that stands in clear, and why it may. Made from the comments in migrations/;\n\
         # a column that is not here is sealed. A new line here is a decision to review.\n",
    );
    for (column, said) in said_by_migrations() {
        if let Said::Clear(why) = said {
            list.push_str(&format!("{column}: {why}\n"));
        }
    }
    let checked_in = include_str!("../../clear_columns.txt");
    assert!(
        list == checked_in,
        "crates/store/clear_columns.txt should read:\n\n{list}"
    );
}

#[tokio::test]
async fn both_real_schemas_have_exactly_these_columns() {
    let (sqlite, postgres) = (real_sqlite().await, real_postgres().await);
    assert_eq!(sqlite, postgres);
    let said = said_by_migrations();
    let names: Vec<&String> = said.keys().collect();
    assert_eq!(sqlite.keys().collect::<Vec<_>>(), names);
}

/// A sealed thing is bytes, so a text column can never be declared sealed by its comment alone.
#[tokio::test]
async fn what_is_sealed_is_bytes() {
    let real = real_sqlite().await;
    for (column, said) in said_by_migrations() {
        if said == Said::Sealed {
            assert_eq!(real[&column], "blob", "{column}");
        }
    }
}

/// Negative control of the reader of comments.
#[test]
fn a_column_without_a_reason_is_noticed() {
    assert_eq!(read_comment("The name of the person."), None);
    assert_eq!(read_comment("The name. Clear: "), None);
    assert_eq!(read_comment(""), None);
    assert_eq!(
        read_comment("A number. Clear: random."),
        Some(Said::Clear("random.".into()))
    );
}
