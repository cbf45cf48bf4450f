//! Referrals as the two institutions' pages show them: the inbox of an institution, one referral,
//! and what will be shared.

use casework::referral::{
    AgeBand, DeclineReason, Offer, Referral, ReferralState, Turn, Urgency, is_hidden_from,
};
use casework::{Actor, CaseId, CaseNumber, ReferralId, Stamp};
use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId, Mechanism, RegionId, ServiceId};
use store::Cursor;

use crate::actor::viewer;
use crate::provider::{Part, Provider, acted, places};
use crate::view::Opened;

use crate::{Office, OfficeError, Particulars};

/// What an offer says of the person. INVARIANT: names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
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
    /// What opens on acceptance, beside the course.
    pub shares: Vec<Compartment>,
}

impl From<&Offer> for Preview {
    fn from(offer: &Offer) -> Self {
        Self {
            need: offer.need.clone(),
            urgency: offer.urgency,
            region: offer.region.clone(),
            age: offer.age,
            languages: offer.languages.clone(),
            shares: offer.shares.clone(),
        }
    }
}

/// Where a referral stands, as far as the reader may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Waits for an answer.
    Offered,
    /// Accepted.
    Accepted,
    /// Declined for now; perhaps with somebody who could.
    Declined(DeclineReason, Option<Provider>),
    /// Taken back.
    Withdrawn,
    /// Done.
    Done,
}

/// A turn of a referral.
#[derive(Clone, Debug)]
pub struct TurnView {
    /// When.
    pub at: Timestamp,
    /// By which institution.
    pub by: Provider,
    /// To which state.
    pub to: Stands,
    /// After its time.
    pub late: bool,
}

/// A row of an inbox or of what was sent. INVARIANT: names nobody.
#[derive(Clone, Debug)]
pub struct ReferralRow {
    /// The referral.
    pub id: ReferralId,
    /// What was offered.
    pub preview: Preview,
    /// The other side: who asks, or who is asked.
    pub other: Provider,
    /// Where it stands.
    pub stands: Stands,
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
    /// What was offered.
    pub preview: Preview,
    /// Who asks.
    pub from: Provider,
    /// Who is asked.
    pub to: Provider,
    /// Where it stands.
    pub stands: Stands,
    /// By when an answer is expected.
    pub answer_due_at: Option<Timestamp>,
    /// Every turn of it, oldest first.
    pub turns: Vec<TurnView>,
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

/// Who reads a referral, for what it may name (floor 7).
struct Reader<'a> {
    mechanism: &'a Mechanism,
    actor: &'a Actor,
    opens_location: bool,
}

impl Reader<'_> {
    /// Whoever is asked, or suggested, in the function of the offer.
    fn asked(&self, institution: &InstitutionId, offer: &Offer) -> Provider {
        let own = *institution == self.actor.institution && self.actor.has_any(&[offer.function]);
        let places = places(self.mechanism, Part::Function(offer.function));
        if own || self.opens_location || !places {
            return Provider::Named(institution.clone());
        }
        Provider::Protected
    }

    /// Whoever took a turn.
    fn acted(&self, stamp: &Stamp) -> Provider {
        if stamp.unit == self.actor.unit || self.opens_location {
            return Provider::Named(stamp.institution.clone());
        }
        acted(self.mechanism, stamp)
    }

    fn stands(&self, state: &ReferralState, offer: &Offer) -> Stands {
        match state {
            ReferralState::Offered => Stands::Offered,
            ReferralState::Accepted(_) => Stands::Accepted,
            ReferralState::Declined(reason, suggests) => {
                let suggests = suggests.as_ref().map(|one| self.asked(one, offer));
                Stands::Declined(*reason, suggests)
            }
            ReferralState::Withdrawn => Stands::Withdrawn,
            ReferralState::Done => Stands::Done,
        }
    }

    fn turns(&self, referral: &Referral) -> Vec<TurnView> {
        let turn = |turn: &Turn| TurnView {
            at: turn.at,
            // Whoever was asked reads as in the offer, whatever function the answer came from.
            by: if turn.by.institution == referral.offer.to {
                self.asked(&turn.by.institution, &referral.offer)
            } else {
                self.acted(&turn.by)
            },
            to: self.stands(&turn.to, &referral.offer),
            late: turn.late,
        };
        referral.turns.iter().map(turn).collect()
    }
}

