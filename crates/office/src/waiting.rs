//! How much waits for somebody: the figures in the navigation.

use casework::Actor;

use crate::actor::viewer;
use crate::{Office, OfficeError};

/// What waits for one person, her unit and her institution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaitingCount {
    /// Lines on the desk.
    pub desk: u32,
    /// Referrals that wait for an answer.
    pub referrals: u32,
}

impl Office {
    /// How much waits for the actor now.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn waiting(&self, actor: &Actor) -> Result<WaitingCount, OfficeError> {
        let viewer = viewer(actor);
        let count = |rows: i64| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(WaitingCount {
            desk: count(self.store.desk_count(&viewer).await?),
            referrals: count(self.store.referrals_received_count(&viewer, true).await?),
        })
    }
}
