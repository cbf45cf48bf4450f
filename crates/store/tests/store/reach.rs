//! Whether a case appears: one filter for lists, counts and single cases, and a bar wins.

use proptest::prelude::*;
use store::{Batch, CaseOrder, CaseStanding, CommitError, ReachRow, Store, Viewer};

use crate::ground::{self, stories};
use crate::samples::{NOW, bar, case, reach, viewer, way};

/// A case for each list of ways and bars, named by its place.
async fn cases_with(store: &Store, reaches: &[Vec<ReachRow>]) {
    let id = |place: usize| format!("case-{place}");
    let batch = Batch {
        cases: (0..reaches.len())
            .map(|place| case(&id(place), NOW, None))
            .collect(),
        reach: reaches
            .iter()
            .enumerate()
            .map(|(place, rows)| reach(&id(place), rows))
            .collect(),
        ..Batch::named("open_cases", NOW)
    };
    store.commit(batch).await.expect("it commits");
}

/// Every case the viewer sees in her list, which must agree with the count and with each single question.
async fn seen(store: &Store, viewer: &Viewer, cases: usize) -> Vec<String> {
    let list = store
        .cases_in_reach(viewer, CaseStanding::All, CaseOrder::DueFirst, None, 500)
        .await;
    let list: Vec<String> = list
        .expect("it answers")
        .rows
        .into_iter()
        .map(|row| row.case_id)
        .collect();
    let count = store
        .cases_in_reach_count(viewer, CaseStanding::All)
        .await
        .expect("it answers");
    assert_eq!(count, list.len() as i64);
    for place in 0..cases {
        let id = format!("case-{place}");
        let single = store.case_in_reach(viewer, &id).await.expect("it answers");
        let by_number = store
            .case_in_reach_by_number(viewer, &format!("X-{id}"))
            .await
            .expect("it answers");
        assert_eq!(single.is_some(), list.contains(&id));
        assert_eq!(single, by_number);
    }
    list
}

stories! {
    /// An institution's case is seen by its people, a function's by that function, a person's by her.
    async fn a_case_reaches_whom_it_names(ground: Ground) {
        let store = &ground.store;
        cases_with(store, &[
            vec![way("police", "", "")],
            vec![way("police", "border_control", "")],
            vec![way("police", "", "person-a")],
            vec![way("shelter", "", "")],
            vec![],
        ]).await;
        assert_eq!(seen(store, &viewer("police", &[], "person-b"), 5).await, ["case-0"]);
        assert_eq!(seen(store, &viewer("police", &["intake", "border_control"], "person-b"), 5).await, ["case-0", "case-1"]);
        assert_eq!(seen(store, &viewer("police", &[], "person-a"), 5).await, ["case-0", "case-2"]);
        assert_eq!(seen(store, &viewer("shelter", &["border_control"], "person-a"), 5).await, ["case-3"]);
        // `_` in a function is a letter and no wildcard.
        assert_eq!(seen(store, &viewer("police", &["borderXcontrol"], "person-b"), 5).await, ["case-0"]);
        assert!(seen(store, &viewer("", &[""], ""), 5).await.is_empty());
    }

    /// A bar shuts out a person, a function or an institution, whatever else lets them in.
    async fn a_bar_wins_over_any_way_in(ground: Ground) {
        let store = &ground.store;
        let ways = [way("police", "", ""), way("police", "intake", ""), way("police", "", "person-a")];
        let with = |row: ReachRow| ways.iter().cloned().chain([row]).collect::<Vec<_>>();
        cases_with(store, &[
            with(bar("", "", "person-a")),
            with(bar("police", "intake", "")),
            with(bar("police", "", "")),
            with(bar("", "intake", "")),
            with(bar("shelter", "", "")),
        ]).await;
        assert_eq!(seen(store, &viewer("police", &["intake"], "person-a"), 5).await, ["case-4"]);
        assert_eq!(seen(store, &viewer("police", &[], "person-a"), 5).await, ["case-1", "case-3", "case-4"]);
        assert_eq!(seen(store, &viewer("police", &[], "person-b"), 5).await, ["case-0", "case-1", "case-3", "case-4"]);
    }

    /// Open and closed cases are told apart, in the list and in the count alike.
    async fn standing_filters_list_and_count(ground: Ground) {
        let store = &ground.store;
        let mut closed = case("case-1", NOW, None);
        closed.open = false;
        let batch = Batch {
            cases: vec![case("case-0", NOW, None), closed],
            reach: vec![reach("case-0", &[way("police", "", "")]), reach("case-1", &[way("police", "", "")])],
            ..Batch::named("open_cases", NOW)
        };
        store.commit(batch).await.expect("it commits");
        let police = viewer("police", &[], "person-a");
        for (standing, ids) in [(CaseStanding::Open, vec!["case-0"]), (CaseStanding::Closed, vec!["case-1"]), (CaseStanding::All, vec!["case-0", "case-1"])] {
            let list = store.cases_in_reach(&police, standing, CaseOrder::DueFirst, None, 9).await.expect("it answers");
            assert_eq!(list.rows.iter().map(|row| row.case_id.as_str()).collect::<Vec<_>>(), ids);
            let count = store.cases_in_reach_count(&police, standing).await.expect("it answers");
            assert_eq!(count, ids.len() as i64);
        }
    }

    /// Pages by time left and by age hold every case once, also while cases come and go.
    async fn pages_are_stable_while_cases_come(ground: Ground) {
        let store = &ground.store;
        let police = viewer("police", &[], "person-a");
        let open = async |id: String, opened_at: i64, due: Option<i64>| {
            let batch = Batch {
                cases: vec![case(&id, opened_at, due)],
                reach: vec![reach(&id, &[way("police", "", "")])],
                ..Batch::named("open_case", NOW)
            };
            store.commit(batch).await.expect("it commits");
        };
        for number in 0..20 {
            open(format!("case-{number:02}"), NOW + number % 3, (number % 4 > 0).then_some(NOW + number % 5)).await;
        }
        for order in [CaseOrder::DueFirst, CaseOrder::NewestFirst] {
            let (mut after, mut ids) = (None, Vec::new());
            loop {
                let page = store.cases_in_reach(&police, CaseStanding::Open, order, after, 3).await.expect("it answers");
                assert!(page.rows.len() <= 3);
                ids.extend(page.rows.into_iter().map(|row| row.case_id));
                // One that sorts first everywhere: pages already turned do not shift.
                open(format!("a-new-{order:?}-{}", ids.len()), i64::MAX - 1, Some(1)).await;
                match page.next {
                    Some(next) => after = Some(next),
                    None => break,
                }
            }
            ids.retain(|id| id.starts_with("case-"));
            assert_eq!(ids.len(), 20);
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), 20);
        }
    }
}

