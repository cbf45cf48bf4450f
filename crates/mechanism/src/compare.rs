//! Two editions compared, clause by clause: what is new, what is gone, what says something else.
//!
//! A clause is one thing a lawyer can point at: a member, a step, a deadline, a form. What it says is a
//! list of points, each by its name in the words of the packs; this module knows no language.

mod clauses;
mod tell;

use std::collections::{BTreeMap, BTreeSet};

use crate::show::Say;
use crate::{Mechanism, keys};

pub use tell::Clause;

/// What a clause is about. The name is the key `compare-kind-KIND`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The mechanism itself: its country, languages and regions.
    Mechanism,
    /// The working calendar.
    Calendar,
    /// A member.
    Member,
    /// A unit of a member.
    Unit,
    /// A body.
    Body,
    /// A seat of a body.
    Seat,
    /// A track.
    Track,
    /// A state of a track.
    State,
    /// A step of a track.
    Step,
    /// What must hold before a step.
    Condition,
    /// A safeguard.
    Safeguard,
    /// A deadline.
    Clock,
    /// A pillar of services.
    Pillar,
    /// A service.
    Service,
    /// A commitment.
    Commitment,
    /// A form.
    Form,
    /// A question.
    Question,
    /// A list of indicators.
    Indicators,
    /// A dimension of a list.
    Dimension,
    /// An indicator.
    Indicator,
    /// A duty to report.
    Duty,
    /// A number to call.
    Telephone,
    /// Who may see or do what.
    Policy,
    /// A document the pack rests on.
    Source,
    /// A text.
    Text,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Self; 25] = [
        Self::Mechanism,
        Self::Calendar,
        Self::Member,
        Self::Unit,
        Self::Body,
        Self::Seat,
        Self::Track,
        Self::State,
        Self::Step,
        Self::Condition,
        Self::Safeguard,
        Self::Clock,
        Self::Pillar,
        Self::Service,
        Self::Commitment,
        Self::Form,
        Self::Question,
        Self::Indicators,
        Self::Dimension,
        Self::Indicator,
        Self::Duty,
        Self::Telephone,
        Self::Policy,
        Self::Source,
        Self::Text,
    ];
}

/// A thing that is said: a text by its key, a word as it stands, or nothing that any source gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// A text of the packs or of the interface.
    Key(String),
    /// A word, a number or a guard, as it stands in the pack.
    Word(String),
    /// Whichever of several texts, by their keys.
    AnyOf(Vec<String>),
    /// How long, by the key of its unit.
    Length(String, u32),
    /// Not set.
    Unset,
}

/// What a clause says, point by point. A point's name is the key `compare-point-POINT`.
pub type Points = BTreeMap<&'static str, Vec<Said>>;

/// Every clause of an edition, by what it is about and the key of its name.
pub type Clauses = BTreeMap<(Kind, String), Points>;

/// A point that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which.
    pub name: &'static str,
    /// What the older edition says.
    pub before: Vec<Said>,
    /// What the newer one says.
    pub after: Vec<Said>,
}

/// What became of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Only the newer edition has it.
    New,
    /// Only the older edition has it.
    Gone,
    /// Both have it, and these points differ.
    Differs(Vec<Point>),
}

/// A clause that is not the same in both editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub kind: Kind,
    /// The key of its name, in the words of whichever edition has it; of a policy and of a text the name
    /// itself.
    pub key: String,
    /// What became of it.
    pub change: Change,
}

impl Difference {
    /// Whether the clause is new or gone, and not only other than it was.
    const fn is_whole(&self) -> bool {
        matches!(self.change, Change::New | Change::Gone)
    }
}

/// Every clause that differs, in the order of [`Kind`] and of names.
pub fn compare(older: &Mechanism, newer: &Mechanism) -> Vec<Difference> {
    let (before, after) = (clauses::of(older), clauses::of(newer));
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    let mut all: Vec<Difference> = gone.map(|id| difference(id, Change::Gone)).collect();
    for (id, points) in &after {
        match before.get(id) {
            None => all.push(difference(id, Change::New)),
            Some(earlier) if earlier != points => {
                all.push(difference(id, Change::Differs(differing(earlier, points))));
            }
            Some(_) => {}
        }
    }
    // That a thing is new or gone says so of its name as well.
    let named: BTreeSet<String> = all
        .iter()
        .filter(|one| one.is_whole())
        .cloned()
        .map(|one| one.key)
        .collect();
    all.retain(|one| {
        let name = clauses::message(&one.key);
        one.kind != Kind::Text || !one.is_whole() || !named.contains(name)
    });
    all.sort_by(|one, other| (one.kind, &one.key).cmp(&(other.kind, &other.key)));
    all
}

/// The same for whoever may not know where people are.
///
/// INVARIANT (floor 7): nothing here names a protected unit of either edition, or says how many there are.
pub fn compare_openly(older: &Mechanism, newer: &Mechanism) -> Vec<Difference> {
    let units = older.units().chain(newer.units());
    let protected = units.filter(|unit| unit.protected);
    let hidden: BTreeSet<String> = protected.map(|unit| keys::of("unit", &unit.id)).collect();
    let mut all = compare(older, newer);
    all.retain(|one| !is_about(&hidden, clauses::message(&one.key)));
    all.into_iter()
        .filter_map(|one| without(&hidden, one))
        .collect()
}

/// Whether a text is of one of these, or says more of it.
fn is_about(hidden: &BTreeSet<String>, key: &str) -> bool {
    hidden.iter().any(|one| {
        let more = key.strip_prefix(one.as_str());
        more.is_some_and(|more| more.is_empty() || more.starts_with('-'))
    })
}

/// The same difference without what is hidden; nothing where no other point differs.
fn without(hidden: &BTreeSet<String>, mut one: Difference) -> Option<Difference> {
    if let Change::Differs(points) = &mut one.change {
        let is_open = |said: &Said| !matches!(said, Said::Key(key) if hidden.contains(key));
        for point in &mut *points {
            point.before.retain(is_open);
            point.after.retain(is_open);
        }
        points.retain(|point| point.before != point.after);
        if points.is_empty() {
            return None;
        }
    }
    Some(one)
}

/// Differences in words, each edition in its own.
pub fn prose(all: &[Difference], older: &dyn Say, newer: &dyn Say) -> Vec<Clause> {
    tell::prose(all, older, newer)
}

/// The differences as Markdown, each edition in its own words.
pub fn told(older: (&Mechanism, &dyn Say), newer: (&Mechanism, &dyn Say)) -> String {
    tell::told(older, newer)
}

fn difference((kind, key): &(Kind, String), change: Change) -> Difference {
    Difference {
        kind: *kind,
        key: key.clone(),
        change,
    }
}

fn differing(before: &Points, after: &Points) -> Vec<Point> {
    let names: BTreeSet<&&str> = before.keys().chain(after.keys()).collect();
    let said = |points: &Points, name: &str| points.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|name| Point {
            name,
            before: said(before, name),
            after: said(after, name),
        })
        .filter(|point| point.before != point.after)
        .collect()
}
