//! Why something may not happen now, by which rule, and who can mend it.

use jiff::Timestamp;
use mechanism::{Function, Purpose, RequirementId, SafeguardId, Source};

/// One or more reasons why a command was refused. Pages show all of them at once.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused: {reasons:?}")]
pub struct Refusal {
    /// INVARIANT: never empty.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule that refused.
    pub rule: Rule,
    /// Where the rule comes from; none for rules of the system itself.
    pub source: Option<Source>,
    /// Functions that can mend it; empty when the actor herself can.
    pub mended_by: Vec<Function>,
}

/// The rules that can refuse. Each has the words `refusal-CODE` and `refusal-CODE-cure`; what makes a
/// requirement possible stands with the requirement, in its pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The case is closed.
    CaseClosed,
    /// The case exists already.
    CaseExists,
    /// What the command names does not exist.
    NotFound,
    /// The track does not stand where the step starts.
    NotFromHere,
    /// The actor's function may not do this.
    NotYourFunction,
    /// A requirement of the procedure does not hold.
    Requirement(RequirementId),
    /// A safeguard that applies is not recorded.
    SafeguardMissing(SafeguardId),
    /// Nobody is named as present.
    PresenceUnnamed(SafeguardId),
    /// Whoever is named as present did not sign it.
    PresenceUnsigned(SafeguardId),
    /// The form the step needs was not filled.
    FormMissing(mechanism::FormId),
    /// Reasons are needed in writing.
    ReasonsMissing,
    /// Some answers do not fit the form.
    AnswerUnfit(mechanism::QuestionId),
    /// The person has not consented to this purpose.
    ConsentMissing(Purpose),
    /// The person refused this purpose and has not changed her mind.
    PersonRefused(Purpose),
    /// The person asked for asylum or is afraid to return: no consulate is asked.
    ShieldedFromAbroad,
    /// A parent or guardian is under suspicion: only an independent guardian speaks for the child, and
    /// nobody under suspicion is named.
    GuardianSuspected,
    /// Only for a person who is clearly an adult.
    AdultsOnly,
    /// Only for a child, or who may be one.
    ChildrenOnly,
    /// The recovery period lasts at least until then.
    RecoveryRuns(Option<Timestamp>),
    /// Removal or return is blocked while identification is open or recovery runs.
    RemovalBlocked,
    /// A joint step needs signatures, it cannot be taken alone.
    NeedsSignatures,
    /// This signature must come from another institution.
    OtherInstitutionSigns,
    /// The actor's institution signed already.
    AlreadySigned,
    /// The actor signed an earlier decision of the track; others look at it now.
    SignedEarlier,
    /// What was shown to sign has changed.
    ShownChanged,
    /// Proving again who one is comes first.
    StepUpFirst,
    /// The referral was already answered, withdrawn or done.
    ReferralAnswered,
    /// Only the institution it was offered to can answer.
    NotTheRecipient,
    /// Only the institution that offered it can do this.
    NotTheSender,
    /// The recipient may not take part: barred by the person or the case lead.
    Barred,
    /// No such institution, or none with that function.
    NoSuchRecipient,
    /// Location may not be part of this.
    LocationClosed,
    /// The clock is not running, or may not be paused.
    ClockNotRunning,
    /// A length may only grow.
    OnlyLonger,
    /// It has not run out.
    NotExpired,
    /// The task or service has ended already.
    AlreadyEnded,
    /// Not available needs a reason.
    ReasonCodeMissing,
    /// Danger is not yet in the hands of a named human.
    DangerOpen,
    /// The person is missing: the case stays open.
    PersonMissing,
    /// A child is missing: the police are told, at once.
    AlertDue,
    /// An adult without consent to police: why life or health is in danger is written first.
    DangerUnassessed,
    /// The person died: nobody is asked any more.
    PersonDied,
    /// This house has not accepted the person, or they have arrived.
    NotAwaited,
    /// Two people say that two files are of one person; this one said so already.
    SecondPerson,
    /// Identification is open, and nobody wrote why it ends without a decision.
    IdentificationOpen,
    /// Somebody must be named to answer for the case.
    LeadNeeded,
    /// The lead cannot be of an institution the person shut out.
    LeadUnfit,
    /// Only an officer of another institution may review.
    OutsideReviewer,
    /// A limit of the system is reached.
    Limit,
    /// The case cannot be linked to itself.
    SameCase,
    /// A further interview needs the reason why it is held.
    FurtherInterview,
    /// Nobody with a tie to the person's community, a companion or a suspect is present.
    PresenceTied,
    /// Not of the gender the person asks for, or of the law's default.
    PresenceUnfit,
    /// A voice on the telephone gets no name and leaves none.
    TelephoneNameless,
    /// The channel is not safe any more.
    ChannelUnsafe,
    /// Told in another language than the person's, and nobody wrote why.
    OtherLanguage,
    /// The person said whom she wants in that part, and nobody who fits was found for this sitting.
    WishUnmet(crate::presence::Part),
}

