//! Who works where, and who is on duty.

use store::{Batch, CommitError, DutyOf, StaffRow, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn member(person: &str, institution: &str) -> StaffRow {
    StaffRow {
        person: person.into(),
        institution: institution.into(),
        active: true,
        body: b"sealed".to_vec(),
    }
}

/// The roster of a shelter's intake: person, from and until, counted from now.
async fn write(store: &Store, duties: &[(&str, i64, i64)]) -> Result<(), CommitError> {
    let duty =
        |(person, from, until): &(&str, i64, i64)| ((*person).to_owned(), NOW + from, NOW + until);
    let roster = DutyOf {
        institution: "shelter".into(),
        function: "intake".into(),
        duties: duties.iter().map(duty).collect(),
    };
    let batch = Batch {
        roster: vec![roster],
        ..Batch::named("roster", NOW)
    };
    store.commit(batch).await.map(drop)
}

async fn on_duty(store: &Store, at: i64) -> Result<Vec<String>, store::ReadError> {
    let duties = store.on_duty("shelter", "intake", NOW + at).await?;
    Ok(duties.into_iter().map(|duty| duty.person).collect())
}

on_both! {
    staff_are_found,
    the_roster_tells_who_is_on_duty,
}

/// Staff are listed by institution and page by page; a later row replaces an earlier one.
async fn staff_are_found(ground: Ground) -> Told {
    let store = &ground.store;
    let staff = vec![
        member("a", "police"),
        member("b", "police"),
        member("c", "shelter"),
    ];
    store
        .commit(Batch {
            staff,
            ..Batch::named("staff", NOW)
        })
        .await?;
    let moved = StaffRow {
        active: false,
        ..member("b", "shelter")
    };
    let staff = vec![moved.clone()];
    store
        .commit(Batch {
            staff,
            ..Batch::named("staff", NOW)
        })
        .await?;
    assert_eq!(store.staff_member("b").await?, Some(moved.clone()));
    assert_eq!(
        store.staff_of("shelter", "", 9).await?,
        [moved, member("c", "shelter")]
    );
    assert_eq!(store.staff("a", 1).await?[0].person, "b");
    Ok(())
}

/// A duty's end is exclusive; a new roster replaces the old one; none ends before it begins.
async fn the_roster_tells_who_is_on_duty(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, &[("a", 0, 8), ("b", 8, 16)]).await?;
    assert_eq!(on_duty(store, 7).await?, ["a"]);
    assert_eq!(on_duty(store, 8).await?, ["b"]);
    assert!(on_duty(store, 16).await?.is_empty());
    assert_eq!(
        store
            .duties_between("shelter", NOW + 8, NOW + 9)
            .await?
            .len(),
        1
    );
    write(store, &[("c", 0, 8)]).await?;
    assert_eq!(on_duty(store, 7).await?, ["c"]);
    let backwards = write(store, &[("d", 8, 0)]).await;
    assert!(matches!(backwards, Err(CommitError::Malformed { .. })));
    Ok(())
}
