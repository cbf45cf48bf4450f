//! Floor 4, no clock decides: what runs out warns somebody. Four clocks must warn in any case.

use crate::pack::ledger::{Kind, Ledger};
use crate::{ClockKey, Mechanism};

/// By when somebody must be told that a person is missing.
pub const MISSING_REPORT: &str = "missing.report";

/// Clocks without which nobody would notice that a person waits: emergency referral, guardian,
/// missing person, missing signature.
pub const NEEDED: [&str; 4] = [
    "refer.emergency",
    "guardian.appoint",
    MISSING_REPORT,
    "formal.decide",
];

impl Mechanism {
    /// The clocks that must have a legal length or a working reminder and have neither. The server
    /// does not start while there is one.
    pub fn missing_reminders(&self) -> Vec<ClockKey> {
        NEEDED
            .into_iter()
            .filter(|key| {
                self.clock(key)
                    .is_none_or(|clock| clock.effective().is_none())
            })
            .map(ClockKey::from)
            .collect()
    }
}

/// Looks for the four clocks.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for key in draft.missing_reminders() {
        ledger.mistake(
            &ledger.place(Kind::Clock, key.as_str()),
            format!("`{key}` has neither a legal length nor a working reminder"),
            "add `reminder:`: agreed by the mechanism, not law",
        );
    }
}
