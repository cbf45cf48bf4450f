//! `besa demo`: says where and as whom, and a first start that went wrong leaves nothing behind.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use store::Store;

use crate::run::{besa, run, words};

/// Invented at the first start: few, so that it is quick.
const CASES: usize = 3;
/// A start of an unoptimised build on a busy machine.
const STARTS_WITHIN: Duration = Duration::from_secs(180);

/// A practice that runs; ended with the test.
struct Practice(Child);

impl Drop for Practice {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn begin(data: &Path, cases: usize) -> Practice {
    let cases = cases.to_string();
    let arguments = [
        "demo",
        "--port",
        "0",
        "--cases",
        &cases,
        "--data",
        words(data),
    ];
    let mut command = besa(&arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    Practice(command.spawn().unwrap())
}

/// Everything a start printed, as far as the last person it named.
fn started(practice: &mut Practice) -> Vec<String> {
    let lines = BufReader::new(practice.0.stdout.take().unwrap()).lines();
    let mut said: Vec<String> = Vec::new();
    for line in lines {
        said.push(line.unwrap());
        let people = said.iter().filter(|line| line.starts_with("- "));
        if people.count() == 4 {
            return said;
        }
    }
    panic!("it ended: {said:#?}")
}

fn data(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("practice")
}

async fn streams(data: &Path) -> usize {
    let store = Store::open_sqlite(&data.join("besa.db")).await.unwrap();
    store.stream_heads("", 500).await.unwrap().len()
}

#[test]
fn it_says_where_it_is_and_as_whom() {
    let folder = tempfile::tempdir().unwrap();
    let said = started(&mut begin(&data(&folder), 1));
    let at = said
        .iter()
        .position(|line| line.starts_with("Besa practice is at http://127.0.0.1:"));
    let people = &said[at.unwrap() + 1..];
    assert_eq!(people.len(), 4, "{said:#?}");
    for (person, unit) in people
        .iter()
        .zip(["outreach", "shelters", "police", "secretariat"])
    {
        let invented = ["Shembulli", "Ushtrimi", "Prova"];
        assert!(
            invented.iter().any(|name| person.contains(name)),
            "{person}"
        );
        assert!(person.contains("duty officer: "), "her part: {person}");
        assert!(
            person.to_lowercase().contains(&unit.to_lowercase()),
            "{person} of {unit}"
        );
    }
}

#[test]
fn a_port_that_is_taken_is_told_plainly_and_nothing_is_invented() {
    let folder = tempfile::tempdir().unwrap();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let data = data(&folder);
    let complained = run(&["demo", "--port", &port, "--data", words(&data)]).refused();
    assert!(
        complained.starts_with(&format!("Port {port} is in use")),
        "{complained}"
    );
    assert!(complained.contains("--port"), "what to do: {complained}");
    assert!(!complained.contains("os error"), "{complained}");
    assert!(!data.join("besa.db").exists());
}

/// Waits until something is invented, and ends the start in the middle of it.
#[allow(
    clippy::disallowed_methods,
    reason = "how long a start takes is what is waited for"
)]
fn interrupted(data: &Path) {
    let practice = begin(data, 400);
    let began = Instant::now();
    let record = data.join("besa.db-wal");
    let grown = || std::fs::metadata(&record).is_ok_and(|file| file.len() > 500_000);
    while !grown() {
        assert!(began.elapsed() < STARTS_WITHIN, "nothing is invented");
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(practice);
}

#[tokio::test]
async fn a_first_start_that_was_interrupted_doubles_no_case() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, broken) = (folder.path().join("whole"), folder.path().join("broken"));
    started(&mut begin(&whole, CASES));
    interrupted(&broken);
    let left = streams(&broken).await;
    started(&mut begin(&broken, CASES));
    assert_eq!(
        streams(&broken).await,
        streams(&whole).await,
        "{left} were left"
    );
}

#[tokio::test]
async fn a_second_start_finds_the_practice_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(&folder);
    started(&mut begin(&data, CASES));
    let before = streams(&data).await;
    assert!(before >= CASES, "{before}");
    let said = started(&mut begin(&data, CASES + 4));
    assert!(
        !said.iter().any(|line| line.starts_with("First start")),
        "{said:#?}"
    );
    assert_eq!(streams(&data).await, before);
}
