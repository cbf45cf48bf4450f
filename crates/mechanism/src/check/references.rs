//! Every reference resolves.

use crate::pack::ledger::Ledger;

/// Looks up every reference that the reader noted.
pub(super) fn check(ledger: &mut Ledger) {
    let lost: Vec<_> = ledger
        .references
        .iter()
        .filter(|noted| !ledger.knows(noted.kind, &noted.id))
        .cloned()
        .collect();
    for noted in lost {
        let id = noted.id.rsplit('/').next().unwrap_or(&noted.id);
        ledger.mistake(
            &noted.place,
            format!("there is no {} `{id}`", noted.kind.as_str()),
            format!("define it in {}, or name another", noted.kind.home()),
        );
    }
}
