//! Floor 7, over all pages and all roles: whoever may not open location learns no shelter.
//!
//! Two practices are told from one seed; only who houses the person differs. A reader to whom
//! location is closed in both must read the same bytes in both, at every address of the router, for
//! the same work (`work`), and also where she sends a form (`pressing`).
//! What differs would tell the shelters apart, be it a name, a count, an order or a header. And no
//! page may say a shelter's name, its people or its place outside of a directory, which is the same
//! for every case (docs/decisions/0010-directories-of-shelters.md).

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;
use casework::whereabouts::Place;
use casework::{Actor, Case, CaseId};
use mechanism::{Compartment, Function};
use office::{OfficeError, Professional};

pub mod addresses;
mod leaks;
mod names;
mod pressing;
mod reading;
mod timing;
mod work;
pub mod world;

use crate::browser::{Answer, Browser};
use addresses::{Places, leads_to};
use names::Directories;
use reading::{Learned, Reader, said};
use world::{HERE, STORIES, THERE, World};

/// Pages of one case for one reader; the walk fails rather than stop in silence.
const PAGES_MAX: usize = 400;
/// Lists that are no case's.
const LISTS: [&str; 10] = [
    "/desk",
    "/cases",
    "/cases?list=closed",
    "/referrals",
    "/referrals?list=sent-answered",
    "/mechanism",
    "/duty",
    "/duty/away",
    "/handover",
    "/looked",
];

/// States of the procedure in which no case of the practice ever stood: no page of them is read here.
/// Every other state is; whoever adds one tells a story of it, or says here that nobody does.
const NO_CASE_STANDS_THERE: [&str; 15] = [
    "identification duplicate",
    "recovery extended",
    "protection reviewed",
    "protection shelter_declined",
    "protection transferred",
    "protection returned",
    "residence renewed",
    "residence ended",
    "asylum withdrawn",
    "justice not_opened",
    "justice appealed",
    "justice dismissed",
    "cross_border declined_abroad",
    "cross_border postponed",
    "age child",
];

/// How much of the walk is walked.
#[derive(Clone, Copy)]
struct Pace {
    /// Of one of the cases a reader knows, every so many pages.
    pages_of_one: usize,
    /// Of the others, every so many.
    pages: usize,
    /// Of the cases a reader does not know, every so many addresses are tried.
    guesses: usize,
}

/// Quick enough for every day. Which pages are left out differs by reader and case, so that all
/// readers together walk them all.
const EVERY_DAY: Pace = Pace {
    pages_of_one: 3,
    pages: 25,
    guesses: 29,
};
/// Nothing is left out.
const WHOLE: Pace = Pace {
    pages_of_one: 1,
    pages: 1,
    guesses: 1,
};

/// How a case stands to a reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Unknown,
    Closed,
    Opens,
}

/// Asks access itself, not a page.
async fn standing(world: &World, actor: &Actor, case: &CaseId) -> Standing {
    match world.house.office.open_case(actor, case).await {
        Ok(opened) if opened.opens(Compartment::Location) => Standing::Opens,
        Ok(_) => Standing::Closed,
        Err(OfficeError::NotHere) => Standing::Unknown,
        Err(other) => panic!("{other}"),
    }
}

/// Both practices, and what was read in them.
struct Both {
    here: World,
    there: World,
    pace: Pace,
    learned: Learned,
    directories: Directories,
}

/// Who reads, where in the row of people, in which language.
struct Who {
    actor: Actor,
    number: usize,
    language: &'static str,
}

impl Who {
    fn new((number, one): (usize, &Professional)) -> Self {
        Self {
            actor: one.actor(false),
            number,
            language: ["sq", "en"][number % 2],
        }
    }

    fn person(&self) -> &str {
        self.actor.person.as_str()
    }
}

impl Both {
    async fn told(count: usize, pace: Pace) -> Self {
        let (here, there) = tokio::join!(World::told(HERE, count), World::told(THERE, count));
        assert_eq!(here.cases, there.cases, "the practices are told alike");
        Self {
            here,
            there,
            pace,
            learned: Learned::default(),
            directories: Directories::default(),
        }
    }

