//! No acknowledged write is lost when the process is killed in the middle.
//!
//! A child process commits and tells its parent of each commit that was answered. The parent keeps
//! the ledger, kills the child with SIGKILL at a moment of no one's choosing, opens the record and
//! looks for every commit in the ledger. What a loss of power does is asked in `power_loss`.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use store::Store;

use crate::ground::{Address, Ground, Told, on_both};
use crate::samples::{adopt_edition, appending};

/// Where the child writes: the address of the database.
const ADDRESS: &str = "BESA_TEST_ADDRESS";
/// When the child acknowledges: `after` the commit, or `before` it for the negative control.
const ACKNOWLEDGES: &str = "BESA_TEST_ACKNOWLEDGES";
/// Commits to wait for before the child is killed.
pub const LEDGER_LINES: usize = 200;

/// The signal of `abort`.
const SIGABRT: i32 = 6;

/// Lets every append succeed and its COMMIT fail.
const SQLITE_COMMIT_FAILS: &str = "\
    create table parents (id text primary key); \
    create table children (parent text references parents (id) deferrable initially deferred); \
    create trigger commit_fails after insert on events begin insert into children values ('none'); end;";
/// The same on PostgreSQL.
const POSTGRES_COMMIT_FAILS: &str = "\
    create function commit_fails() returns trigger language plpgsql as \
    $$ begin raise exception 'this commit fails'; end $$; \
    create constraint trigger commit_fails after insert on events \
    deferrable initially deferred for each row execute function commit_fails();";

/// Starts the child on a database, with more in its environment.
pub fn start_child(address: &Address, acknowledges: &str, more: &[(&str, &Path)]) -> Child {
    let address = match address {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().expect("the test knows itself"))
        .args([
            "--exact",
            "durability::the_child_of_these_tests",
            "--ignored",
            "--nocapture",
        ])
        .env(ADDRESS, address)
        .env(ACKNOWLEDGES, acknowledges)
        .envs(more.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the child starts")
}

/// Lets the child run until it acknowledged enough, kills it, and gives the streams it acknowledged.
pub fn ledger_of(mut child: Child) -> Vec<String> {
    let lines = BufReader::new(
        child
            .stdout
            .take()
            .expect("its output was asked to be a pipe"),
    )
    .lines();
    let mut ledger = Vec::new();
    for line in lines.map_while(Result::ok) {
        ledger.extend(line.strip_prefix("kept ").map(str::to_owned));
        if ledger.len() == LEDGER_LINES {
            child.kill().expect("the child runs");
        }
    }
    child.wait().expect("the child ends");
    ledger
}

/// How many of them are not there.
pub async fn lost(store: &Store, ledger: &[String]) -> usize {
    let mut lost = 0;
    for stream in ledger {
        lost += usize::from(store.stream_version(stream).await.expect("it answers") != 1);
    }
    lost
}

on_both! {
    no_answered_commit_is_lost,
    an_error_of_commit_ends_the_process,
    a_promise_before_the_commit_is_found_out,
}

/// Every commit that was answered is there after the kill.
async fn no_answered_commit_is_lost(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    ground.store.clone().close().await;
    let ledger = ledger_of(start_child(&ground.address, "after", &[]));
    assert!(
        ledger.len() >= LEDGER_LINES,
        "the child acknowledged only {}",
        ledger.len()
    );
    let store = ground
        .address
        .open()
        .await
        .expect("it opens after the kill");
    assert_eq!(lost(&store, &ledger).await, 0);
    Ok(())
}

/// After an error of COMMIT nobody can know what is kept: the process ends, and acknowledges nothing.
async fn an_error_of_commit_ends_the_process(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    ground
        .address
        .behind(match &ground.address {
            Address::Sqlite(_) => SQLITE_COMMIT_FAILS,
            Address::Postgres(_) => POSTGRES_COMMIT_FAILS,
        })
        .await
        .expect("it runs");
    let child = start_child(&ground.address, "after", &[])
        .wait_with_output()
        .expect("the child ends");
    assert_eq!(child.status.signal(), Some(SIGABRT), "{:?}", child.status);
    assert!(!String::from_utf8_lossy(&child.stdout).contains("kept "));
    assert!(ground.store.stream_heads("", 9).await?.is_empty());
    Ok(())
}

/// Negative control: a child that acknowledges before it commits is found out.
async fn a_promise_before_the_commit_is_found_out(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    let ledger = ledger_of(start_child(&ground.address, "before", &[]));
    assert!(lost(&ground.store, &ledger).await > 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "the tests above start it"]
#[allow(
    clippy::disallowed_methods,
    reason = "a child of the test learns from its environment what to do"
)]
async fn the_child_of_these_tests() {
    let address = std::env::var(ADDRESS).expect("the parent names the database");
    let before = std::env::var(ACKNOWLEDGES).expect("the parent names the moment") == "before";
    let address = match address.starts_with("postgres:") {
        true => Address::Postgres(address),
        false => Address::Sqlite(address.into()),
    };
    let store = address.open().await.expect("the record opens");
    let committers: Vec<_> = (0..8)
        .map(|number| tokio::spawn(commit_for_ever(store.clone(), number, before)))
        .collect();
    for committer in committers {
        committer.await.expect("it runs until it is killed");
    }
}

/// Commits until it is killed, at most a bounded number of times.
async fn commit_for_ever(store: Store, committer: usize, before: bool) {
    for number in 0..20_000 {
        let stream = format!("stream-{committer}-{number}");
        if before {
            acknowledge(&stream);
        }
        store
            .commit(appending(&stream, 0, "x"))
            .await
            .expect("it commits");
        if !before {
            acknowledge(&stream);
        }
    }
}

fn acknowledge(stream: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "kept {stream}")
        .and_then(|()| out.flush())
        .expect("the parent listens");
}
