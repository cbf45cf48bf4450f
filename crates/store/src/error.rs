//! What can go wrong at the store's boundary, and what to do next.

/// What an engine said, in its own words.
pub type EngineError = Box<dyn std::error::Error + Send + Sync>;

/// Why a batch was not committed. Nothing of it was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// Somebody else wrote first. Load the stream again, decide again, commit again.
    #[error(
        "{stream} stands at version {found}, the batch expected {expected}: load, decide and commit again"
    )]
    Conflict {
        /// The stream that moved.
        stream: String,
        /// The version the batch was decided at; 0 is an empty stream.
        expected: i64,
        /// The version it stands at now.
        found: i64,
    },
    /// The same person sent the same form before, and it was done. Answer with its result.
    #[error("this was already done: answer with its result")]
    Repeated {
        /// The pointer that was kept with the first one.
        result: String,
    },
    /// The same key came with other input. Refuse (HTTP 409) and let the person look at both.
    #[error("this key was used for other input: refuse, and show what was done with it")]
    KeyReused,
    /// A number or id that must be unique is in use. Draw another and commit again.
    #[error(
        "{query}: an id or number of this batch is already in use: draw another and commit again"
    )]
    Taken {
        /// The statement that refused.
        query: &'static str,
    },
    /// The batch breaks a rule of the store itself. A mistake in the caller: mend the code.
    #[error("the batch is malformed, mend its maker: {what}")]
    Malformed {
        /// Which rule, in words without values.
        what: String,
    },
    /// The stream reached its limit. Close the case or link a second one.
    #[error("{stream} is full: no stream takes more than {limit} events")]
    StreamFull {
        /// The stream.
        stream: String,
        /// Most events of a stream.
        limit: i64,
    },
    /// The database did not take it. Try again later with the same idempotency key.
    #[error("the database is not available, try again later with the same key: {reason}")]
    Unavailable {
        /// What the engine said, without values.
        reason: String,
    },
}

/// Why a question was not answered.
#[derive(Debug, thiserror::Error)]
#[error("{query} was not answered by the database, try again later: {source}")]
pub struct ReadError {
    /// The question.
    pub query: &'static str,
    /// What the engine said.
    #[source]
    pub source: EngineError,
}

/// Why a record could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database cannot be reached or created. Look at the path or address and its permissions.
    #[error("the database cannot be opened, look at its address and permissions: {0}")]
    Unreachable(#[source] EngineError),
    /// The way to the server is not protected: this program speaks to PostgreSQL without TLS so
    /// far. Use a socket or a loopback address, or a tunnel that ends there.
    #[error(
        "{host} is another machine, and this program speaks to PostgreSQL without TLS so far: \
         use a socket or a loopback address, or a tunnel that ends there"
    )]
    Unprotected {
        /// The host of the address.
        host: String,
    },
    /// A newer program wrote here. Start that program, or restore a backup made by this one.
    #[error("the record has schema {found}, this program knows {known}: start the newer program")]
    NewerSchema {
        /// The schema found.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// A migration failed and was undone. The record is as it was; report it.
    #[error("migration {name} failed and was undone: {source}")]
    Migration {
        /// The migration.
        name: &'static str,
        /// What the engine said.
        #[source]
        source: EngineError,
    },
    /// A practice record was opened as a real one, or the other way round. Choose the other folder.
    #[error("this record is {found}, the command needs {wanted}: choose another folder")]
    OtherKind {
        /// What the record is.
        found: &'static str,
        /// What the command needs.
        wanted: &'static str,
    },
}

impl OpenError {
    /// The database said this when it was to be opened.
    pub(crate) fn unreachable(said: impl Into<EngineError>) -> Self {
        Self::Unreachable(said.into())
    }
}
