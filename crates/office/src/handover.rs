//! The hand-over at a change of shift: what changed, what is due tonight, whom to call. Whoever is on
//! duty hands over; the next on duty accepts.
//!
//! The page is read from the record at the moment it is shown, by the access of whoever reads it: what
//! is kept of a hand-over is who gave it to whom, and the sealed words that go with it.

mod alarms;

pub use alarms::{AlarmCase, Alarms, LOOKED_MAX};
use casework::{Actor, CaseId, CaseNumber, PersonId};
use jiff::{SignedDuration, Timestamp};
use mechanism::Compartment;
use serde::{Deserialize, Serialize};
use store::{Batch, CaseOrder, CaseStanding, HandoverRow, HandoverWrite};
use vault::Place;

use crate::actor::viewer;
use crate::changed::{ChangedCase, News};
use crate::contacts::Contact;
use crate::due::DueLine;
use crate::duty::{DUTY_LENGTH_HOURS_MAX, Duty};
use crate::envelope::json;
use crate::people::STAFF_OWNER;
use crate::{Office, OfficeError, instant};

/// How far *tonight* reaches where the roster does not say when the next duty ends, and how far back
/// a first hand-over looks, in hours. A width of the page, no deadline.
pub const SHIFT_HOURS: i64 = 12;
/// Most cases in each part of the page.
pub const CASES_MAX: usize = 25;
/// Longest note, in bytes.
pub const NOTE_LENGTH_BYTES_MAX: usize = 4_000;

/// A hand-over as it was given.
#[derive(Clone, PartialEq, Eq)]
pub struct Handover {
    /// Its id.
    pub id: String,
    /// Who gave it.
    pub given_by: PersonId,
    /// Her name, as colleagues know it; none if she has left since.
    pub name: Option<String>,
    /// When.
    pub given_at: Timestamp,
    /// What the next on duty should know.
    pub note: String,
    /// Who accepted, by name if she still works here, and when.
    pub accepted: Option<(Option<String>, Timestamp)>,
}

/// Says which, and nothing of the note.
impl std::fmt::Debug for Handover {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Handover");
        shown.field("id", &self.id).finish_non_exhaustive()
    }
}

/// The page.
#[derive(Clone, Debug)]
pub struct Shift {
    /// Since when it tells what changed.
    pub since: Timestamp,
    /// Until when it tells what is due.
    pub until: Timestamp,
    /// What must not wait.
    pub alarms: Alarms,
    /// What changed, the newest change first.
    pub changed: Vec<ChangedCase>,
    /// How many more cases went on, beyond those looked at.
    pub changed_more: usize,
    /// What is due, the least time left first.
    pub due: Vec<DueCase>,
    /// In how many more cases something is due until then.
    pub due_more: usize,
    /// Who is on duty in the unit now and next.
    pub duties: Vec<Duty>,
    /// The desk of the Responsible Authority.
    pub desk: Option<Contact>,
    /// The hand-over that waits for somebody to accept it.
    pub waiting: Option<Handover>,
    /// The last one that was accepted.
    pub last: Option<Handover>,
}

/// What is due in one case.
#[derive(Clone, Debug, PartialEq)]
pub struct DueCase {
    /// The case.
    pub case: CaseId,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// What, the least time left first.
    pub lines: Vec<DueLine>,
    /// Whom one calls about it: the lead and the deputy.
    pub contacts: Vec<Contact>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    note: String,
}

impl Office {
    /// The shift of the actor's unit as it stands now.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for whoever does not work on cases; failures of the record.
    pub async fn shift(&self, actor: &Actor) -> Result<Shift, OfficeError> {
        ensure_works_on_cases(actor)?;
        let waiting = self.handover_row(actor).await?;
        let accepted = self.handover_accepted_row(actor).await?;
        let duties = self.unit_duties(actor).await?;
        let since = match (&waiting, &accepted) {
            (Some(row), _) => instant(row.since_at),
            (None, row) => self.since(actor, row.as_ref(), &duties),
        };
        let until = self.until(&duties);
        let alarms = self.alarms_in_shift(actor).await?;
        let (changed, changed_more) = self.changed_in_shift(actor, since).await?;
        let (due, due_more) = self.due_in_shift(actor, until).await?;
        let (courses, searches): (Vec<_>, Vec<_>) =
            alarms.cases.iter().partition(|one| one.reads_course);
        let shown = changed.iter().map(|one| &one.case);
        let mut read: Vec<CaseId> = shown
            .chain(due.iter().map(|one| &one.case))
            .chain(courses.into_iter().map(|one| &one.case))
            .cloned()
            .collect();
        read.sort();
        read.dedup();
        self.record_reads(actor, "handover", &read, &[Compartment::Course])
            .await?;
        let searches: Vec<CaseId> = searches.into_iter().map(|one| one.case.clone()).collect();
        self.record_reads(actor, "handover", &searches, &[]).await?;
        Ok(Shift {
            since,
            until,
            alarms,
            changed,
            changed_more,
            due,
            due_more,
            duties,
            desk: self.desk_contact(None).await?,
            waiting: self.opened_handover(waiting).await?,
            last: self.opened_handover(accepted).await?,
        })
    }

