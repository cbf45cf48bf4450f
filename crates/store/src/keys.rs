//! Wrapped keys and the epochs whose keys wrap them. The store never holds a key that opens
//! anything.

use std::fmt;

use sqlx::FromRow;

use crate::among::{IDS_AT_ONCE, among_after_one, places};
use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::value::{Value, values};

/// An epoch: its key wraps the keys made while it runs.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct EpochRow {
    /// Id of the epoch.
    pub epoch: String,
    /// Which root wrapped its key.
    pub root: String,
    /// Its key, wrapped by that root.
    pub wrapped: Vec<u8>,
    /// When it began, microseconds UTC.
    pub opened_at: i64,
    /// When it stopped wrapping new keys, microseconds UTC; none while it runs.
    pub retired_at: Option<i64>,
}
from_sqlite!(EpochRow: epoch, root, wrapped, opened_at, retired_at);

/// A new key, wrapped.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Id of the key.
    pub key_id: String,
    /// The stream it belongs to.
    pub owner: String,
    /// What it opens: a compartment, one attachment, one note.
    pub slot: String,
    /// The epoch whose key wraps it; the epoch must be kept.
    pub epoch: String,
    /// The key, wrapped.
    pub wrapped: Vec<u8>,
}

/// A key as it is kept.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct WrappedKey {
    /// Id of the key.
    pub key_id: String,
    /// The stream it belongs to.
    pub owner: String,
    /// What it opens.
    pub slot: String,
    /// The epoch whose key wraps it.
    pub epoch: String,
    /// The key, wrapped; none once destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// When it was destroyed, microseconds UTC.
    pub destroyed_at: Option<i64>,
}
from_sqlite!(WrappedKey: key_id, owner, slot, epoch, wrapped, destroyed_at);

impl fmt::Debug for EpochRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EpochRow")
            .field("epoch", &self.epoch)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for KeyRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("KeyRow")
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for WrappedKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("WrappedKey");
        shown
            .field("key_id", &self.key_id)
            .field("destroyed_at", &self.destroyed_at)
            .finish_non_exhaustive()
    }
}

queries! {
    EPOCH_KEEP =
        "insert into epochs (epoch, root, wrapped, opened_at, retired_at) values ($1, $2, $3, $4, $5) \
         on conflict (epoch) do update set root = excluded.root, wrapped = excluded.wrapped, \
         retired_at = excluded.retired_at";
    EPOCHS =
        "select epoch, root, wrapped, opened_at, retired_at from epochs order by opened_at, epoch";
    KEY_ADD =
        "insert into wrapped_keys (key_id, owner, slot, epoch, wrapped) values ($1, $2, $3, $4, $5)";
    KEY_DESTROY =
        "update wrapped_keys set wrapped = null, destroyed_at = $2 where key_id = $1 and destroyed_at is null";
    KEY =
        "select key_id, owner, slot, epoch, wrapped, destroyed_at from wrapped_keys where key_id = $1";
    KEYS_OF =
        "select key_id, owner, slot, epoch, wrapped, destroyed_at from wrapped_keys \
         where owner = $1 order by slot, key_id";
    KEYS_IN_SLOT =
        "select key_id, owner, slot, epoch, wrapped, destroyed_at from wrapped_keys \
         where slot = $1 and owner in ", among_after_one!(), " order by owner, key_id";
}

/// Keeps epochs; one that is known takes its new wrapping or its end.
pub(crate) async fn write_epochs(
    tx: &mut Connection<'_>,
    epochs: &[EpochRow],
) -> Result<(), Failure> {
    for epoch in epochs {
        let row = values![
            epoch.epoch,
            epoch.root,
            epoch.wrapped,
            epoch.opened_at,
            epoch.retired_at
        ];
        tx.run(EPOCH_KEEP, row).await?;
    }
    Ok(())
}

/// Keeps new wrapped keys.
pub(crate) async fn write(tx: &mut Connection<'_>, keys: &[KeyRow]) -> Result<(), Failure> {
    for key in keys {
        tx.run(
            KEY_ADD,
            values![key.key_id, key.owner, key.slot, key.epoch, key.wrapped],
        )
        .await?;
    }
    Ok(())
}

/// Destroys wrapped keys; what they sealed is never read again.
// INVARIANT: a destroyed key is named by exactly one batch; to destroy it twice is a mistake that must show.
pub(crate) async fn destroy(
    tx: &mut Connection<'_>,
    key_ids: &[String],
    at: i64,
) -> Result<(), Failure> {
    for key_id in key_ids {
        if tx.run(KEY_DESTROY, values![*key_id, at]).await? != 1 {
            let what = "a key to destroy is unknown or was destroyed before".to_owned();
            return Err(CommitError::Malformed { what }.into());
        }
    }
    Ok(())
}

impl Store {
    /// Every epoch, oldest first.
    pub async fn epochs(&self) -> Result<Vec<EpochRow>, ReadError> {
        self.pools().all(EPOCHS, &[]).await
    }

    /// One key, destroyed or not.
    pub async fn key(&self, key_id: &str) -> Result<Option<WrappedKey>, ReadError> {
        self.pools().first(KEY, values![key_id]).await
    }

    /// Every key of a stream, destroyed or not, by slot.
    pub async fn keys_of(&self, owner: &str) -> Result<Vec<WrappedKey>, ReadError> {
        self.pools().all(KEYS_OF, values![owner]).await
    }

    /// The keys of one slot of several streams, destroyed or not.
    pub async fn keys_in_slot(
        &self,
        slot: &str,
        owners: &[&str],
    ) -> Result<Vec<WrappedKey>, ReadError> {
        let mut keys = Vec::with_capacity(owners.len());
        for some in owners.chunks(IDS_AT_ONCE) {
            let mut asked = vec![Value::Text(slot)];
            asked.extend(places(some));
            keys.extend(self.pools().all(KEYS_IN_SLOT, &asked).await?);
        }
        Ok(keys)
    }
}
