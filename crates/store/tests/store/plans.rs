//! No question reads a whole table: every query of the catalogue finds its rows through an index.
//! SQLite's plans are looked at, since its planner does not depend on how full the tables are.

use rusqlite::Connection;
use store::CATALOGUE;

use crate::ground::{self, Address};

/// Queries that read a whole table by intention, because the table is small or all of it is asked for.
const WHOLE_TABLE: &[(&str, &str)] = &[
    ("EDITIONS", "a handful in the life of a mechanism"),
    ("EPOCHS", "one a month"),
    ("POOL", "drawn as soon as it suffices"),
];

/// The steps of a plan.
fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let explained = format!("explain query plan {sql}");
    let mut statement = connection.prepare(&explained).expect("it explains");
    // Values decide nothing: the plans of this program hang on none.
    let steps = statement.raw_query().mapped(|row| row.get(3));
    let steps: rusqlite::Result<Vec<String>> = steps.collect();
    steps.expect("a step is a text")
}

/// The steps of a plan that read a table or an index from one end to the other.
fn whole_reads(connection: &Connection, sql: &str) -> Vec<String> {
    // `hers`, `seen`, `bucket` and `counted` are the page's own rows, bounded by its limit; the rows of a
    // statement's own values are as many as it says.
    let bounded = [
        "SCAN hers",
        "SCAN seen",
        "SCAN bucket",
        "SCAN counted",
        "SCAN CONSTANT ROW",
        "SCAN 32-ROW VALUES",
        "SCAN (subquery",
    ];
    let is_whole = |step: &String| {
        step.starts_with("SCAN") && !bounded.iter().any(|name| step.starts_with(name))
    };
    let steps = plan(connection, sql);
    steps.into_iter().filter(is_whole).collect()
}

async fn connection() -> (ground::Ground, Connection) {
    let ground = ground::sqlite().await;
    let Address::Sqlite(path) = &ground.address else {
        unreachable!("it is SQLite")
    };
    let connection = Connection::open(path).expect("the file opens");
    (ground, connection)
}

#[tokio::test]
async fn every_query_finds_its_rows_through_an_index() {
    let (_ground, connection) = connection().await;
    let mut wrong = Vec::new();
    for query in CATALOGUE.iter().copied().flatten() {
        let whole = whole_reads(&connection, query.sql);
        let intended = WHOLE_TABLE.iter().any(|(name, _)| *name == query.name);
        if whole.is_empty() == intended {
            wrong.push(format!("{}: {whole:?}", query.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The plan of one query of the catalogue.
async fn steps(name: &str) -> String {
    let (_ground, connection) = connection().await;
    let mut queries = CATALOGUE.iter().copied().flatten();
    let query = queries.find(|one| one.name == name);
    let query = query.expect("it is in the catalogue");
    plan(&connection, query.sql).join("\n")
}

/// What one person last saw of one case is found by both: either alone grows with every page that is
/// shown.
#[tokio::test]
async fn what_somebody_last_saw_is_found_by_case_and_person() {
    let steps = steps("CASE_LAST_SEEN").await;
    let by_both = "access_log_seen (case_id=? AND person=? AND at<?)";
    assert!(steps.contains(by_both), "{steps}");
}

/// Where somebody was last is found without looking through every list she was ever shown.
#[tokio::test]
async fn where_somebody_was_is_found_beside_her_lists() {
    let steps = steps("CASES_CHANGED").await;
    let by_pages = "COVERING INDEX access_log_told (person=? AND at<?)";
    assert!(steps.contains(by_pages), "{steps}");
}

/// How much waits is counted from indexes alone: no row with its sealed body is read.
#[tokio::test]
async fn what_waits_is_counted_without_a_row() {
    let steps = steps("DESK_COUNT").await;
    let in_order =
        "SEARCH d USING COVERING INDEX desk_due (institution=? AND function=? AND person=?)";
    assert!(steps.contains(in_order), "{steps}");
    // Found by its case, a way in is looked at and not sought eighteen times.
    let by_case =
        "SEARCH way USING COVERING INDEX sqlite_autoindex_reach_1 (case_id=? AND institution=?)";
    assert!(steps.contains(by_case), "{steps}");
}

/// Negative control: a filter that no index serves is noticed.
#[tokio::test]
async fn a_scan_is_noticed() {
    let (_ground, connection) = connection().await;
    let whole = whole_reads(&connection, "select case_id from cases where version = $1");
    assert_eq!(whole, ["SCAN cases"]);
}
