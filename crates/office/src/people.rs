//! Professionals, their sessions and rosters.

use casework::{Actor, PersonId};
use jiff::{SignedDuration, Timestamp};
use mechanism::{Function, InstitutionId, Role, SeatId, UnitId};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{Batch, SessionRow, SessionWrite, StaffRow};
use vault::Place;

use crate::envelope::json;
use crate::{Office, OfficeError};

/// A session without a request for so long has ended.
pub const SESSION_IDLE_MINUTES: i64 = 30;
/// No session lasts longer.
pub const SESSION_LENGTH_HOURS: i64 = 12;
/// How long a step-up counts.
pub const STEP_UP_MINUTES: i64 = 10;
/// Owner of the key that seals professionals' names.
pub(crate) const STAFF_OWNER: &str = "staff";

/// A professional.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Professional {
    /// Pseudonym.
    pub person: PersonId,
    /// Name, as colleagues know it.
    pub name: String,
    /// Institution.
    pub institution: InstitutionId,
    /// Unit.
    pub unit: UnitId,
    /// Functions: those of the unit.
    pub functions: Vec<Function>,
    /// Role.
    pub role: Role,
    /// Seat in the Responsible Authority.
    pub seat: Option<SeatId>,
}

impl Professional {
    /// As an actor.
    pub fn actor(&self, stepped_up: bool) -> Actor {
        Actor {
            person: self.person.clone(),
            institution: self.institution.clone(),
            unit: self.unit.clone(),
            functions: self.functions.clone(),
            role: self.role,
            seat: self.seat.clone(),
            stepped_up,
        }
    }
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The professional.
    pub professional: Professional,
    /// As she acts now.
    pub actor: Actor,
    /// When this session began.
    pub since: Timestamp,
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub enum Session {
    /// Somebody who is signed in.
    Live(Box<SignedIn>),
    /// Somebody whose session has ended. Nothing is shown to whoever holds the token; a form posted
    /// with it is kept as a draft of its author.
    Over(PersonId),
    /// Nobody.
    Nobody,
}

/// The secret in the cookie. Silent Debug.
pub struct SessionToken(pub String);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(..)")
    }
}

fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

