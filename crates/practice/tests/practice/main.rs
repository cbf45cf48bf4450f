//! The practice walk over a real record, and what it leaves on disk.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod canary;
mod ground;
mod keeper;
mod walk;
mod wishes;
