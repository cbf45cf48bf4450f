//! Referrals as the lists of those who are asked and of those who ask show them.

use sqlx::FromRow;

use crate::catalogue::{Query, queries};
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::{COUNTED_MAX, Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::{Value, values};
use crate::viewer::Viewer;

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct ReferralRow {
    /// The referral.
    pub referral_id: String,
    /// The case it is about.
    pub case_id: String,
    /// Who asks.
    pub from_institution: String,
    /// Who is asked.
    pub to_institution: String,
    /// In which function it is asked; `""` for every function. A word that is no function of anybody
    /// keeps it off every list of those who are asked.
    pub to_function: String,
    /// Whether it still waits for somebody.
    pub open: bool,
    /// When it was offered, microseconds UTC.
    pub offered_at: i64,
    /// By when an answer is expected, microseconds UTC.
    pub answer_due_at: Option<i64>,
    /// The preview that names nobody and each turn, sealed.
    pub body: Vec<u8>,
}
from_sqlite!(ReferralRow: referral_id, case_id, from_institution, to_institution, to_function, open, offered_at, answer_due_at, body);

/// The columns of a [`ReferralRow`].
#[rustfmt::skip]
macro_rules! referral_columns {
    () => {
        "r.referral_id, r.case_id, r.from_institution, r.to_institution, r.to_function, r.open, r.offered_at, \
         r.answer_due_at, r.body"
    };
}

/// What the viewer is asked, open or not by `$11`: her institution, in one of her functions, unless
/// she is shut out of the case.
#[rustfmt::skip]
macro_rules! received {
    () => {
        concat!(
            "r.to_institution = $1 and r.open = $11 \
             and r.to_function in ('', $3, $4, $5, $6, $7, $8, $9, $10) and ",
            not_barred!("r.case_id")
        )
    };
}

/// What the viewer's institution asked others, open or not by `$11`, of cases she may know of.
macro_rules! sent {
    () => {
        concat!(
            "r.from_institution = $1 and r.open = $11 and ",
            in_reach!("r"),
            " and ",
            not_barred!("r.case_id")
        )
    };
}

queries! {
    REFERRAL_KEEP =
        "insert into referrals (referral_id, case_id, from_institution, to_institution, to_function, open, \
         offered_at, answer_due_at, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         on conflict (referral_id) do update set to_function = excluded.to_function, open = excluded.open, \
         answer_due_at = excluded.answer_due_at, body = excluded.body";
    REFERRALS_REMOVE = "delete from referrals where case_id = $1";
    REFERRAL = "select ", referral_columns!(), " from referrals r where r.referral_id = $1";
    REFERRALS_OF =
        "select ", referral_columns!(), " from referrals r where r.case_id = $1 order by r.referral_id";
    REFERRALS_RECEIVED =
        "select ", referral_columns!(), " from referrals r where ", received!(),
        " and coalesce(r.answer_due_at, 9223372036854775807) >= $12 \
         and (coalesce(r.answer_due_at, 9223372036854775807), r.referral_id) > ($12, $13) \
         order by coalesce(r.answer_due_at, 9223372036854775807), r.referral_id limit $14";
    REFERRALS_RECEIVED_COUNT =
        "select count(*) as total from (select 1 from referrals r where ", received!(), " limit $12) counted";
    REFERRALS_SENT =
        "select ", referral_columns!(), " from referrals r where ", sent!(),
        " and (r.offered_at, r.referral_id) < ($12, $13) \
         order by r.offered_at desc, r.referral_id desc limit $14";
    REFERRALS_SENT_COUNT =
        "select count(*) as total from (select 1 from referrals r where ", sent!(), " limit $12) counted";
}

/// Keeps referrals as they stand now.
pub(crate) async fn write(
    tx: &mut Connection<'_>,
    referrals: &[ReferralRow],
) -> Result<(), Failure> {
    for referral in referrals {
        let row = values![
            referral.referral_id,
            referral.case_id,
            referral.from_institution,
            referral.to_institution,
            referral.to_function,
            referral.open,
            referral.offered_at,
            referral.answer_due_at,
            referral.body
        ];
        tx.run(REFERRAL_KEEP, row).await?;
    }
    Ok(())
}

/// Removes the referrals of a case.
pub(crate) async fn remove(tx: &mut Connection<'_>, case_id: &str) -> Result<(), Failure> {
    tx.run(REFERRALS_REMOVE, values![case_id]).await.map(drop)
}

impl Store {
    /// One page of what a viewer is asked, least time to answer first.
    pub async fn referrals_received(
        &self,
        viewer: &Viewer,
        open: bool,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ReferralRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::lowest);
        let rows = self
            .referral_page(REFERRALS_RECEIVED, viewer, open, &after, limit)
            .await?;
        Ok(page(rows, limit, |row| {
            Cursor::by_date(row.answer_due_at, &row.referral_id)
        }))
    }

    /// How many referrals that list holds, exact up to `most`; one more than that means *more*.
    pub async fn referrals_received_count(
        &self,
        viewer: &Viewer,
        open: bool,
        most: i64,
    ) -> Result<i64, ReadError> {
        let own = [Value::Flag(open), Value::Number(most + 1)];
        let asked = viewer.values(REFERRALS_RECEIVED_COUNT, &own)?;
        self.pools().number(REFERRALS_RECEIVED_COUNT, &asked).await
    }

    /// One page of what a viewer's institution asked others about cases she may know of, newest
    /// first.
    pub async fn referrals_sent(
        &self,
        viewer: &Viewer,
        open: bool,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ReferralRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::highest);
        let rows = self
            .referral_page(REFERRALS_SENT, viewer, open, &after, limit)
            .await?;
        Ok(page(rows, limit, |row| Cursor {
            at: row.offered_at,
            id: row.referral_id.clone(),
        }))
    }

    /// How many referrals that list holds, exact up to [`COUNTED_MAX`]; one more means *more*.
    pub async fn referrals_sent_count(
        &self,
        viewer: &Viewer,
        open: bool,
    ) -> Result<i64, ReadError> {
        let own = [Value::Flag(open), Value::Number(COUNTED_MAX + 1)];
        let asked = viewer.values(REFERRALS_SENT_COUNT, &own)?;
        self.pools().number(REFERRALS_SENT_COUNT, &asked).await
    }

    async fn referral_page(
        &self,
        query: Query,
        viewer: &Viewer,
        open: bool,
        after: &Cursor,
        limit: u32,
    ) -> Result<Vec<ReferralRow>, ReadError> {
        let own = [
            Value::Flag(open),
            Value::Number(after.at),
            Value::Text(&after.id),
            Value::Number(rows_to_ask(limit)),
        ];
        self.pools().all(query, &viewer.values(query, &own)?).await
    }

    /// One referral.
    pub async fn referral(&self, referral_id: &str) -> Result<Option<ReferralRow>, ReadError> {
        self.pools().first(REFERRAL, values![referral_id]).await
    }

    /// Every referral of a case, in canonical order.
    pub async fn referrals_of(&self, case_id: &str) -> Result<Vec<ReferralRow>, ReadError> {
        self.pools().all(REFERRALS_OF, values![case_id]).await
    }
}
