//! What waits on a desk: addressed, by time left, replaced with its stream, hidden by a bar.

use store::{Batch, DeskOf, DeskRow, ReachRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, bar, case, reach, viewer, way};

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
        stream: "case-1".into(),
        version: 1,
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

/// A case with this reach.
async fn keep(store: &Store, rows: &[ReachRow]) {
    let batch = Batch {
        cases: vec![case("case-1", NOW, None)],
        reach: vec![reach("case-1", rows)],
        ..Batch::named("keep", NOW)
    };
    store.commit(batch).await.expect("it commits");
}

async fn ids(store: &Store, institution: &str, functions: &[&str], person: &str) -> Vec<String> {
    let who = viewer(institution, functions, person);
    let page = store.desk(&who, None, 100).await.expect("it answers");
    assert_eq!(
        store.desk_count(&who, 100).await.expect("it answers"),
        page.rows.len() as i64
    );
    page.rows.into_iter().map(|row| row.item_id).collect()
}

on_both! {
    the_desk_shows_what_waits_by_time_left,
    a_stream_replaces_what_it_has,
    a_bar_empties_the_desk,
    the_desk_tells_of_no_case_out_of_reach,
    a_bar_takes_a_pending_offer_too,
    pages_follow_each_other,
}

/// Least time left first, without a date last; only what is addressed to the viewer.
async fn the_desk_shows_what_waits_by_time_left(ground: Ground) -> Told {
    let store = &ground.store;
    keep(store, &[way("police", "", "")]).await;
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
    Ok(())
}

/// What a stream has on desks is replaced as a whole; other streams keep theirs.
async fn a_stream_replaces_what_it_has(ground: Ground) -> Told {
    let store = &ground.store;
    keep(store, &[way("police", "", "")]).await;
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
    keep(
        store,
        &[way("police", "", ""), bar("police", "", "person-a")],
    )
    .await;
    assert!(ids(store, "police", &[], "person-a").await.is_empty());
    assert_eq!(ids(store, "police", &[], "person-b").await, ["task"]);
    Ok(())
}

/// What waits for a whole institution or for a function is shown to those whom the case reaches, and
/// counted for nobody else.
async fn the_desk_tells_of_no_case_out_of_reach(ground: Ground) -> Told {
    let store = &ground.store;
    keep(store, &[way("police", "unit:here", "")]).await;
    let late = Some(NOW - 1);
    let task = item("task", Some("case-1"), "police", "intake", "", late);
    let offer = item("offer", None, "police", "intake", "", late);
    put(store, "case-1", vec![task, offer]).await;
    let here = ids(store, "police", &["unit:here", "intake"], "person-a").await;
    assert_eq!(here, ["offer", "task"]);
    let elsewhere = ids(store, "police", &["unit:elsewhere", "intake"], "person-b").await;
    assert_eq!(elsewhere, ["offer"]);
    Ok(())
}

/// An offer names no case, and is of one: whoever is shut out of it, by unit, by region or by name, does
/// not read what is needed, how urgent it is, or who asks (floor 12).
async fn a_bar_takes_a_pending_offer_too(ground: Ground) -> Told {
    let store = &ground.store;
    // A bar on a region is one on each of its units.
    let bars = [
        vec![bar("", "unit:here", "")],
        vec![bar("", "unit:here", ""), bar("", "unit:near", "")],
        vec![bar("", "", "person-a")],
        vec![bar("shelter", "", "")],
    ];
    for barred in bars {
        keep(store, &barred).await;
        let offer = item("offer", None, "shelter", "intake", "", Some(NOW));
        put(store, "case-1", vec![offer]).await;
        let shut = ids(store, "shelter", &["unit:here", "intake"], "person-a").await;
        assert!(shut.is_empty(), "{barred:?}");
    }
    keep(store, &[bar("", "unit:elsewhere", "")]).await;
    let others = ids(store, "shelter", &["unit:here", "intake"], "person-a").await;
    assert_eq!(others, ["offer"]);
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
    // One more than was asked for says that there are more.
    assert_eq!(store.desk_count(&who, 9).await?, 10);
    Ok(())
}
