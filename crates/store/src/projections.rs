//! What is projected from one case's stream, taken together: to rebuild it and to compare.

use crate::batch::{Batch, Committed};
use crate::connection::{Connection, Failure};
use crate::error::{CommitError, ReadError};
use crate::store::Store;
use crate::{CaseRow, DeskOf, DeskRow, NameCardRow, ReachOf, ReachRow, ReferralRow};
use crate::{cases, desk, name_cards, reach, referrals};

/// Every projected row of one case, each kind in canonical order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Projections {
    /// The case itself.
    pub case: Option<CaseRow>,
    /// Its reach, in order of its columns.
    pub reach: Vec<ReachRow>,
    /// What it has on desks, by item.
    pub desk: Vec<DeskRow>,
    /// Its referrals, by id.
    pub referrals: Vec<ReferralRow>,
    /// Its name card, without its place in the order of change.
    pub name_card: Option<NameCardRow>,
}

/// Replaces every projected row of a case.
pub(crate) async fn replace(
    tx: &mut Connection<'_>,
    case_id: &str,
    rows: &Projections,
) -> Result<(), Failure> {
    reach::remove(tx, case_id).await?;
    cases::remove(tx, case_id).await?;
    desk::remove(tx, case_id).await?;
    referrals::remove(tx, case_id).await?;
    cases::write(tx, rows.case.as_slice()).await?;
    reach::write(
        tx,
        &[ReachOf {
            case_id: case_id.to_owned(),
            rows: rows.reach.clone(),
        }],
    )
    .await?;
    desk::write(
        tx,
        &[DeskOf {
            stream: case_id.to_owned(),
            items: rows.desk.clone(),
        }],
    )
    .await?;
    referrals::write(tx, &rows.referrals).await?;
    name_cards::write(tx, rows.name_card.as_slice()).await
}

impl Store {
    /// Every projected row of a case, in canonical order, to compare with a rebuilt one. Sealed
    /// columns differ whenever they were sealed anew: compare what is in them.
    pub async fn projections_of(&self, case_id: &str) -> Result<Projections, ReadError> {
        Ok(Projections {
            case: self.case(case_id).await?,
            reach: self.reach_of(case_id).await?,
            desk: self.desk_of(case_id).await?,
            referrals: self.referrals_of(case_id).await?,
            name_card: self.name_card(case_id).await?,
        })
    }

    /// Replaces every projected row of a case by rebuilt ones, in one transaction. `at` is now,
    /// microseconds UTC.
    pub async fn replace_projections(
        &self,
        case_id: &str,
        rows: Projections,
        at: i64,
    ) -> Result<Committed, CommitError> {
        let replaced = vec![(case_id.to_owned(), rows)];
        self.commit(Batch {
            replaced,
            ..Batch::named("replace_projections", at)
        })
        .await
    }
}
