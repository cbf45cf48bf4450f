//! What an access decision takes: one that was asked before, one that was not, and those of a list.

use std::hint::black_box;

use access::{Access, ActorView, CaseView, Question};
use casework::{Actor, Case, PersonId};
use clap::Args;
use mechanism::Compartment;
use office::Office;
use office::cases::Wanted;
use practice::people::professionals;

use crate::folder::{self, Folder};
use crate::load::actor;
use crate::outside::moment;

/// Whose decisions are timed.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Who asks.
    #[arg(long)]
    person: PersonId,
    /// How often everything is asked; the middle time counts.
    #[arg(long, default_value_t = 101)]
    rounds: usize,
}

/// Times them, in microseconds.
///
/// # Errors
/// What failed, in words; also when the person's list names no case.
pub async fn run(arguments: Arguments) -> Result<String, String> {
    let (office, _) = folder::open(&arguments.folder).await?;
    let people = professionals(office.mechanism());
    let actor = actor(&people, &arguments.person)?;
    let cases = listed(&office, &actor).await?;
    let access = Access::load(&office.mechanism().policies);
    let access = access.map_err(|errors| format!("{errors:?}"))?;
    let asked = Asked {
        access: &access,
        office: &office,
        actor: &actor,
        cases: &cases,
    };
    let views = asked.views();
    let decisions = views.len() * questions().count();
    let each = |whole_us: f64| whole_us / decisions as f64;
    let said = serde_json::json!({
        "cases": cases.len(),
        "decisions": decisions,
        "cached_us": each(middle(arguments.rounds, || asked.ask(&views))),
        "uncached_us": each(middle(arguments.rounds, || asked.decide(&views))),
        "list_us": middle(arguments.rounds, || asked.ask(&asked.views())),
    });
    Ok(said.to_string())
}

/// The cases of the first page of her list, as the list shows them.
async fn listed(office: &Office, actor: &Actor) -> Result<Vec<Case>, String> {
    let list = office.cases(actor, Wanted::Open, None).await;
    let list = list.map_err(|error| error.to_string())?;
    let mut cases = Vec::with_capacity(list.rows.len());
    for row in &list.rows {
        let journal = office.journal_of(&row.case).await;
        let journal = journal.map_err(|error| error.to_string())?;
        let recorded: Vec<_> = journal.into_iter().map(|one| one.recorded).collect();
        cases.push(casework::fold(&recorded));
    }
    match cases.is_empty() {
        true => Err("the list names no case".to_owned()),
        false => Ok(cases),
    }
}

/// What a list asks of each of its rows.
fn questions() -> impl Iterator<Item = Question> {
    let open = Compartment::ALL.into_iter().map(Question::Open);
    std::iter::once(Question::Know).chain(open)
}

struct Asked<'a> {
    access: &'a Access,
    office: &'a Office,
    actor: &'a Actor,
    cases: &'a [Case],
}

impl Asked<'_> {
    /// How each case stands to the actor: a list finds that out anew each time.
    fn views(&self) -> Vec<CaseView> {
        let (mechanism, now) = (self.office.mechanism(), self.office.now());
        let view = |case| CaseView::of(case, mechanism, self.actor, now);
        self.cases.iter().map(view).collect()
    }

    fn ask(&self, views: &[CaseView]) {
        for view in views {
            for question in questions() {
                black_box(self.access.ask(self.actor, view, question));
            }
        }
    }

    fn decide(&self, views: &[CaseView]) {
        let actor = ActorView::from(self.actor);
        for view in views {
            for question in questions() {
                black_box(self.access.decide(&actor, view, question));
            }
        }
    }
}

/// The middle time of a piece of work, in microseconds.
fn middle(rounds: usize, work: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..rounds.max(1))
        .map(|_| {
            let began = moment();
            work();
            began.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
