//! The texts of a pack, message by message.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};

use super::Gathered;
use crate::compare::{Kind, Said};

pub(super) fn put(all: &mut Gathered, languages: &BTreeMap<String, String>) {
    for (language, text) in languages {
        let (Ok(read) | Err((read, _))) = parser::parse(text.as_str());
        for entry in read.body {
            let Some(name) = name(&entry) else { continue };
            let key = format!("{name} ({language})");
            let says = serializer::serialize(&Resource { body: vec![entry] });
            let says = vec![Said::Word(says.trim().to_owned())];
            all.put(Kind::Text, key, [("says", says)]);
        }
    }
}

fn name(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    }
}

/// The message a clause of texts is about.
pub(in crate::compare) fn message(key: &str) -> &str {
    key.split(' ').next().unwrap_or(key)
}
