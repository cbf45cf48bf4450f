//! The case, through its two doors `decide` and `evolve`: its floors under random attack, Albania's
//! procedure by stories, its events by golden files.

#![allow(missing_docs, reason = "a test's name says what it shows")]

mod albania;
mod floors;
mod generate;
mod golden;
mod life;
mod stories;
mod walk;
mod world;
