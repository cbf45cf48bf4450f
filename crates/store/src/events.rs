//! Events and particulars: the record itself. It only grows.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::page::rows_to_ask;
use crate::store::Store;
use crate::value::{Value, values};

/// Most events of one stream. Who writes is warned long before.
pub const STREAM_EVENTS_MAX: i64 = 5_000;

/// Most compartments one question for particulars names.
const COMPARTMENTS_ASKED_MAX: usize = 8;

/// What a batch adds to one stream, decided at a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// The stream. A case's stream has the id of the case.
    pub stream: String,
    /// The version it was decided at; 0 for a stream that does not exist yet.
    pub expected: i64,
    /// What happened, in order; at least one event. Their versions are `expected + 1` and on.
    pub events: Vec<NewEvent>,
}

/// An event that is not in the record yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// When, microseconds UTC.
    pub recorded_at: i64,
    /// Pseudonym of who acted.
    pub actor: String,
    /// Hash of the edition under which it happened; the edition must be kept.
    pub edition: String,
    /// Key the facts are sealed under.
    pub facts_key: String,
    /// The sealed facts.
    pub facts: Vec<u8>,
    /// Hash of the canonical envelope (see the crate `journal`).
    pub leaf: Vec<u8>,
    /// Sealed particulars, at most one for each compartment.
    pub particulars: Vec<NewParticular>,
}

/// Sealed particulars of an event that is not in the record yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParticular {
    /// The compartment that opens them.
    pub compartment: String,
    /// Key they are sealed under.
    pub key_id: String,
    /// Names, free text, addresses, sealed.
    pub sealed: Vec<u8>,
}

/// An event of the record.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct EventRow {
    /// The stream.
    pub stream: String,
    /// Place in the stream, from 1.
    pub version: i64,
    /// When, microseconds UTC.
    pub recorded_at: i64,
    /// Pseudonym of who acted.
    pub actor: String,
    /// Hash of the edition under which it happened.
    pub edition: String,
    /// Key the facts are sealed under.
    pub facts_key: String,
    /// The sealed facts.
    pub facts: Vec<u8>,
    /// Hash of the canonical envelope.
    pub leaf: Vec<u8>,
    /// Dense position in the witness's log; none until the sequencer gave one.
    pub position: Option<i64>,
}
from_sqlite!(EventRow: stream, version, recorded_at, actor, edition, facts_key, facts, leaf, position);

/// Sealed particulars of an event of the record.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ParticularRow {
    /// The event's stream.
    pub stream: String,
    /// The event's version.
    pub version: i64,
    /// The compartment that opens them.
    pub compartment: String,
    /// Key they are sealed under.
    pub key_id: String,
    /// Names, free text, addresses, sealed.
    pub sealed: Vec<u8>,
}
from_sqlite!(ParticularRow: stream, version, compartment, key_id, sealed);

/// A stream and the version it stands at.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct StreamHead {
    /// The stream.
    pub stream: String,
    /// Version of its last event.
    pub version: i64,
}
from_sqlite!(StreamHead: stream, version);

queries! {
    EVENT_APPEND =
        "insert into events (stream, version, recorded_at, actor, edition, facts_key, facts, leaf) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PARTICULAR_APPEND =
        "insert into particulars (stream, version, compartment, key_id, sealed) values ($1, $2, $3, $4, $5)";
    STREAM_HEAD =
        "select version from events where stream = $1 order by version desc limit 1";
    STREAM_EVENTS =
        "select stream, version, recorded_at, actor, edition, facts_key, facts, leaf, position from events \
         where stream = $1 and version > $2 order by version limit $3";
    STREAM_EVENTS_SINCE =
        "select stream, version, recorded_at, actor, edition, facts_key, facts, leaf, position from events \
         where stream = $1 and recorded_at > $2 order by version limit $3";
    STREAM_TIMELINE =
        "select stream, version, recorded_at, actor, edition, facts_key, facts, leaf, position from events \
         where stream = $1 and version < $2 order by version desc limit $3";
    STREAM_PARTICULARS =
        "select stream, version, compartment, key_id, sealed from particulars \
         where stream = $1 and version >= $2 and version <= $3 \
         and compartment in ($4, $5, $6, $7, $8, $9, $10, $11) order by version, compartment";
    STREAM_HEADS =
        "select stream, max(version) as version from events where stream > $1 \
         group by stream order by stream limit $2";
}

