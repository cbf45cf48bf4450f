//! What another country may learn. A consulate is asked only with the person's own word for that: a
//! general yes to services is none. Once the person asked for asylum, or is afraid to return, no
//! consulate is asked and none keeps the case on its desk (`domain.md` 6.2, residence; 6.4).

use jiff::Timestamp;
use mechanism::{Function, InstitutionId, Mechanism, Purpose, UnitId};

use crate::refusal::{Refusal, Rule, ensure};
use crate::{Case, Context};

/// The question whether the person asked for asylum or is afraid to return, in every pack.
pub const ASYLUM: &str = "asylum_asked";

impl Case {
    /// Whether no consulate may know: the person asked for asylum or is afraid to return.
    pub fn is_shielded_from_abroad(&self) -> bool {
        self.answer_word(ASYLUM) == "yes"
    }

    /// Whether the person, or whoever speaks for a child, agreed that this consulate is asked.
    fn agrees_to_consulate(&self, to: &InstitutionId, now: Timestamp) -> bool {
        let purposes = [Purpose::CrossBorder, Purpose::Sharing];
        let agreed = |purpose: &Purpose| self.consents_to(*purpose, Some(to), now);
        purposes.iter().any(agreed)
    }
}

/// Whether a consulate may be asked to do something.
pub(crate) fn allows(case: &Case, to: &InstitutionId, now: Timestamp) -> Result<(), Refusal> {
    ensure(!case.is_shielded_from_abroad(), Rule::ShieldedFromAbroad)?;
    let agreed = case.agrees_to_consulate(to, now);
    ensure(agreed, Rule::ConsentMissing(Purpose::CrossBorder))
}

/// Whether the actor may act on the case, as far as the shield goes: a consulate does nothing more in
/// it. Care is not asked this (floor 1).
pub(crate) fn may_act(case: &Case, ctx: &Context<'_>) -> Result<(), Refusal> {
    let mut functions = ctx.actor.functions.iter();
    let consulate = functions.any(|one| *one == Function::Consular);
    ensure(
        !(consulate && case.is_shielded_from_abroad()),
        Rule::ShieldedFromAbroad,
    )
}

/// Whether a unit is a consulate.
pub(crate) fn is_consulate(mechanism: &Mechanism, unit: &UnitId) -> bool {
    mechanism
        .unit(unit.as_str())
        .is_some_and(|unit| unit.functions.contains(&Function::Consular))
}
