//! Floor 10, over all pages of a case and all lists: what is read is in the record of who looked before the
//! bytes leave.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::{Case, CaseId};

use crate::browser::Browser;
use crate::floor_seven::addresses::Places;
use crate::floor_seven::world::{HERE, World};
use crate::house::House;

/// Cases of the practice that is walked.
const STORIES: usize = 6;
/// Fewer pages than this were no walk.
const PAGES_MIN: usize = 60;

async fn reads(house: &House, case: &CaseId) -> i64 {
    let count = house.store.reads_of_case_count(case.as_str()).await;
    count.unwrap()
}

/// One address for each pattern of the router that is of the case or of its referrals.
fn addresses(world: &World, case: &CaseId, facts: &Case, turn: usize) -> Vec<String> {
    let places = Places {
        mechanism: world.mechanism(),
        case,
        facts,
    };
    let routes = web::routes(true);
    let of_case = |one: &&String| one.starts_with("/cases/{") || one.starts_with("/referrals/{");
    let patterns = routes.addresses().iter().filter(of_case).enumerate();
    patterns
        .filter_map(|(number, pattern)| places.address(pattern, turn + number))
        .collect()
}

#[tokio::test]
async fn floor_10_every_page_of_a_case_is_recorded_before_it_leaves() {
    let world = World::told(HERE, STORIES).await;
    let (mut shown, mut unrecorded) = (0, BTreeSet::new());
    for (turn, case) in world.cases.iter().enumerate() {
        let facts = world.facts(case).await;
        let Some(lead) = facts.lead.as_ref() else {
            continue;
        };
        let mut browser = Browser::signed_in(&world.house, lead.person.as_str()).await;
        for address in addresses(&world, case, &facts, turn) {
            let before = reads(&world.house, case).await;
            let answer = browser.get(&address).await;
            if answer.status != StatusCode::OK {
                continue;
            }
            shown += 1;
            if reads(&world.house, case).await == before {
                unrecorded.insert(address.replace(case.as_str(), "{id}"));
            }
        }
    }
    assert!(shown >= PAGES_MIN, "only {shown} pages");
    assert!(unrecorded.is_empty(), "{unrecorded:#?}");
}

/// A row of the desk, an offer in the inbox and a number that was searched say something of a case.
#[tokio::test]
async fn floor_10_lists_and_search_are_recorded_before_they_leave() {
    let world = World::told(HERE, STORIES).await;
    let mut told = BTreeSet::new();
    for case in &world.cases {
        let facts = world.facts(case).await;
        let (Some(lead), Some(number)) = (&facts.lead, &facts.number) else {
            continue;
        };
        let mut browser = Browser::signed_in(&world.house, lead.person.as_str()).await;
        for list in [
            "/desk",
            "/referrals?list=sent",
            "/referrals?list=sent-answered",
        ] {
            let before = reads(&world.house, case).await;
            let page = browser.get(list).await.body;
            let shows = match list {
                "/desk" => page.contains(number.as_str()),
                _ => facts
                    .referrals
                    .keys()
                    .any(|one| page.contains(one.as_str())),
            };
            if shows {
                told.insert(list.split('?').next().unwrap());
                assert!(reads(&world.house, case).await > before, "{list}");
            }
        }
        let token = browser.get("/search").await.hidden("form-token");
        let before = reads(&world.house, case).await;
        let asked = format!("form-token={token}&query={number}");
        let found = browser.post("/search", &asked).await.body;
        assert!(found.contains(case.as_str()), "{found}");
        assert!(reads(&world.house, case).await > before, "search");
    }
    assert_eq!(told, ["/desk", "/referrals"].into());
}
