//! The practice walk over a real record.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use mechanism::{Mechanism, PackFiles};
use office::{Clock, Office, Setup};
use practice::people::professionals;
use practice::{Made, TravellingClock, make_cases};
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
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                files
                    .0
                    .insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = PackFiles::default();
    gather(root, root, &mut files);
    files
}

/// Walks in a new record on SQLite.
async fn walk(count: usize) -> (Office, Made, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("besa.db");
    let (office, made) = walk_in(
        Store::open_sqlite(&path).await.unwrap(),
        folder.path(),
        count,
    )
    .await;
    (office, made, folder)
}

/// Walks in a record, with attachments in a folder.
async fn walk_in(store: Store, folder: &Path, count: usize) -> (Office, Made) {
    let entropy = Arc::new(SeededEntropy::new(7));
    let files = pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023"));
    let clock = Arc::new(TravellingClock::new(Arc::new(Noon)));
    let office = Office::open(Setup {
        store,
        root: vault::Root::generate(&*entropy),
        root_name: "test".to_owned(),
        mechanism: Mechanism::read(&files).unwrap(),
        files,
        attachments: folder.join("files"),
        clock: clock.clone(),
        entropy,
        practice: true,
    })
    .await
    .unwrap();
    let people = professionals(office.mechanism());
    office.keep_staff(&people).await.unwrap();
    let made = make_cases(&office, &clock, &people, 1, count)
        .await
        .unwrap();
    (office, made)
}

#[tokio::test]
async fn every_story_walks_to_its_end() {
    let (_office, made, _folder) = walk(30).await;
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    assert_eq!(made.cases.len(), 30);
}

#[tokio::test]
async fn what_lists_show_is_a_shadow_of_the_journal() {
    let (office, made, _folder) = walk(30).await;
    for case in &made.cases {
        let (live, rebuilt) = (office.projected(case).await, office.rebuilt(case).await);
        assert_eq!(live.unwrap(), rebuilt.unwrap());
    }
}

/// The same walk on the other engine ends alike: as many cases, and lists that are a shadow too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_walk_is_the_same_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let url = testkit::postgres().fresh_database();
    let store = Store::open_postgres(&url).await.unwrap();
    let (office, made) = walk_in(store, folder.path(), 12).await;
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    assert_eq!(made.cases.len(), 12);
    for case in &made.cases {
        let (live, rebuilt) = (office.projected(case).await, office.rebuilt(case).await);
        assert_eq!(live.unwrap(), rebuilt.unwrap());
    }
}
