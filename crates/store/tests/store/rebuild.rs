//! Every projected row of a case can be replaced and compared.

use store::{Batch, DeskOf, DeskRow, NameCardRow, Projections, ReferralRow};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, bar, case, reach, way};

fn desk(id: &str) -> DeskRow {
    DeskRow {
        item_id: id.into(),
        stream: "case-1".into(),
        version: 1,
        case_id: Some("case-1".into()),
        institution: "police".into(),
        function: String::new(),
        person: String::new(),
        due_at: Some(NOW),
        created_at: NOW,
        body: b"sealed".to_vec(),
    }
}

fn referral(id: &str) -> ReferralRow {
    ReferralRow {
        referral_id: id.into(),
        case_id: "case-1".into(),
        from_institution: "police".into(),
        to_institution: "shelter".into(),
        to_function: "intake".into(),
        open: true,
        offered_at: NOW,
        answer_due_at: None,
        body: b"sealed".to_vec(),
    }
}

fn projections() -> Projections {
    Projections {
        case: Some(case("case-1", NOW, Some(NOW + 1))),
        reach: vec![bar("", "", "person-x"), way("police", "", "")],
        desk: vec![desk("item-1"), desk("item-2")],
        referrals: vec![referral("referral-1")],
        name_card: Some(NameCardRow {
            case_id: "case-1".into(),
            version: 1,
            card: Some(b"sealed".to_vec()),
        }),
    }
}

on_both! {
    a_rebuild_gives_the_same_rows,
    a_rebuild_removes_what_is_too_much,
}

/// Rows written one by one and rows written by a rebuild are the same rows.
async fn a_rebuild_gives_the_same_rows(ground: Ground) -> Told {
    let store = &ground.store;
    let rows = projections();
    let live = Batch {
        cases: rows.case.iter().cloned().collect(),
        reach: vec![reach(
            "case-1",
            &[way("police", "", ""), bar("", "", "person-x")],
        )],
        desk: vec![DeskOf {
            stream: "case-1".into(),
            items: vec![desk("item-2"), desk("item-1")],
        }],
        referrals: rows.referrals.clone(),
        name_cards: rows.name_card.iter().cloned().collect(),
        ..Batch::named("live", NOW)
    };
    store.commit(live).await?;
    assert_eq!(store.projections_of("case-1").await?, rows);
    store
        .replace_projections("case-1", rows.clone(), NOW)
        .await?;
    assert_eq!(store.projections_of("case-1").await?, rows);
    Ok(())
}

/// A rebuild removes what should not be there, and only of its own case.
async fn a_rebuild_removes_what_is_too_much(ground: Ground) -> Told {
    let store = &ground.store;
    store
        .replace_projections("case-1", projections(), NOW)
        .await?;
    let other = Batch {
        cases: vec![case("case-2", NOW, None)],
        ..Batch::named("other", NOW)
    };
    store.commit(other).await?;
    let less = Projections {
        desk: vec![desk("item-3")],
        referrals: vec![],
        ..projections()
    };
    store
        .replace_projections("case-1", less.clone(), NOW)
        .await?;
    assert_eq!(store.projections_of("case-1").await?, less);
    assert!(store.case("case-2").await?.is_some());
    Ok(())
}
