//! Makes the pictures of the documents. Must never know what a page holds: the script in `e2e` does.

use std::path::Path;
use std::process::{Command, ExitCode};

/// Runs the script that walks the practice system and takes the pictures.
pub fn make(root: &Path) -> ExitCode {
    let outcome = Command::new("node")
        .arg("screenshots.mjs")
        .current_dir(root.join("e2e"))
        .status();
    match outcome {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!(
                "screenshots: node did not start: {error}. Install Node, then run `make screenshots`."
            );
            ExitCode::FAILURE
        }
    }
}
