//! `/cases/{id}/danger`: phone first, call by call.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::cases::raised;
use crate::house::CASE_WORKER;
use crate::wrong_turns::{Turn, facts, keys, taken};

#[tokio::test]
async fn a_call_is_recorded_once_whatever_goes_wrong_before() {
    let case = taken(Turn {
        below: "/danger",
        empty: &["whom", "answer"],
        filled: "whom=vatra&answer=no_answer",
        leads_to: "/danger",
    })
    .await;
    assert_eq!(case.calls.len(), 1);
}

#[tokio::test]
async fn taking_over_needs_the_name_of_a_human() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/danger");
    let form = keys(&browser.get(&address).await);
    browser.post(&address, &format!("{form}&danger=yes")).await;
    assert!(facts(&house, &case).await.danger.is_open());
    let form = format!(
        "{}&whom=vatra&answer=takes_over",
        keys(&browser.get(&address).await)
    );
    let again = browser.post(&address, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("href=\"#spoke_to"), "{}", again.body);
    assert!(
        again.body.contains("value=\"vatra\" selected"),
        "what was typed is kept"
    );
    let done = browser
        .post(&address, &format!("{form}&spoke_to=Prova"))
        .await;
    assert_eq!(done.leads_to(), address);
    assert!(!facts(&house, &case).await.danger.is_open());
}

/// Floor 7: calls that had no place would say who took over.
#[tokio::test]
async fn once_somebody_took_over_no_call_to_a_shelter_is_named() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/danger");
    let called = |page: &str| {
        let calls = page.split("id=\"calls\"").nth(1).unwrap();
        calls.split("</table>").next().unwrap().to_owned()
    };
    let form = keys(&browser.get(&address).await);
    browser.post(&address, &format!("{form}&danger=yes")).await;
    let form = keys(&browser.get(&address).await);
    let full = format!("{form}&whom=tjeter_vizion&answer=no_place");
    browser.post(&address, &full).await;
    let page = browser.get(&address).await;
    assert!(
        called(&page.body).contains("Tjetër Vizion"),
        "nobody rings twice"
    );
    let takes = format!(
        "{}&whom=vatra&answer=takes_over&spoke_to=Zana+Prova",
        keys(&page)
    );
    browser.post(&address, &takes).await;
    let page = called(&browser.get(&address).await.body);
    for word in ["Tjetër Vizion", "Vatra", "Zana Prova"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
}
