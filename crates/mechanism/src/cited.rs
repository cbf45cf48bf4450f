//! What rests on a source: whoever reads the source anew finds what it may change.

use crate::{Mechanism, Source};

/// How much of a mechanism names a source, by kind of fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// Members.
    pub members: usize,
    /// Bodies.
    pub bodies: usize,
    /// Steps, and what must hold before them.
    pub steps: usize,
    /// Safeguards.
    pub safeguards: usize,
    /// Deadlines.
    pub clocks: usize,
    /// Commitments.
    pub commitments: usize,
    /// Lists of indicators.
    pub lists: usize,
    /// Duties to report.
    pub duties: usize,
    /// Public telephone numbers.
    pub telephones: usize,
}

impl Mechanism {
    /// What names the source of that short name.
    pub fn cited(&self, name: &str) -> Cited {
        let procedure = &self.procedure;
        let steps = procedure.tracks.iter().flat_map(|track| &track.steps);
        let of_steps = steps.flat_map(|step| {
            let required = step.requires.iter().map(|one| &one.source);
            std::iter::once(&step.source).chain(required)
        });
        let duties = self.duties_to_report.values();
        Cited {
            members: count(name, self.institutions.iter().map(|one| &one.source)),
            bodies: count(name, self.bodies.iter().map(|one| &one.source)),
            steps: count(name, of_steps),
            safeguards: count(name, procedure.safeguards.iter().map(|one| &one.source)),
            clocks: count(name, procedure.clocks.iter().filter_map(|one| one.source())),
            commitments: count(name, self.commitments.iter().map(|one| &one.source)),
            lists: count(name, self.indicators.iter().map(|one| &one.source)),
            duties: count(name, duties.filter_map(|one| one.source())),
            telephones: count(
                name,
                self.telephones.values().filter_map(|one| one.source()),
            ),
        }
    }
}

fn count<'a>(name: &str, sources: impl Iterator<Item = &'a Source>) -> usize {
    sources.filter(|source| source.name() == name).count()
}
