//! What waits on a desk: addressed, by time left, replaced with its stream, hidden by a bar.

use store::{Batch, DeskOf, DeskRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, bar, case, reach, viewer};

fn item(
    id: &str,
    case_id: Option<&str>,
    institution: &str,
    function: &str,
    person: &str,
    due_at: Option<i64>,
) -> DeskRow {
    DeskRow {
        item_id: id.into(),
        case_id: case_id.map(str::to_owned),
        institution: institution.into(),
        function: function.into(),
        person: person.into(),
        due_at,
        created_at: NOW,
        body: b"sealed".to_vec(),
    }
}

async fn put(store: &Store, stream: &str, items: Vec<DeskRow>) {
    let desk = vec![DeskOf {
        stream: stream.into(),
        items,
    }];
    store
        .commit(Batch {
            desk,
            ..Batch::named("put", NOW)
        })
        .await
        .expect("it commits");
}

async fn ids(store: &Store, institution: &str, functions: &[&str], person: &str) -> Vec<String> {
    let who = viewer(institution, functions, person);
    let page = store.desk(&who, None, 100).await.expect("it answers");
    assert_eq!(
        store.desk_count(&who).await.expect("it answers"),
        page.rows.len() as i64
    );
    page.rows.into_iter().map(|row| row.item_id).collect()
}

on_both! {
    the_desk_shows_what_waits_by_time_left,
    a_stream_replaces_what_it_has,
    a_bar_empties_the_desk,
    pages_follow_each_other,
}

/// Least time left first, without a date last; only what is addressed to the viewer.
async fn the_desk_shows_what_waits_by_time_left(ground: Ground) -> Told {
    let store = &ground.store;
    put(
        store,
        "case-1",
        vec![
            item("no-date", Some("case-1"), "police", "", "", None),
            item("later", Some("case-1"), "police", "", "", Some(NOW + 9)),
            item(
                "soon",
                Some("case-1"),
                "police",
                "intake",
                "",
                Some(NOW + 1),
            ),
            item(
                "mine",
                Some("case-1"),
                "police",
                "",
                "person-a",
                Some(NOW + 2),
            ),
            item("elsewhere", Some("case-1"), "shelter", "", "", Some(NOW)),
        ],
    )
    .await;
    assert_eq!(
        ids(store, "police", &["intake"], "person-a").await,
        ["soon", "mine", "later", "no-date"]
    );
    assert_eq!(
        ids(store, "police", &[], "person-b").await,
        ["later", "no-date"]
    );
    let overdue = store
        .desk_overdue_count(&viewer("police", &["intake"], "person-a"), NOW + 3)
        .await;
    assert_eq!(overdue.expect("it answers"), 2);
    Ok(())
}

/// What a stream has on desks is replaced as a whole; other streams keep theirs.
async fn a_stream_replaces_what_it_has(ground: Ground) -> Told {
    let store = &ground.store;
    put(
        store,
        "case-1",
        vec![item("old", Some("case-1"), "police", "", "", None)],
    )
    .await;
    put(
        store,
        "meeting-1",
        vec![item("agenda", None, "police", "", "", None)],
    )
    .await;
    put(
        store,
        "case-1",
        vec![item("new", Some("case-1"), "police", "", "", None)],
    )
    .await;
    assert_eq!(
        ids(store, "police", &[], "person-a").await,
        ["agenda", "new"]
    );
    put(store, "case-1", vec![]).await;
    assert_eq!(ids(store, "police", &[], "person-a").await, ["agenda"]);
    Ok(())
}

/// Whoever is barred from a case finds nothing of it on the desk either.
async fn a_bar_empties_the_desk(ground: Ground) -> Told {
    let store = &ground.store;
    put(
        store,
        "case-1",
        vec![item("task", Some("case-1"), "police", "", "", None)],
    )
    .await;
    let barred = vec![reach("case-1", &[bar("police", "", "person-a")])];
    let cases = vec![case("case-1", NOW, None)];
    store
        .commit(Batch {
            cases,
            reach: barred,
            ..Batch::named("bar", NOW)
        })
        .await?;
    assert!(ids(store, "police", &[], "person-a").await.is_empty());
    assert_eq!(ids(store, "police", &[], "person-b").await, ["task"]);
    Ok(())
}

/// Pages follow each other without a gap, equal dates included.
async fn pages_follow_each_other(ground: Ground) -> Told {
    let store = &ground.store;
    let due = |n: i64| (n % 3 > 0).then_some(NOW + n % 2);
    put(
        store,
        "case-1",
        (0..17)
            .map(|n| item(&format!("item-{n:02}"), None, "police", "", "", due(n)))
            .collect(),
    )
    .await;
    let who = viewer("police", &[], "person-a");
    let whole = ids(store, "police", &[], "person-a").await;
    let (mut after, mut paged) = (None, Vec::new());
    loop {
        let page = store.desk(&who, after, 4).await?;
        paged.extend(page.rows.into_iter().map(|row| row.item_id));
        let Some(next) = page.next else { break };
        after = Some(
            next.to_string()
                .parse()
                .expect("a cursor survives an address"),
        );
    }
    assert_eq!(paged, whole);
    assert_eq!(paged.len(), 17);
    Ok(())
}
