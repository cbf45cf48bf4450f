//! Guardians and parents of a child.

mod suspicion;

use mechanism::{Function, InstitutionId, Unit};
use serde::{Deserialize, Serialize};

use crate::consent::GivenBy;
use crate::context::slot;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event};

pub use suspicion::{Removed, Suspect, Suspicion};

/// The clock of naming a guardian, in every pack.
pub const CLOCK: &str = "guardian.appoint";

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuardianChange {
    /// An independent guardian is asked for.
    Asked,
    /// One is named, of an institution with that function.
    Named(InstitutionId),
    /// Somebody comes under suspicion, and it was not asked who: read as strictly as both. Only
    /// journals from before say it.
    Suspected,
    /// A parent or the guardian comes under suspicion: consents stop counting at once. A guardian is
    /// removed, and access closes, by the guardian's own suspicion only.
    SuspectedOf(Suspect),
    /// Every suspicion is cleared. Only journals from before say it.
    Cleared,
    /// That suspicion is cleared.
    ClearedOf(Suspect),
}

impl GuardianChange {
    /// Who comes under suspicion by it.
    pub const fn suspects(&self) -> Suspicion {
        match self {
            Self::Suspected => Suspicion::BOTH,
            Self::SuspectedOf(suspect) => Suspicion::of(*suspect),
            _ => Suspicion::NONE,
        }
    }

    /// Of whom it clears the suspicion.
    pub const fn clears(&self) -> Suspicion {
        match self {
            Self::Cleared => Suspicion::BOTH,
            Self::ClearedOf(suspect) => Suspicion::of(*suspect),
            _ => Suspicion::NONE,
        }
    }
}

/// Where guardianship stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardianship {
    /// Asked for and not yet named.
    pub asked: bool,
    /// The institution of the guardian.
    pub named: Option<InstitutionId>,
    /// Who is under suspicion.
    pub suspected: Suspicion,
    /// The institutions whose guardian came under suspicion: not named again before it is cleared.
    #[serde(default)]
    pub removed: Removed,
    /// The version at which the guardian was named; none while nobody is.
    #[serde(default)]
    pub named_at: Option<u64>,
}

impl Guardianship {
    /// Whether an institution is shut out as a guardian now: while a guardian is under suspicion all
    /// are, beside the independent one that was named since (floor 2). The suspicion of a parent shuts
    /// no guardian out: the child needs one then more than ever.
    pub fn shuts(&self, institution: &InstitutionId) -> bool {
        self.suspected.guardian && self.named.as_ref() != Some(institution)
    }

    /// Whether what another gave for the child at that version counts. INVARIANT (floor 2): under
    /// suspicion, of whomever, only the word of the independent guardian does, given after being named:
    /// where a guardian is suspected, nobody has yet looked at who chose to leave the child to that one.
    pub fn may_speak(&self, given_by: GivenBy, version: u64) -> bool {
        let independent = || self.named_at.is_some_and(|named_at| named_at < version);
        !self.suspected.stands() || (given_by == GivenBy::Guardian && independent())
    }

    /// Whether that suspicion says something new: nobody said it yet, or a guardian was named since the
    /// last was suspected.
    pub fn may_suspect(&self, suspect: Suspect) -> bool {
        let another = suspect == Suspect::Guardian && self.named.is_some();
        another || !self.suspected.is_of(suspect)
    }
}

impl Case {
    /// Guardianship as both files leave it: while the other file suspects a guardian nobody is guardian
    /// here but whoever was named since that was heard of.
    fn guardianship(&self) -> Guardianship {
        let own = &self.guardian;
        let twin = self.twin_limits().map(|one| one.suspected);
        let twin = twin.unwrap_or_default();
        let heard_at = self.twin.as_ref().and_then(|one| one.suspected_at);
        let since = own.named_at.is_some() && heard_at.is_some() && own.named_at > heard_at;
        let stays = !twin.guardian || since;
        Guardianship {
            suspected: own.suspected.and(twin),
            named: own.named.clone().filter(|_| stays),
            named_at: own.named_at.filter(|_| stays),
            ..own.clone()
        }
    }

    /// Whether an institution is shut out as a guardian now, by either file (floor 2).
    pub fn shuts_guardian(&self, institution: &InstitutionId) -> bool {
        self.guardianship().shuts(institution)
    }

    /// Whether what another gave for the child at that version counts, by either file (floor 2).
    pub fn may_speak(&self, given_by: GivenBy, version: u64) -> bool {
        self.guardianship().may_speak(given_by, version)
    }
}

/// Changes guardianship. Under suspicion an independent guardian is asked for by itself, unless one
/// stands that nobody suspects.
pub(crate) fn change(case: &Case, ctx: &Context<'_>, change: GuardianChange) -> Decided {
    ensure(case.age.is_child(), Rule::ChildrenOnly)?;
    if let GuardianChange::Named(institution) = &change {
        may_be_named(case, ctx, institution)?;
    }
    // Access closes without a word; it opens again only where somebody writes what the check found.
    let clears = change.clears().stands();
    ensure(!clears || ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let suspects = change.suspects();
    let named = matches!(change, GuardianChange::Named(_));
    let none = suspects.guardian || case.guardianship().named.is_none();
    let asks = suspects.stands() && none && !case.guardian.asked;
    let asked = asks || change == GuardianChange::Asked;
    let mut events = vec![Event::GuardianChanged { change }];
    if asks {
        events.push(Event::GuardianChanged {
            change: GuardianChange::Asked,
        });
    }
    if asked {
        crate::clock::start_once(case, ctx, CLOCK, &mut events);
    }
    if named {
        events.extend(crate::clock::stop(case, CLOCK));
    }
    Ok(events)
}

/// INVARIANT (floors 2 and 12): an institution for guardianship with a unit that is not shut out, or
/// nobody would speak for the child; none whose guardian is under suspicion.
fn may_be_named(
    case: &Case,
    ctx: &Context<'_>,
    institution: &InstitutionId,
) -> Result<(), Refusal> {
    let found = ctx.mechanism.institution(institution.as_str());
    let fit = found.is_some_and(|one| one.has(Function::Guardian));
    ensure(fit, Rule::NoSuchRecipient)?;
    let units = found.into_iter().flat_map(|one| &one.units);
    let mut guards = units.filter(|unit| unit.functions.contains(&Function::Guardian));
    let shut = |unit: &Unit| case.is_shut_out(ctx.mechanism, institution, &unit.id, None);
    ensure(guards.any(|unit| !shut(unit)), Rule::Barred)?;
    let twin = case.twin_limits().map(|one| &one.removed);
    let mut removed = std::iter::once(&case.guardian.removed).chain(twin);
    let removed = removed.any(|one| one.contains(institution));
    ensure(!removed, Rule::GuardianSuspected)
}

/// Folds.
pub(crate) fn apply(case: &mut Case, change: &GuardianChange) {
    let guardian = &mut case.guardian;
    match change {
        GuardianChange::Asked => guardian.asked = true,
        GuardianChange::Named(institution) => {
            guardian.asked = false;
            guardian.named = Some(institution.clone());
            guardian.named_at = Some(case.version);
        }
        GuardianChange::Suspected | GuardianChange::SuspectedOf(_) => {
            guardian.suspected = guardian.suspected.and(change.suspects());
            if change.suspects().guardian {
                guardian.named_at = None;
                guardian.removed.extend(guardian.named.take());
            }
        }
        GuardianChange::Cleared | GuardianChange::ClearedOf(_) => {
            guardian.suspected = guardian.suspected.without(change.clears());
            if !guardian.suspected.guardian {
                guardian.removed = Removed::default();
            }
        }
    }
}
