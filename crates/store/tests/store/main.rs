//! Stories of the store, each on SQLite and on PostgreSQL, and what holds both engines together.

mod append;
mod ground;
mod samples;
