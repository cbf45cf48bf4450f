//! The first start of a practice takes a while; one that was interrupted begins again from nothing, so that
//! no case is invented twice.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Lies in a folder of a practice that is not wholly invented yet.
const UNFINISHED: &str = "unfinished";
/// The record and what the database keeps beside it.
const RECORD: [&str; 3] = ["besa.db", "besa.db-wal", "besa.db-shm"];

/// A first start that has begun.
pub struct FirstStart(PathBuf);

impl FirstStart {
    /// Begins in a folder; none where a practice stands. What an interrupted start left is removed:
    /// the mark says that it is of nobody's work.
    ///
    /// # Errors
    /// What cannot be written or removed.
    pub fn begin(data: &Path) -> Result<Option<Self>, Error> {
        std::fs::create_dir_all(data)?;
        let mark = data.join(UNFINISHED);
        if mark.exists() {
            for name in RECORD {
                gone(std::fs::remove_file(data.join(name)))?;
            }
            gone(std::fs::remove_dir_all(data.join("files")))?;
        } else if data.join(RECORD[0]).exists() {
            return Ok(None);
        }
        std::fs::write(&mark, [])?;
        Ok(Some(Self(mark)))
    }

    /// Everything is invented.
    ///
    /// # Errors
    /// When the mark cannot be removed.
    pub fn end(self) -> Result<(), Error> {
        std::fs::remove_file(self.0)
    }
}

fn gone(removed: Result<(), Error>) -> Result<(), Error> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
