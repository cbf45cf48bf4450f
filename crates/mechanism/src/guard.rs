//! Guards: conditions of a pack in the Common Expression Language, over a declared set of names.
//!
//! A guard reads facts and says true or false. It must never know the time, a name or a free text.
//! What it may read is in [`names`], what it may say in `typing`, what it reads from in [`facts`].

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Arc, LazyLock};

use cel::{Context, Env, Program, Value};
use thiserror::Error;

pub mod facts;
pub mod names;
mod proof;
mod typing;

pub use facts::GuardFacts;
pub use names::{NAMES, NameKind, kind_of};

/// Longest guard a pack may write, in bytes.
pub const GUARD_LENGTH_BYTES_MAX: usize = 400;

/// Deepest nesting of a guard; a chain of `&&` or of `||` is one level.
pub const GUARD_NESTING_MAX: usize = 12;

/// The operators of the language, built once. The standard environment also has functions and
/// loops; `typing` refuses them before anything runs.
static ENVIRONMENT: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

/// A parsed condition.
#[derive(Clone)]
pub struct Guard {
    text: Arc<str>,
    program: Arc<Program>,
    /// Full names the guard reads.
    reads: Arc<[String]>,
    /// Full names of words, each with a word it is compared with.
    compares: Arc<[(String, String)]>,
}

/// Why a text is not a guard.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GuardError {
    /// Longer than [`GUARD_LENGTH_BYTES_MAX`].
    #[error(
        "the guard has {bytes} bytes, at most {GUARD_LENGTH_BYTES_MAX} are read: split it into several requirements"
    )]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// Nested deeper than [`GUARD_NESTING_MAX`].
    #[error(
        "the guard is nested deeper than {GUARD_NESTING_MAX} levels: split it into several requirements"
    )]
    TooDeep,
    /// Not an expression of the language.
    #[error(
        "the guard cannot be read ({message}): write names, `==`, `in`, `&&`, `||`, `!` and words in quotes"
    )]
    Syntax {
        /// What the parser says, on one line.
        message: String,
    },
    /// A name outside [`NAMES`].
    #[error("guards may not read `{name}`: use one of {}", declared())]
    UnknownName {
        /// The name.
        name: String,
    },
    /// A part of the language that packs may not use.
    #[error(
        "guards may not use {what}: use names, `==`, `in`, `&&`, `||`, `!` and words in quotes"
    )]
    NotAllowed {
        /// Which part.
        what: String,
    },
    /// Two sides that cannot be compared, or a word where a truth is meant.
    #[error("{} is expected here, {} is written: compare like with like", .expected.as_str(), .found.as_str())]
    WrongKind {
        /// What the place asks for.
        expected: NameKind,
        /// What stands there.
        found: NameKind,
    },
    /// The whole guard is a word or a number.
    #[error("the guard says {}, not true or false: compare it with something", .found.as_str())]
    NotTruth {
        /// What it says instead.
        found: NameKind,
    },
    /// The evaluation failed. The checker excludes it; it is an error of this program.
    #[error("the guard could not be evaluated ({message}): report it with the text of the guard")]
    Evaluation {
        /// What the interpreter says.
        message: String,
    },
}

fn declared() -> String {
    NAMES
        .iter()
        .map(|(name, _, _)| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

impl Guard {
    /// Reads a guard and proves that it says true or false whatever the facts are.
    ///
    /// # Errors
    /// The first reason why the text is not a guard.
    pub fn parse(text: &str) -> Result<Self, GuardError> {
        if text.len() > GUARD_LENGTH_BYTES_MAX {
            return Err(GuardError::TooLong { bytes: text.len() });
        }
        let program = ENVIRONMENT
            .compile(text)
            .map_err(|errors| GuardError::Syntax {
                message: errors
                    .errors
                    .first()
                    .map_or_else(String::new, |error| error.msg.clone()),
            })?;
        let mut walk = typing::Walk::default();
        let found = walk.kind(program.expression(), GUARD_NESTING_MAX)?;
        if found != NameKind::Truth {
            return Err(GuardError::NotTruth { found });
        }
        let guard = Self {
            text: text.into(),
            program: Arc::new(program),
            reads: walk.reads.into_iter().collect(),
            compares: walk.compares.into_iter().collect(),
        };
        guard.holds(&GuardFacts::default())?;
        Ok(guard)
    }

    /// A guard that always holds: what the reader goes on with where a pack's guard cannot be read.
    pub(crate) fn always() -> Self {
        Self::parse("true").expect("`true` is a guard: the tests of this module parse it")
    }

    /// The guard as the pack writes it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The full names it reads, such as `person.child`, in order of name.
    pub fn reads(&self) -> &[String] {
        &self.reads
    }

    /// The names of words it reads, each with a word it compares it with: `track.recovery` with
    /// `running`.
    pub fn compares(&self) -> &[(String, String)] {
        &self.compares
    }

    /// Whether it reads a name with that beginning, such as `consent.`.
    pub fn reads_any(&self, beginning: &str) -> bool {
        self.reads.iter().any(|name| name.starts_with(beginning))
    }

    /// Whether the condition holds. A fact that is missing reads as false, zero or empty.
    ///
    /// # Errors
    /// [`GuardError::Evaluation`], which [`Guard::parse`] excludes for every guard it accepts.
    pub fn holds(&self, facts: &GuardFacts) -> Result<bool, GuardError> {
        let mut context = Context::with_env(Arc::clone(&ENVIRONMENT));
        for (root, leaves) in self.values(facts) {
            context.add_variable_from_value(root, leaves);
        }
        match self.program.execute(&context) {
            Ok(Value::Bool(truth)) => Ok(truth),
            Ok(other) => Err(GuardError::Evaluation {
                message: format!("it says {other:?}"),
            }),
            Err(error) => Err(GuardError::Evaluation {
                message: error.to_string(),
            }),
        }
    }

    /// The names it reads with their values, one map per root: nothing else of the facts is shown
    /// to the interpreter.
    fn values<'a>(&'a self, facts: &GuardFacts) -> BTreeMap<&'a str, HashMap<String, Value>> {
        let mut roots: BTreeMap<&str, HashMap<String, Value>> = BTreeMap::new();
        for name in self.reads.iter() {
            let Some((root, leaf)) = name.split_once('.') else {
                continue;
            };
            let value = match kind_of(name) {
                Some(NameKind::Count) => Value::Int(facts.counts.get(name).copied().unwrap_or(0)),
                Some(NameKind::Word) => facts.words.get(name).map_or("", String::as_str).into(),
                Some(NameKind::Truth) | None => {
                    Value::Bool(facts.truths.get(name).copied().unwrap_or(false))
                }
            };
            roots
                .entry(root)
                .or_default()
                .insert(leaf.to_owned(), value);
        }
        roots
    }
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
