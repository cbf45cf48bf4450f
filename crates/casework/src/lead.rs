//! The case lead and the deputy: who answers for an open case. A case is never without one.

use mechanism::{Function, InstitutionId, Mechanism, Role, UnitId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, PersonId, Stamp};

/// A person who answers for the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Who.
    pub person: PersonId,
    /// Of which institution.
    pub institution: InstitutionId,
    /// Of which unit.
    pub unit: UnitId,
}

impl From<&Stamp> for Lead {
    fn from(stamp: &Stamp) -> Self {
        Self {
            person: stamp.person.clone(),
            institution: stamp.institution.clone(),
            unit: stamp.unit.clone(),
        }
    }
}

/// Why somebody who answers for a case does not do so now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Away {
    /// Ill, on leave, at court: back one day.
    Absent,
    /// Suspended by the institution.
    Suspended,
    /// Works there no more.
    Left,
}

/// Why the alarm rings for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadAlarm {
    /// Nobody answers for the case.
    NoLead,
    /// Nobody stands in.
    NoDeputy,
    /// The person shut the lead out, by a bar or by refusing police.
    LeadShutOut,
    /// The lead is absent, suspended or has left.
    LeadAway,
}

impl LeadAlarm {
    /// The word of the alarm.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoLead => "no_lead",
            Self::NoDeputy => "no_deputy",
            Self::LeadShutOut => "lead_shut_out",
            Self::LeadAway => "lead_away",
        }
    }

    /// Whether nobody answers for the case now. Where only nobody stands in, somebody does.
    pub const fn is_without_lead(self) -> bool {
        !matches!(self, Self::NoDeputy)
    }
}

/// What is wrong with who answers for the case, if anything.
pub fn alarm(case: &Case, mechanism: &Mechanism) -> Option<LeadAlarm> {
    if case.closure.is_some() {
        return None;
    }
    let Some(lead) = &case.lead else {
        return Some(LeadAlarm::NoLead);
    };
    if !may_lead(case, mechanism, lead) {
        return Some(LeadAlarm::LeadShutOut);
    }
    if case.away.contains_key(&lead.person) {
        return Some(LeadAlarm::LeadAway);
    }
    let deputy = case.deputy.as_ref();
    let stands_in = deputy.is_some_and(|one| !case.away.contains_key(&one.person));
    (!stands_in).then_some(LeadAlarm::NoDeputy)
}

/// The keeper noticed that somebody who answers for the case went away, or is back: what follows is
/// decided by people, until somebody else is named (floor 4).
pub(crate) fn report(
    case: &Case,
    ctx: &Context<'_>,
    person: PersonId,
    away: Option<Away>,
) -> Decided {
    let by_keeper = ctx.actor.person.as_str() == crate::keeper::KEEPER;
    ensure(by_keeper, Rule::NotYourFunction)?;
    ensure(case.is_led_by(&person), Rule::NotFound)?;
    ensure(case.away.get(&person).copied() != away, Rule::AlreadyEnded)?;
    Ok(vec![match away {
        Some(why) => Event::LeadAway { person, why },
        None => Event::LeadBack { person },
    }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    match event {
        Event::LeadNamed { lead, deputy } => {
            case.lead = Some(lead.clone());
            case.deputy.clone_from(deputy);
            let stays = |person: &PersonId| {
                let mut named = std::iter::once(lead).chain(deputy);
                named.any(|one| one.person == *person)
            };
            case.away.retain(|person, _| stays(person));
        }
        Event::LeadAway { person, why } => {
            case.away.insert(person.clone(), *why);
        }
        Event::LeadBack { person } => {
            case.away.remove(person);
        }
        _ => {}
    }
}

/// Whether that person may answer for the case: not shut out, and where the person refused police,
/// neither police nor prosecution (floor 12).
fn may_lead(case: &Case, mechanism: &Mechanism, lead: &Lead) -> bool {
    let police = mechanism
        .unit(lead.unit.as_str())
        .is_some_and(|unit| unit.functions.iter().any(|one| one.is_law_enforcement()));
    let shut = case.is_shut_out(mechanism, &lead.institution, &lead.unit, Some(&lead.person));
    let declined = police && case.refuses_police();
    !shut && !declined
}

/// Names lead and deputy: by the lead, the desk, a manager or social service on the case.
pub(crate) fn name(case: &Case, ctx: &Context<'_>, lead: Lead, deputy: Option<Lead>) -> Decided {
    let actor = ctx.actor;
    let is_lead = case
        .lead
        .as_ref()
        .is_some_and(|now| now.person == actor.person)
        || case
            .deputy
            .as_ref()
            .is_some_and(|now| now.person == actor.person);
    let may = is_lead
        || actor.has_any(&[Function::Secretariat, Function::AuthorityChair])
        || (case.has_member(&actor.institution)
            && (actor.role == Role::Manager
                || actor.has_any(&[Function::SocialService, Function::ChildProtection])));
    ensure(may, Rule::NotYourFunction)?;
    for named in std::iter::once(&lead).chain(deputy.as_ref()) {
        let home = ctx.mechanism.institution_of_unit(named.unit.as_str());
        let known = home.is_some_and(|one| one.id == named.institution);
        ensure(known, Rule::NoSuchRecipient)?;
        ensure(may_lead(case, ctx.mechanism, named), Rule::LeadUnfit)?;
    }
    ensure(
        deputy
            .as_ref()
            .is_none_or(|deputy| deputy.person != lead.person),
        Rule::LeadUnfit,
    )?;
    ensure(!case.away.contains_key(&lead.person), Rule::LeadUnfit)?;
    Ok(vec![Event::LeadNamed { lead, deputy }])
}
