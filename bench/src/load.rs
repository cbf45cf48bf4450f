//! Filling a data folder: a few cases walked by the real commands, then told again under fresh ids
//! until there are as many as asked. A sample is rebuilt from its journal and compared.

use std::collections::BTreeSet;
use std::path::PathBuf;

use casework::{Actor, Case, CaseId, PersonId};
use clap::Args;
use jiff::{SignedDuration, Timestamp};
use office::Office;
use office::bulk::Told;
use office::cases::{Counted, Wanted};
use office::people::Professional;
use practice::make_cases;
use practice::people::{professionals, rosters};

use crate::folder::{self, Folder};
use crate::outside::moment;
use crate::relabel::{family_name, relabelled};

/// Cases in one commit.
const CASES_PER_COMMIT: usize = 20;
/// Commits that are on their way together.
const COMMITS_AT_ONCE: usize = 8;
/// Every so many cases one is rebuilt from its journal.
const REBUILT_EVERY: usize = 500;
/// Most rounds of the keeper until nothing has run out any more.
const ROUNDS_MAX: usize = 20;
/// Most names that are written down to be searched for.
const NAMES_MAX: usize = 1_000;

/// What to fill.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// How many cases there are to be.
    #[arg(long)]
    cases: usize,
    /// How many of them walk the real commands.
    #[arg(long, default_value_t = 160)]
    walked: usize,
    /// The longest journal that is told again, in events; short ones make a large record that fits.
    #[arg(long, default_value_t = 5_000)]
    events_max: usize,
    /// A journal of which something runs out within so many hours is not told again: the keeper would
    /// decide thousands of copies while something else is measured.
    #[arg(long, default_value_t = 24)]
    quiet_hours: i64,
    /// The seed.
    #[arg(long, default_value_t = 2023)]
    seed: u64,
    /// Whose lists are counted.
    #[arg(long)]
    reader: PersonId,
    /// Where names are written that somebody's search finds, one a line.
    #[arg(long)]
    names_out: PathBuf,
}

/// Fills it, and says what it took.
///
/// # Errors
/// What failed, in words; also when a sampled case does not rebuild equal.
pub async fn run(arguments: Arguments) -> Result<String, String> {
    let began = moment();
    let (office, clock) = folder::open(&arguments.folder).await?;
    let people = professionals(office.mechanism());
    let walked = arguments.walked.min(arguments.cases);
    let made = make_cases(&office, &clock, &people, arguments.seed, walked).await;
    let made = made.map_err(told)?;
    if let Some((story, why)) = made.stopped.first() {
        return Err(format!("the story \"{story}\" stopped: {why}"));
    }
    let mut warned = keep_until_quiet(&office).await?;
    let journals = journals(&office, &made.cases, &arguments).await?;
    let copies = Copies {
        journals: &journals,
        from: walked,
        until: arguments.cases,
    };
    let (events, rebuilt) = copies.keep(&office, arguments.seed).await?;
    for (institution, function, duties) in rosters(&people, office.now()) {
        let kept = office.keep_roster(&institution, function, duties).await;
        kept.map_err(told)?;
    }
    office.keep_staff(&people).await.map_err(told)?;
    warned += keep_until_quiet(&office).await?;
    let (searcher, names) = copies.found_by_most(&office, &people).await?;
    std::fs::write(&arguments.names_out, names.join("\n")).map_err(told)?;
    let said = serde_json::json!({
        "cases": arguments.cases,
        "walked": walked,
        "told_again": journals.len(),
        "events": events,
        "rebuilt": rebuilt,
        "warned": warned,
        "listed": listed(&office, &actor(&people, &arguments.reader)?).await?,
        "searcher": searcher.to_string(),
        "names": names.len(),
        "took_s": began.elapsed().as_secs_f64(),
    });
    Ok(said.to_string())
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Somebody who works in the practice.
///
/// # Errors
/// When nobody of that name does.
pub fn actor(people: &[Professional], person: &PersonId) -> Result<Actor, String> {
    let one = people.iter().find(|one| one.person == *person);
    one.map(|one| one.actor(false))
        .ok_or_else(|| format!("nobody is {person}"))
}

/// Lets the keeper tell everything that has run out, so that no server does it while it is measured.
async fn keep_until_quiet(office: &Office) -> Result<u64, String> {
    let mut warned = 0;
    for _ in 0..ROUNDS_MAX {
        let round = office.keep_clocks().await.map_err(told)?;
        warned += round.warned;
        if round.warned == 0 && round.failed == 0 {
            return Ok(warned);
        }
    }
    Err("the keeper does not come to rest".to_owned())
}

/// How many cases her lists name, as far as lists count.
async fn listed(office: &Office, reader: &Actor) -> Result<u32, String> {
    let mut listed = 0;
    for wanted in [Wanted::Open, Wanted::Closed] {
        let list = office.cases(reader, wanted, None).await.map_err(told)?;
        let (Counted::Exactly(count) | Counted::MoreThan(count)) = list.count;
        listed += count;
    }
    Ok(listed)
}

/// Journals told again, each case under the number of its place.
struct Copies<'j> {
    journals: &'j [Vec<Told>],
    from: usize,
    until: usize,
}

