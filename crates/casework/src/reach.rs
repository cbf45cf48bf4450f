//! Whose desks a case may appear on. The only filter of lists.

use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId, Mechanism, Unit, UnitId};
use serde::{Deserialize, Serialize};

use crate::bar::Barred;
use crate::{Actor, Case, PersonId};

/// How an institution came to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Answers for the case.
    Lead,
    /// Takes part: accepted a referral, or signs.
    Part,
    /// Raised the concern, nobody else has accepted yet.
    Opener,
    /// Raised the concern and handed over: sees *accepted* and *done*.
    HandedOver,
    /// Border or other police who raised the concern of an adult who does not want police:
    /// *do not remove, call the desk*, nothing else (floor 8).
    RemovalNotice,
    /// Police that look for a missing person: what a search needs, nothing else.
    MissingAlert,
    /// Guardian of the child.
    Guardian,
    /// Owes a task and takes no part beside: the task in neutral words, nothing else.
    Tasked,
    /// The technical secretariat: number and status of every case.
    Desk,
    /// The chair of the Responsible Authority: number and status of every case.
    Chair,
}

impl Relation {
    /// The word of the relation.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Part => "part",
            Self::Opener => "opener",
            Self::HandedOver => "handed_over",
            Self::RemovalNotice => "removal_notice",
            Self::MissingAlert => "missing_alert",
            Self::Guardian => "guardian",
            Self::Tasked => "tasked",
            Self::Desk => "desk",
            Self::Chair => "chair",
        }
    }
}

/// A unit that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The institution it belongs to.
    pub institution: InstitutionId,
    /// In which function it takes part.
    pub function: Option<Function>,
    /// Since when.
    pub since: Timestamp,
    /// How it came.
    pub came_as: Relation,
    /// Compartments that were shared with it, beside the course.
    pub shared: Vec<Compartment>,
}

/// One line of reach.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// Which institution.
    pub institution: InstitutionId,
    /// Which unit of it; none for the whole institution.
    pub unit: Option<UnitId>,
    /// Which person only; none for all of the unit.
    pub person: Option<PersonId>,
    /// How.
    pub relation: Relation,
}

impl Reach {
    /// Whether this line is for the actor: her institution, her unit, and nobody else by name.
    pub fn is_for(&self, actor: &Actor) -> bool {
        self.institution == actor.institution
            && self.unit.as_ref().is_none_or(|unit| *unit == actor.unit)
            && self
                .person
                .as_ref()
                .is_none_or(|person| *person == actor.person)
    }
}

