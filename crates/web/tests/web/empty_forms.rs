//! Sent without anything filled in: every address that takes a form answers by the form with what is
//! missing, or, where a button is all there is to press, does what it says or tells why not. Never by a
//! page for programmers, and never by one that says Besa is broken.
//!
//! Broken by hand: `/cases/{id}/meeting/ended` answered by 400 where nothing was chosen, as it was before,
//! and an empty form of links led on as if it had been taken; both were found.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use casework::referral::ReferralState;
use casework::{Case, CaseId};

use crate::browser::{Answer, Browser, fresh_key};
use crate::floor_seven::addresses::Places;
use crate::floor_seven::world::{HERE, STORIES, World};
use crate::house;
use crate::routes;

/// Where a session begins or ends: a walk through them would shut itself out.
const DOORS: [&str; 3] = ["/sign-in", "/sign-out", "/lock"];

/// So often an address is tried that was answered as it should be before.
const AGAIN_ONE_IN: usize = 9;

/// A search that asks for nothing is no mistake: its page says what to write.
const SEARCH: &str = "/search";

/// Forms that have nothing to fill in, or nothing that must be: a press does what the button says or
/// leads to where one goes on.
const PRESSED: [&str; 14] = [
    "/cases/{id}/acts/arrived",
    "/cases/{id}/acts/formal",
    "/cases/{id}/bars/{bar}/lift",
    "/cases/{id}/consents/{consent}/withdraw",
    "/cases/{id}/meeting/asked",
    "/cases/{id}/meeting/ended",
    "/cases/{id}/referrals/new",
    "/cases/{id}/statements/{statement}",
    "/cases/{id}/summary",
    "/concern",
    "/drafts/{id}/end",
    "/duty/{function}/{person}/{from}/remove",
    "/handover",
    "/looked",
];

/// Pages of which some ask for something and others for nothing that must be said.
const EITHER: [&str; 4] = [
    "/cases/{id}/forms/{form}",
    "/cases/{id}/forms/{form}/check",
    "/cases/{id}/forms/{form}/{part}",
    "/cases/{id}/steps/{track}/{step}",
];

/// Where nobody of this walk has anything to press or to mend just then: they are told so. Stories of
/// their own press there, each in the file of that name.
const ELSEWHERE: [(&str, &str); 9] = [
    ("/cases/{id}/acts/back", "whereabouts"),
    ("/cases/{id}/links/{other}/same", "twin"),
    ("/cases/{id}/timeline/{version}/error", "correction"),
    ("/cases/{id}/timeline/{version}/paper", "paper"),
    ("/duty/away/back", "away"),
    ("/handover/accept", "handover"),
    ("/referrals/{id}/accept", "referrals"),
    ("/referrals/{id}/done", "referrals"),
    ("/referrals/{id}/withdraw", "referrals"),
];

/// What may be said to an empty form: what is missing, go on, not yours, not here, not any more.
const SAID: [StatusCode; 5] = [
    StatusCode::UNPROCESSABLE_ENTITY,
    StatusCode::SEE_OTHER,
    StatusCode::FORBIDDEN,
    StatusCode::NOT_FOUND,
    StatusCode::CONFLICT,
];

/// Somebody who sends forms.
struct Sender {
    browser: Browser,
    token: String,
}

impl Sender {
    async fn signed_in(world: &World, person: &str, language: &str) -> Self {
        let mut browser = Browser::signed_in(&world.house, person).await;
        browser.get(&format!("/desk?lang={language}")).await;
        let token = browser.get("/drafts").await.hidden("form-token");
        Self { browser, token }
    }

    /// Sends the form of an address with its keys and nothing else.
    async fn send_empty(&mut self, pattern: &str, address: &str) -> Answer {
        let key = fresh_key();
        let keys = [("form-token", self.token.as_str()), ("form-key", &key)];
        if pattern.ends_with("/files") {
            let parts = keys.map(|(name, value)| (name, value.as_bytes()));
            return self.browser.upload(address, &parts).await;
        }
        let [token, key] = keys.map(|(name, value)| format!("{name}={value}"));
        self.browser.post(address, &format!("{token}&{key}")).await
    }
}

/// What was answered so far, by pattern.
#[derive(Default)]
struct Answered(BTreeMap<String, BTreeSet<StatusCode>>);

impl Answered {
    fn add(&mut self, pattern: &str, address: &str, answer: &Answer) {
        let (status, body) = (answer.status, &answer.body);
        assert!(SAID.contains(&status), "{address}: {status}: {body}");
        let is_page = body.contains("</html>") && body.contains("<h1");
        assert!(
            is_page || status == StatusCode::SEE_OTHER,
            "{address}: {body}"
        );
        if status == StatusCode::UNPROCESSABLE_ENTITY {
            let says_what = body.contains("error-summary") || body.contains("error-message");
            assert!(
                says_what,
                "{address} says nothing of what is missing: {body}"
            );
        }
        let answers = self.0.entry(pattern.to_owned()).or_default();
        answers.insert(status);
    }

    fn has(&self, pattern: &str, status: StatusCode) -> bool {
        let answers = self.0.get(pattern);
        answers.is_some_and(|answers| answers.contains(&status))
    }

