//! What nobody could verify, and the documents the pack rests on.

use super::{Page, Shown};
use crate::keys;

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
        let names: Vec<String> = self
            .mechanism
            .unset_clocks()
            .map(|clock| self.say.text(&keys::clock(&clock.key)))
            .collect();
        self.names(0, "show-unset-clocks", &names);
        // words: show-unset-clocks show-unset-duties show-unset-absent
    }

    fn unset_rules(&mut self) {
        let mechanism = self.mechanism;
        if mechanism.lacks_holidays() {
            self.bullet(0, &self.say.text("show-unset-holidays"));
        }
        if mechanism.lacks_interviews_max() {
            self.bullet(0, &self.say.text("show-unset-interviews"));
        }
        let duties: Vec<_> = mechanism.unset_duties().collect();
        self.names(0, "show-unset-duties", &self.functions(&duties));
        let absent: Vec<String> = mechanism
            .absent_lists()
            .map(|list| self.say.text(&keys::of("indicators", &list.id)))
            .collect();
        self.names(0, "show-unset-absent", &absent);
        let reconstructed = mechanism.reconstructed_members().count();
        if reconstructed > 0 {
            let count = u32::try_from(reconstructed).unwrap_or(u32::MAX);
            let count = [("count", Shown::Count(count))];
            self.bullet(0, &self.say.text_with("show-unset-members", &count));
        }
    }
}
