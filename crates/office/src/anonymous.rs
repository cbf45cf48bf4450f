//! The pool of coarse records of people who refused everything (floor 6): drawn into the journal when there
//! are enough to hide in.

use casework::keeper::KEEPER;
use mechanism::Compartment;
use store::{AnonymousRow, Append, Batch, CommitError};

use crate::envelope::{Head, new_event};
use crate::seal::key_rows;
use crate::{Office, OfficeError};

/// The stream of drawn records. No case has this id: those are random.
pub const STREAM: &str = "anonymous";

/// Fewest records that enter the journal together. INVARIANT: one size for every mechanism, so that no
/// pack makes a crowd of one.
pub const RECORDS_MIN: usize = 10;

impl Office {
    /// Draws the pool when enough wait in it. They enter in the order of their random ids, at one instant,
    /// by nobody.
    pub(crate) async fn draw_refusals(&self) -> Result<(), OfficeError> {
        let Some(records) = self.store.anonymous_draw(RECORDS_MIN).await? else {
            return Ok(());
        };
        let batch = self.refusals_drawn(&records).await?;
        match self.store.commit(batch).await {
            // Of two nodes at once one drew them.
            Ok(_) | Err(CommitError::Conflict { .. } | CommitError::Taken { .. }) => Ok(()),
            Err(error) => Err(OfficeError::Unavailable(error.to_string())),
        }
    }

    async fn refusals_drawn(&self, records: &[AnonymousRow]) -> Result<Batch, OfficeError> {
        let expected = self.store.stream_version(STREAM).await?;
        let first = u64::try_from(expected).unwrap_or_default() + 1;
        let mut keys = self.keys_of(STREAM).await?;
        let (at, edition) = (self.now(), self.mechanism.hash.to_string());
        let course = Compartment::Course.as_str();
        let mut events = Vec::with_capacity(records.len());
        for (version, record) in (first..).zip(records) {
            let facts = self.seal(&mut keys, STREAM, version, course, None, &record.body)?;
            let head = Head {
                stream: STREAM,
                version,
                at,
                by: KEEPER,
                edition: &edition,
            };
            events.push(new_event(&head, facts, Vec::new())?);
        }
        let mut batch = Batch::named("draw_refusals", self.micros());
        batch.keys = key_rows(&keys);
        batch.appends.push(Append {
            stream: STREAM.to_owned(),
            expected,
            events,
        });
        batch.anonymous_drawn = records.iter().map(|one| one.id.clone()).collect();
        Ok(batch)
    }
}
