//! Safeguards on the way: recorded by whoever may, and somebody found where it is about who is there.

use casework::context::slot;
use casework::presence::{self, Gender, Means, Part, Present};
use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, Function, SafeguardId};

use super::{Stopped, Walk, Walked};

impl Walk<'_> {
    /// Somebody is found of the gender the person wants, or a woman.
    async fn found(&self, by: &Actor, case: &CaseId, part: Part) -> Walked<Command> {
        let opened = self.office.open_case(by, case).await?;
        let gender =
            presence::wanted(opened.case(), self.office.mechanism(), part).unwrap_or(Gender::Woman);
        let means = Means::InPerson;
        Ok(Command::FindPresence {
            part,
            present: Present { gender, means },
            untied: true,
        })
    }

    pub(super) async fn safeguard(
        &self,
        by: &Actor,
        case: &CaseId,
        safeguard: &SafeguardId,
        recorded_by: &[Function],
    ) -> Walked {
        let command = match presence::part_of(safeguard) {
            Some(part) => self.found(by, case, part).await?,
            None => Command::RecordSafeguard {
                safeguard: safeguard.clone(),
                signed: true,
            },
        };
        let named = || {
            let name = "E pranishmja (e shpikur)";
            super::reasons().with(Compartment::Account, slot::PRESENT, name)
        };
        if recorded_by.is_empty() || by.has_any(recorded_by) {
            return self.act_with(by, case, command, named()).await;
        }
        let mut last = Stopped(format!("nobody may record {safeguard}"));
        for function in recorded_by {
            let other = self.who(*function)?;
            match self.act_with(&other, case, command.clone(), named()).await {
                Ok(()) => return Ok(()),
                Err(stopped) => last = stopped,
            }
        }
        Err(last)
    }
}
