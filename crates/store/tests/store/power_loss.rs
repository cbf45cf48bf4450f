//! No acknowledged write is lost when the power goes.
//!
//! A child process commits on a disk that keeps only what was flushed (`power_loss/flushed.c`), and is
//! killed at a moment of no one's choosing. The record is opened from what is left: every commit that
//! was answered is there. PostgreSQL flushes in processes of its own and is not asked here.
//!
//! Negative control: built with `store/negative-control`, SQLite flushes no commit
//! (`synchronous = normal`), and the same harness must find commits lost.

use std::path::Path;
use std::process::Command;

use crate::durability::{LEDGER_LINES, ledger_of, lost, start_child};
use crate::ground::{Address, Told, sqlite};
use crate::samples::adopt_edition;

/// Builds the disk. Whoever builds Rust has a compiler of C: it links with it.
fn build_disk(folder: &Path) -> std::path::PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/power_loss/flushed.c");
    let disk = folder.join("flushed.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"])
        .args([&disk, &source])
        .arg("-ldl")
        .status()
        .expect("there is a compiler");
    assert!(built.success());
    disk
}

fn copy_all(from: &Path, to: &Path) -> Told {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_answered_commit_is_lost_with_the_power() -> Told {
    let ground = sqlite().await;
    adopt_edition(&ground.store).await;
    ground.store.clone().close().await;
    let Address::Sqlite(path) = &ground.address else {
        unreachable!("asked for SQLite");
    };
    let loses = path.parent().expect("it lies in a folder").canonicalize()?;
    let (left, built) = (tempfile::tempdir()?, tempfile::tempdir()?);
    copy_all(&loses, left.path())?;
    let disk = build_disk(built.path());
    let on_that_disk = [
        ("LD_PRELOAD", disk.as_path()),
        ("LOSES", loses.as_path()),
        ("LEFT", left.path()),
    ];
    let ledger = ledger_of(start_child(&ground.address, "after", &on_that_disk));
    assert!(ledger.len() >= LEDGER_LINES, "only {}", ledger.len());

    let name = path.file_name().expect("it has a name");
    let after = Address::Sqlite(left.path().join(name)).open().await?;
    let lost = lost(&after, &ledger).await;
    match cfg!(feature = "negative-control") {
        false => assert_eq!(lost, 0, "of {} that were answered", ledger.len()),
        true => assert!(lost > 0, "the harness finds no loss"),
    }
    Ok(())
}
