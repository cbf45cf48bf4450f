//! What may never change is refused by the database itself, also to whoever goes behind the store.

use std::time::Duration;

use store::{Batch, CommitError, EpochRow, KeyRow, ReadRow};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, appending, particular};

/// A read of a case.
fn read(id: &str, case_id: &str, at: i64) -> ReadRow {
    ReadRow {
        read_id: id.into(),
        at,
        person: "person-a".into(),
        institution: "police".into(),
        function: "border".into(),
        case_id: case_id.into(),
        page: "case".into(),
        compartments: "course,identity".into(),
        purpose: "casework".into(),
    }
}

fn keys() -> Batch {
    let epoch = EpochRow {
        epoch: "epoch-1".into(),
        root: "root-1".into(),
        wrapped: vec![1],
        opened_at: NOW,
        retired_at: None,
    };
    let key = KeyRow {
        key_id: "key-1".into(),
        owner: "case-1".into(),
        slot: "identity".into(),
        epoch: "epoch-1".into(),
        wrapped: b"wrapped".to_vec(),
    };
    Batch {
        epochs: vec![epoch],
        keys: vec![key],
        ..Batch::named("make_keys", NOW)
    }
}

on_both! {
    the_record_only_grows,
    an_event_gets_its_position_once,
    a_destroyed_key_never_returns,
    keys_of_many_are_found_together,
    who_looked_is_found,
}

/// Events, particulars, reads and editions neither change nor go away.
async fn the_record_only_grows(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    let mut batch = appending("case-1", 0, "raised");
    batch.appends[0].events[0].particulars = vec![particular("identity")];
    batch.reads = vec![read("read-1", "case-1", NOW)];
    ground.store.commit(batch).await?;
    for sql in [
        "update events set facts = leaf",
        "update events set recorded_at = 1",
        "update events set position = null",
        "delete from events",
        "update particulars set sealed = sealed",
        "delete from particulars",
        "update access_log set person = 'another'",
        "delete from access_log",
        "update editions set edition = 'other'",
        "delete from editions",
    ] {
        let refused = ground.address.behind(sql).await.expect_err(sql).to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
    Ok(())
}

/// Only the witness's position may come later, and only once.
async fn an_event_gets_its_position_once(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    ground
        .store
        .commit(appending("case-1", 0, "raised"))
        .await?;
    ground
        .address
        .behind("update events set position = 1")
        .await
        .expect("the first position is taken");
    ground
        .address
        .behind("update events set position = 2")
        .await
        .expect_err("the second is refused");
    let events = ground.store.events_after("case-1", 0).await?;
    assert_eq!(events[0].position, Some(1));
    Ok(())
}

/// A destroyed key is gone and stays gone; that it was there is still known.
async fn a_destroyed_key_never_returns(ground: Ground) -> Told {
    ground.store.commit(keys()).await?;
    let destroy = || Batch {
        destroyed_keys: vec!["key-1".into()],
        ..Batch::named("erase", NOW + 5)
    };
    ground.store.commit(destroy()).await?;
    let key = ground.store.key("key-1").await?.expect("the row stays");
    assert_eq!((key.wrapped, key.destroyed_at), (None, Some(NOW + 5)));
    let again = ground
        .store
        .commit(destroy())
        .await
        .expect_err("it is gone");
    assert!(matches!(again, CommitError::Malformed { .. }));
    for sql in [
        "update wrapped_keys set destroyed_at = null, wrapped = '\\x01'",
        "delete from wrapped_keys",
    ] {
        ground.address.behind(sql).await.expect_err(sql);
    }
    Ok(())
}

/// The keys of one slot of more streams than one question names; a destroyed one is said to be so.
async fn keys_of_many_are_found_together(ground: Ground) -> Told {
    let mut batch = keys();
    let of = |number: usize, slot: &str| KeyRow {
        key_id: format!("{slot}-{number}"),
        owner: format!("case-{number}"),
        slot: slot.to_owned(),
        epoch: "epoch-1".into(),
        wrapped: b"wrapped".to_vec(),
    };
    batch.keys = (0..70)
        .flat_map(|number| [of(number, "course"), of(number, "health")])
        .collect();
    ground.store.commit(batch).await?;
    let destroyed = Batch {
        destroyed_keys: vec!["course-7".into()],
        ..Batch::named("erase", NOW + 5)
    };
    ground.store.commit(destroyed).await?;
    let owners: Vec<String> = (0..70).map(|number| format!("case-{number}")).collect();
    let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
    let found = ground.store.keys_in_slot("course", &owners).await?;
    assert_eq!(found.len(), 70);
    assert!(found.iter().all(|key| key.slot == "course"));
    let gone: Vec<&str> = found
        .iter()
        .filter(|key| key.wrapped.is_none())
        .map(|key| key.key_id.as_str())
        .collect();
    assert_eq!(gone, ["course-7"]);
    Ok(())
}

/// Who looked is found by case and by person, newest first, page by page.
async fn who_looked_is_found(ground: Ground) -> Told {
    let reads = (0..5)
        .map(|n| read(&format!("read-{n}"), "case-1", NOW + n))
        .chain([read("read-9", "case-2", NOW)]);
    let batch = Batch {
        reads: reads.collect(),
        ..Batch::named("show", NOW)
    };
    ground.store.commit(batch).await?;
    let store = &ground.store;
    let first = store.reads_of_case("case-1", None, 3).await?;
    let second = store.reads_of_case("case-1", first.next.clone(), 3).await?;
    let seen: Vec<&str> = first
        .rows
        .iter()
        .chain(&second.rows)
        .map(|row| row.read_id.as_str())
        .collect();
    assert_eq!(seen, ["read-4", "read-3", "read-2", "read-1", "read-0"]);
    assert_eq!(second.next, None);
    assert_eq!(store.reads_of_case_count("case-1").await?, 5);
    assert_eq!(
        store.reads_by_person("person-a", i64::MAX, 10).await?.len(),
        6
    );
    Ok(())
}

/// On SQLite the bytes of a destroyed key are in no file of the folder any more.
#[tokio::test]
async fn no_byte_of_a_destroyed_key_is_left() {
    let ground = crate::ground::sqlite().await;
    let crate::ground::Address::Sqlite(path) = &ground.address else {
        unreachable!("it is SQLite")
    };
    let folder = path.parent().expect("it is in a folder");
    let holds_key = || {
        let files = std::fs::read_dir(folder)
            .expect("the folder is readable")
            .flatten();
        files.into_iter().any(|file| {
            let bytes = std::fs::read(file.path()).unwrap_or_default();
            bytes
                .windows(24)
                .any(|window| window == b"canary-of-a-wrapped-key!")
        })
    };
    let mut batch = keys();
    batch.keys[0].wrapped = b"canary-of-a-wrapped-key!".to_vec();
    ground.store.commit(batch).await.expect("it commits");
    assert!(holds_key(), "the search must find what is there");
    let destroy = Batch {
        destroyed_keys: vec!["key-1".into()],
        ..Batch::named("erase", NOW)
    };
    ground.store.commit(destroy).await.expect("it commits");
    // The writer empties the log a moment after the answer.
    for _ in 0..200 {
        if !holds_key() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the wrapped key is still in a file");
}
