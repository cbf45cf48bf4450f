//! What the journal promises: one encoding for one envelope, and a tree that is the RFC's.

#![allow(
    clippy::unwrap_used,
    reason = "a test that meets the wrong result should panic there"
)]

mod envelope;
mod golden;
mod tree;
