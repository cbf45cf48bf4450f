//! The procedure all members accepted: tracks, states, steps, safeguards, clocks.

use crate::function::words;
use crate::guard::Guard;
use crate::{
    ClockDefinition, ClockKey, CommitmentId, Compartment, FormId, Function, RequirementId,
    SafeguardId, Source, StateId, StepId, TrackId,
};

/// The state of a track while nobody knows where the person is, in every pack.
pub const MISSING: &str = "missing";

/// The whole procedure of an edition.
#[derive(Clone, Debug, Default)]
pub struct Procedure {
    /// The parallel lines of a case.
    pub tracks: Vec<Track>,
    /// Presences and conditions that steps ask for.
    pub safeguards: Vec<Safeguard>,
    /// Deadlines.
    pub clocks: Vec<ClockDefinition>,
}

/// One of the parallel lines of a case.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its identifier; its name is the word `track-ID`.
    pub id: TrackId,
    /// The state in which it opens.
    pub initial: StateId,
    /// True when it opens with the case; otherwise a step of its own or of another track opens it.
    pub opens_with_case: bool,
    /// Who may read it at all: `Course` for all members of the case, `Justice` for the justice track.
    pub compartment: Compartment,
    /// Its states.
    pub states: Vec<State>,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// Where a track stands. Its name is the word `state-TRACK-ID`.
#[derive(Clone, Debug)]
pub struct State {
    /// Its identifier, unique in the track.
    pub id: StateId,
    /// Its harmonised meaning; only states of identification have one.
    pub standing: Option<Standing>,
    /// True when the track may rest here for good.
    pub ends: bool,
    /// Clocks that run while the track stands here: started on entering, stopped on leaving.
    pub clocks: Vec<ClockKey>,
}

words! {
    /// The harmonised meaning of a state of identification, the same in every country.
    Standing {
        /// A report that is not yet examined.
        Signal = "signal",
        /// Being screened.
        Screening = "screening",
        /// Screened, no indicators; another route may have been named.
        NotIndicated = "not_indicated",
        /// Potential victim: protected, with all services.
        Potential = "potential",
        /// A formal interview is set or held, the decision is open.
        Deciding = "deciding",
        /// The institutions differ; the Responsible Authority settles.
        Contested = "contested",
        /// Formally identified.
        Identified = "identified",
        /// Not confirmed on the evidence so far.
        NotIdentified = "not_identified",
        /// The adult declined formal status for now; keeps potential status and all services.
        Declined = "declined",
    }
}

impl Standing {
    /// While identification is open, removal is blocked (floor 3).
    pub const fn is_open(self) -> bool {
        !matches!(
            self,
            Self::NotIndicated | Self::Identified | Self::NotIdentified
        )
    }
}

/// The act that moves a track. Its name is the word `step-TRACK-ID`.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its identifier, unique in the track.
    pub id: StepId,
    /// Its number in the procedure, such as `T5`.
    pub number: Option<String>,
    /// States it may be taken from; empty when it opens its track. In a track that opens with the
    /// case, such a step is the raising of the concern itself.
    pub from: Vec<StateId>,
    /// What it does.
    pub act: Act,
    /// Functions that may take it. A case lead may take a step only through a function.
    pub by: Vec<Function>,
    /// The form to be filled before or with it.
    pub form: Option<FormId>,
    /// True when the step needs reasons in writing.
    pub reasons: bool,
    /// True when what the step says is a decision about the person, which she is told, beside the acts
    /// that are decisions by their nature: see [`Step::is_decision`].
    pub decision: bool,
    /// True when the person is heard by it, beside the formal interview: see [`Step::is_interview`].
    pub counts_interview: bool,
    /// What must hold first.
    pub requires: Vec<Requirement>,
    /// Safeguards that must be recorded when they apply. They bind interviews, decisions and
    /// sharing only: the checker refuses them on acts of care (floor 1).
    pub safeguards: Vec<SafeguardId>,
    /// Clocks that start; one that runs already is not started again.
    pub starts: Vec<ClockKey>,
    /// Clocks that stop.
    pub stops: Vec<ClockKey>,
    /// Tracks that open with it, in their initial state; one that is open already stays where it is.
    pub opens: Vec<TrackId>,
    /// Commitments given out by it.
    pub commits: Vec<CommitmentId>,
    /// Where the step comes from.
    pub source: Source,
}

impl Step {
    /// Whether something is decided about the person: she is told, in her language.
    pub const fn is_decision(&self) -> bool {
        self.decision || self.act.decides()
    }

    /// Whether the person is asked: it counts into the number of interviews, and a further one needs
    /// its reason.
    pub const fn is_interview(&self) -> bool {
        self.counts_interview || matches!(self.act, Act::Interview(_))
    }

    /// Whether this step of care notes that nobody knows where the person is.
    #[must_use]
    pub fn notes_absence(&self) -> bool {
        let targets = self.act.targets();
        self.act.is_care() && targets.first().is_some_and(|to| to.as_str() == MISSING)
    }

