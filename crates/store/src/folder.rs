//! Whether a record is practice or real, fixed when it is made.

use crate::batch::Batch;
use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, OpenError, ReadError};
use crate::store::Store;
use crate::value::values;

/// What a record is for. A practice record never becomes a real one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderKind {
    /// Invented people only.
    Practice,
    /// Real people.
    Real,
}

impl FolderKind {
    fn word(self) -> &'static str {
        match self {
            FolderKind::Practice => "practice",
            FolderKind::Real => "real",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [FolderKind::Practice, FolderKind::Real]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

queries! {
    META_SET_ONCE = "insert into meta (name, value) values ($1, $2) on conflict (name) do nothing";
    META_SET =
        "insert into meta (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value";
    META = "select value from meta where name = $1";
}

/// Fixes what the record is for, unless that is fixed already.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    kind: Option<FolderKind>,
) -> Result<(), Failure> {
    if let Some(kind) = kind {
        tx.run(META_SET_ONCE, values!["folder", kind.word()])
            .await?;
    }
    Ok(())
}

impl Store {
    /// What the record is for; none if nobody said yet.
    pub async fn folder_kind(&self) -> Result<Option<FolderKind>, ReadError> {
        let row: Option<(String,)> = self.pools().first(META, values!["folder"]).await?;
        Ok(row.and_then(|(word,)| FolderKind::from_word(&word)))
    }

    /// Fixes what a new record is for; refuses one that was made for something else.
    pub async fn claim(&self, wanted: FolderKind) -> Result<(), OpenError> {
        let batch = Batch {
            folder_kind: Some(wanted),
            ..Batch::named("claim_folder", 0)
        };
        self.commit(batch).await.map_err(unreachable_by_commit)?;
        let found = self
            .folder_kind()
            .await
            .map_err(|error| OpenError::Unreachable(error.source))?;
        match found {
            Some(kind) if kind == wanted => Ok(()),
            Some(kind) => Err(OpenError::OtherKind {
                found: kind.word(),
                wanted: wanted.word(),
            }),
            None => Err(OpenError::OtherKind {
                found: "neither practice nor real",
                wanted: wanted.word(),
            }),
        }
    }
}

fn unreachable_by_commit(error: CommitError) -> OpenError {
    OpenError::unreachable(error)
}
