//! What a page says of shelters: in its own words, and in its directories.

use std::collections::{BTreeMap, BTreeSet};

use casework::emergency::CallAnswer;
use casework::{Actor, Case};
use mechanism::{Function, InstitutionId, Mechanism};

use crate::house;

use super::reading::{Learned, without_ids};
use super::world::{KEEPER, TELEPHONE};

/// Where directories stand: whom one may choose or call, whatever the case.
const DIRECTORIES: [&str; 4] = ["/referrals/new?need=", "/danger", "/bars", "/consents"];

/// Nothing on a page says a shelter that has to do with the case, outside of its directories.
pub fn look_for(facts: &Case, reader: &Actor, address: &str, body: &str, learned: &mut Learned) {
    let (mechanism, _) = house::albania();
    let told = outside_directories(body);
    let mut words: Vec<String> = Vec::new();
    let is_keeper = reader.has_any(&[Function::Shelter]);
    for (said, word) in [(body, KEEPER), (&told, TELEPHONE)] {
        if !is_keeper && said.contains(word) {
            learned.add(format!("{} says {word}", without_ids(address)));
        }
    }
    let shelters = shelters(mechanism).filter(|id| has_to_do(facts, id));
    for id in shelters.filter(|id| **id != reader.institution) {
        words.push(id.to_string());
        words.extend(["sq", "en"].map(|language| name(id, language)));
    }
    for word in words.iter().filter(|word| told.contains(*word)) {
        let page = without_ids(address);
        learned.add(format!("{page} says {word} to {}", reader.person));
    }
}

/// Institutions that do nothing but house people, or whose other units have no part in any story.
fn shelters(mechanism: &Mechanism) -> impl Iterator<Item = &InstitutionId> {
    let institutions = mechanism.institutions.iter();
    let houses = institutions.filter(|one| one.has(Function::Shelter));
    houses
        .map(|one| &one.id)
        .filter(|id| id.as_str() != "vatra")
}

/// Asked for a place, whatever the answer, or called once somebody took over.
fn has_to_do(facts: &Case, shelter: &InstitutionId) -> bool {
    let asked = facts.referrals.values().any(|one| one.offer.to == *shelter);
    let mut calls = facts.calls.iter();
    let taken = calls.rposition(|(_, _, call)| call.answer == CallAnswer::TakesOver);
    let until = taken.map_or(0, |place| place + 1);
    let mut over = facts.calls.iter().take(until);
    asked || over.any(|(_, _, call)| call.institution == *shelter)
}

/// A page without its directories: the choices of a form, and whom one can call.
fn outside_directories(body: &str) -> String {
    let mut left = body.to_owned();
    let called = "<ul class=\"govuk-list besa-calls\"";
    for (start, end) in [("<form", "</form>"), (called, "</ul>")] {
        while let Some(from) = left.find(start) {
            let length = left[from..]
                .find(end)
                .map_or(left.len() - from, |at| at + end.len());
            left.replace_range(from..from + length, "");
        }
    }
    left
}

/// The name of an institution in the words of the pack, as a page writes it.
fn name(institution: &InstitutionId, language: &str) -> String {
    let (_, files) = house::albania();
    let start = format!("{} = ", mechanism::keys::of("institution", institution));
    let folder = format!("words/{language}");
    let texts = files.0.iter().filter(|(path, _)| path.starts_with(&folder));
    let mut lines = texts.flat_map(|(_, text)| text.lines());
    let found = lines.find_map(|line| line.strip_prefix(&start));
    found.unwrap().replace('&', "&#38;")
}

/// The directories that were read, by page and language: each may have one version only.
#[derive(Default)]
pub struct Directories(BTreeMap<String, BTreeSet<Vec<String>>>);

impl Directories {
    /// Keeps what a page lists of shelters, if it is one with a directory.
    pub fn keep(&mut self, address: &str, language: &str, body: &str) {
        let Some(page) = DIRECTORIES.iter().find(|page| address.contains(*page)) else {
            return;
        };
        let need = address.split("need=").nth(1).unwrap_or_default();
        let (mechanism, _) = house::albania();
        let names: Vec<String> = shelters(mechanism)
            .flat_map(|id| [id.to_string(), name(id, language)])
            .collect();
        let pieces = body.split('<').filter(|piece| {
            let listed = ["option", "input", "label", "strong"];
            listed.iter().any(|tag| piece.starts_with(tag))
                && names.iter().any(|name| piece.contains(name))
        });
        let mut listed: Vec<String> = Vec::new();
        for piece in pieces {
            // A shelter's institution may stand there once more, by a mobile unit of the region.
            if !listed.iter().any(|one| one == piece) {
                listed.push(piece.to_owned());
            }
        }
        if !listed.is_empty() {
            let key = format!("{page}{need} in {language}");
            self.0.entry(key).or_default().insert(listed);
        }
    }

    /// A directory that is not the same for every case and reader, and one that was never read.
    pub fn judge(&self, learned: &mut Learned) {
        for (page, versions) in self.0.iter().filter(|(_, versions)| versions.len() > 1) {
            learned.add(format!(
                "{page}: the directory depends on the case: {versions:#?}"
            ));
        }
        for page in DIRECTORIES {
            assert!(
                self.0.keys().any(|one| one.starts_with(page)),
                "{page} was not read"
            );
        }
    }
}
