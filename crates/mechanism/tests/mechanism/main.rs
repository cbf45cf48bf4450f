//! Integration tests of the crate: one module for each thing a pack can say or get wrong.
#![allow(clippy::unwrap_used, reason = "a test says by failing what went wrong")]

mod albania;
mod calendar;
mod checks;
mod comparing;
mod drawing;
mod findings;
mod floors;
mod guards;
mod packs;
mod reading;
mod showing;
mod treaty;
