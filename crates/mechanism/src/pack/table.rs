//! Tables: their keys are checked when they are opened, their values read by `values`.

use super::ledger::{Kind, Ledger};
use super::mistake::Place;
use super::values;
use super::yaml::{Key, Node, Value};
use crate::{Source, Stated};

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
        match values::scalar(node) {
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
        self.get(key).map_or(&[], |node| {
            values::elements(node, &format!("`{key}`"), ledger)
        })
    }

    /// Where this comes from; required everywhere.
    pub fn source(&self, ledger: &mut Ledger) -> Source {
        match self.need("source", ledger) {
            Some(node) => values::source(node, ledger),
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
            Some(node) => values::stated(node, ledger, read),
            None => Stated::Unset,
        }
    }

    /// The id of the thing itself, noted as defined under `prefix`.
    pub fn define(&self, kind: Kind, prefix: &str, ledger: &mut Ledger) -> Option<String> {
        let node = self.need("id", ledger)?;
        let id = values::word(node, ledger)?;
        ledger.define(kind, &format!("{prefix}{id}"), &node.at);
        Some(id)
    }

    /// A reference to something defined elsewhere, if the key is there.
    pub fn reference(&self, key: &str, kind: Kind, ledger: &mut Ledger) -> Option<String> {
        values::reference(self.get(key)?, kind, "", ledger)
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
            .filter_map(|node| values::reference(node, kind, "", ledger))
            .map(|id| T::from(id.as_str()))
            .collect()
    }
}
