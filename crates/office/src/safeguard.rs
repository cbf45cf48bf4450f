//! Recording safeguards. Who was present is sealed in the account.

use casework::context::slot;
use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, SafeguardId};

use crate::{Done, Given, Office, OfficeError, Particulars};

/// A safeguard that is recorded. INVARIANT: Debug shows no name.
#[derive(Clone)]
pub struct Recorded {
    /// Which.
    pub safeguard: SafeguardId,
    /// Who was present, where somebody must be.
    pub present: String,
    /// Whether they signed that they were.
    pub signed: bool,
}

impl std::fmt::Debug for Recorded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Recorded({})", self.safeguard)
    }
}

impl Office {
    /// Records several safeguards from one form: all of them or none.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn record_safeguards(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: &str,
        recorded: &[Recorded],
    ) -> Result<Done, OfficeError> {
        let given = recorded.iter().map(|one| Given {
            key: key.to_owned(),
            drawn_at: None,
            draft: None,
            command: Command::RecordSafeguard {
                safeguard: one.safeguard.clone(),
                signed: one.signed,
            },
            particulars: Particulars::none().with(
                Compartment::Account,
                slot::PRESENT,
                &one.present,
            ),
        });
        let given: Vec<Given> = given.collect();
        self.act_all(actor, id, &given).await
    }
}
