//! What a draft must fulfil before it is a mechanism: one module for each rule, each on its own, so
//! that all mistakes appear together. The rules named after a floor refuse what could never come
//! into force anyway: the floor itself is in `casework` and `access`.

mod authority;
mod borders;
mod care;
mod child;
mod compartments;
mod graph;
mod guards;
mod identity;
mod last_resort;
mod limits;
mod missing;
mod people;
mod protection;
mod recovery;
mod references;
mod reminders;
mod signatures;
mod standings;
mod texts;
mod told;

use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;
use crate::{Mechanism, Step, Track};

/// Runs every check.
pub(crate) fn all(draft: &Mechanism, ledger: &mut Ledger) {
    limits::check(draft, ledger);
    identity::check(draft, ledger);
    last_resort::check(draft, ledger);
    references::check(ledger);
    guards::check(draft, ledger);
    graph::check(draft, ledger);
    people::check(draft, ledger);
    authority::check(draft, ledger);
    care::check(draft, ledger);
    child::check(draft, ledger);
    recovery::check(draft, ledger);
    reminders::check(draft, ledger);
    missing::check(draft, ledger);
    signatures::check(draft, ledger);
    standings::check(draft, ledger);
    borders::check(draft, ledger);
    compartments::check(draft, ledger);
    protection::check(draft, ledger);
    told::check(draft, ledger);
    texts::check(draft, ledger);
}

/// Every step with its track and its place.
fn steps<'a>(draft: &'a Mechanism, ledger: &Ledger) -> Vec<(&'a Track, &'a Step, Place)> {
    draft
        .procedure
        .tracks
        .iter()
        .flat_map(|track| track.steps.iter().map(move |step| (track, step)))
        .map(|(track, step)| {
            (
                track,
                step,
                ledger.place(Kind::Step, &format!("{}/{}", track.id, step.id)),
            )
        })
        .collect()
}
