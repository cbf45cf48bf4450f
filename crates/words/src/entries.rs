//! What the files of texts hold: keys, the variables each needs, the texts each refers to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::source::{Source, SourceError};

/// One text, without its wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) file: String,
    pub(crate) line: usize,
    /// Names of the values it needs, without the dollar sign.
    pub(crate) variables: BTreeSet<String>,
    /// Keys of texts and terms (with their hyphen) it is built from.
    pub(crate) references: BTreeSet<String>,
}

/// Texts by key; terms stand under their name with its leading hyphen.
pub(crate) type Entries = BTreeMap<String, Entry>;

/// Reads the files and reports every mistake found on the way.
pub(crate) fn read(sources: &[Source<'_>]) -> (Entries, Vec<SourceError>) {
    let mut entries = Entries::new();
    let mut mistakes = Vec::new();
    for source in sources {
        if source.is_too_long() {
            let file = source.name.to_owned();
            mistakes.push(SourceError::TooLong { file });
        } else {
            read_one(source, &mut entries, &mut mistakes);
        }
    }
    (entries, mistakes)
}

fn read_one(source: &Source<'_>, entries: &mut Entries, mistakes: &mut Vec<SourceError>) {
    let lines = Lines::of(source.text);
    let resource = match parser::parse_runtime(source.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            mistakes.extend(errors.into_iter().map(|error| SourceError::Syntax {
                file: source.name.to_owned(),
                line: lines.at(error.pos.start),
                cause: error.kind.to_string(),
            }));
            resource
        }
    };
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let line = lines.of_name(message.id.name);
                if message.value.is_none() || !message.attributes.is_empty() {
                    mistakes.push(SourceError::Attribute {
                        file: source.name.to_owned(),
                        line,
                        key: message.id.name.to_owned(),
                    });
                }
                let needs = message.value.as_ref().map(Needs::of).unwrap_or_default();
                insert(
                    source,
                    message.id.name.to_owned(),
                    line,
                    needs,
                    entries,
                    mistakes,
                );
            }
            ast::Entry::Term(term) => {
                let line = lines.of_name(term.id.name);
                let needs = Needs::of(&term.value);
                insert(
                    source,
                    format!("-{}", term.id.name),
                    line,
                    needs,
                    entries,
                    mistakes,
                );
            }
            _ => {}
        }
    }
}

fn insert(
    source: &Source<'_>,
    key: String,
    line: usize,
    needs: Needs,
    entries: &mut Entries,
    mistakes: &mut Vec<SourceError>,
) {
    if let Some(first) = entries.get(&key) {
        mistakes.push(SourceError::Duplicate {
            file: source.name.to_owned(),
            line,
            first: format!("{}, line {}", first.file, first.line),
            key,
        });
        return;
    }
    let entry = Entry {
        file: source.name.to_owned(),
        line,
        variables: needs.variables,
        references: needs.references,
    };
    entries.insert(key, entry);
}

/// Where the lines of a text begin, found once: a pack has thousands of entries.
struct Lines<'t> {
    text: &'t str,
    breaks: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(offset, _)| offset).collect();
        Self { text, breaks }
    }

    /// The line of an offset, counted from 1.
    fn at(&self, offset: usize) -> usize {
        1 + self.breaks.partition_point(|end| *end < offset)
    }

    /// The line of a name that the parser cut out of the text.
    fn of_name(&self, name: &str) -> usize {
        self.at((name.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }
}

/// What a pattern needs to become text.
#[derive(Default)]
struct Needs {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Needs {
    fn of(pattern: &ast::Pattern<&str>) -> Self {
        let mut needs = Self::default();
        needs.pattern(pattern);
        needs
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
            ast::Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source<'_> {
        Source {
            name: "test.ftl",
            text,
        }
    }

    #[test]
    fn variables_and_references_are_found_wherever_they_stand() {
        let text = "-besa = Besa\nplain = x\nall = { $count ->\n    [one] { plain } { $name }\n   *[other] { -besa(case: \"x\") } { NUMBER($case) }\n}\n";
        let (entries, mistakes) = read(&[source(text)]);
        assert_eq!(mistakes, []);
        let all = &entries["all"];
        assert_eq!(all.line, 3);
        assert_eq!(Vec::from_iter(&all.variables), ["case", "count", "name"]);
        assert_eq!(Vec::from_iter(&all.references), ["-besa", "plain"]);
    }

    #[test]
    fn every_mistake_is_reported_with_its_line() {
        let text = "a = 1\nb = { $\nc = 3\na = 4\nd =\n    .title = x\n";
        let (_, mistakes) = read(&[source(text)]);
        let shown: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        assert_eq!(shown.len(), 3, "{shown:#?}");
        assert!(
            shown[0].starts_with("test.ftl, line 2: not Fluent"),
            "{shown:#?}"
        );
        assert!(shown[1].contains("line 4: `a` already stands in test.ftl, line 1"));
        assert!(shown[2].contains("line 5: `d` has an attribute"));
    }

    #[test]
    fn a_file_that_is_too_long_is_not_read() {
        let text = "#".repeat(1024 * 1024 + 1);
        let (entries, mistakes) = read(&[source(&text)]);
        assert!(entries.is_empty());
        assert!(matches!(mistakes[..], [SourceError::TooLong { .. }]));
    }
}
