//! Referral from institution to institution: offered with a preview that names nobody, accepted,
//! declined with a coded reason, answered late, withdrawn, done. The sender sees all of it.

mod uncovered;

use jiff::Timestamp;
use mechanism::{
    Compartment, Function, InstitutionId, Mechanism, Purpose, QuestionId, RegionId, ServiceId,
    UnitId,
};
use serde::{Deserialize, Serialize};

use crate::clock::ClockRun;
use crate::form::is_language;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event, ReferralId, Stamp};

pub(crate) use uncovered::taking_back_uncovered;

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Now: shelter or medical care tonight. Needs no consent record first (floor 1).
    Emergency,
    /// Within days.
    Soon,
    /// In the ordinary course.
    Ordinary,
}

impl Urgency {
    /// All urgencies, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Emergency, Self::Soon, Self::Ordinary];

    /// The word of the urgency.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Soon => "soon",
            Self::Ordinary => "ordinary",
        }
    }
}

/// How old, as far as a preview may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    /// A child, or who may be one.
    Child,
    /// An adult.
    Adult,
}

impl AgeBand {
    /// The word of the band.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Adult => "adult",
        }
    }

    /// The band of a case now.
    fn of(case: &Case) -> Self {
        if case.is_child() {
            Self::Child
        } else {
            Self::Adult
        }
    }
}

/// Most languages a preview names.
pub const LANGUAGES_MAX: usize = 8;

/// What is offered. INVARIANT: codes only; this is the whole preview, and it names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// To which institution: its inbox, not a person.
    pub to: InstitutionId,
    /// For which of its functions.
    pub function: Function,
    /// What is needed.
    pub need: ServiceId,
    /// How soon.
    pub urgency: Urgency,
    /// Where, by region.
    pub region: Option<RegionId>,
    /// How old.
    pub age: AgeBand,
    /// Languages the person speaks, ISO 639.
    pub languages: Vec<String>,
    /// Compartments that open on acceptance, beside the course.
    pub shares: Vec<Compartment>,
}

/// Why an institution declines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// No free place; goes to the duty chair, never to the end of the line.
    NoPlace,
    /// Not what the institution does.
    NotOurs,
    /// Cannot meet a special need: language, disability, children.
    CannotMeetNeed,
    /// Not safe there.
    NotSafe,
    /// Knows somebody in the case.
    ConflictOfInterest,
}

impl DeclineReason {
    /// All reasons in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::NoPlace,
        Self::NotOurs,
        Self::CannotMeetNeed,
        Self::NotSafe,
        Self::ConflictOfInterest,
    ];

    /// The word of the reason.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoPlace => "no_place",
            Self::NotOurs => "not_ours",
            Self::CannotMeetNeed => "cannot_meet_need",
            Self::NotSafe => "not_safe",
            Self::ConflictOfInterest => "conflict_of_interest",
        }
    }
}

/// Where a referral stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralState {
    /// Waits for an answer.
    Offered,
    /// Accepted by a unit.
    Accepted(UnitId),
    /// Declined for now.
    Declined(DeclineReason, Option<InstitutionId>),
    /// Taken back by the sender.
    Withdrawn,
    /// Done.
    Done,
}

/// A turn of a referral, for the sender's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Stamp,
    /// To which state.
    pub to: ReferralState,
    /// After its time.
    pub late: bool,
}

/// A referral with its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// What was offered.
    pub offer: Offer,
    /// By whom.
    pub from: Stamp,
    /// Where it stands.
    pub state: ReferralState,
    /// The version of the offer.
    pub version: u64,
    /// The run of the clock that waits for its answer: its own, whatever else runs.
    pub answer_run: Option<ClockRun>,
    /// When an answer is due.
    pub answer_due_at: Option<Timestamp>,
    /// Every turn of it.
    pub turns: Vec<Turn>,
}

/// The clock that runs while an offer waits.
pub fn answer_clock(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "refer.emergency",
        Urgency::Soon | Urgency::Ordinary => "refer.answer",
    }
}

/// Offers a referral.
pub(crate) fn offer(case: &Case, ctx: &Context<'_>, id: ReferralId, mut offer: Offer) -> Decided {
    ensure(!case.referrals.contains_key(&id), Rule::AlreadyEnded)?;
    preview_names_nobody(ctx, &offer)?;
    recipient_fits(case, ctx, &offer)?;
    // INVARIANT (floor 2): what the sender believes of the age never hides a child.
    offer.age = AgeBand::of(case);
    wish_allows(case, &offer, ctx.now)?;
    let clock = answer_clock(offer.urgency);
    let mut events = vec![Event::ReferralOffered {
        referral: id,
        offer,
    }];
    events.extend(crate::clock::start(case, ctx, clock, 1));
    Ok(events)
}

