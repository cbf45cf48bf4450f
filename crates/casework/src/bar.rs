//! Bars: the person or the case lead shuts somebody out. The barred get 404 everywhere (floor 12).

use jiff::Timestamp;
use mechanism::{Function, InstitutionId, Mechanism, RegionId, Unit, UnitId};
use serde::{Deserialize, Serialize};

use crate::reach::{Relation, relations};
use crate::refusal::{Decided, Rule, ensure};
use crate::{BarId, Case, Context, Event, PersonId, Stamp};

/// Who is shut out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barred {
    /// One professional.
    Person(PersonId),
    /// A unit.
    Unit(UnitId),
    /// A whole institution: all its units and everybody who works there.
    Institution(InstitutionId),
    /// Every unit of a region.
    Region(RegionId),
}

/// On whose word somebody is shut out. What was recorded before this was asked was the lead's to set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidBy {
    /// The person asked for it.
    Person,
    /// The judgement of whoever answers for the case.
    #[default]
    Lead,
}

impl SaidBy {
    /// Whether it is what was recorded before anybody was asked.
    pub(crate) fn is_lead(&self) -> bool {
        *self == Self::Lead
    }
}

/// A bar that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Who is shut out.
    pub barred: Barred,
    /// On whose word.
    pub said_by: SaidBy,
    /// Who recorded it.
    pub by: Stamp,
    /// When.
    pub at: Timestamp,
}

impl Case {
    /// The units of an institution with that function that are left: not shut out by themselves, with
    /// their institution or their region, nor as a guardian under suspicion. A bar on one person leaves
    /// her unit.
    pub fn units_left<'m>(
        &self,
        mechanism: &'m Mechanism,
        institution: &InstitutionId,
        function: Function,
    ) -> impl Iterator<Item = &'m Unit> {
        let found = mechanism.institution(institution.as_str());
        let units = found.into_iter().flat_map(|one| &one.units);
        let able = units.filter(move |unit| unit.functions.contains(&function));
        able.filter(move |unit| {
            let shut = self.is_shut_out(mechanism, institution, &unit.id, None);
            let guards = unit.functions.contains(&Function::Guardian);
            !(shut || guards && self.shuts_guardian(institution))
        })
    }

    /// Whether a unit of that institution with that function is left: somebody on whose desk it waits.
    ///
    /// INVARIANT (floor 12): asked before anything is offered or given, of all that is offered while it
    /// waits, and of whoever a page names to choose from. An offer at nobody's desk is silence.
    pub fn leaves_a_unit(
        &self,
        mechanism: &Mechanism,
        institution: &InstitutionId,
        function: Function,
    ) -> bool {
        let mut left = self.units_left(mechanism, institution, function);
        left.next().is_some()
    }
}

/// The relations of whoever takes part: they meet the person and hear whom she wants kept out.
const TAKES_PART: [Relation; 4] = [
    Relation::Lead,
    Relation::Part,
    Relation::Opener,
    Relation::Guardian,
];

/// Sets a bar. INVARIANT (floor 12): on the word of the person whoever takes part records it at once; on a
/// judgement only whoever answers for the case sets one.
pub(crate) fn set(
    case: &Case,
    ctx: &Context<'_>,
    bar: BarId,
    barred: Barred,
    said_by: SaidBy,
) -> Decided {
    ensure(!case.bars.contains_key(&bar), Rule::AlreadyEnded)?;
    let may = match said_by {
        SaidBy::Lead => case.is_led_by(&ctx.actor.person),
        SaidBy::Person => relations(case, ctx.mechanism, ctx.actor, ctx.now)
            .iter()
            .any(|one| TAKES_PART.contains(one)),
    };
    ensure(may, Rule::NotYourFunction)?;
    Ok(vec![Event::BarSet {
        bar,
        barred,
        said_by,
    }])
}

/// Lifts one: whoever answers for the case, whose word it is that the person agrees.
pub(crate) fn lift(case: &Case, ctx: &Context<'_>, bar: BarId) -> Decided {
    ensure(case.bars.contains_key(&bar), Rule::NotFound)?;
    let leads = case.is_led_by(&ctx.actor.person);
    ensure(leads, Rule::NotYourFunction)?;
    Ok(vec![Event::BarLifted { bar }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    match event {
        Event::BarSet {
            bar,
            barred,
            said_by,
        } => {
            let standing = Bar {
                barred: barred.clone(),
                said_by: *said_by,
                by: by.clone(),
                at,
            };
            case.bars.insert(bar.clone(), standing);
        }
        Event::BarLifted { bar } => {
            case.bars.remove(bar);
        }
        _ => {}
    }
}
