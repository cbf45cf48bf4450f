//! Who is on duty: the roster of an institution, known to every member and changed by its own.

use casework::{Actor, PersonId};
use jiff::{SignedDuration, Timestamp};
use mechanism::{Function, InstitutionId, Role, Unit, UnitId};
use sha2::{Digest as _, Sha256};
use store::{Batch, DutyOf, DutyRow, DutyWrite};

use crate::people::Professional;
use crate::{Office, OfficeError, instant};

/// No duty is longer: whoever is on duty must be awake.
pub const DUTY_LENGTH_HOURS_MAX: i64 = 24 * 7;
/// Bytes of the digest that marks a roster: enough to notice a change, nobody attacks it.
const DRAWN_BYTES: usize = 8;
/// How far ahead a roster is shown and kept.
pub const ROSTER_AHEAD_DAYS: i64 = 60;

/// One duty of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Who.
    pub person: PersonId,
    /// The name by which colleagues know the person.
    pub name: String,
    /// Of which institution.
    pub institution: InstitutionId,
    /// Of which unit.
    pub unit: UnitId,
    /// For which function.
    pub function: Function,
    /// From.
    pub from: Timestamp,
    /// Until, exclusive.
    pub until: Timestamp,
}

/// The roster of the reader's institution.
#[derive(Clone, Debug)]
pub struct Roster {
    /// Who is on duty now.
    pub now: Vec<Duty>,
    /// Who will be.
    pub coming: Vec<Duty>,
    /// Who is on duty at the desk of the Responsible Authority: whom one calls if nobody answers.
    pub desk: Vec<Duty>,
    /// Functions for which the reader may enter duties; none for whoever may not.
    pub functions: Vec<Function>,
    /// Who can be entered: people of the reader's unit.
    pub people: Vec<Professional>,
    /// The roster as it was drawn: a form sends it back, so that a change in between is noticed.
    pub drawn: String,
}

/// A duty as it is entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDuty {
    /// For which function.
    pub function: Function,
    /// Who.
    pub person: PersonId,
    /// From.
    pub from: Timestamp,
    /// Until, exclusive.
    pub until: Timestamp,
}

impl NewDuty {
    /// Whether it ends after it begins, is not too long and lies within the roster.
    #[must_use]
    pub fn is_possible(&self, now: Timestamp) -> bool {
        let length = self.until.duration_since(self.from);
        let ahead = self.from.duration_since(now);
        length > SignedDuration::ZERO
            && length <= SignedDuration::from_hours(DUTY_LENGTH_HOURS_MAX)
            && self.until > now
            && ahead <= SignedDuration::from_hours(24 * ROSTER_AHEAD_DAYS)
    }
}

