//! What nobody could verify, and the documents the pack rests on.

use super::{Page, Shown};
use crate::{Basis, Stated, keys};

impl Page<'_> {
    pub(super) fn unset(&mut self) {
        self.heading(2, &self.say.text("show-unset"));
        self.unset_clocks();
        self.unset_rules();
        self.heading(2, &self.say.text("show-sources"));
        for (name, source) in &self.mechanism.sources {
            self.bullet(0, &format!("{name}: {}", source.0));
        }
    }

    fn unset_clocks(&mut self) {
        let clocks = &self.mechanism.procedure.clocks;
        let without_law = clocks.iter().filter(|clock| {
            clock
                .effective()
                .is_none_or(|(_, basis)| basis == Basis::Agreed)
        });
        let names: Vec<String> = without_law
            .map(|clock| self.say.text(&keys::clock(&clock.key)))
            .collect();
        self.names(0, "show-unset-clocks", &names);
        // words: show-unset-clocks show-unset-duties show-unset-absent
    }

    fn unset_rules(&mut self) {
        let mechanism = self.mechanism;
        if mechanism.calendar.holidays == Stated::Unset {
            self.bullet(0, &self.say.text("show-unset-holidays"));
        }
        let duties: Vec<_> = mechanism
            .duties_to_report
            .iter()
            .filter(|(_, duty)| **duty == Stated::Unset)
            .map(|(function, _)| *function)
            .collect();
        self.names(0, "show-unset-duties", &self.functions(&duties));
        let absent = mechanism.indicators.iter().filter(|list| list.absent);
        let absent: Vec<String> = absent
            .map(|list| self.say.text(&keys::of("indicators", &list.id)))
            .collect();
        self.names(0, "show-unset-absent", &absent);
        let reconstructed = mechanism
            .institutions
            .iter()
            .filter(|one| one.reconstructed)
            .count();
        if reconstructed > 0 {
            let count = u32::try_from(reconstructed).unwrap_or(u32::MAX);
            self.bullet(
                0,
                &self
                    .say
                    .text_with("show-unset-members", &[("count", Shown::Count(count))]),
            );
        }
    }
}
