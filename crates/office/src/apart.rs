//! Tracks that are sealed apart from the course, such as justice: who may not read one does not move
//! it, fill its forms or sign on it either.

use access::Question;
use casework::commitment::Task;
use casework::{Case, Command};
use mechanism::{ClockKey, Compartment, Track, TrackId};

use crate::Office;
use crate::view::Opened;

impl Office {
    /// What must open to the actor before the command, beside what the act itself asks. INVARIANT
    /// (floor 1): nothing, before an act of care.
    pub(crate) fn must_open(&self, case: &Case, command: &Command) -> Option<Question> {
        let of_track = |track: &TrackId| self.mechanism.track(track).map(|one| one.compartment);
        let compartment = match command {
            Command::TakeStep { track, step, .. } => {
                let step = self.mechanism.step(track, step);
                let cares = step.is_some_and(|step| step.act.is_care());
                of_track(track).filter(|_| !cares)
            }
            Command::OpenProposal { track, .. } => of_track(track),
            Command::Sign { proposal, .. } => of_track(&case.proposals.get(proposal)?.track),
            Command::FillForm { form, .. } => Some(self.mechanism.compartment_of_form(form)),
            Command::DestroyPaper { version, .. } => {
                let form = case.form_at(*version).map(|(form, _)| form);
                form.map(|form| self.mechanism.compartment_of_form(form))
            }
            Command::EnterInError { version } => self.compartment_of_entry(case, *version),
            _ => None,
        };
        let apart = compartment.filter(|one| *one != Compartment::Course);
        apart.map(Question::Open)
    }

    /// The compartment of what is taken back: who may not read an entry does not undo it either.
    fn compartment_of_entry(&self, case: &Case, version: u64) -> Option<Compartment> {
        if let Some((form, _)) = case.form_at(version) {
            return Some(self.mechanism.compartment_of_form(form));
        }
        if let Some((track, _)) = case.recorded_at(version) {
            return Some(self.compartment_of_track(track));
        }
        let mut statements = case.statements.values();
        let said = statements.any(|one| {
            let changes = one.changes.iter().map(|(_, _, version)| *version);
            one.version == version || changes.into_iter().any(|one| one == version)
        });
        if said {
            return Some(Compartment::Justice);
        }
        let mut safeguards = case.safeguards.iter();
        if let Some((id, _)) = safeguards.find(|(_, at)| **at == version) {
            return Some(self.mechanism.compartment_of_safeguard(id));
        }
        let mut notes = case.notes.values();
        let note = notes.find(|(_, at)| *at == version);
        let mut files = case.attachments.values();
        let file = files.find(|one| one.version == version);
        note.map(|(compartment, _)| *compartment)
            .or(file.map(|one| one.compartment))
    }

    /// Whether the reader may know of a clock.
    pub(crate) fn reads_clock(&self, opened: &Opened, key: &ClockKey) -> bool {
        opened.opens(self.mechanism.compartment_of_clock(key))
    }

    /// Whether the reader may know of a task; whoever owes it does.
    pub(crate) fn reads_task(&self, opened: &Opened, task: &Task) -> bool {
        opened.opens(self.mechanism.compartment_of_commitment(&task.template))
    }

    /// The compartment of a track. One of another edition, unknown here, stays with those who read
    /// justice.
    pub(crate) fn compartment_of_track(&self, track: &TrackId) -> Compartment {
        let known = self.mechanism.track(track);
        known.map_or(Compartment::Justice, |track: &Track| track.compartment)
    }
}
