//! One step of one track: what it needs, what is missing and who can mend it. The same view serves
//! every step of every pack.

use access::Action;
use casework::context::slot;
use casework::form_use::counts;
use casework::presence::{self, Gender, Part};
use casework::refusal::{Refusal, Rule};
use casework::safeguard::{applies, is_in_place};
use casework::signature::Opinion;
use casework::step::starts_here;
use casework::{Actor, Case, CaseId, Command, Context, Kept, ProposalId, decide};
use jiff::Timestamp;
use mechanism::{
    Act, Compartment, FormId, Function, Guard, Mechanism, Presence, Safeguard, SafeguardId, Source,
    StateId, Step, StepId, TrackId,
};

use crate::case_header::CaseHeader;
use crate::finding::ListFinding;
use crate::meeting::InterviewLine;
use crate::shown::Shown;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The slot of the person's own wish to end recovery before its time.
pub const OWN_WISH: &str = "own_wish";

/// The form that a step rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepForm {
    /// Which form.
    pub form: FormId,
    /// When it was last filled.
    pub filled_at: Option<Timestamp>,
    /// Whether every filling was for an earlier taking, and this one asks for its own.
    pub is_used: bool,
    /// Whether the reader may fill it.
    pub may_fill: bool,
}

/// Everything the page of a step shows.
#[derive(Clone, Debug)]
pub struct StepView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The track.
    pub track: TrackId,
    /// The step.
    pub step: StepId,
    /// Where the track stands, since when; none before it opened.
    pub stands: Option<(StateId, Timestamp)>,
    /// When the step was taken before.
    pub taken: Vec<Timestamp>,
    /// Why the reader may not act here, by access.
    pub closed: Option<access::ClosedReason>,
    /// Every rule that refuses the step now; none when only what the page asks for is missing.
    pub refused: Option<Refusal>,
    /// The form of the step.
    pub form: Option<StepForm>,
    /// The safeguards that apply.
    pub safeguards: Vec<SafeguardLine>,
    /// Whether the reader may record safeguards.
    pub may_record: bool,
    /// Before a further interview: who asked what before.
    pub heard: Vec<InterviewLine>,
    /// How often the person is asked at most; nothing where no source says so.
    pub interviews_max: Option<u32>,
    /// Whether the step notes an absence that is noted by telling the police.
    pub is_told_apart: bool,
    /// What indicators suggest, where the account is open.
    pub findings: Vec<ListFinding>,
    /// What the page asks for.
    pub asks: Asks,
    /// A joint decision of this track that waits for signatures.
    pub waits: Option<ProposalId>,
}

/// What a step asks of whoever takes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Asks {
    /// To take it, with reasons where the step needs them.
    Taking {
        /// Reasons in writing.
        reasons: bool,
        /// Child or adult: an age decision.
        age: bool,
        /// The person's own wish: recovery would last longer, or removal is blocked (floor 3).
        own_wish: bool,
    },
    /// An opinion, reasons and a signature over what is shown.
    Signing {
        /// What is signed.
        shown: Box<Shown>,
        /// Whether it can be sent back for more.
        sends_back: bool,
    },
}

/// A safeguard that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeguardLine {
    /// Which.
    pub safeguard: SafeguardId,
    /// Whether it is recorded.
    pub is_met: bool,
    /// Who must have been there.
    pub presence: Presence,
    /// Whom the person asks for in this part; then only somebody who was found puts it in place.
    pub asked: Option<(Part, Gender)>,
    /// Whether the reader's function may record it.
    pub is_yours: bool,
    /// Who may record it; empty means any member of the case.
    pub recorded_by: Vec<Function>,
    /// The article it comes from.
    pub source: Source,
}

