//! Forms that are not sent yet. Only their author finds them, and only until they expire.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::value::values;

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct DraftRow {
    /// The draft.
    pub draft_id: String,
    /// Its author, a pseudonym.
    pub author: String,
    /// When it was begun, microseconds UTC.
    pub created_at: i64,
    /// When it ends, microseconds UTC.
    pub expires_at: i64,
    /// Which form and what was typed, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(DraftRow: draft_id, author, created_at, expires_at, body);

/// What a batch does to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftWrite {
    /// Keeps it as it stands now.
    Keep(DraftRow),
    /// Ends it, when the form was sent or its author threw it away. Ending it twice is no mistake.
    End {
        /// The draft.
        draft_id: String,
        /// Its author.
        author: String,
    },
}

queries! {
    DRAFT_KEEP =
        "insert into drafts (draft_id, author, created_at, expires_at, body) values ($1, $2, $3, $4, $5) \
         on conflict (draft_id) do update set expires_at = excluded.expires_at, body = excluded.body \
         where drafts.author = excluded.author";
    DRAFT_END = "delete from drafts where draft_id = $1 and author = $2";
    DRAFTS_FORGET = "delete from drafts where expires_at <= $1";
    DRAFT =
        "select draft_id, author, created_at, expires_at, body from drafts \
         where draft_id = $1 and author = $2 and expires_at > $3";
    DRAFTS_OF =
        "select draft_id, author, created_at, expires_at, body from drafts \
         where author = $1 and expires_at > $2 order by created_at desc, draft_id limit 100";
    DRAFTS_COUNT =
        "select count(*) as total from (select 1 from drafts where author = $1 and expires_at > $2 limit 100) counted";
}

/// Keeps and ends drafts.
// INVARIANT: a draft never changes hands: who writes over another's draft is refused.
pub(crate) async fn write(tx: &mut Connection<'_>, drafts: &[DraftWrite]) -> Result<(), Failure> {
    for draft in drafts {
        match draft {
            DraftWrite::Keep(row) => {
                let kept = values![
                    row.draft_id,
                    row.author,
                    row.created_at,
                    row.expires_at,
                    row.body
                ];
                if tx.run(DRAFT_KEEP, kept).await? != 1 {
                    return Err(CommitError::Taken {
                        query: DRAFT_KEEP.name,
                    }
                    .into());
                }
            }
            DraftWrite::End { draft_id, author } => {
                tx.run(DRAFT_END, values![*draft_id, *author]).await?;
            }
        }
    }
    Ok(())
}

/// Forgets drafts whose time is over.
pub(crate) async fn forget(tx: &mut Connection<'_>, now: i64) -> Result<(), Failure> {
    tx.run(DRAFTS_FORGET, values![now]).await.map(drop)
}

impl Store {
    /// A draft, for its author and before it expires.
    pub async fn draft(
        &self,
        draft_id: &str,
        author: &str,
        now: i64,
    ) -> Result<Option<DraftRow>, ReadError> {
        self.pools()
            .first(DRAFT, values![draft_id, author, now])
            .await
    }

    /// The newest hundred drafts of an author that have not expired, newest first.
    pub async fn drafts_of(&self, author: &str, now: i64) -> Result<Vec<DraftRow>, ReadError> {
        self.pools().all(DRAFTS_OF, values![author, now]).await
    }

    /// How many drafts that list holds.
    pub async fn drafts_count(&self, author: &str, now: i64) -> Result<i64, ReadError> {
        self.pools()
            .number(DRAFTS_COUNT, values![author, now])
            .await
    }
}
