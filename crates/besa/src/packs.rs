//! Packs on disk and the ones that are built in.

use std::path::Path;

use mechanism::{Mechanism, PackFiles};
use rust_embed::RustEmbed;

/// The mechanisms that ship with this program.
#[derive(RustEmbed)]
#[folder = "../../mechanisms"]
struct BuiltIn;

/// The pack a practice runs on.
const PRACTICE_PACK: &str = "albania/2023/";
/// Deepest folder of a pack.
const DEPTH_MAX: usize = 4;
/// Largest file of a pack, in bytes.
const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024;

/// The built-in pack of the practice.
pub fn practice() -> PackFiles {
    let mut files = PackFiles::default();
    for path in BuiltIn::iter() {
        let Some(name) = path.strip_prefix(PRACTICE_PACK) else {
            continue;
        };
        if let Some(file) = BuiltIn::get(&path) {
            let text = String::from_utf8_lossy(&file.data).into_owned();
            files.0.insert(name.to_owned(), text);
        }
    }
    files
}

/// Reads a pack from a folder.
///
/// # Errors
/// What cannot be read, with its path.
pub fn read(folder: &Path) -> Result<PackFiles, String> {
    let mut files = PackFiles::default();
    gather(folder, folder, 0, &mut files)?;
    Ok(files)
}

/// The mechanism of a folder, or the built-in one.
///
/// # Errors
/// What cannot be read, or every mistake of the pack.
pub fn chosen(folder: Option<&Path>) -> Result<Mechanism, String> {
    let files = folder.map_or_else(|| Ok(practice()), read)?;
    Mechanism::read(&files).map_err(|mistakes| mistakes.to_string())
}

fn gather(root: &Path, folder: &Path, depth: usize, files: &mut PackFiles) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    if depth > DEPTH_MAX {
        return Err(format!("{}: folders nested too deeply", folder.display()));
    }
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let entry = entry.map_err(told)?;
        let path = entry.path();
        let kind = entry.metadata().map_err(told)?;
        if kind.is_dir() {
            gather(root, &path, depth + 1, files)?;
            continue;
        }
        if kind.len() > FILE_BYTES_MAX {
            return Err(format!(
                "{}: too large for a file of a pack",
                path.display()
            ));
        }
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(root).unwrap_or(&path);
        files
            .0
            .insert(name.to_string_lossy().replace('\\', "/"), text);
    }
    Ok(())
}
