//! Reading the same address in both practices, and what may not be told apart.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::browser::{Answer, Browser};

use super::world::World;

/// One person at the same desk in both practices.
pub struct Reader {
    here: Browser,
    there: Browser,
}

/// What was learned that nobody may learn, by address without ids.
#[derive(Default)]
pub struct Learned(BTreeSet<String>);

impl Learned {
    pub fn add(&mut self, what: String) {
        self.0.insert(what);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, what: &str) -> bool {
        self.0.iter().any(|one| one.contains(what))
    }
}

impl std::fmt::Display for Learned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|one| writeln!(f, "{one}\n"))
    }
}

impl Reader {
    pub async fn signed_in(here: &World, there: &World, person: &str, language: &str) -> Self {
        let desk = format!("/desk?lang={language}");
        let at = async |world: &World| {
            let mut browser = Browser::signed_in(&world.house, person).await;
            browser.get(&desk).await;
            browser
        };
        let (here, there) = tokio::join!(at(here), at(there));
        Self { here, there }
    }

    /// Reads one address in both, and answers what the first one said; what differs is learned.
    pub async fn read(&mut self, address: &str, who: &str, learned: &mut Learned) -> Answer {
        let (here, there) = tokio::join!(self.here.get(address), self.there.get(address));
        compare(address, who, (&here, &there), learned);
        here
    }

    /// Asks in both what stands in no address.
    pub async fn ask(&mut self, address: &str, form: &str, who: &str, learned: &mut Learned) {
        let asked = async |browser: &mut Browser| {
            let token = browser.get(address).await.hidden("form-token");
            let form = format!("form-token={token}&{form}");
            browser.post(address, &form).await
        };
        let (here, there) = tokio::join!(asked(&mut self.here), asked(&mut self.there));
        compare(address, who, (&here, &there), learned);
    }
}

fn compare(address: &str, who: &str, (here, there): (&Answer, &Answer), learned: &mut Learned) {
    let failed = StatusCode::INTERNAL_SERVER_ERROR;
    assert_ne!(here.status, failed, "{address} for {who}");
    let (here, there) = (said(here), said(there));
    if here == there {
        return;
    }
    let mut pairs = here.lines().zip(there.lines());
    let apart = pairs.find(|(one, other)| one != other);
    let (one, other) = apart.unwrap_or(("more lines", "fewer lines"));
    learned.add(format!(
        "{} tells {who} the shelters apart:\n  {}\n  {}",
        without_ids(address),
        around(one, other),
        around(other, one)
    ));
}

/// Everything an answer says: status, headers, body. Keys of forms are drawn anew for each page, and
/// the length says no more than the body.
pub fn said(answer: &Answer) -> String {
    let headers = answer.headers.iter();
    let mut headers: Vec<String> = headers
        .filter(|(name, _)| !["set-cookie", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
        .collect();
    headers.sort();
    let mut said = format!("{}\n{}\n", answer.status, headers.join("\n"));
    let mut rest = answer.body.as_str();
    while let Some(at) = rest.find("name=\"form-") {
        let (before, field) = rest.split_at(at);
        said.push_str(before);
        rest = &field[field.find('>').unwrap_or(field.len())..];
    }
    said.push_str(rest);
    said
}

/// The place where two lines part.
fn around(line: &str, other: &str) -> String {
    let pairs = line.chars().zip(other.chars());
    let same = pairs.take_while(|(one, other)| one == other).count();
    let start = same.saturating_sub(80);
    line.chars().skip(start).take(240).collect()
}

/// An address with its ids taken out: the same page of another case is no other leak.
pub fn without_ids(address: &str) -> String {
    let is_id = |part: &&str| part.len() == 32 && part.bytes().all(|one| one.is_ascii_hexdigit());
    let parts = address.split('/').map(|part| match is_id(&part) {
        true => "…",
        false => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
