//! Reading values out of the tree: each reader notes what is wrong and goes on with the best that
//! can be made of it, so that one mistake never hides another.

use jiff::civil::Date;

use super::ledger::{Kind, Ledger};
use super::table::Table;
use super::yaml::{Node, Value};
use crate::ids::ID_LENGTH_BYTES_MAX;
use crate::{ClockLength, Guard, LengthUnit, Source, Stated};

/// The text of a scalar.
pub(crate) fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar { text, quoted }
            if *quoted || !matches!(text.as_str(), "" | "~" | "null") =>
        {
            Some(text)
        }
        _ => None,
    }
}

/// The elements of a list; something else is a mistake.
pub(crate) fn elements<'a>(node: &'a Node, what: &str, ledger: &mut Ledger) -> &'a [Node] {
    match &node.value {
        Value::List(elements) => elements,
        _ => {
            ledger.mistake(
                &node.at,
                format!("{what} is not a list"),
                "write `[a, b]`, or lines that begin with `- `",
            );
            &[]
        }
    }
}

/// A text of any kind.
pub(crate) fn text(node: &Node, ledger: &mut Ledger) -> Option<String> {
    let found = scalar(node).map(str::to_owned);
    if found.is_none() {
        ledger.mistake(
            &node.at,
            "a text is expected here",
            "write a word or a text in quotes",
        );
    }
    found
}

/// A well-formed id: lower-case letters, digits and `_`, beginning with a letter. Clock keys also
/// have `.`.
pub(crate) fn word(node: &Node, ledger: &mut Ledger) -> Option<String> {
    let found = text(node, ledger)?;
    if !well_formed(&found) {
        ledger.mistake(
            &node.at,
            format!("`{found}` is not an id"),
            format!("use lower-case letters, digits and `_`, beginning with a letter, at most {ID_LENGTH_BYTES_MAX}"),
        );
    }
    Some(found)
}

fn well_formed(id: &str) -> bool {
    id.len() <= ID_LENGTH_BYTES_MAX
        && id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('.').all(|part| !part.is_empty())
        && id
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.'))
}

/// The id of something defined elsewhere.
pub(crate) fn reference(
    node: &Node,
    kind: Kind,
    prefix: &str,
    ledger: &mut Ledger,
) -> Option<String> {
    let id = text(node, ledger)?;
    ledger.refer(kind, &format!("{prefix}{id}"), &node.at);
    Some(id)
}

/// One of a closed list of words.
pub(crate) fn choose<T: Copy>(
    node: &Node,
    what: &str,
    all: &[T],
    as_str: impl Fn(T) -> &'static str,
    ledger: &mut Ledger,
) -> Option<T> {
    let written = text(node, ledger)?;
    let found = all.iter().copied().find(|one| as_str(*one) == written);
    if found.is_none() {
        let words: Vec<_> = all.iter().map(|one| as_str(*one)).collect();
        ledger.mistake(
            &node.at,
            format!("`{written}` is not {what}"),
            format!("write one of {}", words.join(", ")),
        );
    }
    found
}

/// The source of a fact: short names of `sources`, each with an article if need be, several parted
/// by `;`.
pub(crate) fn source(node: &Node, ledger: &mut Ledger) -> Source {
    let Some(written) = text(node, ledger) else {
        return Source(String::new());
    };
    for one in written.split(';') {
        let name = one
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .trim_end_matches(',');
        ledger.refer(Kind::Source, name, &node.at);
    }
    Source(written)
}

/// `unset`, or `{ value: ..., source: ... }`.
pub(crate) fn stated<T>(
    node: &Node,
    ledger: &mut Ledger,
    read: impl FnOnce(&Node, &mut Ledger) -> Option<T>,
) -> Stated<T> {
    if scalar(node) == Some("unset") {
        return Stated::Unset;
    }
    let Value::Table(_) = &node.value else {
        ledger.mistake(
            &node.at,
            "a stated value names its source",
            "write `{ value: ..., source: ... }`, or `unset` when no source gives one",
        );
        return Stated::Unset;
    };
    let Some(table) = Table::open(node, "a stated value", &["value", "source"], ledger) else {
        return Stated::Unset;
    };
    let source = table.source(ledger);
    match table
        .need("value", ledger)
        .and_then(|value| read(value, ledger))
    {
        Some(value) => Stated::Set { value, source },
        None => Stated::Unset,
    }
}

/// A whole number.
pub(crate) fn number(node: &Node, ledger: &mut Ledger) -> Option<u32> {
    let found = scalar(node).and_then(|written| written.parse().ok());
    if found.is_none() {
        ledger.mistake(
            &node.at,
            "a whole number is expected here",
            "write digits only",
        );
    }
    found
}

/// A day as `2023-06-26`.
pub(crate) fn day(node: &Node, ledger: &mut Ledger) -> Option<Date> {
    let found = scalar(node).and_then(|written| written.parse().ok());
    if found.is_none() {
        ledger.mistake(&node.at, "a day is expected here", "write it as 2023-06-26");
    }
    found
}

/// A length such as `30 calendar_days`.
pub(crate) fn length(node: &Node, ledger: &mut Ledger) -> Option<ClockLength> {
    let found = scalar(node).and_then(|written| {
        let (count, unit) = written.split_once(' ')?;
        let count = count
            .parse()
            .ok()
            .filter(|count| (1..=10_000).contains(count))?;
        let unit = LengthUnit::parse(unit.trim())?;
        Some(ClockLength { count, unit })
    });
    if found.is_none() {
        let units: Vec<_> = LengthUnit::ALL.iter().map(|unit| unit.as_str()).collect();
        ledger.mistake(
            &node.at,
            "a length of time is expected here",
            format!(
                "write a number from 1 to 10000 and one of {}, such as `2 hours`",
                units.join(", ")
            ),
        );
    }
    found
}

/// A guard.
pub(crate) fn guard(node: &Node, ledger: &mut Ledger) -> Option<Guard> {
    let written = text(node, ledger)?;
    match Guard::parse(&written) {
        Ok(guard) => {
            ledger.guards.push((guard.clone(), node.at.clone()));
            Some(guard)
        }
        Err(error) => {
            let told = error.to_string();
            let (cause, cure) = told
                .rsplit_once(": ")
                .unwrap_or((&told, "see the names in docs/pack-format.md"));
            ledger.mistake(&node.at, cause, cure);
            None
        }
    }
}
