//! Referrals as the two institutions' pages show them: the inbox of an institution, one referral,
//! and what will be shared.

use casework::referral::{DeclineReason, Offer, Referral, ReferralState, Urgency};
use casework::{Actor, CaseId, CaseNumber, ReferralId};
use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId};
use store::Cursor;

use crate::actor::viewer;
use crate::{Office, OfficeError, Particulars};

/// A row of an inbox or of what was sent. INVARIANT: names nobody.
#[derive(Clone, Debug)]
pub struct ReferralRow {
    /// The referral.
    pub id: ReferralId,
    /// What was offered.
    pub offer: Offer,
    /// Who asks.
    pub from: InstitutionId,
    /// Where it stands.
    pub state: ReferralState,
    /// When it was offered.
    pub offered_at: Timestamp,
    /// By when an answer is expected.
    pub answer_due_at: Option<Timestamp>,
}

/// A page of referrals.
#[derive(Clone, Debug)]
pub struct ReferralList {
    /// The rows.
    pub rows: Vec<ReferralRow>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many there are in all.
    pub count: i64,
}

/// Which referrals a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Offered to the actor's institution.
    Received,
    /// Offered by it.
    Sent,
}

/// One referral as one side sees it.
#[derive(Clone, Debug)]
pub struct ReferralView {
    /// The case, when the reader may know of it.
    pub case: Option<(CaseId, CaseNumber)>,
    /// The case's id, for acting on the referral.
    pub(crate) stream: CaseId,
    /// The referral.
    pub id: ReferralId,
    /// What was offered and every turn of it.
    pub referral: Referral,
    /// Whether the reader's institution is asked.
    pub is_recipient: bool,
    /// Whether the reader may answer: asked, in that function, not yet answered.
    pub may_answer: bool,
    /// Whether the reader's institution may take it back.
    pub may_withdraw: bool,
    /// Whether the reader's institution may say that it is done.
    pub may_complete: bool,
    /// The message that came with it, opened on acceptance.
    pub message: Option<String>,
}

