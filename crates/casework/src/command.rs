//! What someone asks to happen.

#![allow(
    missing_docs,
    reason = "a variant's sentence and the types of its fields say what they are"
)]

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use mechanism::{
    ClockKey, CommitmentId, Compartment, FormId, IndicatorListId, InstitutionId, OptionId, Purpose,
    QuestionId, RegionId, SafeguardId, ServiceId, StepId, TrackId, UnitId,
};

use crate::age::AgeClass;
use crate::bar::{Barred, SaidBy};
use crate::channel::{Allowed, Channel};
use crate::clock::ClockRun;
use crate::closure::{ClosureReason, ReopenGround};
use crate::commitment::TaskResult;
use crate::consent::{ConsentGiven, Withdrawal};
use crate::dependant::Coming;
use crate::emergency::Call;
use crate::guardian::GuardianChange;
use crate::interview::Topic;
use crate::lead::{Away, Lead};
use crate::link::LinkKind;
use crate::plan::ServiceStatus;
use crate::presence::{Part, Present, Wish};
use crate::referral::{DeclineReason, Offer};
use crate::signature::Opinion;
use crate::statement::StatementChange;
use crate::told::Told;
use crate::twin::Limits;
use crate::whereabouts::Leaving;
use crate::{
    Answer, AttachmentId, BarId, CaseId, CaseNumber, ConsentId, NoteId, PersonId, PlanEntryId,
    ProposalId, ReferralId, StatementId, TaskId, UrgentId,
};

