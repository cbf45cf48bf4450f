//! How much waits for somebody: the figures in the navigation.

use casework::Actor;

use crate::actor::viewer;
use crate::{Office, OfficeError};

/// Figures of the navigation are exact up to here; one more means *more*. They are counted for every page.
pub const WAITING_MAX: u32 = 99;

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
        let most = i64::from(WAITING_MAX);
        let desk = self.store.desk_count(&viewer, most).await?;
        let referrals = self.store.referrals_received_count(&viewer, true, most);
        let count = |rows: i64| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(WaitingCount {
            desk: count(desk),
            referrals: count(referrals.await?),
        })
    }
}
