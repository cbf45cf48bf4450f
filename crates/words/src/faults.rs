//! What went wrong while texts were asked for: counted, so that a test can insist on none.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Most distinct keys remembered; a page that asks for made-up keys must not fill the memory.
const KEYS_MAX: usize = 256;

/// Keys that had no text, or whose text lacked a value, since the catalogue was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// How many times this happened.
    pub count: u64,
    /// For which keys, the first 256 of them.
    pub keys: BTreeSet<String>,
}

/// The running record behind [`Faults`], shared by all who read the catalogue.
#[derive(Debug, Default)]
pub(crate) struct FaultRecord {
    count: AtomicU64,
    keys: Mutex<BTreeSet<String>>,
}

impl FaultRecord {
    pub(crate) fn add(&self, key: &str) {
        self.count.fetch_add(1, Ordering::Relaxed);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.len() < KEYS_MAX {
            keys.insert(key.to_owned());
        }
    }

    pub(crate) fn so_far(&self) -> Faults {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        Faults {
            count: self.count.load(Ordering::Relaxed),
            keys: keys.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_goes_on_when_no_more_keys_are_kept() {
        let record = FaultRecord::default();
        for number in 0..300 {
            record.add(&format!("key-{number}"));
        }
        let faults = record.so_far();
        assert_eq!((faults.count, faults.keys.len()), (300, KEYS_MAX));
    }
}
