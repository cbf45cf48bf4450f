//! Consent: one record per purpose and recipient, with withdrawal that stops sharing at once.

use std::collections::BTreeSet;

use jiff::Timestamp;
use mechanism::{Function, InstitutionId, Mechanism, Purpose, UnitId};
use serde::{Deserialize, Serialize};

use crate::commitment;
use crate::reach::{Member, Relation};
use crate::referral::ReferralState;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, ConsentId, Context, Event, TaskId};

/// Who gave a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenBy {
    /// The person herself.
    Person,
    /// A guardian or legal representative, for a child. Stops counting under suspicion (floor 2).
    Guardian,
    /// A parent, for a child. Stops counting under suspicion.
    Parent,
}

/// How the person was informed before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Informed {
    /// Read out in her language.
    ReadOut,
    /// Given to read.
    GivenToRead,
    /// Explained with an interpreter.
    Interpreted,
}

/// A consent as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentGiven {
    /// For what.
    pub purpose: Purpose,
    /// With whom, where the purpose names one.
    pub recipient: Option<InstitutionId>,
    /// By whom.
    pub given_by: GivenBy,
    /// How informed.
    pub informed: Informed,
    /// In which language, ISO 639.
    pub language: String,
    /// With an interpreter; never the companion.
    pub interpreter: bool,
    /// Until when it stands, if not until withdrawn.
    pub until: Option<Timestamp>,
}

/// How a consent was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// By the person.
    ByPerson,
    /// By her guardian or representative.
    ByRepresentative,
    /// It was recorded wrongly.
    Mistaken,
}

/// A consent with its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// As given.
    pub given: ConsentGiven,
    /// When.
    pub at: Timestamp,
    /// The version of the event, for who recorded it.
    pub version: u64,
    /// When withdrawn, and how.
    pub withdrawn: Option<(Timestamp, Withdrawal)>,
    /// When it was noticed that its time is over: its date has come, where it stopped counting already
    /// at `given.until`, or the person is no child any more.
    pub ended_at: Option<Timestamp>,
    /// Whether the person was a child, or might be one, when it was given.
    #[serde(default)]
    pub of_a_child: bool,
}

impl Consent {
    /// Whether nobody has ended it.
    pub fn is_open(&self) -> bool {
        self.withdrawn.is_none() && self.ended_at.is_none()
    }

    /// When it was withdrawn or ended.
    pub fn over_at(&self) -> Option<Timestamp> {
        let withdrawn_at = self.withdrawn.map(|(at, _)| at);
        withdrawn_at.or(self.ended_at)
    }
}

impl Case {
    /// Whether a consent for that purpose stands at `now`, with that recipient where one is named.
    ///
    /// INVARIANT: consents of a guardian or parent do not count while one is under suspicion, but
    /// for those of the independent guardian named since.
    pub fn consents_to(
        &self,
        purpose: Purpose,
        recipient: Option<&InstitutionId>,
        now: Timestamp,
    ) -> bool {
        // INVARIANT: what the other file of the same person forbids, this one forbids.
        self.consents.values().any(|consent| {
            consent.given.purpose == purpose
                && (recipient.is_none()
                    || consent.given.recipient.is_none()
                    || consent.given.recipient.as_ref() == recipient)
                && self.counts(consent, now)
                && !self.twin_forbids(purpose, recipient.or(consent.given.recipient.as_ref()))
        })
    }

    /// Whether one consent counts now.
    pub fn counts(&self, consent: &Consent, now: Timestamp) -> bool {
        consent.is_open()
            && !self.hidden.contains(&consent.version)
            && consent.given.until.is_none_or(|until| now < until)
            && (consent.given.given_by == GivenBy::Person
                || (self.age.is_child() && self.may_speak(consent.given.given_by, consent.version)))
    }
}

/// Records a consent. A consent lifts an earlier refusal of the same purpose: changing one's mind
/// costs nothing.
pub(crate) fn give(case: &Case, ctx: &Context<'_>, id: ConsentId, given: ConsentGiven) -> Decided {
    ensure(!case.consents.contains_key(&id), Rule::AlreadyEnded)?;
    ensure(
        given.purpose != Purpose::Sharing || given.recipient.is_some(),
        Rule::NoSuchRecipient,
    )?;
    if let Some(recipient) = &given.recipient {
        let known = ctx.mechanism.institution(recipient.as_str()).is_some();
        ensure(known, Rule::NoSuchRecipient)?;
    }
    let language = crate::form::is_language(&given.language);
    ensure(language, Rule::AnswerUnfit("language".into()))?;
    let lasts = given.until.is_none_or(|until| until > ctx.now);
    ensure(lasts, Rule::AnswerUnfit("consent_until".into()))?;
    let by_other = given.given_by != GivenBy::Person;
    ensure(!by_other || case.age.is_child(), Rule::ChildrenOnly)?;
    ensure(
        !by_other || case.may_speak(given.given_by, case.version + 1),
        Rule::GuardianSuspected,
    )?;
    let purpose = given.purpose;
    let mut events = vec![Event::ConsentGiven { consent: id, given }];
    if case.refused.contains_key(&purpose) {
        events.push(Event::RefusalLifted { purpose });
    }
    Ok(events)
}

