//! Albania's procedure, walked.

mod case;
mod reach;
mod stories;