impl Office {
    /// The page of a step.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`], also for a step nobody knows; [`OfficeError::Closed`] for whoever
    /// may not read the course.
    pub async fn step_page(
        &self,
        actor: &Actor,
        id: &CaseId,
        track: &str,
        step: &str,
    ) -> Result<StepView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let definition = self.mechanism.step(track, step);
        let definition = definition.ok_or(OfficeError::NotHere)?;
        let track = TrackId::new(track);
        let compartment = self.compartment_of_track(&track);
        if let Some(reason) = opened.closed(compartment) {
            return Err(OfficeError::Closed(reason));
        }
        let is_joint = is_joint(&definition.act);
        let action = if is_joint {
            Action::Sign
        } else {
            Action::TakeStep
        };
        let case = opened.case();
        let records = self.may(actor, &opened, Action::RecordSafeguard).allowed;
        let findings = self.findings(&opened).await?;
        let mut read = vec![Compartment::Course];
        if compartment != Compartment::Course {
            read.push(compartment);
        }
        if !findings.is_empty() {
            read.push(Compartment::Account);
        }
        self.record_reads(actor, "step", std::slice::from_ref(id), &read)
            .await?;
        let record = case.tracks.get(&track);
        let taken = record.into_iter().flat_map(|one| &one.history);
        let taken = taken.filter(|one| case.stands(one));
        Ok(StepView {
            header: self.case_header(actor, &opened),
            stands: record.map(|one| (one.state.clone(), one.since)),
            taken: taken
                .filter(|one| one.step.as_ref() == Some(&definition.id))
                .map(|one| one.at)
                .collect(),
            closed: self.may(actor, &opened, action).reason,
            refused: self.refused(actor, case, &track, definition),
            form: self.step_form(actor, &opened, &track, definition),
            safeguards: self.safeguards(actor, case, definition),
            may_record: records,
            heard: match is_further(case, definition) {
                true => self.interviews(actor, &opened),
                false => Vec::new(),
            },
            interviews_max: self.mechanism.interviews_max.value().copied(),
            is_told_apart: is_told_apart(case, &self.mechanism, definition),
            findings,
            asks: self.asks(actor, case, &track, definition),
            waits: waiting(case, &track),
            step: definition.id.clone(),
            track,
        })
    }

    /// The form of a step on its track, if it has one.
    pub(crate) fn step_form(
        &self,
        actor: &Actor,
        opened: &Opened,
        track: &TrackId,
        step: &Step,
    ) -> Option<StepForm> {
        let form = step.form.as_ref()?;
        let case = opened.case();
        let filled_at = case.filled(form).last().map(|one| one.at);
        // Care asks for no form, and what cannot be taken from here asks for none now.
        let asks = !step.act.is_care() && starts_here(case, track, step);
        let counts = || counts(case, &self.mechanism, track, form);
        let compartment = self.mechanism.compartment_of_form(form.as_str());
        let fill = self.act_of_filling(actor, case, form);
        Some(StepForm {
            form: form.clone(),
            filled_at,
            is_used: asks && filled_at.is_some() && !counts(),
            may_fill: opened.closed(compartment).is_none() && self.may(actor, opened, fill).allowed,
        })
    }

    /// Where the words of a step are sealed: with its track, or in the account.
    pub fn words_of_step(&self, track: &TrackId) -> Compartment {
        match self.compartment_of_track(track) {
            Compartment::Course => Compartment::Account,
            apart => apart,
        }
    }

    /// What refuses the step when everything its page can ask for is given.
    fn refused(&self, actor: &Actor, case: &Case, track: &TrackId, step: &Step) -> Option<Refusal> {
        let track = track.clone();
        let command = if is_joint(&step.act) {
            Command::OpenProposal {
                proposal: ProposalId::new("asked"),
                track,
                step: step.id.clone(),
                opinion: Opinion::Confirms,
                shown: String::new(),
            }
        } else {
            Command::TakeStep {
                track,
                step: step.id.clone(),
                age_child: Some(true),
            }
        };
        let actor = Actor {
            stepped_up: true,
            ..actor.clone()
        };
        self.would_refuse(&actor, case, command, &[slot::REASONS, OWN_WISH])
    }

    /// What would refuse a command, asked without doing it.
    pub(crate) fn would_refuse(
        &self,
        actor: &Actor,
        case: &Case,
        command: Command,
        slots: &[&str],
    ) -> Option<Refusal> {
        let kept: Vec<Kept> = slots
            .iter()
            .map(|slot| Kept {
                compartment: Compartment::Account,
                slot: (*slot).to_owned(),
            })
            .collect();
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &kept,
        };
        decide(case, command, &context).err()
    }

    fn asks(&self, actor: &Actor, case: &Case, track: &TrackId, step: &Step) -> Asks {
        match &step.act {
            Act::Decide(outcomes) | Act::Settle(outcomes) => Asks::Signing {
                shown: Box::new(Shown::of(case, &self.mechanism, track, &step.id)),
                sends_back: outcomes.back.is_some(),
            },
            act => Asks::Taking {
                // A further interview says why it is held (casework::interview).
                reasons: step.reasons || is_further(case, step),
                age: matches!(act, Act::DecideAge(_)),
                own_wish: matches!(act, Act::EndRecovery(_) | Act::Return(_))
                    && self.waits_for_wish(actor, case, track, step),
            },
        }
    }

    /// Whether only the person's own wish opens the way now: recovery runs, or removal is blocked.
    fn waits_for_wish(&self, actor: &Actor, case: &Case, track: &TrackId, step: &Step) -> bool {
        let command = Command::TakeStep {
            track: track.clone(),
            step: step.id.clone(),
            age_child: None,
        };
        let refused = self.would_refuse(actor, case, command, &[slot::REASONS]);
        refused.is_some_and(|refusal| {
            refusal
                .reasons
                .iter()
                .any(|reason| matches!(reason.rule, Rule::RecoveryRuns(_) | Rule::RemovalBlocked))
        })
    }

    /// The safeguards of a step that apply to this person, and the wishes on which some of them hang:
    /// who asked for an officer of another gender must be able to say so where the other is asked for.
    fn safeguards(&self, actor: &Actor, case: &Case, step: &Step) -> Vec<SafeguardLine> {
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &[],
        };
        let facts = casework::facts::guard_facts(case, &context);
        let named = || {
            step.safeguards
                .iter()
                .filter_map(|id| self.safeguard(id.as_str()))
        };
        let applying = named().filter(|one| applies(case, &facts, one));
        let read = named().flat_map(|one| one.applies.iter().flat_map(Guard::reads));
        let wishes = read
            .filter_map(|name| self.safeguard(name.strip_prefix("safeguard.")?))
            .filter(|wish| !step.safeguards.contains(&wish.id));
        applying
            .chain(wishes)
            .map(|one| SafeguardLine {
                safeguard: one.id.clone(),
                is_met: is_in_place(case, &self.mechanism, &one.id),
                presence: one.presence,
                asked: presence::asked(case, &one.id)
                    .and_then(|part| Some((part, presence::wanted(case, &self.mechanism, part)?))),
                is_yours: one.recorded_by.is_empty() || actor.has_any(&one.recorded_by),
                recorded_by: one.recorded_by.clone(),
                source: one.source.clone(),
            })
            .collect()
    }

    fn safeguard(&self, id: &str) -> Option<&Safeguard> {
        self.mechanism.safeguard(id)
    }
}

/// Whether the step asks somebody who was asked before.
fn is_further(case: &Case, step: &Step) -> bool {
    step.is_interview() && case.interviews > 0
}

/// Whether the step notes an absence that is noted by telling the police, on a page of its own.
pub(crate) fn is_told_apart(case: &Case, mechanism: &Mechanism, step: &Step) -> bool {
    step.notes_absence() && casework::missing::alert_is_due(case, mechanism)
}

/// Whether several institutions sign the act.
pub(crate) fn is_joint(act: &Act) -> bool {
    matches!(act, Act::Decide(_) | Act::Settle(_))
}

/// The joint decision of a track that waits for signatures.
fn waiting(case: &Case, track: &TrackId) -> Option<ProposalId> {
    let open = case
        .proposals
        .iter()
        .find(|(_, one)| one.track == *track && one.outcome.is_none());
    open.map(|(id, _)| id.clone())
}
