//! Bodies: who sits in them, and by which rules.

use super::{Page, Shown};
use crate::{Body, keys};

impl Page<'_> {
    pub(super) fn bodies(&mut self) {
        self.heading(2, &self.say.text("show-bodies"));
        for body in &self.mechanism.bodies {
            self.body(body);
        }
    }

    fn body(&mut self, body: &Body) {
        let name = self.say.text(&keys::of("body", &body.id));
        self.heading(3, &name);
        self.line(&self.source(&body.source));
        for seat in &body.seats {
            let name = self.say.text(&keys::of("seat", &seat.id));
            let institution = self.say.text(&keys::of("institution", &seat.institution));
            let chairs = body.chair.as_ref() == Some(&seat.id);
            let chair = if chairs {
                self.say.text("show-chairs")
            } else {
                String::new()
            };
            let parts = [name, institution, chair];
            let told: Vec<&str> = parts
                .iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            self.bullet(0, &told.join(" · "));
        }
        if let Some(secretariat) = &body.secretariat {
            let unit = self.say.text(&keys::of("unit", secretariat));
            self.names(0, "show-secretariat", &[unit]);
        }
        self.names(0, "show-invitees", &self.functions(&body.invitees));
        self.rules(body);
    }

    fn rules(&mut self, body: &Body) {
        let quorum = body
            .quorum
            .value()
            .map_or_else(|| self.not_set(), u32::to_string);
        let voting = body.voting.value().map_or_else(
            || self.not_set(),
            |way| self.say.text(&keys::of("voting", way)),
        );
        let meetings = body
            .meeting_interval_days
            .value()
            .map_or_else(|| self.not_set(), u32::to_string);
        for (key, value) in [
            ("show-quorum", quorum),
            ("show-voting", voting),
            ("show-meetings", meetings),
        ] {
            self.bullet(
                0,
                &self.say.text_with(key, &[("value", Shown::Word(&value))]),
            );
        }
        // words: show-quorum show-voting show-meetings
        if !body.sees_cases {
            self.bullet(0, &self.say.text("show-figures-only"));
        }
    }
}
