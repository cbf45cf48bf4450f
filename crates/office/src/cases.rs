//! The list of cases a reader may know of: numbers, never names.

use casework::{Actor, CaseId, CaseNumber};
use jiff::Timestamp;
use mechanism::{Compartment, Standing};
use store::{CaseOrder, CaseStanding, Cursor};

use crate::actor::viewer;
use crate::case_header::{AgeSaid, CaseHeader, Reading};
use crate::provider::Provider;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most rows of one page.
pub const ROWS_MAX: u32 = 25;

/// Which cases a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Open ones, least time left first.
    Open,
    /// Closed ones, newest first.
    Closed,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct CaseList {
    /// The rows.
    pub rows: Vec<CaseLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many there are in all.
    pub count: Counted,
}

/// How many cases a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// So many.
    Exactly(u32),
    /// More than so many: nobody is helped by the wait for a larger number.
    MoreThan(u32),
}

/// One case in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseLine {
    /// The case.
    pub case: CaseId,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// As much as the reader's part allows.
    pub says: LineSays,
}

/// What a row says, by the reader's part.
#[derive(Clone, Debug, PartialEq)]
pub enum LineSays {
    /// To whoever reads the course.
    Course {
        /// The harmonised meaning of where identification stands.
        standing: Option<Standing>,
        /// How old.
        age: AgeSaid,
        /// Who answers for it.
        lead: Option<Provider>,
        /// Danger that no named human has taken over.
        danger_open: bool,
        /// The nearest date by which somebody must act.
        due_at: Option<Timestamp>,
    },
    /// Handed over: see what became of it.
    HandedOver,
    /// *Do not remove: call the desk.*
    RemovalNotice,
    /// Look for a missing person.
    MissingAlert,
    /// A task of one's own.
    TasksOnly,
}

impl Office {
    /// One page of the cases a reader may know of. Only who reads the course of a case is recorded
    /// as having read it.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn cases(
        &self,
        actor: &Actor,
        wanted: Wanted,
        after: Option<&str>,
    ) -> Result<CaseList, OfficeError> {
        let (standing, order) = match wanted {
            Wanted::Open => (CaseStanding::Open, CaseOrder::DueFirst),
            Wanted::Closed => (CaseStanding::Closed, CaseOrder::NewestFirst),
        };
        let viewer = viewer(actor);
        let after: Option<Cursor> = after.and_then(|text| text.parse().ok());
        let page = self
            .store
            .cases_in_reach(&viewer, standing, order, after, ROWS_MAX)
            .await?;
        let mut rows = Vec::with_capacity(page.rows.len());
        for row in &page.rows {
            rows.extend(self.case_line(actor, row).await?);
        }
        let read: Vec<CaseId> = rows
            .iter()
            .filter(|row| matches!(row.says, LineSays::Course { .. }))
            .map(|row| row.case.clone())
            .collect();
        let count = self.store.cases_in_reach_count(&viewer, standing).await?;
        self.record_reads(actor, "cases", &read, &[Compartment::Course])
            .await?;
        Ok(CaseList {
            rows,
            next: page.next.map(|cursor| cursor.to_string()),
            count: counted(count),
        })
    }

    /// One row. Access is asked case by case: reach lets a case into the list, the reader's part
    /// says how much of it. Nothing where the case went out of reach in the meantime.
    async fn case_line(
        &self,
        actor: &Actor,
        row: &store::CaseRow,
    ) -> Result<Option<CaseLine>, OfficeError> {
        let opened = match self.open_row(actor, row).await {
            Ok(opened) => opened,
            Err(OfficeError::NotHere) => return Ok(None),
            Err(other) => return Err(other),
        };
        let CaseHeader {
            case,
            number,
            reading,
            ..
        } = self.case_header(actor, &opened);
        let says = match reading {
            Reading::Course(head) => LineSays::Course {
                standing: opened.case().standing(&self.mechanism),
                age: head.age,
                lead: head.lead,
                danger_open: opened.case().danger.is_open(),
                due_at: self.next_due(&opened),
            },
            Reading::HandedOver => LineSays::HandedOver,
            Reading::RemovalNotice => LineSays::RemovalNotice,
            Reading::MissingAlert => LineSays::MissingAlert,
            Reading::TasksOnly => LineSays::TasksOnly,
        };
        Ok(Some(CaseLine { case, number, says }))
    }

    /// The nearest date by which somebody must act, of what opens to the reader. Recovery is none: it is
    /// never a countdown (floor 3).
    fn next_due(&self, opened: &Opened) -> Option<Timestamp> {
        let case = opened.case();
        let clocks = case.clocks.values().filter(|clock| {
            let recovery = clock.key.as_str() == casework::recovery::CLOCK;
            clock.runs() && !recovery && self.reads_clock(opened, &clock.key)
        });
        let tasks = case.tasks.values();
        let tasks = tasks.filter(|task| task.ended.is_none() && self.reads_task(opened, task));
        let due = clocks.filter_map(|clock| clock.due_at);
        due.chain(tasks.filter_map(|task| task.due_at)).min()
    }
}

fn counted(count: i64) -> Counted {
    let most = u32::try_from(store::COUNTED_MAX).unwrap_or(u32::MAX);
    match u32::try_from(count) {
        Ok(count) if count <= most => Counted::Exactly(count),
        _ => Counted::MoreThan(most),
    }
}
