//! What somebody is asked, and what her institution asked others.

use store::{Batch, CommitError, Cursor, ReferralRow, Store, Viewer};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, bar, case, reach, viewer, way};

fn referral(id: &str, to_function: &str, answer_due_at: Option<i64>) -> ReferralRow {
    ReferralRow {
        referral_id: id.into(),
        case_id: "case-1".into(),
        from_institution: "police".into(),
        to_institution: "shelter".into(),
        to_function: to_function.into(),
        open: true,
        offered_at: NOW,
        answer_due_at,
        body: b"sealed".to_vec(),
    }
}

async fn keep(store: &Store, referrals: Vec<ReferralRow>) -> Result<(), CommitError> {
    let batch = Batch {
        referrals,
        ..Batch::named("refer", NOW)
    };
    store.commit(batch).await.map(drop)
}

/// What a viewer is asked, turned page by page; the count must say the same.
async fn received(
    store: &Store,
    who: &Viewer,
    open: bool,
) -> Result<Vec<String>, store::ReadError> {
    let (mut after, mut ids): (Option<Cursor>, Vec<String>) = (None, Vec::new());
    loop {
        let page = store.referrals_received(who, open, after, 2).await?;
        ids.extend(page.rows.into_iter().map(|row| row.referral_id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(
        store.referrals_received_count(who, open, 100).await?,
        ids.len() as i64
    );
    Ok(ids)
}

/// What a viewer's institution asked others, on one page.
async fn sent(store: &Store, who: &Viewer) -> Result<Vec<String>, store::ReadError> {
    let page = store.referrals_sent(who, true, None, 9).await?;
    assert_eq!(
        store.referrals_sent_count(who, true).await?,
        page.rows.len() as i64
    );
    Ok(page.rows.into_iter().map(|row| row.referral_id).collect())
}

on_both! {
    the_inbox_is_by_time_to_answer,
    an_inbox_is_of_functions_and_without_the_barred,
    what_was_sent_is_seen_by_who_knows_the_case,
}

/// The inbox is ordered by time to answer; what is answered moves to the other list.
async fn the_inbox_is_by_time_to_answer(ground: Ground) -> Told {
    let store = &ground.store;
    let soon = referral("soon", "intake", Some(NOW + 3));
    let late = referral("late", "", Some(NOW + 9));
    let elsewhere = ReferralRow {
        to_institution: "clinic".into(),
        ..referral("elsewhere", "", None)
    };
    keep(
        store,
        vec![
            referral("whenever", "intake", None),
            late,
            soon.clone(),
            elsewhere,
        ],
    )
    .await?;
    let shelter = viewer("shelter", &["intake"], "person-s");
    assert_eq!(
        received(store, &shelter, true).await?,
        ["soon", "late", "whenever"]
    );
    keep(
        store,
        vec![ReferralRow {
            open: false,
            ..soon
        }],
    )
    .await?;
    assert_eq!(received(store, &shelter, true).await?, ["late", "whenever"]);
    assert_eq!(received(store, &shelter, false).await?, ["soon"]);
    assert_eq!(store.referrals_of("case-1").await?.len(), 4);
    assert!(store.referral("late").await?.is_some());
    Ok(())
}

/// Only who holds the function is asked, and never who is shut out of the case.
async fn an_inbox_is_of_functions_and_without_the_barred(ground: Ground) -> Told {
    let store = &ground.store;
    keep(
        store,
        vec![
            referral("to-intake", "intake", None),
            referral("to-all", "", None),
        ],
    )
    .await?;
    let batch = Batch {
        cases: vec![case("case-1", NOW, None)],
        reach: vec![reach("case-1", &[bar("", "", "person-x")])],
        ..Batch::named("bar", NOW)
    };
    store.commit(batch).await?;
    let intake = |person| viewer("shelter", &["intake"], person);
    assert_eq!(
        received(store, &intake("person-s"), true).await?,
        ["to-all", "to-intake"]
    );
    assert!(received(store, &intake("person-x"), true).await?.is_empty());
    assert_eq!(
        received(store, &viewer("shelter", &[], "person-s"), true).await?,
        ["to-all"]
    );
    Ok(())
}

/// What was sent is seen by people of the sending institution who may know of the case.
async fn what_was_sent_is_seen_by_who_knows_the_case(ground: Ground) -> Told {
    let store = &ground.store;
    keep(store, vec![referral("first", "", None)]).await?;
    keep(
        store,
        vec![ReferralRow {
            offered_at: NOW + 1,
            ..referral("second", "", None)
        }],
    )
    .await?;
    let batch = Batch {
        cases: vec![case("case-1", NOW, None)],
        reach: vec![reach(
            "case-1",
            &[way("police", "lead", ""), way("shelter", "", "")],
        )],
        ..Batch::named("open_case", NOW)
    };
    store.commit(batch).await?;
    assert_eq!(
        sent(store, &viewer("police", &["lead"], "person-p")).await?,
        ["second", "first"]
    );
    assert!(
        sent(store, &viewer("police", &[], "person-p"))
            .await?
            .is_empty()
    );
    assert!(
        sent(store, &viewer("shelter", &[], "person-s"))
            .await?
            .is_empty()
    );
    Ok(())
}
