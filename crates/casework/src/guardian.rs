//! Guardians and parents of a child.

use mechanism::InstitutionId;
use serde::{Deserialize, Serialize};

use crate::consent::GivenBy;
use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

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
    /// A guardian or parent comes under suspicion: consents stop counting, access closes at once.
    Suspected,
    /// The suspicion is cleared.
    Cleared,
}

/// Where guardianship stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardianship {
    /// Asked for and not yet named.
    pub asked: bool,
    /// The institution of the guardian.
    pub named: Option<InstitutionId>,
    /// True while a guardian or parent is under suspicion.
    pub suspected: bool,
    /// The institution that was guardian when the suspicion arose: not named again before it is
    /// cleared.
    #[serde(default)]
    pub removed: Option<InstitutionId>,
    /// The version at which the guardian was named; none while nobody is.
    #[serde(default)]
    pub named_at: Option<u64>,
}

impl Guardianship {
    /// Whether an institution is shut out as a guardian now: under suspicion all are, beside the
    /// independent one that was named since (floor 2).
    pub fn shuts(&self, institution: &InstitutionId) -> bool {
        self.suspected && self.named.as_ref() != Some(institution)
    }

    /// Whether what another gave for the child at that version counts. INVARIANT (floor 2): under
    /// suspicion only the word of the independent guardian does, given after being named.
    pub fn may_speak(&self, given_by: GivenBy, version: u64) -> bool {
        let independent = || self.named_at.is_some_and(|named_at| named_at < version);
        !self.suspected || (given_by == GivenBy::Guardian && independent())
    }
}

impl Case {
    /// Guardianship as both files leave it: under the other file's suspicion nobody is guardian here
    /// but whoever was named since it was heard of.
    fn guardianship(&self) -> Guardianship {
        let own = &self.guardian;
        let twin = self.twin_limits().is_some_and(|one| one.suspected);
        let heard_at = self.twin.as_ref().and_then(|one| one.suspected_at);
        let since = own.named_at.is_some() && heard_at.is_some() && own.named_at > heard_at;
        let stays = !twin || since;
        Guardianship {
            suspected: own.suspected || twin,
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

/// Changes guardianship. Under suspicion an independent guardian is asked for by itself.
pub(crate) fn change(case: &Case, ctx: &Context<'_>, change: GuardianChange) -> Decided {
    ensure(case.age.is_child(), Rule::ChildrenOnly)?;
    if let GuardianChange::Named(institution) = &change {
        let fit = ctx
            .mechanism
            .institution(institution.as_str())
            .is_some_and(|one| one.has(mechanism::Function::Guardian));
        ensure(fit, Rule::NoSuchRecipient)?;
        let twin = case.twin_limits().and_then(|one| one.removed.as_ref());
        let mut removed = case.guardian.removed.iter().chain(twin);
        let removed = removed.any(|one| one == institution);
        ensure(!removed, Rule::GuardianSuspected)?;
    }
    // Access closes without a word; it opens again only where somebody writes what the check found.
    let cleared = change == GuardianChange::Cleared;
    ensure(!cleared || ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let suspected = change == GuardianChange::Suspected;
    let named = matches!(change, GuardianChange::Named(_));
    let asked = change == GuardianChange::Asked || (suspected && !case.guardian.asked);
    let mut events = vec![Event::GuardianChanged { change }];
    if suspected && asked {
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
        GuardianChange::Suspected => {
            guardian.suspected = true;
            guardian.named_at = None;
            guardian.removed = guardian.named.take().or(guardian.removed.take());
        }
        GuardianChange::Cleared => {
            guardian.suspected = false;
            guardian.removed = None;
        }
    }
}
