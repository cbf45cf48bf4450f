//! The professionals of the members, by pseudonym; who they are is sealed.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::rows_to_ask;
use crate::store::Store;
use crate::value::values;

/// A professional.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct StaffRow {
    /// Pseudonym.
    pub person: String,
    /// The institution.
    pub institution: String,
    /// Whether she works there now.
    pub active: bool,
    /// Name, functions, roles and seat, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(StaffRow: person, institution, active, body);

queries! {
    STAFF_KEEP =
        "insert into staff (person, institution, active, body) values ($1, $2, $3, $4) \
         on conflict (person) do update set institution = excluded.institution, active = excluded.active, \
         body = excluded.body";
    STAFF_MEMBER = "select person, institution, active, body from staff where person = $1";
    STAFF_OF =
        "select person, institution, active, body from staff where institution = $1 and person > $2 \
         order by person limit $3";
    STAFF_ALL = "select person, institution, active, body from staff where person > $1 order by person limit $2";
}

/// Keeps professionals as they stand now.
pub(crate) async fn write(tx: &mut Connection<'_>, staff: &[StaffRow]) -> Result<(), Failure> {
    for row in staff {
        tx.run(
            STAFF_KEEP,
            values![row.person, row.institution, row.active, row.body],
        )
        .await?;
    }
    Ok(())
}

impl Store {
    /// One professional, active or not.
    pub async fn staff_member(&self, person: &str) -> Result<Option<StaffRow>, ReadError> {
        self.pools().first(STAFF_MEMBER, values![person]).await
    }

    /// Professionals of an institution by pseudonym, after the given one (`""` for the first).
    pub async fn staff_of(
        &self,
        institution: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<StaffRow>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools()
            .all(STAFF_OF, values![institution, after, limit])
            .await
    }

    /// All professionals by pseudonym, after the given one (`""` for the first).
    pub async fn staff(&self, after: &str, limit: u32) -> Result<Vec<StaffRow>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools().all(STAFF_ALL, values![after, limit]).await
    }
}
