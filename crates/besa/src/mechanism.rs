//! Checking and printing packs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use mechanism::Mechanism;
use web::in_words::{InWords, words_of};

use crate::packs;

/// What to do with a pack.
#[derive(Subcommand)]
pub enum Command {
    /// Report every mistake of a pack at once, with file, line, cause and cure.
    Check {
        /// The folder of the pack.
        path: PathBuf,
    },
    /// Print a pack as prose.
    Show {
        /// The folder of the pack.
        path: PathBuf,
        /// In which language.
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Compare two editions, clause by clause.
    Compare {
        /// The folder of the older edition.
        path: PathBuf,
        /// The folder of the newer one.
        newer: PathBuf,
        /// In which language.
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Draw the procedure of a pack as SVG.
    Picture {
        /// The folder of the pack.
        path: PathBuf,
        /// In which language.
        #[arg(long, default_value = "en")]
        language: String,
    },
}

impl Command {
    fn path(&self) -> &Path {
        match self {
            Self::Check { path }
            | Self::Show { path, .. }
            | Self::Compare { path, .. }
            | Self::Picture { path, .. } => path,
        }
    }
}

/// Runs it.
pub fn run(command: Command) -> ExitCode {
    match said(&command) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => fail(&why),
    }
}

fn said(command: &Command) -> Result<String, String> {
    let mechanism = sound(command.path())?;
    Ok(match command {
        Command::Check { .. } => {
            format!("{} {}: no mistakes", mechanism.id, mechanism.edition)
        }
        Command::Show { language, .. } => {
            let words = words_of(&mechanism, language)?;
            mechanism.show(&InWords(&words))
        }
        Command::Compare {
            newer, language, ..
        } => {
            let newer = sound(newer)?;
            let (before, after) = (words_of(&mechanism, language)?, words_of(&newer, language)?);
            let (before, after) = (InWords(&before), InWords(&after));
            mechanism::compare::told((&mechanism, &before), (&newer, &after))
        }
        Command::Picture { language, .. } => {
            let words = words_of(&mechanism, language)?;
            mechanism.picture_of_all(&InWords(&words), web::picture::STYLE)
        }
    })
}

/// A pack without mistakes, its policies too.
fn sound(path: &Path) -> Result<Mechanism, String> {
    let mechanism =
        Mechanism::read(&packs::read(path)?).map_err(|mistakes| mistakes.to_string())?;
    access::Access::load(&mechanism.policies).map_err(|errors| {
        let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
        all.join("\n")
    })?;
    Ok(mechanism)
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