/// Withdraws one. Whoever received something under it is asked to stop using it, and answers.
pub(crate) fn withdraw(
    case: &Case,
    ctx: &Context<'_>,
    id: ConsentId,
    withdrawal: Withdrawal,
) -> Decided {
    let consent = case.consents.get(&id).ok_or(Rule::NotFound)?;
    ensure(consent.is_open(), Rule::AlreadyEnded)?;
    let stops = stops(case, ctx, std::slice::from_ref(&id));
    let withdrawn = Event::ConsentWithdrawn {
        consent: id,
        withdrawal,
    };
    Ok(std::iter::once(withdrawn).chain(stops).collect())
}

/// What a no takes back with it: every open consent to that purpose.
pub(crate) fn withdrawn_with(case: &Case, ctx: &Context<'_>, purpose: Purpose) -> Vec<Event> {
    withdrawn_where(case, ctx, |one| one.given.purpose == purpose)
}

/// Takes back every open consent that fits, and asks whoever received something under one to stop
/// using it.
pub(crate) fn withdrawn_where(
    case: &Case,
    ctx: &Context<'_>,
    fits: impl Fn(&Consent) -> bool,
) -> Vec<Event> {
    let open = open(case, fits);
    let mut events: Vec<Event> = open
        .iter()
        .map(|id| Event::ConsentWithdrawn {
            consent: id.clone(),
            withdrawal: Withdrawal::ByPerson,
        })
        .collect();
    events.extend(stops(case, ctx, &open));
    events
}

/// What ends when the person is no child any more, where `ends` says which consents; whoever received
/// something under one is asked to stop using it until the adult has been asked.
pub(crate) fn ended_with(
    case: &Case,
    ctx: &Context<'_>,
    ends: impl Fn(&Consent) -> bool,
) -> Vec<Event> {
    let open = open(case, ends);
    let mut events: Vec<Event> = open
        .iter()
        .map(|id| Event::ConsentEnded {
            consent: id.clone(),
        })
        .collect();
    events.extend(stops(case, ctx, &open));
    events
}

/// The consents that nobody has ended and that were not entered in error, where `fits`.
fn open(case: &Case, fits: impl Fn(&Consent) -> bool) -> Vec<ConsentId> {
    let stands = |one: &Consent| one.is_open() && !case.hidden.contains(&one.version);
    let open = case.consents.iter();
    let open = open.filter(|(_, one)| stands(one) && fits(one));
    open.map(|(id, _)| id.clone()).collect()
}

/// *Stop using*, for everybody who received something under consents that end together and has no
/// other consent to it. The ids of the tasks come from the version and their place.
///
/// INVARIANT (floor 12): whoever is barred is given nothing; the lead reads that they received it.
pub(crate) fn stops(case: &Case, ctx: &Context<'_>, ending: &[ConsentId]) -> Vec<Event> {
    let ended = ending.iter().filter_map(|id| case.consents.get(id));
    let must_stop: BTreeSet<(Purpose, InstitutionId)> = ended
        .flat_map(|consent| {
            let purpose = consent.given.purpose;
            let received = received(case, ctx.mechanism, consent).into_iter();
            received.map(move |one| (purpose, one))
        })
        .filter(|(purpose, one)| {
            !case.bars_institution(one) && !stands_without(case, ctx, ending, *purpose, one)
        })
        .collect();
    let asked = must_stop.into_iter().flat_map(|(purpose, institution)| {
        let units = units_that_received(case, purpose, &institution).into_iter();
        units.map(move |unit| (purpose, institution.clone(), unit))
    });
    let given = asked.enumerate();
    let given = given.map(|(place, (purpose, institution, unit))| Event::TaskGiven {
        task: TaskId::new(format!("{}.stop.{place}", case.version + 1)),
        template: commitment::stop_using(purpose),
        institution,
        due_at: None,
        unit,
    });
    given.collect()
}

