//! Consent: one record per purpose and recipient, with withdrawal that stops sharing at once.

use jiff::Timestamp;
use mechanism::{InstitutionId, Purpose};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, ConsentId, Context, Event};

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
    /// When it was noticed that its time is over. It stopped counting at `given.until` already.
    pub ended_at: Option<Timestamp>,
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
        self.consents.values().any(|consent| {
            consent.given.purpose == purpose
                && (recipient.is_none()
                    || consent.given.recipient.is_none()
                    || consent.given.recipient.as_ref() == recipient)
                && self.counts(consent, now)
        })
    }

    /// Whether one consent counts now.
    pub fn counts(&self, consent: &Consent, now: Timestamp) -> bool {
        consent.withdrawn.is_none()
            && !self.hidden.contains(&consent.version)
            && consent.given.until.is_none_or(|until| now < until)
            && (consent.given.given_by == GivenBy::Person
                || (self.age.is_child()
                    && self
                        .guardian
                        .may_speak(consent.given.given_by, consent.version)))
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
    let by_other = given.given_by != GivenBy::Person;
    ensure(!by_other || case.age.is_child(), Rule::ChildrenOnly)?;
    ensure(
        !by_other || case.guardian.may_speak(given.given_by, case.version + 1),
        Rule::GuardianSuspected,
    )?;
    let purpose = given.purpose;
    let mut events = vec![Event::ConsentGiven { consent: id, given }];
    if case.refused.contains_key(&purpose) {
        events.push(Event::RefusalLifted { purpose });
    }
    Ok(events)
}

/// Withdraws one.
pub(crate) fn withdraw(case: &Case, id: ConsentId, withdrawal: Withdrawal) -> Decided {
    let consent = case.consents.get(&id).ok_or(Rule::NotFound)?;
    ensure(consent.withdrawn.is_none(), Rule::AlreadyEnded)?;
    Ok(vec![Event::ConsentWithdrawn {
        consent: id,
        withdrawal,
    }])
}

/// The keeper saw that a consent was given until now, so that whoever it let in is let out.
pub(crate) fn end(case: &Case, ctx: &Context<'_>, id: ConsentId) -> Decided {
    let consent = case.consents.get(&id).ok_or(Rule::NotFound)?;
    let stands = consent.withdrawn.is_none() && consent.ended_at.is_none();
    ensure(stands, Rule::AlreadyEnded)?;
    let over = consent.given.until.is_some_and(|until| until <= ctx.now);
    ensure(over, Rule::NotExpired)?;
    Ok(vec![Event::ConsentEnded { consent: id }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::ConsentGiven { consent, given } => {
            let version = case.version;
            case.consents.insert(
                consent.clone(),
                Consent {
                    given: given.clone(),
                    at,
                    version,
                    withdrawn: None,
                    ended_at: None,
                },
            );
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
