//! Tracks with their states and steps, safeguards, deadlines.

use super::{Page, Shown};
use crate::{Act, Basis, ClockDefinition, Step, Track, keys};

impl Page<'_> {
    pub(super) fn procedure(&mut self) {
        self.heading(2, &self.say.text("show-procedure"));
        for track in &self.mechanism.procedure.tracks {
            self.track(track);
        }
        self.heading(3, &self.say.text("show-safeguards"));
        for safeguard in &self.mechanism.procedure.safeguards {
            let name = self.say.text(&keys::of("safeguard", &safeguard.id));
            self.bullet(0, &format!("{name} {}", self.source(&safeguard.source)));
        }
        self.heading(3, &self.say.text("show-clocks"));
        for clock in &self.mechanism.procedure.clocks {
            self.clock(clock);
        }
    }

    fn track(&mut self, track: &Track) {
        // words: standing-*
        self.heading(3, &self.say.text(&keys::track(&track.id)));
        for state in &track.states {
            let mut parts = vec![self.say.text(&keys::state(&track.id, &state.id))];
            if let Some(standing) = state.standing {
                parts.push(self.say.text(&keys::of("standing", standing.as_str())));
            }
            if state.ends {
                parts.push(self.say.text("show-may-rest"));
            }
            self.bullet(0, &parts.join(" · "));
        }
        for step in &track.steps {
            self.step(track, step);
        }
    }

    fn step(&mut self, track: &Track, step: &Step) {
        let name = self.say.text(&keys::step(&track.id, &step.id));
        let number = step
            .number
            .as_ref()
            .map_or_else(String::new, |number| format!("{number} "));
        self.heading(4, &format!("{number}{name}"));
        self.line(&self.source(&step.source));
        let state = |id| self.say.text(&keys::state(&track.id, id));
        let from: Vec<String> = step.from.iter().map(state).collect();
        let to: Vec<String> = step.act.targets().into_iter().map(state).collect();
        self.names(0, "show-from", &from);
        self.names(0, "show-to", &to);
        self.names(0, "show-by", &self.functions(&step.by));
        if let Act::Decide(outcomes) | Act::Settle(outcomes) = &step.act {
            for group in &outcomes.signatures {
                self.names(0, "show-signed", &self.functions(&group.functions));
            }
            if outcomes.other_signers {
                self.bullet(0, &self.say.text("show-other-signers"));
            }
        }
        self.needs(step);
        // words: show-from show-to show-by show-signed
    }

    fn needs(&mut self, step: &Step) {
        let requirements = step
            .requires
            .iter()
            .map(|one| self.say.text(&keys::of("requirement", &one.id)));
        let requirements: Vec<String> = requirements.collect();
        let safeguards = step
            .safeguards
            .iter()
            .map(|id| self.say.text(&keys::of("safeguard", id)));
        let safeguards: Vec<String> = safeguards.collect();
        let clocks: Vec<String> = step
            .starts
            .iter()
            .map(|key| self.say.text(&keys::clock(key)))
            .collect();
        self.names(0, "show-refused-when", &requirements);
        self.names(0, "show-needs-safeguards", &safeguards);
        self.names(0, "show-starts", &clocks);
        // words: show-refused-when show-needs-safeguards show-starts
    }

    fn clock(&mut self, clock: &ClockDefinition) {
        let name = self.say.text(&keys::clock(&clock.key));
        let told = match (clock.effective(), clock.source()) {
            (Some((length, Basis::Law)), Some(source)) => {
                let length = self.length(length);
                let source = self.source_name(source);
                let key = if clock.at_least {
                    "show-at-least"
                } else {
                    "show-by-law"
                };
                let values = [
                    ("length", Shown::Word(&length)),
                    ("source", Shown::Word(&source)),
                ];
                self.say.text_with(key, &values)
            }
            (Some((length, _)), _) => {
                let length = self.length(length);
                self.say
                    .text_with("show-agreed", &[("length", Shown::Word(&length))])
            }
            (None, _) => self.not_set(),
        };
        self.bullet(0, &format!("{name}: {told}"));
        // words: show-at-least show-by-law
    }
}
