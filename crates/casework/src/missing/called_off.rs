//! What takes a search back: that the person is no child any more, or no longer agrees to it.

use std::collections::BTreeSet;

use mechanism::{Mechanism, TrackId, UnitId};

use super::{Alert, CLOCK, Ground};
use crate::step::TrackRecord;
use crate::whereabouts::Place;
use crate::{Case, Context, Event};

/// The events of a decision, and with them the end of every search whose ground is gone. Where nobody
/// looks for the person any more, but for the person's own no, the clock of telling somebody runs again.
///
/// INVARIANT (floors 6 and 12): police look for an adult by the adult's own consent or in danger, and
/// by nothing else. They are asked to stop without a reason that could tell what the person said.
pub(crate) fn calling_off(case: &Case, ctx: &Context<'_>, mut events: Vec<Event>) -> Vec<Event> {
    let concerns = case.is_missing() || case.alerts.iter().any(Alert::is_open);
    if !concerns || !events.iter().any(may_take_ground) {
        return events;
    }
    let after = crate::dispatch::fold_more(case, ctx, &events);
    let open = after.alerts.iter().filter(|one| one.is_open());
    let groundless = open.filter(|one| !has_ground(&after, ctx, one));
    let units: BTreeSet<&UnitId> = groundless.map(|one| &one.unit).collect();
    events.extend(
        units
            .into_iter()
            .map(|unit| Event::SearchCalledOff { unit: unit.clone() }),
    );
    telling_again(case, ctx, &mut events);
    events
}

/// Whether a search still rests on what it began with, or on what the police could be told by now. A
/// danger that somebody wrote down is no matter of age or wish.
fn has_ground(case: &Case, ctx: &Context<'_>, alert: &Alert) -> bool {
    alert.ground == Ground::Danger || case.standing_ground(ctx, &alert.unit).is_some()
}

/// Somebody decides anew who is told, where `events` leave a missing person without anybody who looks,
/// or make a child of who was not looked for.
///
/// INVARIANT (floor 2): a child's absence is told, also when it turns out later that it is a child's.
/// INVARIANT (floor 6): the no of an adult starts no clock. Nobody hurries to write a danger against it.
fn telling_again(case: &Case, ctx: &Context<'_>, events: &mut Vec<Event>) {
    let after = crate::dispatch::fold_more(case, ctx, events);
    let said_no = !after.is_child() && events.iter().any(is_a_no);
    let unsought = unsought(&after, ctx.mechanism);
    if said_no || unsought.is_none() || unsought == self::unsought(case, ctx.mechanism) {
        return;
    }
    let mut runs = Vec::new();
    crate::clock::start_again(&after, ctx, CLOCK, &mut runs);
    events.extend(runs);
}

/// Whether an event says, here or in the other file, what the person does not wish.
fn is_a_no(event: &Event) -> bool {
    matches!(
        event,
        Event::Refused { .. }
            | Event::ConsentWithdrawn { .. }
            | Event::BarSet { .. }
            | Event::TwinConfirmed { .. }
            | Event::TwinChanged { .. }
    )
}

/// Of a missing person for whom nobody looks: whether it is a child.
fn unsought(case: &Case, mechanism: &Mechanism) -> Option<bool> {
    let unsought = case.is_missing() && !is_found(case) && !case.is_looked_for(mechanism);
    unsought.then(|| case.is_child())
}

/// Whether it stands that the missing person arrived somewhere or died, though nobody has recorded the
/// return.
fn is_found(case: &Case) -> bool {
    let since = case.tracks.iter().filter_map(missing_since).max();
    let stay = case.standing_stay();
    stay.is_some_and(|stay| match stay.place {
        Place::Dead => true,
        Place::House(_) => Some(stay.version) > since,
        Place::Abroad(_) | Place::Back => false,
    })
}

/// At which version a track came to say that the person is missing; what was only recorded meanwhile
/// moved nothing.
fn missing_since((_, record): (&TrackId, &TrackRecord)) -> Option<u64> {
    let moves = record.history.iter().rev();
    let missing = moves.take_while(|moved| moved.to.as_str() == mechanism::MISSING);
    missing.last().map(|moved| moved.version)
}

/// Whether an event may take away what a search rests on, or what said that the person is found.
fn may_take_ground(event: &Event) -> bool {
    event.may_narrow() || matches!(event, Event::TwinParted { .. })
}
