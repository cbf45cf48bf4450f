//! The one binary, as whoever types its commands meets it: exit codes and texts.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod demo;
mod mechanism;
mod run;
mod serve;
