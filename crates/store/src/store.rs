//! The store itself: opening it, committing to it, closing it.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::batch::{Batch, Committed};
use crate::commit::commit_postgres;
use crate::error::{CommitError, OpenError};
use crate::migration::{migrate_postgres, migrate_sqlite};
use crate::pools::Pools;
use crate::sqlite::{self, Readers};
use crate::value::Engine;
use crate::writer::Writer;

/// Connections of one node to PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;
/// Prepared statements a connection keeps: more than the catalogue holds.
pub(crate) const STATEMENTS_KEPT: usize = 256;
/// How long to wait for a lock or a free connection.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// What is kept, and the questions to it. Cheap to clone; all clones are one store.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    /// SQLite's one writer; PostgreSQL needs none.
    writer: Option<Writer>,
}

impl Store {
    /// Opens a SQLite file, makes it if it is not there, and brings it to the newest schema.
    ///
    /// # Errors
    /// When the file cannot be opened, or a newer program wrote it.
    pub async fn open_sqlite(path: &Path) -> Result<Self, OpenError> {
        make_private_file(path).map_err(OpenError::unreachable)?;
        let mut connection = sqlite::open(path).map_err(OpenError::unreachable)?;
        migrate_sqlite(&mut connection)?;
        let readers = Readers::open(path).map_err(OpenError::unreachable)?;
        let writer = Writer::start(connection).map_err(OpenError::unreachable)?;
        Ok(Store {
            pools: Pools::Sqlite(Arc::new(readers)),
            writer: Some(writer),
        })
    }

    /// Opens a PostgreSQL database by its address and brings it to the newest schema.
    ///
    /// # Errors
    /// When the server cannot be reached or is another machine, or a newer program wrote the
    /// database.
    pub async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url).map_err(OpenError::unreachable)?;
        if !is_this_machine(&options) {
            return Err(OpenError::Unprotected {
                host: options.get_host().to_owned(),
            });
        }
        let options = options
            .application_name("besa")
            .statement_cache_capacity(STATEMENTS_KEPT);
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await
            .map_err(OpenError::unreachable)?;
        migrate_postgres(&pool).await?;
        Ok(Store {
            pools: Pools::Postgres(pool),
            writer: None,
        })
    }

    /// Commits a batch whole or not at all. Returns only once it is durable.
    ///
    /// # Errors
    /// See [`CommitError`]; nothing of the batch is kept then. An error of COMMIT itself ends the
    /// process, because nobody can know what is kept.
    pub async fn commit(&self, batch: Batch) -> Result<Committed, CommitError> {
        batch.check()?;
        match (&self.writer, &self.pools) {
            (Some(writer), _) => writer.commit(batch).await,
            (None, Pools::Postgres(pool)) => commit_postgres(pool.clone(), batch).await,
            (None, Pools::Sqlite(_)) => Err(CommitError::Unavailable {
                reason: "the store is closed".into(),
            }),
        }
    }

    /// Which engine holds the record.
    pub fn engine(&self) -> Engine {
        self.pools.engine()
    }

    /// Closes the connections for reading. The writer ends by itself with the last clone.
    pub async fn close(self) {
        match &self.pools {
            Pools::Sqlite(readers) => readers.close(),
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    pub(crate) fn pools(&self) -> &Pools {
        &self.pools
    }
}

/// Whether the server is reached without a network: by a socket or a loopback address.
fn is_this_machine(options: &PgConnectOptions) -> bool {
    let host = options.get_host();
    let is_loopback = host
        .parse()
        .is_ok_and(|address: IpAddr| address.is_loopback());
    options.get_socket().is_some() || host == "localhost" || host.starts_with('/') || is_loopback
}

/// Makes the file, if it is not there, for its owner's eyes only. SQLite gives the files beside it
/// the same permissions.
fn make_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
