//! What may be asked.

use casework::Command;
use casework::bar::SaidBy;
use mechanism::Compartment;

/// A question about one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whether it may be known at all. No means: answer as if it did not exist.
    Know,
    /// Whether a compartment opens.
    Open(Compartment),
    /// Whether an act may be tried. The case still decides whether it is possible now.
    Do(Action),
}

impl Question {
    /// Every question, in the order in which the matrix prints them.
    pub fn all() -> impl Iterator<Item = Self> {
        let open = Compartment::ALL.into_iter().map(Self::Open);
        let acts = Action::ALL.iter().copied().map(Self::Do);
        std::iter::once(Self::Know).chain(open).chain(acts)
    }

    /// Every question a command raises: its act, and for what is written into one compartment whether
    /// that compartment opens. INVARIANT: nobody writes where she may not read.
    pub fn raised_by(command: &Command) -> Vec<Self> {
        let mut questions = vec![Self::Do(Action::of(command))];
        questions.extend(match command {
            Command::WriteNote { compartment, .. } | Command::AttachFile { compartment, .. } => {
                Some(Self::Open(*compartment))
            }
            Command::TakeStatement { .. } | Command::ChangeStatement { .. } => {
                Some(Self::Open(Compartment::Justice))
            }
            Command::SetChannel { .. } | Command::CheckChannel { .. } => {
                Some(Self::Open(Compartment::Identity))
            }
            _ => None,
        });
        questions
    }

    /// The name of the action in policies.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Know => "know",
            Self::Open(Compartment::Course) => "open_course",
            Self::Open(Compartment::Identity) => "open_identity",
            Self::Open(Compartment::Account) => "open_account",
            Self::Open(Compartment::Health) => "open_health",
            Self::Open(Compartment::Justice) => "open_justice",
            Self::Open(Compartment::Location) => "open_location",
            Self::Do(action) => action.as_str(),
        }
    }
}

