//! What whoever opens a case should know before the next step: the person is held, another country has
//! decided, the same person may have been protected before.
//!
//! INVARIANT: a case that may be the same person's is told only to whoever may open it too.

use casework::foreign::ForeignDecision;
use casework::link::LinkKind;
use casework::{Actor, Case, CaseId, CaseNumber};
use mechanism::{Compartment, Mechanism, Standing};

use crate::view::Opened;
use crate::{Office, OfficeError};

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heed {
    /// The person is held or accused: nobody is punished for what exploitation forced upon them.
    Held,
    /// Another country has decided; it binds nobody here.
    ForeignDecision(ForeignDecision),
    /// Perhaps the same person as in another case.
    KnownBefore {
        /// The other case.
        case: CaseId,
        /// Its number.
        number: Option<CaseNumber>,
        /// Whether the person was identified there before this concern was raised: perhaps exploited
        /// again.
        again: bool,
    },
}

impl Office {
    /// What the reader should know of an opened case. Reads of other cases are recorded.
    pub(crate) async fn heeds(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Heed>, OfficeError> {
        let case = opened.case();
        let held = case.answer_word(casework::answer_tasks::DETAINED) == "yes";
        let mut heeds: Vec<Heed> = held.then_some(Heed::Held).into_iter().collect();
        heeds.extend(case.foreign_decision().map(Heed::ForeignDecision));
        let same = case
            .links
            .iter()
            .filter(|(_, kind)| **kind == LinkKind::SamePersonSuspected);
        for (other, _) in same {
            let Some(known) = self.course_if_open(actor, other).await? else {
                continue;
            };
            heeds.push(Heed::KnownBefore {
                case: other.clone(),
                number: known.case().number.clone(),
                again: identified_before(known.case(), case, &self.mechanism),
            });
            let read = std::slice::from_ref(other);
            self.record_reads(actor, "links", read, &[Compartment::Course])
                .await?;
        }
        Ok(heeds)
    }
}

/// Whether the person of the earlier case was found to be a potential victim before the later one
/// began.
fn identified_before(earlier: &Case, later: &Case, mechanism: &Mechanism) -> bool {
    let found = [Standing::Potential, Standing::Identified];
    earlier.tracks.iter().any(|(track, record)| {
        record.history.iter().any(|one| {
            let state = mechanism.state(track.as_str(), one.to.as_str());
            let standing = state.and_then(|state| state.standing);
            let before = later.opened_at.is_some_and(|opened| one.at < opened);
            before && standing.is_some_and(|standing| found.contains(&standing))
        })
    })
}
