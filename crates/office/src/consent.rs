//! Consents as a page shows them: one line a purpose and recipient, and who has received what.

use casework::commitment::{Task, TaskResult, stop_using};
use casework::consent::Consent;
use casework::referral::ReferralState;
use casework::{Actor, Case, CaseId, ConsentId};
use jiff::Timestamp;
use mechanism::{Compartment, InstitutionId, OptionId, Purpose};

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, owed, provider};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The page of consents.
#[derive(Clone, Debug)]
pub struct ConsentsView {
    /// The head of the page.
    pub header: CaseHeader,
    /// A child, or who may be one: identification asks no consent, views are recorded.
    pub child: bool,
    /// Every consent, newest first.
    pub consents: Vec<ConsentLine>,
    /// What the person refuses for now; without a reason where the other file of the same person says
    /// so.
    pub refused: Vec<(Purpose, Option<OptionId>)>,
    /// What was taken back in the other file, for whoever may open both.
    pub taken_back: Vec<(Purpose, Option<Provider>)>,
    /// Whether the reader may be told what the other file says.
    pub tells_twin: bool,
    /// Who has received what already: a withdrawal cannot recall it.
    pub received: Vec<(Provider, Vec<Compartment>)>,
    /// Institutions that a consent may name.
    pub recipients: Vec<InstitutionId>,
    /// Whether the reader may record consents.
    pub may_record: bool,
    /// The coded reasons of a refusal.
    pub reasons: Vec<OptionId>,
}

/// One consent.
#[derive(Clone, Debug)]
pub struct ConsentLine {
    /// Its id.
    pub id: ConsentId,
    /// With whom.
    pub recipient: Option<Provider>,
    /// The record.
    pub consent: Consent,
    /// Whether it counts now.
    pub counts: bool,
    /// Whether it would, if the other file of the same person did not forbid it.
    pub held: bool,
    /// When it ended by itself: on its date, or because the person is no child any more.
    pub ended_at: Option<Timestamp>,
    /// Who was asked to stop when it was withdrawn or ended, and what they answered.
    pub stops: Vec<StopLine>,
    /// Whether the reader may mark it as entered in error.
    pub may_correct: bool,
}

/// Somebody who received something under a consent that was withdrawn or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopLine {
    /// Who.
    pub who: Provider,
    /// The answer, and when it came.
    pub answer: Option<(Timestamp, TaskResult)>,
}

