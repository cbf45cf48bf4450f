//! The clock and chance: the only place here that reads them.
#![allow(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock, and keys need chance; both enter here"
)]

use std::time::Instant;

use jiff::Timestamp;

/// The real time.
pub struct SystemClock;

impl office::Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The operating system's randomness.
pub struct SystemEntropy;

impl vault::Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            // Without randomness no key is safe: nothing may go on.
            std::process::abort();
        }
    }
}

/// A moment to measure from.
pub fn moment() -> Instant {
    Instant::now()
}

/// A key of a form, new each time.
pub fn form_key() -> String {
    format!("{:032x}", fastrand::u128(..))
}
