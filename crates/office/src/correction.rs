//! Entered in error: which entry, why, and by whom it was taken back.

use access::{Action, ClosedReason};
use casework::context::slot;
use casework::recorded_step::may_take_back;
use casework::{Actor, CaseId, Event, Recorded};
use jiff::Timestamp;
use mechanism::Compartment;

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, provider};
use crate::timeline::{LineSays, Told};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Reasons that were written, as one reader may read them.
#[derive(Clone, PartialEq, Eq)]
pub enum ReasonSaid {
    /// What was written.
    Told(String),
    /// The account is closed to the reader.
    Closed(ClosedReason),
}

/// Says nothing of what was written.
impl std::fmt::Debug for ReasonSaid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Told(_) => "Told(..)",
            Self::Closed(_) => "Closed",
        })
    }
}

/// That an entry was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InError {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Provider,
    /// Why.
    pub reason: ReasonSaid,
}

impl InError {
    /// Whether it shows what stands in the account.
    pub(crate) fn tells(&self) -> bool {
        matches!(self.reason, ReasonSaid::Told(_))
    }
}

/// The page that asks why an entry is an error.
#[derive(Clone, Debug)]
pub struct CorrectionView {
    /// The head of the page.
    pub header: CaseHeader,
    /// When the entry was recorded.
    pub at: Timestamp,
    /// The entry.
    pub told: Told,
}

impl Office {
    /// An entry that may be marked as entered in error, or was.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for an entry that is closed to the reader or is no such entry.
    pub async fn correction(
        &self,
        actor: &Actor,
        id: &CaseId,
        version: u64,
    ) -> Result<CorrectionView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let history = self.told_history(actor, &opened).await?;
        let found = history.iter().find(|(one, _)| *one == version);
        let (_, recorded) = found.ok_or(OfficeError::NotHere)?;
        let line = self.timeline_line(actor, &opened, recorded, version);
        let LineSays::Told(mut told) = line.says else {
            return Err(OfficeError::NotHere);
        };
        told.in_error = self.in_error(actor, &opened, &history, version).await?;
        if !told.may_correct && told.in_error.is_none() {
            return Err(OfficeError::NotHere);
        }
        let shown = match &told.in_error {
            Some(in_error) if in_error.tells() => vec![Compartment::Course, Compartment::Account],
            _ => vec![Compartment::Course],
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "correction", case, &shown).await?;
        Ok(CorrectionView {
            header: self.case_header(actor, &opened),
            at: line.at,
            told: *told,
        })
    }

    /// Whether the reader may mark that entry as an error.
    pub(crate) fn may_correct(&self, actor: &Actor, opened: &Opened, version: u64) -> bool {
        let case = opened.case();
        case.may_be_error(version)
            && may_take_back(case, &self.mechanism, actor, version)
            && self.may(actor, opened, Action::Correct).allowed
    }

    /// How an entry was taken back, if it was.
    pub(crate) async fn in_error(
        &self,
        actor: &Actor,
        opened: &Opened,
        history: &[(u64, Recorded)],
        version: u64,
    ) -> Result<Option<InError>, OfficeError> {
        let takes_back = |event: &Event| *event == Event::EnteredInError { version };
        let Some((at, taken)) = history.iter().find(|(_, one)| takes_back(&one.event)) else {
            return Ok(None);
        };
        let part = Part::Unit(&taken.by.unit);
        let by = &taken.by.institution;
        Ok(Some(InError {
            at: taken.at,
            by: provider(&self.mechanism, actor, opened, by, part),
            reason: self.reason_at(opened, *at).await?,
        }))
    }

    /// The reasons written with an event.
    pub(crate) async fn reason_at(
        &self,
        opened: &Opened,
        version: u64,
    ) -> Result<ReasonSaid, OfficeError> {
        let account = Compartment::Account;
        if let Some(reason) = opened.closed(account) {
            return Ok(ReasonSaid::Closed(reason));
        }
        let kept = self.kept_with(opened, account, version).await?;
        let reason = kept.get(account, slot::REASONS).unwrap_or_default();
        Ok(ReasonSaid::Told(reason.to_owned()))
    }
}
