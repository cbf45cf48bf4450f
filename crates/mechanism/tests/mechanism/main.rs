//! Integration tests of the crate: one module for each thing a pack can say or get wrong.

mod findings;
mod guards;
