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

impl Store {
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
