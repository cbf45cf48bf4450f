//! How long a reply takes is not measured here: a clock in a daily test says more about the machine than
//! about Besa (`timing` measures it on demand). What is shown is that the same work is done: in both practices the record is asked the same
//! questions in the same order, and each answers as many rows. What a row costs to open follows from it,
//! since every row of a kind is opened alike. Not shown: that two rows of one kind are equally long, and
//! what memory and processor make of them.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::subscriber::Interest;
use tracing::{Event, Instrument, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// The name of the spans within which questions are counted.
const WATCHED: &str = "watched";
/// Where the store says each question it asked.
const QUESTIONS: &str = "store::query";

/// The questions a request asked of the record, each with how many rows answered it.
pub type Work = Vec<String>;

static WORK: Mutex<BTreeMap<u64, Work>> = Mutex::new(BTreeMap::new());
static NEXT: AtomicU64 = AtomicU64::new(0);

/// Does something, and tells what was asked of the record meanwhile.
pub async fn watched<T>(doing: impl Future<Output = T>) -> (T, Work) {
    static WATCHING: OnceLock<()> = OnceLock::new();
    WATCHING.get_or_init(|| {
        let watching = tracing_subscriber::registry().with(Watching);
        tracing::subscriber::set_global_default(watching).unwrap();
    });
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let done = doing
        .instrument(tracing::info_span!("watched", number))
        .await;
    let mut work = WORK.lock().unwrap_or_else(PoisonError::into_inner);
    (done, work.remove(&number).unwrap_or_default())
}

struct Watching;

/// The number of a span that is watched.
struct Number(u64);

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Watching {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        // Asked anew each time: what stands outside of a watched span costs nobody anything.
        match metadata.name() == WATCHED || metadata.target() == QUESTIONS {
            true => Interest::sometimes(),
            false => Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>, context: Context<'_, S>) -> bool {
        let is_watched = || {
            let inside = context.lookup_current();
            inside.is_some_and(|span| span.scope().any(|one| one.name() == WATCHED))
        };
        metadata.name() == WATCHED || metadata.target() == QUESTIONS && is_watched()
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut read = Read::default();
        attributes.record(&mut read);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Number(read.number));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(mut scope) = context.event_scope(event) else {
            return;
        };
        let number = scope.find_map(|span| span.extensions().get::<Number>().map(|one| one.0));
        let Some(number) = number else { return };
        let mut read = Read::default();
        event.record(&mut read);
        let mut work = WORK.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = format!("{}: {} rows", read.query, read.rows);
        work.entry(number).or_default().push(asked);
    }
}

/// What a span or an event says.
#[derive(Default)]
struct Read {
    number: u64,
    rows: u64,
    query: String,
}

impl Visit for Read {
    fn record_u64(&mut self, field: &Field, value: u64) {
        match field.name() {
            "number" => self.number = value,
            "rows" => self.rows = value,
            _ => {}
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "query" {
            value.clone_into(&mut self.query);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