    /// Whether a colleague handed over and somebody else of the unit has not accepted yet.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn handover_waits(&self, actor: &Actor) -> Result<bool, OfficeError> {
        if ensure_works_on_cases(actor).is_err() {
            return Ok(false);
        }
        let row = self.handover_row(actor).await?;
        Ok(row.is_some_and(|row| row.given_by != actor.person.as_str()))
    }

    /// Hands over to the next on duty. While one of the unit waits, no other begins.
    ///
    /// # Errors
    /// [`OfficeError::Changed`] when a colleague handed over meanwhile; [`OfficeError::TooLarge`];
    /// [`OfficeError::NotHere`] for whoever does not work on cases.
    pub async fn hand_over(&self, actor: &Actor, key: &str, note: &str) -> Result<(), OfficeError> {
        ensure_works_on_cases(actor)?;
        if note.len() > NOTE_LENGTH_BYTES_MAX {
            return Err(OfficeError::TooLarge {
                limit: "the length of a text",
            });
        }
        let accepted = self.handover_accepted_row(actor).await?;
        let duties = self.unit_duties(actor).await?;
        let since = self.since(actor, accepted.as_ref(), &duties);
        // The key of the form names it: the same form sent twice hands over once.
        let id = key.to_owned();
        let body = json(&Body {
            note: note.trim().to_owned(),
        })?;
        let sealed = self
            .vault
            .seal(&self.staff_key, &place(&slot(&id)), &body, &*self.entropy)?;
        let mut batch = Batch::named("hand_over", self.micros());
        batch.handovers.push(HandoverWrite::Give(HandoverRow {
            handover_id: id.clone(),
            institution: actor.institution.to_string(),
            unit: actor.unit.to_string(),
            given_by: actor.person.to_string(),
            given_at: self.micros(),
            since_at: since.as_microsecond(),
            accepted_by: None,
            accepted_at: None,
            body: sealed.into_bytes(),
        }));
        self.commit(batch).await?;
        match self.handover_row(actor).await? {
            Some(row) if row.handover_id != id => Err(OfficeError::Changed),
            _ => Ok(()),
        }
    }

    /// Accepts the hand-over of that id for the unit: any colleague but the one who gave it.
    ///
    /// # Errors
    /// [`OfficeError::Changed`] when somebody else accepted it; [`OfficeError::NotHere`] when it is
    /// not the actor's to accept.
    pub async fn accept_handover(&self, actor: &Actor, id: &str) -> Result<(), OfficeError> {
        ensure_works_on_cases(actor)?;
        if let Some(row) = self.handover_row(actor).await? {
            if row.handover_id != id || row.given_by == actor.person.as_str() {
                return Err(OfficeError::NotHere);
            }
            let mut batch = Batch::named("accept_handover", self.micros());
            batch.handovers.push(HandoverWrite::Accept {
                handover_id: id.to_owned(),
                by: actor.person.to_string(),
                at: self.micros(),
            });
            self.commit(batch).await?;
        }
        // INVARIANT: of two who accept at once one did, and the other is told.
        let accepted = self.handover_accepted_row(actor).await?;
        let accepted = accepted.filter(|row| row.handover_id == id);
        match accepted.and_then(|row| row.accepted_by) {
            Some(by) if by == actor.person.as_str() => Ok(()),
            Some(_) => Err(OfficeError::Changed),
            None => Err(OfficeError::NotHere),
        }
    }

    async fn handover_row(&self, actor: &Actor) -> Result<Option<HandoverRow>, OfficeError> {
        let (institution, unit) = (actor.institution.as_str(), actor.unit.as_str());
        Ok(self.store.handover_waiting(institution, unit).await?)
    }

    async fn handover_accepted_row(
        &self,
        actor: &Actor,
    ) -> Result<Option<HandoverRow>, OfficeError> {
        let (institution, unit) = (actor.institution.as_str(), actor.unit.as_str());
        Ok(self.store.handover_accepted(institution, unit).await?)
    }

    async fn opened_handover(
        &self,
        row: Option<HandoverRow>,
    ) -> Result<Option<Handover>, OfficeError> {
        let Some(row) = row else {
            return Ok(None);
        };
        let slot = slot(&row.handover_id);
        let plain = self
            .vault
            .unseal(&self.staff_key, &place(&slot), &row.body)?;
        let body: Body = serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(error.to_string()))?;
        let given_by = PersonId::new(row.given_by);
        let name = self.name_of(&given_by).await?;
        let accepted = match (row.accepted_by, row.accepted_at) {
            (Some(by), Some(at)) => Some((self.name_of(&PersonId::new(by)).await?, instant(at))),
            _ => None,
        };
        Ok(Some(Handover {
            id: row.handover_id,
            given_by,
            name,
            given_at: instant(row.given_at),
            note: body.note,
            accepted,
        }))
    }

    async fn name_of(&self, person: &PersonId) -> Result<Option<String>, OfficeError> {
        Ok(self.professional(person).await?.map(|one| one.name))
    }

    /// The duties of the actor's unit that run or begin before the page ends.
    async fn unit_duties(&self, actor: &Actor) -> Result<Vec<Duty>, OfficeError> {
        let mut duties = self.duties(&actor.institution).await?;
        let ahead = self.now() + SignedDuration::from_hours(SHIFT_HOURS);
        let unit = self.colleagues_of(actor).await?;
        let here = |duty: &Duty| unit.iter().any(|one| one.person == duty.person);
        duties.retain(|duty| here(duty) && duty.from <= ahead);
        Ok(duties)
    }

    /// Since when: from the last hand-over that was accepted, or from the beginning of the duty that
    /// runs. INVARIANT: never further back than a duty can be long.
    fn since(&self, actor: &Actor, accepted: Option<&HandoverRow>, duties: &[Duty]) -> Timestamp {
        let now = self.now();
        let accepted = accepted.and_then(|row| row.accepted_at).map(instant);
        let mine = duties
            .iter()
            .find(|duty| duty.person == actor.person && duty.from <= now);
        let shift = now - SignedDuration::from_hours(SHIFT_HOURS);
        let longest = now - SignedDuration::from_hours(DUTY_LENGTH_HOURS_MAX);
        let since = accepted.or(mine.map(|duty| duty.from)).unwrap_or(shift);
        since.max(longest)
    }

    /// Until when: to the end of the last duty that begins in the coming hours.
    fn until(&self, duties: &[Duty]) -> Timestamp {
        let least = self.now() + SignedDuration::from_hours(SHIFT_HOURS);
        let most = self.now() + SignedDuration::from_hours(2 * SHIFT_HOURS);
        let last = duties.iter().map(|duty| duty.until).max();
        last.map_or(least, |until| until.clamp(least, most))
    }

    async fn changed_in_shift(
        &self,
        actor: &Actor,
        since: Timestamp,
    ) -> Result<(Vec<ChangedCase>, usize), OfficeError> {
        let viewer = viewer(actor);
        let micros = since.as_microsecond();
        let most = store::PAGE_ROWS_MAX;
        let gone_on = self.store.cases_gone_on(&viewer, micros, most).await?;
        let more = beyond(gone_on.len());
        let mut told = Vec::new();
        for id in gone_on.into_iter().take(CASES_MAX) {
            let id = CaseId::new(id);
            let Some(opened) = self.course_if_open(actor, &id).await? else {
                continue;
            };
            // What the reader did herself is news to whoever comes next.
            let news = News {
                since,
                except: None,
            };
            let changed = self.changed_since(actor, &opened, news).await?;
            if !changed.lines.is_empty() {
                let number = opened.case().number.clone();
                let case = id;
                told.push(ChangedCase {
                    case,
                    number,
                    changed,
                });
            }
        }
        Ok((told, more))
    }

    async fn due_in_shift(
        &self,
        actor: &Actor,
        until: Timestamp,
    ) -> Result<(Vec<DueCase>, usize), OfficeError> {
        let limit = u32::try_from(CASES_MAX).unwrap_or(u32::MAX);
        let viewer = viewer(actor);
        let (open, order) = (CaseStanding::Open, CaseOrder::DueFirst);
        let page = self.store.cases_in_reach(&viewer, open, order, None, limit);
        let until_micros = until.as_microsecond();
        let count = self.store.cases_due_count(&viewer, until_micros).await?;
        let more = beyond(usize::try_from(count).unwrap_or_default());
        let mut due = Vec::new();
        for row in page.await?.rows {
            let soon = row.next_due_at.is_some_and(|at| at <= until_micros);
            let id = CaseId::new(row.case_id);
            let opened = match soon {
                true => self.course_if_open(actor, &id).await?,
                false => None,
            };
            let Some(opened) = opened else {
                continue;
            };
            let mut lines = self.due(actor, &opened);
            lines.retain(|line| line.due_at.is_some_and(|at| at <= until));
            if !lines.is_empty() {
                due.push(DueCase {
                    number: opened.case().number.clone(),
                    contacts: self.lead_contacts(actor, &opened).await?,
                    case: id,
                    lines,
                });
            }
        }
        due.sort_by_key(|one| one.lines.first().and_then(|line| line.due_at));
        Ok((due, more))
    }
}

/// How many of so many cases are beyond what a part of the page shows.
fn beyond(count: usize) -> usize {
    count.saturating_sub(CASES_MAX)
}

/// A hand-over is of those who work on cases, and of no focal point.
fn ensure_works_on_cases(actor: &Actor) -> Result<(), OfficeError> {
    let works = actor.may_know_cases()
        && actor.works_on_cases()
        && actor.role != mechanism::Role::FocalPoint;
    works.then_some(()).ok_or(OfficeError::NotHere)
}

fn slot(id: &str) -> String {
    format!("{STAFF_OWNER}/handover/{id}")
}

fn place(slot: &str) -> Place<'_> {
    Place {
        stream: STAFF_OWNER,
        version: 1,
        slot,
    }
}
