//! Forms that are not sent yet: kept on the server only, each under a key of its own, found by their
//! author alone, ended when the form is sent or after 72 hours.

use std::fmt;

use casework::PersonId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Batch, DraftRow, DraftWrite};
use vault::{KeyPlace, Place};

use crate::envelope::json;
use crate::seal::key_row;
use crate::{Office, OfficeError, instant};

/// How long a draft is kept after it was last written.
pub const DRAFT_HOURS: i64 = 72;
/// The largest draft, in bytes of what was typed.
pub const DRAFT_BYTES_MAX: usize = 512 * 1024;
/// The slot of the key of a draft.
const SLOT: &str = "body";

/// A form as it was typed so far.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: String,
    /// The address of the form it belongs to.
    pub form: String,
    /// Names and values in the order of the form.
    pub fields: Vec<(String, String)>,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it ends by itself.
    pub ends_at: Timestamp,
}

/// Says which draft, and nothing of what was typed.
impl fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Draft");
        shown.field("id", &self.id).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
struct Body {
    form: String,
    fields: Vec<(String, String)>,
}

fn owner(id: &str) -> String {
    format!("draft/{id}")
}

impl Office {
    /// Keeps what was typed into a form: a new draft, or the one of that id as it stands now. Gives
    /// the id.
    ///
    /// # Errors
    /// [`OfficeError::TooLarge`], [`OfficeError::NotHere`] when the draft is another's or has ended,
    /// and failures of the record.
    pub async fn keep_draft(
        &self,
        author: &PersonId,
        id: Option<&str>,
        form: &str,
        fields: &[(String, String)],
    ) -> Result<String, OfficeError> {
        let body = json(&Body {
            form: form.to_owned(),
            fields: fields.to_vec(),
        })?;
        if body.len() > DRAFT_BYTES_MAX {
            return Err(OfficeError::TooLarge { limit: "draft" });
        }
        let at = self.micros();
        let mut batch = Batch::named("keep_draft", at);
        let (id, key, created_at) = match id {
            Some(id) => {
                let row = self
                    .draft_row(author, id)
                    .await?
                    .ok_or(OfficeError::NotHere)?;
                let keys = self.keys_of(&owner(id)).await?;
                let key = keys.get(SLOT).cloned().ok_or(OfficeError::NotHere)?;
                (row.draft_id, key, row.created_at)
            }
            None => {
                let id = self.new_id();
                let place = KeyPlace {
                    owner: &owner(&id),
                    slot: SLOT,
                };
                let key = self.vault.new_key(&place, &*self.entropy)?;
                batch.keys.push(key_row(&key));
                (id, key, at)
            }
        };
        let stream = owner(&id);
        let place = Place {
            stream: &stream,
            version: 1,
            slot: SLOT,
        };
        let sealed = self.vault.seal(&key, &place, &body, &*self.entropy)?;
        let ends_at = instant(at) + SignedDuration::from_hours(DRAFT_HOURS);
        batch.drafts.push(DraftWrite::Keep(DraftRow {
            draft_id: id.clone(),
            author: author.to_string(),
            created_at,
            expires_at: ends_at.as_microsecond(),
            body: sealed.into_bytes(),
        }));
        self.commit(batch).await?;
        Ok(id)
    }

    /// A draft, for its author and before it ends.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] when there is none, and failures of the record.
    pub async fn draft(&self, author: &PersonId, id: &str) -> Result<Draft, OfficeError> {
        let row = self
            .draft_row(author, id)
            .await?
            .ok_or(OfficeError::NotHere)?;
        self.open_draft(row).await
    }

    /// The newest hundred drafts of an author that have not ended, newest first.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn drafts(&self, author: &PersonId) -> Result<Vec<Draft>, OfficeError> {
        let rows = self.store.drafts_of(author.as_str(), self.micros()).await?;
        let mut drafts = Vec::with_capacity(rows.len());
        for row in rows {
            drafts.push(self.open_draft(row).await?);
        }
        Ok(drafts)
    }

    /// How many drafts that list holds.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn drafts_count(&self, author: &PersonId) -> Result<i64, OfficeError> {
        let count = self.store.drafts_count(author.as_str(), self.micros());
        Ok(count.await?)
    }

    /// Ends a draft and destroys its key: the form was sent, or its author threw it away. Ending it
    /// twice is no mistake.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn end_draft(&self, author: &PersonId, id: &str) -> Result<(), OfficeError> {
        if self.draft_row(author, id).await?.is_none() {
            return Ok(());
        }
        let mut batch = Batch::named("end_draft", self.micros());
        let keys = self.keys_of(&owner(id)).await?;
        batch.destroyed_keys = keys.ids().map(|(_, key)| key.to_string()).collect();
        batch.drafts.push(DraftWrite::End {
            draft_id: id.to_owned(),
            author: author.to_string(),
        });
        self.commit(batch).await
    }

    async fn draft_row(
        &self,
        author: &PersonId,
        id: &str,
    ) -> Result<Option<DraftRow>, OfficeError> {
        Ok(self.store.draft(id, author.as_str(), self.micros()).await?)
    }

    async fn open_draft(&self, row: DraftRow) -> Result<Draft, OfficeError> {
        let stream = owner(&row.draft_id);
        let keys = self.keys_of(&stream).await?;
        let key = keys.get(SLOT).ok_or(OfficeError::NotHere)?;
        let place = Place {
            stream: &stream,
            version: 1,
            slot: SLOT,
        };
        let plain = self.vault.unseal(key, &place, &row.body)?;
        let body: Body = serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(error.to_string()))?;
        Ok(Draft {
            id: row.draft_id,
            form: body.form,
            fields: body.fields,
            begun_at: instant(row.created_at),
            ends_at: instant(row.expires_at),
        })
    }
}
