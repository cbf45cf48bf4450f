//! The pool of coarse records: no order, no instant, drawn only when there are enough, drawn once.

use store::{AnonymousRow, Batch, CommitError};

use crate::ground::{Address, Ground, Told, on_both};
use crate::samples::NOW;

fn record(id: &str) -> AnonymousRow {
    AnonymousRow {
        id: id.into(),
        body: b"2026-Q4".to_vec(),
    }
}

fn adding(id: &str) -> Batch {
    Batch {
        anonymous: vec![record(id)],
        ..Batch::named("refuse", NOW)
    }
}

on_both! {
    a_batch_is_drawn_when_there_are_enough,
    refusals_at_once_are_all_kept,
    the_rows_lie_in_no_order_of_arrival,
}

/// Nothing is drawn while there are too few; then all are, and each enters the journal once.
async fn a_batch_is_drawn_when_there_are_enough(ground: Ground) -> Told {
    let store = &ground.store;
    for id in ["f", "b", "d"] {
        store.commit(adding(id)).await?;
    }
    assert_eq!(store.anonymous_draw(4).await?, None);
    store.commit(adding("a")).await?;
    let drawn = store.anonymous_draw(4).await?.expect("there are enough");
    let ids: Vec<String> = drawn.into_iter().map(|row| row.id).collect();
    assert_eq!(ids, ["a", "b", "d", "f"]);
    let enter = || Batch {
        anonymous_drawn: ids.clone(),
        ..Batch::named("enter", NOW)
    };
    store.commit(enter()).await?;
    let twice = store.commit(enter()).await.expect_err("they are gone");
    assert_eq!(
        twice,
        CommitError::Conflict {
            stream: "anonymous_pool".into(),
            expected: 4,
            found: 0
        }
    );
    assert_eq!(store.anonymous_draw(1).await?, None);
    Ok(())
}

/// Twenty refusals at once are all kept.
async fn refusals_at_once_are_all_kept(ground: Ground) -> Told {
    let store = &ground.store;
    let commits: Vec<_> = (0..20)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { store.commit(adding(&format!("id-{number:02}"))).await })
        })
        .collect();
    for commit in commits {
        commit.await.expect("no panic").expect("it commits");
    }
    let drawn = store.anonymous_draw(1).await?.expect("there are some");
    assert_eq!(drawn.len(), 20);
    Ok(())
}

/// Whoever reads the table in the engine's own row order learns the order of the random ids only.
async fn the_rows_lie_in_no_order_of_arrival(ground: Ground) -> Told {
    let store = &ground.store;
    for id in ["m", "c", "x", "a"] {
        store.commit(adding(id)).await?;
    }
    let in_order = match &ground.address {
        Address::Sqlite(_) => {
            "select group_concat(id, '') from (select id from anonymous_pool order by rowid)"
        }
        Address::Postgres(_) => "select string_agg(id, '' order by ctid) from anonymous_pool",
    };
    assert_eq!(ground.address.ask_behind(in_order).await?, "acmx");
    if let Address::Postgres(_) = &ground.address {
        let transactions = "select count(distinct xmin::text)::text from anonymous_pool";
        assert_eq!(ground.address.ask_behind(transactions).await?, "1");
    }
    Ok(())
}
