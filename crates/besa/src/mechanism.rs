//! Checking and printing packs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use mechanism::Mechanism;
use mechanism::show::{Say, Shown};
use words::{Catalogue, Language, Source, Value, without_isolation};

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
        Command::Show { language, .. } => mechanism.show(&Texts::of(&mechanism, language)?),
        Command::Compare {
            newer, language, ..
        } => {
            let newer = sound(newer)?;
            let (before, after) = (
                Texts::of(&mechanism, language)?,
                Texts::of(&newer, language)?,
            );
            mechanism::compare::told((&mechanism, &before), (&newer, &after))
        }
        Command::Picture { language, .. } => {
            mechanism.picture_of_all(&Texts::of(&mechanism, language)?, web::picture::STYLE)
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

/// Texts of a language, ours and over them the pack's.
pub struct Texts(Catalogue);

impl Texts {
    /// The texts of a mechanism in one of its languages.
    ///
    /// # Errors
    /// That the mechanism does not offer the language, or what is wrong with its texts.
    pub fn of(mechanism: &Mechanism, tag: &str) -> Result<Self, String> {
        let told = |error: &dyn std::fmt::Display| error.to_string();
        let language = Language::new(tag).map_err(|error| told(&error))?;
        let pack = mechanism.words.get(tag).ok_or_else(|| {
            format!(
                "the pack has no texts in `{tag}`; it offers {}",
                mechanism.languages.join(", ")
            )
        })?;
        let source = Source {
            name: "the pack",
            text: pack,
        };
        Catalogue::new(&language, &[source])
            .map(Self)
            .map_err(|error| told(&error))
    }
}

impl Say for Texts {
    fn text(&self, key: &str) -> String {
        without_isolation(&self.0.text(key))
    }

    fn text_with(&self, key: &str, values: &[(&str, Shown<'_>)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values
            .iter()
            .map(|(name, value)| match value {
                Shown::Word(word) => (*name, Value::from(*word)),
                Shown::Count(count) => (*name, Value::from(*count)),
            })
            .collect();
        without_isolation(&self.0.text_with(key, &values))
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
