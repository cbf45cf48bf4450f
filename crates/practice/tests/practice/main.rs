//! The practice walk over a real record, and what it leaves on disk.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod canary;
mod clear;
mod desks;
#[path = "../../../casework/tests/casework/generate.rs"]
#[allow(dead_code, reason = "the walks of `casework` use the rest")]
mod generate;
mod generated;
mod ground;
mod keeper;
mod refusals;
mod walk;
mod wishes;
#[path = "../../../casework/tests/casework/world.rs"]
#[allow(dead_code, reason = "the walks of `casework` use the rest")]
mod world;
