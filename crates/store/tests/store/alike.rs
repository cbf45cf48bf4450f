//! Whatever is written, both engines answer alike and keep the same rows.

use std::fmt::Debug;

use proptest::prelude::*;
use store::{
    AnonymousRow, Batch, DeskOf, DeskRow, DraftRow, DraftWrite, EpochRow, IdempotencyRow, KeyRow,
    NameCardRow, ReachRow, ReadError, Store,
};

use crate::ground::{self, Told};
use crate::samples::{NOW, adopt_edition, append, bar, case, particular, reach, way};

/// One thing that a batch may do, to one of very few rows, so that they meet.
#[derive(Debug, Clone)]
enum Act {
    Append {
        case: usize,
        expected: i64,
    },
    Case {
        case: usize,
        number: usize,
        open: bool,
        due: Option<i64>,
    },
    Reach {
        case: usize,
        barred: bool,
    },
    Desk {
        stream: usize,
        item: usize,
    },
    NameCard {
        case: usize,
        kept: bool,
    },
    Key {
        key: usize,
    },
    Destroy {
        key: usize,
    },
    Claim {
        key: usize,
        digest: u8,
    },
    Draft {
        author: usize,
    },
    EndDraft {
        author: usize,
    },
    Refusal {
        id: usize,
    },
    DrawRefusal {
        id: usize,
    },
    Forget,
}

fn any_act() -> impl Strategy<Value = Act> {
    let few = || 0..3_usize;
    prop_oneof![
        4 => (few(), 0..3_i64).prop_map(|(case, expected)| Act::Append { case, expected }),
        4 => (few(), few(), any::<bool>(), prop::option::of(0..9_i64))
            .prop_map(|(case, number, open, due)| Act::Case { case, number, open, due }),
        2 => (few(), any::<bool>()).prop_map(|(case, barred)| Act::Reach { case, barred }),
        2 => (few(), few()).prop_map(|(stream, item)| Act::Desk { stream, item }),
        1 => (few(), any::<bool>()).prop_map(|(case, kept)| Act::NameCard { case, kept }),
        2 => few().prop_map(|key| Act::Key { key }),
        1 => few().prop_map(|key| Act::Destroy { key }),
        2 => (few(), 0..2_u8).prop_map(|(key, digest)| Act::Claim { key, digest }),
        1 => few().prop_map(|author| Act::Draft { author }),
        1 => few().prop_map(|author| Act::EndDraft { author }),
        1 => few().prop_map(|id| Act::Refusal { id }),
        1 => few().prop_map(|id| Act::DrawRefusal { id }),
        1 => Just(Act::Forget),
    ]
}

fn id(number: usize) -> String {
    format!("case-{number}")
}

/// Adds the act to the batch.
fn add(batch: &mut Batch, act: &Act) {
    match act {
        Act::Append { case, expected } => {
            let mut append = append(&id(*case), *expected, "x");
            append.events[0].particulars.push(particular("identity"));
            batch.appends.push(append);
        }
        Act::Case {
            case: place,
            number,
            open,
            due,
        } => {
            let mut row = case(&id(*place), NOW, *due);
            (row.number, row.open) = (format!("number-{number}"), *open);
            batch.cases.push(row);
        }
        Act::Reach { case, barred } => {
            let rows: Vec<ReachRow> = [way("police", "", ""), bar("police", "", "person-a")].into();
            batch
                .reach
                .push(reach(&id(*case), &rows[usize::from(*barred)..]));
        }
        Act::Desk { stream, item } => batch.desk.push(desk(*stream, *item)),
        Act::NameCard { case, kept } => batch.name_cards.push(NameCardRow {
            case_id: id(*case),
            version: 1,
            card: kept.then(|| b"card".to_vec()),
        }),
        _ => add_beside(batch, act),
    }
}

