//! Planted leaks: the walk finds each of them, or it proves nothing.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use mechanism::Function;

use super::world::{KEEPER, TELEPHONE};
use super::{Both, EVERY_DAY, Who};
use crate::house::House;

/// Up to the story of an adult in a shelter.
const STORIES: usize = 4;

/// A page that says more than it may.
#[derive(Clone, Copy)]
enum Leak {
    Text(&'static str),
    FileName(&'static str),
    /// So many questions to the record that change nothing of what is said.
    Work(usize),
}

fn leaking(house: &House, leak: Leak) -> Router {
    let store = house.store.clone();
    let leak = from_fn(move |request: Request, next: Next| {
        let store = store.clone();
        async move {
            let is_planted = request.uri().path().ends_with("/timeline");
            let response = next.run(request).await;
            match (is_planted, leak) {
                (true, Leak::Work(count)) => {
                    for _ in 0..count {
                        store.stream_version("nothing").await.unwrap();
                    }
                    response
                }
                (true, said) => add(response, said).await,
                (false, _) => response,
            }
        }
    });
    house.router.clone().layer(leak)
}

async fn add(response: Response, leak: Leak) -> Response {
    let (mut parts, body) = response.into_parts();
    let mut body = to_bytes(body, 1 << 20).await.unwrap().to_vec();
    parts.headers.remove(CONTENT_LENGTH);
    match leak {
        Leak::Text(text) => body.extend_from_slice(text.as_bytes()),
        Leak::FileName(name) => {
            let value = format!("attachment; filename=\"{name}.pdf\"");
            parts
                .headers
                .insert(CONTENT_DISPOSITION, value.parse().unwrap());
        }
        Leak::Work(_) => {}
    }
    Response::from_parts(parts, Body::from(body))
}

/// What the desk learns when the pages of each practice leak so.
async fn learned(mut both: Both, here: Leak, there: Leak) -> Both {
    let plain = (
        both.here.house.router.clone(),
        both.there.house.router.clone(),
    );
    both.here.house.router = leaking(&both.here.house, here);
    both.there.house.router = leaking(&both.there.house, there);
    let people = both.here.people.clone();
    let mut people = people.iter().enumerate();
    let desk = people.find(|(_, one)| one.functions.contains(&Function::Secretariat));
    let who = Who::new(desk.unwrap());
    let case = both.here.cases.last().unwrap().clone();
    // Asked of both: what was folded for one alone would be work that the other still has.
    let (facts, _) = (both.here.facts(&case).await, both.there.facts(&case).await);
    let mut reader = both.reader(&who).await;
    both.learned = super::Learned::default();
    let address = format!("/cases/{case}/timeline");
    both.look(&mut reader, &who, &facts, &address).await;
    (both.here.house.router, both.there.house.router) = plain;
    both
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_planted_leak_is_found() {
    let mut both = Both::told(STORIES, EVERY_DAY).await;
    let row = Leak::Text("<li>one more</li>");
    both = learned(both, row, row).await;
    assert!(
        both.learned.is_empty(),
        "the same everywhere: {}",
        both.learned
    );

    both = learned(both, row, Leak::Text("<li>one more</li><li>and one</li>")).await;
    assert!(
        both.learned
            .has("tells anti_trafficking_sector-1 the shelters apart")
    );

    let (here, there) = (
        Leak::FileName("different_and_equal"),
        Leak::FileName("other"),
    );
    both = learned(both, here, there).await;
    assert!(both.learned.has("content-disposition"), "{}", both.learned);

    let name = Leak::Text("different_and_equal");
    both = learned(both, name, name).await;
    assert!(
        both.learned.has("says different_and_equal"),
        "{}",
        both.learned
    );

    for word in [KEEPER, TELEPHONE] {
        both = learned(both, Leak::Text(word), Leak::Text(word)).await;
        assert!(both.learned.has(word), "{}", both.learned);
    }

    both = learned(both, Leak::Work(2), Leak::Work(2)).await;
    assert!(both.learned.is_empty(), "the same work: {}", both.learned);
    both = learned(both, Leak::Work(2), Leak::Work(3)).await;
    assert!(both.learned.has("takes other work"), "{}", both.learned);
}
