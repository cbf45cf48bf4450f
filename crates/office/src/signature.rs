//! Joint decisions: what is signed, who signed, who is waited for, and how it ended.
//!
//! Opinions and reasons of others show only when all have signed, so that each institution writes
//! its own.

use std::collections::BTreeMap;

use access::{Action, ClosedReason};
use casework::context::slot;
use casework::refusal::{Refusal, Rule};
use casework::signature::{JointOutcome, Opinion, Proposal, Signature};
use casework::{Actor, CaseId, Command, ProposalId};
use jiff::Timestamp;
use mechanism::{Act, Compartment, Function, Outcomes, StepId, TrackId};

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, provider};
use crate::shown::Shown;
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// Everything the page of a joint decision shows.
#[derive(Clone, Debug)]
pub struct ProposalView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The decision.
    pub proposal: ProposalId,
    /// The track it moves.
    pub track: TrackId,
    /// The step.
    pub step: StepId,
    /// What every signer signs.
    pub shown: Shown,
    /// Who signed.
    pub signatures: Vec<SignatureLine>,
    /// Who is waited for: for each signature still missing, the functions that can give it.
    pub waits_for: Vec<Vec<Function>>,
    /// How it ended.
    pub outcome: Option<JointOutcome>,
    /// Why the reader may not sign, by access.
    pub closed: Option<ClosedReason>,
    /// Why the reader cannot sign, by rule; none when only opinion and reasons are missing.
    pub refused: Option<Refusal>,
    /// Whether it can be sent back for more.
    pub sends_back: bool,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine {
    /// Of which institution.
    pub institution: Provider,
    /// In which function.
    pub function: Option<Function>,
    /// When.
    pub at: Timestamp,
    /// The opinion: one's own, or everyone's when all have signed.
    pub opinion: Option<Opinion>,
    /// Its reasons, where they may be read.
    pub reasons: Option<String>,
}

/// Somebody's signature as it comes from a form.
#[derive(Clone, Debug)]
pub struct Signing {
    /// The key of the form.
    pub key: String,
    /// The draft it came from.
    pub draft: Option<String>,
    /// What the signer thinks.
    pub opinion: Opinion,
    /// Her own reasons.
    pub reasons: String,
    /// The mark of what was shown to her.
    pub mark: String,
}

