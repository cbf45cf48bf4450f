//! Lists of cases: by standing, by time left and by age, page by page.

use store::{Batch, CaseOrder, CaseRow, CaseStanding, CommitError, ReachOf, ReachRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, case, reach, viewer, way};

async fn write(store: &Store, cases: Vec<CaseRow>, reach: Vec<ReachOf>) -> Result<(), CommitError> {
    let batch = Batch {
        cases,
        reach,
        ..Batch::named("write", NOW)
    };
    store.commit(batch).await.map(drop)
}

/// A case that the police may know of.
async fn open(
    store: &Store,
    id: &str,
    opened_at: i64,
    due: Option<i64>,
) -> Result<(), CommitError> {
    let reach = reach(id, &[way("police", "", "")]);
    write(store, vec![case(id, opened_at, due)], vec![reach]).await
}

/// The police's list, turned page by page; between two pages, `between` may write.
async fn paged(
    store: &Store,
    standing: CaseStanding,
    order: CaseOrder,
    between: impl AsyncFn() -> Result<(), CommitError>,
) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let police = viewer("police", &[], "person-a");
    let (mut after, mut ids) = (None, Vec::new());
    loop {
        let page = store
            .cases_in_reach(&police, standing, order, after, 3)
            .await?;
        assert!(page.rows.len() <= 3);
        ids.extend(page.rows.into_iter().map(|row| row.case_id));
        between().await?;
        match page.next {
            Some(next) => after = Some(next.to_string().parse()?),
            None => return Ok(ids),
        }
    }
}

async fn nothing() -> Result<(), CommitError> {
    Ok(())
}

on_both! {
    standing_filters_list_and_count,
    lists_are_ordered,
    many_ways_to_a_case_leave_the_list_whole,
    pages_are_stable_while_cases_come,
    the_reach_follows_its_case,
}

/// Open and closed cases are told apart, in the list and in the count alike.
async fn standing_filters_list_and_count(ground: Ground) -> Told {
    let store = &ground.store;
    open(store, "case-0", NOW, None).await?;
    open(store, "case-1", NOW + 1, None).await?;
    write(
        store,
        vec![CaseRow {
            open: false,
            ..case("case-1", NOW + 1, None)
        }],
        vec![],
    )
    .await?;
    let expected = [
        (CaseStanding::Open, vec!["case-0"]),
        (CaseStanding::Closed, vec!["case-1"]),
        (CaseStanding::All, vec!["case-1", "case-0"]),
    ];
    for (standing, ids) in expected {
        assert_eq!(
            paged(store, standing, CaseOrder::NewestFirst, nothing).await?,
            ids
        );
        let count = store
            .cases_in_reach_count(&viewer("police", &[], "person-a"), standing)
            .await?;
        assert_eq!(count, ids.len() as i64);
    }
    Ok(())
}

/// Least time left first and none last, or newest first; the id decides among equals.
async fn lists_are_ordered(ground: Ground) -> Told {
    let store = &ground.store;
    open(store, "a", NOW + 1, None).await?;
    open(store, "b", NOW + 3, Some(NOW + 9)).await?;
    open(store, "c", NOW + 2, Some(NOW + 5)).await?;
    open(store, "d", NOW + 3, Some(NOW + 5)).await?;
    let by_due = paged(store, CaseStanding::All, CaseOrder::DueFirst, nothing).await?;
    assert_eq!(by_due, ["c", "d", "b", "a"]);
    let by_age = paged(store, CaseStanding::All, CaseOrder::NewestFirst, nothing).await?;
    assert_eq!(by_age, ["d", "b", "c", "a"]);
    // Broken by hand: `CASES_DUE_COUNT` without the date.
    let police = viewer("police", &[], "person-a");
    for (until, expected) in [(4, 0), (5, 2), (9, 3), (i64::MAX - NOW - 1, 3)] {
        assert_eq!(store.cases_due_count(&police, NOW + until).await?, expected);
    }
    Ok(())
}

/// A case that somebody may know of for several reasons takes one place of a page: the page ends where its
/// rows end and not before, and the list goes on to its end.
async fn many_ways_to_a_case_leave_the_list_whole(ground: Ground) -> Told {
    let store = &ground.store;
    let mut all = Vec::new();
    for number in 0..8 {
        let id = format!("case-{number}");
        let ways = ["lead", "part", "desk"].map(|relation| ReachRow {
            relation: relation.to_owned(),
            ..way("police", "", "")
        });
        write(
            store,
            vec![case(&id, NOW + number, Some(NOW + number))],
            vec![reach(&id, &ways)],
        )
        .await?;
        all.push(id);
    }
    let by_due = paged(store, CaseStanding::Open, CaseOrder::DueFirst, nothing).await?;
    assert_eq!(by_due, all);
    let by_age = paged(store, CaseStanding::Open, CaseOrder::NewestFirst, nothing).await?;
    all.reverse();
    assert_eq!(by_age, all);
    Ok(())
}

/// Every case is on one page, also while others come that sort before it.
async fn pages_are_stable_while_cases_come(ground: Ground) -> Told {
    let store = &ground.store;
    for number in 0..20 {
        let due = (number % 4 > 0).then_some(NOW + number % 5);
        open(store, &format!("case-{number:02}"), NOW + number % 3, due).await?;
    }
    for order in [CaseOrder::DueFirst, CaseOrder::NewestFirst] {
        let first = format!("a-new-{order:?}");
        let comes = async || open(store, &first, i64::MAX - 1, Some(1)).await;
        let mut ids = paged(store, CaseStanding::Open, order, comes).await?;
        ids.retain(|id| id.starts_with("case-"));
        ids.sort();
        let all: Vec<String> = (0..20).map(|number| format!("case-{number:02}")).collect();
        assert_eq!(ids, all);
    }
    Ok(())
}

/// What lists are ordered by is copied into the reach, whichever of the two is written later.
async fn the_reach_follows_its_case(ground: Ground) -> Told {
    let store = &ground.store;
    let ways = |id: &str| vec![reach(id, &[way("police", "", "")])];
    let early = write(store, vec![], ways("case-1")).await;
    assert!(
        matches!(early, Err(CommitError::Malformed { .. })),
        "there is no such case"
    );
    open(store, "case-1", NOW, Some(5)).await?;
    write(store, vec![case("case-2", NOW, Some(4))], vec![]).await?;
    write(store, vec![], ways("case-2")).await?;
    let by_due = async || paged(store, CaseStanding::Open, CaseOrder::DueFirst, nothing).await;
    assert_eq!(by_due().await?, ["case-2", "case-1"]);
    write(store, vec![case("case-1", NOW, Some(3))], vec![]).await?;
    assert_eq!(by_due().await?, ["case-1", "case-2"]);
    write(
        store,
        vec![CaseRow {
            open: false,
            ..case("case-1", NOW, None)
        }],
        vec![],
    )
    .await?;
    assert_eq!(by_due().await?, ["case-2"]);
    Ok(())
}
