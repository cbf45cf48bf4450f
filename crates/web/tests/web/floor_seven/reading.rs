//! Reading the same address in both practices, and what may not be told apart.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::{Method, StatusCode};

use crate::browser::{Answer, Browser, fresh_key};
use crate::drawn::{Drawn, forms_of};

use super::work::{Work, watched};
use super::world::World;

/// Where a session ends: whoever presses there reads no more.
pub const DOORS: [&str; 3] = ["/sign-in", "/sign-out", "/lock"];
/// A form that stands on every page, and is asked once for each person.
const SEARCH: &str = "/search";
/// Forms that are followed from one page to the next at most.
const FOLLOWED_MAX: usize = 3;

/// One person at the same desk in both practices.
pub struct Reader {
    here: Browser,
    there: Browser,
}

/// What was learned that nobody may learn, by address without ids, and what was asked to learn it.
#[derive(Default)]
pub struct Learned {
    told: BTreeSet<String>,
    asked: BTreeMap<(Method, String), BTreeSet<StatusCode>>,
}

impl Learned {
    pub fn add(&mut self, what: String) {
        self.told.insert(what);
    }

    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    pub fn has(&self, what: &str) -> bool {
        self.told.iter().any(|one| one.contains(what))
    }

    fn asked(&mut self, method: Method, address: &str, status: StatusCode) {
        let address = without_ids(address);
        self.asked
            .entry((method, address))
            .or_default()
            .insert(status);
    }

    /// What was answered, by method and address.
    pub fn answers(&self) -> impl Iterator<Item = (&Method, &str, &BTreeSet<StatusCode>)> {
        let asked = self.asked.iter();
        asked.map(|((method, address), answers)| (method, address.as_str(), answers))
    }
}

impl std::fmt::Display for Learned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.told.iter().try_for_each(|one| writeln!(f, "{one}\n"))
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
        let (here, there) = tokio::join!(
            watched(self.here.get(address)),
            watched(self.there.get(address))
        );
        learned.asked(Method::GET, address, here.0.status);
        compare(address, who, (&here, &there), learned);
        here.0
    }

    /// Asks in both what stands in no address.
    pub async fn ask(&mut self, address: &str, form: &str, who: &str, learned: &mut Learned) {
        let asked = async |browser: &mut Browser| {
            let token = browser.get(address).await.hidden("form-token");
            let form = format!("form-token={token}&{form}");
            browser.post(address, &form).await
        };
        let (here, there) = tokio::join!(
            watched(asked(&mut self.here)),
            watched(asked(&mut self.there))
        );
        learned.asked(Method::POST, address, here.0.status);
        compare(address, who, (&here, &there), learned);
    }

    /// Sends in both the form of an address with its keys and nothing else.
    pub async fn send_empty(&mut self, address: &str, who: &str, learned: &mut Learned) -> Answer {
        let key = fresh_key();
        let sent = async |browser: &mut Browser| {
            let token = browser.get("/drafts").await.hidden("form-token");
            let keys = [("form-token", token.as_str()), ("form-key", &key)];
            if address.ends_with("/files") {
                let parts = keys.map(|(name, value)| (name, value.as_bytes()));
                return browser.upload(address, &parts).await;
            }
            let [token, key] = keys.map(|(name, value)| format!("{name}={value}"));
            browser.post(address, &format!("{token}&{key}")).await
        };
        let (here, there) = tokio::join!(
            watched(sent(&mut self.here)),
            watched(sent(&mut self.there))
        );
        learned.asked(Method::POST, address, here.0.status);
        compare(address, who, (&here, &there), learned);
        here.0
    }

    /// Fills in both the forms of a page as it offers them, and sends them.
    pub async fn send_filled(
        &mut self,
        address: &str,
        turn: usize,
        who: &str,
        learned: &mut Learned,
    ) -> Vec<Answer> {
        let (here, there) = tokio::join!(self.here.get(address), self.there.get(address));
        let (here, there) = (
            forms_of(&here.body, address, turn),
            forms_of(&there.body, address, turn),
        );
        let to = |forms: &[Drawn]| forms.iter().map(|one| one.address.clone()).collect();
        let (here_to, there_to): (Vec<String>, Vec<String>) = (to(&here), to(&there));
        if here_to != there_to {
            learned.add(format!("{address} offers {who} other forms"));
        }
        let mut answers = Vec::new();
        let mut forms: VecDeque<(Drawn, Drawn)> = here.into_iter().zip(there).collect();
        let mut left = forms.len() + FOLLOWED_MAX;
        while let Some((here, there)) = forms.pop_front() {
            left = left.saturating_sub(1);
            if DOORS.contains(&here.address.as_str()) || here.address == SEARCH {
                continue;
            }
            let (sent_here, sent_there) = (here.encoded(), there.encoded());
            let (one, other) = tokio::join!(
                watched(self.here.post(&here.address, &sent_here)),
                watched(self.there.post(&there.address, &sent_there))
            );
            learned.asked(Method::POST, &here.address, one.0.status);
            compare(&here.address, who, (&one, &other), learned);
            // What is looked over before it is sent goes on from there.
            if one.0.status == StatusCode::OK && left > 0 {
                let on = |answer: &Answer| forms_of(&answer.body, &here.address, turn);
                forms.extend(on(&one.0).into_iter().zip(on(&other.0)));
            }
            answers.push(one.0);
        }
        answers
    }
}

/// What one practice answered, and what it asked of its record for it.
type Told = (Answer, Work);

fn compare(address: &str, who: &str, (here, there): (&Told, &Told), learned: &mut Learned) {
    let failed = StatusCode::INTERNAL_SERVER_ERROR;
    assert_ne!(here.0.status, failed, "{address} for {who}");
    let is_watched = !here.1.is_empty() || address.starts_with("/assets/");
    assert!(is_watched, "{address}: nobody's session was read");
    if let Some((one, other)) = apart(&said(&here.0), &said(&there.0)) {
        let page = without_ids(address);
        learned.add(format!(
            "{page} tells {who} the shelters apart:\n  {one}\n  {other}"
        ));
    }
    if let Some((one, other)) = apart(&here.1.join("\n"), &there.1.join("\n")) {
        let page = without_ids(address);
        learned.add(format!(
            "{page} takes other work for {who}:\n  {one}\n  {other}"
        ));
    }
}

/// Where two texts part, if they do.
fn apart(here: &str, there: &str) -> Option<(String, String)> {
    if here == there {
        return None;
    }
    let mut pairs = here.lines().zip(there.lines());
    let apart = pairs.find(|(one, other)| one != other);
    let (one, other) = apart.unwrap_or(("more lines", "fewer lines"));
    Some((around(one, other), around(other, one)))
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
