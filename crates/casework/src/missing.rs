//! The person is missing: who is told, on what ground, and that the search ends.
//!
//! The police are told what a search needs and nothing of the case: a description, what is a danger
//! to health, who may be with the person, and that a meeting point is arranged by telephone. Absence
//! ends nothing, and a return asks for no account of it.

mod called_off;

use jiff::Timestamp;
use mechanism::{Function, Institution, MISSING, Mechanism, Purpose, Step, TrackId, Unit, UnitId};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event};

pub(crate) use called_off::calling_off;

/// The clock of telling somebody, in every pack.
pub const CLOCK: &str = "missing.report";
/// Why the life or the health of an adult is in danger, written in the account.
pub const DANGER: &str = "danger";

/// On what ground the police are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A child, or who may be one: at once.
    Child,
    /// The adult agreed to contact with police.
    Consent,
    /// The adult did not; somebody wrote why life or health is in danger.
    Danger,
}

impl Ground {
    /// The word of the ground.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Consent => "consent",
            Self::Danger => "danger",
        }
    }
}

/// A unit of the police that looks for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Which unit.
    pub unit: UnitId,
    /// On what ground it was told.
    pub ground: Ground,
    /// When.
    pub at: Timestamp,
    /// The version of the event that holds what it was told.
    pub version: u64,
    /// What ended the search, in order, with the version: a return, an arrival, a death, the loss of
    /// its ground. What was entered in error is taken out again.
    #[serde(default)]
    pub ends: Vec<(u64, Timestamp)>,
    /// When the unit said that it has stopped looking. It knows of the case no longer.
    pub stopped_at: Option<Timestamp>,
}

impl Alert {
    /// Since when nobody has to look any more.
    pub fn over_at(&self) -> Option<Timestamp> {
        self.ends.first().map(|(_, at)| *at)
    }

    /// Whether the unit looks for the person now.
    pub const fn is_open(&self) -> bool {
        self.ends.is_empty() && self.stopped_at.is_none()
    }
}

impl Case {
    /// Whether nobody knows where the person is.
    pub fn is_missing(&self) -> bool {
        let mut tracks = self.tracks.values();
        tracks.any(|track| track.state.as_str() == MISSING)
    }

    /// What a unit was told and has not stopped looking by: the search that goes on, before one that
    /// is over and that it has not answered yet.
    pub fn alert_of(&self, unit: &UnitId) -> Option<&Alert> {
        let told = self.alerts.iter().filter(|alert| alert.unit == *unit);
        let unanswered = told.filter(|alert| alert.stopped_at.is_none());
        unanswered.max_by_key(|alert| (alert.is_open(), alert.version))
    }

    /// What every unit that was told still has before it, one alert for each.
    pub fn alerts_before_units(&self) -> impl Iterator<Item = &Alert> {
        let before = |alert: &&Alert| self.alert_of(&alert.unit) == Some(*alert);
        self.alerts.iter().filter(before)
    }

    /// Whether that unit looks for the person now.
    ///
    /// INVARIANT (floor 2): a search that is over stands before no new one, whether or not the unit
    /// has said that it stopped. Who goes missing again is told of again.
    pub fn is_looked_for_by(&self, unit: &UnitId) -> bool {
        self.alert_of(unit).is_some_and(Alert::is_open)
    }

    /// Whether a unit looks for the person now. One that was shut out since finds nothing here: by its
    /// search nobody looks.
    pub fn is_looked_for(&self, mechanism: &Mechanism) -> bool {
        let mut open = self.alerts.iter().filter(|alert| alert.is_open());
        open.any(|alert| {
            let of = mechanism.institution_of_unit(alert.unit.as_str());
            of.is_some_and(|one| !self.is_shut_out(mechanism, &one.id, &alert.unit, None))
        })
    }

    /// On what ground that unit may be told; none while nobody has written why an adult without
    /// consent is in danger.
    pub fn ground_to_alert(&self, ctx: &Context<'_>, unit: &UnitId) -> Option<Ground> {
        let in_danger = ctx.has(DANGER).then_some(Ground::Danger);
        self.standing_ground(ctx, unit).or(in_danger)
    }

    /// The ground that lies in the person, for as long as it does: the age, or the adult's own wish.
    fn standing_ground(&self, ctx: &Context<'_>, unit: &UnitId) -> Option<Ground> {
        let of = ctx.mechanism.institution_of_unit(unit.as_str());
        let consents = || {
            !self.refuses(Purpose::Police)
                && self.consents_to(Purpose::Police, of.map(|one| &one.id), ctx.now)
        };
        if self.is_child() {
            return Some(Ground::Child);
        }
        consents().then_some(Ground::Consent)
    }
}

/// Whether a function looks for missing people. Never border control (floor 8).
pub const fn looks_for(function: Function) -> bool {
    matches!(
        function,
        Function::TraffickingPolice | Function::ChildPolice
    )
}

/// Whether noting the absence is not enough: a child is missing, nobody of the police looks yet, and
/// there is a unit that can be told. Noting and telling are one act then (floor 2).
pub fn alert_is_due(case: &Case, mechanism: &Mechanism) -> bool {
    let can_look = |institution: &Institution, unit: &Unit| {
        let looks = unit.functions.iter().any(|one| looks_for(*one));
        looks && !case.is_shut_out(mechanism, &institution.id, &unit.id, None)
    };
    let mut institutions = mechanism.institutions.iter();
    case.age.is_child()
        && !case.is_looked_for(mechanism)
        && institutions.any(|one| one.units.iter().any(|unit| can_look(one, unit)))
}

