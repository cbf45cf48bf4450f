//! How long replies take: whether a clock tells apart what the bytes do not. Measured on demand and no
//! part of the daily tests, where a clock would say more of the machine than of Besa; there the same work
//! is shown instead (`work`).
//!
//! Three practices are told: two that differ in nothing, and one in which others house the people. Each
//! page is read in all three in turn, many times. How far the two equal ones lie apart is the noise; what
//! differs in secret may lie apart no farther. That the clock would see a difference is shown by one
//! that is planted.

use std::time::{Duration, Instant};

use super::*;

/// How often a page is read in each practice.
const READS: usize = 24;
/// How often one that stands out is read again, twice, before anything is said of it. With so many, what a
/// page lies apart by chance is about a tenth of how far its own replies lie apart.
const READS_AGAIN: usize = 120;
/// Of one reader, every so many addresses of a case; which ones differs by reader.
const EVERY: usize = 4;
/// How much farther apart than the noise somebody must lie who tells something.
const FARTHER: u32 = 2;

/// One person at the same desk in the three practices.
struct Desk {
    /// Here, here told again, and there.
    browsers: [Browser; 3],
}

/// How far apart two practices answer a page.
struct Apart {
    page: String,
    /// The two that differ in nothing.
    noise: Duration,
    /// The two that differ in who houses the person.
    secret: Duration,
    /// How far a reply here lies from another reply here: the middle half of them.
    spread: Duration,
}

impl Apart {
    /// What the page lies apart by itself. A third of its spread is three times what chance makes of so many
    /// reads.
    fn beyond(&self) -> Duration {
        self.noise.max(self.spread / 3)
    }

    /// Whether somebody with a clock could learn something: beyond what pages in equal practices lie apart,
    /// and beyond what this page does by itself.
    fn tells(&self, bound: Duration) -> bool {
        self.secret > bound.max(self.beyond())
    }
}

impl std::fmt::Display for Apart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (page, secret, beyond) = (&self.page, self.secret, self.beyond());
        write!(f, "{page} lies {secret:?} apart, by itself {beyond:?}")
    }
}

impl Desk {
    async fn of(worlds: [&World; 3], who: &Who) -> Self {
        let [here, again, there] = worlds.map(|world| &world.house);
        let person = who.person();
        Self {
            browsers: [
                Browser::signed_in(here, person).await,
                Browser::signed_in(again, person).await,
                Browser::signed_in(there, person).await,
            ],
        }
    }

    /// Whether a page stands at an address: in all three, or in none.
    async fn has_page(&mut self, address: &str) -> bool {
        let mut statuses = BTreeSet::new();
        for browser in &mut self.browsers {
            statuses.insert(browser.get(address).await.status);
        }
        assert_eq!(statuses.len(), 1, "{address}: {statuses:?}");
        statuses.contains(&StatusCode::OK)
    }