impl Office {
    /// The roster of the actor's institution.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn roster(&self, actor: &Actor) -> Result<Roster, OfficeError> {
        let mut duties = self.duties(&actor.institution).await?;
        // INVARIANT: who works in a shelter places it (floor 7): only the shelter reads that.
        let houses = actor.has_any(&[Function::Shelter]);
        duties.retain(|duty| houses || duty.function != Function::Shelter);
        let at = self.now();
        let (now, coming) = duties.into_iter().partition(|duty| duty.from <= at);
        let may_change = may_change(actor);
        let mut people = Vec::new();
        if may_change {
            let all = self.professionals(Some(&actor.institution)).await?;
            people = all
                .into_iter()
                .filter(|one| one.unit == actor.unit)
                .collect();
        }
        Ok(Roster {
            now,
            coming,
            desk: self.desk_on_duty().await?,
            functions: if may_change {
                actor.functions.clone()
            } else {
                Vec::new()
            },
            people,
            drawn: self.drawn(&actor.institution, at).await?,
        })
    }

    /// Who is on duty now in the actor's unit, at the national desk of her institution for her functions,
    /// and at the desk of the Responsible Authority.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn on_duty(&self, actor: &Actor) -> Result<Vec<Duty>, OfficeError> {
        let mut found = Vec::new();
        for function in &actor.functions {
            let duties = self.on_duty_for(&actor.institution, *function).await?;
            let near = |duty: &Duty| duty.unit == actor.unit || self.is_national(&duty.unit);
            found.extend(duties.into_iter().filter(near));
        }
        for duty in self.desk_on_duty().await? {
            if !found.contains(&duty) {
                found.push(duty);
            }
        }
        Ok(found)
    }

    /// Enters a duty.
    ///
    /// # Errors
    /// [`OfficeError::Changed`] when the roster is not as it was drawn any more;
    /// [`OfficeError::NotHere`] for whoever may not enter it, or for somebody who does not work
    /// there; [`OfficeError::TooLarge`] when it is too long or too far ahead.
    pub async fn enter_duty(
        &self,
        actor: &Actor,
        new: &NewDuty,
        drawn: Option<&str>,
    ) -> Result<(), OfficeError> {
        let person = self.professional(&new.person).await?;
        let works_there = person.is_some_and(|one| {
            one.institution == actor.institution && one.functions.contains(&new.function)
        });
        if !may_change(actor) || !actor.has_any(&[new.function]) || !works_there {
            return Err(OfficeError::NotHere);
        }
        if !new.is_possible(self.now()) {
            return Err(OfficeError::TooLarge {
                limit: "the length of a duty",
            });
        }
        let row = row_of(actor, new.function, &new.person, (new.from, new.until));
        let standing = self.rows(&actor.institution, new.from).await?;
        if standing.contains(&row) {
            return Ok(());
        }
        self.still_drawn(&actor.institution, drawn).await?;
        self.change_duty(DutyWrite::Enter(row)).await
    }

    /// Takes a duty off the roster.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for whoever may not change it.
    pub async fn remove_duty(
        &self,
        actor: &Actor,
        function: Function,
        person: &PersonId,
        from: Timestamp,
    ) -> Result<(), OfficeError> {
        if !may_change(actor) || !actor.has_any(&[function]) {
            return Err(OfficeError::NotHere);
        }
        let row = row_of(actor, function, person, (from, from));
        self.change_duty(DutyWrite::Remove(row)).await
    }

    async fn change_duty(&self, duty: DutyWrite) -> Result<(), OfficeError> {
        let mut batch = Batch::named("change_duty", self.micros());
        batch.duties.push(duty);
        self.commit(batch).await
    }

    /// A mark of the roster as it stands for whoever reads it at an instant: the instant, and a digest
    /// of the duties from then on.
    async fn drawn(
        &self,
        institution: &InstitutionId,
        at: Timestamp,
    ) -> Result<String, OfficeError> {
        let mut digest = Sha256::new();
        for row in self.rows(institution, at).await? {
            let line = format!(
                "{} {} {} {}\n",
                row.function, row.person, row.from_at, row.until_at
            );
            digest.update(line.as_bytes());
        }
        let digest = crate::hex(&digest.finalize()[..DRAWN_BYTES]);
        Ok(format!("{}-{digest}", at.as_microsecond()))
    }

    /// Whether nobody changed the roster since it was drawn.
    async fn still_drawn(
        &self,
        institution: &InstitutionId,
        drawn: Option<&str>,
    ) -> Result<(), OfficeError> {
        let Some(drawn) = drawn else {
            return Ok(());
        };
        let at = drawn.split_once('-').and_then(|(at, _)| at.parse().ok());
        let at = at.and_then(|at| Timestamp::from_microsecond(at).ok());
        let now = match at {
            Some(at) => self.drawn(institution, at).await?,
            None => String::new(),
        };
        if now == drawn {
            Ok(())
        } else {
            Err(OfficeError::Changed)
        }
    }

    /// Keeps the whole roster of a function of an institution; for a practice and for imports.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn keep_roster(
        &self,
        institution: &InstitutionId,
        function: Function,
        duties: Vec<(String, i64, i64)>,
    ) -> Result<(), OfficeError> {
        let mut batch = Batch::named("keep_roster", self.micros());
        batch.roster.push(DutyOf {
            institution: institution.to_string(),
            function: function.as_str().to_owned(),
            duties,
        });
        self.commit(batch).await
    }

    pub(crate) async fn desk_on_duty(&self) -> Result<Vec<Duty>, OfficeError> {
        let desk = self.mechanism.units_with(Function::Secretariat).next();
        match desk {
            Some((institution, _)) => {
                self.on_duty_for(&institution.id, Function::Secretariat)
                    .await
            }
            None => Ok(Vec::new()),
        }
    }

    /// Whether a unit works for the whole country. One that houses people states no region either, and
    /// is no desk (floor 7).
    fn is_national(&self, unit: &UnitId) -> bool {
        let unit = self.mechanism.unit(unit.as_str());
        let houses = |unit: &Unit| unit.protected || unit.functions.contains(&Function::Shelter);
        unit.is_some_and(|unit| unit.region.is_none() && !houses(unit))
    }

    pub(crate) async fn on_duty_for(
        &self,
        institution: &InstitutionId,
        function: Function,
    ) -> Result<Vec<Duty>, OfficeError> {
        let rows = self
            .store
            .on_duty(institution.as_str(), function.as_str(), self.micros())
            .await?;
        self.named(rows).await
    }

    /// Duties from now on, as far as the roster goes.
    pub(crate) async fn duties(
        &self,
        institution: &InstitutionId,
    ) -> Result<Vec<Duty>, OfficeError> {
        let rows = self.rows(institution, self.now()).await?;
        self.named(rows).await
    }

    /// The duties that touch the time from an instant on.
    async fn rows(
        &self,
        institution: &InstitutionId,
        at: Timestamp,
    ) -> Result<Vec<DutyRow>, OfficeError> {
        let ahead = SignedDuration::from_hours(24 * (ROSTER_AHEAD_DAYS + 1));
        let until = at.saturating_add(ahead).unwrap_or(Timestamp::MAX);
        let (from, until) = (at.as_microsecond(), until.as_microsecond());
        let rows = self
            .store
            .duties_between(institution.as_str(), from, until)
            .await?;
        Ok(rows)
    }

    /// With names; duties of people who have left are left out.
    async fn named(&self, rows: Vec<DutyRow>) -> Result<Vec<Duty>, OfficeError> {
        let mut duties = Vec::with_capacity(rows.len());
        for row in rows {
            let person = PersonId::new(row.person);
            let Some(function) = Function::parse(&row.function) else {
                continue;
            };
            let Some(professional) = self.professional(&person).await? else {
                continue;
            };
            duties.push(Duty {
                name: professional.name,
                institution: professional.institution,
                unit: professional.unit,
                person,
                function,
                from: instant(row.from_at),
                until: instant(row.until_at),
            });
        }
        Ok(duties)
    }
}

/// A duty as the record keeps it.
fn row_of(
    actor: &Actor,
    function: Function,
    person: &PersonId,
    (from, until): (Timestamp, Timestamp),
) -> DutyRow {
    DutyRow {
        institution: actor.institution.to_string(),
        function: function.as_str().to_owned(),
        person: person.to_string(),
        from_at: from.as_microsecond(),
        until_at: until.as_microsecond(),
    }
}

/// Who may change the roster: those on duty themselves and those who lead the unit.
fn may_change(actor: &Actor) -> bool {
    matches!(actor.role, Role::DutyOfficer | Role::Manager)
}
