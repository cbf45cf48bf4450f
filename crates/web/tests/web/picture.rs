//! `/mechanism/picture` and `/cases/{id}/picture`: the procedure drawn, and a case on it.

use mechanism::{Compartment, keys};

use crate::browser::Browser;
use crate::cases::{professional, raised};
use crate::house::{self, CASE_WORKER};

#[tokio::test]
async fn every_track_is_drawn_with_its_name_and_leads_to_its_words() {
    let (_house, mut browser) = Browser::working().await;
    let (mechanism, _) = house::albania();
    for language in ["sq", "en"] {
        browser.get(&format!("/mechanism?lang={language}")).await;
        let page = browser.get("/mechanism/picture").await.body;
        assert!(!page.contains('⟦'), "a key shows");
        for track in &mechanism.procedure.tracks {
            let id = keys::of("picture", &track.id);
            let titled = format!("<title id=\"{id}-title\">");
            assert!(page.contains(&titled), "{}", track.id);
            assert!(page.contains(&format!("href=\"/mechanism/procedure/{}#", track.id)));
        }
        assert!(
            !page.contains("besa-picture__halo-here"),
            "no case stands here"
        );
    }
}

#[tokio::test]
async fn a_case_is_drawn_where_it_stands_and_the_look_at_it_is_recorded() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    browser.get("/mechanism?lang=en").await;
    let page = browser.get(&format!("/cases/{case}/picture")).await.body;
    let marks = page.matches("besa-picture__halo-here").count();
    // One in the list of what the marks mean, one on each track that opens with the case.
    let (mechanism, _) = house::albania();
    let tracks = mechanism.procedure.tracks.iter();
    assert_eq!(
        marks,
        1 + tracks.filter(|track| track.opens_with_case).count()
    );
    assert!(page.contains("The case stands here"));
    let actor = professional(&house, CASE_WORKER).await.actor(false);
    let looked = house.office.looked(&actor, &case, None).await.unwrap();
    let course = looked
        .lines
        .iter()
        .find(|line| line.compartments.contains(&Compartment::Course));
    assert!(course.is_some(), "{looked:?}");
}
