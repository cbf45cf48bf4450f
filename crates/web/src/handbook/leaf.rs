//! What the pages of the handbook are made of: sections of entries, entries of lines. Plain values in
//! the reader's language, drawn by one template.

/// A text that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its text.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

impl Link {
    /// A text that leads nowhere.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: None,
        }
    }

    /// A text that leads somewhere.
    pub fn to(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: Some(href.into()),
        }
    }
}

/// A line of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A sentence of its own.
    Said(String),
    /// Names under a label.
    Named {
        /// The label.
        label: String,
        /// The names.
        parts: Vec<Link>,
    },
    /// The full title of a document, which stands in the pack in English only.
    Titled {
        /// The label.
        label: String,
        /// The title.
        title: String,
    },
}

/// One thing the handbook tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The place other pages lead to.
    pub id: Option<String>,
    /// What it is.
    pub what: Link,
    /// A mark beside it: a step the reader may take, a membership that was reconstructed.
    pub mark: Option<String>,
    /// What is said of it.
    pub lines: Vec<Line>,
}

impl Entry {
    /// An entry about something.
    pub fn new(what: Link) -> Self {
        Self {
            id: None,
            what,
            mark: None,
            lines: Vec::new(),
        }
    }

    /// The same at a place other pages lead to.
    pub fn at(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The same with a mark.
    pub fn marked(mut self, mark: impl Into<String>) -> Self {
        self.mark = Some(mark.into());
        self
    }

    /// The same with names under a label; nothing where there are none.
    pub fn with(mut self, label: impl Into<String>, parts: Vec<Link>) -> Self {
        if !parts.is_empty() {
            let label = label.into();
            self.lines.push(Line::Named { label, parts });
        }
        self
    }

    /// The same with a sentence.
    pub fn said(mut self, sentence: impl Into<String>) -> Self {
        self.lines.push(Line::Said(sentence.into()));
        self
    }

    /// The same with the full title of a document.
    pub fn titled(mut self, label: impl Into<String>, title: impl Into<String>) -> Self {
        let (label, title) = (label.into(), title.into());
        self.lines.push(Line::Titled { label, title });
        self
    }
}

/// A table of short words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

/// A part of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The place other pages lead to.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What is said of all its entries.
    pub notes: Vec<String>,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Its table.
    pub table: Option<Rows>,
}

impl Section {
    /// A section with a title.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: Some(title.into()),
            ..Self::default()
        }
    }

    /// A section without one, for a page of one section.
    pub fn untitled() -> Self {
        Self::default()
    }

    /// The same at a place other pages lead to.
    pub fn at(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The same with a sentence about all of it.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same with one more entry.
    pub fn entry(mut self, entry: Entry) -> Self {
        self.entries.push(entry);
        self
    }

    /// The same with more entries.
    pub fn entries(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        self.entries.extend(entries);
        self
    }

    /// The same with a table.
    pub fn table(mut self, table: Rows) -> Self {
        self.table = Some(table);
        self
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.entries.is_empty() && self.table.is_none()
    }
}

/// What stands on a page of the handbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Its title.
    pub title: String,
    /// The page it belongs to.
    pub back: String,
    /// What it is about.
    pub lead: Vec<String>,
    /// A picture beside its parts, safe to put on a page.
    pub picture: Option<String>,
    /// Its parts.
    pub sections: Vec<Section>,
}

impl Leaf {
    /// An empty page with a title and the page it belongs to.
    pub fn new(title: impl Into<String>, back: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            back: back.into(),
            lead: Vec::new(),
            picture: None,
            sections: Vec::new(),
        }
    }

    /// The same with a picture of what its parts say.
    pub fn picture(mut self, svg: String) -> Self {
        self.picture = Some(svg);
        self
    }

    /// The same with a sentence under the title.
    pub fn lead(mut self, sentence: impl Into<String>) -> Self {
        self.lead.push(sentence.into());
        self
    }

    /// The same with one more section; nothing where nothing stands in it.
    pub fn section(mut self, section: Section) -> Self {
        if !section.is_empty() {
            self.sections.push(section);
        }
        self
    }

    /// The same with more sections.
    pub fn sections(self, sections: impl IntoIterator<Item = Section>) -> Self {
        sections.into_iter().fold(self, Self::section)
    }

    /// Sections with a title and a place: what a list of contents leads to.
    pub fn contents(&self) -> Vec<(&str, &str)> {
        self.sections
            .iter()
            .filter_map(|section| Some((section.id.as_deref()?, section.title.as_deref()?)))
            .collect()
    }
}
