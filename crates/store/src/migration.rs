//! The schema and how it grows: a list of texts that only gets longer.

use rusqlite::{OptionalExtension, TransactionBehavior};
use sqlx::{AssertSqlSafe, PgPool};

use crate::error::OpenError;
use crate::value::Engine;

/// One step of the schema. Once released, its texts never change.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Place in the list, from 1.
    pub version: i64,
    /// What it brings.
    pub name: &'static str,
    /// Text for both engines, with `{text}` and `{bytes}` for types they name differently.
    pub portable: &'static str,
    /// What only SQLite understands.
    pub sqlite: &'static str,
    /// What only PostgreSQL understands.
    pub postgres: &'static str,
}

/// Every migration, oldest first. Append only.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "record",
        portable: include_str!("../migrations/0001_record.sql"),
        sqlite: include_str!("../migrations/0001_record.sqlite.sql"),
        postgres: include_str!("../migrations/0001_record.postgres.sql"),
    },
    Migration {
        version: 2,
        name: "expiry",
        portable: include_str!("../migrations/0002_expiry.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 3,
        name: "ended_files",
        portable: include_str!("../migrations/0003_ended_files.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 4,
        name: "shift",
        portable: include_str!("../migrations/0004_shift.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 5,
        name: "last_seen",
        portable: include_str!("../migrations/0005_last_seen.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 6,
        name: "neutral_rows",
        portable: include_str!("../migrations/0006_neutral_rows.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 7,
        name: "keyed_digest",
        portable: include_str!("../migrations/0007_keyed_digest.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 8,
        name: "counted",
        portable: include_str!("../migrations/0008_counted.sql"),
        sqlite: "",
        postgres: "",
    },
];

impl Migration {
    /// The text as an engine takes it, with the note that it was done.
    pub fn text(&self, engine: Engine) -> String {
        // On PostgreSQL ids compare by their bytes, whatever language the server was set up in:
        // the order of pages must be the same on both engines and survive an upgrade of the server.
        let (text, bytes, own) = match engine {
            Engine::Sqlite => ("text", "blob", self.sqlite),
            Engine::Postgres => ("text collate \"C\"", "bytea", self.postgres),
        };
        let portable = self
            .portable
            .replace("{text}", text)
            .replace("{bytes}", bytes);
        let done = format!(
            "insert into meta (name, value) values ('schema', '{}') \
             on conflict (name) do update set value = excluded.value;",
            self.version
        );
        format!("{portable}\n{own}\n{done}\n")
    }
}

const KNOWN: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

fn missing(found: i64) -> Result<&'static [Migration], OpenError> {
    if found > KNOWN {
        return Err(OpenError::NewerSchema {
            found,
            known: KNOWN,
        });
    }
    let first = MIGRATIONS
        .iter()
        .position(|migration| migration.version > found)
        .unwrap_or(MIGRATIONS.len());
    Ok(&MIGRATIONS[first..])
}

fn schema_number(value: Option<(String,)>) -> i64 {
    value.and_then(|(value,)| value.parse().ok()).unwrap_or(0)
}

const SCHEMA: &str = "select value from meta where name = 'schema'";

/// Brings a SQLite file to the newest schema, in one transaction.
pub(crate) fn migrate_sqlite(connection: &mut rusqlite::Connection) -> Result<(), OpenError> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(OpenError::unreachable)?;
    let is_new = !transaction
        .table_exists(None, "meta")
        .map_err(OpenError::unreachable)?;
    let found = match is_new {
        true => 0,
        false => {
            let value = transaction.query_row(SCHEMA, (), |row| Ok((row.get(0)?,)));
            schema_number(value.optional().map_err(OpenError::unreachable)?)
        }
    };
    for migration in missing(found)? {
        let done = transaction.execute_batch(&migration.text(Engine::Sqlite));
        done.map_err(|source| OpenError::Migration {
            name: migration.name,
            source: source.into(),
        })?;
    }
    transaction.commit().map_err(OpenError::unreachable)
}

/// Brings a PostgreSQL database to the newest schema, in one transaction. Nodes that start at the
/// same moment wait for each other.
pub(crate) async fn migrate_postgres(pool: &PgPool) -> Result<(), OpenError> {
    let mut transaction = pool
        .begin_with("begin /* migrate */")
        .await
        .map_err(OpenError::unreachable)?;
    // The number is arbitrary and ours alone: the letters of the name.
    let lock = sqlx::query("select pg_advisory_xact_lock(1650815841)")
        .execute(&mut *transaction)
        .await;
    lock.map_err(OpenError::unreachable)?;
    let (meta,): (bool,) = sqlx::query_as("select to_regclass('meta') is not null")
        .fetch_one(&mut *transaction)
        .await
        .map_err(OpenError::unreachable)?;
    let found = match meta {
        false => 0,
        true => schema_number(
            sqlx::query_as(SCHEMA)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(OpenError::unreachable)?,
        ),
    };
    for migration in missing(found)? {
        let text = AssertSqlSafe(migration.text(Engine::Postgres));
        let done = sqlx::raw_sql(text).execute(&mut *transaction).await;
        done.map_err(|source| OpenError::Migration {
            name: migration.name,
            source: source.into(),
        })?;
    }
    transaction.commit().await.map_err(OpenError::unreachable)
}
