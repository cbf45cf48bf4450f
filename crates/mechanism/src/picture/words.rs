//! A track in words: what its picture shows, in the same order, every mark by its name and nobody left
//! out.

use super::layout::{Slot, slots};
use super::tell::{self, Mark, Naming, Told};
use crate::show::{Say, Shown};
use crate::{Mechanism, Track, keys};

/// A state or a step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The key of its name.
    pub key: String,
    /// A step below the state it leaves; else a state.
    pub is_step: bool,
    /// Its name.
    pub name: String,
    /// What the picture says beside it, line by line.
    pub told: Vec<String>,
}

/// A track in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What opens it.
    pub head: Vec<String>,
    /// Its states, each with the steps that leave it.
    pub parts: Vec<Worded>,
}

impl Words {
    /// All of it, one state or step a line.
    pub(super) fn lines(&self) -> Vec<String> {
        let head = self.head.iter().cloned();
        let parts = self.parts.iter().map(|part| match part.told.is_empty() {
            true => part.name.clone(),
            false => format!("{}: {}", part.name, part.told.join("; ")),
        });
        head.chain(parts).collect()
    }
}

pub(super) fn words(mechanism: &Mechanism, track: &Track, say: &dyn Say) -> Words {
    let told = |lines: Vec<Told>| lines.into_iter().map(|line| named(line, say)).collect();
    let worded = |slot: &Slot<'_>| match slot {
        Slot::State(state) => {
            let key = keys::state(&track.id, &state.id);
            let mut lines: Vec<String> = told(tell::state(mechanism, state, say));
            if state.ends {
                lines.insert(0, say.text("picture-legend-rest"));
            }
            Worded {
                name: say.text(&key),
                key,
                is_step: false,
                told: lines,
            }
        }
        Slot::Step(step) => Worded {
            key: keys::step(&track.id, &step.id),
            is_step: true,
            name: tell::step_name(track, step, say),
            told: told(tell::step(mechanism, track, step, (say, Naming::Everybody))),
        },
    };
    Words {
        head: told(tell::opening(mechanism, track, say)),
        parts: slots(track).iter().map(worded).collect(),
    }
}

/// A line with what its mark stands for, where the picture leaves that to the mark.
fn named((mark, text): Told, say: &dyn Say) -> String {
    // words: picture-words-to picture-words-by picture-words-form
    let key = match mark {
        Mark::To => "picture-words-to",
        Mark::Who => "picture-words-by",
        Mark::Form => "picture-words-form",
        _ => return text,
    };
    say.text_with(key, &[("names", Shown::Word(&text))])
}
