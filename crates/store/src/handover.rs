//! What one shift of a unit hands over to the next.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// One hand-over.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct HandoverRow {
    /// Its id.
    pub handover_id: String,
    /// The institution.
    pub institution: String,
    /// The unit.
    pub unit: String,
    /// Who hands over, a pseudonym.
    pub given_by: String,
    /// When, microseconds UTC.
    pub given_at: i64,
    /// Since when it tells what changed, microseconds UTC.
    pub since_at: i64,
    /// Who accepted, a pseudonym.
    pub accepted_by: Option<String>,
    /// When, microseconds UTC.
    pub accepted_at: Option<i64>,
    /// What the next on duty should know, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(HandoverRow: handover_id, institution, unit, given_by, given_at, since_at, accepted_by, accepted_at, body);

/// What happens to hand-overs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoverWrite {
    /// Gives one; without effect while another of the unit waits.
    Give(HandoverRow),
    /// Accepts the one of that id; without effect when somebody else was quicker.
    Accept {
        /// Which.
        handover_id: String,
        /// By whom, a pseudonym.
        by: String,
        /// When, microseconds UTC.
        at: i64,
    },
}

/// The columns of a [`HandoverRow`].
macro_rules! columns {
    () => {
        "handover_id, institution, unit, given_by, given_at, since_at, accepted_by, accepted_at, body"
    };
}

queries! {
    HANDOVER_GIVE =
        "insert into handovers (", columns!(), ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         on conflict do nothing";
    HANDOVER_ACCEPT =
        "update handovers set accepted_by = $2, accepted_at = $3 where handover_id = $1 and accepted_at is null";
    HANDOVER_WAITING =
        "select ", columns!(), " from handovers where institution = $1 and unit = $2 and accepted_at is null";
    HANDOVER_ACCEPTED =
        "select ", columns!(), " from handovers where institution = $1 and unit = $2 and accepted_at is not null \
         order by accepted_at desc limit 1";
}

/// Gives and accepts hand-overs.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    writes: &[HandoverWrite],
) -> Result<(), Failure> {
    for write in writes {
        match write {
            HandoverWrite::Give(row) => {
                let whole = values![
                    row.handover_id,
                    row.institution,
                    row.unit,
                    row.given_by,
                    row.given_at,
                    row.since_at,
                    row.accepted_by,
                    row.accepted_at,
                    row.body
                ];
                tx.run(HANDOVER_GIVE, whole).await?;
            }
            HandoverWrite::Accept {
                handover_id,
                by,
                at,
            } => {
                tx.run(HANDOVER_ACCEPT, values![*handover_id, *by, *at])
                    .await?;
            }
        }
    }
    Ok(())
}

impl Store {
    /// The hand-over of a unit that nobody has accepted yet: at most one.
    pub async fn handover_waiting(
        &self,
        institution: &str,
        unit: &str,
    ) -> Result<Option<HandoverRow>, ReadError> {
        self.pools()
            .first(HANDOVER_WAITING, values![institution, unit])
            .await
    }

    /// The last hand-over of a unit that somebody accepted.
    pub async fn handover_accepted(
        &self,
        institution: &str,
        unit: &str,
    ) -> Result<Option<HandoverRow>, ReadError> {
        self.pools()
            .first(HANDOVER_ACCEPTED, values![institution, unit])
            .await
    }
}
