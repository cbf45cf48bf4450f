//! Drafts: only their author finds them, and only until they expire.

use store::{Batch, CommitError, DraftRow, DraftWrite, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn keep(author: &str, body: &str) -> DraftWrite {
    DraftWrite::Keep(DraftRow {
        draft_id: "draft-1".into(),
        author: author.into(),
        created_at: NOW,
        expires_at: NOW + 72,
        body: body.into(),
    })
}

fn end(author: &str) -> DraftWrite {
    DraftWrite::End {
        draft_id: "draft-1".into(),
        author: author.into(),
    }
}

async fn write(store: &Store, draft: DraftWrite) -> Result<(), CommitError> {
    let batch = Batch {
        drafts: vec![draft],
        ..Batch::named("draft", NOW)
    };
    store.commit(batch).await.map(drop)
}

on_both! {
    a_draft_is_its_authors,
    a_draft_ends_by_itself,
    only_the_author_ends_a_draft,
}

/// The author finds what she kept last; nobody else finds it or writes over it.
async fn a_draft_is_its_authors(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, keep("person-a", "one")).await?;
    write(store, keep("person-a", "two")).await?;
    let refused = write(store, keep("person-b", "theirs")).await;
    assert_eq!(
        refused,
        Err(CommitError::Taken {
            query: "DRAFT_KEEP"
        })
    );
    let found = store.drafts_of("person-a", NOW).await?;
    assert_eq!(
        store.drafts_count("person-a", NOW).await?,
        found.len() as i64
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].body, b"two");
    assert!(store.draft("draft-1", "person-b", NOW).await?.is_none());
    Ok(())
}

/// An expired draft is not found, even before it is forgotten.
async fn a_draft_ends_by_itself(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, keep("person-a", "one")).await?;
    assert!(
        store
            .draft("draft-1", "person-a", NOW + 71)
            .await?
            .is_some()
    );
    assert!(
        store
            .draft("draft-1", "person-a", NOW + 72)
            .await?
            .is_none()
    );
    assert!(store.drafts_of("person-a", NOW + 72).await?.is_empty());
    assert_eq!(store.drafts_count("person-a", NOW + 72).await?, 0);
    let forget = Batch {
        forget_expired: true,
        ..Batch::named("forget", NOW + 72)
    };
    store.commit(forget).await?;
    assert!(store.draft("draft-1", "person-a", NOW).await?.is_none());
    Ok(())
}

/// Ending another's draft does nothing.
async fn only_the_author_ends_a_draft(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, keep("person-a", "one")).await?;
    write(store, end("person-b")).await?;
    assert!(store.draft("draft-1", "person-a", NOW).await?.is_some());
    write(store, end("person-a")).await?;
    assert!(store.draft("draft-1", "person-a", NOW).await?.is_none());
    Ok(())
}
