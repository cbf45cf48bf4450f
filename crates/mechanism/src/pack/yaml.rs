//! YAML as a tree with places. The part of YAML that a pack needs: tables, lists and scalars; no
//! anchors, aliases, tags or several documents, so that what is read is what stands there.

use std::sync::Arc;

use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, Span};

use super::ledger::Ledger;
use super::mistake::Place;

/// Deepest nesting of a pack's YAML.
const DEPTH_MAX: usize = 16;

/// Most values in one file.
const NODES_MAX: usize = 50_000;

/// A value with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub at: Place,
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// A word, a number, a text: the text as written, and whether it was quoted.
    Scalar {
        text: String,
        quoted: bool,
    },
    List(Vec<Node>),
    Table(Vec<(Key, Node)>),
}

/// A key of a table with its place.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub at: Place,
    pub text: String,
}

/// Reads a file. What cannot be read is a mistake in the ledger and no tree.
pub(crate) fn parse(file: &str, text: &str, ledger: &mut Ledger) -> Option<Node> {
    let mut reader = TreeReader {
        parser: Parser::new_from_str(text),
        file: file.into(),
        left: NODES_MAX,
    };
    match reader.document() {
        Ok(tree) => tree,
        Err(fault) => {
            ledger.mistake(&fault.at, fault.cause, fault.cure);
            None
        }
    }
}

struct Fault {
    at: Place,
    cause: String,
    cure: &'static str,
}

struct TreeReader<'a> {
    parser: Parser<'a, serde_saphyr::granit_parser::StrInput<'a>>,
    file: Arc<str>,
    left: usize,
}

impl<'a> TreeReader<'a> {
    fn document(&mut self) -> Result<Option<Node>, Fault> {
        let mut tree = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(tree),
                _ if tree.is_some() => {
                    return Err(self.fault(
                        &span,
                        "a second document in one file",
                        "keep one document in each file",
                    ));
                }
                event => tree = Some(self.node(event, span, DEPTH_MAX)?),
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Fault> {
        let at = self.place(&span);
        self.left = self.left.checked_sub(1).ok_or_else(|| {
            self.fault(
                &span,
                format!("more than {NODES_MAX} values in one file"),
                "split the file",
            )
        })?;
        let Some(depth) = depth.checked_sub(1) else {
            return Err(self.fault(
                &span,
                format!("nested deeper than {DEPTH_MAX} levels"),
                "write it flatter",
            ));
        };
        let value = match event {
            Event::Scalar(text, style, 0, None) => Value::Scalar {
                text: text.into_owned(),
                quoted: style != ScalarStyle::Plain,
            },
            Event::SequenceStart(_, 0, None) => Value::List(self.list(depth)?),
            Event::MappingStart(_, 0, None) => Value::Table(self.table(depth)?),
            _ => {
                return Err(self.fault(
                    &span,
                    "an anchor, an alias or a tag",
                    "write the value out: packs use plain YAML only",
                ));
            }
        };
        Ok(Node { at, value })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Fault> {
        let mut elements = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(elements),
                (event, span) => elements.push(self.node(event, span, depth)?),
            }
        }
    }

    fn table(&mut self, depth: usize) -> Result<Vec<(Key, Node)>, Fault> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Ok(entries);
            }
            let key = self.node(event, span, depth)?;
            let Value::Scalar { text, .. } = key.value else {
                return Err(self.fault(
                    &span,
                    "a key that is not a word",
                    "write one word before the colon",
                ));
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth)?;
            entries.push((Key { at: key.at, text }, value));
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(found)) => Ok(found),
            Some(Err(error)) => Err(Fault {
                at: Place {
                    file: self.file.clone(),
                    line: error.marker().line(),
                    column: error.marker().col() + 1,
                },
                cause: format!("this is not YAML: {}", error.info()),
                cure: "mend it; what follows in this file was not read",
            }),
            None => Err(Fault {
                at: Place::file(&self.file),
                cause: "the file ends early".to_owned(),
                cure: "complete it",
            }),
        }
    }

    fn place(&self, span: &Span) -> Place {
        Place {
            file: self.file.clone(),
            line: span.start.line(),
            column: span.start.col() + 1,
        }
    }

    fn fault(&self, span: &Span, cause: impl Into<String>, cure: &'static str) -> Fault {
        Fault {
            at: self.place(span),
            cause: cause.into(),
            cure,
        }
    }
}
