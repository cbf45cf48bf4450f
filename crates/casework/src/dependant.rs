//! Dependants: a child who came along or is born. They have needs and no status of victim; a child
//! who may be a victim too is a concern and a case of its own, linked to this one.

use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// Most dependants of one case.
pub const DEPENDANTS_MAX: usize = 20;

/// How a dependant came to the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coming {
    /// Born since.
    Born,
    /// Came along.
    Accompanies,
}

impl Coming {
    /// All in the order of the form.
    pub const ALL: [Self; 2] = [Self::Born, Self::Accompanies];

    /// The word of it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Born => "born",
            Self::Accompanies => "accompanies",
        }
    }
}

/// A dependant. Name and needs are particulars of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependant {
    /// How they came.
    pub coming: Coming,
    /// The version of the event.
    pub version: u64,
}

impl Case {
    /// The dependants, without those entered in error.
    pub fn standing_dependants(&self) -> impl Iterator<Item = &Dependant> {
        let all = self.dependants.iter();
        all.filter(|one| !self.hidden.contains(&one.version))
    }
}

/// Records a dependant, with what they need.
pub(crate) fn record(case: &Case, ctx: &Context<'_>, coming: Coming) -> Decided {
    ensure(case.dependants.len() < DEPENDANTS_MAX, Rule::Limit)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::DependantRecorded { coming }])
}