impl Office {
    /// What the actor is asked in her functions, by time left, or what her institution asked about
    /// cases she may know of, newest first. The list is the store's one filter. Each row is opened, and
    /// recorded as read before it leaves (floor 10).
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
        let page = match direction {
            Direction::Received => {
                let page = store.referrals_received(&viewer, open, after, limit);
                page.await?
            }
            Direction::Sent => store.referrals_sent(&viewer, open, after, limit).await?,
        };
        let mut rows = Vec::with_capacity(page.rows.len());
        for row in &page.rows {
            let opened = self.open_referral(row).await?;
            let row =
                opened.map(|(_, referral)| self.referral_row(actor, direction, row, referral));
            rows.extend(row);
        }
        let shown = page.rows.iter().map(|row| row.case_id.as_str());
        self.record_list(actor, "referrals", shown).await?;
        let next = page.next.map(|cursor| cursor.to_string());
        Ok(ReferralList { rows, next })
    }

    /// The referrals of an opened case, as its reader may know them.
    pub(crate) fn rows_of_case(
        &self,
        actor: &Actor,
        opened: &crate::view::Opened,
    ) -> Vec<ReferralRow> {
        let reader = self.reader(actor, opened.opens(Compartment::Location));
        let row = |(id, referral): (&ReferralId, &Referral)| ReferralRow {
            id: id.clone(),
            preview: Preview::from(&referral.offer),
            other: reader.asked(&referral.offer.to, &referral.offer),
            stands: reader.stands(&referral.state, &referral.offer),
            offered_at: referral
                .turns
                .first()
                .map_or(Timestamp::UNIX_EPOCH, |turn| turn.at),
            answer_due_at: referral.answer_due_at,
        };
        opened.case().referrals.iter().map(row).collect()
    }

    fn referral_row(
        &self,
        actor: &Actor,
        direction: Direction,
        row: &store::ReferralRow,
        referral: Referral,
    ) -> ReferralRow {
        // A list opens no case, so it never knows whether location is open.
        let reader = self.reader(actor, false);
        ReferralRow {
            id: ReferralId::new(row.referral_id.as_str()),
            preview: Preview::from(&referral.offer),
            other: match direction {
                Direction::Received => reader.acted(&referral.from),
                Direction::Sent => reader.asked(&referral.offer.to, &referral.offer),
            },
            stands: reader.stands(&referral.state, &referral.offer),
            offered_at: crate::instant(row.offered_at),
            answer_due_at: referral.answer_due_at,
        }
    }

    fn reader<'a>(&'a self, actor: &'a Actor, opens_location: bool) -> Reader<'a> {
        Reader {
            mechanism: &self.mechanism,
            actor,
            opens_location,
        }
    }

    /// One referral. The two institutions may know of it and whoever reads the course of its case;
    /// everybody else reads *not here*.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] and failures of the record.
    pub async fn referral(
        &self,
        actor: &Actor,
        id: &ReferralId,
    ) -> Result<ReferralView, OfficeError> {
        let row = self.store.referral(id.as_str()).await?;
        let row = row.ok_or(OfficeError::NotHere)?;
        let referral = self.open_referral(&row).await?;
        let (_, referral) = referral.ok_or(OfficeError::NotHere)?;
        let stream = CaseId::new(row.case_id.as_str());
        let opened = match self.open_case(actor, &stream).await {
            Ok(opened) => Some(opened),
            Err(OfficeError::NotHere) => None,
            Err(other) => return Err(other),
        };
        let is_recipient = row.to_institution == actor.institution.as_str();
        let is_sender = row.from_institution == actor.institution.as_str();
        let is_asked = is_recipient && actor.has_any(&[referral.offer.function]);
        let follows = |opened: &Opened| is_sender || opened.opens(Compartment::Course);
        let knows = is_asked || opened.as_ref().is_some_and(follows);
        if !knows || self.is_hidden(actor, &stream, &referral).await? {
            return Err(OfficeError::NotHere);
        }
        let account = opened
            .as_ref()
            .filter(|opened| opened.opens(Compartment::Account));
        let shown: &[Compartment] = match account {
            Some(_) => &[Compartment::Course, Compartment::Account],
            None => &[Compartment::Course],
        };
        let cases = std::slice::from_ref(&stream);
        self.record_reads(actor, "referral", cases, shown).await?;
        let message = match account {
            Some(opened) => self.referral_message(opened, id).await?,
            None => None,
        };
        let opens_location = opened
            .as_ref()
            .is_some_and(|opened| opened.opens(Compartment::Location));
        let reader = self.reader(actor, opens_location);
        let offered = referral.state == ReferralState::Offered;
        let accepted = matches!(referral.state, ReferralState::Accepted(_));
        Ok(ReferralView {
            case: opened.and_then(|opened| {
                let number = opened.case().number.clone();
                number.map(|number| (stream.clone(), number))
            }),
            stream,
            id: id.clone(),
            preview: Preview::from(&referral.offer),
            from: reader.acted(&referral.from),
            to: reader.asked(&referral.offer.to, &referral.offer),
            stands: reader.stands(&referral.state, &referral.offer),
            answer_due_at: referral.answer_due_at,
            turns: reader.turns(&referral),
            is_recipient: is_asked,
            may_answer: is_asked && offered,
            may_withdraw: is_sender && offered,
            may_complete: is_asked && accepted,
            message,
        })
    }

    /// Institutions that could accept instead, for whoever declines: those with a function that
    /// provides the service, without the reader's own.
    #[must_use]
    pub fn could_accept(&self, actor: &Actor, need: &ServiceId) -> Vec<InstitutionId> {
        let Some((_, service)) = self.mechanism.service(need.as_str()) else {
            return Vec::new();
        };
        let able = self.mechanism.institutions.iter().filter(|one| {
            one.id != actor.institution && service.provided_by.iter().any(|f| one.has(*f))
        });
        able.map(|one| one.id.clone()).collect()
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

    /// Whether the actor is shut out of a case, or is asked in a function that may not know of it any
    /// more: then she does not know of its referrals either.
    async fn is_hidden(
        &self,
        actor: &Actor,
        case: &CaseId,
        referral: &Referral,
    ) -> Result<bool, OfficeError> {
        let loaded = match self.load(case).await {
            Ok(loaded) => loaded,
            Err(OfficeError::NotHere) => return Ok(true),
            Err(other) => return Err(other),
        };
        let (case, function) = (&loaded.case, referral.offer.function);
        let person = Some(&actor.person);
        let shut = case.is_shut_out(&self.mechanism, &actor.institution, &actor.unit, person);
        let asked = referral.offer.to == actor.institution && actor.has_any(&[function]);
        Ok(shut || (asked && is_hidden_from(case, function, self.now())))
    }

    /// Institutions that provide a service in one of its functions, for the choice of a recipient:
    /// never one of which no unit is left to answer, never law enforcement beyond what the person allowed.
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
        let today = self.mechanism.calendar.day_of(self.now());
        let mut found = Vec::new();
        for function in &service.provided_by {
            if function.is_law_enforcement() && !police {
                continue;
            }
            for institution in self.mechanism.institutions_with(*function) {
                let left = case.leaves_a_unit(&self.mechanism, &institution.id, *function);
                if institution.belongs_on(today) && left {
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
