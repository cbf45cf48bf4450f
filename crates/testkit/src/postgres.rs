//! One private PostgreSQL for each test process, as an unprivileged user, on a socket of its own.
//!
//! It cannot outlive the tests: a small shell holds the server and waits on a pipe from the test
//! process. When that process ends, even by `kill -9`, the pipe closes and the shell stops the
//! server and removes its folder.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Why no PostgreSQL could be started, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The server's programs are not installed.
    #[error(
        "PostgreSQL is not installed and these tests need it: \
         install it (Debian: apt-get install postgresql; Fedora: dnf install postgresql-server) \
         or put the folder with initdb and pg_ctl on PATH"
    )]
    NotInstalled,
    /// Tests run as root, and PostgreSQL refuses to.
    #[error(
        "these tests run as root, PostgreSQL must not, and there is neither a user postgres nor nobody to run it as: \
         run the tests as another user"
    )]
    NoUser,
    /// The shell that holds the server could not be started.
    #[error("the shell that holds PostgreSQL could not be started: {0}")]
    Shell(#[from] std::io::Error),
    /// The server did not start.
    #[error("PostgreSQL did not start; it said:\n{0}")]
    Server(String),
}

/// What the shell does: `$1` is the folder with the programs. It prints `ready FOLDER` or
/// `failed` and the server's own words.
const HOLDER: &str = r#"
umask 077
folder=$(mktemp -d -p /tmp) || { echo failed; echo "no folder under /tmp"; exit 1; }
finish() { "$1/pg_ctl" stop -D "$folder/data" -m immediate -w >/dev/null 2>&1; rm -rf "$folder"; }
"$1/initdb" -D "$folder/data" -U besa -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 &&
"$1/pg_ctl" start -D "$folder/data" -w -t 60 -l "$folder/log" \
    -o "-k '$folder' -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=400 \
        -c shared_buffers=32MB -c autovacuum=off" >>"$folder/log" 2>&1 </dev/null || {
    echo failed; tail -n 20 "$folder/log"; finish "$1"; exit 1; }
echo "ready $folder"
exec >/dev/null
read -r _
finish "$1"
"#;

/// A running server that belongs to this process.
pub struct Postgres {
    folder: PathBuf,
    programs: PathBuf,
    databases: AtomicU32,
    /// Holds the pipe; the server stops when it closes.
    holder: Child,
}

impl Drop for Postgres {
    /// Stops the server and waits until its folder is gone.
    fn drop(&mut self) {
        drop(self.holder.stdin.take());
        // Nothing is left to do if even waiting fails.
        let _ = self.holder.wait();
    }
}

/// The one server of this test process, started when first asked for.
///
/// # Panics
/// When it cannot be started, with words that say what to install. Tests are never skipped for it.
pub fn postgres() -> &'static Postgres {
    static SERVER: OnceLock<Postgres> = OnceLock::new();
    SERVER.get_or_init(|| match Postgres::start() {
        Ok(server) => server,
        Err(error) => panic!("{error}"),
    })
}

impl Postgres {
    /// Starts a server.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn start() -> Result<Self, StartError> {
        let programs = find_programs().ok_or(StartError::NotInstalled)?;
        let mut holder = unprivileged("sh")?
            .args(["-c", HOLDER, "besa-postgres"])
            .arg(&programs)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own: Ctrl-C in the terminal must not end the holder before it has cleaned up.
            .process_group(0)
            .spawn()?;
        let mut said = BufReader::new(holder.stdout.take().ok_or(StartError::NotInstalled)?);
        let mut first = String::new();
        said.read_line(&mut first)?;
        match first.trim_end().strip_prefix("ready ") {
            Some(folder) => Ok(Postgres {
                folder: PathBuf::from(folder),
                programs,
                databases: AtomicU32::new(0),
                holder,
            }),
            None => Err(StartError::Server(
                said.lines()
                    .map_while(Result::ok)
                    .collect::<Vec<_>>()
                    .join("\n"),
            )),
        }
    }

    /// Makes an empty database and gives its address.
    ///
    /// # Panics
    /// When the server does not make one.
    pub fn fresh_database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run_sql("postgres", &format!("create database {name}"));
        self.address(&name)
    }

    /// Runs SQL as the owner of everything, for tests that look behind the store.
    ///
    /// # Panics
    /// When the SQL fails.
    pub fn run_sql(&self, database: &str, sql: &str) -> String {
        let mut psql = Command::new(self.programs.join("psql"))
            .args([
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "besa",
                "-d",
                database,
                "-h",
            ])
            .arg(&self.folder)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("find_programs saw psql here");
        psql.stdin
            .take()
            .expect("its input was asked to be a pipe")
            .write_all(sql.as_bytes())
            .expect("psql reads");
        let done = psql.wait_with_output().expect("psql ends");
        assert!(
            done.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn address(&self, database: &str) -> String {
        format!(
            "postgres://besa@localhost/{database}?host={}",
            self.folder.display()
        )
    }
}

/// The folder with the server's programs and `psql`: on PATH, or the newest of Debian's.
#[allow(
    clippy::disallowed_methods,
    reason = "only the environment knows where programs are installed, and this is for tests"
)]
fn find_programs() -> Option<PathBuf> {
    let is_whole = |folder: &PathBuf| {
        ["initdb", "pg_ctl", "psql"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = std::env::split_paths(&path).find(is_whole) {
        return Some(folder);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions
        .flatten()
        .map(|version| version.path().join("bin"))
        .collect();
    folders.retain(is_whole);
    folders.sort_by_key(|folder| version_of(folder));
    folders.pop()
}

fn version_of(folder: &Path) -> u32 {
    let version = folder
        .parent()
        .and_then(Path::file_name)
        .and_then(|name| name.to_str());
    version.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// A command that runs as this user, or as `postgres` or `nobody` if this user is root.
fn unprivileged(program: &str) -> Result<Command, StartError> {
    if output_of("id", &["-u"]).is_none_or(|id| id != "0") {
        return Ok(Command::new(program));
    }
    let user = ["postgres", "nobody"]
        .into_iter()
        .find(|user| output_of("id", &["-u", user]).is_some());
    let user = user.ok_or(StartError::NoUser)?;
    let group = output_of("id", &["-g", user]).ok_or(StartError::NoUser)?;
    let mut command = Command::new("setpriv");
    command.args([
        "--reuid",
        user,
        "--regid",
        &group,
        "--clear-groups",
        program,
    ]);
    Ok(command)
}

fn output_of(program: &str, arguments: &[&str]) -> Option<String> {
    let done = Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    done.status
        .success()
        .then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let server = Postgres::start().expect("PostgreSQL is installed");
        let folder = server.folder.clone();
        assert!(server.fresh_database() != server.fresh_database());
        assert_eq!(server.run_sql("test_1", "select 40 + 2").trim(), "42");
        assert!(folder.exists());
        drop(server);
        assert!(!folder.exists());
    }
}
