//! Entered in error: what was said counts for nothing any more and its keys are destroyed; that it
//! was said stays, since nothing is deleted silently (floor 9).
//!
//! Only what was written down can be an error of writing: a form, a finding, a safeguard, a
//! consent, a note, a file, a statement of age. A decision, an answer of another institution or a
//! bar is answered by another act, never made undone.

use crate::age::AgeClass;
use crate::context::slot;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// Marks the event of that version as entered in error.
pub(crate) fn enter(case: &Case, ctx: &Context<'_>, version: u64) -> Decided {
    ensure(!case.hidden.contains(&version), Rule::AlreadyEnded)?;
    ensure(case.may_be_error(version), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let mut events = vec![Event::EnteredInError { version }];
    events.extend(age_without(case, version));
    // A consent that was never given binds whoever received something under it to stop.
    let mut consents = case.consents.iter();
    if let Some((id, _)) = consents.find(|(_, one)| one.version == version) {
        events.extend(crate::consent::stops(case, ctx, id));
    }
    Ok(events)
}

impl Case {
    /// Whether the event of that version may still be marked as entered in error.
    // INVARIANT: what was decided or signed is never among these.
    pub fn may_be_error(&self, version: u64) -> bool {
        self.written.contains(&version) && !self.hidden.contains(&version)
    }
}

/// Whether an event writes something down that may turn out to be an error.
fn is_written(event: &Event) -> bool {
    matches!(
        event,
        Event::FormFilled { .. }
            | Event::IndicatorsTicked { .. }
            | Event::AgeStated { .. }
            | Event::SafeguardRecorded { .. }
            | Event::ConsentGiven { .. }
            | Event::NoteWritten { .. }
            | Event::FileAttached { .. }
    )
}

/// The age that is left without one statement, where it differs from the age that stands.
///
/// INVARIANT (floor 2): an error taken back never makes an adult of who was or may be a child; that
/// takes an age decision.
fn age_without(case: &Case, version: u64) -> Option<Event> {
    let stated = case.ages.iter().any(|(one, ..)| *one == version);
    if !stated {
        return None;
    }
    let left = case
        .ages
        .iter()
        .rev()
        .find(|(one, ..)| *one != version && !case.hidden.contains(one));
    let (class, years) = left.map_or((AgeClass::MaybeUnder18, None), |(_, class, years)| {
        (*class, *years)
    });
    let raised = class == AgeClass::ClearlyAdult && case.age.is_child();
    let (class, years) = match raised {
        true => (AgeClass::MaybeUnder18, None),
        false => (class, years),
    };
    let differs = class != case.age.class || years != case.age.years;
    differs.then_some(Event::AgeStated { class, years })
}

/// Folds.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    if is_written(event) {
        case.written.insert(case.version);
    }
    match event {
        Event::AgeStated { class, years } => case.ages.push((case.version, *class, *years)),
        Event::EnteredInError { version } => {
            case.hidden.insert(*version);
        }
        _ => {}
    }
}
