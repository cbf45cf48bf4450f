//! The editions of the mechanism that were ever in force here: they are public, and no case is among them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mechanism::PackFiles;

use crate::{Office, OfficeError};

/// An edition that is or was in force here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// SHA-256 of its files, in hexadecimal: every event carries it.
    pub hash: String,
    /// Its name, such as *2023*.
    pub name: String,
    /// Since when it was in force here.
    pub since: Timestamp,
    /// Whether it is now.
    pub in_force: bool,
}

impl Office {
    /// Every edition, the oldest first.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn editions(&self) -> Result<Vec<Edition>, OfficeError> {
        let rows = self.store.editions().await?;
        let edition = |row: store::EditionRow| Edition {
            in_force: *row.hash == *self.mechanism.hash,
            since: crate::instant(row.adopted_at),
            hash: row.hash,
            name: row.edition,
        };
        Ok(rows.into_iter().map(edition).collect())
    }

    /// The files of an edition as they were adopted.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] when there never was one of that hash; failures of the record.
    pub async fn edition_files(&self, hash: &str) -> Result<PackFiles, OfficeError> {
        let row = self
            .store
            .edition(hash)
            .await?
            .ok_or(OfficeError::NotHere)?;
        let files: BTreeMap<String, String> = serde_json::from_slice(&row.pack)
            .map_err(|error| OfficeError::Unavailable(error.to_string()))?;
        Ok(PackFiles(files))
    }
}
