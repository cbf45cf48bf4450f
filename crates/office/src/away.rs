//! Who is away: absent, suspended or gone. The alarm rings for every case for which somebody answers
//! who does not do so now, until another is named.
//!
//! Who enters it sees no case by it: the keeper rings, case by case, and the desk of each case names
//! another lead.

use casework::lead::Away;
use casework::{Actor, Case, CaseId, Command, PersonId, keeper};
use jiff::Timestamp;
use mechanism::Role;
use serde::{Deserialize, Serialize};
use store::{AbsenceRow, Batch};
use vault::Place;

use crate::actor::unit_address;
use crate::envelope::json;
use crate::people::{Professional, STAFF_OWNER};
use crate::{Given, Office, OfficeError, Particulars, instant};

/// How often one case is tried while others write to it.
const TRIES_MAX: usize = 5;

/// Somebody who is away, or will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: String,
    /// Who.
    pub person: PersonId,
    /// The name by which colleagues know her.
    pub name: String,
    /// Why.
    pub why: Away,
    /// From.
    pub from: Timestamp,
    /// Until, exclusive; none while nobody knows.
    pub until: Option<Timestamp>,
}

/// The page of a unit.
#[derive(Clone, Debug)]
pub struct Absences {
    /// Who is away or will be.
    pub lines: Vec<Absence>,
    /// Of whom the reader may enter it: herself, or her whole unit for whoever leads it.
    pub people: Vec<Professional>,
    /// Whether she may suspend and let go.
    pub manages: bool,
}

/// An absence as it is entered; from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAbsence {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub why: Away,
    /// Until, exclusive; none while nobody knows.
    pub until: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    why: Away,
    entered_by: PersonId,
}

