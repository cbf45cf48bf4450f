//! Rows for stories. Nothing here is sealed: the store never looks into bytes.

use store::{
    Append, Batch, CaseRow, EditionRow, NewEvent, NewParticular, ReachOf, ReachRow, Store, Viewer,
};

/// An instant to count from: microseconds UTC.
pub const NOW: i64 = 1_700_000_000_000_000;

/// Brings an edition into force, which events need.
pub async fn adopt_edition(store: &Store) {
    let edition = EditionRow {
        hash: "edition".into(),
        mechanism: "practice".into(),
        edition: "2023".into(),
        pack: b"pack".to_vec(),
        adopted_at: NOW,
    };
    let batch = Batch {
        editions: vec![edition],
        ..Batch::named("adopt_edition", NOW)
    };
    store.commit(batch).await.expect("an edition is adopted");
}

/// An event whose facts are the given word.
pub fn event(word: &str) -> NewEvent {
    NewEvent {
        recorded_at: NOW,
        actor: "person-a".into(),
        edition: "edition".into(),
        facts_key: "key-course".into(),
        facts: word.as_bytes().to_vec(),
        leaf: vec![7; 32],
        particulars: vec![],
    }
}

/// Particulars of a compartment.
pub fn particular(compartment: &str) -> NewParticular {
    NewParticular {
        compartment: compartment.into(),
        key_id: format!("key-{compartment}"),
        sealed: compartment.as_bytes().to_vec(),
    }
}

/// One event on a stream at a version.
pub fn append(stream: &str, expected: i64, word: &str) -> Append {
    Append {
        stream: stream.into(),
        expected,
        events: vec![event(word)],
    }
}

/// A batch of one append.
pub fn appending(stream: &str, expected: i64, word: &str) -> Batch {
    Batch {
        appends: vec![append(stream, expected, word)],
        ..Batch::named("append", NOW)
    }
}

/// An open case.
pub fn case(id: &str, opened_at: i64, next_due_at: Option<i64>) -> CaseRow {
    CaseRow {
        case_id: id.into(),
        number: format!("X-{id}"),
        version: 1,
        edition: "edition".into(),
        open: true,
        opened_at,
        next_due_at,
        expires_at: next_due_at,
        card: b"card".to_vec(),
    }
}

/// A way in for an institution, a function (or "") and a person (or "").
pub fn way(institution: &str, function: &str, person: &str) -> ReachRow {
    ReachRow {
        institution: institution.into(),
        function: function.into(),
        person: person.into(),
        relation: "member".into(),
        barred: false,
    }
}

/// A bar for the same.
pub fn bar(institution: &str, function: &str, person: &str) -> ReachRow {
    ReachRow {
        relation: "bar".into(),
        barred: true,
        ..way(institution, function, person)
    }
}

/// The whole reach of a case.
pub fn reach(case_id: &str, rows: &[ReachRow]) -> ReachOf {
    ReachOf {
        case_id: case_id.into(),
        rows: rows.to_vec(),
    }
}

/// Somebody who asks.
pub fn viewer(institution: &str, functions: &[&str], person: &str) -> Viewer {
    let functions = functions
        .iter()
        .map(|function| (*function).to_owned())
        .collect();
    Viewer {
        institution: institution.into(),
        functions,
        person: person.into(),
    }
}
