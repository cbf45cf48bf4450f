//! What is known of sealed files. Their bytes live outside the database.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// A sealed file.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct AttachmentRow {
    /// The attachment, which also names its file.
    pub attachment_id: String,
    /// Its case.
    pub case_id: String,
    /// The compartment that opens it.
    pub compartment: String,
    /// Key its bytes are sealed under.
    pub key_id: String,
    /// Size of the sealed file in bytes.
    pub size_bytes: i64,
    /// When it was added, microseconds UTC.
    pub created_at: i64,
    /// File name, media type, description, sealed.
    pub meta: Vec<u8>,
}
from_sqlite!(AttachmentRow: attachment_id, case_id, compartment, key_id, size_bytes, created_at, meta);

queries! {
    ATTACHMENT_ADD =
        "insert into attachments (attachment_id, case_id, compartment, key_id, size_bytes, created_at, meta) \
         values ($1, $2, $3, $4, $5, $6, $7)";
    ATTACHMENT =
        "select attachment_id, case_id, compartment, key_id, size_bytes, created_at, meta from attachments \
         where attachment_id = $1";
    ATTACHMENTS_OF =
        "select attachment_id, case_id, compartment, key_id, size_bytes, created_at, meta from attachments \
         where case_id = $1 order by created_at, attachment_id";
    ATTACHMENT_END = "update attachments set ended_at = $2 where attachment_id = $1";
    ATTACHMENT_REMOVE = "delete from attachments where attachment_id = $1 and ended_at is not null";
    ATTACHMENTS_ENDED =
        "select attachment_id from attachments where ended_at <= $1 order by ended_at, attachment_id limit $2";
}

/// Keeps what is known of new files.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    attachments: &[AttachmentRow],
) -> Result<(), Failure> {
    for row in attachments {
        let row = values![
            row.attachment_id,
            row.case_id,
            row.compartment,
            row.key_id,
            row.size_bytes,
            row.created_at,
            row.meta
        ];
        tx.run(ATTACHMENT_ADD, row).await?;
    }
    Ok(())
}

/// Marks files whose key is destroyed at `at`.
pub(crate) async fn end(tx: &mut Connection<'_>, ended: &[String], at: i64) -> Result<(), Failure> {
    for attachment_id in ended {
        tx.run(ATTACHMENT_END, values![*attachment_id, at]).await?;
    }
    Ok(())
}

/// Forgets files that are gone from the disk.
pub(crate) async fn remove(tx: &mut Connection<'_>, gone: &[String]) -> Result<(), Failure> {
    for attachment_id in gone {
        tx.run(ATTACHMENT_REMOVE, values![*attachment_id]).await?;
    }
    Ok(())
}

/// The name of a file.
#[derive(Debug, FromRow)]
struct FileName {
    attachment_id: String,
}
from_sqlite!(FileName: attachment_id);

impl Store {
    /// Files whose key was destroyed by `now` (microseconds UTC) and whose bytes are still to go from
    /// the disk, at most `limit`.
    pub async fn ended_attachments(&self, now: i64, limit: u32) -> Result<Vec<String>, ReadError> {
        let asked = values![now, i64::from(limit)];
        let rows: Vec<FileName> = self.pools().all(ATTACHMENTS_ENDED, asked).await?;
        Ok(rows.into_iter().map(|row| row.attachment_id).collect())
    }

    /// One attachment.
    pub async fn attachment(
        &self,
        attachment_id: &str,
    ) -> Result<Option<AttachmentRow>, ReadError> {
        self.pools().first(ATTACHMENT, values![attachment_id]).await
    }

    /// The attachments of a case, oldest first.
    pub async fn attachments_of(&self, case_id: &str) -> Result<Vec<AttachmentRow>, ReadError> {
        self.pools().all(ATTACHMENTS_OF, values![case_id]).await
    }
}
