//! What a draft must fulfil before it is a mechanism: one module for each rule, each on its own, so
//! that all mistakes appear together.

mod identity;
mod references;

use crate::Mechanism;
use crate::pack::ledger::Ledger;

/// Runs every check.
pub(crate) fn all(draft: &Mechanism, ledger: &mut Ledger) {
    identity::check(draft, ledger);
    references::check(ledger);
}
