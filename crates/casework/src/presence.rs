//! Who interprets and who asks: of the gender the person asks for, without tie to her community or to
//! anybody in the case, and changed without a reason.
//!
//! Where she asked for nothing, the default of the pack stands: in Albania an officer of the same gender
//! (Criminal Procedure Code art. 58/b).

use mechanism::{Mechanism, Safeguard, SafeguardId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, answer_tasks};

/// The slot of the name of somebody who comes in person.
pub const NAME: &str = "presence_name";
/// The safeguard that somebody interprets, in every pack that has it.
const INTERPRETER: &str = "interpreter";
/// The safeguard that an officer of the same gender asks, in every pack that has it.
const OFFICER: &str = "same_gender_officer";
/// The question of the person's gender, in every pack.
const GENDER: &str = "gender";

/// In which part somebody is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Interprets.
    Interpreter,
    /// Asks the questions: officer or prosecutor.
    Officer,
}

impl Part {
    /// Both parts.
    pub const ALL: [Self; 2] = [Self::Interpreter, Self::Officer];

    /// The word of the part.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Interpreter => "interpreter",
            Self::Officer => "officer",
        }
    }
}

/// The gender of somebody present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// A woman.
    Woman,
    /// A man.
    Man,
}

impl Gender {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Woman, Self::Man];

    /// The word of the gender.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
        }
    }
}

/// Whom the person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// Somebody of that gender.
    Of(Gender),
    /// Anybody: the person was asked, and does not mind.
    Anybody,
}

/// How somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// In the room.
    InPerson,
    /// By telephone.
    Telephone,
}

/// Somebody who was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// Of which gender.
    pub gender: Gender,
    /// How she is there.
    pub means: Means,
}

/// Whom the person asks for, or the default where the pack has one; none where anybody may come.
pub fn wanted(case: &Case, mechanism: &Mechanism, part: Part) -> Option<Gender> {
    match case.wishes.get(&part) {
        Some(Wish::Of(gender)) => Some(*gender),
        Some(Wish::Anybody) => None,
        None => default(mechanism, part).and_then(|_| own_gender(case)),
    }
}

/// The safeguard that says who comes where the person asked for nobody: an officer of the same gender,
/// where the pack has it. For an interpreter no default was found, and none is made up.
pub fn default(mechanism: &Mechanism, part: Part) -> Option<&Safeguard> {
    match part {
        Part::Officer => mechanism.safeguard(OFFICER),
        Part::Interpreter => None,
    }
}

/// The part that a safeguard is about, if it is about one.
pub fn part_of(safeguard: &SafeguardId) -> Option<Part> {
    match safeguard.as_str() {
        INTERPRETER => Some(Part::Interpreter),
        OFFICER => Some(Part::Officer),
        _ => None,
    }
}

/// The part of a safeguard in which the person asked for a woman or a man.
///
/// INVARIANT: her word binds. Nothing but somebody who fits it puts the safeguard in place then.
pub fn asked(case: &Case, safeguard: &SafeguardId) -> Option<Part> {
    let part = part_of(safeguard)?;
    matches!(case.wishes.get(&part), Some(Wish::Of(_))).then_some(part)
}

/// When somebody who fits was found for the part of a safeguard: the version of the event.
pub(crate) fn found_for(
    case: &Case,
    mechanism: &Mechanism,
    safeguard: &SafeguardId,
) -> Option<u64> {
    let part = part_of(safeguard)?;
    let (present, version) = case.present.get(&part)?;
    let fits = wanted(case, mechanism, part).is_none_or(|gender| gender == present.gender);
    fits.then_some(*version)
}

fn own_gender(case: &Case) -> Option<Gender> {
    match case.answer_word(GENDER) {
        "female" => Some(Gender::Woman),
        "male" => Some(Gender::Man),
        _ => None,
    }
}

/// Whether the person asked for an officer of another gender than the law's default: its safeguard
/// does not apply then.
pub fn asks_other_officer(case: &Case) -> bool {
    match case.wishes.get(&Part::Officer) {
        Some(Wish::Of(gender)) => Some(*gender) != own_gender(case),
        Some(Wish::Anybody) => own_gender(case).is_some(),
        None => false,
    }
}

/// The person says whom she wants. Whoever was found and does not fit is not there any more.
///
/// INVARIANT: no reason is asked, not for the first wish and not for a change.
pub(crate) fn wish(case: &Case, ctx: &Context<'_>, part: Part, wish: Wish) -> Decided {
    let mut events = vec![Event::PresenceWished { part, wish }];
    let found = case.present.get(&part);
    let fits = |(present, _): &(Present, u64)| match wish {
        Wish::Of(gender) => present.gender == gender,
        Wish::Anybody => true,
    };
    if found.is_some_and(|found| !fits(found)) {
        events.push(Event::PresenceEnded { part });
    }
    if wish != Wish::Anybody && !found.is_some_and(fits) {
        answer_tasks::interpreter_left(case, ctx, part, &mut events);
    }
    Ok(events)
}

/// Somebody was found. `untied` is what was asked before: no tie to the person's community, to her
/// companion or to anybody under suspicion.
///
/// INVARIANT: a voice on the telephone is told no name of the person and leaves none here.
pub(crate) fn find(
    case: &Case,
    ctx: &Context<'_>,
    part: Part,
    present: Present,
    untied: bool,
) -> Decided {
    ensure(untied, Rule::PresenceTied)?;
    let fits = wanted(case, ctx.mechanism, part).is_none_or(|gender| gender == present.gender);
    ensure(fits, Rule::PresenceUnfit)?;
    let nameless = present.means == Means::InPerson || !ctx.has(NAME);
    ensure(nameless, Rule::TelephoneNameless)?;
    let mut events = vec![Event::PresenceFound { part, present }];
    events.extend(answer_tasks::interpreter_found(case, part));
    Ok(events)
}

/// The person wants somebody else: no reason is asked.
pub(crate) fn end(case: &Case, ctx: &Context<'_>, part: Part) -> Decided {
    ensure(case.present.contains_key(&part), Rule::AlreadyEnded)?;
    let mut events = vec![Event::PresenceEnded { part }];
    answer_tasks::interpreter_left(case, ctx, part, &mut events);
    Ok(events)
}

/// A wish that was recorded in error was not said: the one before it stands.
fn unsay(case: &mut Case, version: u64) {
    let Some(place) = case.wished.iter().position(|(one, ..)| *one == version) else {
        return;
    };
    let (_, part, _) = case.wished.remove(place);
    let mut before = case.wished.iter().rev().filter(|(_, one, _)| *one == part);
    match before.next() {
        Some((_, _, wish)) => case.wishes.insert(part, *wish),
        None => case.wishes.remove(&part),
    };
}

/// Folds.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    match event {
        Event::PresenceWished { part, wish } => {
            case.wishes.insert(*part, *wish);
            case.wished.push((case.version, *part, *wish));
        }
        Event::PresenceFound { part, present } => {
            case.present.insert(*part, (*present, case.version));
        }
        Event::PresenceEnded { part } => {
            case.present.remove(part);
        }
        Event::EnteredInError { version } => {
            case.present.retain(|_, (_, found)| found != version);
            unsay(case, *version);
        }
        _ => {}
    }
}
