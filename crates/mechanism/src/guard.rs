//! Guards: conditions of a pack in the Common Expression Language, over a declared set of names.
//!
//! A guard reads facts and says true or false. It must never know the time, a name or a free text.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Longest guard a pack may write, in bytes.
pub const GUARD_LENGTH_BYTES_MAX: usize = 400;

/// Deepest nesting of a guard.
pub const GUARD_NESTING_MAX: usize = 12;

/// The names a guard may read, each with its type and meaning. Everything else is refused by the
/// checker.
pub const NAMES: &[(&str, NameKind, &str)] = &[
    ("person.child", NameKind::Truth, "under 18, or may be under 18 and not decided"),
    ("person.under_14", NameKind::Truth, "under 14 by the stated or decided age"),
    ("person.age_open", NameKind::Truth, "an age decision is open"),
    ("person.foreign", NameKind::Truth, "not a citizen of the mechanism's country"),
    ("person.detained", NameKind::Truth, "in detention or accused"),
    ("asked.formal", NameKind::Truth, "the adult asked for formal identification"),
    ("views.recorded", NameKind::Truth, "the child's own views are recorded"),
    ("guardian.suspected", NameKind::Truth, "a guardian or parent is under suspicion"),
    ("safe_contact.recorded", NameKind::Truth, "safe contact is recorded for at least one channel"),
    ("interviews.held", NameKind::Count, "formal interviews held so far"),
    ("consent.*", NameKind::Truth, "a consent for that purpose stands now"),
    ("refused.*", NameKind::Truth, "the person refused that purpose, and has not changed her mind"),
    ("safeguard.*", NameKind::Truth, "that safeguard is recorded"),
    ("recorded.*", NameKind::Truth, "that form was filled at least once"),
    ("track.*", NameKind::Word, "the state of that track, empty when it is not open"),
    ("answer.*", NameKind::Word, "the answer in the course compartment, empty when none"),
];

/// The type of a name in a guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// True or false.
    Truth,
    /// A whole number.
    Count,
    /// A word of the pack.
    Word,
}

/// The facts a guard reads: one map per root name. A missing entry reads as false, zero or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GuardFacts {
    /// Entries of the names declared [`NameKind::Truth`], by full name such as `person.child`.
    pub truths: BTreeMap<String, bool>,
    /// Entries of the names declared [`NameKind::Count`].
    pub counts: BTreeMap<String, i64>,
    /// Entries of the names declared [`NameKind::Word`].
    pub words: BTreeMap<String, String>,
}

/// A parsed condition.
#[derive(Clone)]
pub struct Guard {
    text: Arc<str>,
    program: Arc<cel::Program>,
    /// Full names the guard reads.
    reads: Arc<[String]>,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guard({})", self.text)
    }
}

impl PartialEq for Guard {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl Eq for Guard {}
