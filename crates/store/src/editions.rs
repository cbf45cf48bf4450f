//! Editions of the mechanism's pack that were ever in force here, by hash.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// An edition and its pack.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct EditionRow {
    /// SHA-256 of the pack's bytes, in hexadecimal.
    pub hash: String,
    /// The mechanism, such as `albania`.
    pub mechanism: String,
    /// The dated version, such as `2023`.
    pub edition: String,
    /// The pack, canonical bytes.
    pub pack: Vec<u8>,
    /// When it came into force here, microseconds UTC.
    pub adopted_at: i64,
}
from_sqlite!(EditionRow: hash, mechanism, edition, pack, adopted_at);

queries! {
    EDITION_KEEP =
        "insert into editions (hash, mechanism, edition, pack, adopted_at) values ($1, $2, $3, $4, $5) \
         on conflict (hash) do nothing";
    EDITION =
        "select hash, mechanism, edition, pack, adopted_at from editions where hash = $1";
    EDITIONS =
        "select hash, mechanism, edition, pack, adopted_at from editions order by adopted_at, hash";
}

/// Keeps editions; one that is kept already stays as it is.
pub(crate) async fn write(tx: &mut Connection<'_>, editions: &[EditionRow]) -> Result<(), Failure> {
    for row in editions {
        tx.run(
            EDITION_KEEP,
            values![
                row.hash,
                row.mechanism,
                row.edition,
                row.pack,
                row.adopted_at
            ],
        )
        .await?;
    }
    Ok(())
}

impl Store {
    /// The edition with this hash.
    pub async fn edition(&self, hash: &str) -> Result<Option<EditionRow>, ReadError> {
        self.pools().first(EDITION, values![hash]).await
    }

    /// Every edition that was ever in force here, oldest first.
    pub async fn editions(&self) -> Result<Vec<EditionRow>, ReadError> {
        self.pools().all(EDITIONS, &[]).await
    }
}
