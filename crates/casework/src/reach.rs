//! Whose desks a case may appear on. The only filter of lists.

use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId, Mechanism, UnitId};
use serde::{Deserialize, Serialize};

use crate::{Case, PersonId};

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
    /// Guardian of the child.
    Guardian,
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
            Self::Guardian => "guardian",
            Self::Desk => "desk",
            Self::Chair => "chair",
        }
    }
}

/// An institution that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its unit on the case.
    pub unit: UnitId,
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

/// Everybody a case reaches now. INVARIANT: nobody who is shut out, no law enforcement without the
/// contact that the adult allows, beyond a removal notice.
pub fn reach(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Reach> {
    let mut lines: Vec<Reach> = case
        .members
        .iter()
        .filter_map(|(institution, member)| {
            let relation = relation_of(case, mechanism, institution, member, now)?;
            Some(line(institution, Some(&member.unit), relation))
        })
        .collect();
    lines.extend(case.lead.iter().chain(&case.deputy).map(|lead| Reach {
        institution: lead.institution.clone(),
        unit: Some(lead.unit.clone()),
        person: Some(lead.person.clone()),
        relation: Relation::Lead,
    }));
    if let Some(guardian) = case
        .guardian
        .named
        .as_ref()
        .filter(|_| !case.guardian.suspected)
    {
        lines.push(line(guardian, None, Relation::Guardian));
    }
    lines.extend(standing_desks(mechanism));
    lines.retain(|one| {
        let unit = one.unit.clone().unwrap_or_else(|| UnitId::new(""));
        let shut = case.is_shut_out(mechanism, &one.institution, &unit, one.person.as_ref());
        !shut || one.relation == Relation::RemovalNotice
    });
    lines.sort();
    lines.dedup();
    lines
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

/// How an institution stands to the case now.
fn relation_of(
    case: &Case,
    mechanism: &Mechanism,
    institution: &InstitutionId,
    member: &Member,
    now: Timestamp,
) -> Option<Relation> {
    let police = member.function.is_some_and(Function::is_law_enforcement)
        || mechanism.unit(member.unit.as_str()).is_some_and(|unit| {
            unit.functions
                .iter()
                .any(|function| function.is_law_enforcement())
        });
    if police && !case.police_may_know(now) {
        let opened = member.came_as == Relation::Opener;
        let leads = case
            .lead
            .as_ref()
            .is_some_and(|lead| lead.institution == *institution);
        return opened.then_some(if leads {
            Relation::Opener
        } else {
            Relation::RemovalNotice
        });
    }
    if member.came_as != Relation::Opener {
        return Some(member.came_as);
    }
    let leads = case
        .lead
        .as_ref()
        .is_some_and(|lead| lead.institution == *institution);
    let others = case
        .members
        .iter()
        .any(|(id, one)| id != institution && one.came_as == Relation::Part);
    Some(if others && !leads {
        Relation::HandedOver
    } else {
        Relation::Opener
    })
}