impl Rule {
    /// The code under which the rule's words stand.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CaseClosed => "case-closed",
            Self::CaseExists => "case-exists",
            Self::NotFound => "not-found",
            Self::NotFromHere => "not-from-here",
            Self::NotYourFunction => "not-your-function",
            Self::Requirement(_) => "requirement",
            Self::SafeguardMissing(_) => "safeguard-missing",
            Self::PresenceUnnamed(_) => "presence-unnamed",
            Self::PresenceUnsigned(_) => "presence-unsigned",
            Self::FormMissing(_) => "form-missing",
            Self::ReasonsMissing => "reasons-missing",
            Self::AnswerUnfit(_) => "answer-unfit",
            Self::ConsentMissing(_) => "consent-missing",
            Self::PersonRefused(_) => "person-refused",
            Self::ShieldedFromAbroad => "shielded-from-abroad",
            Self::GuardianSuspected => "guardian-suspected",
            Self::AdultsOnly => "adults-only",
            Self::ChildrenOnly => "children-only",
            Self::RecoveryRuns(_) => "recovery-runs",
            Self::RemovalBlocked => "removal-blocked",
            Self::NeedsSignatures => "needs-signatures",
            Self::OtherInstitutionSigns => "other-institution-signs",
            Self::AlreadySigned => "already-signed",
            Self::SignedEarlier => "signed-earlier",
            Self::ShownChanged => "shown-changed",
            Self::StepUpFirst => "step-up-first",
            Self::ReferralAnswered => "referral-answered",
            Self::NotTheRecipient => "not-the-recipient",
            Self::NotTheSender => "not-the-sender",
            Self::Barred => "barred",
            Self::NoSuchRecipient => "no-such-recipient",
            Self::LocationClosed => "location-closed",
            Self::ClockNotRunning => "clock-not-running",
            Self::OnlyLonger => "only-longer",
            Self::NotExpired => "not-expired",
            Self::AlreadyEnded => "already-ended",
            Self::ReasonCodeMissing => "reason-code-missing",
            Self::DangerOpen => "danger-open",
            Self::PersonMissing => "person-missing",
            Self::AlertDue => "alert-due",
            Self::DangerUnassessed => "danger-unassessed",
            Self::PersonDied => "person-died",
            Self::NotAwaited => "not-awaited",
            Self::SecondPerson => "second-person",
            Self::IdentificationOpen => "identification-open",
            Self::LeadNeeded => "lead-needed",
            Self::LeadUnfit => "lead-unfit",
            Self::OutsideReviewer => "outside-reviewer",
            Self::Limit => "limit",
            Self::SameCase => "same-case",
            Self::FurtherInterview => "further-interview",
            Self::PresenceTied => "presence-tied",
            Self::PresenceUnfit => "presence-unfit",
            Self::TelephoneNameless => "telephone-nameless",
            Self::ChannelUnsafe => "channel-unsafe",
            Self::OtherLanguage => "other-language",
            Self::WishUnmet(crate::presence::Part::Officer) => "wish-unmet-officer",
            Self::WishUnmet(crate::presence::Part::Interpreter) => "wish-unmet-interpreter",
        }
    }
}

impl Reason {
    /// A reason that the actor herself can mend.
    pub fn of(rule: Rule) -> Self {
        Self {
            rule,
            source: None,
            mended_by: Vec::new(),
        }
    }
}

impl From<Rule> for Refusal {
    fn from(rule: Rule) -> Self {
        Self {
            reasons: vec![Reason::of(rule)],
        }
    }
}

/// What a decision gives.
pub type Decided = Result<Vec<crate::Event>, Refusal>;

/// Refuses unless the condition holds.
pub(crate) fn ensure(holds: bool, rule: Rule) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(rule.into()) }
}
