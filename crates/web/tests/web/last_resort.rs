//! `/cases/{id}/forms/best_interests`: an institution comes after kin and a foster family.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::cases::raised;
use crate::house;
use crate::wrong_turns::keys;

const WORKER: &str = "child_protection_unit_durres-1";
const TOO_EARLY: &str = "This comes last. First answer, with what was found:";
const FOSTER: &str = "Is there a foster family?";

#[tokio::test]
async fn an_institution_is_chosen_only_after_kin_and_a_foster_family_were_looked_for() {
    let (house, _) = house::staffed().await;
    let case = raised(&house, WORKER).await;
    let mut browser = Browser::signed_in(&house, WORKER).await;
    browser.get("/desk?lang=en").await;
    let care = format!("/cases/{case}/forms/best_interests/care");
    let page = browser.get(&care).await;
    let answers = |kin: &str, foster: &str, option: &str| {
        let looked = format!("kin_option={kin}&foster_option={foster}");
        format!("{}&{looked}&care_option={option}", keys(&page))
    };
    let not_yet = "not_looked_yet";
    for (kin, foster) in [
        (not_yet, not_yet),
        ("none_found", not_yet),
        (not_yet, "available"),
    ] {
        for option in ["specialised_shelter", "small_home"] {
            let refused = browser.post(&care, &answers(kin, foster, option)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let said = refused
                .body
                .split(TOO_EARLY)
                .nth(1)
                .expect("it says what comes first");
            let said = said.split('<').next().unwrap();
            assert_eq!(said.contains(FOSTER), foster == not_yet, "{said}");
            let kept = format!("value=\"{option}\" checked");
            assert!(
                refused.body.contains(&kept),
                "what was chosen stays: {}",
                refused.body
            );
        }
    }
    let looked = answers("none_found", "not_fitting", "specialised_shelter");
    browser.post(&care, &looked).await.leads_to();
    browser
        .post(&care, &answers(not_yet, not_yet, "kin"))
        .await
        .leads_to();
}
