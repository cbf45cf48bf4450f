//! The case, through its two doors `decide` and `evolve`: its floors and rules under random attack,
//! its life by stories on two mechanisms, Albania's procedure by stories, its events by golden files.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a test's name says what it shows, and it fails where it cannot go on"
)]

mod albania;
mod floors;
mod generate;
mod golden;
mod life;
mod reach;
mod rules;
mod stories;
#[allow(clippy::duplicate_mod, reason = "the same stories on another country")]
mod treaty;
mod walk;
mod world;
