//! Entered in error: what was said counts for nothing any more and its keys are destroyed; that it
//! was said stays, since nothing is deleted silently (floor 9).
//!
//! Only what was written down can be an error of writing: a form, a finding, a safeguard, a
//! consent, a note, a file, a statement of age or of a birthday, a child's views, where the person is, an
//! interview, who is there, a way of contact, what the person said and was told, what was recorded on a
//! track that it did not move. A decision, an answer of another institution or a bar is answered by
//! another act, never made undone.

use jiff::Timestamp;
use mechanism::{Compartment, UnitId};

use crate::age::AgeClass;
use crate::context::slot;
use crate::reach::{Member, Relation};
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, Stamp, TaskId, recorded_step};

/// Marks the event of that version as entered in error.
pub(crate) fn enter(case: &Case, ctx: &Context<'_>, version: u64) -> Decided {
    ensure(!case.hidden.contains(&version), Rule::AlreadyEnded)?;
    ensure(case.may_be_error(version), Rule::NotFound)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let may = recorded_step::may_take_back(case, ctx.mechanism, ctx.actor, version);
    ensure(may, Rule::NotYourFunction)?;
    let mut going = vec![version];
    going.extend(recorded_step::resting_on(case, ctx, version));
    let error = |version: &u64| Event::EnteredInError { version: *version };
    let mut events: Vec<Event> = going.iter().map(error).collect();
    recorded_step::take_back(case, ctx, &going, &mut events);
    crate::answer_tasks::without(case, ctx, version, &mut events);
    // What a form said of the age goes with the form.
    let said = case.ages_in.get(&version).copied();
    let said = said.filter(|one| !case.hidden.contains(one));
    events.extend(said.map(|version| Event::EnteredInError { version }));
    events.extend(changes_of(case, version));
    events.extend(age_without(case, said.unwrap_or(version)));
    crate::age::without_birthday(case, ctx, version, &mut events);
    crate::whereabouts::alive_again(case, ctx, version, &mut events);
    // A consent that was never given binds whoever received something under it to stop.
    let mut consents = case.consents.iter();
    if let Some((id, _)) = consents.find(|(_, one)| one.version == version) {
        events.extend(crate::consent::stops(case, ctx, std::slice::from_ref(id)));
    }
    let asked = told(case, ctx, version, &events);
    events.extend(asked);
    Ok(events)
}

/// Every other unit that may have read the entry is asked to stop using it (floor 9): each by itself, since
/// what a shelter and the outreach team of one institution share would tell that one houses the person.
///
/// INVARIANT (floor 12): whoever is barred is given nothing.
fn told(case: &Case, ctx: &Context<'_>, version: u64, before: &[Event]) -> Vec<Event> {
    let sealed = sealed_in(case, version);
    let is_asked = |unit: &UnitId| {
        let mut given = before.iter();
        given.any(|event| matches!(event, Event::TaskGiven { unit: Some(one), .. } if one == unit))
    };
    let may_have_read = |(unit, member): &(&UnitId, &Member)| {
        let theirs = **unit == ctx.actor.unit
            || case.bars_institution(&member.institution)
            || is_asked(unit);
        let read = sealed.is_none_or(|compartment| {
            member.came_as == Relation::Opener || member.shared.contains(&compartment)
        });
        read && !theirs
    };
    let readers = case.members.iter().filter(may_have_read);
    let given = readers
        .enumerate()
        .map(|(place, (unit, member))| Event::TaskGiven {
            task: TaskId::new(format!("{}.error.{place}", case.version + 1)),
            template: crate::commitment::stop_using_error(),
            institution: member.institution.clone(),
            due_at: None,
            unit: Some(unit.clone()),
        });
    given.collect()
}

/// What was said later of a statement goes with it.
fn changes_of(case: &Case, version: u64) -> Vec<Event> {
    let taken = case.statements.values().find(|one| one.version == version);
    let changes = taken.into_iter().flat_map(|one| &one.changes);
    let versions = changes.map(|(_, _, version)| *version);
    versions
        .map(|version| Event::EnteredInError { version })
        .collect()
}

/// The compartment of a note, a file or a way of contact, where it is shared apart from the course.
/// Justice opens also without being shared.
fn sealed_in(case: &Case, version: u64) -> Option<Compartment> {
    let mut notes = case.notes.values();
    let note = notes.find(|(_, at)| *at == version).map(|(one, _)| *one);
    let mut files = case.attachments.values();
    let file = files.find(|one| one.version == version);
    let channel = case.channels.values().any(|one| one.version == version);
    let compartment = note
        .or(file.map(|one| one.compartment))
        .or(channel.then_some(Compartment::Identity));
    compartment.filter(|one| !matches!(one, Compartment::Course | Compartment::Justice))
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
            | Event::PoliceAlerted { .. }
            | Event::Arrived { .. }
            | Event::LeftCountry { .. }
            | Event::CameBack
            | Event::Died
            | Event::DependantRecorded { .. }
            | Event::InterviewHeld { .. }
            | Event::ViewsRecorded
            | Event::PresenceWished { .. }
            | Event::PresenceFound { .. }
            | Event::ChannelSet { .. }
            | Event::StatementTaken { .. }
            | Event::StatementChanged { .. }
            | Event::PersonTold { .. }
            | Event::BirthdayStated { .. }
            | Event::StepRecorded { .. }
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

/// The form whose answer is the age that is being stated: filled by the same decision, just before.
fn said_by_form(case: &Case, at: Timestamp, by: &Stamp) -> Option<u64> {
    let before = case.version.checked_sub(1)?;
    let answered = case.answers.get(crate::age::QUESTION)?.version == before;
    let mut records = case.forms.values().flatten();
    let same = records.any(|one| one.version == before && one.at == at && one.by == *by);
    (answered && same).then_some(before)
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    if is_written(event) {
        case.written.insert(case.version);
    }
    match event {
        Event::AgeStated { class, years } => {
            let form = said_by_form(case, at, by);
            case.ages_in.extend(form.map(|form| (form, case.version)));
            case.ages.push((case.version, *class, *years));
        }
        Event::EnteredInError { version } => {
            case.hidden.insert(*version);
        }
        _ => {}
    }
}
