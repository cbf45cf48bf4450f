//! Sessions: one that ended does not come back.

use store::{Batch, CommitError, SessionRow, SessionWrite, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::NOW;

fn token_hash(number: u8) -> Vec<u8> {
    vec![number; 32]
}

fn start(number: u8) -> SessionWrite {
    SessionWrite::Start(SessionRow {
        token_hash: token_hash(number),
        person: "person-a".into(),
        created_at: NOW,
        last_seen_at: NOW,
        step_up_at: None,
        ended_at: None,
    })
}

fn end(number: u8) -> SessionWrite {
    SessionWrite::End {
        token_hash: token_hash(number),
        at: NOW + 7,
    }
}

fn seen(number: u8, at: i64) -> SessionWrite {
    SessionWrite::Seen {
        token_hash: token_hash(number),
        at,
    }
}

async fn write(store: &Store, sessions: Vec<SessionWrite>) -> Result<(), CommitError> {
    let batch = Batch {
        sessions,
        ..Batch::named("session", NOW)
    };
    store.commit(batch).await.map(drop)
}

on_both! {
    a_session_follows_what_happens,
    an_ended_session_stays_ended,
    all_sessions_of_a_person_end,
}

/// The last request and the last step-up are kept; an earlier request does not move them back.
async fn a_session_follows_what_happens(ground: Ground) -> Told {
    let store = &ground.store;
    let step_up = SessionWrite::StepUp {
        token_hash: token_hash(1),
        at: NOW + 6,
    };
    write(
        store,
        vec![start(1), seen(1, NOW + 5), step_up, seen(1, NOW + 2)],
    )
    .await?;
    let session = store.session(&token_hash(1)).await?.expect("it runs");
    assert_eq!(
        (session.last_seen_at, session.step_up_at),
        (NOW + 5, Some(NOW + 6))
    );
    assert!(store.session(&token_hash(9)).await?.is_none());
    Ok(())
}

/// A request that comes late does not open it again; whose it was is still known, so that a form
/// posted too late is kept for its author.
async fn an_ended_session_stays_ended(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, vec![start(1), end(1), seen(1, NOW + 8)]).await?;
    let session = store.session(&token_hash(1)).await?.expect("it is known");
    assert_eq!(
        (session.last_seen_at, session.ended_at),
        (NOW, Some(NOW + 7))
    );
    assert!(store.sessions_of("person-a").await?.is_empty());
    Ok(())
}

/// A person's sessions end together.
async fn all_sessions_of_a_person_end(ground: Ground) -> Told {
    let store = &ground.store;
    write(store, vec![start(1), start(2), start(3), end(2)]).await?;
    assert_eq!(store.sessions_of("person-a").await?.len(), 2);
    let end_all = SessionWrite::EndAll {
        person: "person-a".into(),
        at: NOW + 9,
    };
    write(store, vec![end_all]).await?;
    assert!(store.sessions_of("person-a").await?.is_empty());
    Ok(())
}