impl Office {
    /// Who of the actor's unit is away.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn absences(&self, actor: &Actor) -> Result<Absences, OfficeError> {
        let people = self.colleagues_of(actor).await?;
        let rows = self.store.absences_of(actor.institution.as_str()).await?;
        let mut lines = Vec::new();
        for row in rows {
            let Some(one) = people.iter().find(|one| one.person.as_str() == row.person) else {
                continue;
            };
            lines.push(self.absence_line(&row, one)?);
        }
        let manages = manages(actor);
        let mine = |one: &Professional| manages || one.person == actor.person;
        Ok(Absences {
            lines,
            people: people.into_iter().filter(mine).collect(),
            manages,
        })
    }

    /// Enters that somebody is away from now on, and rings for each of her cases.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for whoever may not enter it; failures of the record.
    pub async fn go_away(
        &self,
        actor: &Actor,
        key: &str,
        new: &NewAbsence,
    ) -> Result<(), OfficeError> {
        let page = self.absences(actor).await?;
        let of = page.people.iter().find(|one| one.person == new.person);
        let Some(person) = of.filter(|_| page.manages || new.why == Away::Absent) else {
            return Err(OfficeError::NotHere);
        };
        let now = self.now();
        let body = json(&Body {
            why: new.why,
            entered_by: actor.person.clone(),
        })?;
        let slot = slot(key);
        let sealed = self
            .vault
            .seal(&self.staff_key, &place(&slot), &body, &*self.entropy)?;
        let mut batch = Batch::named("go_away", self.micros());
        batch.absences.push(AbsenceRow {
            absence_id: key.to_owned(),
            person: person.person.to_string(),
            institution: person.institution.to_string(),
            from_at: now.as_microsecond(),
            until_at: new.until.map(Timestamp::as_microsecond),
            rung_at: None,
            ended_at: None,
            body: sealed.into_bytes(),
        });
        if new.why != Away::Absent {
            // INVARIANT: whoever is suspended or gone signs in no more, from this commit on.
            batch
                .staff
                .extend(self.staff_row(&person.person, false).await?);
        }
        self.commit(batch).await?;
        self.keep_absences().await.map(drop)
    }

    /// Ends an absence: she is back.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for whoever may not enter it; failures of the record.
    pub async fn come_back(&self, actor: &Actor, id: &str) -> Result<(), OfficeError> {
        let page = self.absences(actor).await?;
        let line = page.lines.iter().find(|line| line.id == id);
        let may = |line: &&Absence| {
            page.manages || (line.person == actor.person && line.why == Away::Absent)
        };
        let line = line.filter(may).ok_or(OfficeError::NotHere)?;
        let row = self.store.absence(id).await?.ok_or(OfficeError::NotHere)?;
        let mut batch = Batch::named("come_back", self.micros());
        if line.why != Away::Absent {
            batch
                .staff
                .extend(self.staff_row(&line.person, true).await?);
        }
        self.commit(batch).await?;
        self.end_absence(row).await.map(drop)
    }

    /// Rings for the cases of everybody who went away, and says of everybody whose time is over that
    /// she is back. How many cases were told.
    ///
    /// # Errors
    /// Failures of the record.
    pub(crate) async fn keep_absences(&self) -> Result<u64, OfficeError> {
        let mut told = 0;
        let mut failed = None;
        for row in self.store.absences_to_ring(self.micros()).await? {
            match self.ring_absence(row).await {
                Ok(cases) => told += cases,
                Err(error) => failed = Some(error),
            }
        }
        for row in self.store.absences_over(self.micros()).await? {
            match self.end_absence(row).await {
                Ok(cases) => told += cases,
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(told), Err)
    }

    async fn ring_absence(&self, row: AbsenceRow) -> Result<u64, OfficeError> {
        let why = self.body_of(&row)?.why;
        let told = self.ring(&row, Some(why)).await?;
        let rung_at = Some(self.micros());
        self.keep_absence(AbsenceRow { rung_at, ..row }).await?;
        Ok(told)
    }

    /// Whether somebody is away now: suspended and gone people do not work here any more.
    pub(crate) async fn is_away(&self, person: &PersonId) -> Result<bool, OfficeError> {
        let row = self
            .store
            .absence_now(person.as_str(), self.micros())
            .await?;
        Ok(row.is_some())
    }

    async fn end_absence(&self, row: AbsenceRow) -> Result<u64, OfficeError> {
        let told = self.ring(&row, None).await?;
        let ended_at = Some(self.micros());
        self.keep_absence(AbsenceRow { ended_at, ..row }).await?;
        Ok(told)
    }

    async fn keep_absence(&self, row: AbsenceRow) -> Result<(), OfficeError> {
        let mut batch = Batch::named("keep_absence", self.micros());
        batch.absences.push(row);
        self.commit(batch).await
    }

    /// Tells each open case for which that person answers. INVARIANT: one that fails stops no other;
    /// the absence counts as told when all were.
    async fn ring(&self, row: &AbsenceRow, away: Option<Away>) -> Result<u64, OfficeError> {
        let staff = self.store.staff_member(&row.person).await?;
        let Some(professional) = staff.map(|row| self.open_staff(&row)).transpose()? else {
            return Ok(0);
        };
        let unit = unit_address(&professional.unit);
        let institution = professional.institution.as_str();
        let (mut told, mut failed) = (0, None);
        for case in self
            .store
            .cases_led(institution, &unit, &row.person)
            .await?
        {
            match self.ring_for(&CaseId::new(case), row, away).await {
                Ok(rang) => told += u64::from(rang),
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(told), Err)
    }

    /// Absences that ring once more, because a case was taken up again: whoever answers for it may have
    /// gone away while it was closed, and closed cases are not told.
    pub(crate) async fn absences_again(
        &self,
        before: &Case,
        after: &Case,
    ) -> Result<Vec<AbsenceRow>, OfficeError> {
        let mut again = Vec::new();
        if before.closure.is_none() || after.closure.is_some() {
            return Ok(again);
        }
        for lead in after.lead.iter().chain(&after.deputy) {
            let person = lead.person.as_str();
            let row = self.store.absence_now(person, self.micros()).await?;
            again.extend(row.map(|row| AbsenceRow {
                rung_at: None,
                ..row
            }));
        }
        Ok(again)
    }

    /// Tells one case; false where it knows already, is closed, or is led by others now.
    async fn ring_for(
        &self,
        case: &CaseId,
        row: &AbsenceRow,
        away: Option<Away>,
    ) -> Result<bool, OfficeError> {
        let command = Command::ReportAway {
            person: PersonId::new(row.person.as_str()),
            away,
        };
        let given = Given {
            key: format!("{case}/{}/{away:?}", row.absence_id),
            drawn_at: None,
            draft: None,
            command,
            particulars: Particulars::none(),
        };
        for _ in 0..TRIES_MAX {
            let loaded = self.load(case).await?;
            match self.commit_allowed(&keeper::keeper(), loaded, &given).await {
                Ok(done) => return Ok(!done.repeated),
                Err(OfficeError::Refused(_)) => return Ok(false),
                Err(OfficeError::Changed) => {}
                Err(other) => return Err(other),
            }
        }
        Err(OfficeError::Changed)
    }

    /// Everybody of the actor's unit, whoever is suspended or gone among them.
    pub(crate) async fn colleagues_of(
        &self,
        actor: &Actor,
    ) -> Result<Vec<Professional>, OfficeError> {
        let institution = actor.institution.as_str();
        let rows = self
            .store
            .staff_of(institution, "", store::PAGE_ROWS_MAX)
            .await?;
        let opened: Result<Vec<Professional>, OfficeError> =
            rows.iter().map(|row| self.open_staff(row)).collect();
        Ok(opened?
            .into_iter()
            .filter(|one| one.unit == actor.unit)
            .collect())
    }

    fn absence_line(&self, row: &AbsenceRow, one: &Professional) -> Result<Absence, OfficeError> {
        Ok(Absence {
            id: row.absence_id.clone(),
            person: one.person.clone(),
            name: one.name.clone(),
            why: self.body_of(row)?.why,
            from: instant(row.from_at),
            until: row.until_at.map(instant),
        })
    }

    fn body_of(&self, row: &AbsenceRow) -> Result<Body, OfficeError> {
        let slot = slot(&row.absence_id);
        let plain = self
            .vault
            .unseal(&self.staff_key, &place(&slot), &row.body)?;
        serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(error.to_string()))
    }

    async fn staff_row(
        &self,
        person: &PersonId,
        active: bool,
    ) -> Result<Option<store::StaffRow>, OfficeError> {
        let row = self.store.staff_member(person.as_str()).await?;
        Ok(row.map(|row| store::StaffRow { active, ..row }))
    }
}

/// Who leads the unit or is its duty officer enters the absence of others.
fn manages(actor: &Actor) -> bool {
    matches!(actor.role, Role::Manager | Role::DutyOfficer)
}

fn slot(id: &str) -> String {
    format!("{STAFF_OWNER}/absence/{id}")
}

fn place(slot: &str) -> Place<'_> {
    Place {
        stream: STAFF_OWNER,
        version: 1,
        slot,
    }
}
