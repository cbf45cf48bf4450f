//! What one shift of a unit hands over to the next.

use store::{Batch, HandoverRow, HandoverWrite, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn handover(id: &str, given_by: &str) -> HandoverRow {
    HandoverRow {
        handover_id: id.into(),
        institution: "police".into(),
        unit: "border".into(),
        given_by: given_by.into(),
        given_at: NOW,
        since_at: NOW - 8,
        accepted_by: None,
        accepted_at: None,
        body: b"sealed".to_vec(),
    }
}

async fn write(store: &Store, write: HandoverWrite) -> Told {
    let mut batch = Batch::named("handover", NOW);
    batch.handovers.push(write);
    store.commit(batch).await?;
    Ok(())
}

async fn accept(store: &Store, id: &str, by: &str) -> Told {
    let accept = HandoverWrite::Accept {
        handover_id: id.into(),
        by: by.into(),
        at: NOW + 1,
    };
    write(store, accept).await
}

on_both! {
    of_two_who_accept_the_first_one_did,
    a_unit_has_one_handover_that_waits,
}

async fn of_two_who_accept_the_first_one_did(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, HandoverWrite::Give(handover("one", "a"))).await?;
    accept(store, "one", "b").await?;
    accept(store, "one", "c").await?;
    assert_eq!(store.handover_waiting("police", "border").await?, None);
    let accepted = store.handover_accepted("police", "border").await?;
    assert_eq!(
        accepted.and_then(|row| row.accepted_by).as_deref(),
        Some("b")
    );
    Ok(())
}

async fn a_unit_has_one_handover_that_waits(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, HandoverWrite::Give(handover("one", "a"))).await?;
    write(store, HandoverWrite::Give(handover("two", "b"))).await?;
    let waits = store.handover_waiting("police", "border").await?;
    assert_eq!(waits, Some(handover("one", "a")));
    assert_eq!(store.handover_waiting("police", "cyber").await?, None);
    accept(store, "one", "b").await?;
    write(store, HandoverWrite::Give(handover("two", "b"))).await?;
    let waits = store.handover_waiting("police", "border").await?;
    assert_eq!(waits, Some(handover("two", "b")));
    Ok(())
}