/// The border unit that raised the concern and was shut out since: while removal is blocked it keeps
/// the notice not to remove, and nothing else.
///
/// INVARIANT (floors 3 and 8 before 12): a bar on a unit, an institution or a region takes everything
/// but this notice, since it protects the person from the very unit that is shut out. A bar on one
/// person takes the notice from that person too; her unit has it.
pub fn spared_notice(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Option<Reach> {
    let by = case.opened_by.as_ref()?;
    let unit = mechanism.unit(by.unit.as_str())?;
    let border = unit.functions.iter().any(|one| one.is_border_control());
    let shut = case.is_shut_out(mechanism, &by.institution, &by.unit, None);
    let blocked = crate::recovery::removal_blocked(case, mechanism, now);
    let notice = || line(&by.institution, Some(&by.unit), Relation::RemovalNotice);
    (border && shut && blocked).then(notice)
}

/// Everybody a case reaches now. INVARIANT: nobody who is shut out (floor 12), but for the notice of
/// [`spared_notice`]; no law enforcement
/// without the contact that the adult allows, beyond its own concern, a removal notice or a search
/// for her in danger (floors 6 and 8); no guardian while one is under suspicion, beside the one named since (floor 2); no
/// consulate beside the one that raised the concern, once the person asked for asylum.
///
/// A bar on one person is not seen here, where lines speak of units: lists add it, and
/// [`relations`] heeds it.
pub fn reach(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Reach> {
    let mut lines: Vec<Reach> = case
        .members
        .iter()
        .filter_map(|(unit, member)| {
            let relation = relation_of(case, mechanism, unit, member, now)?;
            Some(line(&member.institution, Some(unit), relation))
        })
        .collect();
    lines.extend(leads(case, mechanism, now));
    lines.extend(guardians(case, mechanism));
    lines.extend(tasked(case, mechanism));
    lines.extend(alerted(case, mechanism));
    lines.extend(standing_desks(mechanism));
    let closed_to_police = !case.police_may_know(now);
    let shielded = case.is_shielded_from_abroad();
    lines.retain(|one| {
        let unit = one.unit.clone().unwrap_or_else(|| UnitId::new(""));
        let shut = case.is_shut_out(mechanism, &one.institution, &unit, one.person.as_ref());
        let suspected =
            case.shuts_guardian(&one.institution) && has(mechanism, &unit, Function::Guardian);
        let own = matches!(
            one.relation,
            Relation::Lead | Relation::Opener | Relation::RemovalNotice | Relation::MissingAlert
        );
        let police = closed_to_police && !own && is_law_enforcement(mechanism, &unit);
        let abroad = shielded && !own && crate::abroad::is_consulate(mechanism, &unit);
        !shut && !suspected && !police && !abroad
    });
    lines.extend(spared_notice(case, mechanism, now));
    lines.sort();
    lines.dedup();
    lines
}

/// How the actor stands to the case now; nothing for whoever may not know of it.
pub fn relations(
    case: &Case,
    mechanism: &Mechanism,
    actor: &Actor,
    now: Timestamp,
) -> Vec<Relation> {
    let shut = case.is_shut_out(
        mechanism,
        &actor.institution,
        &actor.unit,
        Some(&actor.person),
    );
    if !actor.may_know_cases() {
        return Vec::new();
    }
    if shut {
        let by_name = Barred::Person(actor.person.clone());
        let notice = spared_notice(case, mechanism, now).filter(|line| line.is_for(actor));
        let notice = notice.filter(|_| !case.all_bars().any(|one| *one == by_name));
        return notice.into_iter().map(|line| line.relation).collect();
    }
    let lines = reach(case, mechanism, now);
    lines
        .iter()
        .filter(|line| line.is_for(actor))
        .map(|line| line.relation)
        .collect()
}

/// Lead and deputy. INVARIANT: without contact with police a person of law enforcement leads only
/// what her institution raised and has not handed over.
fn leads(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Reach> {
    let closed_to_police = !case.police_may_know(now);
    case.lead
        .iter()
        .chain(&case.deputy)
        .filter(|lead| {
            let member = case.members.get(&lead.unit);
            let own = member.is_some_and(|member| {
                relation_of(case, mechanism, &lead.unit, member, now) == Some(Relation::Opener)
            });
            own || !(closed_to_police && is_law_enforcement(mechanism, &lead.unit))
        })
        .map(|lead| Reach {
            institution: lead.institution.clone(),
            unit: Some(lead.unit.clone()),
            person: Some(lead.person.clone()),
            relation: Relation::Lead,
        })
        .collect()
}

/// The units of the named institution that are for guardianship, while the person is a child; its
/// other units have no part.
fn guardians(case: &Case, mechanism: &Mechanism) -> Vec<Reach> {
    let named = case.guardian.named.as_ref().filter(|_| case.age.is_child());
    let institution = named.and_then(|id| mechanism.institution(id.as_str()));
    institution
        .into_iter()
        .flat_map(|institution| {
            institution
                .units
                .iter()
                .filter(|unit| unit.functions.contains(&Function::Guardian))
                .map(|unit| line(&institution.id, Some(&unit.id), Relation::Guardian))
        })
        .collect()
}

/// Units that owe a task and take no part: of those with its function that are left, those where the
/// concern was raised, else all. A task that nobody of its institution may know of would never be done.
fn tasked(case: &Case, mechanism: &Mechanism) -> Vec<Reach> {
    let region = case.opened_by.as_ref().and_then(|by| {
        let unit = mechanism.unit(by.unit.as_str())?;
        unit.region.as_ref()
    });
    let mut lines = Vec::new();
    for task in case.tasks.values().filter(|task| task.ended.is_none()) {
        let institution = mechanism.institution(task.institution.as_str());
        let definition = mechanism.commitment(task.template.as_str());
        let (Some(institution), Some(definition)) = (institution, definition) else {
            continue;
        };
        let units = || case.units_left(mechanism, &institution.id, definition.function);
        if units().any(|unit| case.members.contains_key(&unit.id)) {
            continue;
        }
        let here = |unit: &&Unit| unit.region.is_some() && unit.region.as_ref() == region;
        let is_here = units().any(|unit| here(&unit));
        let owing = units().filter(|unit| !is_here || here(unit));
        lines.extend(owing.map(|unit| line(&institution.id, Some(&unit.id), Relation::Tasked)));
    }
    lines
}

/// Units of the police that look for the person, until they say that they stopped.
fn alerted(case: &Case, mechanism: &Mechanism) -> Vec<Reach> {
    let looking = case.alerts.iter().filter(|one| one.stopped_at.is_none());
    let lines = looking.filter_map(|alert| {
        let institution = mechanism.institution_of_unit(alert.unit.as_str())?;
        let unit = Some(&alert.unit);
        Some(line(&institution.id, unit, Relation::MissingAlert))
    });
    lines.collect()
}

fn has(mechanism: &Mechanism, unit: &UnitId, function: Function) -> bool {
    mechanism
        .unit(unit.as_str())
        .is_some_and(|unit| unit.functions.contains(&function))
}

fn is_law_enforcement(mechanism: &Mechanism, unit: &UnitId) -> bool {
    mechanism.unit(unit.as_str()).is_some_and(|unit| {
        unit.functions
            .iter()
            .any(|function| function.is_law_enforcement())
    })
}

fn line(institution: &InstitutionId, unit: Option<&UnitId>, relation: Relation) -> Reach {
    Reach {
        institution: institution.clone(),
        unit: unit.cloned(),
        person: None,
        relation,
    }
}

/// The secretariat and the chair, whose work is every case.
fn standing_desks(mechanism: &Mechanism) -> Vec<Reach> {
    let mut lines = Vec::new();
    for institution in &mechanism.institutions {
        for unit in &institution.units {
            if unit.functions.contains(&Function::Secretariat) {
                lines.push(line(&institution.id, Some(&unit.id), Relation::Desk));
            }
            if unit.functions.contains(&Function::AuthorityChair) {
                lines.push(line(&institution.id, Some(&unit.id), Relation::Chair));
            }
        }
    }
    lines
}

/// How a unit that takes part stands to the case now. Whoever raised the concern has handed over as
/// soon as another unit took a part, be it of the same institution.
fn relation_of(
    case: &Case,
    mechanism: &Mechanism,
    unit: &UnitId,
    member: &Member,
    now: Timestamp,
) -> Option<Relation> {
    if case.shuts_guardian(&member.institution) && member.function == Some(Function::Guardian) {
        return None;
    }
    let police = member.function.is_some_and(Function::is_law_enforcement)
        || is_law_enforcement(mechanism, unit);
    let leads = case.lead.as_ref().is_some_and(|lead| lead.unit == *unit);
    if police && !case.police_may_know(now) {
        let opened = member.came_as == Relation::Opener;
        // Police that she refused in words no longer lead what they raised (floor 12).
        let leads = leads && !case.refuses_police();
        return opened.then_some(if leads {
            Relation::Opener
        } else {
            Relation::RemovalNotice
        });
    }
    if member.came_as != Relation::Opener {
        return Some(member.came_as);
    }
    let others = case
        .members
        .iter()
        .any(|(id, one)| id != unit && one.came_as == Relation::Part);
    Some(if others && !leads {
        Relation::HandedOver
    } else {
        Relation::Opener
    })
}
