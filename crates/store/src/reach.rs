//! On whose desks a case may appear, and who is shut out.

use std::collections::BTreeSet;

use sqlx::FromRow;

use crate::catalogue::{Query, queries};
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::value::values;

/// A way in that a bar on a unit, an institution or a region does not take away; one on a person does.
pub const STAYS: &str = "stays";

/// One way in, or one bar. Empty strings stand for *every*.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, FromRow)]
pub struct ReachRow {
    /// The institution; `""` only in a bar, and then it means every institution.
    pub institution: String,
    /// Only this function; `""` for every function.
    pub function: String,
    /// Only this person; `""` for everyone.
    pub person: String,
    /// [`STAYS`] for a way in that outlasts a bar on the unit, else `""`. Why somebody is let in stands in
    /// the sealed facts alone.
    pub relation: String,
    /// Shuts out instead of letting in, and wins over any other row.
    pub barred: bool,
}
from_sqlite!(ReachRow: institution, function, person, relation, barred);

/// The whole reach of a case; what was there before is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachOf {
    /// The case, which must be kept already or in the same batch.
    pub case_id: String,
    /// Every way in and every bar.
    pub rows: Vec<ReachRow>,
}

queries! {
    REACH_CLEAR = "delete from reach where case_id = $1";
    BARS_CLEAR = "delete from bars where case_id = $1";
    REACH_ADD =
        "insert into reach (case_id, institution, function, person, relation, open, opened_at, due_order) \
         select $1, $2, $3, $4, $5, c.open, c.opened_at, coalesce(c.next_due_at, 9223372036854775807) \
         from cases c where c.case_id = $1";
    BAR_ADD = "insert into bars (case_id, institution, function, person, relation) values ($1, $2, $3, $4, $5)";
    REACH_REMOVE =
        "delete from reach where case_id = $1 and institution = $2 and function = $3 and person = $4 and relation = $5";
    BAR_REMOVE =
        "delete from bars where case_id = $1 and institution = $2 and function = $3 and person = $4 and relation = $5";
    REACH_OF =
        "select institution, function, person, relation, false as barred from reach where case_id = $1 \
         union all select institution, function, person, relation, true as barred from bars where case_id = $1 \
         order by institution, function, person, relation, barred";
}

/// Makes the reach of each case what it is to be. Most acts leave it as it was, so only what differs is written.
pub(crate) async fn write(tx: &mut Connection<'_>, reaches: &[ReachOf]) -> Result<(), Failure> {
    for reach in reaches {
        let kept: Vec<ReachRow> = tx.all(REACH_OF, values![reach.case_id]).await?;
        let kept: BTreeSet<&ReachRow> = kept.iter().collect();
        let wanted: BTreeSet<&ReachRow> = reach.rows.iter().collect();
        for gone in kept.difference(&wanted) {
            let query = if gone.barred {
                BAR_REMOVE
            } else {
                REACH_REMOVE
            };
            run_one(tx, query, &reach.case_id, gone).await?;
        }
        for new in wanted.difference(&kept) {
            let query = if new.barred { BAR_ADD } else { REACH_ADD };
            run_one(tx, query, &reach.case_id, new).await?;
        }
    }
    Ok(())
}

/// Adds or removes one row.
async fn run_one(
    tx: &mut Connection<'_>,
    query: Query,
    case_id: &str,
    row: &ReachRow,
) -> Result<(), Failure> {
    let named = values![
        case_id,
        row.institution,
        row.function,
        row.person,
        row.relation
    ];
    match tx.run(query, named).await? {
        0 => {
            let what = format!("{} names a row that is not kept", query.name);
            Err(CommitError::Malformed { what }.into())
        }
        _ => Ok(()),
    }
}

/// Removes the reach of a case.
pub(crate) async fn remove(tx: &mut Connection<'_>, case_id: &str) -> Result<(), Failure> {
    tx.run(REACH_CLEAR, values![case_id]).await?;
    tx.run(BARS_CLEAR, values![case_id]).await.map(drop)
}

impl Store {
    /// Every way in and every bar of a case, in canonical order.
    pub async fn reach_of(&self, case_id: &str) -> Result<Vec<ReachRow>, ReadError> {
        self.pools().all(REACH_OF, values![case_id]).await
    }
}
