//! A browser of a few lines: keeps cookies, follows nothing by itself, reads forms.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt;
use tracing::Instrument;

use crate::house::{self, CASE_WORKER, House};

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.header(LOCATION.as_str())
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let rest = self
            .body
            .split(&start)
            .nth(1)
            .expect("the field is on the page");
        rest.split('"').next().unwrap().to_owned()
    }
}

/// The key of a form as no other was drawn with it.
pub fn fresh_key() -> String {
    static DRAWN: AtomicUsize = AtomicUsize::new(0);
    format!("{:032x}", DRAWN.fetch_add(1, Ordering::Relaxed))
}

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A browser in front of a house.
    pub fn at(house: &House) -> Self {
        Self {
            router: house.router.clone(),
            cookies: BTreeMap::new(),
        }
    }

    /// A browser in front of a house in which a person is signed in.
    pub async fn signed_in(house: &House, person: &str) -> Self {
        let mut browser = Self::at(house);
        let answer = browser.post("/sign-in", &format!("person={person}")).await;
        assert_eq!(answer.leads_to(), "/");
        browser
    }

    /// A browser in front of a house of its own, nobody signed in.
    pub async fn alone() -> (House, Self) {
        let house = house::open().await;
        let browser = Self::at(&house);
        (house, browser)
    }

    /// The same with the case worker signed in.
    pub async fn working() -> (House, Self) {
        let house = house::open().await;
        let browser = Self::signed_in(&house, CASE_WORKER).await;
        (house, browser)
    }

    pub fn has_cookie(&self, name: &str) -> bool {
        self.cookies.contains_key(name)
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        self.post_from(path, form, "same-origin").await
    }

    pub async fn post_from(&mut self, path: &str, form: &str, site: &str) -> Answer {
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site);
        self.send(request, Body::from(form.to_owned())).await
    }

    /// Sends a form with a file, in the order of these parts; the part `file` holds bytes.
    pub async fn upload(&mut self, path: &str, parts: &[(&str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in parts {
            let file = if *name == "file" {
                "; filename=\"f\""
            } else {
                ""
            };
            let head =
                format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--edge--\r\n");
        let request = Request::post(path)
            .header(CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = request
            .header(COOKIE, cookies.join("; "))
            .body(body)
            .unwrap();
        // As a task of its own: two browsers of one story are served at once.
        let serving = self.router.clone().oneshot(request).in_current_span();
        let served = tokio::spawn(serving).await;
        let response = served.unwrap().unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            match cookie.contains("Max-Age=0") {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}
