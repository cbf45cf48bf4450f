//! A new record of the real pack, with a seeded chance and a clock that stands.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use mechanism::{Mechanism, PackFiles};
use office::{Clock, Office, Setup};
use practice::TravellingClock;
use store::Store;
use vault::testing::SeededEntropy;

struct Noon;
impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "2026-11-20T12:00:00Z".parse().unwrap()
    }
}

fn pack(root: &Path) -> PackFiles {
    fn gather(root: &Path, folder: &Path, files: &mut PackFiles) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                gather(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap();
                let name = name.to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                files.0.insert(name, text);
            }
        }
    }
    let mut files = PackFiles::default();
    gather(root, root, &mut files);
    files
}

/// Opens an office on a store, with attachments in a folder, and the clock its walks move.
pub async fn open(store: Store, folder: &Path) -> (Office, Arc<TravellingClock>) {
    let entropy = Arc::new(SeededEntropy::new(7));
    let files = pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023"));
    let clock = Arc::new(TravellingClock::new(Arc::new(Noon)));
    let setup = Setup {
        store,
        root: vault::Root::generate(&*entropy),
        root_name: "test".to_owned(),
        mechanism: Mechanism::read(&files).unwrap(),
        files,
        attachments: folder.join("files"),
        clock: clock.clone(),
        entropy,
        practice: true,
    };
    (Office::open(setup).await.unwrap(), clock)
}

/// A new record on SQLite in a folder.
pub async fn open_sqlite(folder: &Path) -> (Office, Arc<TravellingClock>) {
    let path = folder.join("besa.db");
    open(Store::open_sqlite(&path).await.unwrap(), folder).await
}
