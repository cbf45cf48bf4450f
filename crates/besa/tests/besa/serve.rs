//! `besa serve`: refuses until the real sign-in exists, and names every reason at once.

use std::path::Path;

use store::{FolderKind, Store};

use crate::run::{pack, run, spoiled, words};

const NO_SIGN_IN: &str = "there is no real sign-in";
const REMINDER: &str = "{ key: guardian.appoint, length: unset, reminder: 24 hours,";

/// How many reasons it gave.
fn reasons(complained: &str) -> usize {
    complained
        .lines()
        .filter(|line| line.starts_with("- "))
        .count()
}

#[test]
fn the_real_pack_waits_for_the_real_sign_in_alone() {
    for arguments in [
        vec!["serve"],
        vec!["serve", "--mechanism", words(&pack("albania/2023"))],
    ] {
        let complained = run(&arguments).refused();
        assert!(
            complained.starts_with("besa serve does not start:\n"),
            "{complained}"
        );
        assert!(complained.contains(NO_SIGN_IN), "{complained}");
        assert_eq!(reasons(&complained), 1, "{complained}");
        assert!(
            complained.contains("besa demo"),
            "what to do instead: {complained}"
        );
    }
}

#[test]
fn a_pack_whose_clock_warns_nobody_is_a_second_reason() {
    let folder = tempfile::tempdir().unwrap();
    let without = REMINDER.replace(" reminder: 24 hours,", "");
    let pack = spoiled(folder.path(), "procedure/clocks.yaml", REMINDER, &without);
    let complained = run(&["serve", "--mechanism", words(&pack)]).refused();
    for reason in [NO_SIGN_IN, "`guardian.appoint` has neither"] {
        assert!(complained.contains(reason), "{reason}: {complained}");
    }
}

#[test]
fn a_folder_that_is_no_pack_is_told_with_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere");
    let complained = run(&["serve", "--mechanism", words(&nowhere)]).refused();
    assert!(complained.contains(words(&nowhere)), "{complained}");
    assert_eq!(reasons(&complained), 2, "{complained}");
}

async fn record_of(kind: FolderKind, folder: &Path) {
    let store = Store::open_sqlite(&folder.join("besa.db")).await.unwrap();
    store.claim(kind).await.unwrap();
}

#[tokio::test]
async fn a_practice_is_never_served() {
    for (kind, expected) in [(FolderKind::Practice, 2), (FolderKind::Real, 1)] {
        let folder = tempfile::tempdir().unwrap();
        record_of(kind, folder.path()).await;
        let complained = run(&["serve", "--data", words(folder.path())]).refused();
        assert_eq!(reasons(&complained), expected, "{complained}");
        let told = complained.contains("is a practice with invented people");
        assert_eq!(told, kind == FolderKind::Practice, "{complained}");
    }
}