    /// Reads an address in turn; `planted` is how much longer the last practice takes.
    async fn read(&mut self, address: &str, reads: usize, planted: Duration) -> Apart {
        let mut times: [Vec<Duration>; 3] = Default::default();
        for turn in 0..reads {
            for place in 0..3 {
                let at = (turn + place) % 3;
                let began = now();
                self.browsers[at].get(address).await;
                if at == 2 {
                    spin(planted);
                }
                times[at].push(began.elapsed());
            }
        }
        times.iter_mut().for_each(|one| one.sort_unstable());
        // What disturbs a reply only makes it longer: a quarter of them is undisturbed.
        let [here, again, there] = [0, 1, 2].map(|at| times[at][reads / 4]);
        Apart {
            spread: times[0][reads * 3 / 4] - here,
            page: reading::without_ids(address),
            noise: here.abs_diff(again),
            secret: here.abs_diff(there),
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "it is the clock that is asked")]
fn now() -> Instant {
    Instant::now()
}

/// Works without rest, as a longer answer would.
fn spin(length: Duration) {
    let began = now();
    while began.elapsed() < length {
        std::hint::spin_loop();
    }
}

/// The addresses one person reads: lists, and some of the pages of one case.
fn addresses_of(both: &Both, who: &Who, case: &CaseId, facts: &Case) -> Vec<String> {
    let patterns = both.patterns(case, facts, who.number).into_iter();
    let of_case = patterns.skip(who.number % EVERY).step_by(EVERY);
    let lists = LISTS.into_iter().map(str::to_owned);
    lists.chain(of_case).collect()
}

/// One person of each function to whom location is closed in every case, with a case each knows.
async fn readers(both: &Both) -> Vec<(Who, CaseId)> {
    let mut readers = Vec::new();
    let mut functions = BTreeSet::new();
    for one in both.here.people.iter().enumerate() {
        let who = Who::new(one);
        let mut known = None;
        let mut opens = false;
        for case in &both.here.cases {
            match standing(&both.here, &who.actor, case).await {
                Standing::Opens => opens = true,
                Standing::Closed => known = known.or(Some(case.clone())),
                Standing::Unknown => {}
            }
        }
        let Some(case) = known.filter(|_| !opens) else {
            continue;
        };
        if one.1.functions.iter().any(|one| functions.insert(*one)) {
            readers.push((who, case));
        }
    }
    readers
}

/// What so many of a hundred pages stay within.
fn within(pages: &[Apart], of: fn(&Apart) -> Duration, of_hundred: usize) -> Duration {
    let mut all: Vec<Duration> = pages.iter().map(of).collect();
    all.sort_unstable();
    all[(all.len() - 1) * of_hundred / 100]
}

fn told(name: &str, pages: &[Apart], of: fn(&Apart) -> Duration) {
    let [half, nearly_all, all] = [50, 95, 100].map(|part| within(pages, of, part));
    let count = pages.len();
    println!(
        "{name}: of {count} pages half within {half:?}, 95 in 100 within {nearly_all:?}, all within {all:?}"
    );
}

/// Reads one page of the list once more.
async fn read_again(
    both: &Both,
    worlds: [&World; 3],
    (person, address): &(String, String),
    reads: usize,
    planted: Duration,
) -> Apart {
    let people = both.here.people.iter().enumerate();
    let who = people.map(Who::new).find(|one| one.person() == person);
    let mut desk = Desk::of(worlds, &who.unwrap()).await;
    desk.read(address, reads, planted).await
}

#[tokio::test]
#[ignore = "measures for minutes: `make floor-seven`"]
async fn no_clock_tells_the_shelters_apart() {
    let both = Both::told(STORIES, WHOLE).await;
    let again = World::told(HERE, STORIES).await;
    assert_eq!(both.here.cases, again.cases, "the practices are told alike");
    let worlds = [&both.here, &again, &both.there];
    let nothing = Duration::ZERO;
    let (mut pages, mut read) = (Vec::new(), Vec::new());
    for (who, case) in readers(&both).await {
        let facts = both.here.facts(&case).await;
        let mut desk = Desk::of(worlds, &who).await;
        for address in addresses_of(&both, &who, &case, &facts) {
            if !desk.has_page(&address).await {
                continue;
            }
            pages.push(desk.read(&address, READS, nothing).await);
            read.push((who.person().to_owned(), address));
        }
    }
    assert!(
        pages.len() > 100,
        "there is something to measure: {}",
        pages.len()
    );
    told("practices that differ in nothing", &pages, |one| one.noise);
    told(
        "practices that differ in who houses the people",
        &pages,
        |one| one.secret,
    );
    let bound = within(&pages, |one| one.noise, 95) * FARTHER;

    let mut tell = Vec::new();
    let stand_out = pages.iter().zip(&read);
    for (page, place) in stand_out.filter(|(one, _)| one.secret > bound) {
        let once = read_again(&both, worlds, place, READS_AGAIN, nothing).await;
        let twice = read_again(&both, worlds, place, READS_AGAIN, nothing).await;
        println!("{once}, after {:?} at first", page.secret);
        if once.tells(bound) && twice.tells(bound) {
            tell.push(format!("{once}, then {:?}, to {}", twice.secret, place.0));
        }
    }
    assert!(
        tell.is_empty(),
        "a clock tells the shelters apart:\n{}",
        tell.join("\n")
    );

    // Negative control: a difference of twice what is allowed is found, on the very first page.
    let first = read_again(&both, worlds, &read[0], READS_AGAIN, nothing).await;
    let more = bound.max(first.beyond()) * 2;
    let planted = read_again(&both, worlds, &read[0], READS_AGAIN, more).await;
    println!("{planted}, where {more:?} was planted; allowed are {bound:?}");
    assert!(planted.tells(bound), "the clock sees nothing");
}
