//! An empty store of each engine, and the way to tell one story on both.

use std::path::PathBuf;

use sqlx::Connection;
use store::Store;
use tempfile::TempDir;

/// A store of one story, with the way behind it.
pub struct Ground {
    /// The store.
    pub store: Store,
    /// The address of the database: a path or a URL.
    pub address: Address,
    _folder: Option<TempDir>,
}

/// How a story ends: told, or stopped by an error that it did not expect.
pub type Told = Result<(), Box<dyn std::error::Error>>;

/// Where the database is.
#[derive(Clone)]
pub enum Address {
    /// A file.
    Sqlite(PathBuf),
    /// A URL.
    Postgres(String),
}

impl Address {
    /// Opens the store, again or for the first time.
    pub async fn open(&self) -> Result<Store, store::OpenError> {
        match self {
            Address::Sqlite(path) => Store::open_sqlite(path).await,
            Address::Postgres(url) => Store::open_postgres(url).await,
        }
    }

    /// Runs SQL behind the store's back.
    pub async fn behind(&self, sql: &'static str) -> Told {
        match self {
            Address::Sqlite(path) => {
                let connection = rusqlite::Connection::open(path)?;
                Ok(connection.execute_batch(sql)?)
            }
            Address::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(url).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
                Ok(())
            }
        }
    }

    /// Asks behind the store's back for one text.
    pub async fn ask_behind(
        &self,
        sql: &'static str,
    ) -> Result<String, Box<dyn std::error::Error>> {
        match self {
            Address::Sqlite(path) => {
                let connection = rusqlite::Connection::open(path)?;
                Ok(connection.query_row(sql, (), |row| row.get(0))?)
            }
            Address::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(url).await?;
                Ok(sqlx::query_scalar(sql).fetch_one(&mut connection).await?)
            }
        }
    }
}

/// An empty store on SQLite.
pub async fn sqlite() -> Ground {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = Address::Sqlite(folder.path().join("besa.sqlite"));
    let store = address.open().await.expect("a new file opens");
    Ground {
        store,
        address,
        _folder: Some(folder),
    }
}

/// An empty store on PostgreSQL.
pub async fn postgres() -> Ground {
    let address = Address::Postgres(testkit::postgres().fresh_database());
    let store = address.open().await.expect("a new database opens");
    Ground {
        store,
        address,
        _folder: None,
    }
}

/// Tells stories on both engines: each becomes two tests.
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => {
        $(
            mod $story {
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn sqlite() -> $crate::ground::Told {
                    super::$story($crate::ground::sqlite().await).await
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn postgres() -> $crate::ground::Told {
                    super::$story($crate::ground::postgres().await).await
                }
            }
        )+
    };
}
pub(crate) use on_both;
