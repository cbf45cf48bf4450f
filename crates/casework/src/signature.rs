//! Joint steps: opened by one institution, signed by each with its own opinion and reasons
//! (floor 5). All agree: it happens. They differ: it goes to the Responsible Authority by itself.

use jiff::Timestamp;
use mechanism::{Act, Outcomes, SignatureGroup, StateId, Step, StepId, TrackId};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Reason, Refusal, Rule, ensure};
use crate::{Actor, Case, Context, Event, ProposalId, Stamp};

/// Longest digest of what was shown, in bytes.
pub const SHOWN_LENGTH_BYTES_MAX: usize = 128;

/// What an institution thinks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// The evidence confirms.
    Confirms,
    /// Not confirmed on the evidence so far.
    DoesNotConfirm,
    /// More is needed first; settlements only.
    SendsBack,
}

/// How a joint step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JointOutcome {
    /// All confirm.
    Confirmed,
    /// None confirms.
    NotConfirmed,
    /// They differ.
    Split,
    /// Sent back.
    Back,
    /// The track moved on before all had signed: the person declined, or another interview was held.
    Lapsed,
}

/// A signature: an authenticated act after step-up over the hash of exactly what was shown. It is
/// not an eIDAS signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Which of the groups it fills.
    pub group: usize,
    /// The opinion; its reasons are sealed with the event of `version`.
    pub opinion: Opinion,
    /// Who signed.
    pub by: Stamp,
    /// When.
    pub at: Timestamp,
    /// The event.
    pub version: u64,
}

/// A joint step on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// On which track.
    pub track: TrackId,
    /// Which step.
    pub step: StepId,
    /// From which state.
    pub from: StateId,
    /// Hash of what is shown to every signer.
    pub shown: String,
    /// The signatures so far.
    pub signatures: Vec<Signature>,
    /// How it ended.
    pub outcome: Option<JointOutcome>,
}

/// Which signature group the actor can fill: one of her functions, an institution that has not
/// signed, a group that is empty.
fn group_for(outcomes: &Outcomes, signed: &[Signature], actor: &Actor) -> Result<usize, Refusal> {
    let already = signed
        .iter()
        .any(|one| one.by.institution == actor.institution);
    ensure(!already, Rule::AlreadySigned)?;
    let fits = |group: &SignatureGroup| actor.has_any(&group.functions);
    ensure(outcomes.signatures.iter().any(fits), Rule::NotYourFunction)?;
    let open = outcomes
        .signatures
        .iter()
        .enumerate()
        .find(|(place, group)| fits(group) && !signed.iter().any(|one| one.group == *place));
    open.map(|(place, _)| place)
        .ok_or_else(|| Rule::OtherInstitutionSigns.into())
}

/// Refuses who signed an earlier decision of the track, where the step wants others than the first
/// time: a difference the mechanism looks for cannot come from the same two people.
fn by_others(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &Step,
    group: usize,
) -> Result<(), Refusal> {
    let Some(outcomes) = joint_outcomes(&step.act).filter(|one| one.other_signers) else {
        return Ok(());
    };
    if !case.has_decided(track, &ctx.actor.person) {
        return Ok(());
    }
    let groups = outcomes.signatures.get(group).into_iter();
    Err(Refusal {
        reasons: vec![Reason {
            rule: Rule::SignedEarlier,
            source: Some(step.source.clone()),
            mended_by: groups.flat_map(|one| one.functions.clone()).collect(),
        }],
    })
}

fn joint_outcomes(act: &Act) -> Option<&Outcomes> {
    match act {
        Act::Decide(outcomes) | Act::Settle(outcomes) => Some(outcomes),
        _ => None,
    }
}

/// Opens a joint step and signs it first.
pub(crate) fn open(
    case: &Case,
    ctx: &Context<'_>,
    id: ProposalId,
    track: TrackId,
    step: StepId,
    opinion: Opinion,
    shown: String,
) -> Decided {
    ensure(!case.proposals.contains_key(&id), Rule::AlreadyEnded)?;
    ensure(shown.len() <= SHOWN_LENGTH_BYTES_MAX, Rule::Limit)?;
    let waiting = case
        .proposals
        .values()
        .any(|one| one.track == track && one.outcome.is_none());
    ensure(!waiting, Rule::NeedsSignatures)?;
    let definition = ctx
        .mechanism
        .step(track.as_str(), step.as_str())
        .ok_or(Rule::NotFound)?;
    let outcomes = joint_outcomes(&definition.act).ok_or(Rule::NotFound)?;
    crate::step::may_take(case, ctx, &track, definition)?;
    let group = group_for(outcomes, &[], ctx.actor)?;
    by_others(case, ctx, &track, definition, group)?;
    let opened = Event::ProposalOpened {
        proposal: id.clone(),
        track,
        step,
        shown: shown.clone(),
    };
    sign_checks(ctx, outcomes, opinion)?;
    let signed = Event::Signed {
        proposal: id.clone(),
        group,
        opinion,
        shown,
    };
    let mut events = vec![opened, signed];
    if outcomes.signatures.len() > 1 {
        crate::clock::start_once(case, ctx, "formal.decide", &mut events);
        return Ok(events);
    }
    let settled = crate::fold_more(case, ctx, &events);
    events.extend(settle(&settled, ctx, &id)?);
    Ok(events)
}

