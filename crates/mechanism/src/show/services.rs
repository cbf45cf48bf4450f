//! Services by pillar, commitments, forms, indicators.

use super::{Page, Shown};
use crate::keys;

impl Page<'_> {
    pub(super) fn services(&mut self) {
        self.heading(2, &self.say.text("show-services"));
        for pillar in &self.mechanism.pillars {
            self.heading(3, &self.say.text(&keys::of("pillar", &pillar.id)));
            for service in &pillar.services {
                let name = self.say.text(&keys::of("service", &service.id));
                let by = self.functions(&service.provided_by).join(", ");
                self.bullet(0, &format!("{name}: {by}"));
            }
        }
        self.commitments();
        self.forms();
    }

    fn commitments(&mut self) {
        self.heading(2, &self.say.text("show-commitments"));
        for commitment in &self.mechanism.commitments {
            let name = self.say.text(&keys::of("commitment", &commitment.id));
            let institution = self
                .say
                .text(&keys::of("institution", &commitment.institution));
            let source = self.source(&commitment.source);
            self.bullet(0, &format!("{institution}: {name} {source}"));
        }
    }

    fn forms(&mut self) {
        self.heading(2, &self.say.text("show-forms"));
        for form in &self.mechanism.forms {
            self.heading(3, &self.say.text(&keys::of("form", &form.id)));
            for section in &form.sections {
                self.bullet(0, &self.say.text(&keys::section(&form.id, &section.id)));
                for question in &section.questions {
                    // words: compartment-*
                    let text = self.say.text(&keys::question(&question.id));
                    let sealed = self
                        .say
                        .text(&keys::of("compartment", question.compartment.as_str()));
                    self.bullet(1, &format!("{text} [{sealed}]"));
                }
            }
        }
        self.heading(2, &self.say.text("show-indicators"));
        for list in &self.mechanism.indicators {
            let name = self.say.text(&keys::of("indicators", &list.id));
            let count = list
                .dimensions
                .iter()
                .map(|dimension| dimension.indicators.len())
                .sum::<usize>();
            let told = if list.absent {
                self.say.text("show-absent")
            } else {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                self.say
                    .text_with("show-indicator-count", &[("count", Shown::Count(count))])
            };
            self.bullet(0, &format!("{name}: {told} {}", self.source(&list.source)));
        }
    }
}
