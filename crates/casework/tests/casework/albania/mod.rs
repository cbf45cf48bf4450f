//! Albania's procedure, walked.

mod case;
mod stories;
mod tracks;
