//! What happened: the facts of a case, in past tense. Never a name, an address or a free text.
//!
//! INVARIANT: a shape once released stays loadable for ever; golden files prove it. New fields get
//! a default, new meanings get a new variant.

#![allow(
    missing_docs,
    reason = "a variant's sentence and the types of its fields say what they are"
)]

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use mechanism::{
    ClockKey, CommitmentId, Compartment, FormId, InstitutionId, OptionId, Purpose, QuestionId,
    RegionId, SafeguardId, ServiceId, StateId, StepId, TrackId, UnitId,
};
use serde::{Deserialize, Serialize};

use crate::age::AgeClass;
use crate::bar::{Barred, SaidBy};
use crate::channel::{Allowed, Channel};
use crate::clock::{ClockRun, ClockStart};
use crate::closure::{ClosureReason, ReopenGround};
use crate::commitment::TaskResult;
use crate::consent::{ConsentGiven, Withdrawal};
use crate::emergency::Call;
use crate::guardian::GuardianChange;
use crate::interview::Topic;
use crate::lead::{Away, Lead};
use crate::link::LinkKind;
use crate::plan::ServiceStatus;
use crate::presence::{Part, Present, Wish};
use crate::referral::{DeclineReason, Offer};
use crate::refuse::Refused;
use crate::signature::{JointOutcome, Opinion};
use crate::statement::StatementChange;
use crate::told::Told;
use crate::{
    Answer, AttachmentId, BarId, CaseId, CaseNumber, ConsentId, Kept, NoteId, PersonId,
    PlanEntryId, ProposalId, ReferralId, Stamp, StatementId, TaskId, UrgentId,
};

