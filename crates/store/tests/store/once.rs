//! A form that is sent twice is done once.

use store::{Batch, CommitError, IdempotencyRow};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, appending};

fn sending(person: &str, digest: &[u8], stream: &str) -> Batch {
    let row = IdempotencyRow {
        person: person.into(),
        operation: "raise_concern".into(),
        key: "form-1".into(),
        digest: digest.to_vec(),
        result: stream.into(),
        kept_until: NOW + 100,
    };
    Batch {
        idempotency: Some(row),
        ..appending(stream, 0, "raised")
    }
}

on_both! {
    a_repeat_gets_the_first_result,
    a_key_with_other_input_is_refused,
    a_refused_batch_claims_nothing,
    a_double_click_is_done_once,
    a_key_is_forgotten_in_time,
}

/// The same form again answers with the first result, and nothing is written twice.
async fn a_repeat_gets_the_first_result(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    store
        .commit(sending("person-a", b"digest", "case-1"))
        .await?;
    let again = store
        .commit(sending("person-a", b"digest", "case-2"))
        .await
        .expect_err("it was done");
    assert_eq!(
        again,
        CommitError::Repeated {
            result: "case-1".into()
        }
    );
    assert_eq!(store.stream_version("case-2").await?, 0);
    Ok(())
}

/// The same key with other input is refused; another person's key is another key.
async fn a_key_with_other_input_is_refused(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    store
        .commit(sending("person-a", b"digest", "case-1"))
        .await?;
    let other = store.commit(sending("person-a", b"other", "case-2")).await;
    assert_eq!(other, Err(CommitError::KeyReused));
    store
        .commit(sending("person-b", b"other", "case-2"))
        .await
        .expect("it is her own key");
    Ok(())
}

/// A refused batch leaves no claim: the form can be sent again.
async fn a_refused_batch_claims_nothing(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let mut stale = sending("person-a", b"digest", "case-1");
    stale.appends[0].expected = 4;
    store.commit(stale).await.expect_err("it is stale");
    assert_eq!(
        store
            .idempotency("person-a", "raise_concern", "form-1")
            .await?,
        None
    );
    store
        .commit(sending("person-a", b"digest", "case-1"))
        .await?;
    Ok(())
}

/// Twenty sendings of one form at once: one is done, nineteen hear its result.
async fn a_double_click_is_done_once(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let sendings: Vec<_> = (0..20)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .commit(sending("person-a", b"digest", &format!("case-{number}")))
                    .await
            })
        })
        .collect();
    let (mut done, mut repeated) = (0, Vec::new());
    for sending in sendings {
        match sending.await.expect("no panic") {
            Ok(_) => done += 1,
            Err(CommitError::Repeated { result }) => repeated.push(result),
            Err(other) => panic!("{other}"),
        }
    }
    repeated.sort();
    repeated.dedup();
    assert_eq!((done, repeated.len()), (1, 1));
    assert_eq!(store.stream_heads("", 100).await?.len(), 1);
    Ok(())
}

/// A key is forgotten when its time is over, and not before.
async fn a_key_is_forgotten_in_time(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    store
        .commit(sending("person-a", b"digest", "case-1"))
        .await?;
    for (at, kept) in [(NOW + 99, true), (NOW + 100, false)] {
        store
            .commit(Batch {
                forget_expired: true,
                ..Batch::named("forget", at)
            })
            .await?;
        let found = store
            .idempotency("person-a", "raise_concern", "form-1")
            .await?;
        assert_eq!(found.is_some(), kept);
    }
    Ok(())
}
