//! A pack as prose, for whoever reads it beside the decree.
//!
//! This module knows the order in which a mechanism is told and nothing of any language: every word
//! comes from whoever asks, by key. Keys of the pack are those of [`crate::keys`]; all others stand
//! in the catalogue of the interface under `show-`, `function-`, `kind-`, `length-`, `standing-`...

mod bodies;
mod members;
mod procedure;
mod services;
mod unset;

use crate::{ClockLength, Function, Mechanism, Source, keys};

/// A value put into a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// A word or a name.
    Word(&'a str),
    /// A number, which chooses the plural form.
    Count(u32),
}

/// Texts in one language, of the interface and of the pack.
pub trait Say {
    /// The text under a key.
    fn text(&self, key: &str) -> String;
    /// The text under a key with values put in.
    fn text_with(&self, key: &str, values: &[(&str, Shown<'_>)]) -> String;
}

impl Mechanism {
    /// The whole mechanism as Markdown, with what is not set and what was not read at the end.
    pub fn show(&self, say: &dyn Say) -> String {
        let mut page = Page {
            mechanism: self,
            say,
            text: String::new(),
        };
        page.opening();
        page.members();
        page.bodies();
        page.procedure();
        page.services();
        page.unset();
        page.text
    }
}

/// A page being written.
struct Page<'a> {
    mechanism: &'a Mechanism,
    say: &'a dyn Say,
    text: String,
}

impl Page<'_> {
    fn opening(&mut self) {
        let mechanism = self.mechanism;
        let country = self
            .say
            .text(&keys::of("country", mechanism.country.to_ascii_lowercase()));
        let title = self.say.text_with(
            "show-title",
            &[
                ("country", Shown::Word(&country)),
                ("edition", Shown::Word(&mechanism.edition)),
            ],
        );
        self.heading(1, &title);
        let hash = [("hash", Shown::Word(&mechanism.hash))];
        self.line(&self.say.text_with("show-hash", &hash));
        for (key, number) in &mechanism.telephones {
            let name = self.say.text(&keys::of("telephone", key));
            let number = number.value().cloned().unwrap_or_else(|| self.not_set());
            self.bullet(0, &format!("{name}: {number}"));
        }
    }

    /// A heading, with a blank line before it.
    fn heading(&mut self, level: usize, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&"#".repeat(level));
        self.text.push(' ');
        self.line(text);
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A point of a list, indented.
    fn bullet(&mut self, level: usize, text: &str) {
        self.text.push_str(&"  ".repeat(level));
        self.text.push_str("- ");
        self.line(text);
    }

    /// A point made of a label with a list of names; nothing when there are none.
    fn names(&mut self, level: usize, key: &str, names: &[String]) {
        if !names.is_empty() {
            let joined = names.join(", ");
            self.bullet(
                level,
                &self.say.text_with(key, &[("names", Shown::Word(&joined))]),
            );
        }
    }

    fn functions(&self, functions: &[Function]) -> Vec<String> {
        let name = |function: &Function| self.say.text(&keys::of("function", function.as_str()));
        functions.iter().map(name).collect()
    }

    fn length(&self, length: ClockLength) -> String {
        let key = keys::of("length", length.unit.as_str());
        self.say
            .text_with(&key, &[("count", Shown::Count(length.count))])
    }

    fn source(&self, source: &Source) -> String {
        let source = self.source_name(source);
        self.say
            .text_with("show-source", &[("source", Shown::Word(&source))])
    }

    /// The document's name, with the article where the source names one.
    fn source_name(&self, source: &Source) -> String {
        let name = self.say.text(&keys::source(source));
        let Some(article) = source.article() else {
            return name;
        };
        let values = [
            ("source", Shown::Word(&name)),
            ("article", Shown::Word(article)),
        ];
        self.say.text_with("frame-source-article", &values)
    }

    fn not_set(&self) -> String {
        self.say.text("show-not-set")
    }
}
// words: country-* function-* length-*
