//! Who is on duty.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// One duty of one person.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct DutyRow {
    /// The institution.
    pub institution: String,
    /// The function.
    pub function: String,
    /// Who, a pseudonym.
    pub person: String,
    /// From, microseconds UTC.
    pub from_at: i64,
    /// Until, exclusive, microseconds UTC.
    pub until_at: i64,
}
from_sqlite!(DutyRow: institution, function, person, from_at, until_at);

/// The roster of one function of one institution; what was there before is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyOf {
    /// The institution.
    pub institution: String,
    /// The function.
    pub function: String,
    /// Person, from and until (exclusive), microseconds UTC.
    pub duties: Vec<(String, i64, i64)>,
}

/// A change of one duty, which leaves every other as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyWrite {
    /// Enters it; one that begins at the same time is replaced.
    Enter(DutyRow),
    /// Takes it off.
    Remove(DutyRow),
}

queries! {
    DUTY_ENTER =
        "insert into duty_roster (institution, function, person, from_at, until_at) values ($1, $2, $3, $4, $5) \
         on conflict (institution, function, person, from_at) do update set until_at = excluded.until_at";
    DUTY_TAKE_OFF =
        "delete from duty_roster where institution = $1 and function = $2 and person = $3 and from_at = $4";
    DUTY_REMOVE = "delete from duty_roster where institution = $1 and function = $2";
    DUTY_ADD =
        "insert into duty_roster (institution, function, person, from_at, until_at) values ($1, $2, $3, $4, $5)";
    DUTY_AT =
        "select institution, function, person, from_at, until_at from duty_roster \
         where institution = $1 and function = $2 and from_at <= $3 and until_at > $3 \
         order by from_at, person limit 100";
    DUTIES_BETWEEN =
        "select institution, function, person, from_at, until_at from duty_roster \
         where institution = $1 and from_at < $3 and until_at > $2 \
         order by function, from_at, person limit 1000";
}

/// Replaces rosters.
pub(crate) async fn write(tx: &mut Connection<'_>, rosters: &[DutyOf]) -> Result<(), Failure> {
    for roster in rosters {
        tx.run(DUTY_REMOVE, values![roster.institution, roster.function])
            .await?;
        for (person, from_at, until_at) in &roster.duties {
            let row = values![
                roster.institution,
                roster.function,
                *person,
                *from_at,
                *until_at
            ];
            tx.run(DUTY_ADD, row).await?;
        }
    }
    Ok(())
}

/// Changes single duties, so that two who change a roster at once lose nothing.
pub(crate) async fn write_duties(
    tx: &mut Connection<'_>,
    duties: &[DutyWrite],
) -> Result<(), Failure> {
    for duty in duties {
        match duty {
            DutyWrite::Enter(row) => {
                let whole = values![
                    row.institution,
                    row.function,
                    row.person,
                    row.from_at,
                    row.until_at
                ];
                tx.run(DUTY_ENTER, whole).await?;
            }
            DutyWrite::Remove(row) => {
                let key = values![row.institution, row.function, row.person, row.from_at];
                tx.run(DUTY_TAKE_OFF, key).await?;
            }
        }
    }
    Ok(())
}

impl Store {
    /// Who is on duty for a function at an instant.
    pub async fn on_duty(
        &self,
        institution: &str,
        function: &str,
        at: i64,
    ) -> Result<Vec<DutyRow>, ReadError> {
        self.pools()
            .all(DUTY_AT, values![institution, function, at])
            .await
    }

    /// An institution's duties that touch a span of time, at most a thousand.
    pub async fn duties_between(
        &self,
        institution: &str,
        from: i64,
        until: i64,
    ) -> Result<Vec<DutyRow>, ReadError> {
        self.pools()
            .all(DUTIES_BETWEEN, values![institution, from, until])
            .await
    }
}
