//! A clock that stands where the walk puts it, and afterwards follows the real one.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use office::Clock;

/// Follows a base clock unless it was set.
pub struct TravellingClock {
    base: Arc<dyn Clock>,
    /// Microseconds; [`FOLLOWING`] while the base is followed.
    standing: AtomicI64,
}

const FOLLOWING: i64 = i64::MIN;

impl TravellingClock {
    /// Follows the base until it is set.
    pub fn new(base: Arc<dyn Clock>) -> Self {
        Self {
            base,
            standing: AtomicI64::new(FOLLOWING),
        }
    }

    pub(crate) fn base(&self) -> &dyn Clock {
        &*self.base
    }

    /// Stands still at an instant.
    pub fn stand_at(&self, at: Timestamp) {
        self.standing.store(at.as_microsecond(), Ordering::SeqCst);
    }

    /// Moves on from where it stands, never past the base clock.
    pub fn pass(&self, length: SignedDuration) {
        let next = self.now().checked_add(length).unwrap_or(Timestamp::MAX);
        self.stand_at(next.min(self.base.now()));
    }

    /// Follows the base again.
    pub fn follow(&self) {
        self.standing.store(FOLLOWING, Ordering::SeqCst);
    }
}

impl Clock for TravellingClock {
    fn now(&self) -> Timestamp {
        match self.standing.load(Ordering::SeqCst) {
            FOLLOWING => self.base.now(),
            micros => Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}
