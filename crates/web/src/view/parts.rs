//! Small parts of pages: notices, rows, bands, numbers to call, what happened.

use super::Status;

/// In which voice a notice speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// Something was done.
    Done,
    /// Something to be careful about.
    Care,
    /// Somebody may be in danger.
    Danger,
}

impl Tone {
    /// The end of its class name.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Done => "done",
            Self::Care => "care",
            Self::Danger => "danger",
        }
    }

    /// How assistive technology is told: danger interrupts, the rest waits its turn.
    #[must_use]
    pub const fn role(self) -> &'static str {
        match self {
            Self::Danger => "alert",
            Self::Plain | Self::Done | Self::Care => "status",
        }
    }

    /// The path of its mark, in a box of 24 by 24.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Plain => "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.5 5h3v3h-3zm0 4.5h3V18h-3z",
            Self::Done => {
                "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.8 15L5.7 12.5l1.9-1.9 2.6 2.6 6.2-6.2 1.9 1.9z"
            }
            Self::Care | Self::Danger => "M12 2 1 21.5h22zm-1.4 7h2.8v6.5h-2.8zm0 8h2.8V20h-2.8z",
        }
    }
}

/// What has just happened, or what must be known before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its voice.
    pub tone: Tone,
    /// Its title, if it has one.
    pub title: Option<String>,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Notice {
    /// A notice of one line.
    #[must_use]
    pub fn new(tone: Tone, line: impl Into<String>) -> Self {
        Self {
            tone,
            title: None,
            lines: vec![line.into()],
        }
    }
}

/// A compartment the reader may not open: its name and why. Never left out, never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// What is closed.
    pub name: String,
    /// Why, in fixed words that hold no value.
    pub reason: String,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Whom one reaches.
    pub who: String,
    /// The number as people read it.
    pub number: String,
    /// When, or for what.
    pub note: Option<String>,
    /// Large: for a page where calling comes first.
    pub large: bool,
}

impl Phone {
    /// The number as a telephone wants it.
    #[must_use]
    pub fn dialled(&self) -> String {
        self.number
            .chars()
            .filter(|character| character.is_ascii_digit() || *character == '+')
            .collect()
    }
}

/// Where a row of a summary can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it leads.
    pub href: String,
    /// The verb.
    pub text: String,
}

/// A row of a summary list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub key: String,
    /// What is known, line by line.
    pub lines: Vec<String>,
    /// Where it can be changed.
    pub change: Option<Change>,
}

impl Row {
    /// A row of one line, not to be changed.
    #[must_use]
    pub fn new(key: impl Into<String>, line: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            lines: vec![line.into()],
            change: None,
        }
    }
}

/// One line of a timeline: who, what, when, under which edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What happened.
    pub what: String,
    /// Institution and function; the name only where the reader may know it.
    pub who: String,
    /// The instant, for machines.
    pub instant: String,
    /// The date and time in words.
    pub date: String,
    /// The edition under which it happened.
    pub edition: Option<String>,
    /// More, line by line.
    pub lines: Vec<String>,
}

/// One fact of the bar above a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its text.
    pub text: String,
    /// Whether it must not be overlooked: *Do not remove*.
    pub strong: bool,
}

/// The bar above every page of a case. Never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityBar {
    /// The number of the case.
    pub number: String,
    /// Whether the identity is open to the reader.
    pub identity: Option<Status>,
    /// Who is answerable.
    pub lead: String,
    /// Recovery, removal, interpreter.
    pub facts: Vec<Fact>,
}

/// An entry of the navigation beside a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideEntry {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub text: String,
    /// Whether this is the page shown.
    pub current: bool,
}

/// Links to the neighbours of a part of a long list. By key, never by number of page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyset {
    /// The part before.
    pub previous: Option<String>,
    /// The part after.
    pub next: Option<String>,
}

/// The head of a table; its rows come from the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows, for those who do not see it.
    pub caption: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
}

/// A step that cannot be taken: what is missing, by which rule, who can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotYet {
    /// The step.
    pub step: String,
    /// What is missing.
    pub missing: String,
    /// The rule and its source.
    pub rule: Option<String>,
    /// Who can mend it.
    pub mender: Option<String>,
}
