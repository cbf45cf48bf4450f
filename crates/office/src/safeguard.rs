//! Recording safeguards. Who was present is sealed in the account.

use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, SafeguardId};

use crate::{Done, Given, Office, OfficeError, Particulars};

/// The slot of who was present.
pub const PRESENT: &str = "present";

impl Office {
    /// Records several safeguards from one form, each with who was present: all of them or none.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn record_safeguards(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: &str,
        recorded: &[(SafeguardId, String)],
    ) -> Result<Done, OfficeError> {
        let given = recorded.iter().map(|(safeguard, present)| Given {
            key: key.to_owned(),
            drawn_at: None,
            draft: None,
            command: Command::RecordSafeguard {
                safeguard: safeguard.clone(),
            },
            particulars: Particulars::none().with(Compartment::Account, PRESENT, present),
        });
        let given: Vec<Given> = given.collect();
        self.act_all(actor, id, &given).await
    }
}
