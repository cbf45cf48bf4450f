//! The sealed summary of a case that lists show.

use casework::lead::{Lead, LeadAlarm};
use casework::missing::Alert;
use casework::recovery::removal_blocked;
use casework::{Case, CaseNumber};
use jiff::Timestamp;
use mechanism::{Mechanism, RegionId, Standing, StateId, TrackId};
use serde::{Deserialize, Serialize};

/// What a row of a list may show. Never a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The number.
    pub number: Option<CaseNumber>,
    /// The harmonised meaning of where identification stands.
    pub standing: Option<Standing>,
    /// Where each track stands.
    pub tracks: Vec<(TrackId, StateId)>,
    /// A child, or who may be one.
    pub child: bool,
    /// Where, by region.
    pub region: Option<RegionId>,
    /// Who answers for it.
    pub lead: Option<Lead>,
    /// Whether removal was blocked when the card was made.
    pub removal_blocked: bool,
    /// Whether danger waits for a named human.
    pub danger_open: bool,
    /// Whether nobody knows where the person is, or somebody still looks.
    #[serde(default)]
    pub searched: bool,
    /// What is wrong with who answers for it.
    #[serde(default)]
    pub alarm: Option<LeadAlarm>,
    /// When the last thing happened.
    pub changed_at: Timestamp,
}

impl Card {
    /// The card of a case as it stands.
    pub fn of(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Self {
        let tracks = case
            .tracks
            .iter()
            .map(|(id, record)| (id.clone(), record.state.clone()));
        Self {
            number: case.number.clone(),
            standing: case.standing(mechanism),
            tracks: tracks.collect(),
            child: case.is_child(),
            region: case.region.clone(),
            lead: case.lead.clone(),
            removal_blocked: removal_blocked(case, mechanism, now),
            danger_open: case.danger.is_open(),
            searched: is_searched(case),
            alarm: casework::lead::alarm(case, mechanism),
            changed_at: now,
        }
    }
}

/// Whether nobody knows where the person is, or a unit that was told still looks.
pub(crate) fn is_searched(case: &Case) -> bool {
    let mut alerts = case.alerts.iter();
    case.is_missing() || alerts.any(Alert::is_open)
}
