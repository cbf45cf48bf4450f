//! What the router knows: every address, and what it takes. Whoever walks over all of them asks here,
//! so that a new one cannot be forgotten.

use axum::body::Body;
use axum::http::header::ALLOW;
use axum::http::{Request, StatusCode};
use tower::ServiceExt;

use crate::house::House;

/// An address of the router.
pub struct Route {
    /// As the router writes it, with braces around what varies.
    pub pattern: String,
    /// Whether a page is asked for there, or a form led back to where it stands.
    pub gets: bool,
    /// Whether it takes a form.
    pub posts: bool,
}

/// Every address of a practice.
pub async fn all(house: &House) -> Vec<Route> {
    let routes = web::routes(true);
    let patterns = routes.addresses().to_vec();
    let router: axum::Router = routes.into_router().with_state(house.app.clone());
    let mut all = Vec::new();
    for pattern in patterns {
        let address: String = pattern
            .split('/')
            .map(|part| if part.starts_with('{') { "0" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        // What nobody takes is answered with what is taken instead.
        let request = Request::put(&address).body(Body::empty()).unwrap();
        let answer = router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{pattern}");
        let taken = answer.headers()[ALLOW].to_str().unwrap();
        all.push(Route {
            gets: taken.contains("GET"),
            posts: taken.contains("POST"),
            pattern,
        });
    }
    all
}

/// The pattern an address was made from: of those that fit, the one that varies least.
pub fn pattern_of<'r>(
    patterns: impl IntoIterator<Item = &'r str>,
    address: &str,
) -> Option<&'r str> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let fits = |pattern: &&str| {
        let (asked, known) = (path.split('/'), pattern.split('/'));
        asked.clone().count() == known.clone().count()
            && asked
                .zip(known)
                .all(|(asked, known)| asked == known || known.starts_with('{'))
    };
    let fitting = patterns.into_iter().filter(fits);
    fitting.min_by_key(|pattern| pattern.matches('{').count())
}

#[test]
fn an_address_is_told_from_one_that_looks_like_it() {
    let routes = web::routes(true);
    let of = |address| pattern_of(routes.addresses().iter().map(String::as_str), address);
    assert_eq!(of("/concern/blank"), Some("/concern/blank"));
    assert_eq!(of("/concern/0f0f"), Some("/concern/{draft}"));
    assert_eq!(
        of("/cases/0f/referrals/new?need=food"),
        Some("/cases/{id}/referrals/new")
    );
    assert_eq!(of("/nowhere/at/all"), None);
}
