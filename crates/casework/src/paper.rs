//! The paper a form was first put on: once what stands on it is entered, somebody destroys it, and says
//! when.

use jiff::Timestamp;
use mechanism::FormId;
use serde::{Deserialize, Serialize};

use crate::form::FormRecord;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, Stamp};

/// That a paper was destroyed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destroyed {
    /// When.
    pub at: Timestamp,
    /// Who says so.
    pub by: Stamp,
}

impl Case {
    /// The form that was filled at a version, and how.
    pub fn form_at(&self, version: u64) -> Option<(&FormId, &FormRecord)> {
        let records = self.forms.iter();
        let mut records = records.flat_map(|(form, all)| all.iter().map(move |one| (form, one)));
        records.find(|(_, record)| record.version == version)
    }
}

/// Records that the paper is destroyed from which the form of that version was entered: after it was
/// filled in, and not in the future.
pub(crate) fn destroy(case: &Case, ctx: &Context<'_>, version: u64, at: Timestamp) -> Decided {
    let (_, record) = case.form_at(version).ok_or(Rule::NotFound)?;
    let filled_at = record.original_at.ok_or(Rule::NotFound)?;
    ensure(record.destroyed.is_none(), Rule::AlreadyEnded)?;
    ensure(filled_at <= at && at <= ctx.now, Rule::NotFound)?;
    Ok(vec![Event::PaperDestroyed { version, at }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, by: &Stamp, event: &Event) {
    let Event::PaperDestroyed { version, at } = event else {
        return;
    };
    let mut records = case.forms.values_mut().flatten();
    if let Some(record) = records.find(|one| one.version == *version) {
        record.destroyed = Some(Destroyed {
            at: *at,
            by: by.clone(),
        });
    }
}
