//! The texts of a pack: Fluent files by language. This module gathers the messages with their places
//! and what they are built from; which messages a pack needs is a matter of `check`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::Mechanism;
use super::ledger::Ledger;
use super::mistake::Place;

/// The file whose messages may replace texts of the interface; its keys are not ids of the pack.
pub(crate) const OVERRIDES: &str = "overrides.ftl";

/// A message as written in one language.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub place: Place,
    /// True when it stands in [`OVERRIDES`].
    pub overrides: bool,
    /// Values it needs.
    pub variables: BTreeSet<String>,
    /// Messages and terms (`-name`) it is built from.
    pub built_from: BTreeSet<String>,
}

/// Messages by language and key; terms stand under `-name`.
pub(crate) type Messages = BTreeMap<String, BTreeMap<String, Message>>;

/// Reads one file below `words/`.
pub(super) fn gather(
    path: &str,
    rest: &[&str],
    text: &str,
    draft: &mut Mechanism,
    ledger: &mut Ledger,
) {
    let language = match rest {
        [name] => name.strip_suffix(".ftl"),
        [language, name] if name.ends_with(".ftl") => Some(*language),
        _ => None,
    };
    let Some(language) = language.filter(|one| draft.languages.iter().any(|known| known == one))
    else {
        ledger.mistake(
            &Place::file(path),
            "the file belongs to no language of the mechanism",
            "name it words/LANGUAGE.ftl or words/LANGUAGE/NAME.ftl, with a language of mechanism.yaml",
        );
        return;
    };
    let joined = draft.words.entry(language.to_owned()).or_default();
    joined.push_str(text);
    joined.push('\n');
    let file = File {
        path,
        text,
        line_starts: std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect(),
        overrides: rest.last() == Some(&OVERRIDES),
    };
    file.gather(language, ledger);
}

struct File<'a> {
    path: &'a str,
    text: &'a str,
    /// Where each line begins, in bytes.
    line_starts: Vec<usize>,
    overrides: bool,
}

impl File<'_> {
    fn gather(&self, language: &str, ledger: &mut Ledger) {
        let resource = match parser::parse(self.text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    ledger.mistake(
                        &self.place(error.pos.start),
                        format!("this is not Fluent: {}", error.kind),
                        "mend the message; indent lines that continue it",
                    );
                }
                resource
            }
        };
        for entry in &resource.body {
            let (key, pattern) = match entry {
                Entry::Message(message) => match &message.value {
                    Some(pattern) => (message.id.name.to_owned(), (message.id.name, pattern)),
                    None => continue,
                },
                Entry::Term(term) => (format!("-{}", term.id.name), (term.id.name, &term.value)),
                _ => continue,
            };
            self.note(language, key, pattern, ledger);
        }
    }

    fn note(
        &self,
        language: &str,
        key: String,
        (name, pattern): (&str, &Pattern<&str>),
        ledger: &mut Ledger,
    ) {
        let mut message = Message {
            place: self.place(self.offset(name)),
            overrides: self.overrides,
            variables: BTreeSet::new(),
            built_from: BTreeSet::new(),
        };
        message.walk(pattern);
        let known = ledger.messages.entry(language.to_owned()).or_default();
        match known.get(&key) {
            Some(earlier) => {
                let cause = format!("`{key}` has a text already, at {}", earlier.place);
                ledger.mistake(&message.place, cause, "keep one of the two");
            }
            None => {
                known.insert(key, message);
            }
        }
    }

    /// Where a part of the text begins. The parser hands out slices of the text itself.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    fn place(&self, offset: usize) -> Place {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = line
            .checked_sub(1)
            .and_then(|index| self.line_starts.get(index));
        let before = start
            .and_then(|start| self.text.get(*start..offset))
            .unwrap_or_default();
        Place {
            file: self.path.into(),
            line,
            column: before.chars().count() + 1,
        }
    }
}

impl Message {
    fn walk(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.walk(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.built_from.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.built_from.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
