//! Many batches at once: one that fails harms none of its neighbours, whoever shared its flush.

use store::{Batch, CommitError, StaffRow};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, appending, case};

on_both! {
    a_refused_batch_harms_no_neighbour,
    a_batch_is_kept_whole_or_not_at_all,
    an_engine_that_fails_keeps_nothing,
    a_caller_who_goes_away_leaves_no_half,
}

/// Of two hundred batches at once every third is refused, and exactly the others are kept.
async fn a_refused_batch_harms_no_neighbour(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let commits: Vec<_> = (0..200)
        .map(|number| {
            let store = store.clone();
            let expected = i64::from(number % 3 == 0);
            tokio::spawn(async move {
                store
                    .commit(appending(&format!("case-{number:03}"), expected, "x"))
                    .await
            })
        })
        .collect();
    for (number, commit) in commits.into_iter().enumerate() {
        assert_eq!(commit.await.expect("no panic").is_err(), number % 3 == 0);
    }
    let kept = store.stream_heads("", 500).await?;
    assert_eq!(kept.len(), 133);
    assert!(kept.iter().all(|head| head.version == 1));
    Ok(())
}

/// A batch that is refused at its last row keeps none of its first.
async fn a_batch_is_kept_whole_or_not_at_all(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let first = Batch {
        cases: vec![case("case-1", NOW, None)],
        ..appending("case-1", 0, "x")
    };
    store.commit(first).await?;
    let mut same_number = case("case-2", NOW, None);
    same_number.number = "X-case-1".into();
    let batch = Batch {
        cases: vec![same_number],
        ..appending("case-2", 0, "x")
    };
    let refused = store.commit(batch).await.expect_err("the number is in use");
    assert_eq!(refused, CommitError::Taken { query: "CASE_KEEP" });
    assert_eq!(store.stream_version("case-2").await?, 0);
    Ok(())
}

/// When the engine fails, everybody of the group hears that it is not available, nothing of it
/// is kept, and the store goes on.
async fn an_engine_that_fails_keeps_nothing(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    ground
        .address
        .behind("drop table staff")
        .await
        .expect("it runs");
    let row = StaffRow {
        person: "a".into(),
        institution: "police".into(),
        active: true,
        body: vec![1],
    };
    let batch = Batch {
        staff: vec![row],
        ..appending("case-1", 0, "x")
    };
    let failed = store.commit(batch).await.expect_err("the table is gone");
    assert!(
        matches!(failed, CommitError::Unavailable { .. }),
        "{failed:?}"
    );
    assert_eq!(store.stream_version("case-1").await?, 0);
    store
        .commit(appending("case-1", 0, "x"))
        .await
        .expect("the store goes on");
    Ok(())
}

/// A caller who goes away in the middle leaves a whole batch or none, and the store goes on.
async fn a_caller_who_goes_away_leaves_no_half(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    for number in 0..40 {
        let id = format!("case-{number}");
        let batch = Batch {
            cases: vec![case(&id, NOW, None)],
            ..appending(&id, 0, "x")
        };
        let commit = tokio::spawn({
            let store = store.clone();
            async move { store.commit(batch).await }
        });
        if number % 2 == 0 {
            tokio::task::yield_now().await;
        }
        commit.abort();
        let _ = commit.await;
    }
    store
        .commit(appending("last", 0, "x"))
        .await
        .expect("the store goes on");
    // On PostgreSQL a commit may still be on its way; the server settles each by itself.
    for number in 0..40 {
        let id = format!("case-{number}");
        settled(store, &id).await;
    }
    Ok(())
}

/// Waits until the case and its stream are both there or both not, as they must be in the end.
async fn settled(store: &store::Store, id: &str) {
    for _ in 0..200 {
        let version = store.stream_version(id).await.expect("it answers");
        let case = store.case(id).await.expect("it answers");
        if (version == 1) == case.is_some() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{id} is kept in part");
}
