//! Age. *Possibly a child is a child*, in every rule, until an age decision (floor 2; Criminal
//! Procedure Code art. 58/a, Council of Europe Convention art. 10).

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use mechanism::{Purpose, QuestionId, calendar};
use serde::{Deserialize, Serialize};

use crate::clock::ClockStart;
use crate::consent::Consent;
use crate::context::slot;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Answer, Case, Context, Event};

/// What is asked of every professional, the most protected first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeClass {
    /// Under 18.
    Under18,
    /// May be under 18: a child in every rule.
    MaybeUnder18,
    /// Clearly adult; the professional writes why.
    ClearlyAdult,
}

/// What the case knows of the person's age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// As stated last.
    pub class: AgeClass,
    /// In years, if stated.
    pub years: Option<u8>,
    /// The age decision, once made: true for child.
    pub decided_child: Option<bool>,
    /// When the person turns eighteen, by a document.
    #[serde(default)]
    pub adult_at: Option<Timestamp>,
    /// When the person did, or was decided to be an adult, and the version of the event.
    #[serde(default)]
    pub came_of_age: Option<(Timestamp, u64)>,
}

impl Age {
    /// Whether the person is a child in every rule.
    pub fn is_child(&self) -> bool {
        match self.decided_child {
            Some(child) => child,
            None => !matches!(self.class, AgeClass::ClearlyAdult),
        }
    }

    /// Under 14: interviews only in adapted premises (Criminal Procedure Code art. 58/a). A child
    /// whose years nobody knows may be under 14, and is protected so.
    pub fn is_under_14(&self) -> bool {
        self.is_child() && self.may_be_under_14()
    }

    /// Whether the years that were stated, if any, leave room for it.
    pub(crate) fn may_be_under_14(&self) -> bool {
        self.years.is_none_or(|years| years < 14)
    }

    /// The word of the age as it counts now.
    pub fn word(&self) -> &'static str {
        match (self.is_child(), self.class) {
            (false, _) => AgeClass::ClearlyAdult,
            (true, AgeClass::MaybeUnder18) if self.decided_child.is_none() => {
                AgeClass::MaybeUnder18
            }
            (true, _) => AgeClass::Under18,
        }
        .as_str()
    }

    /// Whether an age decision is still open.
    pub fn is_open(&self) -> bool {
        self.decided_child.is_none() && self.class == AgeClass::MaybeUnder18
    }
}

/// The reason that a form asks for beside the age.
const REASON_IN_FORM: &str = "answer.age_class_reason";
/// The question of the age, in every form that asks it.
pub(crate) const QUESTION: &str = "age_class";

impl AgeClass {
    /// The word of the class in forms and guards.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Under18 => "under_18",
            Self::MaybeUnder18 => "maybe_under_18",
            Self::ClearlyAdult => "clearly_adult",
        }
    }

    /// Reads the word back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Under18, Self::MaybeUnder18, Self::ClearlyAdult]
            .into_iter()
            .find(|one| one.as_str() == word)
    }
}

/// The class that a form answers, if it asks and somebody knows.
pub(crate) fn answered(answers: &BTreeMap<QuestionId, Answer>) -> Option<AgeClass> {
    AgeClass::parse(answers.get(QUESTION)?.word())
}

/// What is first said of the age, by command and form together. INVARIANT (floor 2): where they
/// differ, the younger counts; nobody of fewer than 18 years is clearly an adult.
pub(crate) fn first(
    ctx: &Context<'_>,
    class: AgeClass,
    years: Option<u8>,
    answers: &BTreeMap<QuestionId, Answer>,
) -> Result<Event, Refusal> {
    let class = class.min(answered(answers).unwrap_or(class));
    let young = years.is_some_and(|years| years < 18);
    let class = if young && class == AgeClass::ClearlyAdult {
        AgeClass::Under18
    } else {
        class
    };
    let adult = class == AgeClass::ClearlyAdult;
    let why = ctx.has(slot::REASONS) || ctx.has(REASON_IN_FORM);
    ensure(!adult || why, Rule::ReasonsMissing)?;
    Ok(Event::AgeStated { class, years })
}

