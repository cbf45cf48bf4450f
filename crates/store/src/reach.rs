//! On whose desks a case may appear, and who is shut out.

use sqlx::FromRow;

#[cfg(doc)]
use crate::cases;
use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::store::Store;
use crate::value::values;

/// One way in, or one bar. Empty strings stand for *every*.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, FromRow)]
pub struct ReachRow {
    /// The institution; `""` only in a bar, and then it means every institution.
    pub institution: String,
    /// Only this function; `""` for every function.
    pub function: String,
    /// Only this person; `""` for everyone.
    pub person: String,
    /// Why, a code such as `lead` or `referral`.
    pub relation: String,
    /// Shuts out instead of letting in, and wins over any other row.
    pub barred: bool,
}

/// The whole reach of a case; what was there before is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachOf {
    /// The case.
    pub case_id: String,
    /// Every way in and every bar.
    pub rows: Vec<ReachRow>,
}

queries! {
    REACH_REMOVE = "delete from reach where case_id = $1";
    REACH_ADD =
        "insert into reach (case_id, institution, function, person, relation, barred, open, opened_at, due_order) \
         values ($1, $2, $3, $4, $5, $6, false, 0, 9223372036854775807) \
         on conflict (case_id, institution, function, person, relation, barred) do nothing";
    REACH_OF =
        "select institution, function, person, relation, barred from reach where case_id = $1 \
         order by institution, function, person, relation, barred";
}

/// Replaces the reach of each case. What lists are ordered by is copied later, by [`cases::follow`].
pub(crate) async fn write(tx: &mut Connection<'_>, reaches: &[ReachOf]) -> Result<(), Failure> {
    for reach in reaches {
        remove(tx, &reach.case_id).await?;
        for row in &reach.rows {
            let row = values![
                reach.case_id,
                row.institution,
                row.function,
                row.person,
                row.relation,
                row.barred
            ];
            tx.run(REACH_ADD, row).await?;
        }
    }
    Ok(())
}

/// Removes the reach of a case.
pub(crate) async fn remove(tx: &mut Connection<'_>, case_id: &str) -> Result<(), Failure> {
    tx.run(REACH_REMOVE, values![case_id]).await.map(drop)
}

impl Store {
    /// Every way in and every bar of a case, in canonical order.
    pub async fn reach_of(&self, case_id: &str) -> Result<Vec<ReachRow>, ReadError> {
        self.pools().all(REACH_OF, values![case_id]).await
    }
}
