//! Where each track of a case stands, how it came there, and what may be done next.

use std::collections::{BTreeMap, VecDeque};

use access::{Action, ClosedReason};
use casework::recovery::Recovery;
use casework::step::{TrackRecord, offers};
use casework::{Actor, CaseId, Context, ProposalId, Refusal, Rule};
use jiff::Timestamp;
use mechanism::{Act, Compartment, Standing, StateId, StepId, Track, TrackId};

use crate::case_header::CaseHeader;
use crate::step::is_told_apart;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Where one track stands, as far as the reader may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackView {
    /// Which track.
    pub track: TrackId,
    /// Where it stands.
    pub place: TrackPlace,
}

/// Where a track stands.
#[derive(Clone, Debug, PartialEq)]
pub enum TrackPlace {
    /// Nobody opened it.
    NotOpened,
    /// Closed to the reader: its compartment and why.
    Closed(Compartment, ClosedReason),
    /// Here.
    Here(Box<Here>),
}

/// Where an open track stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Here {
    /// The state.
    pub state: StateId,
    /// Its harmonised meaning, on the track of identification.
    pub standing: Option<Standing>,
    /// Since when.
    pub since: Timestamp,
    /// Whether it may rest here for good.
    pub ends: bool,
    /// How many different states lie on the way that was walked and on the shortest way to an end.
    pub states: usize,
    /// Which of them it is in, from 0.
    pub at: usize,
    /// The recovery period, on the track that runs it.
    pub recovery: Option<Recovery>,
    /// Every move, newest first: old decisions stay (floor 9).
    pub moves: Vec<MoveView>,
}

/// One move of a track.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveView {
    /// When.
    pub at: Timestamp,
    /// By which step; none for the opening.
    pub step: Option<StepId>,
    /// To which state; none where something was only recorded.
    pub to: Option<StateId>,
    /// The joint decision that brought it there: its opinions and reasons stay.
    pub decision: Option<ProposalId>,
}

/// A step the reader's function may take from where the tracks stand.
#[derive(Clone, Debug, PartialEq)]
pub struct StepOffer {
    /// On which track.
    pub track: TrackId,
    /// Which step.
    pub step: StepId,
    /// Several institutions sign it.
    pub joint: bool,
    /// It notes an absence that is noted by telling the police, on a page of its own.
    pub is_told_apart: bool,
    /// What is missing, with every reason; none when it can be begun now. A form that belongs to
    /// the step is no reason: it is filled on the step's own page.
    pub missing: Option<Refusal>,
}

/// A joint step that waits for signatures.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenProposal {
    /// Its id.
    pub proposal: ProposalId,
    /// On which track.
    pub track: TrackId,
    /// Which step.
    pub step: StepId,
    /// Whether the reader's institution signed already.
    pub signed_here: bool,
}

/// The page of the tracks.
#[derive(Clone, Debug)]
pub struct TracksView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The tracks in the order of the procedure.
    pub tracks: Vec<TrackView>,
    /// Joint steps that wait.
    pub proposals: Vec<OpenProposal>,
    /// What may be done next.
    pub steps: Vec<StepOffer>,
}

