//! Reading values out of the tree: each reader notes what is wrong and goes on with the best that
//! can be made of it, so that one mistake never hides another.

use jiff::civil::Date;

use super::ledger::{Kind, Ledger};
use super::mistake::Place;
use super::yaml::{Key, Node, Value};
use crate::guard::Guard;
use crate::ids::ID_LENGTH_BYTES_MAX;
use crate::{ClockLength, LengthUnit, Source, Stated};

/// A table whose keys were checked against the keys it may have.
pub(crate) struct Table<'a> {
    pub at: &'a Place,
    entries: &'a [(Key, Node)],
}

impl<'a> Table<'a> {
    /// Opens a table; unknown and repeated keys are mistakes. INVARIANT: a pack has no key that this
    /// program does not read, so none can be believed to lower a floor.
    pub fn open(node: &'a Node, what: &str, allowed: &[&str], ledger: &mut Ledger) -> Option<Self> {
        let Value::Table(entries) = &node.value else {
            ledger.mistake(
                &node.at,
                format!("{what} is not a table"),
                format!("write its keys: {}", allowed.join(", ")),
            );
            return None;
        };
        for (position, (key, _)) in entries.iter().enumerate() {
            if !allowed.contains(&key.text.as_str()) {
                ledger.mistake(
                    &key.at,
                    format!("{what} has no key `{}`", key.text),
                    format!("remove it; the keys are {}", allowed.join(", ")),
                );
            }
            if entries[..position]
                .iter()
                .any(|(earlier, _)| earlier.text == key.text)
            {
                ledger.mistake(
                    &key.at,
                    format!("`{}` stands here twice", key.text),
                    "keep one of the two",
                );
            }
        }
        Some(Self {
            at: &node.at,
            entries,
        })
    }

    /// A table with keys of its own choice, such as sources by short name.
    pub fn entries(node: &'a Node, what: &str, ledger: &mut Ledger) -> &'a [(Key, Node)] {
        match &node.value {
            Value::Table(entries) => entries,
            _ => {
                ledger.mistake(
                    &node.at,
                    format!("{what} is not a table"),
                    "write `name: value` lines",
                );
                &[]
            }
        }
    }

    /// The value of a key, if it is there.
    pub fn get(&self, key: &str) -> Option<&'a Node> {
        self.entries
            .iter()
            .find(|(entry, _)| entry.text == key)
            .map(|(_, node)| node)
    }

    /// The value of a key that must be there.
    pub fn need(&self, key: &str, ledger: &mut Ledger) -> Option<&'a Node> {
        let found = self.get(key);
        if found.is_none() {
            ledger.mistake(
                self.at,
                format!("`{key}` is missing"),
                format!("add `{key}:`"),
            );
        }
        found
    }

    /// True or false; the default when the key is not there.
    pub fn flag(&self, key: &str, default: bool, ledger: &mut Ledger) -> bool {
        let Some(node) = self.get(key) else {
            return default;
        };
        match scalar(node) {
            Some("true") => true,
            Some("false") => false,
            _ => {
                ledger.mistake(
                    &node.at,
                    format!("`{key}` is neither true nor false"),
                    "write `true` or `false`",
                );
                default
            }
        }
    }

    /// The elements of a list; none when the key is not there.
    pub fn list(&self, key: &str, ledger: &mut Ledger) -> &'a [Node] {
        self.get(key)
            .map_or(&[], |node| elements(node, &format!("`{key}`"), ledger))
    }

    /// Where this comes from; required everywhere.
    pub fn source(&self, ledger: &mut Ledger) -> Source {
        match self.need("source", ledger) {
            Some(node) => source(node, ledger),
            None => Source(String::new()),
        }
    }

    /// A value that a source states, or `unset`; required.
    pub fn stated<T>(
        &self,
        key: &str,
        ledger: &mut Ledger,
        read: impl FnOnce(&Node, &mut Ledger) -> Option<T>,
    ) -> Stated<T> {
        match self.need(key, ledger) {
            Some(node) => stated(node, ledger, read),
            None => Stated::Unset,
        }
    }

    /// The id of the thing itself, noted as defined under `prefix`.
    pub fn define(&self, kind: Kind, prefix: &str, ledger: &mut Ledger) -> Option<String> {
        let node = self.need("id", ledger)?;
        let id = word(node, ledger)?;
        ledger.define(kind, &format!("{prefix}{id}"), &node.at);
        Some(id)
    }

    /// A reference to something defined elsewhere, if the key is there.
    pub fn reference(&self, key: &str, kind: Kind, ledger: &mut Ledger) -> Option<String> {
        reference(self.get(key)?, kind, "", ledger)
    }

    /// References to things defined elsewhere.
    pub fn references<T: for<'b> From<&'b str>>(
        &self,
        key: &str,
        kind: Kind,
        ledger: &mut Ledger,
    ) -> Vec<T> {
        self.list(key, ledger)
            .iter()
            .filter_map(|node| reference(node, kind, "", ledger))
            .map(|id| T::from(id.as_str()))
            .collect()
    }
}

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