/// What a later form says of the age: it may raise protection, never lower it.
pub(crate) fn from_form(case: &Case, answers: &BTreeMap<QuestionId, Answer>) -> Option<Event> {
    let class = answered(answers).filter(|class| *class != AgeClass::ClearlyAdult)?;
    let younger = class < case.age.class;
    let years = case.age.years.filter(|years| *years < 18);
    (younger || !case.age.is_child()).then_some(Event::AgeStated { class, years })
}

/// Another age is stated. INVARIANT: who was or may be a child does not become an adult by a
/// statement, only by an age decision; until then the years stand that were stated before.
pub(crate) fn state(case: &Case, ctx: &Context<'_>, class: AgeClass, years: Option<u8>) -> Decided {
    let Event::AgeStated { class, years } = first(ctx, class, years, &BTreeMap::new())? else {
        return Ok(Vec::new());
    };
    if class == AgeClass::ClearlyAdult && case.age.is_child() {
        return Ok(vec![Event::AgeStated {
            class: AgeClass::MaybeUnder18,
            years: case.age.years,
        }]);
    }
    Ok(vec![Event::AgeStated { class, years }])
}

/// The clock that runs out some time before the person turns eighteen, in every pack that has one: its
/// length is how long before.
pub const CLOCK: &str = "age.before_adulthood";
/// Most years until somebody who is a child turns eighteen.
const CHILDHOOD_YEARS_MAX: i64 = 18;
/// The longest year, in hours.
const YEAR_LENGTH_HOURS: i64 = 366 * 24;

/// A document says when a child turns eighteen: the alarm before it is set.
pub(crate) fn birthday(case: &Case, ctx: &Context<'_>, adult_at: Timestamp) -> Decided {
    ensure(case.age.is_child(), Rule::ChildrenOnly)?;
    let farthest = SignedDuration::from_hours(CHILDHOOD_YEARS_MAX * YEAR_LENGTH_HOURS);
    let fits = adult_at > ctx.now && adult_at.duration_since(ctx.now) <= farthest;
    ensure(fits, Rule::AnswerUnfit("birth_date".into()))?;
    let mut events = vec![Event::BirthdayStated { adult_at }];
    events.extend(crate::clock::stop(case, CLOCK));
    events.extend(alarm_before(case, ctx, adult_at, events.len() as u64));
    Ok(events)
}

/// The alarm as long before the day as the mechanism agreed; at once where that is past.
fn alarm_before(case: &Case, ctx: &Context<'_>, adult_at: Timestamp, offset: u64) -> Option<Event> {
    let definition = ctx.mechanism.clock(CLOCK)?;
    let (length, basis) = definition.effective()?;
    // How long the agreed time is from today is how long it is before the day.
    let ahead = calendar::due(ctx.now, length, &ctx.mechanism.calendar).duration_since(ctx.now);
    let alarm_at = adult_at.checked_sub(ahead).unwrap_or(ctx.now);
    let start = ClockStart {
        key: definition.key.clone(),
        due_at: Some(alarm_at.max(ctx.now)),
        basis: Some(basis),
    };
    let run = crate::clock::run(CLOCK, case.version + offset);
    Some(Event::ClockStarted { run, start })
}

/// When the keeper looks at the age next: on the documented day, unless the age is in doubt, the person
/// died or the file has come to its end.
///
/// INVARIANT (floor 2): who may be a child stays one until an age decision, whatever a document says.
pub(crate) fn turns_adult_at(case: &Case) -> Option<Timestamp> {
    let doubted = case.age.is_open() || !case.age.is_child();
    let over = case.has_died() || case.has_ended();
    case.age.adult_at.filter(|_| !doubted && !over)
}

/// The keeper saw that the person has turned eighteen. Every consent is asked again, of the adult;
/// a guardian's word and access end with the day; what happened before stays.
pub(crate) fn come_of_age(case: &Case, ctx: &Context<'_>) -> Decided {
    let by_keeper = ctx.actor.person.as_str() == crate::keeper::KEEPER;
    ensure(by_keeper, Rule::NotYourFunction)?;
    let due = turns_adult_at(case).ok_or(Rule::NotFound)?;
    ensure(due <= ctx.now, Rule::NotExpired)?;
    let mut events = vec![Event::CameOfAge];
    childhood_over(case, ctx, |_| true, &mut events);
    Ok(events)
}

