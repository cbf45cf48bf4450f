//! What changed in a case since the reader was last here.
//!
//! *Last here* is the newest recorded read of the case's overview or timeline before the present
//! session: nothing is kept for it beside the record of who looked. What the reader did herself is
//! no news to her.

use casework::{Actor, CaseId, CaseNumber, Event, PersonId};
use jiff::Timestamp;
use mechanism::Compartment;

use crate::actor::viewer;
use crate::timeline::{LineSays, TimelineLine};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most changes told of one case; more are counted.
pub const CHANGES_MAX: usize = 5;
/// Most cases told on the desk.
pub const CASES_MAX: usize = 6;
/// Most cases looked at for them: some went on in ways that are closed to the reader.
const CASES_ASKED_MAX: u32 = 24;

/// What changed in one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Since when: the last visit before this session.
    pub since: Timestamp,
    /// The changes, newest first, at most [`CHANGES_MAX`].
    pub lines: Vec<TimelineLine>,
    /// How many more there are.
    pub more: usize,
}

/// A case on the desk that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedCase {
    /// The case.
    pub case: CaseId,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// What changed.
    pub changed: Changed,
}

/// What counts as news.
#[derive(Clone, Copy, Debug)]
pub(crate) struct News<'a> {
    /// What happened after this.
    pub(crate) since: Timestamp,
    /// By anybody but this person.
    pub(crate) except: Option<&'a PersonId>,
}

impl<'a> News<'a> {
    /// To a reader who was last here at an instant (microseconds UTC): what she did herself is none.
    fn to(actor: &'a Actor, seen_at: i64) -> Self {
        Self {
            since: crate::instant(seen_at),
            except: Some(&actor.person),
        }
    }
}

impl Office {
    /// The reader's cases that changed since she was last in them, the newest change first.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn changed_cases(
        &self,
        actor: &Actor,
        signed_in_at: Timestamp,
    ) -> Result<Vec<ChangedCase>, OfficeError> {
        let before = signed_in_at.as_microsecond();
        let viewer = viewer(actor);
        let asked = self.store.cases_changed(&viewer, before, CASES_ASKED_MAX);
        let mut told = Vec::new();
        for row in asked.await? {
            if told.len() == CASES_MAX {
                break;
            }
            told.extend(self.changed_case(actor, &row).await?);
        }
        let read: Vec<CaseId> = told.iter().map(|one| one.case.clone()).collect();
        self.record_reads(actor, "desk", &read, &[Compartment::Course])
            .await?;
        Ok(told)
    }

    /// One of them; none where the reader may not read its course any more, or nothing in it is
    /// news to her.
    async fn changed_case(
        &self,
        actor: &Actor,
        row: &store::ChangedRow,
    ) -> Result<Option<ChangedCase>, OfficeError> {
        let id = CaseId::new(row.case_id.as_str());
        let Some(opened) = self.course_if_open(actor, &id).await? else {
            return Ok(None);
        };
        let news = News::to(actor, row.seen_at);
        let changed = self.changed_since(actor, &opened, news).await?;
        Ok((!changed.lines.is_empty()).then(|| ChangedCase {
            number: opened.case().number.clone(),
            case: id,
            changed,
        }))
    }

    /// What changed in an opened case; none where the reader was never here before this session.
    pub(crate) async fn changed(
        &self,
        actor: &Actor,
        opened: &Opened,
        signed_in_at: Timestamp,
    ) -> Result<Option<Changed>, OfficeError> {
        let (case, person) = (opened.id().as_str(), actor.person.as_str());
        let before = signed_in_at.as_microsecond();
        match self.store.case_last_seen(case, person, before).await? {
            Some(seen_at) => {
                let news = News::to(actor, seen_at);
                Ok(Some(self.changed_since(actor, opened, news).await?))
            }
            None => Ok(None),
        }
    }

    /// INVARIANT: only what the reader's timeline tells her; what is closed to her is not even
    /// counted.
    pub(crate) async fn changed_since(
        &self,
        actor: &Actor,
        opened: &Opened,
        News { since, except }: News<'_>,
    ) -> Result<Changed, OfficeError> {
        let told = self.told_since(actor, opened, since).await?;
        let mut lines: Vec<TimelineLine> = told
            .iter()
            .filter(|(_, one)| Some(&one.by.person) != except && is_news(&one.event))
            .filter(|(version, _)| !opened.case().hidden.contains(version))
            .map(|(version, one)| self.timeline_line(actor, opened, one, *version))
            .filter(|line| matches!(line.says, LineSays::Told(_)))
            .collect();
        let more = lines.len().saturating_sub(CHANGES_MAX);
        lines.truncate(CHANGES_MAX);
        Ok(Changed { since, lines, more })
    }
}

/// Clocks start, pause and stop because of something else that is told; that one ran out is news.
fn is_news(event: &Event) -> bool {
    !matches!(
        event,
        Event::ClockStarted { .. }
            | Event::ClockPaused { .. }
            | Event::ClockResumed { .. }
            | Event::ClockStopped { .. }
    )
}
