//! The names a guard may read. Everything else is refused when the pack is read.

/// The names a guard may read, each with its type and meaning. Everything else is refused by the
/// checker.
pub const NAMES: &[(&str, NameKind, &str)] = &[
    (
        "person.child",
        NameKind::Truth,
        "under 18, or may be under 18 and not decided",
    ),
    (
        "person.under_14",
        NameKind::Truth,
        "a child of under 14, or whose years nobody knows",
    ),
    (
        "person.age_open",
        NameKind::Truth,
        "an age decision is open",
    ),
    (
        "person.foreign",
        NameKind::Truth,
        "a citizen of another country, or stateless; not known is not foreign",
    ),
    (
        "person.national",
        NameKind::Truth,
        "known to be a citizen of the mechanism's country; not known is not national",
    ),
    (
        "person.detained",
        NameKind::Truth,
        "in detention or accused",
    ),
    (
        "asked.formal",
        NameKind::Truth,
        "the adult asked for formal identification",
    ),
    (
        "asked.other_gender_officer",
        NameKind::Truth,
        "the person asked for an officer of another gender than the law's default",
    ),
    (
        "views.recorded",
        NameKind::Truth,
        "the child's own views are recorded",
    ),
    (
        "guardian.suspected",
        NameKind::Truth,
        "a guardian or parent is under suspicion",
    ),
    (
        "safe_contact.recorded",
        NameKind::Truth,
        "safe contact is recorded for at least one channel",
    ),
    (
        "interviews.held",
        NameKind::Count,
        "formal interviews held so far",
    ),
    (
        "consent.*",
        NameKind::Truth,
        "a consent for that purpose stands now",
    ),
    (
        "refused.*",
        NameKind::Truth,
        "the person refused that purpose, and has not changed her mind",
    ),
    ("safeguard.*", NameKind::Truth, "that safeguard is recorded"),
    (
        "recorded.*",
        NameKind::Truth,
        "that form was filled at least once",
    ),
    (
        "track.*",
        NameKind::Word,
        "the state of that track, empty when it is not open",
    ),
    (
        "answer.*",
        NameKind::Word,
        "the answer in the course compartment, empty when none",
    ),
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

impl NameKind {
    /// The word for people who read an error.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Truth => "true or false",
            Self::Count => "a number",
            Self::Word => "a word in quotes",
        }
    }
}

/// The type of a full name such as `safeguard.psychologist`; none when guards may not read it.
pub fn kind_of(name: &str) -> Option<NameKind> {
    let (root, leaf) = name.split_once('.')?;
    NAMES
        .iter()
        .find(|(declared, _, _)| match declared.split_once('.') {
            Some((declared_root, "*")) => declared_root == root && is_id(leaf),
            _ => *declared == name,
        })
        .map(|(_, kind, _)| *kind)
}

fn is_id(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