impl Copies<'_> {
    /// Writes them; how many events that were, and of how many cases it was seen that they rebuild.
    async fn keep(&self, office: &Office, seed: u64) -> Result<(usize, usize), String> {
        let mut chance = fastrand::Rng::with_seed(seed);
        let (mut events, mut rebuilt, mut number) = (0, 0, self.from);
        while number < self.until {
            let (first, mut commits) = (number, Vec::with_capacity(COMMITS_AT_ONCE));
            while number < self.until && commits.len() < COMMITS_AT_ONCE {
                let count = CASES_PER_COMMIT.min(self.until - number);
                let mut batch: Vec<(CaseId, Vec<Told>)> = Vec::with_capacity(count);
                for place in number..number + count {
                    let journal = &self.journals[place % self.journals.len()];
                    events += journal.len();
                    batch.push(relabelled(journal, place, &mut chance)?);
                }
                number += count;
                commits.push(batch);
            }
            keep_all(office, &commits).await?;
            let is_sampled = first / REBUILT_EVERY != number / REBUILT_EVERY;
            // The first as well: a small record has a sample too.
            if is_sampled || first == self.from {
                rebuilds_equal(office, &commits[0][0].0).await?;
                rebuilt += 1;
            }
        }
        Ok((events, rebuilt))
    }

    /// Who of the leads finds most by name, and names that she finds, spread over all of them.
    ///
    /// Copies of one journal lie in the same reach, so only the first copy of each is asked for.
    async fn found_by_most(
        &self,
        office: &Office,
        people: &[Professional],
    ) -> Result<(PersonId, Vec<String>), String> {
        let mut most = (None, Vec::new());
        let leads: BTreeSet<PersonId> = self.journals.iter().filter_map(|one| lead(one)).collect();
        for lead in leads {
            let places = self.found_by(office, &actor(people, &lead)?).await?;
            if places.len() > most.1.len() {
                most = (Some(lead), places);
            }
        }
        let (Some(searcher), places) = most else {
            return Err("nobody finds a case by its name: walk more cases".to_owned());
        };
        let count = NAMES_MAX.min(places.len());
        let spread = (0..count).map(|one| places[one * places.len() / count]);
        Ok((searcher, spread.map(family_name).collect()))
    }

    /// The places of all copies whose names her search finds.
    async fn found_by(&self, office: &Office, searcher: &Actor) -> Result<Vec<usize>, String> {
        let kinds = self.journals.len();
        let mut found = vec![false; kinds];
        for place in self.from..self.until.min(self.from + kinds) {
            let hits = office.search(searcher, &family_name(place)).await;
            found[place % kinds] = !hits.map_err(told)?.cases.is_empty();
        }
        let places = self.from..self.until;
        Ok(places.filter(|place| found[place % kinds]).collect())
    }
}

/// Writes several commits; while the writer waits for the disk with one, the next is sealed.
async fn keep_all(office: &Office, commits: &[Vec<(CaseId, Vec<Told>)>]) -> Result<(), String> {
    let kept = commits.iter().map(|batch| office.keep_journals(batch));
    let kept = futures_util::future::try_join_all(kept).await;
    kept.map(drop).map_err(told)
}

/// Who answers for the case of a journal.
fn lead(journal: &[Told]) -> Option<PersonId> {
    Some(folded(journal).lead?.person)
}

fn folded(journal: &[Told]) -> Case {
    let recorded: Vec<_> = journal.iter().map(|one| one.recorded.clone()).collect();
    casework::fold(&recorded)
}

async fn rebuilds_equal(office: &Office, id: &CaseId) -> Result<(), String> {
    let live = office.projected(id).await.map_err(told)?;
    let anew = office.rebuilt(id).await.map_err(told)?;
    match live == anew {
        true => Ok(()),
        false => Err(format!("case {id} does not rebuild equal")),
    }
}

/// The journals of the walked cases that can be told again: not erased, without files or links, and
/// nothing of them runs out soon.
async fn journals(
    office: &Office,
    cases: &[CaseId],
    arguments: &Arguments,
) -> Result<Vec<Vec<Told>>, String> {
    let quiet = SignedDuration::from_hours(arguments.quiet_hours);
    let until = office.now().saturating_add(quiet).map_err(told)?;
    let mut journals = Vec::new();
    for case in cases {
        let Ok(journal) = office.journal_of(case).await else {
            continue;
        };
        let is_short = journal.len() <= arguments.events_max;
        if is_short && stands_alone(&journal) && is_quiet(&journal, until) {
            journals.push(journal);
        }
    }
    match journals.is_empty() {
        true => Err("no walked case can be told again: walk more of them".to_owned()),
        false => Ok(journals),
    }
}

fn stands_alone(journal: &[Told]) -> bool {
    use casework::Event::{FileAttached, Linked};
    let mut events = journal.iter().map(|one| &one.recorded.event);
    !events.any(|event| matches!(event, FileAttached { .. } | Linked { .. }))
}

fn is_quiet(journal: &[Told], until: Timestamp) -> bool {
    casework::keeper::due(&folded(journal), until).is_empty()
}
