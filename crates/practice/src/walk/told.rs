//! Telling the person what was decided.

use casework::told::{Telling, Told, language, untold};
use casework::{Actor, CaseId, Command};

use super::{Walk, Walked};

/// Told where the person has not said another language.
const LANGUAGE: &str = "sq";

impl Walk<'_> {
    /// Whoever identified the person tells them what it means, in their language.
    pub async fn tell(&self, by: &Actor, case: &CaseId) -> Walked {
        let opened = self.office.open_case(by, case).await?;
        let (state, mechanism) = (opened.case(), self.office.mechanism());
        let own = language(state).unwrap_or(LANGUAGE).to_owned();
        for (_, moved) in untold(state, mechanism) {
            let told = Told {
                language: own.clone(),
                telling: Telling::Interpreted,
                review_told: true,
            };
            let decision = moved.version;
            self.act(by, case, Command::TellPerson { decision, told })
                .await?;
        }
        Ok(())
    }
}