/// An event with its circumstances, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Stamp,
    /// Hash of the edition under which it happened.
    pub edition: String,
    /// Particulars sealed with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
    /// What.
    pub event: Event,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A concern became a case.
    Opened {
        id: CaseId,
        number: CaseNumber,
        region: Option<RegionId>,
    },
    /// A form was filled, wholly or in part. `original_at` when it was first put on paper.
    FormFilled {
        form: FormId,
        answers: BTreeMap<QuestionId, Answer>,
        #[serde(default)]
        original_at: Option<Timestamp>,
    },
    /// What the indicators of a list suggested: which were ticked. A finding, never a decision.
    IndicatorsTicked {
        list: mechanism::IndicatorListId,
        kept: bool,
        count: u32,
    },
    /// Under 18, may be under 18, or clearly adult, as stated.
    AgeStated { class: AgeClass, years: Option<u8> },
    /// An age decision.
    AgeDecided { child: bool },
    /// Who answers for the case, with a deputy.
    LeadNamed { lead: Lead, deputy: Option<Lead> },
    /// A track opened.
    TrackOpened { track: TrackId, state: StateId },
    /// A track moved by a step.
    StepTaken {
        track: TrackId,
        step: StepId,
        from: StateId,
        to: StateId,
    },
    /// A formal interview was held or set; it counts.
    InterviewCounted { number: u32 },
    /// An interview was held beside the formal one; it counts into the same number.
    InterviewHeld { number: u32, about: BTreeSet<Topic> },
    /// The person said whom she wants in that part.
    PresenceWished { part: Part, wish: Wish },
    /// Somebody was found who fits.
    PresenceFound { part: Part, present: Present },
    /// The person wants somebody else.
    PresenceEnded { part: Part },
    /// A safeguard was recorded.
    SafeguardRecorded {
        /// Which.
        safeguard: SafeguardId,
        /// Whether whoever was present signed it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        signed: bool,
    },
    /// A joint step was opened by one institution and waits for the others.
    ProposalOpened {
        proposal: ProposalId,
        track: TrackId,
        step: StepId,
        shown: String,
    },
    /// An institution signed with its own opinion and reasons.
    Signed {
        proposal: ProposalId,
        group: usize,
        opinion: Opinion,
        shown: String,
    },
    /// All signatures are there.
    ProposalSettled {
        proposal: ProposalId,
        outcome: JointOutcome,
    },
    /// A consent was given.
    ConsentGiven {
        consent: ConsentId,
        given: ConsentGiven,
    },
    /// A consent was withdrawn; sharing stops now.
    ConsentWithdrawn {
        consent: ConsentId,
        withdrawal: Withdrawal,
    },
    /// A consent that was given until a date has ended.
    ConsentEnded { consent: ConsentId },
    /// The person refused something.
    Refused { purpose: Purpose, refused: Refused },
    /// The person changed her mind, without any penalty.
    RefusalLifted { purpose: Purpose },
    /// The person asked for formal identification.
    FormalAsked,
    /// The person does not want formal identification for now: what was asked before no longer counts.
    FormalDeclined,
    /// The child's own views were recorded.
    ViewsRecorded,
    /// The person refused everything for now. The file ends, its keys are destroyed.
    EverythingRefused { reason: OptionId },
    /// A referral was offered with a preview that names nobody.
    ReferralOffered { referral: ReferralId, offer: Offer },
    /// It was accepted; what was shared opens.
    ReferralAccepted {
        referral: ReferralId,
        unit: UnitId,
        late: bool,
    },
    /// It was declined with a coded reason.
    ReferralDeclined {
        referral: ReferralId,
        reason: DeclineReason,
        suggests: Option<InstitutionId>,
        late: bool,
    },
    /// The sender took it back.
    ReferralWithdrawn { referral: ReferralId },
    /// What was asked is done.
    ReferralDone { referral: ReferralId },
    /// A channel of safe contact was set.
    ChannelSet { channel: Channel, allowed: Allowed },
    /// It was asked again whether it is safe.
    ChannelChecked { channel: Channel, is_safe: bool },
    /// The person heard what was decided at that version.
    PersonTold { decision: u64, told: Told },
    /// A statement for the justice track was sealed.
    StatementTaken { statement: StatementId },
    /// The person took it back or says something else now; the old words stay.
    StatementChanged {
        statement: StatementId,
        change: StatementChange,
    },
    /// A date of birth is documented: when the person turns eighteen.
    BirthdayStated { adult_at: Timestamp },
    /// The person has turned eighteen.
    CameOfAge,
    /// A call was made for an emergency or imminent danger.
    CallMade { call: Call },
    /// Imminent danger was recorded.
    DangerRecorded,
    /// A named human took over; the danger is in hands.
    DangerTaken { institution: InstitutionId },
    /// A clock started.
    ClockStarted { run: ClockRun, start: ClockStart },
    /// A clock was paused for a recorded reason.
    ClockPaused { run: ClockRun },
    /// A paused clock went on.
    ClockResumed {
        run: ClockRun,
        due_at: Option<Timestamp>,
    },
    /// A clock stopped because what it waited for happened.
    ClockStopped { run: ClockRun },
    /// A clock ran out: someone is warned, nobody's status changes. `told` are the units that were.
    ClockExpired {
        run: ClockRun,
        key: ClockKey,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<UnitId>,
    },
    /// A length grew.
    ClockExtended { run: ClockRun, due_at: Timestamp },
    /// An institution was given a task.
    TaskGiven {
        task: TaskId,
        template: CommitmentId,
        institution: InstitutionId,
        due_at: Option<Timestamp>,
        /// Which of its units, where it is for one that takes part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<UnitId>,
    },
    /// The task was not done in time: `told` are the units that were told.
    TaskOverdue { task: TaskId, told: Vec<UnitId> },
    /// The task ended.
    TaskEnded { task: TaskId, result: TaskResult },
    /// A service entered the plan.
    ServiceRequested {
        entry: PlanEntryId,
        service: ServiceId,
    },
    /// A service moved on.
    ServiceMoved {
        entry: PlanEntryId,
        status: ServiceStatus,
        provider: Option<InstitutionId>,
    },
    /// A note was written.
    NoteWritten {
        note: NoteId,
        compartment: Compartment,
    },
    /// A file was sealed.
    FileAttached {
        attachment: AttachmentId,
        compartment: Compartment,
        size_bytes: u64,
    },
    /// Two cases were linked.
    Linked { other: CaseId, kind: LinkKind },
    /// The link was undone.
    Unlinked { other: CaseId },
    /// Somebody was shut out.
    BarSet {
        bar: BarId,
        barred: Barred,
        #[serde(default, skip_serializing_if = "SaidBy::is_lead")]
        said_by: SaidBy,
    },
    /// The bar was lifted.
    BarLifted { bar: BarId },
    /// Guardian asked for, named, or under suspicion.
    GuardianChanged { change: GuardianChange },
    /// A record was entered in error: hidden from every view, its keys destroyed.
    EnteredInError { version: u64 },
    /// Somebody opened a compartment urgently, for life or health.
    UrgentlyOpened {
        urgent: UrgentId,
        compartment: Compartment,
        until: Timestamp,
    },
    /// An officer outside the user's institution reviewed the urgent access.
    UrgentReviewed { urgent: UrgentId, justified: bool },
    /// The case closed; the decision before stays.
    Closed { reason: ClosureReason },
    /// It was taken up again.
    Reopened { ground: ReopenGround },
    /// Somebody who answers for the case is away: the alarm rings until another is named.
    LeadAway { person: PersonId, why: Away },
    /// Back before another was named.
    LeadBack { person: PersonId },
    /// Keys were destroyed. A missing key with this event is a defined state.
    Erased {
        what: Vec<Compartment>,
        basis: String,
        approvers: Vec<Stamp>,
    },
    /// Something was recorded by a step that leaves its track where it stands: a decision of another
    /// country, a hearing, an assessment on the way.
    StepRecorded { track: TrackId, step: StepId },
    /// A unit of the police was told that the person is missing, and what a search needs.
    PoliceAlerted {
        unit: UnitId,
        ground: crate::missing::Ground,
    },
    /// An adult is missing, and somebody wrote why the police are not told.
    PoliceNotAlerted,
    /// The person is found, and the unit that was told has stopped looking.
    SearchEnded { unit: UnitId },
    /// What the search rested on is gone, the age or the adult's wish: the unit is asked to stop.
    SearchCalledOff { unit: UnitId },
    /// The person arrived at a house; every other house has let go.
    Arrived { unit: UnitId },
    /// The person left the country.
    LeftCountry {
        leaving: crate::whereabouts::Leaving,
    },
    /// The person is back in the country, in no house yet.
    CameBack,
    /// The person died.
    Died,
    /// A child came along or was born: needs, but no status of victim.
    DependantRecorded { coming: crate::dependant::Coming },
    /// Somebody said that another file is of the same person.
    TwinProposed { other: CaseId },
    /// Somebody else said the same: what the other file forbids, this one forbids.
    TwinConfirmed {
        other: CaseId,
        limits: crate::twin::Limits,
    },
    /// The other file forbids something else now.
    TwinChanged { limits: crate::twin::Limits },
    /// The files are of two people after all.
    TwinParted { other: CaseId },
    /// The paper is destroyed from which the form of that version was entered.
    PaperDestroyed { version: u64, at: Timestamp },
}

impl Event {
    /// Whether it may narrow what the person's wish, age or guardian allows: whatever rests on that is
    /// looked at again, an offer and a search alike.
    pub(crate) const fn may_narrow(&self) -> bool {
        matches!(
            self,
            Self::ConsentWithdrawn { .. }
                | Self::ConsentEnded { .. }
                | Self::Refused { .. }
                | Self::AgeStated { .. }
                | Self::AgeDecided { .. }
                | Self::CameOfAge
                | Self::GuardianChanged { .. }
                | Self::BarSet { .. }
                | Self::EnteredInError { .. }
                | Self::TwinConfirmed { .. }
                | Self::TwinChanged { .. }
        )
    }
}
