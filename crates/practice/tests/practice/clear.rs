//! Whoever reads the database without a key learns nothing of where a case stands: after the walk no clock
//! key, no track, no state and no relation stands in any column that is kept in clear.

use std::collections::BTreeSet;
use std::path::Path;

use casework::reach::Relation;
use jiff::SignedDuration;
use mechanism::Mechanism;
use office::Clock;
use office::cases::Wanted;
use practice::make_cases;
use practice::people::professionals;

use crate::ground::open_sqlite;

/// Columns with a closed vocabulary of their own, which shares a word with the procedure and says nothing of
/// where a case stands: the function of whoever looked, the name of a page, a compartment.
const OTHER_VOCABULARIES: [&str; 4] = [
    "access_log.function",
    "access_log.page",
    "particulars.compartment",
    "wrapped_keys.slot",
];

const RELATIONS: [Relation; 10] = [
    Relation::Lead,
    Relation::Part,
    Relation::Opener,
    Relation::HandedOver,
    Relation::RemovalNotice,
    Relation::MissingAlert,
    Relation::Guardian,
    Relation::Tasked,
    Relation::Desk,
    Relation::Chair,
];

/// What must not be read: clock keys, tracks, states, relations.
fn words_of(mechanism: &Mechanism) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = RELATIONS.map(|one| one.as_str().to_owned()).into();
    words.extend(
        mechanism
            .procedure
            .clocks
            .iter()
            .map(|one| one.key.to_string()),
    );
    for track in &mechanism.procedure.tracks {
        words.insert(track.id.to_string());
        words.extend(track.states.iter().map(|state| state.id.to_string()));
    }
    words
}

/// Whether a value says a word: as a whole, or between marks.
fn says(value: &str, word: &str) -> bool {
    let inside = |at: usize| {
        let is_letter =
            |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
        !is_letter(value[..at].chars().next_back())
            && !is_letter(value[at + word.len()..].chars().next())
    };
    value.match_indices(word).any(|(at, _)| inside(at))
}

/// Every text that stands in clear, with its column; sealed columns are bytes.
fn clear_values(record: &Path) -> Vec<(String, String)> {
    let connection = rusqlite::Connection::open(record).unwrap();
    let texts = |sql: &str| -> Vec<(String, String)> {
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().map(Result::unwrap).collect()
    };
    let columns = texts(
        "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c \
         where m.type = 'table' and lower(c.type) = 'text'",
    );
    let mut values = Vec::new();
    for (table, column) in columns {
        values.extend(texts(&format!(
            "select distinct '{table}.{column}', {column} from {table} where {column} is not null"
        )));
    }
    values
}

fn told(values: &[(String, String)], words: &BTreeSet<String>) -> Vec<String> {
    let looked = values
        .iter()
        .filter(|(column, _)| !OTHER_VOCABULARIES.contains(&column.as_str()));
    let telling = looked.filter(|(_, value)| words.iter().any(|word| says(value, word)));
    telling
        .map(|(column, value)| format!("{column}: {value}"))
        .collect()
}

#[tokio::test]
async fn no_clear_column_says_where_a_case_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (office, clock) = open_sqlite(folder.path()).await;
    let people = professionals(office.mechanism());
    office.keep_staff(&people).await.unwrap();
    make_cases(&office, &clock, &people, 1, 30).await.unwrap();
    // What the keeper tells and what is looked at is kept too.
    clock.stand_at(clock.now() + SignedDuration::from_hours(24 * 365));
    office.keep_clocks().await.unwrap();
    for one in &people {
        let actor = one.actor(false);
        office.desk(&actor, None, 25).await.unwrap();
        office.cases(&actor, Wanted::Open, None).await.unwrap();
    }
    let words = words_of(office.mechanism());
    let mut values = clear_values(&folder.path().join("besa.db"));
    for column in [
        "desk.item_id",
        "reach.relation",
        "idempotency.key",
        "referrals.referral_id",
    ] {
        assert!(
            values.iter().any(|(name, _)| name == column),
            "nothing read of {column}"
        );
    }
    assert_eq!(told(&values, &words), [] as [String; 0]);

    // Negative control: what such a row said before.
    for telling in [
        "0aff/clock-guardian.appoint@7",
        "missing_alert",
        "case-1/tell-identification",
    ] {
        values.push(("desk.item_id".to_owned(), telling.to_owned()));
        assert_eq!(told(&values, &words).len(), 1, "{telling}");
        values.pop();
    }
}
