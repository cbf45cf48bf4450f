//! The practice walk over a real record, and what it leaves on disk.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod canary;
mod clear;
mod desks;
mod ground;
mod keeper;
mod refusals;
mod twin;
mod walk;
mod wishes;
