//! What tests of several crates need: a private PostgreSQL. For tests only.
//!
//! This crate must never know: any of our own crates that it helps to test.

mod postgres;

pub use postgres::{Postgres, StartError, postgres};