    /// Whether this step notes that who was missing is found.
    #[must_use]
    pub fn ends_absence(&self) -> bool {
        self.from.iter().any(|from| from.as_str() == MISSING) && !self.notes_absence()
    }
}

/// What a step does. The floors of law hang on this closed list, not on names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Moves the track, nothing more.
    Move(StateId),
    /// Shelter, emergency care, a service, protection of a child: never blocked by consent to
    /// police, status, safeguards, training or network (floor 1).
    Care(StateId),
    /// Initial identification as a potential victim. Starts recovery. Asks no consent of a child.
    Identify(StateId),
    /// A formal interview. Counted; needs an adult's consent; bound by safeguards.
    Interview(StateId),
    /// A joint decision of several institutions, signed or refused by each with its own reasons.
    Decide(Outcomes),
    /// The Responsible Authority settles a split decision.
    Settle(Outcomes),
    /// The adult declines formal status for now.
    Decline(StateId),
    /// A closed or not confirmed identification is taken up again; the old decision stays.
    Reopen(StateId),
    /// The recovery period starts; the person is told of it.
    StartRecovery(StateId),
    /// The recovery period ends by the person's own wish or after its floor, never before by others.
    EndRecovery(StateId),
    /// A return or transfer home or abroad: needs best interests for a child, risk assessment.
    Return(StateId),
    /// An age decision: child or adult.
    DecideAge(AgeOutcomes),
    /// Something is recorded and the track stays where it stands: a decision of another country, a
    /// hearing, an assessment on the way. INVARIANT: whatever it records, it moves nothing (floor 4).
    Record,
}

/// Where a joint decision leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// All confirm.
    pub confirmed: StateId,
    /// All sign that it is not confirmed on the evidence so far.
    pub not_confirmed: StateId,
    /// They differ: goes to the Responsible Authority by itself. None for a settlement.
    pub split: Option<StateId>,
    /// Sent back for more: settlements only.
    pub back: Option<StateId>,
    /// Who signs. INVARIANT: at least two groups of different institutions for a decision (floor 5).
    pub signatures: Vec<SignatureGroup>,
    /// True when nobody may sign who signed an earlier decision of the track: a second look is taken by
    /// others than the first.
    pub other_signers: bool,
}

/// Where an age decision leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeOutcomes {
    /// Decided to be under 18.
    pub child: StateId,
    /// Decided to be 18 or over.
    pub adult: StateId,
}

/// One signature a joint step needs: somebody of an institution with one of these functions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureGroup {
    /// Any of these functions can give it.
    pub functions: Vec<Function>,
}

/// One thing that must hold before a step. Its texts are the words `requirement-ID` (what is
/// missing) and `requirement-ID-cure` (what would make it possible).
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its identifier.
    pub id: RequirementId,
    /// Holds when true.
    pub guard: Guard,
    /// Who can mend it. Empty when nobody can (the step is for a child, and this is an adult): then
    /// pages do not offer the step at all instead of explaining what is missing.
    pub mended_by: Vec<Function>,
    /// The rule it comes from.
    pub source: Source,
}

words! {
    /// Who must have been there for a safeguard to be in place.
    Presence {
        /// Nobody in particular: something was done or said.
        Nobody = "nobody",
        /// Somebody, by name (psychologist, interpreter).
        Named = "named",
        /// Somebody, by name, who signed that they were there.
        Signed = "signed",
    }
}

/// A presence or condition that must be recorded. Its name is the word `safeguard-ID`.
#[derive(Clone, Debug)]
pub struct Safeguard {
    /// Its identifier.
    pub id: SafeguardId,
    /// Applies when true; always when absent.
    pub applies: Option<Guard>,
    /// Who must have been there.
    pub presence: Presence,
    /// Functions that may record it; empty means any member of the case.
    pub recorded_by: Vec<Function>,
    /// The article it comes from.
    pub source: Source,
}

impl Act {
    /// Every state the act may lead to.
    pub fn targets(&self) -> Vec<&StateId> {
        match self {
            Self::Move(to)
            | Self::Care(to)
            | Self::Identify(to)
            | Self::Interview(to)
            | Self::Decline(to)
            | Self::Reopen(to)
            | Self::StartRecovery(to)
            | Self::EndRecovery(to)
            | Self::Return(to) => vec![to],
            Self::Decide(o) | Self::Settle(o) => [Some(&o.confirmed), Some(&o.not_confirmed)]
                .into_iter()
                .chain([o.split.as_ref(), o.back.as_ref()])
                .flatten()
                .collect(),
            Self::DecideAge(o) => vec![&o.child, &o.adult],
            Self::Record => Vec::new(),
        }
    }

    /// Acts that are decisions about the person by their nature.
    pub const fn decides(&self) -> bool {
        matches!(
            self,
            Self::Identify(_) | Self::Decide(_) | Self::Settle(_) | Self::DecideAge(_)
        )
    }

    /// Acts of care, which nothing may block.
    pub const fn is_care(&self) -> bool {
        matches!(self, Self::Care(_) | Self::StartRecovery(_))
    }
}
