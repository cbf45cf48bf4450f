//! What went on since somebody was last here.

use store::{Batch, ChangedRow, ReadRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, append, bar, case, reach, viewer, way};

/// A case of the police whose one event was recorded at [`NOW`].
async fn case_of_the_police(store: &Store) -> Told {
    adopt_edition(store).await;
    let batch = Batch {
        appends: vec![append("case-a", 0, "opened")],
        cases: vec![case("case-a", NOW, None)],
        reach: vec![reach("case-a", &[way("police", "", "")])],
        ..Batch::named("open_case", NOW)
    };
    store.commit(batch).await?;
    Ok(())
}

async fn shown(store: &Store, person: &str, page: &str, at: i64) -> Told {
    let mut batch = Batch::named("record_reads", at);
    batch.reads.push(ReadRow {
        read_id: format!("{person}-{page}-{at}"),
        at,
        person: person.into(),
        institution: "police".into(),
        function: String::new(),
        case_id: "case-a".into(),
        page: page.into(),
        compartments: "course".into(),
        purpose: String::new(),
    });
    store.commit(batch).await?;
    Ok(())
}

on_both! {
    a_case_that_went_on_since_it_was_seen_is_told,
    a_case_in_a_list_was_not_seen,
    a_case_that_went_on_is_told_to_whoever_never_saw_it,
    what_went_out_of_reach_is_told_to_nobody,
}

async fn a_case_that_went_on_since_it_was_seen_is_told(ground: Ground) -> Told {
    let store = &ground.store;
    case_of_the_police(store).await?;
    shown(store, "a", "overview", NOW - 5).await?;
    shown(store, "a", "timeline", NOW - 3).await?;
    shown(store, "b", "overview", NOW + 1).await?;
    let told = ChangedRow {
        case_id: "case-a".into(),
        seen_at: NOW - 3,
        changed_at: NOW,
    };
    let of = |person| viewer("police", &[], person);
    assert_eq!(store.cases_changed(&of("a"), NOW + 9, 5).await?, [told]);
    assert_eq!(
        store.case_last_seen("case-a", "a", NOW - 3).await?,
        Some(NOW - 5)
    );
    // Seen after it happened, never seen, and seen in this sitting only.
    assert_eq!(store.cases_changed(&of("b"), NOW + 9, 5).await?, []);
    assert_eq!(store.cases_changed(&of("c"), NOW + 9, 5).await?, []);
    assert_eq!(store.cases_changed(&of("a"), NOW - 5, 5).await?, []);
    Ok(())
}

async fn a_case_in_a_list_was_not_seen(ground: Ground) -> Told {
    let store = &ground.store;
    case_of_the_police(store).await?;
    shown(store, "a", "cases", NOW - 3).await?;
    let viewer = viewer("police", &[], "a");
    assert_eq!(store.cases_changed(&viewer, NOW + 9, 5).await?, []);
    assert_eq!(store.case_last_seen("case-a", "a", NOW + 9).await?, None);
    Ok(())
}

async fn what_went_out_of_reach_is_told_to_nobody(ground: Ground) -> Told {
    let store = &ground.store;
    case_of_the_police(store).await?;
    shown(store, "a", "overview", NOW - 3).await?;
    let barred = [way("police", "", ""), bar("police", "", "a")];
    for rows in [&barred[..], &[]] {
        let batch = Batch {
            reach: vec![reach("case-a", rows)],
            ..Batch::named("shut_out", NOW)
        };
        store.commit(batch).await?;
        let viewer = viewer("police", &[], "a");
        assert_eq!(store.cases_changed(&viewer, NOW + 9, 5).await?, []);
    }
    Ok(())
}

async fn a_case_that_went_on_is_told_to_whoever_never_saw_it(ground: Ground) -> Told {
    let store = &ground.store;
    case_of_the_police(store).await?;
    let police = viewer("police", &[], "never-here");
    assert_eq!(store.cases_gone_on(&police, NOW - 1, 5).await?, ["case-a"]);
    assert!(store.cases_gone_on(&police, NOW, 5).await?.is_empty());
    let elsewhere = viewer("shelter", &[], "never-here");
    assert!(store.cases_gone_on(&elsewhere, 0, 5).await?.is_empty());
    Ok(())
}
