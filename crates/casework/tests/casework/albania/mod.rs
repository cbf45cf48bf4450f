//! Albania's procedure, walked.

mod reach;
mod stories;
