//! Who is away, and for which cases the alarm rings.

use store::{AbsenceRow, Batch, Store};

use crate::ground::{Ground, Told, on_both};
use crate::samples::{NOW, adopt_edition, append, case, reach, way};

fn absence(id: &str, from: i64, until: Option<i64>) -> AbsenceRow {
    AbsenceRow {
        absence_id: id.into(),
        person: "a".into(),
        institution: "police".into(),
        from_at: NOW + from,
        until_at: until.map(|until| NOW + until),
        rung_at: None,
        ended_at: None,
        body: b"sealed".to_vec(),
    }
}

async fn keep(store: &Store, rows: &[AbsenceRow]) -> Told {
    let batch = Batch {
        absences: rows.to_vec(),
        ..Batch::named("absences", NOW)
    };
    store.commit(batch).await?;
    Ok(())
}

on_both! {
    an_absence_rings_once_and_ends_on_its_date,
    the_cases_somebody_answers_for_are_found,
}

async fn an_absence_rings_once_and_ends_on_its_date(ground: Ground) -> Told {
    let store = &ground.store;
    let leave = absence("leave", 2, Some(8));
    keep(store, std::slice::from_ref(&leave)).await?;
    assert!(store.absences_to_ring(NOW + 1).await?.is_empty());
    assert_eq!(
        store.absences_to_ring(NOW + 2).await?,
        std::slice::from_ref(&leave)
    );
    assert_eq!(store.absence_now("a", NOW + 1).await?, None);
    assert_eq!(store.absence_now("a", NOW + 7).await?, Some(leave.clone()));
    assert_eq!(store.absence_now("a", NOW + 8).await?, None);
    let rung = AbsenceRow {
        rung_at: Some(NOW + 2),
        ..leave
    };
    keep(store, std::slice::from_ref(&rung)).await?;
    assert!(store.absences_to_ring(NOW + 3).await?.is_empty());
    assert_eq!(
        store.absences_over(NOW + 8).await?,
        std::slice::from_ref(&rung)
    );
    assert_eq!(
        store.absences_of("police").await?,
        std::slice::from_ref(&rung)
    );
    let ended = AbsenceRow {
        ended_at: Some(NOW + 8),
        ..rung
    };
    keep(store, &[ended]).await?;
    assert!(store.absences_over(NOW + 9).await?.is_empty());
    assert!(store.absences_of("police").await?.is_empty());
    Ok(())
}

async fn the_cases_somebody_answers_for_are_found(ground: Ground) -> Told {
    let store = &ground.store;
    adopt_edition(store).await;
    let mut lead = way("police", "unit:border", "a");
    lead.relation = "lead".into();
    let part = way("police", "unit:border", "");
    let batch = Batch {
        appends: vec![append("led", 0, "opened"), append("not-led", 0, "opened")],
        cases: vec![case("led", NOW, None), case("not-led", NOW, None)],
        reach: vec![reach("led", &[lead]), reach("not-led", &[part])],
        ..Batch::named("open_case", NOW)
    };
    store.commit(batch).await?;
    assert_eq!(
        store.cases_led("police", "unit:border", "a").await?,
        ["led"]
    );
    assert!(
        store
            .cases_led("police", "unit:border", "b")
            .await?
            .is_empty()
    );
    Ok(())
}
