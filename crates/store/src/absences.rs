//! Who is away: absent, suspended or gone. Why is sealed.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// Most absences of one answer.
pub const ABSENCES_MAX: usize = 500;

/// One absence of one person.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct AbsenceRow {
    /// Its id.
    pub absence_id: String,
    /// Who, a pseudonym.
    pub person: String,
    /// The institution.
    pub institution: String,
    /// From, microseconds UTC.
    pub from_at: i64,
    /// Until, exclusive, microseconds UTC; none while nobody knows.
    pub until_at: Option<i64>,
    /// When the alarm of her cases was rung, microseconds UTC.
    pub rung_at: Option<i64>,
    /// When it ended, microseconds UTC.
    pub ended_at: Option<i64>,
    /// Why, and who entered it, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(AbsenceRow: absence_id, person, institution, from_at, until_at, rung_at, ended_at, body);

/// The columns of an [`AbsenceRow`].
macro_rules! columns {
    () => {
        "absence_id, person, institution, from_at, until_at, rung_at, ended_at, body"
    };
}

queries! {
    ABSENCE_KEEP =
        "insert into absences (", columns!(), ") values ($1, $2, $3, $4, $5, $6, $7, $8) \
         on conflict (absence_id) do update set rung_at = excluded.rung_at, ended_at = excluded.ended_at";
    ABSENCE = "select ", columns!(), " from absences where absence_id = $1";
    ABSENCES_OF =
        "select ", columns!(), " from absences where institution = $1 and ended_at is null \
         order by from_at, absence_id limit 500";
    ABSENCE_NOW =
        "select ", columns!(), " from absences where person = $1 and ended_at is null and from_at <= $2 \
         and (until_at is null or until_at > $2) order by from_at limit 1";
    ABSENCES_TO_RING =
        "select ", columns!(), " from absences where from_at <= $1 and rung_at is null and ended_at is null \
         order by from_at limit 500";
    ABSENCES_OVER =
        "select ", columns!(), " from absences where until_at is not null and until_at <= $1 and ended_at is null \
         order by until_at limit 500";
    CASES_LED =
        "select case_id from reach where institution = $1 and function = $2 and person = $3 \
         and open = $4 order by case_id";
}

/// Keeps absences as they stand now.
pub(crate) async fn write(tx: &mut Connection<'_>, rows: &[AbsenceRow]) -> Result<(), Failure> {
    for row in rows {
        let whole = values![
            row.absence_id,
            row.person,
            row.institution,
            row.from_at,
            row.until_at,
            row.rung_at,
            row.ended_at,
            row.body
        ];
        tx.run(ABSENCE_KEEP, whole).await?;
    }
    Ok(())
}

impl Store {
    /// An absence by id.
    pub async fn absence(&self, absence_id: &str) -> Result<Option<AbsenceRow>, ReadError> {
        self.pools().first(ABSENCE, values![absence_id]).await
    }

    /// Absences of an institution that have not ended, at most [`ABSENCES_MAX`].
    pub async fn absences_of(&self, institution: &str) -> Result<Vec<AbsenceRow>, ReadError> {
        self.pools().all(ABSENCES_OF, values![institution]).await
    }

    /// The absence of a person at an instant, microseconds UTC.
    pub async fn absence_now(
        &self,
        person: &str,
        at: i64,
    ) -> Result<Option<AbsenceRow>, ReadError> {
        self.pools().first(ABSENCE_NOW, values![person, at]).await
    }

    /// Absences that have begun and nobody was told of, at most [`ABSENCES_MAX`].
    pub async fn absences_to_ring(&self, at: i64) -> Result<Vec<AbsenceRow>, ReadError> {
        self.pools().all(ABSENCES_TO_RING, values![at]).await
    }

    /// Absences whose time is over, at most [`ABSENCES_MAX`].
    pub async fn absences_over(&self, at: i64) -> Result<Vec<AbsenceRow>, ReadError> {
        self.pools().all(ABSENCES_OVER, values![at]).await
    }

    /// The open cases for which a person of a unit answers, as lead or deputy.
    pub async fn cases_led(
        &self,
        institution: &str,
        unit: &str,
        person: &str,
    ) -> Result<Vec<String>, ReadError> {
        let asked = values![institution, unit, person, true];
        let rows: Vec<(String,)> = self.pools().all(CASES_LED, asked).await?;
        Ok(rows.into_iter().map(|(case_id,)| case_id).collect())
    }
}