impl Office {
    /// What the actor is asked in her functions, by time left, or what her institution asked about
    /// cases she may know of, newest first. List and count are the store's one filter.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn referrals(
        &self,
        actor: &Actor,
        direction: Direction,
        open: bool,
        after: Option<&str>,
        limit: u32,
    ) -> Result<ReferralList, OfficeError> {
        let viewer = viewer(actor);
        let after: Option<Cursor> = after.and_then(|text| text.parse().ok());
        let store = &self.store;
        let (page, count) = match direction {
            Direction::Received => (
                store
                    .referrals_received(&viewer, open, after, limit)
                    .await?,
                store.referrals_received_count(&viewer, open).await?,
            ),
            Direction::Sent => (
                store.referrals_sent(&viewer, open, after, limit).await?,
                store.referrals_sent_count(&viewer, open).await?,
            ),
        };
        let mut rows = Vec::with_capacity(page.rows.len());
        for row in &page.rows {
            let Some((_, referral)) = self.open_referral(row).await? else {
                continue;
            };
            rows.push(ReferralRow {
                id: ReferralId::new(row.referral_id.as_str()),
                offered_at: Timestamp::from_microsecond(row.offered_at)
                    .unwrap_or(Timestamp::UNIX_EPOCH),
                answer_due_at: referral.answer_due_at,
                from: referral.from.institution.clone(),
                state: referral.state,
                offer: referral.offer,
            });
        }
        Ok(ReferralList {
            rows,
            next: page.next.map(|cursor| cursor.to_string()),
            count,
        })
    }

    /// One referral. Only the two institutions may know of it; everybody else reads *not here*.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] and failures of the record.
    pub async fn referral(
        &self,
        actor: &Actor,
        id: &ReferralId,
    ) -> Result<ReferralView, OfficeError> {
        let row = self
            .store
            .referral(id.as_str())
            .await?
            .ok_or(OfficeError::NotHere)?;
        let (_, referral) = self
            .open_referral(&row)
            .await?
            .ok_or(OfficeError::NotHere)?;
        let stream = CaseId::new(row.case_id.as_str());
        let is_recipient = row.to_institution == actor.institution.as_str();
        let is_sender = row.from_institution == actor.institution.as_str();
        let has_function = actor.has_any(&[referral.offer.function]);
        let opened = self.open_case(actor, &stream).await;
        let case = match &opened {
            Ok(opened) => opened
                .case()
                .number
                .clone()
                .map(|number| (stream.clone(), number)),
            Err(OfficeError::NotHere) => None,
            Err(_) => return Err(opened.err().unwrap_or(OfficeError::NotHere)),
        };
        let knows = (is_recipient && has_function) || (is_sender && case.is_some());
        if !knows || self.is_barred(actor, &stream).await? {
            return Err(OfficeError::NotHere);
        }
        let message = match &opened {
            Ok(opened) if opened.opens(Compartment::Account) => {
                self.record_reads(
                    actor,
                    "referral",
                    &[stream.clone()],
                    &[Compartment::Account],
                )
                .await?;
                self.referral_message(opened, id).await?
            }
            _ => None,
        };
        let offered = referral.state == ReferralState::Offered;
        let accepted = matches!(referral.state, ReferralState::Accepted(_));
        Ok(ReferralView {
            case,
            stream,
            id: id.clone(),
            may_answer: is_recipient && has_function && offered,
            may_withdraw: is_sender && offered,
            may_complete: is_recipient && has_function && accepted,
            is_recipient,
            message,
            referral,
        })
    }

    /// Opens the sealed body of a row.
    async fn open_referral(
        &self,
        row: &store::ReferralRow,
    ) -> Result<Option<(u64, Referral)>, OfficeError> {
        let keys = self.keys_of(&row.case_id).await?;
        let part = format!("referral-{}", row.referral_id);
        let course = Compartment::Course.as_str();
        let plain = self.unseal(&keys, &row.case_id, 1, course, Some(&part), &row.body)?;
        let Some(plain) = plain else { return Ok(None) };
        let body = serde_json::from_slice(plain.as_bytes());
        body.map(Some)
            .map_err(|error| OfficeError::Sealed(error.to_string()))
    }

    /// The message sealed with the event of the offer.
    async fn referral_message(
        &self,
        opened: &crate::view::Opened,
        id: &ReferralId,
    ) -> Result<Option<String>, OfficeError> {
        let history = self.history(&opened.loaded).await?;
        let place = history.iter().position(|one| {
            matches!(&one.event, casework::Event::ReferralOffered { referral, .. } if referral == id)
        });
        let Some(place) = place else { return Ok(None) };
        let version = place as u64 + 1;
        let particulars: std::collections::BTreeMap<u64, Particulars> = self
            .open_particulars(
                &opened.loaded.keys,
                opened.case(),
                opened.id().as_str(),
                version..=version,
                &[Compartment::Account],
            )
            .await?;
        let message = particulars
            .get(&version)
            .and_then(|one| one.get(Compartment::Account, casework::context::slot::MESSAGE));
        Ok(message.map(str::to_owned))
    }

    /// Whether the actor is shut out of a case: then she does not know of its referrals either.
    async fn is_barred(&self, actor: &Actor, case: &CaseId) -> Result<bool, OfficeError> {
        let loaded = match self.load(case).await {
            Ok(loaded) => loaded,
            Err(OfficeError::NotHere) => return Ok(true),
            Err(other) => return Err(other),
        };
        let person = Some(&actor.person);
        Ok(loaded
            .case
            .is_shut_out(&self.mechanism, &actor.institution, &actor.unit, person))
    }

    /// Institutions that provide a service in one of its functions, for the choice of a recipient:
    /// never one that is barred, never law enforcement beyond what the person allowed.
    pub fn recipients(
        &self,
        opened: &crate::view::Opened,
        need: &str,
    ) -> Vec<(InstitutionId, Function)> {
        let Some((_, service)) = self.mechanism.service(need) else {
            return Vec::new();
        };
        let case = opened.case();
        let police = case.police_may_know(self.now());
        let mut found = Vec::new();
        for function in &service.provided_by {
            if function.is_law_enforcement() && !police {
                continue;
            }
            for institution in self.mechanism.institutions_with(*function) {
                if !case.bars_institution(&institution.id) {
                    found.push((institution.id.clone(), *function));
                }
            }
        }
        found
    }
}

impl ReferralView {
    /// The stream to act on. Not for pages: whoever answers may not know the case yet.
    pub fn stream(&self) -> &CaseId {
        &self.stream
    }
}

/// All reasons for declining, in the order of the form.
pub const DECLINE_REASONS: [DeclineReason; 5] = DeclineReason::ALL;
/// All urgencies, in the order of the form.
pub const URGENCIES: [Urgency; 3] = [Urgency::Emergency, Urgency::Soon, Urgency::Ordinary];
