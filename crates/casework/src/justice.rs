//! Tracks that are sealed as justice: whom the person's choice closes them to.
//!
//! Police and prosecution act there for a child, and for an adult only while her consent to contact
//! with them stands (floors 6 and 12); what they raised themselves is no way in. Her own lawyer needs
//! no such consent. Reading is the matter of `access`.

use mechanism::{Compartment, Purpose, TrackId};

use crate::refusal::{Refusal, Rule, ensure};
use crate::{Case, Context};

/// Whether the actor may act on a track at all, as far as the person's choice goes.
pub(crate) fn open_to(case: &Case, ctx: &Context<'_>, track: &TrackId) -> Result<(), Refusal> {
    let sealed = ctx
        .mechanism
        .track(track.as_str())
        .is_some_and(|track| track.compartment == Compartment::Justice);
    let shut = sealed && ctx.actor.is_law_enforcement() && !case.police_may_know(ctx.now);
    ensure(!shut, Rule::ConsentMissing(Purpose::Police))
}
