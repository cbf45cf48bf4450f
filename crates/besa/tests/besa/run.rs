//! Running the binary, and packs to run it with.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The binary with its arguments.
pub fn besa(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_besa"));
    command.args(arguments);
    command
}

/// What it said until it ended.
pub struct Ended(Output);

/// Runs it to its end.
pub fn run(arguments: &[&str]) -> Ended {
    Ended(besa(arguments).output().unwrap())
}

impl Ended {
    /// Its exit code, what it printed and what it complained of.
    pub fn told(&self) -> (Option<i32>, String, String) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let Output {
            status,
            stdout,
            stderr,
        } = &self.0;
        (status.code(), text(stdout), text(stderr))
    }

    /// What it printed, having done what it was asked.
    #[track_caller]
    pub fn well(&self) -> String {
        let (code, printed, complained) = self.told();
        assert_eq!((code, complained.as_str()), (Some(0), ""));
        printed
    }

    /// What it complained of, having refused and printed nothing.
    #[track_caller]
    pub fn refused(&self) -> String {
        let (code, printed, complained) = self.told();
        assert_eq!((code, printed.as_str()), (Some(1), ""), "{complained}");
        complained
    }
}

/// A pack that ships with the program.
pub fn pack(name: &str) -> PathBuf {
    let mechanisms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms");
    mechanisms.join(name).canonicalize().unwrap()
}

pub fn words(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A copy of Albania's pack with one text in one file replaced.
pub fn spoiled(folder: &Path, file: &str, from: &str, to: &str) -> PathBuf {
    let copy = folder.join("pack");
    copy_all(&pack("albania/2023"), &copy);
    let path = copy.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} does not contain `{from}`");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    copy
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
