//! Opening: again, by a newer program, for another purpose.

use store::{Batch, FolderKind, OpenError};

use crate::ground::{Address, Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, appending, case};

on_both! {
    what_was_kept_is_there_again,
    a_newer_schema_is_refused,
    a_practice_record_stays_one,
    an_older_record_forgets_what_its_rows_told,
    two_nodes_start_at_once,
}

/// What was kept is there after the store was closed and opened again.
async fn what_was_kept_is_there_again(ground: Ground) -> Told {
    adopt_edition(&ground.store).await;
    ground.store.commit(appending("case-1", 0, "x")).await?;
    ground.store.clone().close().await;
    let again = ground.address.open().await.expect("it opens again");
    assert_eq!(again.stream_version("case-1").await?, 1);
    Ok(())
}

/// A record that a newer program wrote is not touched.
async fn a_newer_schema_is_refused(ground: Ground) -> Told {
    ground
        .address
        .behind("update meta set value = '999' where name = 'schema'")
        .await
        .expect("it runs");
    let refused = ground.address.open().await.err().expect("it is newer");
    assert!(
        matches!(refused, OpenError::NewerSchema { found: 999, .. }),
        "{refused}"
    );
    Ok(())
}

/// A practice record never becomes a real one.
async fn a_practice_record_stays_one(ground: Ground) -> Told {
    let store = &ground.store;
    assert_eq!(store.folder_kind().await?, None);
    store.claim(FolderKind::Practice).await.expect("it is new");
    store
        .claim(FolderKind::Practice)
        .await
        .expect("it is the same");
    let refused = store
        .claim(FolderKind::Real)
        .await
        .expect_err("it is practice");
    assert!(matches!(
        refused,
        OpenError::OtherKind {
            found: "practice",
            wanted: "real"
        }
    ));
    assert_eq!(store.folder_kind().await?, Some(FolderKind::Practice));
    Ok(())
}

/// Rows of a record from before their ids and relations were neutral keep their place and tell no more.
async fn an_older_record_forgets_what_its_rows_told(ground: Ground) -> Told {
    let batch = Batch {
        cases: vec![case("case-1", NOW, None)],
        ..Batch::named("keep", NOW)
    };
    ground.store.commit(batch).await?;
    let older = [
        "drop index access_log_told",
        "alter table desk drop column version",
        "insert into desk (item_id, stream, case_id, institution, function, person, created_at, body) \
         select 'case-1/' || name, 'case-1', 'case-1', 'police', '', '', 0, card from cases \
         cross join (select 'clock-guardian.appoint@1' as name union all select 'missing-3@1') told",
        "insert into reach (case_id, institution, function, person, relation, open, opened_at, due_order) \
         select 'case-1', told.institution, 'unit:one', '', told.relation, true, 0, 0 from \
         (select 'rights' as institution, 'guardian' as relation union all select 'rights', 'part' \
         union all select 'border', 'removal_notice') told",
        "update meta set value = '5' where name = 'schema'",
    ];
    for text in older {
        ground.address.behind(text).await.expect("it runs");
    }
    let again = ground.address.open().await.expect("it opens again");
    let rows = again.desk_of("case-1").await?;
    let ids: Vec<_> = rows
        .iter()
        .map(|row| (row.item_id.as_str(), row.version))
        .collect();
    assert_eq!(ids, [("case-1/1", 1), ("case-1/2", 1)]);
    let ways = again.reach_of("case-1").await?;
    let ways: Vec<_> = ways
        .iter()
        .map(|row| (row.institution.as_str(), row.relation.as_str()))
        .collect();
    assert_eq!(ways, [("border", store::STAYS), ("rights", "")]);
    Ok(())
}

/// Nodes that start at the same moment wait for each other.
async fn two_nodes_start_at_once(ground: Ground) -> Told {
    let (left, right) = tokio::join!(ground.address.open(), ground.address.open());
    assert!(left.is_ok() && right.is_ok());
    Ok(())
}

/// Nothing is sent to another machine without TLS.
#[tokio::test]
async fn another_machine_is_refused() {
    for host in [
        "db.example.org",
        "192.0.2.1",
        "127.0.0.1.example.org",
        "[2001:db8::1]",
    ] {
        let refused = store::Store::open_postgres(&format!("postgres://besa@{host}/besa")).await;
        let error = refused.err().expect("it is another machine");
        assert!(
            matches!(error, OpenError::Unprotected { .. }),
            "{host}: {error}"
        );
    }
}

/// Nobody but the owner reads the files of a record.
#[tokio::test]
async fn the_files_are_their_owners() {
    use std::os::unix::fs::PermissionsExt;

    let ground = crate::ground::sqlite().await;
    adopt_edition(&ground.store).await;
    let Address::Sqlite(path) = &ground.address else {
        unreachable!("it is SQLite")
    };
    let folder = path.parent().expect("it is in a folder");
    let files: Vec<_> = std::fs::read_dir(folder)
        .expect("it is readable")
        .flatten()
        .collect();
    assert!(
        files.len() >= 3,
        "the database, its log and its index: {files:?}"
    );
    for file in files {
        let mode = file.metadata().expect("it is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file:?}");
    }
}
