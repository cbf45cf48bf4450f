//! A new record of the real pack, with a seeded chance and a clock that stands.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use mechanism::{Mechanism, PackFiles};
use office::people::Professional;
use office::{Clock, Office, Setup};
use practice::fill::Person;
use practice::people::professionals;
use practice::walk::Walk;
use practice::{Houses, TravellingClock};
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

/// The files of Albania's pack.
pub fn albania() -> PackFiles {
    pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023"))
}

/// The files of the pack that holds the floor of the treaty.
pub fn treaty() -> PackFiles {
    pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/council-of-europe/2005"))
}

/// Opens an office on a store, with attachments in a folder, and the clock its walks move.
pub async fn open(store: Store, folder: &Path) -> (Office, Arc<TravellingClock>) {
    open_in(albania(), store, folder).await
}

/// The same under the mechanism of a pack.
pub async fn open_in(
    files: PackFiles,
    store: Store,
    folder: &Path,
) -> (Office, Arc<TravellingClock>) {
    let entropy = Arc::new(SeededEntropy::new(7));
    let clock = Arc::new(TravellingClock::new(Arc::new(Noon)));
    let attachments = folder.join("files");
    std::fs::create_dir_all(&attachments).unwrap();
    let setup = Setup {
        store,
        root: vault::Root::generate(&*entropy),
        root_name: "test".to_owned(),
        mechanism: Mechanism::read(&files).unwrap(),
        files,
        attachments,
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

pub fn adult() -> Person {
    Person {
        name: ("Hana", "Shembulli"),
        age_class: "clearly_adult",
        age_years: 30,
        citizenship: "AL",
        language: "sq",
        region: "vlora".to_owned(),
        gender: "female",
        danger: false,
        detained: false,
    }
}

/// A practice with its people on SQLite, and no case yet.
pub struct Ground {
    pub office: Office,
    pub clock: Arc<TravellingClock>,
    pub people: Vec<Professional>,
    chance: fastrand::Rng,
    _folder: tempfile::TempDir,
}

impl Ground {
    pub async fn open() -> Self {
        Self::with_store().await.0
    }

    /// The same with its store, for what no page tells.
    pub async fn with_store() -> (Self, Store) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("besa.db");
        let store = Store::open_sqlite(&path).await.unwrap();
        let (office, clock) = open(store.clone(), folder.path()).await;
        let people = professionals(office.mechanism());
        office.keep_staff(&people).await.unwrap();
        let ground = Self {
            office,
            clock,
            people,
            chance: fastrand::Rng::with_seed(1),
            _folder: folder,
        };
        (ground, store)
    }

    /// What happens to an adult, act by act.
    pub fn walk(&mut self) -> Walk<'_> {
        Walk {
            office: &self.office,
            clock: &self.clock,
            people: &self.people,
            chance: &mut self.chance,
            person: adult(),
            houses: Houses::default(),
            told_before: 0,
        }
    }
}
