//! Serving real people: refused for now, with every reason at once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use store::{FolderKind, Store};

use crate::packs;

/// What `besa serve` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of the pack to be served.
    #[arg(long)]
    mechanism: Option<PathBuf>,
    /// Where the record is kept. A practice is never served.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Says why a mechanism cannot be served yet: each reason, so that nobody mends one and meets the next.
pub fn refuse(arguments: Arguments) -> ExitCode {
    eprintln!("besa serve does not start:");
    for reason in reasons(&arguments) {
        eprintln!("- {reason}");
    }
    eprintln!("Use `besa demo` to practise with invented people.");
    ExitCode::FAILURE
}

fn reasons(arguments: &Arguments) -> Vec<String> {
    let mut reasons = vec![
        "there is no real sign-in: until professionals can prove who they are, no data of a real \
         person may be entered"
            .to_owned(),
    ];
    // Floor 4: a pack whose clocks would warn nobody is not read at all.
    reasons.extend(packs::chosen(arguments.mechanism.as_deref()).err());
    reasons.extend(arguments.data.as_deref().and_then(not_real));
    reasons
}

/// Why a folder is none of real people, if it is there already.
fn not_real(data: &Path) -> Option<String> {
    let record = data.join("besa.db");
    if !record.exists() {
        return None;
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let kind = match runtime {
        Ok(runtime) => runtime.block_on(kind(&record)),
        Err(error) => Err(error.to_string()),
    };
    match kind {
        Ok(Some(FolderKind::Real)) => None,
        Ok(_) => Some(format!(
            "{} is a practice with invented people: choose another folder",
            data.display()
        )),
        Err(error) => Some(error),
    }
}

async fn kind(record: &Path) -> Result<Option<FolderKind>, String> {
    let store = Store::open_sqlite(record).await;
    let store = store.map_err(|error| error.to_string())?;
    let kind = store.folder_kind().await;
    kind.map_err(|error| error.to_string())
}