/// Adds events to their streams, each at the version it was decided at.
// INVARIANT: a stream's versions are 1, 2, 3 and on without a gap: the head is compared first, and
// the primary key refuses whoever compared at the same moment.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    appends: &[Append],
) -> Result<Vec<StreamHead>, Failure> {
    // One order for everybody: two batches on the same two streams can never wait for each other.
    let mut ordered: Vec<&Append> = appends.iter().collect();
    ordered.sort_by(|left, right| left.stream.cmp(&right.stream));
    let mut heads = Vec::with_capacity(appends.len());
    for append in ordered {
        heads.push(write_stream(tx, append).await?);
    }
    Ok(heads)
}

async fn write_stream(tx: &mut Connection<'_>, append: &Append) -> Result<StreamHead, Failure> {
    let head: Option<(i64,)> = tx.first(STREAM_HEAD, values![append.stream]).await?;
    let found = head.map_or(0, |(version,)| version);
    if found != append.expected {
        return Err(CommitError::Conflict {
            stream: append.stream.clone(),
            expected: append.expected,
            found,
        }
        .into());
    }
    let mut version = found;
    for event in &append.events {
        version += 1;
        if version > STREAM_EVENTS_MAX {
            return Err(CommitError::StreamFull {
                stream: append.stream.clone(),
                limit: STREAM_EVENTS_MAX,
            }
            .into());
        }
        write_event(tx, &append.stream, version, event).await?;
    }
    Ok(StreamHead {
        stream: append.stream.clone(),
        version,
    })
}

async fn write_event(
    tx: &mut Connection<'_>,
    stream: &String,
    version: i64,
    event: &NewEvent,
) -> Result<(), Failure> {
    let appended = tx
        .run(
            EVENT_APPEND,
            values![
                *stream,
                version,
                event.recorded_at,
                event.actor,
                event.edition,
                event.facts_key,
                event.facts,
                event.leaf
            ],
        )
        .await;
    match appended {
        // Another node compared the head at the same moment and was faster: the head tells when we look again.
        Err(Failure::Refused(CommitError::Taken { query })) => {
            return Err(Failure::Again(query.to_owned()));
        }
        other => other?,
    };
    for particular in &event.particulars {
        let row = values![
            *stream,
            version,
            particular.compartment,
            particular.key_id,
            particular.sealed
        ];
        tx.run(PARTICULAR_APPEND, row).await?;
    }
    Ok(())
}

impl Store {
    /// The version a stream stands at; 0 if it has no events.
    pub async fn stream_version(&self, stream: &str) -> Result<i64, ReadError> {
        self.pools().number(STREAM_HEAD, values![stream]).await
    }

    /// All events of a stream after a version, in order.
    pub async fn events_after(
        &self,
        stream: &str,
        version: i64,
    ) -> Result<Vec<EventRow>, ReadError> {
        self.pools()
            .all(STREAM_EVENTS, values![stream, version, STREAM_EVENTS_MAX])
            .await
    }

    /// The events of a stream that were recorded after an instant (microseconds UTC), in order.
    pub async fn events_since(&self, stream: &str, since: i64) -> Result<Vec<EventRow>, ReadError> {
        let asked = values![stream, since, STREAM_EVENTS_MAX];
        self.pools().all(STREAM_EVENTS_SINCE, asked).await
    }

    /// Events of a stream before a version, newest first: one page of a timeline. Ask with
    /// `i64::MAX` for the first page and with the last row's version for the next.
    pub async fn timeline(
        &self,
        stream: &str,
        before: i64,
        limit: u32,
    ) -> Result<Vec<EventRow>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools()
            .all(STREAM_TIMELINE, values![stream, before, limit])
            .await
    }

    /// Sealed particulars of the named compartments (at most eight), for versions from `first` to
    /// `last`, both included.
    pub async fn particulars(
        &self,
        stream: &str,
        first: i64,
        last: i64,
        compartments: &[&str],
    ) -> Result<Vec<ParticularRow>, ReadError> {
        let mut asked = vec![
            Value::Text(stream),
            Value::Number(first),
            Value::Number(last),
        ];
        // No compartment is called '', so the places that stay empty match nothing.
        let named = compartments.iter().copied().chain(std::iter::repeat(""));
        asked.extend(named.take(COMPARTMENTS_ASKED_MAX).map(Value::Text));
        self.pools().all(STREAM_PARTICULARS, &asked).await
    }

    /// Streams and where they stand, in order of their ids, after the given id ('' for the first).
    pub async fn stream_heads(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<StreamHead>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools().all(STREAM_HEADS, values![after, limit]).await
    }
}
