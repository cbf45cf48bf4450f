//! Events are appended at the version they were decided at, or not at all.

use store::{Batch, CommitError, StreamHead};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, append, appending, event, particular};

on_both! {
    an_appended_event_is_found_again,
    a_stale_version_is_a_clean_conflict,
    a_version_ahead_is_a_conflict_too,
    fifty_races_have_fifty_clean_conflicts,
    two_nodes_race_cleanly,
    fifty_writers_of_one_stream,
    a_malformed_batch_is_refused,
}

/// What was appended is found again, in order, with the particulars that were asked for only.
async fn an_appended_event_is_found_again(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let mut first = append("case-1", 0, "raised");
    first.events[0].particulars = vec![particular("identity"), particular("health")];
    first.events.push(event("screened"));
    let committed = store
        .commit(Batch {
            appends: vec![first],
            ..Batch::named("raise_concern", NOW)
        })
        .await;
    assert_eq!(
        committed.expect("it commits").heads,
        [StreamHead {
            stream: "case-1".into(),
            version: 2
        }]
    );

    let events = store.events_after("case-1", 0).await?;
    let words: Vec<&[u8]> = events.iter().map(|event| event.facts.as_slice()).collect();
    assert_eq!(words, [b"raised".as_slice(), b"screened"]);
    assert_eq!(events[1].position, None);
    assert_eq!(store.events_after("case-1", 1).await?.len(), 1);

    let opened = store.particulars("case-1", 1, 2, &["identity"]).await?;
    assert_eq!(opened.len(), 1);
    assert_eq!(opened[0].sealed, b"identity");
    assert!(store.particulars("case-1", 1, 2, &[]).await?.is_empty());
    Ok(())
}

/// A stale version is a conflict that says where the stream stands, and keeps nothing.
async fn a_stale_version_is_a_clean_conflict(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    store.commit(appending("case-1", 0, "first")).await?;
    let batch = Batch {
        appends: vec![append("case-2", 0, "beside"), append("case-1", 0, "stale")],
        ..Batch::named("two_streams", NOW)
    };
    let refused = store.commit(batch).await.expect_err("it is stale");
    assert_eq!(
        refused,
        CommitError::Conflict {
            stream: "case-1".into(),
            expected: 0,
            found: 1
        }
    );
    assert_eq!(store.stream_version("case-2").await?, 0);
    Ok(())
}

/// Nobody writes ahead of the stream either: versions have no gaps.
async fn a_version_ahead_is_a_conflict_too(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    let refused = ground
        .store
        .commit(appending("case-1", 3, "ahead"))
        .await
        .expect_err("nothing is at 3");
    assert_eq!(
        refused,
        CommitError::Conflict {
            stream: "case-1".into(),
            expected: 3,
            found: 0
        }
    );
    Ok(())
}

/// Of two writers of one version one wins and the other hears of a conflict, fifty times.
async fn fifty_races_have_fifty_clean_conflicts(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    for version in 0..50 {
        let (left, right) = tokio::join!(
            tokio::spawn({
                let store = store.clone();
                async move { store.commit(appending("case-1", version, "left")).await }
            }),
            tokio::spawn({
                let store = store.clone();
                async move { store.commit(appending("case-1", version, "right")).await }
            }),
        );
        let results = [left.expect("no panic"), right.expect("no panic")];
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
        let conflict = CommitError::Conflict {
            stream: "case-1".into(),
            expected: version,
            found: version + 1,
        };
        assert!(results.contains(&Err(conflict)), "{results:?}");
    }
    assert_eq!(store.stream_version("case-1").await?, 50);
    Ok(())
}

/// Two nodes on one database, or two programs on one file, hear of each other's writes alike.
async fn two_nodes_race_cleanly(ground: Ground) -> Told {
    let (here, there) = (&ground.store, ground.address.open().await?);
    adopt_edition(here).await;
    for version in 0..20 {
        let (left, right) = tokio::join!(
            here.commit(appending("case-1", version, "here")),
            there.commit(appending("case-1", version, "there")),
        );
        let found = version + 1;
        let lost = CommitError::Conflict {
            stream: "case-1".into(),
            expected: version,
            found,
        };
        let errors: Vec<_> = [left, right].into_iter().filter_map(Result::err).collect();
        assert_eq!(errors, [lost]);
    }
    Ok(())
}

/// Fifty writers of one new stream at once: one wins, forty-nine hear of a conflict.
async fn fifty_writers_of_one_stream(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let writers: Vec<_> = (0..50)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.commit(appending("case-1", 0, "me")).await })
        })
        .collect();
    let mut won = 0;
    for writer in writers {
        match writer.await.expect("no panic") {
            Ok(_) => won += 1,
            Err(error) => {
                assert_eq!(
                    error,
                    CommitError::Conflict {
                        stream: "case-1".into(),
                        expected: 0,
                        found: 1
                    }
                );
            }
        }
    }
    assert_eq!(won, 1);
    Ok(())
}

/// A mistake of the caller is named and harms nobody.
async fn a_malformed_batch_is_refused(ground: Ground) -> Told {
    let mut empty = appending("case-1", 0, "x");
    empty.appends[0].events.clear();
    let mut twice = appending("case-1", 0, "x");
    twice.appends.push(append("case-1", 1, "y"));
    let no_edition = appending("case-1", 0, "x");
    let ill_named = Batch::named("Two Words", NOW);
    for batch in [empty, twice, no_edition, ill_named] {
        let refused = ground
            .store
            .commit(batch)
            .await
            .expect_err("it is malformed");
        assert!(
            matches!(refused, CommitError::Malformed { .. }),
            "{refused:?}"
        );
    }
    Ok(())
}
