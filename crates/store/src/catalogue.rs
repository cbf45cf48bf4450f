//! The catalogue: every SQL text of the store, each with a name.
//!
//! Portable by rule: `$1` parameters, text, bigint, boolean and bytes; no function of one engine,
//! no clock, no randomness. `tests/store/catalogue.rs` prepares all of it on both engines.

/// One SQL text and its name, which also stands in the text as a comment, so that a slow-query log
/// of the engine tells which question it was.
#[derive(Debug, Clone, Copy)]
pub struct Query {
    /// The constant's name.
    pub name: &'static str,
    /// The text, the same for both engines.
    pub sql: &'static str,
}

/// Defines the queries of one table and the slice that lists them, so that none can be forgotten.
macro_rules! queries {
    ($($name:ident = $($sql:expr),+ ;)+) => {
        $(
            pub(crate) const $name: $crate::catalogue::Query = $crate::catalogue::Query {
                name: stringify!($name),
                sql: concat!("/* ", stringify!($name), " */ ", $($sql),+),
            };
        )+
        /// Every query of this table.
        pub(crate) const QUERIES: &[$crate::catalogue::Query] = &[$($name),+];
    };
}
pub(crate) use queries;

/// Every SQL text of the store, by table.
pub const CATALOGUE: &[&[Query]] = &[
    crate::absences::QUERIES,
    crate::access_log::QUERIES,
    crate::anonymous::QUERIES,
    crate::attachments::QUERIES,
    crate::case_lists::QUERIES,
    crate::cases::QUERIES,
    crate::changed::QUERIES,
    crate::desk::QUERIES,
    crate::drafts::QUERIES,
    crate::editions::QUERIES,
    crate::events::QUERIES,
    crate::expiry::QUERIES,
    crate::folder::QUERIES,
    crate::handover::QUERIES,
    crate::idempotency::QUERIES,
    crate::keys::QUERIES,
    crate::name_cards::QUERIES,
    crate::outbox::QUERIES,
    crate::reach::QUERIES,
    crate::referrals::QUERIES,
    crate::roster::QUERIES,
    crate::sessions::QUERIES,
    crate::staff::QUERIES,
];
