//! Recording safeguards. Who was present is sealed in the account.

use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, SafeguardId};

use crate::{Given, Office, OfficeError, Particulars};

/// The slot of who was present.
pub const PRESENT: &str = "present";

impl Office {
    /// Records several safeguards from one form, each with who was present. Each has a key of its
    /// own made of the form's, so that sending again goes on where it stopped.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn record_safeguards(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: &str,
        recorded: &[(SafeguardId, String)],
    ) -> Result<(), OfficeError> {
        for (safeguard, present) in recorded {
            let given = Given {
                key: format!("{key}.{safeguard}"),
                drawn_at: None,
                draft: None,
                command: Command::RecordSafeguard {
                    safeguard: safeguard.clone(),
                },
                particulars: Particulars::none().with(Compartment::Account, PRESENT, present),
            };
            self.act(actor, id, given).await?;
        }
        Ok(())
    }
}
