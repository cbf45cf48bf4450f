//! Notices that wait, and what is known of sealed files.

use store::{AttachmentRow, Batch, CommitError, OutboxOutcome, OutboxRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

async fn outcome(store: &Store, sent_at: Option<i64>, next_at: i64) -> Result<(), CommitError> {
    let outcome = OutboxOutcome {
        message_id: "m".into(),
        sent_at,
        next_at,
    };
    let batch = Batch {
        outbox_outcomes: vec![outcome],
        ..Batch::named("sent", NOW)
    };
    store.commit(batch).await.map(drop)
}

fn attachment(id: &str, created_at: i64) -> AttachmentRow {
    AttachmentRow {
        attachment_id: id.into(),
        case_id: "case-1".into(),
        compartment: "justice".into(),
        key_id: "key".into(),
        size_bytes: 9,
        created_at,
        meta: b"sealed".to_vec(),
    }
}

on_both! {
    a_notice_waits_until_it_is_sent,
    attachments_are_found,
}

/// A notice waits until its time, is tried again when it failed, and is handed over once.
async fn a_notice_waits_until_it_is_sent(ground: Ground) -> Told {
    let store = &ground.store;
    let row = OutboxRow {
        message_id: "m".into(),
        created_at: NOW,
        next_at: NOW + 10,
        body: b"sealed".to_vec(),
    };
    store
        .commit(Batch {
            outbox: vec![row],
            ..Batch::named("notify", NOW)
        })
        .await?;
    assert!(store.outbox_due(NOW + 9, 9).await?.is_empty());
    assert_eq!(store.outbox_due(NOW + 10, 9).await?[0].attempts, 0);
    outcome(store, None, NOW + 20).await?;
    assert!(store.outbox_due(NOW + 19, 9).await?.is_empty());
    assert_eq!(store.outbox_due(NOW + 20, 9).await?[0].attempts, 1);
    outcome(store, Some(NOW + 21), NOW).await?;
    assert!(store.outbox_due(NOW + 99, 9).await?.is_empty());
    Ok(())
}

/// Attachments of a case are found, oldest first.
async fn attachments_are_found(ground: Ground) -> Told {
    let store = &ground.store;
    let attachments = vec![attachment("b", NOW), attachment("a", NOW + 1)];
    let batch = Batch {
        attachments: attachments.clone(),
        ..Batch::named("attach", NOW)
    };
    store.commit(batch).await?;
    assert_eq!(store.attachments_of("case-1").await?, attachments);
    assert_eq!(store.attachment("a").await?.as_ref(), Some(&attachments[1]));
    Ok(())
}
