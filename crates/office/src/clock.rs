//! Deadlines of a case that run, and the page on which somebody pauses one or gives it more time.
//!
//! INVARIANT (floor 3): recovery is no deadline, and not among them.

use std::collections::BTreeMap;

use access::{Action, ClosedReason};
use casework::clock::{Clock, ClockRun};
use casework::{Actor, CaseId, Event};
use jiff::Timestamp;
use mechanism::clock::Basis;
use mechanism::{ClockKey, Compartment};

use crate::case_header::CaseHeader;
use crate::correction::ReasonSaid;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The page.
#[derive(Clone, Debug)]
pub struct ClocksView {
    /// The head of the page.
    pub header: CaseHeader,
    /// Why the reader may set none.
    pub closed: Option<ClosedReason>,
    /// What runs, as far as the reader may read it.
    pub lines: Vec<ClockLine>,
}

/// One deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct ClockLine {
    /// Which run.
    pub run: ClockRun,
    /// Of which clock.
    pub key: ClockKey,
    /// Since when.
    pub started_at: Timestamp,
    /// Until when; none while no length is set.
    pub due_at: Option<Timestamp>,
    /// What its length rests on.
    pub basis: Option<Basis>,
    /// Since when it is paused, and why.
    pub paused: Option<(Timestamp, ReasonSaid)>,
    /// Whether the procedure allows a pause.
    pub may_pause: bool,
}

impl Office {
    /// The deadlines of a case.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever may not read the course.
    pub async fn clocks(&self, actor: &Actor, id: &CaseId) -> Result<ClocksView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let pauses = self.pauses(&opened).await?;
        let mut lines = Vec::new();
        for (run, clock) in &opened.case().clocks {
            let recovery = clock.key.as_str() == casework::recovery::CLOCK;
            let readable = opened.opens(self.mechanism.compartment_of_clock(&clock.key));
            if clock.stopped_at.is_none() && readable && !recovery {
                lines.push(self.clock_line(&opened, (run, clock), &pauses).await?);
            }
        }
        lines.sort_by_key(|line| (line.due_at.is_none(), line.due_at));
        let tells = |line: &ClockLine| matches!(line.paused, Some((_, ReasonSaid::Told(_))));
        let mut read = vec![Compartment::Course];
        read.extend(lines.iter().any(tells).then_some(Compartment::Account));
        self.record_reads(actor, "clocks", std::slice::from_ref(id), &read)
            .await?;
        Ok(ClocksView {
            header: self.case_header(actor, &opened),
            closed: self.may(actor, &opened, Action::SetClock).reason,
            lines,
        })
    }

    async fn clock_line(
        &self,
        opened: &Opened,
        (run, clock): (&ClockRun, &Clock),
        pauses: &BTreeMap<ClockRun, u64>,
    ) -> Result<ClockLine, OfficeError> {
        let definition = self.mechanism.clock(clock.key.as_str());
        let paused = match clock.paused_at {
            Some(at) => {
                let version = pauses.get(run).copied().unwrap_or_default();
                Some((at, self.reason_at(opened, version).await?))
            }
            None => None,
        };
        Ok(ClockLine {
            run: run.clone(),
            key: clock.key.clone(),
            started_at: clock.started_at,
            due_at: clock.due_at,
            basis: clock.basis,
            paused,
            may_pause: definition.is_some_and(|one| one.may_pause),
        })
    }

    /// At which version each run was paused last. The history is opened once, and only where one is.
    async fn pauses(&self, opened: &Opened) -> Result<BTreeMap<ClockRun, u64>, OfficeError> {
        let mut clocks = opened.case().clocks.values();
        if clocks.all(|one| one.paused_at.is_none()) {
            return Ok(BTreeMap::new());
        }
        let history = self.history(&opened.loaded).await?;
        let paused = (1..)
            .zip(&history)
            .filter_map(|(version, one)| match &one.event {
                Event::ClockPaused { run } => Some((run.clone(), version)),
                _ => None,
            });
        Ok(paused.collect())
    }
}
