//! Integration tests of the crate: one module for each thing a pack can say or get wrong.

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
