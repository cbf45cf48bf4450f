//! The root as a file that only its owner may read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::VaultError;
use crate::root::Root;

/// Longest file that is looked at, in bytes: 64 digits and a line end of two, and one to notice more.
const MAX_FILE_BYTES: u64 = 67;
/// Permissions that anyone but the owner has.
const OTHERS: u32 = 0o077;

/// Why there is no root from a file, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum RootFileError {
    /// The file is missing or cannot be read.
    #[error("the root file {} cannot be read ({cause}): name the file that was made when this data folder was founded", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        cause: io::Error,
    },
    /// Someone else on the machine could read it.
    #[error("the root file {} is open to others (mode {mode:03o}): run `chmod 600` on it, and if anyone may have read it, replace the root", path.display())]
    TooOpen {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// It does not hold a root.
    #[error("the root file {} holds no root (64 hexadecimal digits or 32 bytes): restore it from where it is kept safe", path.display())]
    NotARoot {
        /// The file.
        path: PathBuf,
    },
    /// It would be written over an existing file.
    #[error("the root file {} cannot be created ({cause}): choose a path outside the data folder where no file is yet", path.display())]
    NotCreated {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        cause: io::Error,
    },
}

/// Reads the root from a file that nobody but its owner may open.
///
/// Whether the path lies outside the data folder is for the caller to check.
///
/// # Errors
/// See [`RootFileError`]; the permissions are looked at on the opened file, not on the path.
pub fn read_root_file(path: &Path) -> Result<Root, RootFileError> {
    let unreadable = |cause| RootFileError::Unreadable {
        path: path.to_owned(),
        cause,
    };
    let file = File::open(path).map_err(unreadable)?;
    let mode = file.metadata().map_err(unreadable)?.mode() & 0o777;
    if mode & OTHERS != 0 {
        return Err(RootFileError::TooOpen {
            path: path.to_owned(),
            mode,
        });
    }
    let mut contents = Zeroizing::new(Vec::with_capacity(MAX_FILE_BYTES as usize));
    file.take(MAX_FILE_BYTES)
        .read_to_end(&mut contents)
        .map_err(unreadable)?;
    Root::from_contents(&contents).map_err(|_: VaultError| RootFileError::NotARoot {
        path: path.to_owned(),
    })
}

/// Makes a new root and writes it, durably, to a file that only its owner may read.
///
/// # Errors
/// [`RootFileError::NotCreated`] if the file exists already (it is never overwritten) or cannot be
/// written.
pub fn create_root_file(path: &Path, entropy: &dyn Entropy) -> Result<Root, RootFileError> {
    let root = Root::generate(entropy);
    write_new(path, &root).map_err(|cause| RootFileError::NotCreated {
        path: path.to_owned(),
        cause,
    })?;
    Ok(root)
}

fn write_new(path: &Path, root: &Root) -> io::Result<()> {
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    fill(file, path, root).inspect_err(|_| {
        // What was not written whole is no root, and would only be in the way of the next attempt.
        let _ = fs::remove_file(path);
    })
}

fn fill(mut file: File, path: &Path, root: &Root) -> io::Result<()> {
    file.write_all(root.to_contents().as_bytes())?;
    file.sync_all()?;
    // The entry of the directory must last as well: a root that vanishes with the power takes every
    // case with it.
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
