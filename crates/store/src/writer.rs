//! SQLite's one writer: it owns the only connection that writes and runs whatever is queued, each
//! batch in a savepoint, all in one `BEGIN IMMEDIATE`, so that many callers share one flush.

use std::time::Duration;

use rusqlite::Connection as SqliteConnection;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use crate::batch::{Batch, Committed};
use crate::commit::end_the_process;
use crate::connection::{Connection, Failure};
use crate::error::CommitError;

/// Most batches of one flush.
const GROUP_BATCHES_MAX: usize = 256;
/// How long bytes of a destroyed key may stay in the log: each form that is sent destroys the key of its draft,
/// and to empty the log for each one would take longer than the form.
const DESTROYED_KEPT_MAX: Duration = Duration::from_secs(1);
/// Most batches that wait; whoever comes next waits for a place.
const QUEUE_BATCHES_MAX: usize = 1_024;

type Answer = Result<Committed, CommitError>;

struct Job {
    batch: Batch,
    answer: oneshot::Sender<Answer>,
}

/// The way to the writer. When the last one is dropped, the writer finishes its queue and ends.
#[derive(Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the writer on its connection, in a thread of its own: it waits for the disk.
    pub(crate) fn start(connection: SqliteConnection) -> std::io::Result<Self> {
        let (queue, jobs) = mpsc::channel(QUEUE_BATCHES_MAX);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()?;
        std::thread::Builder::new()
            .name("besa-writer".to_owned())
            .spawn(move || runtime.block_on(serve(connection, jobs)))?;
        Ok(Writer { queue })
    }

    /// Queues a batch and waits until it is durable or refused.
    pub(crate) async fn commit(&self, batch: Batch) -> Answer {
        let gone = || CommitError::Unavailable {
            reason: "the writer has ended".to_owned(),
        };
        let (answer, answered) = oneshot::channel();
        self.queue
            .send(Job { batch, answer })
            .await
            .map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

async fn serve(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Job>) {
    let mut group = Vec::with_capacity(GROUP_BATCHES_MAX);
    // A process that was killed may have left some.
    let mut empties_at = Some(Instant::now());
    loop {
        if empties_at.is_some_and(|at| at <= Instant::now()) {
            let is_empty = empty_the_log(&connection);
            empties_at = (!is_empty).then(|| Instant::now() + DESTROYED_KEPT_MAX);
        }
        let more = jobs.recv_many(&mut group, GROUP_BATCHES_MAX);
        let taken = match empties_at {
            Some(at) => timeout_at(at, more).await,
            None => Ok(more.await),
        };
        match taken {
            Ok(0) => break,
            Ok(_) if group.iter().any(|job| job.batch.destroys()) => {
                empties_at.get_or_insert_with(|| Instant::now() + DESTROYED_KEPT_MAX);
            }
            Ok(_) | Err(_) => {}
        }
        run_group(&mut connection, std::mem::take(&mut group)).await;
    }
    if empties_at.is_some() {
        empty_the_log(&connection);
    }
    if let Err((_, error)) = connection.close() {
        tracing::warn!(%error, "the writer's connection did not close cleanly");
    }
}

/// Runs a group in one transaction and answers everybody after COMMIT.
async fn run_group(connection: &mut SqliteConnection, group: Vec<Job>) {
    if group.is_empty() {
        return;
    }
    let (batches, answers): (Vec<Batch>, Vec<_>) =
        group.into_iter().map(|job| (job.batch, job.answer)).unzip();
    let results = match write_group(connection, &batches).await {
        Ok(results) => {
            if let Err(error) = connection.execute_batch("commit") {
                end_the_process(&error);
            }
            results
        }
        Err(reason) => {
            // The engine may have rolled back by itself already; then there is nothing to undo.
            if let Err(error) = connection.execute_batch("rollback") {
                tracing::warn!(%error, "nothing was left to roll back");
            }
            let unavailable = || {
                Err(CommitError::Unavailable {
                    reason: reason.clone(),
                })
            };
            answers.iter().map(|_| unavailable()).collect()
        }
    };
    for (answer, result) in answers.into_iter().zip(results) {
        // A caller who went away does not hear; what was committed stays.
        let _ = answer.send(result);
    }
}

/// Writes each batch in a savepoint; COMMIT releases the last one. An error of the engine ends the whole
/// group: it may have rolled everything back, and a savepoint outside a transaction would begin one of its own.
async fn write_group(
    connection: &mut SqliteConnection,
    batches: &[Batch],
) -> Result<Vec<Answer>, String> {
    // IMMEDIATE: a transaction that reads first and then writes must hold the write lock from the
    // start, or it gets a lock error that no timeout waits for.
    let mut opening = "begin immediate /* group */; savepoint batch";
    let mut results = Vec::with_capacity(batches.len());
    for batch in batches {
        run(connection, opening)?;
        let span = tracing::debug_span!("commit", batch = batch.name);
        results.push(write_batch(connection, batch).instrument(span).await?);
        opening = "release batch; savepoint batch";
    }
    Ok(results)
}

async fn write_batch(connection: &mut SqliteConnection, batch: &Batch) -> Result<Answer, String> {
    match batch.write(&mut Connection::Sqlite(connection)).await {
        Ok(committed) => Ok(Ok(committed)),
        Err(Failure::Refused(error)) => {
            run(connection, "rollback to batch")?;
            Ok(Err(error))
        }
        Err(Failure::Again(reason) | Failure::Engine(reason)) => Err(reason),
    }
}

fn run(connection: &SqliteConnection, command: &str) -> Result<(), String> {
    let done = connection.execute_batch(command);
    done.map_err(|error| error.to_string())
}

/// Moves the log into the file and cuts it to nothing, so that bytes of destroyed keys do not linger in it.
/// Gives whether it did: a reader in the middle of a question can hold it up.
fn empty_the_log(connection: &SqliteConnection) -> bool {
    let held_up: rusqlite::Result<bool> =
        connection.query_row("pragma wal_checkpoint(truncate)", (), |row| row.get(0));
    match held_up {
        Ok(held_up) => !held_up,
        Err(error) => {
            tracing::warn!(%error, "the write-ahead log still holds bytes of destroyed keys");
            false
        }
    }
}