/// An age decision says adult. It is as on the eighteenth birthday; what the person herself agreed to
/// while nobody took her for a child goes on.
pub(crate) fn decided_adult(case: &Case, ctx: &Context<'_>) -> Vec<Event> {
    let mut events = vec![Event::AgeDecided { child: false }];
    childhood_over(case, ctx, |one| one.of_a_child, &mut events);
    events
}

/// What ends with childhood: consents, where `ends` says which, and the clocks of a child.
fn childhood_over(
    case: &Case,
    ctx: &Context<'_>,
    ends: impl Fn(&Consent) -> bool,
    events: &mut Vec<Event>,
) {
    events.extend(crate::consent::ended_with(case, ctx, ends));
    events.extend(crate::clock::stop(case, CLOCK));
    events.extend(crate::clock::stop(case, crate::guardian::CLOCK));
}

/// A birthday of that version was entered in error: the alarm of the one that is left is set again, and
/// whoever came of age by it may be a child.
///
/// INVARIANT (floor 2): an error taken back raises protection, never lowers it.
pub(crate) fn without_birthday(
    case: &Case,
    ctx: &Context<'_>,
    version: u64,
    events: &mut Vec<Event>,
) {
    if !case.birthdays.iter().any(|(one, _)| *one == version) {
        return;
    }
    events.extend(crate::clock::stop(case, CLOCK));
    let left = || case.birthdays.iter().rev().find(|(one, _)| *one != version);
    match (case.age.came_of_age, left()) {
        // Who was decided to be an adult did not come of age by that day.
        (Some(_), _) if !case.age.is_child() && case.age.decided_child.is_none() => {
            events.push(Event::AgeStated {
                class: AgeClass::MaybeUnder18,
                years: None,
            });
        }
        (_, Some((_, adult_at))) if case.age.adult_at.is_some() => {
            let offset = events.len() as u64;
            events.extend(alarm_before(case, ctx, *adult_at, offset));
        }
        _ => {}
    }
}

/// The purposes to which a child or somebody for the child agreed, and about which nobody has asked the
/// adult yet.
pub fn to_ask_again(case: &Case) -> BTreeSet<Purpose> {
    let asks = !case.has_died() && !case.age.is_child();
    let Some((_, came)) = case.age.came_of_age.filter(|_| asks) else {
        return BTreeSet::new();
    };
    let known = || {
        let hidden = |one: &&Consent| case.hidden.contains(&one.version);
        case.consents.values().filter(move |one| !hidden(one))
    };
    let before = |one: &Consent| one.version < came;
    let asked = |purpose: Purpose| {
        let mut own = known().filter(|one| !before(one) || (one.is_open() && !one.of_a_child));
        own.any(|one| one.given.purpose == purpose) || case.refused.contains_key(&purpose)
    };
    let once = known().filter(|one| before(one) && one.withdrawn.is_none());
    let purposes: BTreeSet<Purpose> = once.map(|one| one.given.purpose).collect();
    purposes.into_iter().filter(|one| !asked(*one)).collect()
}

/// Folds a statement or a decision.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    let version = case.version;
    match event {
        Event::BirthdayStated { adult_at } => {
            case.age.adult_at = Some(*adult_at);
            case.birthdays.push((version, *adult_at));
        }
        Event::EnteredInError { version } => {
            case.birthdays.retain(|(one, _)| one != version);
            let left = case.birthdays.last().map(|(_, adult_at)| *adult_at);
            case.age.adult_at = case.age.adult_at.and(left);
        }
        Event::CameOfAge => {
            case.age.class = AgeClass::ClearlyAdult;
            case.age.years = None;
            case.age.decided_child = None;
            // The document has said what it had to say: whoever states another age later doubts it.
            case.age.adult_at = None;
            case.age.came_of_age = Some((at, version));
        }
        Event::AgeStated { class, years } => {
            case.age.class = *class;
            case.age.years = *years;
            if *class != AgeClass::ClearlyAdult && case.age.decided_child == Some(false) {
                case.age.decided_child = None;
            }
        }
        Event::AgeDecided { child } => {
            case.age.decided_child = Some(*child);
            // A day of birth that was doubted is stated again.
            case.age.adult_at = None;
            case.birthdays.clear();
            if !child {
                case.age.came_of_age = Some((at, version));
            }
        }
        _ => {}
    }
}
