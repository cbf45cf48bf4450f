//! The practice walk over a real record, and what it leaves on disk.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod canary;
mod clear;
mod desks;
#[path = "../../../casework/tests/casework/generate.rs"]
#[allow(dead_code, reason = "the floors ask the same generator for more")]
mod generate;
mod ground;
mod keeper;
mod rebuild;
mod refusals;
mod twin;
mod walk;
mod wishes;
#[path = "../../../casework/tests/casework/world.rs"]
#[allow(dead_code, reason = "the generator needs its people only")]
mod world;