macro_rules! actions {
    ($($(#[$meta:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// An act on a case. Closed: every command is one of these.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $($(#[$meta])* $name),+ }

        impl Action {
            /// Every act.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// Its word in policies.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

actions! {
    /// Raise a concern. Asked with the view of an empty case.
    RaiseConcern = "raise_concern",
    /// Fill a form, tick indicators, state an age.
    FillForm = "fill_form",
    /// Fill the form of a step that the own function takes. [`FillForm`](Self::FillForm) holds it.
    FillOwnForm = "fill_own_form",
    /// Take a step of the procedure.
    TakeStep = "take_step",
    /// Record a safeguard.
    RecordSafeguard = "record_safeguard",
    /// Open a joint step or sign it.
    Sign = "sign",
    /// Record what the person agrees to, withdraws, asks for or thinks.
    RecordConsent = "record_consent",
    /// Record that the person refuses something, or changes their mind.
    Refuse = "refuse",
    /// Offer a referral.
    Refer = "refer",
    /// Accept or decline one.
    AnswerReferral = "answer_referral",
    /// Take one back.
    WithdrawReferral = "withdraw_referral",
    /// Say that it is done.
    CompleteReferral = "complete_referral",
    /// Record imminent danger, or a call.
    RecordCall = "record_call",
    /// Pause, resume or extend a clock.
    SetClock = "set_clock",
    /// Give an institution a task.
    GiveTask = "give_task",
    /// End one.
    EndTask = "end_task",
    /// Put a service into the plan, or move it on.
    Plan = "plan",
    /// Write a note.
    WriteNote = "write_note",
    /// Write down that the person takes a statement back or says something else, also in a closed case.
    ChangeStatement = "change_statement",
    /// Seal a file.
    AttachFile = "attach_file",
    /// Link another case, or undo it.
    Link = "link",
    /// Shut somebody out on the own judgement, or lift a bar.
    SetBar = "set_bar",
    /// Write down at once whom the person wants kept out.
    RecordBar = "record_bar",
    /// Ask for, name or suspect a guardian.
    ChangeGuardian = "change_guardian",
    /// Hide what was entered in error.
    Correct = "correct",
    /// Open a compartment for life or health.
    OpenUrgently = "open_urgently",
    /// Review such an opening.
    ReviewUrgent = "review_urgent",
    /// Close the case.
    Close = "close",
    /// Take it up again.
    Reopen = "reopen",
    /// Name lead and deputy.
    NameLead = "name_lead",
    /// Say that one has stopped looking for a missing person.
    EndSearch = "end_search",
    /// See who looked, by function and day.
    SeeWhoLooked = "see_who_looked",
    /// See who looked, with names and times.
    SeeWhoLookedNames = "see_who_looked_names",
}

impl Action {
    /// The act a command is.
    pub fn of(command: &Command) -> Self {
        match command {
            Command::RaiseConcern { .. } => Self::RaiseConcern,
            Command::FillForm { .. }
            | Command::TickIndicators { .. }
            | Command::StateAge { .. }
            | Command::StateBirthday { .. } => Self::FillForm,
            Command::NameLead { .. } => Self::NameLead,
            Command::TakeStep { .. } => Self::TakeStep,
            Command::RecordSafeguard { .. }
            | Command::HoldInterview { .. }
            | Command::WishPresence { .. }
            | Command::FindPresence { .. }
            | Command::EndPresence { .. } => Self::RecordSafeguard,
            Command::OpenProposal { .. } | Command::Sign { .. } => Self::Sign,
            Command::GiveConsent { .. }
            | Command::WithdrawConsent { .. }
            | Command::AskFormal
            | Command::SetChannel { .. }
            | Command::CheckChannel { .. }
            | Command::TellPerson { .. }
            | Command::RecordViews => Self::RecordConsent,
            Command::Refuse { .. }
            | Command::LiftRefusal { .. }
            | Command::RefuseEverything { .. } => Self::Refuse,
            Command::OfferReferral { .. } => Self::Refer,
            Command::AcceptReferral { .. } | Command::DeclineReferral { .. } => {
                Self::AnswerReferral
            }
            Command::WithdrawReferral { .. } => Self::WithdrawReferral,
            Command::CompleteReferral { .. } => Self::CompleteReferral,
            Command::RecordDanger | Command::RecordCall { .. } => Self::RecordCall,
            other => Self::of_follow_up(other),
        }
    }

    /// The second half of [`Action::of`]: following up, opening, ending.
    fn of_follow_up(command: &Command) -> Self {
        match command {
            Command::GiveTask { .. } => Self::GiveTask,
            Command::EndTask { .. } => Self::EndTask,
            Command::RequestService { .. } | Command::MoveService { .. } => Self::Plan,
            Command::WriteNote { .. } | Command::TakeStatement { .. } => Self::WriteNote,
            Command::ChangeStatement { .. } => Self::ChangeStatement,
            Command::AttachFile { .. } => Self::AttachFile,
            Command::Link { .. } | Command::Unlink { .. } => Self::Link,
            Command::SetBar {
                said_by: SaidBy::Person,
                ..
            } => Self::RecordBar,
            Command::SetBar { .. } | Command::LiftBar { .. } => Self::SetBar,
            Command::ChangeGuardian { .. } => Self::ChangeGuardian,
            Command::EnterInError { .. } => Self::Correct,
            Command::OpenUrgently { .. } => Self::OpenUrgently,
            Command::ReviewUrgent { .. } => Self::ReviewUrgent,
            Command::Close { .. } => Self::Close,
            Command::Reopen { .. } => Self::Reopen,
            Command::ReportMissing { .. } => Self::TakeStep,
            Command::EndSearch => Self::EndSearch,
            // An arrival is care: the person is under a roof.
            Command::RecordArrival => Self::CompleteReferral,
            Command::RecordLeaving { .. } | Command::RecordComingBack | Command::RecordDeath => {
                Self::TakeStep
            }
            Command::RecordDependant { .. } | Command::DestroyPaper { .. } => Self::FillForm,
            Command::ProposeTwin { .. }
            | Command::ConfirmTwin { .. }
            | Command::PartTwin { .. } => Self::Link,
            // Clocks, and nothing else: a new command lands with whoever may set clocks until it has
            // an act of its own.
            _ => Self::SetClock,
        }
    }
}
