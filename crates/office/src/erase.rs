//! Erasure: keys are destroyed, the order of events stays.

use casework::refuse::anonymous_record;
use casework::{Actor, Case, CaseId, Event, Recorded};
use mechanism::Compartment;
use store::{AnonymousRow, Batch, NameCardRow, Projections};

use crate::envelope::json;
use crate::seal::Keys;
use crate::{Office, OfficeError};

/// Files removed from the disk between two commits.
const FILES_AT_ONCE: u32 = 100;
/// Why a file ends whose person refused everything.
const BASIS_REFUSAL: &str = "the person refused everything for now";

impl Office {
    /// Ends the file of a person who refused everything for now (floor 6): the coarse anonymous
    /// record goes to the pool, every key of the case is destroyed, nothing of it stays on a desk,
    /// in a list or in the memory of names.
    ///
    /// INVARIANT: the anonymous record carries nothing that leads back to the case.
    pub(crate) fn end_by_refusal(
        &self,
        batch: &mut Batch,
        id: &CaseId,
        after: &mut Case,
        keys: &mut Keys,
        actor: &Actor,
    ) -> Result<(), OfficeError> {
        let now = self.now();
        if let Some(reason) = after.everything_refused.clone() {
            let record = anonymous_record(after, &self.mechanism, now, &reason);
            batch.anonymous.push(AnonymousRow {
                id: self.new_id(),
                body: json(&record)?,
            });
        }
        let recorded = Recorded {
            at: now,
            by: actor.stamp(),
            edition: self.mechanism.hash.to_string(),
            kept: Vec::new(),
            event: Event::Erased {
                what: Compartment::ALL.to_vec(),
                basis: BASIS_REFUSAL.to_owned(),
                approvers: Vec::new(),
            },
        };
        let version = after.version + 1;
        let sealed = self.seal_event(keys, id, version, &recorded, None)?;
        if let Some(append) = batch.appends.last_mut() {
            append.events.push(sealed);
        }
        *after = casework::evolve(after.clone(), &recorded);
        let doomed = keys
            .ids()
            .filter(|(slot, _)| *slot != crate::seal::ERASURE_SLOT);
        batch
            .destroyed_keys
            .extend(doomed.map(|(_, key)| key.to_string()));
        let files = after.attachments.keys();
        batch
            .attachments_ended
            .extend(files.map(ToString::to_string));
        let mut row = self.case_row(id, after, keys, now)?;
        row.card = Vec::new();
        row.open = false;
        row.next_due_at = None;
        row.expires_at = None;
        // Replaced, not added to: who was asked for what would otherwise stay on lists and in counts.
        let left = Projections {
            case: Some(row),
            ..Projections::default()
        };
        batch.replaced.push((id.to_string(), left));
        let version = i64::try_from(after.version).unwrap_or(i64::MAX);
        batch.name_cards.push(NameCardRow {
            case_id: id.to_string(),
            version,
            card: None,
        });
        self.cases.forget(id);
        Ok(())
    }

    /// Removes from the disk every file whose key is destroyed, and then its name from the record.
    /// What a crash leaves behind is removed at the keeper's next round.
    pub(crate) async fn remove_ended_files(&self) -> Result<(), OfficeError> {
        loop {
            let ended = self
                .store
                .ended_attachments(self.micros(), FILES_AT_ONCE)
                .await?;
            if ended.is_empty() {
                return Ok(());
            }
            for name in &ended {
                match tokio::fs::remove_file(self.files.join(name)).await {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(error.into());
                    }
                    _ => {}
                }
            }
            let mut batch = Batch::named("forget_files", self.micros());
            batch.attachments_gone = ended;
            self.commit(batch).await?;
        }
    }
}
