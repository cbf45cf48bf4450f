//! Whole journals at once: one is read out, many are written, so that a record of a million cases can
//! be measured without deciding each of them.
//!
//! What is written is sealed, hashed and projected by the same functions as every act, so it rebuilds
//! like any other. INVARIANT: nothing here decides, and so nothing here touches a real record.

use casework::{Case, CaseId, Recorded, evolve};
use mechanism::Compartment;
use store::{Append, Batch};

use crate::seal::{Keys, key_rows};
use crate::{Office, OfficeError, Particulars};

/// An event with what was sealed beside it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The event and its circumstances.
    pub recorded: Recorded,
    /// Names and texts that came with it.
    pub particulars: Particulars,
}

impl Office {
    /// Everything a practice case consists of, oldest first.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for a real record, a case that does not exist or was erased.
    pub async fn journal_of(&self, id: &CaseId) -> Result<Vec<Told>, OfficeError> {
        self.only_practice()?;
        let loaded = self.load(id).await?;
        let history = self.history(&loaded).await?;
        let last = loaded.case.version;
        let mut texts = self
            .open_particulars(
                &loaded.keys,
                &loaded.case,
                id.as_str(),
                1..=last,
                &Compartment::ALL,
            )
            .await?;
        let told = history
            .into_iter()
            .zip(1..)
            .map(|(recorded, version)| Told {
                recorded,
                particulars: texts.remove(&version).unwrap_or_default(),
            });
        Ok(told.collect())
    }

    /// Writes whole journals as new cases, in one commit.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for a real record; [`OfficeError::Unavailable`] when a case of that id
    /// or number exists, or the commit holds too many rows.
    pub async fn keep_journals(&self, journals: &[(CaseId, Vec<Told>)]) -> Result<(), OfficeError> {
        self.only_practice()?;
        let mut batch = Batch::named("keep_journals", self.micros());
        for (id, journal) in journals {
            self.add_journal(&mut batch, id, journal).await?;
        }
        let kept = self.store.commit(batch).await;
        kept.map(drop)
            .map_err(|error| OfficeError::Unavailable(error.to_string()))
    }

    async fn add_journal(
        &self,
        batch: &mut Batch,
        id: &CaseId,
        journal: &[Told],
    ) -> Result<(), OfficeError> {
        let mut keys = Keys::default();
        let mut case = Case::default();
        let mut names = crate::names::Names::default();
        let mut events = Vec::with_capacity(journal.len());
        for told in journal {
            case = evolve(case, &told.recorded);
            names.overlay(&told.particulars);
            let texts = Some(&told.particulars);
            events.push(self.seal_event(&mut keys, id, case.version, &told.recorded, texts)?);
        }
        let at = journal
            .last()
            .map_or_else(|| self.now(), |told| told.recorded.at);
        batch.appends.push(Append {
            stream: id.to_string(),
            expected: 0,
            events,
        });
        let card = self.name_card_row(id, &case, &mut keys, &names)?;
        self.project_at(batch, id, &case, &mut keys, card, at)?;
        batch.keys.extend(key_rows(&keys));
        Ok(())
    }

    fn only_practice(&self) -> Result<(), OfficeError> {
        match self.practice {
            true => Ok(()),
            false => Err(OfficeError::NotHere),
        }
    }
}