fn add_beside(batch: &mut Batch, act: &Act) {
    match act {
        Act::Key { key } => batch.keys.push(KeyRow {
            key_id: format!("key-{key}"),
            owner: id(*key),
            slot: "course".into(),
            epoch: "epoch".into(),
            wrapped: vec![1],
        }),
        Act::Destroy { key } => batch.destroyed_keys.push(format!("key-{key}")),
        Act::Claim { key, digest } => {
            batch.idempotency = Some(IdempotencyRow {
                person: "person-a".into(),
                operation: "write".into(),
                key: format!("form-{key}"),
                digest: vec![*digest],
                result: "done".into(),
                kept_until: NOW,
            });
        }
        Act::Draft { author } => batch.drafts.push(DraftWrite::Keep(DraftRow {
            draft_id: "draft".into(),
            author: format!("person-{author}"),
            created_at: NOW,
            expires_at: NOW,
            body: vec![1],
        })),
        Act::EndDraft { author } => batch.drafts.push(DraftWrite::End {
            draft_id: "draft".into(),
            author: format!("person-{author}"),
        }),
        Act::Refusal { id } => {
            batch.anonymous.push(AnonymousRow {
                id: format!("refusal-{id}"),
                body: vec![1],
            });
        }
        Act::DrawRefusal { id } => batch.anonymous_drawn.push(format!("refusal-{id}")),
        _ => batch.forget_expired = true,
    }
}

fn desk(stream: usize, item: usize) -> DeskOf {
    let item = DeskRow {
        item_id: format!("item-{item}"),
        stream: id(stream),
        version: 1,
        case_id: Some(id(stream)),
        institution: "police".into(),
        function: String::new(),
        person: String::new(),
        due_at: None,
        created_at: NOW,
        body: vec![1],
    };
    DeskOf {
        stream: id(stream),
        items: vec![item],
    }
}

/// Everything that was kept of what the acts can write, in words that compare.
async fn kept(store: &Store) -> Result<Vec<String>, ReadError> {
    let mut kept = vec![
        words(&store.stream_heads("", 100).await?),
        words(&store.name_cards_after(0, 100).await?),
        words(&store.anonymous_draw(1).await?),
    ];
    for number in 0..3 {
        let case = id(number);
        kept.push(words(&store.projections_of(&case).await?));
        kept.push(words(&store.events_after(&case, 0).await?));
        kept.push(words(
            &store.particulars(&case, 1, 100, &["identity"]).await?,
        ));
        kept.push(words(&store.key(&format!("key-{number}")).await?));
        kept.push(words(
            &store
                .drafts_of(&format!("person-{number}"), NOW - 1)
                .await?,
        ));
        kept.push(words(
            &store
                .idempotency("person-a", "write", &format!("form-{number}"))
                .await?,
        ));
    }
    Ok(kept)
}

fn words(value: &impl Debug) -> String {
    format!("{value:?}")
}

async fn both_answer_alike(batches: &[Vec<Act>]) -> Told {
    let (sqlite, postgres) = (ground::sqlite().await, ground::postgres().await);
    for ground in [&sqlite, &postgres] {
        adopt_edition(&ground.store).await;
        let (epoch, root, wrapped) = ("epoch".into(), "root".into(), vec![1]);
        let epoch = EpochRow {
            epoch,
            root,
            wrapped,
            opened_at: NOW,
            retired_at: None,
        };
        ground
            .store
            .commit(Batch {
                epochs: vec![epoch],
                ..Batch::named("epoch", NOW)
            })
            .await?;
    }
    for acts in batches {
        let mut batch = Batch::named("acts", NOW);
        acts.iter().for_each(|act| add(&mut batch, act));
        let left = sqlite.store.commit(batch.clone()).await;
        let right = postgres.store.commit(batch).await;
        assert_eq!(left, right, "{acts:?}");
    }
    assert_eq!(kept(&sqlite.store).await?, kept(&postgres.store).await?);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn both_engines_answer_alike_and_keep_the_same(
        batches in prop::collection::vec(prop::collection::vec(any_act(), 1..5), 1..30)
    ) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
        runtime.block_on(both_answer_alike(&batches)).expect("both engines answer");
    }
}
