//! Two files of one person, joined by two people and parted again by one. Nothing is moved from one
//! file to the other; whatever one of them forbids, both do.
//!
//! INVARIANT: a file never knows more of its twin than what the twin forbids ([`Limits`]).

use std::collections::BTreeSet;

use mechanism::{InstitutionId, OptionId, Purpose};
use serde::{Deserialize, Serialize};

use crate::bar::Barred;
use crate::consent::{Consent, Withdrawal};
use crate::context::slot;
use crate::guardian::{Removed, Suspicion};
use crate::refusal::{Decided, Rule, ensure};
use crate::refuse::Refused;
use crate::{BarId, Case, CaseId, Context, Event, PersonId, what_falls};

/// What a file forbids, as the other file has to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// What the person does not wish for now.
    pub refused: BTreeSet<Purpose>,
    /// What the person once agreed to with whoever it takes, and took back.
    pub withdrawn: BTreeSet<Purpose>,
    /// With whom by name the person still agrees, beside what was taken back.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub but_for: BTreeSet<(Purpose, InstitutionId)>,
    /// What the person agreed to with one institution, and took back.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub withdrawn_from: BTreeSet<(Purpose, InstitutionId)>,
    /// Who is shut out.
    pub bars: Vec<Barred>,
    /// The file is closed, and not because the other one goes on.
    pub closed: bool,
    /// The person is or may be a child (floor 2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub child: bool,
    /// Who is under suspicion: a parent, the guardian (floor 2).
    #[serde(default, skip_serializing_if = "Suspicion::is_none")]
    pub suspected: Suspicion,
    /// The institutions whose guardian came under suspicion.
    #[serde(default, skip_serializing_if = "Removed::is_empty")]
    pub removed: Removed,
}

impl Limits {
    /// Whether they forbid a purpose: with that institution, or with whoever it takes where none is
    /// named.
    pub fn forbid(&self, purpose: Purpose, with: Option<&InstitutionId>) -> bool {
        let named = |set: &BTreeSet<(Purpose, InstitutionId)>| {
            let mut of = set.iter().filter(|(one, _)| *one == purpose);
            of.any(|(_, one)| with.is_none_or(|with| one == with))
        };
        let all = self.withdrawn.contains(&purpose) && !named(&self.but_for);
        let one = with.is_some() && named(&self.withdrawn_from);
        self.refused.contains(&purpose) || all || one
    }
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
    /// The version at which the other file's suspicion of a guardian was heard of.
    #[serde(default)]
    pub suspected_at: Option<u64>,
}

impl Case {
    /// What this file forbids by itself.
    pub fn limits(&self) -> Limits {
        use crate::closure::ClosureReason;
        let closed = |reason| reason != ClosureReason::Duplicate;
        let all = Purpose::ALL.iter().copied();
        let withdrawn: BTreeSet<Purpose> = all.filter(|one| self.took_back(*one, None)).collect();
        let named = self.consents.values().filter_map(|one| {
            let to = one.given.recipient.clone()?;
            Some((one.given.purpose, to))
        });
        let (taken, left): (BTreeSet<_>, BTreeSet<_>) =
            named.partition(|(purpose, to)| self.took_back(*purpose, Some(to)));
        let of_all = |(purpose, _): &(Purpose, InstitutionId)| withdrawn.contains(purpose);
        Limits {
            refused: self.refused.keys().copied().collect(),
            but_for: left.into_iter().filter(of_all).collect(),
            withdrawn_from: taken.into_iter().filter(|one| !of_all(one)).collect(),
            withdrawn,
            bars: self.own_bars().cloned().collect(),
            closed: self.closure.is_some_and(|one| closed(one.reason)),
            child: self.age.is_child(),
            suspected: self.guardian.suspected,
            removed: self.guardian.removed.clone(),
        }
    }

