//! What ran out is found by its date, the longest ago first, page by page.

use store::{Batch, CaseRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, case};

on_both!(only_what_ran_out_is_found, pages_follow_each_other);

fn expiring(id: &str, expires_at: Option<i64>) -> CaseRow {
    CaseRow {
        expires_at,
        // An overdue deadline that was told of still waits; it is not found by it.
        next_due_at: Some(NOW - 1_000),
        ..case(id, NOW, None)
    }
}

async fn keep(store: &Store, cases: Vec<CaseRow>) {
    let batch = Batch {
        cases,
        ..Batch::named("keep", NOW)
    };
    store.commit(batch).await.expect("it commits");
}

async fn only_what_ran_out_is_found(ground: Ground) -> Told {
    let cases = [
        ("told", None),
        ("later", Some(NOW + 1)),
        ("now", Some(NOW)),
        ("before", Some(NOW - 5)),
    ];
    let cases = cases.map(|(id, at)| expiring(id, at)).to_vec();
    keep(&ground.store, cases).await;
    let found = ground.store.expired_cases(NOW, None, 10).await?;
    let ids: Vec<_> = found.rows.iter().map(|row| row.case_id.as_str()).collect();
    assert_eq!(ids, ["before", "now"]);
    assert_eq!(found.next, None);
    Ok(())
}

async fn pages_follow_each_other(ground: Ground) -> Told {
    let cases = ["a", "b", "c"].map(|id| expiring(id, Some(NOW - 1)));
    keep(&ground.store, cases.to_vec()).await;
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let page = ground.store.expired_cases(NOW, after, 1).await?;
        ids.extend(page.rows.into_iter().map(|row| row.case_id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(ids, ["a", "b", "c"]);
    Ok(())
}