    async fn reader(&self, who: &Who) -> Reader {
        Reader::signed_in(&self.here, &self.there, who.person(), who.language).await
    }

    /// Reads one address in both, looks for what it may not say, and keeps where it leads.
    async fn look(
        &mut self,
        reader: &mut Reader,
        who: &Who,
        facts: &Case,
        address: &str,
    ) -> Vec<String> {
        let page = reader.read(address, who.person(), &mut self.learned).await;
        names::look_for(facts, &who.actor, address, &page.body, &mut self.learned);
        self.directories.keep(address, who.language, &page.body);
        leads_to(&page.body)
    }

    /// Walks the pages of one case as one reader, by every pattern and every link.
    async fn walk(&mut self, reader: &mut Reader, who: &Who, case: &CaseId, every: usize) {
        let facts = self.here.facts(case).await;
        let mut ahead: VecDeque<String> = self.patterns(case, &facts, who.number).into();
        let mut seen = BTreeSet::new();
        let mut number = who.number;
        while let Some(address) = ahead.pop_front() {
            let address = self.issued(who, case, address).await;
            if !belongs(&address, case, &facts) || !seen.insert(address.clone()) {
                continue;
            }
            assert!(seen.len() <= PAGES_MAX, "the walk of {case} does not end");
            number += 1;
            if number.is_multiple_of(every) {
                ahead.extend(self.look(reader, who, &facts, &address).await);
            }
        }
    }

    /// The address of a sheet that is there: a number stands for one only once it was given.
    async fn issued(&self, who: &Who, case: &CaseId, address: String) -> String {
        if !address.ends_with(addresses::SHEET) {
            return address;
        }
        let (here, there) = (&self.here.house.office, &self.there.house.office);
        let here = here.issue_sheet(&who.actor, case).await.ok();
        let there = there.issue_sheet(&who.actor, case).await.ok();
        assert_eq!(here, there, "both draw from one chance");
        // Whom a sheet is closed to tries a number that was never given.
        let number = here.as_deref().unwrap_or(addresses::SHEET);
        address.replace(addresses::SHEET, number)
    }

    /// One address of a case, or of its referrals, for each pattern of the router.
    fn patterns(&self, case: &CaseId, facts: &Case, turn: usize) -> Vec<String> {
        let places = Places {
            mechanism: self.here.mechanism(),
            case,
            facts,
        };
        let routes = web::routes(true);
        let of_cases = |one: &&String| one.starts_with("/cases/") || one.starts_with("/referrals/");
        let patterns = routes.addresses().iter().filter(of_cases).enumerate();
        patterns
            .map(|(number, pattern)| places.address(pattern, turn + number).unwrap())
            .collect()
    }

    /// The page at an address. One that only takes what its form posts leads to where the form stands.
    async fn arrive(&mut self, reader: &mut Reader, who: &Who, address: &str) -> Answer {
        let first = reader.read(address, who.person(), &mut self.learned).await;
        if first.status != StatusCode::SEE_OTHER {
            return first;
        }
        let page = first.leads_to().to_owned();
        reader.read(&page, who.person(), &mut self.learned).await
    }

    /// Guesses addresses of a case that the reader does not know: nothing is there, in the very
    /// words of what does not exist.
    async fn guess(&mut self, reader: &mut Reader, who: &Who, case: &CaseId) {
        let facts = self.here.facts(case).await;
        let nowhere = CaseId::new("0f".repeat(16));
        for (number, address) in self.patterns(case, &facts, who.number).iter().enumerate() {
            let of_case = address.starts_with("/cases/");
            if !of_case || !(number + who.number).is_multiple_of(self.pace.guesses) {
                continue;
            }
            let there = self.arrive(reader, who, address).await;
            assert_eq!(
                there.status,
                StatusCode::NOT_FOUND,
                "{address} for {}",
                who.person()
            );
            let empty = address.replace(case.as_str(), nowhere.as_str());
            let empty = self.arrive(reader, who, &empty).await;
            let there = said(&there).replace(case.as_str(), nowhere.as_str());
            if there != said(&empty) {
                let page = reading::without_ids(address);
                self.learned
                    .add(format!("{page} tells {} that a case exists", who.person()));
            }
        }
    }

