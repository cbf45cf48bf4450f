//! `/mechanism`: the handbook, walked link by link; what is not set says so; no shelter is placed.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::browser::Browser;

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
