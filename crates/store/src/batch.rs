//! A write as a value: everything one use case changes, decided before any transaction begins.

use std::collections::BTreeSet;

use crate::connection::{Connection, Failure};
use crate::error::CommitError;
use crate::{
    AbsenceRow, AnonymousRow, Append, AttachmentRow, CaseRow, DeskOf, DraftWrite, DutyOf,
    DutyWrite, EditionRow, EpochRow, FolderKind, HandoverWrite, IdempotencyRow, KeyRow,
    NameCardRow, OutboxOutcome, OutboxRow, Projections, ReachOf, ReadRow, ReferralRow,
    SessionWrite, StaffRow, StreamHead,
};
use crate::{
    absences, access_log, anonymous, attachments, cases, desk, drafts, editions, events, folder,
    handover, idempotency, keys, name_cards, outbox, projections, reach, referrals, roster,
    sessions, staff,
};

/// Most rows a batch holds, so that one caller cannot keep the writer from the others.
const BATCH_ROWS_MAX: usize = 20_000;

/// Everything one use case writes; committed whole or not at all. Start with [`Batch::named`].
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// Name of the use case in `snake_case`; it also names the transaction.
    pub name: &'static str,
    /// Now, microseconds UTC: the instant of destroyed keys and of what has expired.
    pub at: i64,
    /// The claim of a form's key; checked before anything else.
    pub idempotency: Option<IdempotencyRow>,
    /// Editions that come into force.
    pub editions: Vec<EditionRow>,
    /// Epochs that begin, are wrapped anew or end.
    pub epochs: Vec<EpochRow>,
    /// New wrapped keys.
    pub keys: Vec<KeyRow>,
    /// Events, each stream at the version it was decided at.
    pub appends: Vec<Append>,
    /// Ids of keys to destroy at `at`.
    pub destroyed_keys: Vec<String>,
    /// Cases as they stand now.
    pub cases: Vec<CaseRow>,
    /// The whole reach of cases.
    pub reach: Vec<ReachOf>,
    /// All that streams have on desks.
    pub desk: Vec<DeskOf>,
    /// Referrals as they stand now.
    pub referrals: Vec<ReferralRow>,
    /// Name cards as they stand now.
    pub name_cards: Vec<NameCardRow>,
    /// Every projected row of cases, rebuilt.
    pub replaced: Vec<(String, Projections)>,
    /// What is known of new files.
    pub attachments: Vec<AttachmentRow>,
    /// Files whose key this batch destroys, marked so at `at`.
    pub attachments_ended: Vec<String>,
    /// Ended files that are gone from the disk.
    pub attachments_gone: Vec<String>,
    /// Coarse records for the pool.
    pub anonymous: Vec<AnonymousRow>,
    /// Ids drawn from the pool; all must still be there.
    pub anonymous_drawn: Vec<String>,
    /// What is about to be shown.
    pub reads: Vec<ReadRow>,
    /// Notices to hand over.
    pub outbox: Vec<OutboxRow>,
    /// What came of attempts to hand over.
    pub outbox_outcomes: Vec<OutboxOutcome>,
    /// Drafts kept and ended.
    pub drafts: Vec<DraftWrite>,
    /// What happened to sessions.
    pub sessions: Vec<SessionWrite>,
    /// Professionals as they stand now.
    pub staff: Vec<StaffRow>,
    /// Rosters to replace.
    pub roster: Vec<DutyOf>,
    /// Single duties entered and taken off.
    pub duties: Vec<DutyWrite>,
    /// Absences as they stand now.
    pub absences: Vec<AbsenceRow>,
    /// Shifts handed over and accepted.
    pub handovers: Vec<HandoverWrite>,
    /// What a new record is for; without effect once fixed.
    pub folder_kind: Option<FolderKind>,
    /// Forget drafts and form keys whose time is over at `at`.
    pub forget_expired: bool,
}

/// What came of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Where the appended streams stand now, by stream.
    pub heads: Vec<StreamHead>,
}

impl Batch {
    /// An empty batch of a use case, decided at an instant (microseconds UTC).
    pub fn named(name: &'static str, at: i64) -> Self {
        Batch {
            name,
            at,
            ..Batch::default()
        }
    }

    /// Both writes as one: whole or not at all. Name, instant and the claim of a form's key are the
    /// first one's.
    #[must_use]
    pub fn and(mut self, other: Batch) -> Self {
        macro_rules! join {
            ($($rows:ident),+) => { $(self.$rows.extend(other.$rows);)+ };
        }
        join!(
            editions,
            epochs,
            keys,
            appends,
            destroyed_keys,
            cases,
            reach,
            desk,
            referrals
        );
        join!(
            name_cards,
            replaced,
            attachments,
            attachments_ended,
            attachments_gone,
            anonymous,
            anonymous_drawn,
            reads,
            outbox
        );
        join!(
            outbox_outcomes,
            drafts,
            sessions,
            staff,
            roster,
            duties,
            handovers,
            absences
        );
        self.folder_kind = self.folder_kind.or(other.folder_kind);
        self.forget_expired |= other.forget_expired;
        self
    }

