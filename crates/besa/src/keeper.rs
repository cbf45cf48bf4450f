//! The task that keeps clocks: once at the start, and then again and again.

use std::sync::Arc;
use std::time::Duration;

use office::Office;

/// How long between two rounds. A deadline is counted in hours: a minute late is in time.
const BETWEEN_ROUNDS: Duration = Duration::from_secs(60);

/// Keeps the clocks of an office until it is dropped. What fails now is tried again at the next round.
pub async fn keep(office: Arc<Office>) {
    loop {
        match office.keep_clocks().await {
            Ok(round) => tracing::info!(?round, "the keeper looked at the clocks"),
            Err(error) => tracing::error!(%error, "the keeper could not look at the clocks"),
        }
        tokio::time::sleep(BETWEEN_ROUNDS).await;
    }
}
