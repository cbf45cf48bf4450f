//! Refusal in its three forms: police, formal status, everything for now (floor 6).

use jiff::Timestamp;
use mechanism::form::QuestionKind;
use mechanism::{Mechanism, OptionId, Purpose, RegionId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event, consent};

/// The question whose options are the reasons of a refusal, in every pack.
pub const REASON: &str = "refusal_reason";

/// A refusal that stands until the person changes her mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The coded reason.
    pub reason: OptionId,
}

/// Refuses one purpose for now. Consents for that purpose are withdrawn with it.
pub(crate) fn refuse(
    case: &Case,
    ctx: &Context<'_>,
    purpose: Purpose,
    reason: OptionId,
) -> Decided {
    ensure(!case.refused.contains_key(&purpose), Rule::AlreadyEnded)?;
    is_coded(ctx, &reason)?;
    let refused = Event::Refused {
        purpose,
        refused: Refused { reason },
    };
    let withdrawn = consent::withdrawn_with(case, ctx, purpose);
    Ok(std::iter::once(refused).chain(withdrawn).collect())
}

/// The person changes her mind.
pub(crate) fn lift(case: &Case, purpose: Purpose) -> Decided {
    ensure(case.refused.contains_key(&purpose), Rule::NotFound)?;
    Ok(vec![Event::RefusalLifted { purpose }])
}

/// The person refuses everything for now: an adult only, since possibly a child is protected.
/// The file ends; what stays is the anonymous record.
pub(crate) fn everything(case: &Case, ctx: &Context<'_>, reason: OptionId) -> Decided {
    ensure(!case.is_child(), Rule::AdultsOnly)?;
    is_coded(ctx, &reason)?;
    let ended = Event::EverythingRefused { reason };
    let stopped = crate::closure::clocks_that_stop(case, false);
    Ok(std::iter::once(ended).chain(stopped).collect())
}

/// INVARIANT (floor 6): the reason is one of the pack's options, since it stays when all else is
/// destroyed; a text of somebody's own could say who the person was.
fn is_coded(ctx: &Context<'_>, reason: &OptionId) -> Result<(), Refusal> {
    let coded = reasons(ctx.mechanism).contains(reason);
    ensure(coded, Rule::AnswerUnfit(REASON.into()))
}

/// The reasons that the mechanism codes.
pub(crate) fn reasons(mechanism: &Mechanism) -> &[OptionId] {
    match mechanism.question(REASON).map(|(_, one)| &one.kind) {
        Some(QuestionKind::One(options) | QuestionKind::Many(options)) => options,
        _ => &[],
    }
}

/// What may be kept of a person who refused everything: coarse at the moment of writing. No name,
/// no free text, no actor, no instant, no case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnonymousRecord {
    /// Year and quarter, such as `2026-Q4`.
    pub quarter: String,
    /// Citizenship fold.
    pub citizenship: CitizenshipFold,
    /// Broad region. None is kept: the regions of a pack are counties, and one of a few is too few to hide
    /// in.
    pub region: Option<RegionId>,
    /// The coded reason.
    pub reason: OptionId,
}

/// Citizenship, folded so that nobody can be told by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CitizenshipFold {
    /// Of the mechanism's country.
    National,
    /// Of another country, or stateless.
    Foreign,
    /// Not known, not asked or declined to say.
    Unknown,
}

/// Makes the anonymous record of a case whose person refused everything.
pub fn anonymous_record(
    case: &Case,
    mechanism: &Mechanism,
    now: Timestamp,
    reason: &OptionId,
) -> AnonymousRecord {
    let day = mechanism.calendar.day_of(now);
    let citizenship = match case.answer_word("citizenship") {
        "" => CitizenshipFold::Unknown,
        word if word.eq_ignore_ascii_case(&mechanism.country) => CitizenshipFold::National,
        _ => CitizenshipFold::Foreign,
    };
    AnonymousRecord {
        quarter: format!("{}-Q{}", day.year(), (day.month() - 1) / 3 + 1),
        citizenship,
        region: None,
        reason: reason.clone(),
    }
}

/// Folds.
///
/// INVARIANT (floor 6): a no to formal identification outweighs that the person once asked for it. It
/// counts again only by a newer request or consent.
pub(crate) fn apply(case: &mut Case, event: &Event) {
    let formal = Purpose::FormalIdentification;
    match event {
        Event::Refused { purpose, refused } => {
            case.refused.insert(*purpose, refused.clone());
            if *purpose == formal {
                case.asked_formal = false;
            }
        }
        Event::RefusalLifted { purpose } => {
            case.refused.remove(purpose);
        }
        Event::FormalDeclined => case.asked_formal = false,
        Event::ConsentWithdrawn {
            consent,
            withdrawal,
        } if *withdrawal != consent::Withdrawal::Mistaken => {
            let withdrawn = case.consents.get(consent);
            if withdrawn.is_some_and(|one| one.given.purpose == formal) {
                case.asked_formal = false;
            }
        }
        _ => {}
    }
}