impl Office {
    /// The tracks of a case for a reader.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn tracks(&self, actor: &Actor, id: &CaseId) -> Result<TracksView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let view = TracksView {
            header: self.case_header(actor, &opened),
            tracks: self.track_views(&opened),
            proposals: self.open_proposals(actor, &opened),
            steps: self.step_offers(actor, &opened),
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "tracks", case, &[Compartment::Course])
            .await?;
        Ok(view)
    }

    /// Every track of the procedure as the reader may read it. A closed one is never left out.
    pub(crate) fn track_views(&self, opened: &Opened) -> Vec<TrackView> {
        let place = |track: &Track| match opened.closed(track.compartment) {
            Some(reason) => TrackPlace::Closed(track.compartment, reason),
            None => match opened.case().tracks.get(&track.id) {
                None => TrackPlace::NotOpened,
                Some(record) => TrackPlace::Here(Box::new(self.here(opened, track, record))),
            },
        };
        let tracks = self.mechanism.procedure.tracks.iter();
        tracks
            .map(|track| TrackView {
                track: track.id.clone(),
                place: place(track),
            })
            .collect()
    }

    fn here(&self, opened: &Opened, track: &Track, record: &TrackRecord) -> Here {
        let state = track.state(record.state.as_str());
        let mut walked: Vec<&StateId> = Vec::new();
        for one in &record.history {
            if !walked.contains(&&one.to) {
                walked.push(&one.to);
            }
        }
        walked.retain(|one| **one != record.state);
        let runs_recovery = track
            .steps
            .iter()
            .any(|step| matches!(step.act, Act::StartRecovery(_)));
        let recovery = casework::recovery::standing(opened.case(), self.now());
        let records = |step: &StepId| {
            let step = track.step(step.as_str());
            step.is_some_and(|step| step.act == Act::Record)
        };
        let counts = record
            .history
            .iter()
            .filter(|one| opened.case().stands(one));
        let moves = counts.rev().map(|one| MoveView {
            at: one.at,
            step: one.step.clone(),
            to: (!one.step.as_ref().is_some_and(records)).then(|| one.to.clone()),
            decision: opened.case().decision_behind(&track.id, one).cloned(),
        });
        Here {
            standing: state.and_then(|state| state.standing),
            since: record.since,
            ends: state.is_some_and(|state| state.ends),
            states: walked.len() + 1 + to_an_end(track, &record.state),
            at: walked.len(),
            recovery: recovery.filter(|_| runs_recovery),
            moves: moves.collect(),
            state: record.state.clone(),
        }
    }

    /// Joint steps that wait for signatures, on tracks that are open to the reader.
    pub(crate) fn open_proposals(&self, actor: &Actor, opened: &Opened) -> Vec<OpenProposal> {
        let proposals = opened.case().proposals.iter();
        proposals
            .filter(|(_, one)| one.outcome.is_none() && self.reads_track(opened, &one.track))
            .map(|(id, one)| OpenProposal {
                proposal: id.clone(),
                track: one.track.clone(),
                step: one.step.clone(),
                signed_here: one
                    .signatures
                    .iter()
                    .any(|signature| signature.by.institution == actor.institution),
            })
            .collect()
    }

    /// What the reader may do next, and what is missing for the rest.
    pub(crate) fn step_offers(&self, actor: &Actor, opened: &Opened) -> Vec<StepOffer> {
        if !self.may(actor, opened, Action::TakeStep).allowed {
            return Vec::new();
        }
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &[],
        };
        let offered = offers(opened.case(), &context);
        offered
            .into_iter()
            .filter(|offer| self.reads_track(opened, offer.track))
            .map(|offer| StepOffer {
                track: offer.track.clone(),
                step: offer.step.id.clone(),
                joint: matches!(offer.step.act, Act::Decide(_) | Act::Settle(_)),
                is_told_apart: is_told_apart(opened.case(), &self.mechanism, offer.step),
                missing: offer.refused.and_then(beyond_the_page),
            })
            .collect()
    }

    /// Whether the reader may read a track at all.
    pub(crate) fn reads_track(&self, opened: &Opened, track: &TrackId) -> bool {
        self.mechanism
            .track(track.as_str())
            .is_some_and(|track| opened.opens(track.compartment))
    }
}

/// The reasons beside the form of the step itself, and beside what the page of an absence asks.
fn beyond_the_page(mut refusal: Refusal) -> Option<Refusal> {
    refusal
        .reasons
        .retain(|one| !matches!(one.rule, Rule::FormMissing(_) | Rule::AlertDue));
    (!refusal.reasons.is_empty()).then_some(refusal)
}

/// How many moves it is, at least, to a state where the track may rest.
fn to_an_end(track: &Track, from: &StateId) -> usize {
    let ends = |id: &StateId| track.state(id.as_str()).is_none_or(|state| state.ends);
    let mut far: BTreeMap<&StateId, usize> = BTreeMap::from([(from, 0)]);
    let mut next = VecDeque::from([from]);
    while let Some(state) = next.pop_front() {
        let moves = far.get(state).copied().unwrap_or_default();
        if ends(state) {
            return moves;
        }
        let steps = track.steps.iter().filter(|step| step.from.contains(state));
        for target in steps.flat_map(|step| step.act.targets()) {
            if !far.contains_key(target) {
                far.insert(target, moves + 1);
                next.push_back(target);
            }
        }
    }
    0
}
