//! Statements for the justice track, and their being withdrawn or changed. Sealed in the justice
//! compartment; what was said before stays.
//!
//! INVARIANT: a statement withdrawn or changed moves nothing else. No service, no status and no
//! consent depends on what somebody says, or says no more (floor 1).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, StatementId};

/// Most statements of one case.
pub const STATEMENTS_MAX: usize = 200;

/// What became of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementChange {
    /// The person takes it back.
    Withdrawn,
    /// The person says something else now.
    Changed,
}

impl StatementChange {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Withdrawn, Self::Changed];

    /// The word of the change.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Changed => "changed",
        }
    }
}

/// A statement with its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// When it was recorded.
    pub at: Timestamp,
    /// The version of its event, whose particulars hold the words.
    pub version: u64,
    /// What became of it, in order: when, what, and the version of each event.
    pub changes: Vec<(Timestamp, StatementChange, u64)>,
}

impl Statement {
    /// Whether the person took it back.
    pub fn is_withdrawn(&self) -> bool {
        let last = self.changes.last();
        last.is_some_and(|(_, change, _)| *change == StatementChange::Withdrawn)
    }
}

/// Records a statement; its words are a particular.
pub(crate) fn take(case: &Case, ctx: &Context<'_>, statement: StatementId) -> Decided {
    let known = case.statements.contains_key(&statement);
    ensure(!known, Rule::AlreadyEnded)?;
    ensure(case.statements.len() < STATEMENTS_MAX, Rule::Limit)?;
    ensure(ctx.has(slot::NOTE), Rule::ReasonsMissing)?;
    Ok(vec![Event::StatementTaken { statement }])
}

/// The person takes it back or says something else, in a closed case too, unless the file has come to its
/// end. No reason is asked; new words are a particular.
pub(crate) fn change(
    case: &Case,
    ctx: &Context<'_>,
    statement: StatementId,
    change: StatementChange,
) -> Decided {
    ensure(!case.has_ended(), Rule::CaseClosed)?;
    let known = case.statements.get(&statement).ok_or(Rule::NotFound)?;
    ensure(!known.is_withdrawn(), Rule::AlreadyEnded)?;
    let says = change == StatementChange::Withdrawn || ctx.has(slot::NOTE);
    ensure(says, Rule::ReasonsMissing)?;
    Ok(vec![Event::StatementChanged { statement, change }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    let version = case.version;
    match event {
        Event::StatementTaken { statement } => {
            let taken = Statement {
                at,
                version,
                changes: Vec::new(),
            };
            case.statements.insert(statement.clone(), taken);
        }
        Event::StatementChanged { statement, change } => {
            if let Some(known) = case.statements.get_mut(statement) {
                known.changes.push((at, *change, version));
            }
        }
        Event::EnteredInError { version } => {
            case.statements.retain(|_, one| one.version != *version);
            for one in case.statements.values_mut() {
                one.changes.retain(|(_, _, changed)| changed != version);
            }
        }
        _ => {}
    }
}
