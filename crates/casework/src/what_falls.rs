//! What falls with a decision: offers and searches that rested on what it takes away, in this file or,
//! where the person has two, in the other one.

use crate::{Case, Context, Event, missing, referral};

/// The events of a decision, and with them the end of every offer and every search that rested on what
/// they take away.
pub(crate) fn with_it(case: &Case, ctx: &Context<'_>, events: Vec<Event>) -> Vec<Event> {
    let events = referral::taking_back_uncovered(case, ctx, events);
    missing::calling_off(case, ctx, events)
}