    /// Everything one person can read, at a desk of no shelter.
    async fn sit_down(&mut self, who: &Who) {
        let (mut known, mut unknown, mut opens) = (Vec::new(), Vec::new(), false);
        for case in self.here.cases.clone() {
            let here = standing(&self.here, &who.actor, &case).await;
            let there = standing(&self.there, &who.actor, &case).await;
            match (here, there) {
                (Standing::Closed, Standing::Closed) => known.push(case),
                (Standing::Unknown, Standing::Unknown) => unknown.push(case),
                (Standing::Opens, Standing::Opens) => opens = true,
                _ => self
                    .learned
                    .add(format!("{} knows by the shelter", who.person())),
            }
        }
        let mut reader = self.reader(who).await;
        if !opens {
            self.read_lists(&mut reader, who).await;
        }
        for (number, case) in known.iter().enumerate() {
            let every = match number == who.number % known.len() {
                true => self.pace.pages_of_one,
                false => self.pace.pages,
            };
            self.walk(&mut reader, who, case, every).await;
        }
        if !unknown.is_empty() {
            let case = &unknown[who.number % unknown.len()];
            self.guess(&mut reader, who, case).await;
        }
    }

    /// Pages that are of no case, every person another one of them.
    fn beside_cases(&self, who: &Who) -> String {
        let (case, facts) = (CaseId::new("0f".repeat(16)), Case::default());
        let places = Places {
            mechanism: self.here.mechanism(),
            case: &case,
            facts: &facts,
        };
        let routes = web::routes(true);
        let beside = |one: &&String| !one.starts_with("/cases/") && !one.starts_with("/referrals/");
        let beside: Vec<&String> = routes.addresses().iter().filter(beside).collect();
        let pattern = beside[who.number % beside.len()];
        places.address(pattern, who.number).unwrap()
    }

    /// Lists, and the referrals they lead to.
    async fn read_lists(&mut self, reader: &mut Reader, who: &Who) {
        let mut referrals = BTreeSet::new();
        let beside = self.beside_cases(who);
        for list in LISTS.into_iter().chain([beside.as_str()]) {
            let page = reader.read(list, who.person(), &mut self.learned).await;
            let links = leads_to(&page.body).into_iter();
            referrals.extend(links.filter(|link| link.starts_with("/referrals/")));
        }
        for referral in referrals {
            reader
                .read(&referral, who.person(), &mut self.learned)
                .await;
        }
        let query = "query=Lule";
        reader
            .ask("/search", query, who.person(), &mut self.learned)
            .await;
    }

    /// A shelter that was asked and does not house the person reads no other shelter.
    async fn ask_in_vain(&mut self, who: &Who) {
        let mut reader = self.reader(who).await;
        for case in self.here.cases.clone() {
            if standing(&self.here, &who.actor, &case).await == Standing::Opens {
                continue;
            }
            let facts = self.here.facts(&case).await;
            let asked = facts.referrals.iter();
            let asked = asked.filter(|(_, one)| one.offer.to == who.actor.institution);
            for (id, _) in asked {
                let address = format!("/referrals/{id}");
                let mut apart = Learned::default();
                let page = reader.read(&address, who.person(), &mut apart).await;
                assert_eq!(page.status, StatusCode::OK);
                names::look_for(&facts, &who.actor, &address, &page.body, &mut self.learned);
            }
        }
    }