/// INVARIANT: the preview holds codes of the pack and of ISO 639, never a text of somebody's own.
fn preview_names_nobody(ctx: &Context<'_>, offer: &Offer) -> Result<(), Refusal> {
    let region = offer.region.as_ref();
    let here = region.is_none_or(|region| ctx.mechanism.regions.contains(region));
    ensure(here, Rule::AnswerUnfit(QuestionId::new("region")))?;
    let few = offer.languages.len() <= LANGUAGES_MAX;
    ensure(
        few && offer.shares.len() <= Compartment::ALL.len(),
        Rule::Limit,
    )?;
    let coded = offer.languages.iter().all(|code| is_language(code));
    ensure(coded, Rule::AnswerUnfit(QuestionId::new("language")))
}

fn recipient_fits(case: &Case, ctx: &Context<'_>, offer: &Offer) -> Result<(), Refusal> {
    let institution = ctx
        .mechanism
        .institution(offer.to.as_str())
        .ok_or(Rule::NoSuchRecipient)?;
    let today = ctx.mechanism.calendar.day_of(ctx.now);
    let belongs = institution.belongs_on(today) && institution.has(offer.function);
    ensure(belongs, Rule::NoSuchRecipient)?;
    ensure(
        ctx.mechanism.service(offer.need.as_str()).is_some(),
        Rule::NotFound,
    )?;
    let left = case.leaves_a_unit(ctx.mechanism, &offer.to, offer.function);
    ensure(left, Rule::Barred)?;
    let location = offer.shares.contains(&Compartment::Location);
    let may_hold = matches!(offer.function, Function::Shelter);
    ensure(!location || may_hold, Rule::LocationClosed)
}

/// Sharing needs consent; emergency care and the protection of a child do not wait for it
/// (floor 1). Police need their own consent from an adult, always (floor 6); a consulate from
/// everybody.
fn wish_allows(case: &Case, offer: &Offer, now: Timestamp) -> Result<(), Refusal> {
    let child = case.age.is_child();
    if offer.function == Function::Consular {
        return crate::abroad::allows(case, &offer.to, now);
    }
    if offer.function.is_law_enforcement() && !child {
        ensure(
            !case.refuses(Purpose::Police),
            Rule::PersonRefused(Purpose::Police),
        )?;
        let given = case.consents_to(Purpose::Police, Some(&offer.to), now);
        return ensure(given, Rule::ConsentMissing(Purpose::Police));
    }
    if child {
        return Ok(());
    }
    let given = case.consents_to(Purpose::Services, Some(&offer.to), now)
        || case.consents_to(Purpose::Sharing, Some(&offer.to), now)
        || (offer.function == Function::Shelter
            && case.consents_to(Purpose::Shelter, Some(&offer.to), now));
    ensure(
        given || is_care(offer),
        Rule::ConsentMissing(Purpose::Services),
    )
}

/// Care tonight: what waits for no consent. Calling something else an emergency opens nothing.
fn is_care(offer: &Offer) -> bool {
    let cares = matches!(
        offer.function,
        Function::Shelter
            | Function::Health
            | Function::SocialService
            | Function::ChildProtection
            | Function::Outreach
            | Function::Helpline
    );
    let proceedings = offer.shares.contains(&Compartment::Justice);
    offer.urgency == Urgency::Emergency && cares && !proceedings
}

/// Whether what the person wishes still covers an offer: her consent where one is needed, and somebody
/// left to answer whom she did not shut out.
pub fn is_covered(case: &Case, mechanism: &Mechanism, offer: &Offer, now: Timestamp) -> bool {
    case.leaves_a_unit(mechanism, &offer.to, offer.function)
        && wish_allows(case, offer, now).is_ok()
}

/// Whether nobody of that function may know of what it was asked: police without the contact that an
/// adult allows, a consulate once she asked for asylum.
pub fn is_hidden_from(case: &Case, function: Function, now: Timestamp) -> bool {
    let police = function.is_law_enforcement() && !case.police_may_know(now);
    police || (function == Function::Consular && case.is_shielded_from_abroad())
}

fn open_for_answer<'a>(
    case: &'a Case,
    ctx: &Context<'_>,
    id: &ReferralId,
) -> Result<&'a Referral, Refusal> {
    let referral = case.referrals.get(id).ok_or(Rule::NotFound)?;
    ensure(
        referral.offer.to == ctx.actor.institution,
        Rule::NotTheRecipient,
    )?;
    ensure(
        ctx.actor.has_any(&[referral.offer.function]),
        Rule::NotYourFunction,
    )?;
    ensure(
        referral.state == ReferralState::Offered,
        Rule::ReferralAnswered,
    )?;
    Ok(referral)
}

