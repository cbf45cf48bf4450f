//! Practice: invented professionals and cases, made by walking the real commands.
//!
//! Everybody here is invented and reads so. Nothing is written past `office`: a practice case went
//! through the same rules, access and sealing as any other. The same seed makes the same walk.
//!
//! This crate must never know a real person, the ambient clock or ambient randomness.

pub mod clock;
pub mod fill;
pub mod houses;
pub mod make;
pub mod people;
pub mod stories;
pub mod walk;

pub use clock::TravellingClock;
pub use houses::Houses;
pub use make::{Made, make_cases, make_cases_in, make_year};