    /// Whether the last word on a purpose was that the person no longer agrees: with that
    /// institution, or with whoever it takes.
    ///
    /// What was recorded by mistake was never said, and what ran out by its date was not taken back.
    fn took_back(&self, purpose: Purpose, with: Option<&InstitutionId>) -> bool {
        let covers = |one: &&Consent| {
            let to = one.given.recipient.as_ref();
            one.given.purpose == purpose && (to.is_none() || to == with)
        };
        let mistaken = |one: &Consent| {
            let taken = matches!(one.withdrawn, Some((_, Withdrawal::Mistaken)));
            taken || self.hidden.contains(&one.version)
        };
        let said = || {
            let consents = self.consents.values().filter(covers);
            consents.filter(|one| !mistaken(one))
        };
        let last =
            said().max_by_key(|one| (one.withdrawn.map_or(one.at, |(at, _)| at), one.version));
        !said().any(Consent::is_open) && last.is_some_and(|one| one.withdrawn.is_some())
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
    pub fn twin_forbids(&self, purpose: Purpose, with: Option<&InstitutionId>) -> bool {
        let limits = self.twin_limits();
        limits.is_some_and(|one| one.forbid(purpose, with))
    }

    /// Whether the person is or may be a child, as either file says; in this one until an age
    /// decision or a documented birthday said otherwise (floor 2).
    ///
    /// INVARIANT: it protects. Whom the file opens to, and whose consent counts, asks the age of the
    /// file itself, so that joining opens nothing.
    pub fn is_child(&self) -> bool {
        let decided = self.age.decided_child == Some(false) || self.age.came_of_age.is_some();
        let twin = || self.twin_limits().is_some_and(|one| one.child);
        self.age.is_child() || (!decided && twin())
    }

    /// Whether the person is or may be under 14, as either file says.
    pub fn is_under_14(&self) -> bool {
        self.is_child() && self.age.may_be_under_14()
    }

    /// Whether a guardian or parent is under suspicion, by either file (floor 2).
    pub fn suspects_guardian(&self) -> bool {
        let twin = self.twin_limits().map(|one| one.suspected);
        self.guardian
            .suspected
            .and(twin.unwrap_or_default())
            .stands()
    }

    /// Everybody who is shut out, by either file.
    pub fn all_bars(&self) -> impl Iterator<Item = &Barred> {
        let twin = self.twin_limits().into_iter().flat_map(|one| &one.bars);
        self.own_bars().chain(twin)
    }

    /// Everybody whom this file shuts out by itself.
    pub fn own_bars(&self) -> impl Iterator<Item = &Barred> {
        self.bars.values().map(|one| &one.barred)
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

/// What happens in a file when its twin has changed what it forbids: with it goes every offer and every
/// search that rested on what the person no longer wishes.
pub fn heard(case: &Case, ctx: &Context<'_>, limits: Limits) -> Vec<Event> {
    what_falls::with_it(case, ctx, vec![Event::TwinChanged { limits }])
}

/// The reason of a refusal that came from a file which has ended.
const REASON_UNSAID: &str = "no_reason_given";

/// What happens in the file that is left when the person refused everything in the other: what the
/// other one forbade becomes its own, to be lifted like its own, and nothing leads to the other.
///
/// INVARIANT (floor 6): acts of every day, without a reason; none tells that the other file ended.
pub fn left_alone(case: &Case, ended: &Case, ctx: &Context<'_>) -> Vec<Event> {
    let Some(twin) = &case.twin else {
        return Vec::new();
    };
    let other = twin.other.clone();
    let joined = twin.limits.is_some();
    let mut events = match joined {
        true => taken_over(case, ended, ctx),
        false => Vec::new(),
    };
    events.push(Event::TwinParted {
        other: other.clone(),
    });
    let linked = case.links.contains_key(&other);
    events.extend(linked.then_some(Event::Unlinked { other }));
    what_falls::with_it(case, ctx, events)
}

/// What an ended file forbids, as acts of the one that is left.
fn taken_over(case: &Case, ended: &Case, ctx: &Context<'_>) -> Vec<Event> {
    let limits = ended.limits();
    let unsaid = OptionId::new(REASON_UNSAID);
    let has_unsaid = crate::refuse::reasons(ctx.mechanism).contains(&unsaid);
    let refused = ended.refused.iter();
    let refused = refused.filter(|(purpose, _)| !case.refused.contains_key(purpose));
    let mut events: Vec<Event> = refused
        .map(|(purpose, refused)| Event::Refused {
            purpose: *purpose,
            refused: match has_unsaid {
                true => Refused {
                    reason: unsaid.clone(),
                },
                false => refused.clone(),
            },
        })
        .collect();
    let bars = ended.bars.values();
    let bars = bars.filter(|one| !case.own_bars().any(|own| *own == one.barred));
    events.extend(bars.enumerate().map(|(place, one)| Event::BarSet {
        bar: BarId::new(format!("{}.{place}", case.version + 1)),
        barred: one.barred.clone(),
        said_by: one.said_by,
    }));
    // A consent for whoever it takes goes whole: it cannot leave out the one.
    let ends = |one: &Consent| {
        let purpose = one.given.purpose;
        let with = one.given.recipient.as_ref();
        let one_of_them = limits.withdrawn_from.iter().any(|(of, _)| *of == purpose);
        limits.forbid(purpose, with) || (with.is_none() && one_of_them)
    };
    events.extend(crate::consent::withdrawn_where(case, ctx, ends));
    events
}

/// Folds.
pub(crate) fn apply(case: &mut Case, by: &PersonId, event: &Event) {
    match event {
        Event::TwinProposed { other } => {
            case.twin = Some(Twin {
                other: other.clone(),
                first: by.clone(),
                limits: None,
                suspected_at: None,
            });
        }
        Event::TwinConfirmed { limits, .. } | Event::TwinChanged { limits } => {
            if let Some(twin) = &mut case.twin {
                let heard_at = twin.suspected_at.unwrap_or(case.version);
                twin.suspected_at = limits.suspected.guardian.then_some(heard_at);
                twin.limits = Some(limits.clone());
            }
        }
        Event::TwinParted { .. } => case.twin = None,
        _ => {}
    }
}
