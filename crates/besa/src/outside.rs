//! The clock, chance and the environment: the only place that reads them.
#![allow(
    clippy::disallowed_methods,
    reason = "this module is where the ambient world enters and is passed in from"
)]

use jiff::Timestamp;
use tracing_subscriber::EnvFilter;

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
        if let Err(error) = getrandom::fill(bytes) {
            // Without randomness no key is safe: nothing may go on.
            eprintln!("the operating system gives no randomness: {error}");
            std::process::abort();
        }
    }
}

/// What is logged, from `BESA_LOG`; warnings when it is not set. Logs hold no personal data.
pub fn log_filter() -> EnvFilter {
    EnvFilter::try_from_env("BESA_LOG").unwrap_or_else(|_| EnvFilter::new("warn"))
}
