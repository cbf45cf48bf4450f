//! Filling a data folder: a few cases walked by the real commands, then told again under fresh ids
//! until there are as many as asked. A sample is rebuilt from its journal and compared.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use casework::CaseId;
use clap::Args;
use mechanism::{Mechanism, PackFiles};
use office::bulk::Told;
use office::{Office, Setup};
use practice::people::{professionals, rosters};
use practice::{TravellingClock, make_cases};
use store::Store;

use crate::outside::{SystemClock, SystemEntropy, moment};
use crate::relabel::relabelled;

/// Cases in one commit.
const CASES_PER_COMMIT: usize = 20;
/// Every so many cases one is rebuilt from its journal.
const REBUILT_EVERY: usize = 500;

/// What to fill.
#[derive(Args)]
pub struct Arguments {
    /// The data folder; the root key lies beside it, in DIR.root.
    #[arg(long)]
    data: PathBuf,
    /// The folder of the mechanism.
    #[arg(long, default_value = "mechanisms/albania/2023")]
    mechanism: PathBuf,
    /// How many cases there are to be.
    #[arg(long)]
    cases: usize,
    /// How many of them walk the real commands.
    #[arg(long, default_value_t = 160)]
    walked: usize,
    /// The longest journal that is told again, in events; short ones make a large record that fits.
    #[arg(long, default_value_t = 5_000)]
    events_max: usize,
    /// The seed.
    #[arg(long, default_value_t = 2023)]
    seed: u64,
}

/// Fills it, and says what it took.
///
/// # Errors
/// What failed, in words; also when a sampled case does not rebuild equal.
pub async fn run(arguments: Arguments) -> Result<String, String> {
    let began = moment();
    let (office, clock) = open(&arguments).await?;
    let people = professionals(office.mechanism());
    let walked = arguments.walked.min(arguments.cases);
    let made = make_cases(&office, &clock, &people, arguments.seed, walked).await;
    let made = made.map_err(told)?;
    if let Some((story, why)) = made.stopped.first() {
        return Err(format!("the story \"{story}\" stopped: {why}"));
    }
    let journals = journals(&office, &made.cases, arguments.events_max).await?;
    let mut chance = fastrand::Rng::with_seed(arguments.seed);
    let (mut events, mut rebuilt, mut number) = (0, 0, walked);
    while number < arguments.cases {
        let count = CASES_PER_COMMIT.min(arguments.cases - number);
        let mut batch: Vec<(CaseId, Vec<Told>)> = Vec::with_capacity(count);
        for place in number..number + count {
            let journal = &journals[place % journals.len()];
            events += journal.len();
            batch.push(relabelled(journal, place, &mut chance)?);
        }
        office.keep_journals(&batch).await.map_err(told)?;
        if number / REBUILT_EVERY != (number + count) / REBUILT_EVERY {
            rebuilds_equal(&office, &batch[0].0).await?;
            rebuilt += 1;
        }
        number += count;
    }
    for (institution, function, duties) in rosters(&people, office.now()) {
        let kept = office.keep_roster(&institution, function, duties).await;
        kept.map_err(told)?;
    }
    office.keep_staff(&people).await.map_err(told)?;
    let took_s = began.elapsed().as_secs_f64();
    let said = serde_json::json!({ "cases": number, "walked": walked, "events": events, "rebuilt": rebuilt, "took_s": took_s });
    Ok(said.to_string())
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn rebuilds_equal(office: &Office, id: &CaseId) -> Result<(), String> {
    let live = office.projected(id).await.map_err(told)?;
    let anew = office.rebuilt(id).await.map_err(told)?;
    match live == anew {
        true => Ok(()),
        false => Err(format!("case {id} does not rebuild equal")),
    }
}

/// The journals of the walked cases that can be told again: not erased, without files or links.
async fn journals(
    office: &Office,
    cases: &[CaseId],
    events_max: usize,
) -> Result<Vec<Vec<Told>>, String> {
    let mut journals = Vec::new();
    for case in cases {
        let Ok(journal) = office.journal_of(case).await else {
            continue;
        };
        let alone = journal.iter().all(|one| {
            use casework::Event::{FileAttached, Linked};
            !matches!(one.recorded.event, FileAttached { .. } | Linked { .. })
        });
        if alone && journal.len() <= events_max {
            journals.push(journal);
        }
    }
    match journals.is_empty() {
        true => Err("no walked case can be told again: walk more of them".to_owned()),
        false => Ok(journals),
    }
}

async fn open(arguments: &Arguments) -> Result<(Office, Arc<TravellingClock>), String> {
    let data = &arguments.data;
    let attachments = data.join("files");
    std::fs::create_dir_all(&attachments).map_err(told)?;
    let mut root_path = data.as_os_str().to_owned();
    root_path.push(".root");
    let entropy = Arc::new(SystemEntropy);
    let root = vault::create_root_file(&PathBuf::from(root_path), &*entropy).map_err(told)?;
    let mut files = PackFiles::default();
    gather(&arguments.mechanism, &arguments.mechanism, &mut files)?;
    let clock = Arc::new(TravellingClock::new(Arc::new(SystemClock)));
    let office = Office::open(Setup {
        store: Store::open_sqlite(&data.join("besa.db"))
            .await
            .map_err(told)?,
        root,
        root_name: "practice".to_owned(),
        mechanism: Mechanism::read(&files).map_err(told)?,
        files,
        attachments,
        clock: clock.clone(),
        entropy,
        practice: true,
    });
    Ok((office.await.map_err(told)?, clock))
}

fn gather(root: &Path, folder: &Path, files: &mut PackFiles) -> Result<(), String> {
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(root).map_err(told)?;
        let text = std::fs::read_to_string(&path).map_err(told)?;
        files.0.insert(name.to_string_lossy().into_owned(), text);
    }
    Ok(())
}