impl Office {
    /// The page of a joint decision.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`], also for a decision nobody knows; [`OfficeError::Closed`].
    pub async fn proposal_page(
        &self,
        actor: &Actor,
        id: &CaseId,
        proposal: &str,
    ) -> Result<ProposalView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let proposal_id = ProposalId::new(proposal);
        let case = opened.case();
        let proposal = case.proposals.get(&proposal_id);
        let proposal = proposal.ok_or(OfficeError::NotHere)?;
        let outcomes = self.outcomes(proposal).ok_or(OfficeError::NotHere)?;
        let shown = self
            .shown_at(&opened, &proposal.track, &proposal.step, &proposal.shown)
            .await?;
        let reasons = self.reasons_of(actor, &opened, proposal).await?;
        let mut read = vec![Compartment::Course];
        if !reasons.is_empty() {
            read.push(Compartment::Account);
        }
        self.record_reads(actor, "proposal", std::slice::from_ref(id), &read)
            .await?;
        let line = |one: &Signature| self.signature_line(actor, &opened, proposal, one, &reasons);
        Ok(ProposalView {
            header: self.case_header(actor, &opened),
            track: proposal.track.clone(),
            step: proposal.step.clone(),
            signatures: proposal.signatures.iter().map(line).collect(),
            waits_for: waits_for(outcomes, proposal),
            outcome: proposal.outcome,
            closed: self.may(actor, &opened, Action::Sign).reason,
            refused: self.signing_refused(actor, &opened, &proposal_id, proposal),
            sends_back: outcomes.back.is_some(),
            proposal: proposal_id,
            shown,
        })
    }

    fn outcomes(&self, proposal: &Proposal) -> Option<&Outcomes> {
        let step = self
            .mechanism
            .step(proposal.track.as_str(), proposal.step.as_str())?;
        match &step.act {
            Act::Decide(outcomes) | Act::Settle(outcomes) => Some(outcomes),
            _ => None,
        }
    }

    fn signing_refused(
        &self,
        actor: &Actor,
        opened: &Opened,
        id: &ProposalId,
        proposal: &Proposal,
    ) -> Option<Refusal> {
        let actor = Actor {
            stepped_up: true,
            ..actor.clone()
        };
        let command = Command::Sign {
            proposal: id.clone(),
            opinion: Opinion::Confirms,
            shown: proposal.shown.clone(),
        };
        self.would_refuse(&actor, opened.case(), command, &[slot::REASONS])
    }

    /// The reasons of signatures by version: all of them when all have signed, one's own before.
    async fn reasons_of(
        &self,
        actor: &Actor,
        opened: &Opened,
        proposal: &Proposal,
    ) -> Result<BTreeMap<u64, String>, OfficeError> {
        let mut reasons = BTreeMap::new();
        if !opened.opens(Compartment::Account) {
            return Ok(reasons);
        }
        let loaded = &opened.loaded;
        for signature in proposal
            .signatures
            .iter()
            .filter(|one| readable(actor, proposal, one))
        {
            let version = signature_event(proposal, signature);
            let texts = self
                .open_particulars(
                    &loaded.keys,
                    &loaded.case,
                    loaded.id.as_str(),
                    version..=signature.version,
                    &[Compartment::Account],
                )
                .await?;
            let text = texts
                .values()
                .rev()
                .find_map(|one| one.get(Compartment::Account, slot::REASONS));
            if let Some(text) = text {
                reasons.insert(signature.version, text.to_owned());
            }
        }
        Ok(reasons)
    }

    fn signature_line(
        &self,
        actor: &Actor,
        opened: &Opened,
        proposal: &Proposal,
        signature: &Signature,
        reasons: &BTreeMap<u64, String>,
    ) -> SignatureLine {
        let by = &signature.by;
        let part = Part::Unit(&by.unit);
        SignatureLine {
            institution: provider(&self.mechanism, actor, opened, &by.institution, part),
            function: by.function,
            at: signature.at,
            opinion: readable(actor, proposal, signature).then_some(signature.opinion),
            reasons: reasons.get(&signature.version).cloned(),
        }
    }

    /// Opens a joint decision and signs it first.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn open_proposal(
        &self,
        actor: &Actor,
        id: &CaseId,
        track: &str,
        step: &str,
        signing: Signing,
    ) -> Result<Done, OfficeError> {
        let (track, step) = (TrackId::new(track), StepId::new(step));
        let opened = self.open_course(actor, id).await?;
        // What was hashed is what was shown, and it still says how the case stands.
        let shown = self.shown_at(&opened, &track, &step, &signing.mark).await?;
        if !shown.says_the_same(&Shown::of(opened.case(), &self.mechanism, &track, &step)) {
            return Err(OfficeError::Refused(Rule::ShownChanged.into()));
        }
        let command = Command::OpenProposal {
            proposal: ProposalId::new(self.new_id()),
            track,
            step,
            opinion: signing.opinion,
            shown: signing.mark.clone(),
        };
        self.act(actor, id, given(signing, command)).await
    }

    /// Signs what another institution opened.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn sign(
        &self,
        actor: &Actor,
        id: &CaseId,
        proposal: &str,
        signing: Signing,
    ) -> Result<Done, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let proposal_id = ProposalId::new(proposal);
        let proposal = opened.case().proposals.get(&proposal_id);
        let proposal = proposal.ok_or(OfficeError::NotHere)?;
        if proposal.shown != signing.mark {
            return Err(OfficeError::Refused(Rule::ShownChanged.into()));
        }
        self.shown_at(&opened, &proposal.track, &proposal.step, &signing.mark)
            .await?;
        let command = Command::Sign {
            proposal: proposal_id,
            opinion: signing.opinion,
            shown: signing.mark.clone(),
        };
        self.act(actor, id, given(signing, command)).await
    }

    /// The mark of what would be signed if the step were opened now. For whoever walks a case
    /// without a page.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] and [`OfficeError::Closed`].
    pub async fn mark_now(
        &self,
        actor: &Actor,
        id: &CaseId,
        track: &TrackId,
        step: &StepId,
    ) -> Result<String, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        Ok(Shown::of(opened.case(), &self.mechanism, track, step).mark)
    }
}

fn given(signing: Signing, command: Command) -> Given {
    Given {
        key: signing.key,
        drawn_at: None,
        draft: signing.draft,
        command,
        particulars: Particulars::none().with(
            Compartment::Account,
            slot::REASONS,
            &signing.reasons,
        ),
    }
}

/// Whether a signature's opinion may be read: one's own institution's, or any when all have signed.
fn readable(actor: &Actor, proposal: &Proposal, signature: &Signature) -> bool {
    proposal.outcome.is_some() || signature.by.institution == actor.institution
}

/// The version whose particulars hold the reasons: a command's particulars are sealed with its first
/// event, which for the first signature is the opening just before it.
fn signature_event(proposal: &Proposal, signature: &Signature) -> u64 {
    let is_first = proposal
        .signatures
        .first()
        .is_some_and(|first| first.version == signature.version);
    signature.version - u64::from(is_first)
}

fn waits_for(outcomes: &Outcomes, proposal: &Proposal) -> Vec<Vec<Function>> {
    if proposal.outcome.is_some() {
        return Vec::new();
    }
    let signed = |place: usize| proposal.signatures.iter().any(|one| one.group == place);
    let missing = outcomes
        .signatures
        .iter()
        .enumerate()
        .filter(|(place, _)| !signed(*place));
    missing.map(|(_, group)| group.functions.clone()).collect()
}
