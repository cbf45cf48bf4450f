//! The files that the rules look at. Must never know a rule.

use std::path::Path;
use std::process::Command;

/// One file of the repository.
#[derive(Debug)]
pub struct SourceFile {
    /// Path from the root of the repository, with `/`.
    pub path: String,
    /// What is in it; `None` when it is not text.
    text: Option<String>,
}

impl SourceFile {
    /// A text file.
    #[cfg(test)]
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: Some(text.to_owned()),
        }
    }

    /// What is in it; empty when it is not text.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// The lines with their numbers, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text()
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The name behind the last slash.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether the name ends in one of these, without the dot.
    pub fn has_ending(&self, endings: &[&str]) -> bool {
        let ending = self
            .name()
            .rsplit_once('.')
            .map_or("", |(_, ending)| ending);
        endings.contains(&ending)
    }
}

/// Every file that git tracks or would add, so that a rule speaks before the commit.
pub fn of_repository(root: &Path) -> Result<Vec<SourceFile>, String> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root)
        .output()
        .map_err(|error| format!("git did not start: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let listing = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
    let paths = listing.split('\0').filter(|path| !path.is_empty());
    // A tracked file that was just deleted is still listed: there is nothing in it to mend.
    Ok(paths
        .filter(|path| root.join(path).is_file())
        .map(|path| read(root, path))
        .collect())
}

fn read(root: &Path, path: &str) -> SourceFile {
    let text = std::fs::read(root.join(path))
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok());
    SourceFile {
        path: path.to_owned(),
        text,
    }
}
