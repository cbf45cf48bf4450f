//! What an institution was asked, and what it asked others.

use store::{Batch, Cursor, ReferralRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn referral(
    id: &str,
    from: &str,
    to: &str,
    offered_at: i64,
    answer_due_at: Option<i64>,
) -> ReferralRow {
    ReferralRow {
        referral_id: id.into(),
        case_id: "case-1".into(),
        from_institution: from.into(),
        to_institution: to.into(),
        open: true,
        offered_at,
        answer_due_at,
        body: b"sealed".to_vec(),
    }
}

async fn keep(store: &Store, referrals: Vec<ReferralRow>) {
    store
        .commit(Batch {
            referrals,
            ..Batch::named("refer", NOW)
        })
        .await
        .expect("it commits");
}

async fn received(store: &Store, open: bool) -> Vec<String> {
    let (mut after, mut ids): (Option<Cursor>, Vec<String>) = (None, Vec::new());
    loop {
        let page = store
            .referrals_received("shelter", open, after, 2)
            .await
            .expect("it answers");
        ids.extend(page.rows.into_iter().map(|row| row.referral_id));
        after = match page.next {
            Some(next) => Some(next),
            None => break,
        };
    }
    assert_eq!(
        store
            .referrals_received_count("shelter", open)
            .await
            .expect("it answers"),
        ids.len() as i64
    );
    ids
}

on_both! {
    the_inbox_is_by_time_to_answer,
}

/// The inbox is ordered by time to answer; what is answered moves to the other list.
async fn the_inbox_is_by_time_to_answer(ground: Ground) -> Told {
    let store = &ground.store;
    keep(
        store,
        vec![
            referral("whenever", "police", "shelter", NOW, None),
            referral("late", "police", "shelter", NOW + 1, Some(NOW + 9)),
            referral("soon", "labour", "shelter", NOW + 2, Some(NOW + 3)),
            referral("elsewhere", "police", "clinic", NOW + 3, None),
        ],
    )
    .await;
    assert_eq!(received(store, true).await, ["soon", "late", "whenever"]);
    keep(
        store,
        vec![ReferralRow {
            open: false,
            ..referral("soon", "labour", "shelter", NOW + 2, Some(NOW + 3))
        }],
    )
    .await;
    assert_eq!(received(store, true).await, ["late", "whenever"]);
    assert_eq!(received(store, false).await, ["soon"]);

    let sent = store.referrals_sent("police", true, None, 9).await?;
    assert_eq!(
        sent.rows
            .iter()
            .map(|row| row.referral_id.as_str())
            .collect::<Vec<_>>(),
        ["elsewhere", "late", "whenever"]
    );
    assert_eq!(store.referrals_sent_count("police", true).await?, 3);
    assert_eq!(store.referrals_of("case-1").await?.len(), 4);
    assert!(store.referral("late").await?.is_some());
    Ok(())
}
