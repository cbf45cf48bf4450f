//! Members, their units, what they are for.

use super::Page;
use crate::{Institution, Unit, keys};

impl Page<'_> {
    pub(super) fn members(&mut self) {
        self.heading(2, &self.say.text("show-members"));
        for institution in &self.mechanism.institutions {
            self.member(institution);
        }
    }

    fn member(&mut self, institution: &Institution) {
        // words: kind-* membership-*
        let name = self.say.text(&keys::of("institution", &institution.id));
        self.heading(3, &name);
        let mut about = vec![
            self.say.text(&keys::of("kind", institution.kind.as_str())),
            self.say
                .text(&keys::of("membership", institution.membership.as_str())),
        ];
        if let Some(parent) = &institution.parent {
            about.push(self.say.text(&keys::of("institution", parent)));
        }
        if institution.reconstructed {
            about.push(self.say.text("show-reconstructed"));
        }
        about.push(self.source(&institution.source));
        self.line(&about.join(" · "));
        for unit in &institution.units {
            self.unit(unit);
        }
    }

    fn unit(&mut self, unit: &Unit) {
        let name = self.say.text(&keys::of("unit", &unit.id));
        let mut parts = vec![name, self.functions(&unit.functions).join(", ")];
        if let Some(region) = &unit.region {
            parts.push(self.say.text(&keys::of("region", region)));
        }
        if unit.protected {
            parts.push(self.say.text("show-protected"));
        }
        self.bullet(0, &parts.join(" · "));
    }
}
