//! Where the person is, as far as a fact may say: in which unit's house, out of the country, or dead.
//! Never an address.
//!
//! A new house accepts first; when the person has arrived there, the old one holds the location no
//! longer (floor 7).

use jiff::Timestamp;
use mechanism::{Function, InstitutionId, UnitId};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::referral::ReferralState;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event};

/// How somebody left the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// As the person wished.
    OwnWish,
    /// By a return that was prepared with the person.
    Prepared,
    /// Removed by an authority.
    Removed,
    /// Taken away, or under pressure.
    Forced,
    /// Nobody knows.
    NotKnown,
}

impl Leaving {
    /// All ways in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::OwnWish,
        Self::Prepared,
        Self::Removed,
        Self::Forced,
        Self::NotKnown,
    ];

    /// The word of the way.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnWish => "own_wish",
            Self::Prepared => "prepared",
            Self::Removed => "removed",
            Self::Forced => "forced",
            Self::NotKnown => "not_known",
        }
    }
}

/// Where the person came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Into the house of a unit.
    House(UnitId),
    /// Out of the country.
    Abroad(Leaving),
    /// Back into the country, to no house yet.
    Back,
    /// The person died.
    Dead,
}

/// A turn of where the person is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Since when, as recorded.
    pub at: Timestamp,
    /// The version of its event.
    pub version: u64,
    /// Where.
    pub place: Place,
}

impl Case {
    /// Where the person is now; none while nothing was said.
    pub fn place(&self) -> Option<&Place> {
        self.standing_stay().map(|stay| &stay.place)
    }

    /// The turn that stands. What was entered in error counts for nothing.
    pub(crate) fn standing_stay(&self) -> Option<&Stay> {
        let mut stays = self.stays.iter().rev();
        stays.find(|stay| !self.hidden.contains(&stay.version))
    }

    /// Whether the person left the country and has not come back.
    pub fn is_abroad(&self) -> bool {
        matches!(self.place(), Some(Place::Abroad(_)))
    }

    /// Whether the person died.
    pub fn has_died(&self) -> bool {
        self.place() == Some(&Place::Dead)
    }

    /// Whether a unit waits for the person: it accepted to house them, and nothing that stands was
    /// said since of where they are.
    ///
    /// INVARIANT: whoever waited and was not reached waits no longer; an arrival that was entered in
    /// error lets nobody go.
    pub fn is_awaited_by(&self, unit: &UnitId) -> bool {
        let accepted = self.accepted_by.get(unit);
        let since = self.standing_stay().map_or(0, |stay| stay.version);
        accepted.is_some_and(|version| *version > since)
    }

    /// The units that wait for the person.
    pub fn awaited_by(&self) -> impl Iterator<Item = &UnitId> {
        let units = self.accepted_by.keys();
        units.filter(|unit| self.is_awaited_by(unit))
    }

    /// Whether a shelter houses the person or is about to.
    ///
    /// INVARIANT (floor 7): once the person has arrived somewhere, every other house has let go; a
    /// house that was asked and is done, too.
    pub fn may_house(&self, institution: &InstitutionId, unit: &UnitId) -> bool {
        if self.is_awaited_by(unit) {
            return true;
        }
        match self.place() {
            Some(Place::House(house)) => house == unit,
            Some(Place::Abroad(_) | Place::Back | Place::Dead) => false,
            None => {
                let mut asked = self.referrals.values().filter(|one| {
                    one.offer.to == *institution && one.offer.function == Function::Shelter
                });
                !asked.any(|one| one.state == ReferralState::Done)
            }
        }
    }
}

/// The person arrived at the house that accepted them.
pub(crate) fn arrive(case: &Case, ctx: &Context<'_>) -> Decided {
    let unit = ctx.actor.unit.clone();
    ensure(
        ctx.actor.has_any(&[Function::Shelter]),
        Rule::NotYourFunction,
    )?;
    ensure(!case.has_died(), Rule::PersonDied)?;
    ensure(case.is_awaited_by(&unit), Rule::NotAwaited)?;
    Ok(vec![Event::Arrived { unit }])
}

/// The person left the country. Nothing of the case ends by it.
pub(crate) fn leave(case: &Case, ctx: &Context<'_>, leaving: Leaving) -> Decided {
    ensure(!case.has_died(), Rule::PersonDied)?;
    ensure(!case.is_abroad(), Rule::AlreadyEnded)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::LeftCountry { leaving }])
}

/// The person is back in the country.
pub(crate) fn come_back(case: &Case) -> Decided {
    ensure(case.is_abroad(), Rule::NotFound)?;
    Ok(vec![Event::CameBack])
}

/// The person died. Nobody is reminded of what waited for the person, and what was offered for them
/// is taken back; the decisions, and what is owed to those left behind, stay.
pub(crate) fn die(case: &Case, ctx: &Context<'_>) -> Decided {
    ensure(!case.has_died(), Rule::AlreadyEnded)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    let mut events = vec![Event::Died];
    let open = case
        .referrals
        .iter()
        .filter(|(_, one)| one.state == ReferralState::Offered);
    events.extend(open.map(|(id, _)| Event::ReferralWithdrawn {
        referral: id.clone(),
    }));
    // INVARIANT (floor 3): recovery is cut short by nothing that somebody else records.
    events.extend(crate::closure::clocks_that_stop(case, true));
    Ok(events)
}

/// The clocks that run again where a death was entered in error.
pub(crate) fn alive_again(case: &Case, ctx: &Context<'_>, version: u64, events: &mut Vec<Event>) {
    let dead = |stay: &&Stay| stay.version == version && stay.place == Place::Dead;
    if !case.stays.iter().any(|stay| dead(&stay)) || case.closure.is_some() {
        return;
    }
    for (track, record) in &case.tracks {
        crate::clock::follow(case, ctx, track, (None, &record.state), events);
    }
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    let place = match event {
        Event::Arrived { unit } => Place::House(unit.clone()),
        Event::LeftCountry { leaving } => Place::Abroad(*leaving),
        Event::CameBack => Place::Back,
        Event::Died => Place::Dead,
        Event::ReferralAccepted { referral, unit, .. } => {
            let offer = case.referrals.get(referral).map(|one| &one.offer);
            if offer.is_some_and(|one| one.function == Function::Shelter) {
                case.accepted_by.insert(unit.clone(), case.version);
            }
            return;
        }
        Event::ReferralDone { referral } => {
            let unit = case.referrals.get(referral).and_then(|one| {
                one.turns.iter().find_map(|turn| match &turn.to {
                    ReferralState::Accepted(unit) => Some(unit.clone()),
                    _ => None,
                })
            });
            unit.map(|unit| case.accepted_by.remove(&unit));
            return;
        }
        _ => return,
    };
    // Who is taken out of the country is looked for all the same.
    if matches!(place, Place::House(_) | Place::Dead) {
        crate::missing::found(case, at);
    }
    let version = case.version;
    case.stays.push(Stay { at, version, place });
}
