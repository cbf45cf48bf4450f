//! Two editions compared, clause by clause: what is new, what is gone, what says something else.
//!
//! A clause is one thing a lawyer can point at: a member, a step, a deadline, a form. What it says is a
//! list of points, each by its name in the words of the packs; this module knows no language.

mod clauses;
mod tell;

use std::collections::BTreeMap;

use crate::Mechanism;
use crate::show::Say;

/// What a clause is about. The name is the key `compare-kind-KIND`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A member.
    Member,
    /// A body.
    Body,
    /// A state of a track.
    State,
    /// A step of a track.
    Step,
    /// A safeguard.
    Safeguard,
    /// A deadline.
    Clock,
    /// A service.
    Service,
    /// A commitment.
    Commitment,
    /// A form.
    Form,
    /// A duty to report.
    Duty,
}

/// A thing that is said: a text by its key, a word as it stands, or nothing that any source gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// A text of the packs or of the interface.
    Key(String),
    /// A word, a number or a guard, as it stands in the pack.
    Word(String),
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
    /// The key of its name, in the words of whichever edition has it.
    pub key: String,
    /// What became of it.
    pub change: Change,
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
    all.sort_by(|one, other| (one.kind, &one.key).cmp(&(other.kind, &other.key)));
    all
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
    let names: std::collections::BTreeSet<&&str> = before.keys().chain(after.keys()).collect();
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