    /// Refuses what no correct caller builds, before a transaction begins.
    pub(crate) fn check(&self) -> Result<(), CommitError> {
        let malformed = |what: &str| {
            Err(CommitError::Malformed {
                what: what.to_owned(),
            })
        };
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if self.name.is_empty() || self.name.len() > 60 || !self.name.bytes().all(is_name) {
            return malformed("its name is not a short word in snake_case");
        }
        if self.appends.iter().any(|append| append.events.is_empty()) {
            return malformed("an append without events guards nothing");
        }
        let mut streams: Vec<&str> = self
            .appends
            .iter()
            .map(|append| append.stream.as_str())
            .collect();
        streams.sort_unstable();
        if streams.windows(2).any(|pair| pair[0] == pair[1]) {
            return malformed("two appends to one stream");
        }
        if self.rows() > BATCH_ROWS_MAX {
            return malformed("too many rows for one transaction");
        }
        Ok(())
    }

    /// Whether a key is destroyed, so that its bytes must leave the write-ahead log too.
    pub(crate) fn destroys(&self) -> bool {
        !self.destroyed_keys.is_empty()
    }

    fn rows(&self) -> usize {
        let events = self.appends.iter().flat_map(|append| &append.events);
        let appended: usize = events.map(|event| 1 + event.particulars.len()).sum();
        let reach: usize = self.reach.iter().map(|reach| reach.rows.len()).sum();
        let desk: usize = self.desk.iter().map(|desk| desk.items.len()).sum();
        let single =
            self.keys.len() + self.cases.len() + self.referrals.len() + self.name_cards.len();
        let kept =
            self.attachments.len() + self.anonymous.len() + self.reads.len() + self.outbox.len();
        appended
            + reach
            + desk
            + single
            + kept
            + self.drafts.len()
            + self.sessions.len()
            + self.staff.len()
    }

    /// The cases whose place in lists may have changed.
    fn listed_cases(&self) -> BTreeSet<&str> {
        let cases = self.cases.iter().map(|case| case.case_id.as_str());
        let reach = self.reach.iter().map(|reach| reach.case_id.as_str());
        let replaced = self.replaced.iter().map(|(case_id, _)| case_id.as_str());
        cases.chain(reach).chain(replaced).collect()
    }

    /// Writes the batch inside an open transaction.
    pub(crate) async fn write(&self, tx: &mut Connection<'_>) -> Result<Committed, Failure> {
        if let Some(row) = &self.idempotency {
            idempotency::write(tx, row).await?;
        }
        folder::write(tx, self.folder_kind).await?;
        editions::write(tx, &self.editions).await?;
        keys::write_epochs(tx, &self.epochs).await?;
        keys::write(tx, &self.keys).await?;
        let heads = events::write(tx, &self.appends).await?;
        keys::destroy(tx, &self.destroyed_keys, self.at).await?;
        self.write_projections(tx).await?;
        self.write_beside(tx).await?;
        Ok(Committed { heads })
    }

    async fn write_projections(&self, tx: &mut Connection<'_>) -> Result<(), Failure> {
        for (case_id, rows) in &self.replaced {
            projections::replace(tx, case_id, rows).await?;
        }
        cases::write(tx, &self.cases).await?;
        reach::write(tx, &self.reach).await?;
        cases::follow(tx, &self.listed_cases()).await?;
        desk::write(tx, &self.desk).await?;
        referrals::write(tx, &self.referrals).await?;
        attachments::write(tx, &self.attachments).await?;
        attachments::end(tx, &self.attachments_ended, self.at).await?;
        attachments::remove(tx, &self.attachments_gone).await
    }

    /// What is no projection; last come the rows that batches of other streams also lock.
    async fn write_beside(&self, tx: &mut Connection<'_>) -> Result<(), Failure> {
        access_log::write(tx, &self.reads).await?;
        outbox::write(tx, &self.outbox, &self.outbox_outcomes).await?;
        drafts::write(tx, &self.drafts).await?;
        sessions::write(tx, &self.sessions).await?;
        staff::write(tx, &self.staff).await?;
        roster::write(tx, &self.roster).await?;
        roster::write_duties(tx, &self.duties).await?;
        absences::write(tx, &self.absences).await?;
        handover::write(tx, &self.handovers).await?;
        if self.forget_expired {
            drafts::forget(tx, self.at).await?;
            idempotency::forget(tx, self.at).await?;
        }
        anonymous::write(tx, &self.anonymous).await?;
        anonymous::draw(tx, &self.anonymous_drawn).await?;
        name_cards::write(tx, &self.name_cards).await
    }
}