    /// Whether the page was seen that is right for an empty form there.
    fn is_settled(&self, pattern: &str) -> bool {
        let [missing, on, ..] = SAID;
        match (PRESSED.contains(&pattern), EITHER.contains(&pattern)) {
            (true, _) => self.has(pattern, on),
            (_, true) => self.has(pattern, on) && self.has(pattern, missing),
            _ => self.has(pattern, missing),
        }
    }
}

#[tokio::test]
async fn an_empty_form_is_answered_by_its_page() {
    let world = World::told(HERE, STORIES).await;
    let routes = routes::all(&world.house).await;
    let posts = routes.iter().filter(|one| one.posts);
    let patterns: Vec<&str> = posts.map(|one| one.pattern.as_str()).collect();
    let mut answered = Answered::default();
    for (turn, case) in world.cases.iter().enumerate() {
        for person in senders(&world, &world.facts(case).await) {
            let language = ["sq", "en"][turn % 2];
            let mut sender = Sender::signed_in(&world, &person, language).await;
            let begun = sender.send_empty("/concern", "/concern").await;
            let begun = begun.leads_to().to_owned();
            let facts = world.facts(case).await;
            for (number, pattern) in patterns.iter().enumerate() {
                // What was answered as it should be is asked now and then, in front of another case.
                let again = (turn + number).is_multiple_of(AGAIN_ONE_IN);
                if DOORS.contains(pattern) || !again && answered.is_settled(pattern) {
                    continue;
                }
                let address = address(&world, (case, &facts), pattern, turn + number, &begun);
                let answer = sender.send_empty(pattern, &address).await;
                if *pattern == SEARCH {
                    assert_eq!(answer.status, StatusCode::OK);
                    continue;
                }
                answered.add(pattern, &address, &answer);
            }
        }
    }
    let apart = |one: &&&str| {
        let elsewhere = ELSEWHERE.iter().any(|(pattern, _)| pattern == *one);
        DOORS.contains(*one) || **one == SEARCH || elsewhere
    };
    let walked = patterns.iter().filter(|one| !apart(one));
    let left: Vec<_> = walked
        .filter(|one| !answered.is_settled(one))
        .map(|one| (one, answered.0.get(*one)))
        .collect();
    assert!(
        left.is_empty(),
        "never answered as they should be: {left:#?}"
    );
    for (pattern, answers) in &answered.0 {
        let elsewhere = ELSEWHERE.iter().any(|(one, _)| one == pattern);
        let either = elsewhere || EITHER.contains(&pattern.as_str());
        let pressed = either || PRESSED.contains(&pattern.as_str());
        let did = answers.contains(&StatusCode::SEE_OTHER);
        assert!(pressed || !did, "{pattern} asks for nothing before it acts");
    }
}

/// An address with what is there: of a concern, the one that was just begun.
fn address(
    world: &World,
    (case, facts): (&CaseId, &Case),
    pattern: &str,
    turn: usize,
    begun: &str,
) -> String {
    let places = Places {
        mechanism: world.mechanism(),
        case,
        facts,
    };
    let draft = begun.rsplit_once('/').map_or(begun, |(draft, _)| draft);
    match pattern {
        "/concern/{draft}" => draft.to_owned(),
        "/concern/{draft}/{section}" => begun.to_owned(),
        _ => places.address(pattern, turn).unwrap(),
    }
}

/// Whoever answers for a case, then who may know more of it: a colleague, the units that take part, both
/// sides of an offer, the desk.
fn senders(world: &World, facts: &Case) -> Vec<String> {
    let mut senders: Vec<String> = Vec::new();
    let mut add = |person: String| {
        if !senders.contains(&person) {
            senders.push(person);
        }
    };
    let lead = facts.lead.iter();
    lead.clone().for_each(|lead| add(lead.person.to_string()));
    let offered = facts.referrals.values();
    for one in offered.filter(|one| one.state == ReferralState::Offered) {
        let asked = world.people.iter().find(|who| {
            who.institution == one.offer.to && who.functions.contains(&one.offer.function)
        });
        asked.iter().for_each(|who| add(who.person.to_string()));
        add(one.from.person.to_string());
    }
    let units = lead.map(|lead| &lead.unit).chain(facts.members.keys());
    for unit in units {
        let colleagues = world.people.iter().filter(|who| who.unit == *unit);
        colleagues.for_each(|who| add(who.person.to_string()));
    }
    senders
}

#[tokio::test]
async fn the_doors_answer_an_empty_form_too() {
    let house = house::open().await;
    let mut browser = Browser::at(&house);
    let asked = browser.post("/sign-in", "").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("name=\"person\""), "{}", asked.body);
    for (door, leads_to) in [("/lock", "/locked"), ("/sign-out", "/signed-out")] {
        let mut browser = Browser::signed_in(&house, house::CASE_WORKER).await;
        let token = browser.get("/drafts").await.hidden("form-token");
        let answer = browser.post(door, &format!("form-token={token}")).await;
        assert_eq!(answer.leads_to(), leads_to);
    }
}
