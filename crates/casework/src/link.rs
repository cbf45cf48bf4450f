//! Links between cases: one person, one case; siblings and people of one event are linked.

use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, CaseId, Context, Event};

/// Most links of one case.
pub const LINKS_MAX: usize = 50;

/// What two cases have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Brothers and sisters.
    Siblings,
    /// Met or exploited in the same event.
    SameEvent,
    /// Parent and child.
    ParentAndChild,
    /// Perhaps one person with two files. Nothing is joined by itself: people decide.
    SamePersonSuspected,
}

impl LinkKind {
    /// All kinds in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::Siblings,
        Self::SameEvent,
        Self::ParentAndChild,
        Self::SamePersonSuspected,
    ];

    /// The word of the kind.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Siblings => "siblings",
            Self::SameEvent => "same_event",
            Self::ParentAndChild => "parent_and_child",
            Self::SamePersonSuspected => "same_person_suspected",
        }
    }
}

/// Links another case, with the reasons. The use case decides both streams and commits one batch.
pub(crate) fn link(case: &Case, ctx: &Context<'_>, other: CaseId, kind: LinkKind) -> Decided {
    ensure(case.links.len() < LINKS_MAX, Rule::Limit)?;
    ensure(case.id.as_ref() != Some(&other), Rule::SameCase)?;
    ensure(!case.links.contains_key(&other), Rule::AlreadyEnded)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::Linked { other, kind }])
}

/// Undoes a link that was entered in error, with the reasons. That it stood stays in the timeline.
pub(crate) fn unlink(case: &Case, ctx: &Context<'_>, other: CaseId) -> Decided {
    ensure(case.links.contains_key(&other), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    // Two files that are not linked are not of one person either.
    let joined = case.twin.as_ref().is_some_and(|twin| twin.other == other);
    let parted = joined.then(|| Event::TwinParted {
        other: other.clone(),
    });
    let unlinked = Event::Unlinked { other };
    Ok(std::iter::once(unlinked).chain(parted).collect())
}
