//! What belongs to a track that is sealed apart from the course. A form, a safeguard, a clock or a
//! task that only such a track names tells of it, and is closed with it.

use crate::{ClockKey, Compartment, Mechanism, State, Step, Track};

impl Mechanism {
    /// The compartment of a form: the course, unless only tracks of another one ask for it.
    pub fn compartment_of_form(&self, form: impl AsRef<str>) -> Compartment {
        let form = form.as_ref();
        let asks = |step: &Step| step.form.as_ref().is_some_and(|one| one.as_str() == form);
        self.apart(|track| track.steps.iter().any(asks))
    }

    /// The compartment of a safeguard: the course, unless only tracks of another one ask for it.
    pub fn compartment_of_safeguard(&self, safeguard: impl AsRef<str>) -> Compartment {
        let id = safeguard.as_ref();
        let asks = |step: &Step| step.safeguards.iter().any(|one| one.as_str() == id);
        self.apart(|track| track.steps.iter().any(asks))
    }

    /// The compartment of a clock: the course, unless only tracks of another one name it.
    pub fn compartment_of_clock(&self, key: &ClockKey) -> Compartment {
        let runs = |state: &State| state.clocks.contains(key);
        let names = |step: &Step| step.starts.contains(key) || step.stops.contains(key);
        self.apart(|track| track.states.iter().any(runs) || track.steps.iter().any(names))
    }

    /// The compartment of a task: the course, unless only tracks of another one give it out.
    pub fn compartment_of_commitment(&self, template: impl AsRef<str>) -> Compartment {
        let id = template.as_ref();
        let gives = |step: &Step| step.commits.iter().any(|one| one.as_str() == id);
        self.apart(|track| track.steps.iter().any(gives))
    }

    /// The compartment of what these tracks name. INVARIANT: what one track of the course names is no
    /// secret; what nobody names is none either.
    fn apart(&self, names: impl Fn(&Track) -> bool) -> Compartment {
        let tracks = self.procedure.tracks.iter();
        let mut named = tracks
            .filter(|track| names(track))
            .map(|one| one.compartment);
        let first = named.next().unwrap_or(Compartment::Course);
        if named.any(|one| one == Compartment::Course) {
            Compartment::Course
        } else {
            first
        }
    }
}