/// The rule in Rust that the SQL must agree with.
fn appears(viewer: &Viewer, rows: &[ReachRow]) -> bool {
    let fits = |row: &ReachRow| {
        (row.function.is_empty() || viewer.functions.contains(&row.function))
            && (row.person.is_empty() || row.person == viewer.person)
    };
    let way_in = rows
        .iter()
        .any(|row| !row.barred && row.institution == viewer.institution && fits(row));
    let institution =
        |row: &ReachRow| row.institution.is_empty() || row.institution == viewer.institution;
    way_in
        && !rows
            .iter()
            .any(|row| row.barred && institution(row) && fits(row))
}

fn any_reach() -> impl Strategy<Value = ReachRow> {
    let word = |words: &'static [&'static str]| proptest::sample::select(words);
    (
        word(&["police", "shelter", ""]),
        word(&["", "intake", "border"]),
        word(&["", "a", "b"]),
        any::<bool>(),
    )
        .prop_filter(
            "a way in names an institution, a bar names somebody",
            |(institution, function, person, barred)| {
                !institution.is_empty() || (*barred && !(function.is_empty() && person.is_empty()))
            },
        )
        .prop_map(|(institution, function, person, barred)| ReachRow {
            barred,
            ..way(institution, function, person)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_filter_agrees_with_the_rule(reaches in proptest::collection::vec(proptest::collection::vec(any_reach(), 0..6), 1..12)) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
        runtime.block_on(async {
            for ground in [ground::sqlite().await, ground::postgres().await] {
                cases_with(&ground.store, &reaches).await;
                for who in [viewer("police", &["intake"], "a"), viewer("shelter", &["border", "intake"], "b"), viewer("police", &[], "c")] {
                    let mut expected: Vec<String> = (0..reaches.len()).filter(|place| appears(&who, &reaches[*place])).map(|place| format!("case-{place}")).collect();
                    expected.sort();
                    assert_eq!(seen(&ground.store, &who, reaches.len()).await, expected);
                }
            }
        });
    }
}

stories! {
    /// What lists are ordered by is copied into the reach, whichever of the two is written later.
    async fn the_reach_follows_its_case(ground: Ground) {
        let store = &ground.store;
        let who = viewer("police", &[], "person-a");
        let with = |cases, reach| Batch { cases, reach, ..Batch::named("write", NOW) };
        let ways = || vec![reach("case-1", &[way("police", "", "")])];
        let early = store.commit(with(vec![], ways())).await.expect_err("there is no such case");
        assert!(matches!(early, CommitError::Malformed { .. }), "{early:?}");
        store.commit(with(vec![case("case-1", NOW, Some(5))], ways())).await.expect("it commits");
        store.commit(with(vec![case("case-2", NOW, Some(4))], vec![])).await.expect("it commits");
        store.commit(with(vec![], vec![reach("case-2", &[way("police", "", "")])])).await.expect("it commits");
        assert_eq!(seen(store, &who, 3).await, ["case-2", "case-1"]);
        store.commit(with(vec![case("case-1", NOW, Some(3))], vec![])).await.expect("it commits");
        assert_eq!(seen(store, &who, 3).await, ["case-1", "case-2"]);
        let mut closed = case("case-1", NOW, None);
        closed.open = false;
        store.commit(with(vec![closed], vec![])).await.expect("it commits");
        assert_eq!(store.cases_in_reach_count(&who, CaseStanding::Open).await.expect("it answers"), 1);
    }

    /// Who is let in by her institution, by two functions and by name has the case once.
    async fn many_ways_in_are_one_case(ground: Ground) {
        let ways = [way("police", "", ""), way("police", "a", ""), way("police", "b", ""), way("police", "", "p"), way("police", "a", "p")];
        cases_with(&ground.store, &[ways.to_vec()]).await;
        assert_eq!(seen(&ground.store, &viewer("police", &["a", "b", "a"], "p"), 1).await, ["case-0"]);
    }
}
