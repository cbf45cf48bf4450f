//! Whether a case appears: one filter for lists, counts and single cases, and a bar wins.

use proptest::prelude::*;
use store::{Batch, CaseOrder, CaseStanding, ReachRow, ReadError, Store, Viewer};

use crate::ground::{self, Ground, Told, on_both};
use crate::samples::{NOW, bar, case, reach, viewer, way};

/// A case for each list of ways and bars, numbered from 0.
async fn cases_with(store: &Store, reaches: &[Vec<ReachRow>]) -> Told {
    let mut batch = Batch::named("open_cases", NOW);
    for (place, rows) in reaches.iter().enumerate() {
        let id = format!("case-{place:02}");
        batch.cases.push(case(&id, NOW, None));
        batch.reach.push(reach(&id, rows));
    }
    store.commit(batch).await?;
    Ok(())
}

/// The numbers of the cases that the viewer sees in her list. The count and each single question
/// must say the same.
async fn seen(store: &Store, viewer: &Viewer, cases: usize) -> Result<Vec<usize>, ReadError> {
    let (all, order) = (CaseStanding::All, CaseOrder::DueFirst);
    let list = store.cases_in_reach(viewer, all, order, None, 500).await?;
    assert_eq!(
        store.cases_in_reach_count(viewer, all).await?,
        list.rows.len() as i64
    );
    let mut seen = Vec::new();
    for place in 0..cases {
        let id = format!("case-{place:02}");
        let listed = list.rows.iter().find(|row| row.case_id == id).cloned();
        seen.extend(listed.is_some().then_some(place));
        let by_number = store
            .case_in_reach_by_number(viewer, &format!("X-{id}"))
            .await?;
        assert_eq!(store.case_in_reach(viewer, &id).await?, listed);
        assert_eq!(by_number, listed);
    }
    assert_eq!(seen.len(), list.rows.len());
    // Asked for together, also more than one question names, they are the same.
    let mut asked: Vec<String> = (0..cases).map(|place| format!("case-{place:02}")).collect();
    asked.extend((0..40).map(|place| format!("nobody-{place}")));
    asked.reverse();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let mut together = store.cases_in_reach_among(viewer, &asked).await?;
    let mut listed = list.rows;
    together.sort_by(|one, other| one.case_id.cmp(&other.case_id));
    listed.sort_by(|one, other| one.case_id.cmp(&other.case_id));
    assert_eq!(together, listed);
    Ok(seen)
}

on_both! {
    a_case_reaches_whom_it_names,
    a_bar_wins_over_any_way_in,
    a_removal_notice_stays_whatever_unit_is_barred,
    many_ways_in_are_one_case,
    too_many_functions_are_refused,
}

/// An institution's case is seen by its people, a function's by that function, a person's by her.
async fn a_case_reaches_whom_it_names(ground: Ground) -> Told {
    let store = &ground.store;
    let reaches = [
        vec![way("police", "", "")],
        vec![way("police", "border_control", "")],
        vec![way("police", "", "person-a")],
        vec![way("shelter", "", "")],
        vec![],
    ];
    cases_with(store, &reaches).await?;
    let border = ["intake", "border_control"];
    assert_eq!(
        seen(store, &viewer("police", &[], "person-b"), 5).await?,
        [0]
    );
    assert_eq!(
        seen(store, &viewer("police", &border, "person-b"), 5).await?,
        [0, 1]
    );
    assert_eq!(
        seen(store, &viewer("police", &[], "person-a"), 5).await?,
        [0, 2]
    );
    assert_eq!(
        seen(store, &viewer("shelter", &border, "person-a"), 5).await?,
        [3]
    );
    // `_` in a function is a letter and no wildcard.
    assert_eq!(
        seen(store, &viewer("police", &["borderXcontrol"], "person-b"), 5).await?,
        [0]
    );
    assert!(seen(store, &viewer("", &[""], ""), 5).await?.is_empty());
    Ok(())
}

/// The notice not to remove stays under a bar on a unit or an institution, and goes under one on the
/// person.
async fn a_removal_notice_stays_whatever_unit_is_barred(ground: Ground) -> Told {
    let store = &ground.store;
    let notice = || ReachRow {
        relation: store::STAYS.into(),
        ..way("police", "intake", "")
    };
    let bars = [
        bar("", "intake", ""),
        bar("police", "", ""),
        bar("", "", "person-a"),
    ];
    let reaches: Vec<_> = bars.map(|bar| vec![notice(), bar]).into();
    cases_with(store, &reaches).await?;
    let officer = viewer("police", &["intake"], "person-a");
    assert_eq!(seen(store, &officer, 5).await?, [0, 1]);
    Ok(())
}

