//! What a no takes back with it: offers that the wish of the person no longer covers.

use super::{Referral, ReferralState, is_covered, stop_answer_clock};
use crate::{Case, Context, Event};

/// The events of a decision, and with them the withdrawal of every open offer that the person's wish
/// no longer covers, or that waits at nobody's desk any more.
///
/// INVARIANT (floors 6 and 12): no such offer waits for an answer. It goes without a reason that could
/// tell the recipient what the person said.
pub(crate) fn taking_back_uncovered(
    case: &Case,
    ctx: &Context<'_>,
    mut events: Vec<Event>,
) -> Vec<Event> {
    if !events.iter().any(may_narrow) {
        return events;
    }
    let after = crate::dispatch::fold_more(case, ctx, &events);
    let open = |one: &Referral| one.state == ReferralState::Offered;
    let uncovered = after
        .referrals
        .iter()
        .filter(|(_, one)| open(one) && !is_covered(&after, ctx.mechanism, &one.offer, ctx.now));
    for (id, referral) in uncovered {
        events.push(Event::ReferralWithdrawn {
            referral: id.clone(),
        });
        events.extend(stop_answer_clock(&after, referral));
    }
    events
}

/// Whether an event may take away what an offer rests on.
fn may_narrow(event: &Event) -> bool {
    match event {
        Event::FormFilled { answers, .. } => answers.contains_key(crate::abroad::ASYLUM),
        other => other.may_narrow(),
    }
}
