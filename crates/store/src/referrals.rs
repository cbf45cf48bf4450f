//! Referrals as the two institutions' lists show them.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::{Cursor, Page, page, rows_to_ask};
use crate::store::Store;
use crate::value::values;

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
    /// Whether it still waits for somebody.
    pub open: bool,
    /// When it was offered, microseconds UTC.
    pub offered_at: i64,
    /// By when an answer is expected, microseconds UTC.
    pub answer_due_at: Option<i64>,
    /// The preview that names nobody and each turn, sealed.
    pub body: Vec<u8>,
}

/// The columns of a [`ReferralRow`].
macro_rules! referral_columns {
    () => {
        "referral_id, case_id, from_institution, to_institution, open, offered_at, answer_due_at, body"
    };
}

queries! {
    REFERRAL_KEEP =
        "insert into referrals (", referral_columns!(), ") values ($1, $2, $3, $4, $5, $6, $7, $8) \
         on conflict (referral_id) do update set open = excluded.open, answer_due_at = excluded.answer_due_at, \
         body = excluded.body";
    REFERRALS_REMOVE = "delete from referrals where case_id = $1";
    REFERRAL = "select ", referral_columns!(), " from referrals where referral_id = $1";
    REFERRALS_OF = "select ", referral_columns!(), " from referrals where case_id = $1 order by referral_id";
    REFERRALS_RECEIVED =
        "select ", referral_columns!(), " from referrals where to_institution = $1 and open = $2 \
         and coalesce(answer_due_at, 9223372036854775807) >= $3 \
         and (coalesce(answer_due_at, 9223372036854775807), referral_id) > ($3, $4) \
         order by coalesce(answer_due_at, 9223372036854775807), referral_id limit $5";
    REFERRALS_RECEIVED_COUNT = "select count(*) as total from referrals where to_institution = $1 and open = $2";
    REFERRALS_SENT =
        "select ", referral_columns!(), " from referrals where from_institution = $1 and open = $2 \
         and (offered_at, referral_id) < ($3, $4) order by offered_at desc, referral_id desc limit $5";
    REFERRALS_SENT_COUNT = "select count(*) as total from referrals where from_institution = $1 and open = $2";
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
    /// One page of what an institution was asked, least time to answer first.
    pub async fn referrals_received(
        &self,
        institution: &str,
        open: bool,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ReferralRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::lowest);
        let asked = values![institution, open, after.at, after.id, rows_to_ask(limit)];
        let rows = self.pools().all(REFERRALS_RECEIVED, asked).await?;
        Ok(page(rows, limit, |row: &ReferralRow| {
            Cursor::by_date(row.answer_due_at, &row.referral_id)
        }))
    }

    /// How many referrals that list holds.
    pub async fn referrals_received_count(
        &self,
        institution: &str,
        open: bool,
    ) -> Result<i64, ReadError> {
        self.pools()
            .number(REFERRALS_RECEIVED_COUNT, values![institution, open])
            .await
    }

    /// One page of what an institution asked others, newest first.
    pub async fn referrals_sent(
        &self,
        institution: &str,
        open: bool,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ReferralRow>, ReadError> {
        let after = after.unwrap_or_else(Cursor::highest);
        let asked = values![institution, open, after.at, after.id, rows_to_ask(limit)];
        let rows = self.pools().all(REFERRALS_SENT, asked).await?;
        Ok(page(rows, limit, |row: &ReferralRow| Cursor {
            at: row.offered_at,
            id: row.referral_id.clone(),
        }))
    }

    /// How many referrals that list holds.
    pub async fn referrals_sent_count(
        &self,
        institution: &str,
        open: bool,
    ) -> Result<i64, ReadError> {
        self.pools()
            .number(REFERRALS_SENT_COUNT, values![institution, open])
            .await
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