impl Office {
    /// The consents of a case.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn consents(&self, actor: &Actor, id: &CaseId) -> Result<ConsentsView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let case = opened.case();
        let now = self.now();
        let shown = |institution: &InstitutionId, function| {
            let part = Part::Function(function);
            provider(&self.mechanism, actor, &opened, institution, part)
        };
        let mut consents: Vec<ConsentLine> = case
            .consents
            .iter()
            .map(|(id, consent)| ConsentLine {
                id: id.clone(),
                recipient: consent
                    .given
                    .recipient
                    .as_ref()
                    .map(|to| self.recipient(actor, &opened, to)),
                counts: case.counts(consent, now) && !held(case, consent),
                held: case.counts(consent, now) && held(case, consent),
                ended_at: ended_at(consent, now),
                may_correct: self.may_correct(actor, &opened, consent.version),
                stops: self.stop_lines(actor, &opened, consent),
                consent: consent.clone(),
            })
            .collect();
        consents.sort_by_key(|line| std::cmp::Reverse(line.consent.version));
        let taken = case
            .referrals
            .values()
            .filter(|one| matches!(one.state, ReferralState::Accepted(_) | ReferralState::Done));
        let received = taken
            .map(|one| {
                (
                    shown(&one.offer.to, one.offer.function),
                    one.offer.shares.clone(),
                )
            })
            .collect();
        let tells_twin = self.tells_twin(actor, &opened).await?;
        let view = ConsentsView {
            header: self.case_header(actor, &opened),
            child: case.age.is_child(),
            refused: refused(case),
            taken_back: match tells_twin {
                true => self.taken_back(actor, &opened),
                false => Vec::new(),
            },
            tells_twin,
            recipients: self.namable(case),
            may_record: self
                .may(actor, &opened, access::Action::RecordConsent)
                .allowed,
            reasons: self.refusal_reasons(),
            consents,
            received,
        };
        self.record_reads(
            actor,
            "consents",
            std::slice::from_ref(id),
            &[Compartment::Course],
        )
        .await?;
        Ok(view)
    }

    /// What the other file of the same person says was taken back.
    fn taken_back(&self, actor: &Actor, opened: &Opened) -> Vec<(Purpose, Option<Provider>)> {
        let limits = opened.case().twin_limits();
        let limits = limits.into_iter();
        let all = limits.clone().flat_map(|one| &one.withdrawn);
        let named = limits.flat_map(|one| &one.withdrawn_from);
        let named = named.map(|(purpose, to)| (*purpose, Some(self.recipient(actor, opened, to))));
        all.map(|purpose| (*purpose, None)).chain(named).collect()
    }

    /// Who was asked to stop when a consent was withdrawn or ended.
    fn stop_lines(&self, actor: &Actor, opened: &Opened, consent: &Consent) -> Vec<StopLine> {
        let Some(over_at) = consent.over_at() else {
            return Vec::new();
        };
        let template = stop_using(consent.given.purpose);
        let asked = opened.case().tasks.values();
        let asked = asked.filter(|task| task.template == template && task.given_at == over_at);
        let line = |task: &Task| StopLine {
            who: owed(&self.mechanism, actor, opened, task).0,
            answer: task.ended,
        };
        asked.map(line).collect()
    }

    /// A recipient as this reader may read it: one that houses people may be protected.
    fn recipient(&self, actor: &Actor, opened: &Opened, institution: &InstitutionId) -> Provider {
        let shelters = self
            .mechanism
            .institution(institution.as_str())
            .is_some_and(|one| one.has(mechanism::Function::Shelter));
        let function = if shelters {
            mechanism::Function::Shelter
        } else {
            mechanism::Function::SocialService
        };
        provider(
            &self.mechanism,
            actor,
            opened,
            institution,
            Part::Function(function),
        )
    }

    /// Institutions that work with persons and are not barred.
    fn namable(&self, case: &Case) -> Vec<InstitutionId> {
        let works = self
            .mechanism
            .institutions
            .iter()
            .filter(|one| !one.units.is_empty());
        works
            .map(|one| one.id.clone())
            .filter(|id| !case.bars_institution(id))
            .collect()
    }

    /// The coded reasons for refusing, from the question every pack has.
    pub fn refusal_reasons(&self) -> Vec<OptionId> {
        let question = self.mechanism.question("refusal_reason");
        question
            .map(|(_, asked)| asked.kind.options().to_vec())
            .unwrap_or_default()
    }
}

/// When a consent ended by itself, if it did by now; its date ends it before anybody notices.
fn ended_at(consent: &Consent, now: Timestamp) -> Option<Timestamp> {
    let until = consent.given.until.filter(|until| *until <= now);
    until.into_iter().chain(consent.ended_at).min()
}

/// Whether the other file of the same person forbids what a consent allows.
fn held(case: &Case, consent: &Consent) -> bool {
    case.twin_forbids(consent.given.purpose, consent.given.recipient.as_ref())
}

/// What the person refuses for now, in either file; the reason only as this one says.
fn refused(case: &Case) -> Vec<(Purpose, Option<OptionId>)> {
    let reason = |purpose: &Purpose| case.refused.get(purpose).map(|one| one.reason.clone());
    let all = Purpose::ALL.iter().filter(|one| case.refuses(**one));
    all.map(|purpose| (*purpose, reason(purpose))).collect()
}

/// Until when, at the end of a day.
pub fn until_end_of(day: jiff::civil::Date, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let next = day.tomorrow().ok()?;
    next.to_zoned_datetime(zone.clone())
        .ok()
        .map(|zoned| zoned.timestamp())
}