/// The units of an institution that came to what a consent opened; none by name where none takes part
/// any more.
fn units_that_received(
    case: &Case,
    purpose: Purpose,
    institution: &InstitutionId,
) -> Vec<Option<UnitId>> {
    let houses = |member: &Member| member.function == Some(Function::Shelter);
    let fits = |member: &Member| match purpose {
        Purpose::Shelter => houses(member),
        Purpose::Services => !houses(member),
        _ => true,
    };
    let came = case.members_of(institution);
    let came = came.filter(|(_, member)| member.came_as != Relation::Opener && fits(member));
    let units: Vec<Option<UnitId>> = came.map(|(unit, _)| Some(unit.clone())).collect();
    match units.is_empty() {
        true => vec![None],
        false => units,
    }
}

/// Whether another consent to the same purpose still counts for an institution.
fn stands_without(
    case: &Case,
    ctx: &Context<'_>,
    ending: &[ConsentId],
    purpose: Purpose,
    institution: &InstitutionId,
) -> bool {
    let mut others = case.consents.iter().filter(|(id, _)| !ending.contains(id));
    others.any(|(_, one)| {
        let to = one.given.recipient.as_ref();
        one.given.purpose == purpose
            && to.is_none_or(|to| to == institution)
            && case.counts(one, ctx.now)
    })
}

/// Who received something of the case under a consent: by an accepted referral, or by taking part
/// in a function that the consent opened.
pub fn received(case: &Case, mechanism: &Mechanism, consent: &Consent) -> BTreeSet<InstitutionId> {
    let accepted = case
        .referrals
        .values()
        .filter(|one| matches!(one.state, ReferralState::Accepted(_) | ReferralState::Done));
    let by_function = |fits: fn(Function) -> bool| {
        let offers = accepted.clone().filter(move |one| fits(one.offer.function));
        offers.map(|one| one.offer.to.clone()).collect()
    };
    let recipient = consent.given.recipient.as_ref();
    let found: BTreeSet<InstitutionId> = match consent.given.purpose {
        Purpose::Sharing => accepted.map(|one| one.offer.to.clone()).collect(),
        Purpose::Services => {
            by_function(|one| one != Function::Shelter && !one.is_law_enforcement())
        }
        Purpose::Shelter => by_function(|one| one == Function::Shelter),
        Purpose::Police => law_enforcement(case, mechanism),
        Purpose::FormalIdentification
        | Purpose::NationalDatabase
        | Purpose::CrossBorder
        | Purpose::Contact
        | Purpose::Research => BTreeSet::new(),
    };
    let named = |one: &InstitutionId| recipient.is_none_or(|to| to == one);
    found.into_iter().filter(named).collect()
}

/// Police and prosecution that take part and did not raise the concern themselves.
fn law_enforcement(case: &Case, mechanism: &Mechanism) -> BTreeSet<InstitutionId> {
    let members = case.members.iter().filter(|(unit, member)| {
        let unit = mechanism.unit(unit.as_str());
        let of_unit =
            unit.is_some_and(|unit| unit.functions.iter().any(|one| one.is_law_enforcement()));
        let police = member
            .function
            .map_or(of_unit, Function::is_law_enforcement);
        police && member.came_as != Relation::Opener
    });
    members
        .map(|(_, member)| member.institution.clone())
        .collect()
}

/// The keeper saw that a consent was given until now, so that whoever it let in is let out.
pub(crate) fn end(case: &Case, ctx: &Context<'_>, id: ConsentId) -> Decided {
    let consent = case.consents.get(&id).ok_or(Rule::NotFound)?;
    ensure(consent.is_open(), Rule::AlreadyEnded)?;
    let over = consent.given.until.is_some_and(|until| until <= ctx.now);
    ensure(over, Rule::NotExpired)?;
    let stops = stops(case, ctx, std::slice::from_ref(&id));
    let ended = Event::ConsentEnded { consent: id };
    Ok(std::iter::once(ended).chain(stops).collect())
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::ConsentGiven { consent, given } => {
            let record = Consent {
                given: given.clone(),
                at,
                version: case.version,
                withdrawn: None,
                ended_at: None,
                of_a_child: case.age.is_child(),
            };
            case.consents.insert(consent.clone(), record);
        }
        Event::ConsentWithdrawn {
            consent,
            withdrawal,
        } => {
            if let Some(consent) = case.consents.get_mut(consent) {
                consent.withdrawn = Some((at, *withdrawal));
            }
        }
        Event::ConsentEnded { consent } => {
            if let Some(consent) = case.consents.get_mut(consent) {
                consent.ended_at = Some(at);
            }
        }
        _ => {}
    }
}
