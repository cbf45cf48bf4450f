//! The use cases: authorise, load, decide, append, project, notify. The only place where all meet.
//!
//! This crate must never know HTML, HTTP status codes, cookies, the ambient clock or ambient
//! randomness: time and entropy are passed in. It alone turns plaintext into sealed bytes and back.
//!
//! INVARIANT: every view that shows personal data is returned after the record of that read is
//! durable (floor 10).

pub mod act;
pub mod actor;
mod alarm;
pub mod anonymous;
pub mod answers;
mod apart;
pub mod away;
pub mod bulk;
pub mod card;
pub mod case_header;
pub mod case_people;
pub mod cases;
pub mod changed;
pub mod clock;
pub mod concern;
pub mod consent;
pub mod contacts;
pub mod correction;
pub mod desk;
pub mod documents;
pub mod drafts;
pub mod due;
pub mod duty;
pub mod editions;
mod envelope;
pub mod erase;
pub mod error;
pub mod escalation;
pub mod event_words;
pub mod fill;
pub mod finding;
pub mod given;
pub mod handover;
pub mod heed;
pub mod identity;
pub mod keeper;
pub mod link;
pub mod load;
pub mod looked;
pub mod looked_by_name;
pub mod meeting;
pub mod missing;
mod name_index;
pub mod names;
pub mod offer;
mod once;
pub mod open;
pub mod overview;
pub mod paper;
pub mod particulars;
pub mod people;
pub mod plan;
pub mod project;
pub mod provider;
pub mod rebuild;
pub mod referral;
pub mod safeguard;
pub mod same_name;
pub mod seal;
mod settlement;
pub mod shown;
pub mod signature;
pub mod staff_named;
pub mod statement;
pub mod step;
pub mod summary;
pub mod timeline;
pub mod tracks;
pub mod twin;
pub mod urgent;
pub mod view;
pub mod waiting;
pub mod wishes;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

pub use error::OfficeError;
pub use given::{Done, Given};
pub use open::Setup;
pub use particulars::Particulars;
pub use people::{Professional, Session, SessionToken, SignedIn};

/// The time, passed in so that only the binary reads the ambient clock.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The use cases over one record, under one edition.
pub struct Office {
    pub(crate) store: store::Store,
    pub(crate) vault: vault::Vault,
    pub(crate) mechanism: Arc<mechanism::Mechanism>,
    pub(crate) access: access::Access,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn vault::Entropy>,
    pub(crate) names: name_index::NameIndex,
    pub(crate) cases: load::CaseCache,
    pub(crate) location: seal::LocationKey,
    pub(crate) staff_key: vault::WrappedKey,
    pub(crate) once_key: vault::WrappedKey,
    /// Where sealed files lie. Nothing is attached yet: the folder is known from the start, so that
    /// no record has to be moved when it is.
    #[allow(dead_code, reason = "attachments come later")]
    pub(crate) files: PathBuf,
    pub(crate) practice: bool,
}

impl Office {
    /// The mechanism under which this office works.
    pub fn mechanism(&self) -> &mechanism::Mechanism {
        &self.mechanism
    }

    /// Now, by the clock that was passed in.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whether the record holds invented people only.
    pub fn is_practice(&self) -> bool {
        self.practice
    }

    /// A random id of 128 bits, written in hexadecimal.
    pub fn new_id(&self) -> String {
        let mut bytes = [0_u8; 16];
        self.entropy.fill(&mut bytes);
        hex(&bytes)
    }

    /// Now, in microseconds.
    pub(crate) fn micros(&self) -> i64 {
        self.now().as_microsecond()
    }
}

/// A moment of the record; the epoch for what no clock ever said.
pub(crate) fn instant(micros: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_microsecond(micros).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// Bytes as hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
