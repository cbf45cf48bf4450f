//! Pressing: what a page answers to whoever sends its form. Each address that takes a form gets one with
//! nothing filled in, and pages get their forms back as they offer them, so that refusals are read too.
//! A rule that refuses by what it knows of a shelter would tell it.
//!
//! Broken by hand: the preview of an offer asked the record once more where a certain house takes part,
//! and nobody read `/looked`; both were found.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use casework::CaseId;
use mechanism::Function;

use super::addresses::Places;
use super::reading::{DOORS, Reader};
use super::{Both, Standing, Who, names, standing};
use crate::routes::{self, Route, pattern_of};

/// Of the addresses that take a form, each person in front of a case sends every so many.
const EMPTY_ONE_IN: usize = 5;
/// And fills in every so many, as its page offers it.
const FILLED_ONE_IN: usize = 9;
/// People who press in front of one case.
const PEOPLE: usize = 2;

/// The page of an offer, whose form is there once it is said what is needed.
const OFFER: &str = "/cases/{id}/referrals/new";

/// What is no page, and why it is not read.
const NO_PAGE: [(&str, &str); 2] = [
    ("/assets/{file}", "a style sheet, the same for everybody"),
    (
        "/mechanism/editions/{hash}",
        "a practice has one edition and none before it; `handbook.rs` reads one with another",
    ),
];

/// Where no form of this walk finds anything to do, and why.
const NO_FORM: [(&str, &str); 1] = [("/duty/away/back", "nobody of the walk is away")];

impl Both {
    /// Everybody's forms, in front of every case, after all was read: what is pressed changes the cases,
    /// and in both practices alike.
    pub(super) async fn press_everything(&mut self) {
        let routes = routes::all(&self.here.house).await;
        let taking: Vec<&Route> = routes.iter().filter(|one| one.posts).collect();
        let mut turn = 0;
        for case in self.here.cases.clone() {
            for who in self.in_front_of(&case, turn).await {
                turn += 1;
                self.press(&who, &case, &taking, turn).await;
            }
        }
        self.every_address_was_reached(&routes);
        // Of some cases everything was refused.
        let mut left = Vec::new();
        for case in self.here.cases.drain(..) {
            if self.here.house.office.journal_of(&case).await.is_ok() {
                left.push(case);
            }
        }
        self.here.cases = left;
    }

    /// A few of those who know a case and may not open where the person is; others for another case.
    async fn in_front_of(&self, case: &CaseId, turn: usize) -> Vec<Who> {
        let people = self.here.people.clone();
        let mut found = Vec::new();
        for one in people
            .iter()
            .enumerate()
            .cycle()
            .skip(turn * 7)
            .take(people.len())
        {
            if one.1.functions.contains(&Function::Shelter) {
                continue;
            }
            let who = Who::new(one);
            if self.is_closed_to(&who, case).await {
                found.push(who);
            }
            if found.len() == PEOPLE {
                break;
            }
        }
        found
    }

    async fn is_closed_to(&self, who: &Who, case: &CaseId) -> bool {
        let here = standing(&self.here, &who.actor, case).await;
        let there = standing(&self.there, &who.actor, case).await;
        here == Standing::Closed && there == Standing::Closed
    }

    async fn press(&mut self, who: &Who, case: &CaseId, taking: &[&Route], turn: usize) {
        let mut reader = self.reader(who).await;
        let person = who.person().to_owned();
        self.begin_a_concern(&mut reader, &person).await;
        for (number, route) in taking.iter().enumerate() {
            let number = number + turn;
            let (empty, filled) = (
                number.is_multiple_of(EMPTY_ONE_IN),
                number.is_multiple_of(FILLED_ONE_IN) && route.gets,
            );
            let is_door = DOORS.contains(&route.pattern.as_str());
            // What was pressed before may have opened or closed the case to whoever presses.
            if is_door || !(empty || filled) || !self.is_closed_to(who, case).await {
                continue;
            }
            let facts = self.here.facts(case).await;
            let places = Places {
                mechanism: self.here.mechanism(),
                case,
                facts: &facts,
            };
            let address = places.address(&route.pattern, turn + number).unwrap();
            let mut answers = Vec::new();
            if empty {
                let answer = reader.send_empty(&address, &person, &mut self.learned);
                answers.push(answer.await);
            }
            if filled {
                let need = match route.pattern.as_str() {
                    OFFER => "?need=safe_accommodation",
                    _ => "",
                };
                let page = format!("{address}{need}");
                let sent = reader.send_filled(&page, turn, &person, &mut self.learned);
                answers.extend(sent.await);
            }
            // Elsewhere a page may repeat an address that names a shelter: whoever asked knew it. And who
            // was called by what was pressed here is named until somebody takes over.
            let calls = address.ends_with("/danger");
            let is_of = |start| address.starts_with(start) && !calls;
            let of_case = is_of("/cases/") || is_of("/referrals/");
            for answer in answers.iter().filter(|_| of_case) {
                names::look_for(
                    &facts,
                    &who.actor,
                    &address,
                    &answer.body,
                    &mut self.learned,
                );
            }
        }
    }

    /// The pages of a concern, which are there once it is begun.
    async fn begin_a_concern(&mut self, reader: &mut Reader, person: &str) {
        let learned = &mut self.learned;
        let begun = reader.send_empty("/concern", person, learned).await;
        let section = begun.leads_to().to_owned();
        let (whole, _) = section.rsplit_once('/').unwrap();
        for address in [section.as_str(), whole] {
            reader.read(address, person, learned).await;
            reader.send_empty(address, person, learned).await;
        }
    }

    /// No address of the router was passed by: a page was read at each, and each form was answered by
    /// something else than that nothing is there.
    fn every_address_was_reached(&mut self, routes: &[Route]) {
        let patterns = || routes.iter().map(|one| one.pattern.as_str());
        let mut reached: BTreeSet<(&Method, &str)> = BTreeSet::new();
        for (method, address, answers) in self.learned.answers() {
            let is_here = answers.iter().any(|one| *one != StatusCode::NOT_FOUND);
            if let Some(pattern) = pattern_of(patterns(), address).filter(|_| is_here) {
                reached.insert((method, pattern));
            }
        }
        let mut passed_by = Vec::new();
        for route in routes {
            let pattern = route.pattern.as_str();
            let asked = [(&Method::GET, route.gets), (&Method::POST, route.posts)];
            for (method, _) in asked.into_iter().filter(|(_, takes)| *takes) {
                let apart = match *method == Method::GET {
                    true => NO_PAGE.iter().any(|(one, _)| *one == pattern),
                    false => {
                        DOORS.contains(&pattern) || NO_FORM.iter().any(|(one, _)| *one == pattern)
                    }
                };
                if apart == reached.contains(&(method, pattern)) {
                    passed_by.push(format!("{method} {pattern}"));
                }
            }
        }
        for one in passed_by {
            self.learned.add(format!(
                "nothing, of {one}: nobody reached it, or it was said so"
            ));
        }
    }
}
