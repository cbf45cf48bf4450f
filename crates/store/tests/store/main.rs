//! Stories of the store, each on SQLite and on PostgreSQL, and what holds both engines together.

mod alike;
mod append;
mod case_lists;
mod catalogue;
mod changed;
mod clear_columns;
mod desk;
mod drafts;
mod durability;
mod expiry;
mod ground;
mod group;
mod immutable;
mod names;
mod once;
mod open;
mod outbox;
mod plans;
mod reach;
mod rebuild;
mod referrals;
mod refusals;
mod samples;
mod sessions;
mod staff;
