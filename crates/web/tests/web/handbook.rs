//! `/mechanism`: the handbook, walked link by link; what is not set says so; no shelter is placed.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use mechanism::PackFiles;
use store::{Batch, EditionRow};

use crate::browser::Browser;
use crate::house::{self, House};

/// The addresses of the handbook a page leads to, without the place on the page.
fn links(html: &str) -> BTreeSet<String> {
    let hrefs = html.split(" href=\"").skip(1);
    hrefs
        .filter_map(|rest| rest.split(['"', '#', '?']).next())
        .filter(|href| href.starts_with("/mechanism"))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn every_link_of_the_handbook_leads_to_a_page_and_every_place_exists() {
    let (_house, mut browser) = Browser::working().await;
    let mut open: Vec<String> = vec!["/mechanism".to_owned()];
    let mut seen = BTreeSet::new();
    let mut places = BTreeSet::new();
    let mut known = BTreeSet::new();
    while let Some(path) = open.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains('⟦'), "{path}: a key shows");
        open.extend(links(&page.body));
        let hrefs = page.body.split(" href=\"").skip(1);
        let hrefs = hrefs.filter_map(|rest| rest.split('"').next());
        for href in hrefs.filter(|href| href.starts_with("/mechanism") && href.contains('#')) {
            places.insert(href.to_owned());
        }
        let ids = page.body.split(" id=\"").skip(1);
        let ids = ids.filter_map(|rest| rest.split('"').next());
        known.extend(ids.map(|id| format!("{path}#{id}")));
    }
    assert!(seen.len() > 45, "members, tracks, lists: {}", seen.len());
    let lost: Vec<_> = places.difference(&known).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[tokio::test]
async fn what_nobody_verified_says_so_and_is_counted_nowhere_else() {
    let (_house, mut browser) = Browser::working().await;
    browser.get("/mechanism?lang=en").await;
    let deadlines = browser.get("/mechanism/deadlines").await.body;
    assert!(deadlines.contains("at least") && deadlines.contains("30"));
    assert!(deadlines.contains("agreed by the mechanism, not law"));
    let authority = browser
        .get("/mechanism/bodies/responsible_authority")
        .await
        .body;
    assert!(authority.contains("Quorum") && authority.contains("Not set"));
    let absent = browser.get("/mechanism/indicators/ilo_sexual").await.body;
    assert!(absent.contains("could not be read") && !absent.contains("<table"));
    let labour = browser.get("/mechanism/indicators/ilo_labour").await.body;
    assert!(labour.contains("not in this list") && labour.contains("Children"));
    let unset = browser.get("/mechanism/unset").await.body;
    for kind in [
        "clocks",
        "rules",
        "duties",
        "lists",
        "members",
        "holidays",
        "interviews",
        "telephones",
    ] {
        assert!(unset.contains(&format!("id=\"unset-{kind}\"")), "{kind}");
    }
}

#[tokio::test]
async fn no_unit_of_a_shelter_is_named_and_an_unknown_id_is_not_found() {
    let (_house, mut browser) = Browser::working().await;
    browser.get("/mechanism?lang=en").await;
    let shelter = browser.get("/mechanism/members/vatra").await.body;
    assert!(shelter.contains("protected accommodation"));
    for path in [
        "members/nobody",
        "bodies/nothing",
        "procedure/none",
        "indicators/none",
    ] {
        let page = browser.get(&format!("/mechanism/{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// Says that another edition was in force before: a plan was looked at later, and a shelter lay elsewhere.
async fn an_earlier_edition(house: &House) {
    let (mechanism, PackFiles(files)) = house::albania();
    let mut files = files.clone();
    for (file, now, then) in [
        (
            "procedure/clocks.yaml",
            "plan.review, length: unset, reminder: 30 calendar_days",
            "plan.review, length: unset, reminder: 60 calendar_days",
        ),
        (
            "institutions.yaml",
            "id: shelter_vatra, functions: [shelter], protected",
            "id: shelter_vatra, functions: [shelter], region: vlora, protected",
        ),
        ("mechanism.yaml", "edition: \"2023\"", "edition: \"2020\""),
    ] {
        let text = files.get_mut(file).expect("a file of the pack");
        assert!(text.contains(now), "{file} has {now}");
        *text = text.replace(now, then);
    }
    let edition = EditionRow {
        hash: PackFiles(files.clone()).hash(),
        mechanism: mechanism.id.clone(),
        edition: "2020".to_owned(),
        pack: serde_json::to_vec(&files).expect("files"),
        adopted_at: 1,
    };
    let batch = Batch {
        editions: vec![edition],
        ..Batch::named("adopt_edition", 1)
    };
    house.store.commit(batch).await.expect("it is kept");
}

#[tokio::test]
async fn what_an_edition_says_otherwise_is_told_clause_by_clause_and_no_shelter_with_it() {
    let (house, mut browser) = Browser::working().await;
    let current = &house.office.mechanism().hash;
    let address = format!("/mechanism/editions/{current}");
    browser.get("/mechanism?lang=en").await;
    let alone = browser.get("/mechanism/editions").await;
    assert!(alone.body.contains("The first one here.") && !alone.body.contains(&address));
    assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND);

    an_earlier_edition(&house).await;
    let both = browser.get("/mechanism/editions").await.body;
    assert!(
        both.contains(&address) && both.contains("Edition \u{2068}2020"),
        "{both}"
    );
    let page = browser.get(&address).await.body;
    for said in ["Review of the plan", "60", "30"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for secret in ["shelter-vatra", "Shelter of the Vatra Centre", "Vlora"] {
        assert!(!page.contains(secret), "{secret}: {page}");
    }
    let unknown = browser.get("/mechanism/editions/nothing").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