fn sign_checks(ctx: &Context<'_>, outcomes: &Outcomes, opinion: Opinion) -> Result<(), Refusal> {
    ensure(ctx.actor.stepped_up, Rule::StepUpFirst)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    ensure(
        opinion != Opinion::SendsBack || outcomes.back.is_some(),
        Rule::NotFound,
    )
}

/// Signs what another institution opened.
pub(crate) fn sign(
    case: &Case,
    ctx: &Context<'_>,
    id: ProposalId,
    opinion: Opinion,
    shown: String,
) -> Decided {
    let proposal = case.proposals.get(&id).ok_or(Rule::NotFound)?;
    ensure(proposal.outcome.is_none(), Rule::AlreadyEnded)?;
    ensure(proposal.shown == shown, Rule::ShownChanged)?;
    let definition = ctx
        .mechanism
        .step(proposal.track.as_str(), proposal.step.as_str())
        .ok_or(Rule::NotFound)?;
    let outcomes = joint_outcomes(&definition.act).ok_or(Rule::NotFound)?;
    let group = group_for(outcomes, &proposal.signatures, ctx.actor)?;
    by_others(case, ctx, &proposal.track, definition, group)?;
    crate::step::still_holds(case, ctx, &proposal.track, definition)?;
    sign_checks(ctx, outcomes, opinion)?;
    let signed = Event::Signed {
        proposal: id.clone(),
        group,
        opinion,
        shown,
    };
    let mut events = vec![signed];
    let after = crate::fold_more(case, ctx, &events);
    events.extend(settle(&after, ctx, &id)?);
    Ok(events)
}

/// When all have signed: what happens. INVARIANT: nothing happens before, and a difference never
/// ends in silence.
fn settle(case: &Case, ctx: &Context<'_>, id: &ProposalId) -> Decided {
    let proposal = case.proposals.get(id).ok_or(Rule::NotFound)?;
    let definition = ctx
        .mechanism
        .step(proposal.track.as_str(), proposal.step.as_str())
        .ok_or(Rule::NotFound)?;
    let outcomes = joint_outcomes(&definition.act).ok_or(Rule::NotFound)?;
    if proposal.signatures.len() < outcomes.signatures.len() {
        return Ok(Vec::new());
    }
    let outcome = outcome_of(&proposal.signatures);
    let to = target(outcomes, outcome).ok_or(Rule::NotFound)?.clone();
    let mut before = vec![Event::ProposalSettled {
        proposal: id.clone(),
        outcome,
    }];
    before.extend(crate::clock::stop(case, "formal.decide"));
    let mut events = crate::step::moved(case, ctx, &proposal.track, definition, to, before);
    if outcome == JointOutcome::Split {
        crate::clock::start_once(case, ctx, "ra.contested", &mut events);
    }
    Ok(events)
}

fn outcome_of(signatures: &[Signature]) -> JointOutcome {
    let all = |wanted: Opinion| signatures.iter().all(|one| one.opinion == wanted);
    if all(Opinion::Confirms) {
        JointOutcome::Confirmed
    } else if all(Opinion::DoesNotConfirm) {
        JointOutcome::NotConfirmed
    } else if all(Opinion::SendsBack) {
        JointOutcome::Back
    } else {
        JointOutcome::Split
    }
}

fn target(outcomes: &Outcomes, outcome: JointOutcome) -> Option<&StateId> {
    match outcome {
        JointOutcome::Confirmed => Some(&outcomes.confirmed),
        JointOutcome::NotConfirmed => Some(&outcomes.not_confirmed),
        JointOutcome::Split => outcomes.split.as_ref(),
        JointOutcome::Back => outcomes.back.as_ref(),
        JointOutcome::Lapsed => None,
    }
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    match event {
        Event::ProposalOpened {
            proposal,
            track,
            step,
            shown,
        } => {
            let from = case.tracks.get(track).map(|one| one.state.clone());
            let opened = Proposal {
                track: track.clone(),
                step: step.clone(),
                from: from.unwrap_or_else(|| StateId::new("")),
                shown: shown.clone(),
                signatures: Vec::new(),
                outcome: None,
            };
            case.proposals.insert(proposal.clone(), opened);
        }
        Event::Signed {
            proposal,
            group,
            opinion,
            ..
        } => {
            let version = case.version;
            if let Some(proposal) = case.proposals.get_mut(proposal) {
                proposal.signatures.push(Signature {
                    group: *group,
                    opinion: *opinion,
                    by: by.clone(),
                    at,
                    version,
                });
            }
        }
        // INVARIANT: nobody signs about a state that the track has left.
        Event::StepTaken { track, .. } => {
            let waiting = case
                .proposals
                .values_mut()
                .filter(|one| one.track == *track && one.outcome.is_none());
            for proposal in waiting {
                proposal.outcome = Some(JointOutcome::Lapsed);
            }
        }
        Event::ProposalSettled { proposal, outcome } => {
            if let Some(proposal) = case.proposals.get_mut(proposal) {
                proposal.outcome = Some(*outcome);
            }
        }
        _ => {}
    }
}
