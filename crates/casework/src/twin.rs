//! Two files of one person, joined by two people and parted again by one. Nothing is moved from one
//! file to the other; whatever one of them forbids, both do.
//!
//! INVARIANT: a file never knows more of its twin than what the twin forbids ([`Limits`]).

use std::collections::BTreeSet;

use mechanism::Purpose;
use serde::{Deserialize, Serialize};

use crate::bar::Barred;
use crate::consent::Consent;
use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, CaseId, Context, Event, PersonId};

/// What a file forbids, as the other file has to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// What the person does not wish for now.
    pub refused: BTreeSet<Purpose>,
    /// What the person once agreed to and no longer does.
    pub withdrawn: BTreeSet<Purpose>,
    /// Who is shut out.
    pub bars: Vec<Barred>,
    /// The file is closed, and not because the other one goes on.
    pub closed: bool,
}

/// The other file of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Twin {
    /// Which case.
    pub other: CaseId,
    /// Who said first that both are of one person.
    pub first: PersonId,
    /// What the other file forbids; none until somebody else has said the same.
    pub limits: Option<Limits>,
}

impl Case {
    /// What this file forbids by itself.
    pub fn limits(&self) -> Limits {
        use crate::closure::ClosureReason;
        let of = |purpose: &Purpose| {
            let all = self.consents.values();
            let mut of = all.filter(|one| one.given.purpose == *purpose).peekable();
            of.peek().is_some() && !of.any(|one| self.stands(one))
        };
        let closed = |reason| reason != ClosureReason::Duplicate;
        Limits {
            refused: self.refused.keys().copied().collect(),
            withdrawn: Purpose::ALL.iter().copied().filter(|one| of(one)).collect(),
            bars: self.bars.values().cloned().collect(),
            closed: self.closure.is_some_and(|one| closed(one.reason)),
        }
    }

    /// Whether a consent stands, whatever the hour: its end by date is noticed by the keeper.
    fn stands(&self, consent: &Consent) -> bool {
        let over = consent.withdrawn.is_some() || consent.ended_at.is_some();
        !over && !self.hidden.contains(&consent.version)
    }

    /// What the other file of the same person forbids, once two people have joined them.
    pub fn twin_limits(&self) -> Option<&Limits> {
        self.twin.as_ref()?.limits.as_ref()
    }

    /// The other file, once two people have joined them.
    pub fn joined_to(&self) -> Option<&CaseId> {
        let twin = self.twin.as_ref()?;
        twin.limits.is_some().then_some(&twin.other)
    }

    /// Whether the person does not wish it, as either file says.
    pub fn refuses(&self, purpose: Purpose) -> bool {
        let twin = || {
            let limits = self.twin_limits();
            limits.is_some_and(|one| one.refused.contains(&purpose))
        };
        self.refused.contains_key(&purpose) || twin()
    }

    /// Whether the other file says that the person no longer agrees, or never did.
    pub(crate) fn twin_forbids(&self, purpose: Purpose) -> bool {
        let limits = self.twin_limits();
        limits.is_some_and(|one| one.refused.contains(&purpose) || one.withdrawn.contains(&purpose))
    }

    /// Everybody who is shut out, by either file.
    pub fn all_bars(&self) -> impl Iterator<Item = &Barred> {
        let twin = self.twin_limits().into_iter().flat_map(|one| &one.bars);
        self.bars.values().chain(twin)
    }

    /// Whether the file is closed, or its twin is.
    pub fn is_closed(&self) -> bool {
        self.closure.is_some() || self.twin_limits().is_some_and(|one| one.closed)
    }
}

/// Says that both files are of one person, with the reasons.
pub(crate) fn propose(case: &Case, ctx: &Context<'_>, other: CaseId) -> Decided {
    ensure(case.id.as_ref() != Some(&other), Rule::SameCase)?;
    ensure(case.links.contains_key(&other), Rule::NotFound)?;
    ensure(case.twin.is_none(), Rule::AlreadyEnded)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::TwinProposed { other }])
}

/// Somebody else says the same: from now on each file heeds what the other forbids.
pub(crate) fn confirm(case: &Case, ctx: &Context<'_>, other: CaseId, limits: Limits) -> Decided {
    let twin = case.twin.as_ref().filter(|one| one.other == other);
    let twin = twin.ok_or(Rule::NotFound)?;
    ensure(twin.limits.is_none(), Rule::AlreadyEnded)?;
    ensure(twin.first != ctx.actor.person, Rule::SecondPerson)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::TwinConfirmed { other, limits }])
}

/// The files are of two people after all. Both go on as they were.
pub(crate) fn part(case: &Case, ctx: &Context<'_>, other: CaseId) -> Decided {
    let twin = case.twin.as_ref().filter(|one| one.other == other);
    ensure(twin.is_some(), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::TwinParted { other }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, by: &PersonId, event: &Event) {
    match event {
        Event::TwinProposed { other } => {
            case.twin = Some(Twin {
                other: other.clone(),
                first: by.clone(),
                limits: None,
            });
        }
        Event::TwinConfirmed { limits, .. } | Event::TwinChanged { limits } => {
            if let Some(twin) = &mut case.twin {
                twin.limits = Some(limits.clone());
            }
        }
        Event::TwinParted { .. } => case.twin = None,
        _ => {}
    }
}
