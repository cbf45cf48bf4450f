//! What nobody could verify: asked of a mechanism in one place, told by pages and in prose.
//!
//! Nothing here has a value to fall back on: whoever shows it says *not set*, and why.

use crate::{
    Basis, Body, ClockDefinition, Function, IndicatorList, Institution, Mechanism, Stated,
};

/// A rule by which a body works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRule {
    /// How many must be present.
    Quorum,
    /// How it votes.
    Voting,
    /// How often it meets.
    Meetings,
}

impl Mechanism {
    /// Deadlines without a length in law; most have a working reminder in its place.
    pub fn unset_clocks(&self) -> impl Iterator<Item = &ClockDefinition> {
        let without_law = |clock: &&ClockDefinition| {
            clock
                .effective()
                .is_none_or(|(_, basis)| basis == Basis::Agreed)
        };
        self.procedure.clocks.iter().filter(without_law)
    }

    /// Rules of bodies that no source gives.
    pub fn unset_body_rules(&self) -> impl Iterator<Item = (&Body, BodyRule)> {
        self.bodies.iter().flat_map(|body| {
            let rules = [
                (body.quorum == Stated::Unset, BodyRule::Quorum),
                (body.voting == Stated::Unset, BodyRule::Voting),
                (
                    body.meeting_interval_days == Stated::Unset,
                    BodyRule::Meetings,
                ),
            ];
            let unset = rules.into_iter().filter(|(unset, _)| *unset);
            unset.map(move |(_, rule)| (body, rule))
        })
    }

    /// Whether no list of public holidays was read.
    pub fn lacks_holidays(&self) -> bool {
        self.calendar.holidays == Stated::Unset
    }

    /// Whether no source says how often the person is asked at most.
    pub fn lacks_interviews_max(&self) -> bool {
        self.interviews_max == Stated::Unset
    }

    /// Functions for which no source says what must be reported.
    pub fn unset_duties(&self) -> impl Iterator<Item = Function> {
        let unset = self
            .duties_to_report
            .iter()
            .filter(|(_, duty)| **duty == Stated::Unset);
        unset.map(|(function, _)| *function)
    }

    /// Lists of indicators that exist and could not be read.
    pub fn absent_lists(&self) -> impl Iterator<Item = &IndicatorList> {
        self.indicators.iter().filter(|list| list.absent)
    }

    /// Members whose membership is a reconstruction.
    pub fn reconstructed_members(&self) -> impl Iterator<Item = &Institution> {
        self.institutions.iter().filter(|one| one.reconstructed)
    }

    /// Public numbers that no source gives, by their key.
    pub fn unset_telephones(&self) -> impl Iterator<Item = &str> {
        let unset = self
            .telephones
            .iter()
            .filter(|(_, number)| **number == Stated::Unset);
        unset.map(|(key, _)| key.as_str())
    }

    /// Units without a number to call. A protected unit needs none: it is reached through the desk.
    pub fn units_without_telephone(&self) -> usize {
        let without = |unit: &&crate::Unit| !unit.protected && unit.telephone == Stated::Unset;
        self.units().filter(without).count()
    }
}
