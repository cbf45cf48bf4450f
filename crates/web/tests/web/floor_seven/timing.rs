//! The time a reply takes tells the shelters apart no more than its words do: medians of both practices, asked by
//! turns so that what else the machine does falls on both alike.

use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use mechanism::Function;

use crate::browser::Browser;

use super::world::World;
use super::{Both, EVERY_DAY, Standing, Who, standing};

/// Up to the story of an adult in a shelter.
const STORIES: usize = 4;
/// How often each practice is asked for one page.
const ASKED: usize = 200;
/// A difference below this is noise: the medians of one practice with itself differ by a tenth.
const NOISE: f64 = 1.25;
/// Noise does not come three times in a row; what is slower is slower every time.
const TRIES: usize = 3;
/// The pages that are read most.
const PAGES: [&str; 3] = ["/desk", "/cases/{id}", "/cases/{id}/timeline"];

#[allow(
    clippy::disallowed_methods,
    reason = "a test measures how long a reply takes"
)]
async fn took(browser: &mut Browser, page: &str) -> Duration {
    let began = Instant::now();
    browser.get(page).await;
    began.elapsed()
}

fn median(mut took: Vec<Duration>) -> f64 {
    took.sort();
    took[took.len() / 2].as_secs_f64()
}

/// How many times longer the slower practice takes for a page.
async fn apart(here: &mut Browser, there: &mut Browser, page: &str) -> f64 {
    let (mut one, mut other) = (Vec::new(), Vec::new());
    for turn in 0..ASKED {
        // Whoever is asked second finds warm what both share.
        if turn % 2 == 0 {
            one.push(took(here, page).await);
            other.push(took(there, page).await);
        } else {
            other.push(took(there, page).await);
            one.push(took(here, page).await);
        }
    }
    let (one, other) = (median(one), median(other));
    (one / other).max(other / one)
}

/// Whether the time tells the practices apart, each time it is measured.
async fn tells(here: &mut Browser, there: &mut Browser, page: &str) -> bool {
    for _ in 0..TRIES {
        if apart(here, there, page).await <= NOISE {
            return false;
        }
    }
    true
}

/// A practice that takes twice as long for one kind of page.
fn slow(router: Router, ends: &'static str, longer: Duration) -> Router {
    router.layer(from_fn(move |request: Request, next: Next| async move {
        if request.uri().path().ends_with(ends) {
            tokio::time::sleep(longer).await;
        }
        next.run(request).await
    }))
}

async fn seated(world: &World, who: &Who) -> Browser {
    Browser::signed_in(&world.house, who.person()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_time_of_a_reply_tells_no_shelter() {
    let mut both = Both::told(STORIES, EVERY_DAY).await;
    let people = both.here.people.clone();
    let mut people = people.iter().enumerate();
    let desk = people.find(|(_, one)| one.functions.contains(&Function::Secretariat));
    let who = Who::new(desk.unwrap());
    let case = both.here.cases.last().unwrap().clone();
    assert!(standing(&both.here, &who.actor, &case).await == Standing::Closed);

    let (mut here, mut there) = (
        seated(&both.here, &who).await,
        seated(&both.there, &who).await,
    );
    for page in PAGES {
        let page = page.replace("{id}", case.as_str());
        assert!(!tells(&mut here, &mut there, &page).await, "{page}");
    }

    // Negative control: what is really slower in one of them is found.
    let longer = took(&mut here, "/desk").await;
    let router = both.there.house.router.clone();
    both.there.house.router = slow(router, "/desk", longer);
    let mut there = seated(&both.there, &who).await;
    assert!(
        tells(&mut here, &mut there, "/desk").await,
        "a planted delay is found"
    );
}