    /// A shelter that the person has left knows the case and reads no other shelter on any page of it.
    async fn read_after_leaving(&mut self, who: &Who) -> usize {
        let mut left = 0;
        for case in self.here.cases.clone() {
            let facts = self.here.facts(&case).await;
            let was_here = facts
                .stays
                .iter()
                .any(|stay| matches!(&stay.place, Place::House(unit) if *unit == who.actor.unit));
            if !was_here || standing(&self.here, &who.actor, &case).await != Standing::Closed {
                continue;
            }
            left += 1;
            let mut reader = self.reader(who).await;
            let mut apart = Learned::default();
            for address in self.patterns(&case, &facts, who.number) {
                let page = reader.read(&address, who.person(), &mut apart).await;
                names::look_for(&facts, &who.actor, &address, &page.body, &mut self.learned);
            }
        }
        left
    }

    /// What no case of the practice ever stood in, of all states of the procedure.
    async fn states_left_out(&self) -> Vec<String> {
        let mut stood = BTreeSet::new();
        for case in &self.here.cases {
            let told = self.here.house.office.journal_of(case).await.unwrap();
            let mut facts = Case::default();
            for one in &told {
                facts = casework::evolve(facts, &one.recorded);
                let tracks = facts.tracks.iter();
                stood.extend(tracks.map(|(track, at)| format!("{track} {}", at.state)));
            }
        }
        let tracks = self.here.mechanism().procedure.tracks.iter();
        let states = tracks.flat_map(|track| {
            let states = track.states.iter();
            states.map(move |state| format!("{} {}", track.id, state.id))
        });
        states.filter(|state| !stood.contains(state)).collect()
    }

    /// Everybody, at every desk.
    async fn all_sit_down(mut self) {
        let people = self.here.people.clone();
        let houses = |one: &(usize, &Professional)| one.1.functions.contains(&Function::Shelter);
        let (shelters, others): (Vec<_>, Vec<_>) = people.iter().enumerate().partition(houses);
        for one in others {
            self.sit_down(&Who::new(one)).await;
        }
        self.press_everything().await;
        // Last: what shelters read differs, and with it the chance that ids are drawn from.
        let mut left = 0;
        for one in shelters {
            self.ask_in_vain(&Who::new(one)).await;
            left += self.read_after_leaving(&Who::new(one)).await;
        }
        assert!(left > 0, "somebody moved from one house to another");
        self.directories.judge(&mut self.learned);
        assert!(self.learned.is_empty(), "{}", self.learned);
    }
}

/// Whether an address is one of the case.
fn belongs(address: &str, case: &CaseId, facts: &Case) -> bool {
    let referral = address.strip_prefix("/referrals/");
    let referral = referral.and_then(|rest| rest.split(['/', '?']).next());
    let own = |id| facts.referrals.keys().any(|one| one.as_str() == id);
    address.starts_with(&format!("/cases/{case}")) || referral.is_some_and(own)
}

#[test]
fn every_address_of_the_router_has_a_place_in_the_walk() {
    let (mechanism, _) = crate::house::albania();
    let (case, facts) = (CaseId::new("0f".repeat(16)), Case::default());
    let places = Places {
        mechanism,
        case: &case,
        facts: &facts,
    };
    for pattern in web::routes(true).addresses() {
        assert!(
            places.address(pattern, 0).is_some(),
            "{pattern}: say in `Places` what may stand in it, or the walk passes it by"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_not_open_location_learns_no_shelter() {
    let both = Both::told(STORIES, EVERY_DAY).await;
    assert_eq!(both.states_left_out().await, NO_CASE_STANDS_THERE);
    both.all_sit_down().await;
}

/// The same with nothing left out, for whoever changes what pages may say.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: `make floor-seven`"]
async fn nobody_learns_a_shelter_on_the_whole_walk() {
    let both = Both::told(2 * STORIES, WHOLE).await;
    // Twice as many stories reach more of them.
    let left_out = both.states_left_out().await;
    let known = |state: &String| NO_CASE_STANDS_THERE.contains(&state.as_str());
    assert!(left_out.iter().all(known), "{left_out:?}");
    both.all_sit_down().await;
}