impl Office {
    /// Keeps professionals as they stand now.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn keep_staff(&self, staff: &[Professional]) -> Result<(), OfficeError> {
        let mut batch = Batch::named("keep_staff", self.micros());
        for one in staff {
            let slot = format!("staff/{}", one.person);
            let place = Place {
                stream: STAFF_OWNER,
                version: 1,
                slot: &slot,
            };
            let sealed = self
                .vault
                .seal(&self.staff_key, &place, &json(one)?, &*self.entropy)?;
            batch.staff.push(StaffRow {
                person: one.person.to_string(),
                institution: one.institution.to_string(),
                active: true,
                body: sealed.into_bytes(),
            });
        }
        self.commit(batch).await
    }

    /// A professional, if she works in the mechanism now.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn professional(
        &self,
        person: &PersonId,
    ) -> Result<Option<Professional>, OfficeError> {
        let row = self.store.staff_member(person.as_str()).await?;
        row.filter(|row| row.active)
            .map(|row| self.open_staff(&row))
            .transpose()
    }

    /// All professionals of an institution, or of the whole mechanism.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn professionals(
        &self,
        institution: Option<&InstitutionId>,
    ) -> Result<Vec<Professional>, OfficeError> {
        let rows = match institution {
            Some(one) => {
                self.store
                    .staff_of(one.as_str(), "", store::PAGE_ROWS_MAX)
                    .await?
            }
            None => self.store.staff("", store::PAGE_ROWS_MAX).await?,
        };
        rows.iter()
            .filter(|row| row.active)
            .map(|row| self.open_staff(row))
            .collect()
    }

    pub(crate) fn open_staff(&self, row: &StaffRow) -> Result<Professional, OfficeError> {
        let slot = format!("staff/{}", row.person);
        let place = Place {
            stream: STAFF_OWNER,
            version: 1,
            slot: &slot,
        };
        let plain = self.vault.unseal(&self.staff_key, &place, &row.body)?;
        serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(error.to_string()))
    }

    /// Starts a session for a professional who has proved who she is.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] when she does not work here.
    pub async fn start_session(&self, person: &PersonId) -> Result<SessionToken, OfficeError> {
        self.professional(person)
            .await?
            .ok_or(OfficeError::NotHere)?;
        let mut secret = [0_u8; 32];
        self.entropy.fill(&mut secret);
        let token = SessionToken(crate::hex(&secret));
        let at = self.micros();
        let mut batch = Batch::named("start_session", at);
        batch.sessions.push(SessionWrite::Start(SessionRow {
            token_hash: token_hash(&token.0),
            person: person.to_string(),
            created_at: at,
            last_seen_at: at,
            step_up_at: None,
            ended_at: None,
        }));
        self.commit(batch).await?;
        Ok(token)
    }

    /// Who is signed in with that token now.
    ///
    /// # Errors
    /// [`OfficeError::NotSignedIn`] when the session is unknown, ended or idle for too long.
    pub async fn signed_in(&self, token: &str) -> Result<SignedIn, OfficeError> {
        match self.session(token).await? {
            Session::Live(signed_in) => Ok(*signed_in),
            Session::Over(_) | Session::Nobody => Err(OfficeError::NotSignedIn),
        }
    }

    /// What a token stands for. Read from the record on every request, so that an end takes effect
    /// at once.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn session(&self, token: &str) -> Result<Session, OfficeError> {
        let hash = token_hash(token);
        let Some(row) = self.store.session(&hash).await? else {
            return Ok(Session::Nobody);
        };
        let now = self.now();
        let since = |at: i64| now.duration_since(Timestamp::from_microsecond(at).unwrap_or(now));
        let over = row.ended_at.is_some()
            || since(row.last_seen_at) > SignedDuration::from_mins(SESSION_IDLE_MINUTES)
            || since(row.created_at) > SignedDuration::from_hours(SESSION_LENGTH_HOURS);
        let person = PersonId::new(row.person.as_str());
        if over {
            return Ok(Session::Over(person));
        }
        let Some(professional) = self.professional(&person).await? else {
            return Ok(Session::Nobody);
        };
        let stepped_up = row
            .step_up_at
            .is_some_and(|at| since(at) <= SignedDuration::from_mins(STEP_UP_MINUTES));
        if since(row.last_seen_at) > SignedDuration::from_mins(1) {
            let mut batch = Batch::named("session_seen", now.as_microsecond());
            let at = now.as_microsecond();
            batch.sessions.push(SessionWrite::Seen {
                token_hash: hash,
                at,
            });
            self.commit(batch).await?;
        }
        let actor = professional.actor(stepped_up);
        Ok(Session::Live(Box::new(SignedIn {
            professional,
            actor,
            since: Timestamp::from_microsecond(row.created_at).unwrap_or(now),
        })))
    }

    /// The person proved again who she is.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn step_up(&self, token: &str) -> Result<(), OfficeError> {
        let at = self.micros();
        let mut batch = Batch::named("step_up", at);
        batch.sessions.push(SessionWrite::StepUp {
            token_hash: token_hash(token),
            at,
        });
        self.commit(batch).await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn end_session(&self, token: &str) -> Result<(), OfficeError> {
        let at = self.micros();
        let mut batch = Batch::named("end_session", at);
        batch.sessions.push(SessionWrite::End {
            token_hash: token_hash(token),
            at,
        });
        self.commit(batch).await
    }

    pub(crate) async fn commit(&self, batch: Batch) -> Result<(), OfficeError> {
        let committed = self.store.commit(batch).await;
        committed
            .map(|_| ())
            .map_err(|error| OfficeError::Unavailable(error.to_string()))
    }
}