/// A bar shuts out a person, a function or an institution, whatever else lets them in.
async fn a_bar_wins_over_any_way_in(ground: Ground) -> Told {
    let store = &ground.store;
    let bars = [
        bar("", "", "person-a"),
        bar("police", "intake", ""),
        bar("police", "", ""),
        bar("", "intake", ""),
        bar("shelter", "", ""),
    ];
    let ways = [
        way("police", "", ""),
        way("police", "intake", ""),
        way("police", "", "person-a"),
    ];
    let reaches: Vec<_> = bars
        .map(|bar| ways.iter().cloned().chain([bar]).collect())
        .into();
    cases_with(store, &reaches).await?;
    assert_eq!(
        seen(store, &viewer("police", &["intake"], "person-a"), 5).await?,
        [4]
    );
    assert_eq!(
        seen(store, &viewer("police", &[], "person-a"), 5).await?,
        [1, 3, 4]
    );
    assert_eq!(
        seen(store, &viewer("police", &[], "person-b"), 5).await?,
        [0, 1, 3, 4]
    );
    Ok(())
}

/// Who is let in by her institution, by two functions and by name has the case once.
async fn many_ways_in_are_one_case(ground: Ground) -> Told {
    let ways = vec![
        way("police", "", ""),
        way("police", "a", ""),
        way("police", "b", ""),
        way("police", "", "person-a"),
        way("police", "a", "person-a"),
    ];
    cases_with(&ground.store, &[ways]).await?;
    let who = viewer("police", &["a", "b", "a"], "person-a");
    assert_eq!(seen(&ground.store, &who, 1).await?, [0]);
    Ok(())
}

/// A viewer with more functions than are asked for gets no list: a bar on one left out would be lost.
async fn too_many_functions_are_refused(ground: Ground) -> Told {
    let store = &ground.store;
    cases_with(store, &[vec![way("police", "", ""), bar("", "i", "")]]).await?;
    let eight = ["a", "b", "c", "d", "e", "f", "g", "i"];
    assert!(
        seen(store, &viewer("police", &eight, "person-a"), 1)
            .await?
            .is_empty()
    );
    let nine = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    seen(store, &viewer("police", &nine, "person-a"), 1)
        .await
        .expect_err("one too many");
    Ok(())
}

/// The rule in Rust that the SQL must agree with.
fn appears(viewer: &Viewer, rows: &[ReachRow]) -> bool {
    let addressed = |row: &&ReachRow| {
        (row.function.is_empty() || viewer.functions.contains(&row.function))
            && (row.person.is_empty() || row.person == viewer.person)
    };
    let own = |row: &ReachRow| row.institution == viewer.institution;
    let let_in = |row: &ReachRow| !row.barred && own(row);
    let shut_out = |row: &ReachRow| row.barred && (row.institution.is_empty() || own(row));
    rows.iter().filter(addressed).any(let_in) && !rows.iter().filter(addressed).any(shut_out)
}

fn any_reach() -> impl Strategy<Value = ReachRow> {
    let word = |words: &'static [&'static str]| proptest::sample::select(words);
    let functions = word(&["", "intake", "border"]);
    let any = (
        word(&["police", "shelter", ""]),
        functions,
        word(&["", "a", "b"]),
        any::<bool>(),
    );
    any.prop_filter(
        "a way in names an institution, a bar names somebody",
        |row| {
            let (institution, function, person, barred) = row;
            !institution.is_empty() || (*barred && !(function.is_empty() && person.is_empty()))
        },
    )
    .prop_map(|(institution, function, person, barred)| ReachRow {
        barred,
        ..way(institution, function, person)
    })
}

/// On both engines every viewer sees exactly the cases that the rule lets her see.
async fn filter_agrees_with_rule(reaches: &[Vec<ReachRow>]) -> Told {
    let viewers = [
        viewer("police", &["intake"], "a"),
        viewer("shelter", &["border", "intake"], "b"),
        viewer("police", &[], "c"),
    ];
    for ground in [ground::sqlite().await, ground::postgres().await] {
        cases_with(&ground.store, reaches).await?;
        for viewer in &viewers {
            let places = 0..reaches.len();
            let expected: Vec<_> = places
                .filter(|place| appears(viewer, &reaches[*place]))
                .collect();
            assert_eq!(seen(&ground.store, viewer, reaches.len()).await?, expected);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_filter_agrees_with_the_rule(
        reaches in prop::collection::vec(prop::collection::vec(any_reach(), 0..6), 1..12)
    ) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
        runtime.block_on(filter_agrees_with_rule(&reaches)).expect("both engines answer");
    }
}
