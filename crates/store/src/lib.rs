//! What is kept and how it is found again, on SQLite and on PostgreSQL.
//!
//! A write is a value: a [`Batch`], decided before any transaction begins, and committed whole or
//! not at all by [`Store::commit`]. Reads are typed questions on [`Store`]; lists page by key and
//! never by offset, and a count uses the very filter text of its list.
//!
//! One SQL text serves both engines. Texts stand beside the rows they move, in one file per table,
//! and all of them are listed in one catalogue, which a test prepares on both engines.
//!
//! This crate must never know: plaintext of sealed things, keys that open them, casework, roles,
//! HTTP, the time of day, randomness. Ids are strings and arrive from outside; instants are `i64`
//! microseconds UTC and arrive from outside; sealed things are `Vec<u8>`.

// First, since their macros are used beside every table.
#[macro_use]
mod sqlite;
#[macro_use]
mod viewer;

mod absences;
mod access_log;
mod among;
mod anonymous;
mod attachments;
mod batch;
mod case_lists;
mod cases;
mod catalogue;
mod changed;
mod commit;
mod connection;
mod desk;
mod drafts;
mod editions;
mod error;
mod events;
mod expiry;
mod folder;
mod handover;
mod idempotency;
mod keys;
mod migration;
mod name_cards;
mod outbox;
mod page;
mod pools;
mod projections;
mod reach;
mod referrals;
mod roster;
mod sessions;
mod staff;
mod store;
mod value;
mod writer;

pub use absences::{ABSENCES_MAX, AbsenceRow};
pub use access_log::ReadRow;
pub use anonymous::AnonymousRow;
pub use attachments::AttachmentRow;
pub use batch::{Batch, Committed};
pub use case_lists::{CaseOrder, CaseStanding};
pub use cases::CaseRow;
pub use catalogue::{CATALOGUE, Query};
pub use changed::ChangedRow;
pub use desk::{DeskOf, DeskRow};
pub use drafts::{DraftRow, DraftWrite};
pub use editions::EditionRow;
pub use error::{CommitError, EngineError, OpenError, ReadError};
pub use events::{
    Append, EventRow, NewEvent, NewParticular, ParticularRow, STREAM_EVENTS_MAX, StreamHead,
};
pub use expiry::ExpiryRow;
pub use folder::FolderKind;
pub use handover::{HandoverRow, HandoverWrite};
pub use idempotency::IdempotencyRow;
pub use keys::{EpochRow, KeyRow, WrappedKey};
pub use migration::{MIGRATIONS, Migration};
pub use name_cards::{NameCardChange, NameCardRow};
pub use outbox::{OutboxOutcome, OutboxRow, OutboxWaiting};
pub use page::{COUNTED_MAX, Cursor, PAGE_ROWS_MAX, Page};
pub use projections::Projections;
pub use reach::{ReachOf, ReachRow, STAYS};
pub use referrals::ReferralRow;
pub use roster::{DutyOf, DutyRow, DutyWrite};
pub use sessions::{SessionRow, SessionWrite};
pub use staff::StaffRow;
pub use store::Store;
pub use value::Engine;
pub use viewer::{VIEWER_FUNCTIONS_MAX, Viewer};
