//! The house's own checks and chores, run as `cargo xtask CHECK`.
//!
//! Must never know: anything of the product. It reads files and the manifest, never a crate's types, so that
//! a broken crate can still be checked.

mod finding;
mod layering;
mod screenshots;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use finding::Finding;

const USAGE: &str = "\
usage: cargo xtask CHECK

  layering      who may import what, after xtask/layering.toml
  tidy          the rules of the house, after CONTRIBUTING.md
  screenshots   the pictures in docs/pictures, made from the practice system";

fn main() -> ExitCode {
    let root = repository_root();
    match check_name().as_deref() {
        Some("layering") => report("layering", layering::check(&root)),
        Some("tidy") => report("tidy", tidy::check(&root)),
        Some("screenshots") => screenshots::make(&root),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Prints what was found and turns it into the exit code.
fn report(check: &str, outcome: Result<Vec<Finding>, String>) -> ExitCode {
    match outcome {
        Ok(findings) if findings.is_empty() => {
            println!("{check}: nothing to mend");
            ExitCode::SUCCESS
        }
        Ok(findings) => {
            findings.iter().for_each(|finding| eprintln!("{finding}"));
            eprintln!("{check}: {} to mend", findings.len());
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("{check}: could not run: {reason}");
            ExitCode::from(2)
        }
    }
}

/// The first argument.
#[allow(clippy::disallowed_methods)] // A command line is where arguments come from.
fn check_name() -> Option<String> {
    std::env::args().nth(1)
}

/// The folder above this crate, so that the checks run the same from anywhere.
fn repository_root() -> PathBuf {
    let own_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    own_folder.parent().unwrap_or(own_folder).to_path_buf()
}
