//! Finding things in a mechanism by their ids. A pack is small: a walk is quicker than an index.

use jiff::civil::Date;

use crate::{
    Body, ClockDefinition, CommitmentTemplate, Form, Function, IndicatorList, Institution,
    Mechanism, Pillar, Question, Safeguard, Seat, ServiceKind, State, Step, Track, Unit,
};

impl Mechanism {
    /// A member by its id.
    pub fn institution(&self, id: impl AsRef<str>) -> Option<&Institution> {
        self.institutions
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// All units of all members.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.institutions.iter().flat_map(|one| &one.units)
    }

    /// A unit by its id, which is unique over the pack.
    pub fn unit(&self, id: impl AsRef<str>) -> Option<&Unit> {
        self.units().find(|one| one.id.as_str() == id.as_ref())
    }

    /// The member a unit belongs to.
    pub fn institution_of_unit(&self, unit: impl AsRef<str>) -> Option<&Institution> {
        let unit = unit.as_ref();
        self.institutions
            .iter()
            .find(|one| one.units.iter().any(|part| part.id.as_str() == unit))
    }

    /// Units with a function, with the member they belong to.
    pub fn units_with(&self, function: Function) -> impl Iterator<Item = (&Institution, &Unit)> {
        self.institutions
            .iter()
            .flat_map(|one| one.units.iter().map(move |unit| (one, unit)))
            .filter(move |(_, unit)| unit.functions.contains(&function))
    }

    /// Members that have a function, as a whole or in one of their units.
    pub fn institutions_with(&self, function: Function) -> impl Iterator<Item = &Institution> {
        self.institutions
            .iter()
            .filter(move |one| one.has(function))
    }

    /// A body by its id.
    pub fn body(&self, id: impl AsRef<str>) -> Option<&Body> {
        self.bodies
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// The body that leads every case. A checked pack has exactly one.
    pub fn authority(&self) -> Option<&Body> {
        self.bodies.iter().find(|one| one.responsible_authority)
    }

    /// A seat with its body.
    pub fn seat(&self, id: impl AsRef<str>) -> Option<(&Body, &Seat)> {
        let id = id.as_ref();
        self.bodies.iter().find_map(|body| {
            body.seats
                .iter()
                .find(|seat| seat.id.as_str() == id)
                .map(|seat| (body, seat))
        })
    }

    /// A track by its id.
    pub fn track(&self, id: impl AsRef<str>) -> Option<&Track> {
        self.procedure
            .tracks
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// A state of a track.
    pub fn state(&self, track: impl AsRef<str>, state: impl AsRef<str>) -> Option<&State> {
        self.track(track)?.state(state)
    }

    /// A step of a track.
    pub fn step(&self, track: impl AsRef<str>, step: impl AsRef<str>) -> Option<&Step> {
        self.track(track)?.step(step)
    }

    /// A safeguard by its id.
    pub fn safeguard(&self, id: impl AsRef<str>) -> Option<&Safeguard> {
        self.procedure
            .safeguards
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// A deadline by its key, such as `refer.emergency`.
    pub fn clock(&self, key: impl AsRef<str>) -> Option<&ClockDefinition> {
        self.procedure
            .clocks
            .iter()
            .find(|one| one.key.as_str() == key.as_ref())
    }

    /// A form by its id.
    pub fn form(&self, id: impl AsRef<str>) -> Option<&Form> {
        self.forms.iter().find(|one| one.id.as_str() == id.as_ref())
    }

    /// A question with the first form that asks it.
    pub fn question(&self, id: impl AsRef<str>) -> Option<(&Form, &Question)> {
        let id = id.as_ref();
        self.forms
            .iter()
            .find_map(|form| form.question(id).map(|question| (form, question)))
    }

    /// A list of indicators by its id.
    pub fn indicator_list(&self, id: impl AsRef<str>) -> Option<&IndicatorList> {
        self.indicators
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// A kind of service with its pillar.
    pub fn service(&self, id: impl AsRef<str>) -> Option<(&Pillar, &ServiceKind)> {
        let id = id.as_ref();
        self.pillars.iter().find_map(|pillar| {
            pillar
                .services
                .iter()
                .find(|one| one.id.as_str() == id)
                .map(|service| (pillar, service))
        })
    }

    /// A template of a commitment by its id.
    pub fn commitment(&self, id: impl AsRef<str>) -> Option<&CommitmentTemplate> {
        self.commitments
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }
}

impl Institution {
    /// Whether the member as a whole or one of its units has that function.
    pub fn has(&self, function: Function) -> bool {
        self.functions.contains(&function)
            || self
                .units
                .iter()
                .any(|unit| unit.functions.contains(&function))
    }

    /// Whether it belongs to the mechanism on that day, as far as its first and last day are known.
    pub fn belongs_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_until.is_none_or(|last| day <= last)
    }
}

impl Track {
    /// A state by its id.
    pub fn state(&self, id: impl AsRef<str>) -> Option<&State> {
        self.states
            .iter()
            .find(|one| one.id.as_str() == id.as_ref())
    }

    /// A step by its id.
    pub fn step(&self, id: impl AsRef<str>) -> Option<&Step> {
        self.steps.iter().find(|one| one.id.as_str() == id.as_ref())
    }
}

impl Form {
    /// Its questions in order, over all sections.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// One of its questions.
    pub fn question(&self, id: impl AsRef<str>) -> Option<&Question> {
        self.questions().find(|one| one.id.as_str() == id.as_ref())
    }
}
