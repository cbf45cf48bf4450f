//! Differences as prose.

// words: compare-kind-* compare-point-*

use super::{Change, Difference, Kind, Point, Said, compare};
use crate::show::{Say, Shown};
use crate::{Mechanism, keys};

/// A clause that differs, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub kind: Kind,
    /// Its name, and whether it is new or gone.
    pub says: String,
    /// What differs in it, a line each.
    pub points: Vec<String>,
}

pub(super) fn prose(all: &[Difference], older: &dyn Say, newer: &dyn Say) -> Vec<Clause> {
    let clauses = all.iter().map(|one| clause(one, older, newer));
    clauses.collect()
}

/// One line for each clause, its points below it.
pub(super) fn told(older: (&Mechanism, &dyn Say), newer: (&Mechanism, &dyn Say)) -> String {
    let say = newer.1;
    let values = [
        ("older", Shown::Word(&older.0.edition)),
        ("newer", Shown::Word(&newer.0.edition)),
    ];
    let mut text = format!("# {}\n", say.text_with("compare-title", &values));
    let all = compare(older.0, newer.0);
    if all.is_empty() {
        text.push_str(&format!("\n{}\n", say.text("compare-same")));
    }
    let mut kind = None;
    for one in prose(&all, older.1, newer.1) {
        if kind != Some(one.kind) {
            kind = Some(one.kind);
            text.push_str(&format!("\n## {}\n\n", say.text(one.kind.key())));
        }
        text.push_str(&format!("- {}\n", one.says));
        for point in one.points {
            text.push_str(&format!("  - {point}\n"));
        }
    }
    text
}

fn clause(one: &Difference, older: &dyn Say, newer: &dyn Say) -> Clause {
    let (said, name) = match &one.change {
        Change::New => ("compare-new", name(one, newer)),
        Change::Gone => ("compare-gone", name(one, older)),
        Change::Differs(_) => ("compare-differs", name(one, newer)),
    };
    // words: compare-new compare-gone compare-differs
    let points = match &one.change {
        Change::Differs(points) => points.as_slice(),
        Change::New | Change::Gone => &[],
    };
    let point = |point: &Point| {
        let name = newer.text(&keys::of("compare-point", point.name));
        format!("{name}: {}", lines(point, older, newer).join("; "))
    };
    Clause {
        kind: one.kind,
        says: newer.text_with(said, &[("name", Shown::Word(&name))]),
        points: points.iter().map(point).collect(),
    }
}

fn name(one: &Difference, say: &dyn Say) -> String {
    match one.kind {
        Kind::Policy | Kind::Text => one.key.clone(),
        _ => say.text(&one.key),
    }
}

/// What is no more said, and what is said now; what both say is left out of lists.
fn lines(point: &Point, older: &dyn Say, newer: &dyn Say) -> Vec<String> {
    let gone = point
        .before
        .iter()
        .filter(|said| !point.after.contains(said));
    let new = point
        .after
        .iter()
        .filter(|said| !point.before.contains(said));
    let line = |key: &str, all: Vec<String>| {
        let joined = all.join(", ");
        let put = || newer.text_with(key, &[("names", Shown::Word(&joined))]);
        (!all.is_empty()).then(put)
    };
    // words: compare-before compare-after
    let gone = line("compare-before", gone.map(|one| word(one, older)).collect());
    let new = line("compare-after", new.map(|one| word(one, newer)).collect());
    let mut lines: Vec<String> = gone.into_iter().chain(new).collect();
    if lines.is_empty() {
        lines.push(newer.text("compare-order"));
    }
    lines
}

fn word(said: &Said, say: &dyn Say) -> String {
    match said {
        Said::Key(key) => say.text(key),
        Said::Word(word) => word.clone(),
        Said::AnyOf(keys) => {
            let names: Vec<String> = keys.iter().map(|key| say.text(key)).collect();
            names.join(" / ")
        }
        Said::Length(key, count) => say.text_with(key, &[("count", Shown::Count(*count))]),
        Said::Unset => say.text("show-not-set"),
    }
}

impl Kind {
    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mechanism => "compare-kind-mechanism",
            Self::Calendar => "compare-kind-calendar",
            Self::Member => "compare-kind-member",
            Self::Unit => "compare-kind-unit",
            Self::Body => "compare-kind-body",
            Self::Seat => "compare-kind-seat",
            Self::Track => "compare-kind-track",
            Self::State => "compare-kind-state",
            Self::Step => "compare-kind-step",
            Self::Condition => "compare-kind-condition",
            Self::Safeguard => "compare-kind-safeguard",
            Self::Clock => "compare-kind-clock",
            Self::Pillar => "compare-kind-pillar",
            Self::Service => "compare-kind-service",
            Self::Commitment => "compare-kind-commitment",
            Self::Form => "compare-kind-form",
            Self::Question => "compare-kind-question",
            Self::Indicators => "compare-kind-indicators",
            Self::Dimension => "compare-kind-dimension",
            Self::Indicator => "compare-kind-indicator",
            Self::Duty => "compare-kind-duty",
            Self::Telephone => "compare-kind-telephone",
            Self::Policy => "compare-kind-policy",
            Self::Source => "compare-kind-source",
            Self::Text => "compare-kind-text",
        }
    }
}
