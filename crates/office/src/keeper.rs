//! The keeper of clocks: finds the cases of which something has run out and lets it be told.
//!
//! It acts without a person, so nobody is asked whether it may. INVARIANT: it writes nothing but what
//! [`casework::keeper::due`] names, and `decide` checks each of it again.

use casework::{Case, CaseId, Command, keeper};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use store::Cursor;

use crate::{Given, Office, OfficeError, Particulars};

/// Cases of one page.
const PAGE_ROWS: u32 = 100;
/// Most warnings of one case in one round; the next round goes on.
const WARNINGS_MAX: usize = 500;

/// What one round of the keeper came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Cases of which something had run out.
    pub cases: u64,
    /// Warnings written; what another keeper wrote meanwhile is not among them.
    pub warned: u64,
    /// Cases that could not be looked at now; the next round tries again.
    pub failed: u64,
}

impl Office {
    /// One round: everything that has run out by now and nobody was told of.
    ///
    /// Two keepers at once tell it once: each warning is decided against the version it read, under
    /// a key of the run and its due date.
    ///
    /// # Errors
    /// [`OfficeError`] when the record cannot be read. One case that fails stops no other.
    pub async fn keep_clocks(&self) -> Result<Round, OfficeError> {
        let mut round = Round::default();
        let mut after: Option<Cursor> = None;
        let now = self.now();
        loop {
            let micros = now.as_microsecond();
            let page = self.store.expired_cases(micros, after, PAGE_ROWS).await?;
            for row in page.rows {
                round.cases += 1;
                let kept = self.keep_case(&CaseId::new(row.case_id), now).await;
                round.count(kept);
            }
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        // INVARIANT: what fails here fails alone; what stands behind it is reached.
        let absences = self.keep_absences().await;
        round.count(absences);
        let files = self.remove_ended_files().await;
        round.count(files.map(|()| 0));
        let refusals = self.draw_refusals().await;
        round.count(refusals.map(|()| 0));
        Ok(round)
    }

    /// Tells everything of one case that has run out; how many warnings that were. What is refused
    /// stops nothing behind it, and is said at the end.
    async fn keep_case(&self, id: &CaseId, now: Timestamp) -> Result<u64, OfficeError> {
        let keeper = keeper::keeper();
        let (mut warned, mut refused) = (0, Vec::new());
        for _ in 0..WARNINGS_MAX {
            let loaded = self.load(id).await?;
            let open = |command: &Command| !refused.iter().any(|(one, _)| one == command);
            let Some(command) = keeper::due(&loaded.case, now).into_iter().find(open) else {
                break;
            };
            let given = given(id, &loaded.case, command.clone());
            match self.commit_allowed(&keeper, loaded, &given).await {
                Ok(done) if !done.repeated => warned += 1,
                // Somebody was quicker: look again.
                Ok(_) | Err(OfficeError::Changed) => {}
                Err(error @ OfficeError::Refused(_)) => refused.push((command, error)),
                Err(other) => return Err(other),
            }
        }
        match refused.pop() {
            Some((_, error)) if warned == 0 => Err(error),
            _ => Ok(warned),
        }
    }
}

impl Round {
    /// Adds what a part of the round came to.
    fn count(&mut self, kept: Result<u64, OfficeError>) {
        match kept {
            Ok(warned) => self.warned += warned,
            Err(error) => {
                tracing::warn!(%error, "the keeper could not do a part of its round");
                self.failed += 1;
            }
        }
    }
}

/// Whether an act was the keeper's.
pub(crate) fn is_keeper(by: &casework::Stamp) -> bool {
    by.person.as_str() == keeper::KEEPER
}

/// The command as it is sent: its key names the run and when it was due, so that a run that got more
/// time warns again.
fn given(id: &CaseId, case: &Case, command: Command) -> Given {
    let stage = match &command {
        Command::ExpireClock { run, .. } => {
            let due = case.clocks.get(run).and_then(|clock| clock.due_at);
            let due = due.map(Timestamp::as_microsecond).unwrap_or_default();
            format!("clock/{}/{due}", run.0)
        }
        other => format!("{other:?}"),
    };
    Given {
        // The key stands in clear: which clock ran out does not.
        key: crate::hex(&Sha256::digest(format!("{id}/{stage}"))),
        drawn_at: None,
        draft: None,
        command,
        particulars: Particulars::default(),
    }
}