/// A wish. Ids of what is new arrive with it; the time comes from the context.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Raise a concern: opens the case with the first answers.
    RaiseConcern {
        id: CaseId,
        number: CaseNumber,
        region: Option<RegionId>,
        age: AgeClass,
        years: Option<u8>,
        answers: BTreeMap<QuestionId, Answer>,
        danger_now: bool,
        original_at: Option<Timestamp>,
    },
    /// Fill a form, wholly or in part.
    FillForm {
        form: FormId,
        answers: BTreeMap<QuestionId, Answer>,
        original_at: Option<Timestamp>,
    },
    /// Tick indicators; which ones is sealed in the account.
    TickIndicators { list: IndicatorListId, count: u32 },
    /// State another age.
    StateAge { class: AgeClass, years: Option<u8> },
    /// Name who answers for the case.
    NameLead { lead: Lead, deputy: Option<Lead> },
    /// Take a step of the procedure.
    TakeStep {
        track: TrackId,
        step: StepId,
        age_child: Option<bool>,
    },
    /// Record a safeguard.
    RecordSafeguard {
        /// Which.
        safeguard: SafeguardId,
        /// Whether whoever is named as present signed it.
        signed: bool,
    },
    /// Record an interview beside the formal one.
    HoldInterview { about: BTreeSet<Topic> },
    /// The person says whom she wants in that part.
    WishPresence { part: Part, wish: Wish },
    /// Somebody was found; `untied` is the answer to whether she has a tie to anybody.
    FindPresence {
        part: Part,
        present: Present,
        untied: bool,
    },
    /// The person wants somebody else.
    EndPresence { part: Part },
    /// Set a channel of safe contact.
    SetChannel { channel: Channel, allowed: Allowed },
    /// Say whether it is still safe.
    CheckChannel { channel: Channel, is_safe: bool },
    /// Record that the person heard a decision.
    TellPerson { decision: u64, told: Told },
    /// Seal a statement for the justice track.
    TakeStatement { statement: StatementId },
    /// The person takes it back or says something else now.
    ChangeStatement {
        statement: StatementId,
        change: StatementChange,
    },
    /// State a documented date of birth: when the person turns eighteen.
    StateBirthday { adult_at: Timestamp },
    /// The keeper noticed that the person has turned eighteen.
    ComeOfAge,
    /// Open a joint step and sign it first.
    OpenProposal {
        proposal: ProposalId,
        track: TrackId,
        step: StepId,
        opinion: Opinion,
        shown: String,
    },
    /// Sign what another institution opened.
    Sign {
        proposal: ProposalId,
        opinion: Opinion,
        shown: String,
    },
    /// Record a consent.
    GiveConsent {
        consent: ConsentId,
        given: ConsentGiven,
    },
    /// Withdraw one.
    WithdrawConsent {
        consent: ConsentId,
        withdrawal: Withdrawal,
    },
    /// The person refuses a purpose for now.
    Refuse { purpose: Purpose, reason: OptionId },
    /// The person changes her mind.
    LiftRefusal { purpose: Purpose },
    /// The person asks for formal identification.
    AskFormal,
    /// Record the child's own views.
    RecordViews,
    /// The person refuses everything for now.
    RefuseEverything { reason: OptionId },
    /// Offer a referral.
    OfferReferral { referral: ReferralId, offer: Offer },
    /// Accept one for the actor's unit.
    AcceptReferral { referral: ReferralId },
    /// Decline one.
    DeclineReferral {
        referral: ReferralId,
        reason: DeclineReason,
        suggests: Option<InstitutionId>,
    },
    /// Take one back.
    WithdrawReferral { referral: ReferralId },
    /// Say that it is done.
    CompleteReferral { referral: ReferralId },
    /// Record imminent danger.
    RecordDanger,
    /// Record a call.
    RecordCall { call: Call },
    /// Pause a clock; reasons come as a particular.
    PauseClock { run: ClockRun },
    /// Let it go on.
    ResumeClock { run: ClockRun },
    /// Make a length longer; reasons come as a particular.
    ExtendClock { run: ClockRun, until: Timestamp },
    /// The keeper noticed that a clock ran out.
    ExpireClock { run: ClockRun, key: ClockKey },
    /// The keeper noticed that a task was not done in time.
    ExpireTask { task: TaskId },
    /// The keeper noticed that a consent was given until now.
    EndConsent { consent: ConsentId },
    /// Give an institution a task.
    GiveTask {
        task: TaskId,
        template: CommitmentId,
        institution: InstitutionId,
    },
    /// End one.
    EndTask { task: TaskId, result: TaskResult },
    /// Put a service into the plan.
    RequestService {
        entry: PlanEntryId,
        service: ServiceId,
    },
    /// Move one.
    MoveService {
        entry: PlanEntryId,
        status: ServiceStatus,
        provider: Option<InstitutionId>,
    },
    /// Write a note into a compartment.
    WriteNote {
        note: NoteId,
        compartment: Compartment,
    },
    /// Seal a file.
    AttachFile {
        attachment: AttachmentId,
        compartment: Compartment,
        size_bytes: u64,
        media_type: String,
    },
    /// Link another case.
    Link { other: CaseId, kind: LinkKind },
    /// Undo it.
    Unlink { other: CaseId },
    /// Shut somebody out.
    SetBar {
        bar: BarId,
        barred: Barred,
        said_by: SaidBy,
    },
    /// Lift it.
    LiftBar { bar: BarId },
    /// Ask for, name or suspect a guardian.
    ChangeGuardian { change: GuardianChange },
    /// Hide a record that was entered in error.
    EnterInError { version: u64 },
    /// Open a compartment for life or health.
    OpenUrgently {
        urgent: UrgentId,
        compartment: Compartment,
    },
    /// Review such an opening.
    ReviewUrgent { urgent: UrgentId, justified: bool },
    /// The keeper noticed that somebody who answers for the case is away, or back.
    ReportAway {
        person: PersonId,
        away: Option<Away>,
    },
    /// Close the case.
    Close { reason: ClosureReason },
    /// Take it up again.
    Reopen { ground: ReopenGround },
    /// Tell a unit of the police that the person is missing, or write down why nobody is told.
    ReportMissing { to: Option<UnitId> },
    /// The unit that was told has stopped looking.
    EndSearch,
    /// The person arrived at the house that accepted them.
    RecordArrival,
    /// The person left the country.
    RecordLeaving { leaving: Leaving },
    /// The person is back in the country.
    RecordComingBack,
    /// The person died.
    RecordDeath,
    /// Record a child who came along or was born.
    RecordDependant { coming: Coming },
    /// Say that another file is of the same person.
    ProposeTwin { other: CaseId },
    /// Say the same, as somebody else; `limits` is what the other file forbids.
    ConfirmTwin { other: CaseId, limits: Limits },
    /// Say that the files are of two people.
    PartTwin { other: CaseId },
    /// Say when the paper was destroyed from which the form of that version was entered.
    DestroyPaper { version: u64, at: Timestamp },
}