/// The clock of this answer stops; those of other offers go on.
fn stop_answer_clock(case: &Case, referral: &Referral) -> Option<Event> {
    let run = referral.answer_run.as_ref()?;
    let runs = case
        .clocks
        .get(run)
        .is_some_and(|one| one.stopped_at.is_none());
    runs.then(|| Event::ClockStopped { run: run.clone() })
}

fn is_late(referral: &Referral, ctx: &Context<'_>) -> bool {
    referral.answer_due_at.is_some_and(|due| ctx.now > due)
}

/// Accepts for the actor's unit.
pub(crate) fn accept(case: &Case, ctx: &Context<'_>, id: ReferralId) -> Decided {
    let referral = open_for_answer(case, ctx, &id)?;
    // INVARIANT (floors 1 and 6): a consent counts when something opens, not only when it was asked
    // for; care tonight waits for none.
    wish_allows(case, &referral.offer, ctx.now)?;
    let late = is_late(referral, ctx);
    let stopped = stop_answer_clock(case, referral);
    let emergency = referral.offer.urgency == Urgency::Emergency;
    let danger = case.danger.is_open() && emergency;
    let unit = ctx.actor.unit.clone();
    let mut events = vec![Event::ReferralAccepted {
        referral: id,
        unit,
        late,
    }];
    events.extend(stopped);
    if emergency {
        // Somebody takes the person in: what waited for that stops, declined offers among it; other
        // offers still wait for their own answers.
        let also = crate::clock::stop_also(case, crate::emergency::CLOCK, &events);
        events.extend(also);
    }
    if danger {
        events.push(Event::DangerTaken {
            institution: ctx.actor.institution.clone(),
        });
    }
    Ok(events)
}

/// Declines with a coded reason.
pub(crate) fn decline(
    case: &Case,
    ctx: &Context<'_>,
    id: ReferralId,
    reason: DeclineReason,
    suggests: Option<InstitutionId>,
) -> Decided {
    let referral = open_for_answer(case, ctx, &id)?;
    let late = is_late(referral, ctx);
    // INVARIANT: in an emergency a declined offer helps nobody, so the clock goes on until
    // somebody accepts.
    let emergency = referral.offer.urgency == Urgency::Emergency;
    let stopped = stop_answer_clock(case, referral).filter(|_| !emergency);
    let mut events = vec![Event::ReferralDeclined {
        referral: id,
        reason,
        suggests,
        late,
    }];
    events.extend(stopped);
    Ok(events)
}

/// Takes one back.
pub(crate) fn withdraw(case: &Case, ctx: &Context<'_>, id: ReferralId) -> Decided {
    let referral = case.referrals.get(&id).ok_or(Rule::NotFound)?;
    ensure(
        referral.from.institution == ctx.actor.institution,
        Rule::NotTheSender,
    )?;
    ensure(
        referral.state == ReferralState::Offered,
        Rule::ReferralAnswered,
    )?;
    let withdrawn = Event::ReferralWithdrawn { referral: id };
    let stopped = stop_answer_clock(case, referral);
    Ok(std::iter::once(withdrawn).chain(stopped).collect())
}

/// Says that it is done.
pub(crate) fn complete(case: &Case, ctx: &Context<'_>, id: ReferralId) -> Decided {
    let referral = case.referrals.get(&id).ok_or(Rule::NotFound)?;
    ensure(
        referral.offer.to == ctx.actor.institution,
        Rule::NotTheRecipient,
    )?;
    let accepted = matches!(referral.state, ReferralState::Accepted(_));
    ensure(accepted, Rule::ReferralAnswered)?;
    Ok(vec![Event::ReferralDone { referral: id }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let (id, to, late) = match event {
        Event::ReferralOffered { referral, offer } => {
            let opened = Turn {
                at,
                by: by.clone(),
                to: ReferralState::Offered,
                late: false,
            };
            case.referrals.insert(
                referral.clone(),
                Referral {
                    offer: offer.clone(),
                    from: by.clone(),
                    state: ReferralState::Offered,
                    version: case.version,
                    answer_run: None,
                    answer_due_at: None,
                    turns: vec![opened],
                },
            );
            return;
        }
        Event::ReferralAccepted {
            referral,
            unit,
            late,
        } => (referral, ReferralState::Accepted(unit.clone()), *late),
        Event::ReferralDeclined {
            referral,
            reason,
            suggests,
            late,
        } => (
            referral,
            ReferralState::Declined(*reason, suggests.clone()),
            *late,
        ),
        Event::ReferralWithdrawn { referral } => (referral, ReferralState::Withdrawn, false),
        Event::ReferralDone { referral } => (referral, ReferralState::Done, false),
        _ => return,
    };
    if let Some(referral) = case.referrals.get_mut(id) {
        referral.turns.push(Turn {
            at,
            by: by.clone(),
            to: to.clone(),
            late,
        });
        referral.state = to;
    }
}
