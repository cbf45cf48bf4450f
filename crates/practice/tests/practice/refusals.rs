//! Floor 6 over a practice: what is kept of those who refused waits until there are enough to hide in, and
//! enters the journal together.

use casework::{CaseId, Command};
use mechanism::{Function, OptionId};
use office::anonymous::{RECORDS_MIN, STREAM};
use store::Store;

use crate::ground::Ground;

async fn waits_in_the_pool(store: &Store) -> usize {
    let pool = store.anonymous_draw(1).await.unwrap();
    pool.map_or(0, |records| records.len())
}

#[tokio::test]
async fn floor_06_refusals_enter_the_journal_together() {
    let (mut ground, store) = Ground::with_store().await;
    let mut walk = ground.walk();
    let office = walk.office;
    let outreach = walk.of("vatra", Function::Outreach).unwrap();
    for refused in 1..=RECORDS_MIN {
        let case: CaseId = walk.raise(&outreach).await.unwrap();
        let reason = OptionId::new("needs_time");
        let refuse = Command::RefuseEverything { reason };
        walk.act(&outreach, &case, refuse).await.unwrap();
        assert_eq!(waits_in_the_pool(&store).await, refused);
        let enough = refused == RECORDS_MIN;
        office.keep_clocks().await.unwrap();
        let (left, entered) = if enough { (0, refused) } else { (refused, 0) };
        assert_eq!(waits_in_the_pool(&store).await, left);
        let journal = store.stream_version(STREAM).await.unwrap();
        assert_eq!(usize::try_from(journal).unwrap(), entered);
    }
    office.keep_clocks().await.unwrap();
    let journal = store.stream_version(STREAM).await.unwrap();
    assert_eq!(journal, RECORDS_MIN as i64, "nothing is drawn twice");
}
