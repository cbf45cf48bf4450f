//! A data folder of the practice, opened in this process.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use mechanism::{Mechanism, PackFiles};
use office::{Office, Setup};
use practice::TravellingClock;
use store::Store;

use crate::outside::{SystemClock, SystemEntropy};

/// Which folder.
#[derive(Args)]
pub struct Folder {
    /// The data folder; the root key lies beside it, in DIR.root.
    #[arg(long)]
    data: PathBuf,
    /// The folder of the mechanism.
    #[arg(long, default_value = "mechanisms/albania/2023")]
    mechanism: PathBuf,
}

/// Opens it, or founds it where there is none.
///
/// # Errors
/// What failed, in words.
pub async fn open(folder: &Folder) -> Result<(Office, Arc<TravellingClock>), String> {
    let data = &folder.data;
    let attachments = data.join("files");
    std::fs::create_dir_all(&attachments).map_err(told)?;
    let mut root_path = data.as_os_str().to_owned();
    root_path.push(".root");
    let entropy = Arc::new(SystemEntropy);
    let root_path = PathBuf::from(root_path);
    let root = match root_path.exists() {
        true => vault::read_root_file(&root_path),
        false => vault::create_root_file(&root_path, &*entropy),
    };
    let root = root.map_err(told)?;
    let mut files = PackFiles::default();
    gather(&folder.mechanism, &folder.mechanism, &mut files)?;
    let clock = Arc::new(TravellingClock::new(Arc::new(SystemClock)));
    let office = Office::open(Setup {
        store: Store::open_sqlite(&data.join("besa.db"))
            .await
            .map_err(told)?,
        root,
        root_name: "practice".to_owned(),
        mechanism: Mechanism::read(&files).map_err(told)?,
        files,
        attachments,
        clock: clock.clone(),
        entropy,
        practice: true,
    });
    Ok((office.await.map_err(told)?, clock))
}

fn gather(root: &Path, folder: &Path, files: &mut PackFiles) -> Result<(), String> {
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(root).map_err(told)?;
        let text = std::fs::read_to_string(&path).map_err(told)?;
        files.0.insert(name.to_string_lossy().into_owned(), text);
    }
    Ok(())
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