/// Tells a unit of the police, or writes down why an adult is not looked for by them. Notes that the
/// person is missing where nobody has done so yet.
///
/// INVARIANT: a child's absence is always told (floor 2); that of an adult without consent only with
/// an assessment of danger in writing (floor 6); nobody who is shut out is told (floor 12).
pub(crate) fn report(case: &Case, ctx: &Context<'_>, to: Option<UnitId>) -> Decided {
    ensure(!case.has_died(), Rule::PersonDied)?;
    let mut events = vec![told(case, ctx, to)?];
    noted(case, ctx, &mut events)?;
    let after = crate::fold_more(case, ctx, &events);
    events.extend(crate::clock::stop(&after, CLOCK));
    Ok(events)
}

fn told(case: &Case, ctx: &Context<'_>, to: Option<UnitId>) -> Result<Event, Refusal> {
    let Some(unit) = to else {
        ensure(!case.is_child(), Rule::AlertDue)?;
        ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
        return Ok(Event::PoliceNotAlerted);
    };
    let of = ctx.mechanism.institution_of_unit(unit.as_str());
    let institution = of.ok_or(Rule::NoSuchRecipient)?;
    let found = ctx.mechanism.unit(unit.as_str());
    let looks = found.is_some_and(|one| one.functions.iter().any(|one| looks_for(*one)));
    ensure(looks, Rule::NoSuchRecipient)?;
    let shut = case.is_shut_out(ctx.mechanism, &institution.id, &unit, None);
    ensure(!shut, Rule::Barred)?;
    ensure(!case.is_looked_for_by(&unit), Rule::AlreadyEnded)?;
    let ground = case
        .ground_to_alert(ctx, &unit)
        .ok_or(Rule::DangerUnassessed)?;
    Ok(Event::PoliceAlerted { unit, ground })
}

/// The step that notes the absence, where it was not taken yet.
fn noted(case: &Case, ctx: &Context<'_>, events: &mut Vec<Event>) -> Result<(), Refusal> {
    let tracks = ctx.mechanism.procedure.tracks.iter();
    let mut steps = tracks.flat_map(|track| {
        let steps = track.steps.iter().filter(|step| step.notes_absence());
        steps.map(|step| (&track.id, step))
    });
    let (track, step) = steps
        .find(|(track, step)| case.is_missing() || starts(case, track, step))
        .ok_or(Rule::NotFromHere)?;
    ensure(ctx.actor.has_any(&step.by), Rule::NotYourFunction)?;
    if !case.is_missing() {
        let before = std::mem::take(events);
        *events = crate::step::moved(case, ctx, track, step, MISSING.into(), before);
    }
    Ok(())
}

/// From where the track stands, or from nowhere: who vanishes before the first help is missing too.
fn starts(case: &Case, track: &TrackId, step: &Step) -> bool {
    let record = case.tracks.get(track);
    record.is_none_or(|record| step.from.contains(&record.state))
}

/// The step by which somebody of these functions records that the person is back.
pub fn way_back<'m>(case: &Case, ctx: &Context<'m>) -> Option<(&'m TrackId, &'m Step)> {
    let mut tracks = ctx.mechanism.procedure.tracks.iter();
    tracks.find_map(|track| {
        let here = |step: &&Step| {
            let state = case.tracks.get(&track.id).map(|record| &record.state);
            let from = state.filter(|state| state.as_str() == MISSING);
            from.is_some_and(|from| step.from.contains(from)) && step.ends_absence()
        };
        let step = track.steps.iter().find(here)?;
        ctx.actor.has_any(&step.by).then_some((&track.id, step))
    })
}

/// The unit of the actor has stopped looking, because the person is found.
pub(crate) fn end_search(case: &Case, ctx: &Context<'_>) -> Decided {
    ensure(!case.has_ended(), Rule::CaseClosed)?;
    let unit = ctx.actor.unit.clone();
    let alert = case.alert_of(&unit).ok_or(Rule::NotFound)?;
    ensure(alert.over_at().is_some(), Rule::PersonMissing)?;
    Ok(vec![Event::SearchEnded { unit }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::PoliceAlerted { unit, ground } => case.alerts.push(Alert {
            unit: unit.clone(),
            ground: *ground,
            at,
            version: case.version,
            ends: Vec::new(),
            stopped_at: None,
        }),
        Event::SearchEnded { unit } => {
            // Whoever was told twice stops once.
            let told = case.alerts.iter_mut().filter(|one| one.unit == *unit);
            let unanswered = told.filter(|one| one.stopped_at.is_none());
            unanswered.for_each(|alert| alert.stopped_at = Some(at));
        }
        Event::SearchCalledOff { unit } => {
            let end = (case.version, at);
            let told = case.alerts.iter_mut().filter(|one| one.unit == *unit);
            let off = told.filter(|one| one.ground != Ground::Danger);
            off.for_each(|alert| alert.ends.push(end));
        }
        Event::StepTaken { from, .. } if from.as_str() == MISSING && !case.is_missing() => {
            found(case, at);
        }
        Event::EnteredInError { version } => {
            let end = (case.version, at);
            for alert in &mut case.alerts {
                // Who was found in error only is looked for as before.
                alert.ends.retain(|(ended, _)| ended != version);
                // Told in error: what was told counts for nothing, and whoever looks stops.
                alert
                    .ends
                    .extend((alert.version == *version).then_some(end));
            }
        }
        _ => {}
    }
}

/// Nobody has to look any longer.
pub(crate) fn found(case: &mut Case, at: Timestamp) {
    let end = (case.version, at);
    let alerts = case.alerts.iter_mut();
    alerts.for_each(|alert| alert.ends.push(end));
}
