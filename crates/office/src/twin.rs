//! Two files of one person: joined by two people, parted again by one. What one file forbids, the
//! other heeds from the same moment.
//!
//! INVARIANT: both streams change in one batch, or neither does.

use std::pin::Pin;

use casework::twin::{heard, left_alone};
use casework::{Actor, Case, CaseId, Command, Context};
use store::Batch;

use crate::given::Act;
use crate::link::Sent;
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// How often a conflict is decided again before the user is asked.
const ATTEMPTS_MAX: u32 = 3;

/// Whether two linked files are said to be of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwinSaid {
    /// Nobody said so; the reader may.
    Open,
    /// One of them is joined, or said to be, with a third.
    Taken,
    /// The reader said so; somebody else has to say the same.
    Waits,
    /// Somebody else said so; the reader may say the same.
    Asks,
    /// Two people said so.
    Joined,
}

impl TwinSaid {
    /// How it stands to a reader.
    pub(crate) fn of(case: &Case, other: &CaseId, actor: &Actor) -> Self {
        match &case.twin {
            None => Self::Open,
            Some(twin) if twin.other != *other => Self::Taken,
            Some(twin) if twin.limits.is_some() => Self::Joined,
            Some(twin) if twin.first == actor.person => Self::Waits,
            Some(_) => Self::Asks,
        }
    }
}

impl Office {
    /// Says that two linked files are of one person; the second time, by somebody else, joins them.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn say_twins(
        &self,
        actor: &Actor,
        [id, other]: [&CaseId; 2],
        sent: &Sent,
    ) -> Result<Done, OfficeError> {
        for attempt in 1.. {
            let (first, second) = (
                self.open_course(actor, id).await?,
                self.open_course(actor, other).await?,
            );
            let proposed = first.case().twin.is_some();
            let say = |about: &CaseId, forbids: &Case| {
                let other = about.clone();
                sent.given(match proposed {
                    true => Command::ConfirmTwin {
                        other,
                        limits: forbids.limits(),
                    },
                    false => Command::ProposeTwin { other },
                })
            };
            let (mine, theirs) = (say(other, second.case()), say(id, first.case()));
            let versions = [first.case().version, second.case().version];
            let acts = [(id, &mine), (other, &theirs)];
            match self.try_on_both(actor, acts, Some(versions)).await {
                Err(OfficeError::Changed) if attempt < ATTEMPTS_MAX => {}
                outcome => return outcome,
            }
        }
        Err(OfficeError::Changed)
    }

    /// Says that they are of two people after all.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn part_twins(
        &self,
        actor: &Actor,
        [id, other]: [&CaseId; 2],
        sent: &Sent,
    ) -> Result<Done, OfficeError> {
        let part = |other: &CaseId| {
            let other = other.clone();
            sent.given(Command::PartTwin { other })
        };
        self.open_course(actor, other).await?;
        let acts = [(id, &part(other)), (other, &part(id))];
        self.act_on_both(actor, acts).await
    }

    /// Whether the reader may be told what comes from the other file of the same person: only whoever
    /// may open both.
    pub(crate) async fn tells_twin(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<bool, OfficeError> {
        Ok(match opened.case().joined_to() {
            Some(other) => self.course_if_open(actor, other).await?.is_some(),
            None => false,
        })
    }

    /// The batch of an act with what follows for the other file of the same person.
    pub(crate) fn mirrored<'a>(
        &'a self,
        actor: &'a Actor,
        batch: Batch,
        (before, after): (&'a Case, &'a Case),
        acts: &'a [Act<'a>],
    ) -> Pin<Box<dyn Future<Output = Result<Batch, OfficeError>> + Send + 'a>> {
        let limits = after.limits();
        let ends = after.has_ended() && !before.has_ended();
        // Who has just been joined was told by the joining itself.
        let stood = before.joined_to().is_some() && before.limits() != limits;
        let other = match ends {
            true => before.twin.as_ref().map(|twin| &twin.other),
            false => after.joined_to().filter(|_| stood),
        };
        let Some((other, (given, _))) = other.zip(acts.first()) else {
            return Box::pin(std::future::ready(Ok(batch)));
        };
        Box::pin(async move {
            let follows = Given {
                key: given.key.clone(),
                drawn_at: None,
                draft: None,
                command: given.command.clone(),
                particulars: Particulars::none(),
            };
            let twin = match self.load(other).await {
                // It has ended: no file is left to tell.
                Err(OfficeError::NotHere) => return Ok(batch),
                loaded => loaded?,
            };
            let context = Context {
                now: self.now(),
                actor,
                mechanism: &self.mechanism,
                kept: &[],
            };
            let changed = match ends {
                // INVARIANT (floor 6): what is left does not tell that the other one ended.
                true => left_alone(&twin.case, before, &context),
                false => heard(&twin.case, &context, limits),
            };
            // Ends there: what the other file forbids by itself has not changed.
            let (_, theirs) = self.batch(actor, twin, &[(&follows, changed)]).await?;
            Ok(batch.and(theirs))
        })
    }
}
