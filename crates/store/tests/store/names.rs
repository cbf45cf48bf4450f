//! A node follows the names by their order of change and never misses one.

use store::{Batch, NameCardRow};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn card(case_id: &str, version: i64, card: Option<&str>) -> NameCardRow {
    NameCardRow {
        case_id: case_id.into(),
        version,
        card: card.map(|card| card.as_bytes().to_vec()),
    }
}

fn changing(cards: Vec<NameCardRow>) -> Batch {
    Batch {
        name_cards: cards,
        ..Batch::named("change_names", NOW)
    }
}

on_both! {
    a_node_asks_for_what_is_new,
    a_follower_misses_nothing,
}

/// After a position come only the changes since, the newest card of each case once.
async fn a_node_asks_for_what_is_new(ground: Ground) -> Told {
    let store = &ground.store;
    store
        .commit(changing(vec![
            card("case-1", 1, Some("a")),
            card("case-2", 1, Some("b")),
        ]))
        .await?;
    let known = store.name_cards_head().await?;
    store
        .commit(changing(vec![card("case-1", 2, Some("c"))]))
        .await?;
    store
        .commit(changing(vec![card("case-2", 3, None)]))
        .await?;
    let new = store.name_cards_after(known, 10).await?;
    let new: Vec<_> = new
        .iter()
        .map(|row| (row.case_id.as_str(), row.version, row.card.is_some()))
        .collect();
    assert_eq!(new, [("case-1", 2, true), ("case-2", 3, false)]);
    assert_eq!(store.name_cards_after(0, 10).await?.len(), 2);
    Ok(())
}

/// While thirty writers write, a reader that follows the positions ends up with every card.
async fn a_follower_misses_nothing(ground: Ground) -> Told {
    let store = &ground.store;
    let writers: Vec<_> = (0..30)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .commit(changing(vec![card(
                        &format!("case-{number}"),
                        1,
                        Some("a"),
                    )]))
                    .await
            })
        })
        .collect();
    let (mut position, mut seen) = (0, 0);
    let mut follow = async || {
        let rows = store
            .name_cards_after(position, 500)
            .await
            .expect("it answers");
        position = rows.last().map_or(position, |row| row.position);
        seen += rows.len();
        seen
    };
    for _ in 0..30 {
        follow().await;
    }
    for writer in writers {
        writer.await.expect("no panic").expect("it commits");
    }
    assert_eq!(follow().await, 30);
    Ok(())
}
