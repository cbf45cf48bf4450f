//! Sequences of commands that nobody thought of, sensible and hostile ones, through the office: whatever was
//! taken, every list is the shadow of what happened. The commands are those that attack the rules in
//! `casework`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::{Actor, Answer, Case, CaseId, Command, Value};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, Mechanism};
use office::rebuild::Projected;
use office::{Clock, Given, Office, OfficeError, Particulars};
use practice::TravellingClock;
use store::Store;

use crate::generate::{Attempt, Dice, attempt};
use crate::ground::open;
use crate::world::{of_function, of_unit};

/// Walks of one record.
const WALKS: u64 = 8;
/// Attempts of one walk.
const ATTEMPTS: usize = 90;
/// Kinds of commands that must have been taken at least once, or the walks are too short to mean anything.
const KINDS_LEAST: usize = 30;

/// What came of all walks.
#[derive(Default)]
pub struct Walked {
    /// The cases.
    pub cases: Vec<CaseId>,
    /// How often each kind of command was taken.
    pub taken: BTreeMap<String, usize>,
    /// Where a text was sealed.
    pub sealed: BTreeSet<(Compartment, String)>,
}

/// Walks cases by generated commands; wherever a text can go stands `text` and the name of its place.
pub async fn walk(office: &Office, clock: &TravellingClock, walks: u64, text: &str) -> Walked {
    let mut walked = Walked::default();
    for seed in 0..walks {
        let mut dice = Dice::new(seed);
        if let Some(case) = raised(office, &mut dice, text, &mut walked).await {
            goes_on(office, clock, &case, &mut dice, text, &mut walked).await;
            walked.cases.push(case);
        }
    }
    walked
}

async fn raised(
    office: &Office,
    dice: &mut Dice,
    text: &str,
    walked: &mut Walked,
) -> Option<CaseId> {
    const TRIES: usize = 50;
    for _ in 0..TRIES {
        let tried = attempt(office.mechanism(), &Case::default(), office.now(), dice);
        let Command::RaiseConcern { .. } = &tried.command else {
            continue;
        };
        let particulars = particulars(&tried, text);
        let make = |id, number| with_id(tried.command.clone(), id, number);
        let key = office.new_id();
        let done = office
            .raise(&tried.actor, &key, make, particulars.clone(), None)
            .await;
        if let Some(done) = taken(done, &tried, &particulars, walked) {
            return Some(done.case);
        }
    }
    None
}

fn with_id(command: Command, case: CaseId, number_of_case: casework::CaseNumber) -> Command {
    let Command::RaiseConcern {
        region,
        age,
        years,
        answers,
        danger_now,
        original_at,
        ..
    } = command
    else {
        return command;
    };
    Command::RaiseConcern {
        id: case,
        number: number_of_case,
        region,
        age,
        years,
        answers,
        danger_now,
        original_at,
    }
}

async fn goes_on(
    office: &Office,
    clock: &TravellingClock,
    case: &CaseId,
    dice: &mut Dice,
    text: &str,
    walked: &mut Walked,
) {
    for _ in 0..ATTEMPTS {
        clock.pass(SignedDuration::from_hours(dice.below(60) as i64));
        let Some(facts) = facts(office, case).await else {
            // Erased, or everybody is shut out.
            return;
        };
        let tried = attempt(office.mechanism(), &facts, office.now(), dice);
        let particulars = particulars(&tried, text);
        let given = Given {
            key: office.new_id(),
            drawn_at: None,
            draft: None,
            command: of_this_case(tried.command.clone(), case),
            particulars: particulars.clone(),
        };
        let done = office.act(&tried.actor, case, given).await;
        taken(done, &tried, &particulars, walked);
    }
}

/// Ids that a whole record must not hold twice.
fn of_this_case(mut command: Command, case: &CaseId) -> Command {
    match &mut command {
        Command::OfferReferral { referral, .. } => {
            *referral = format!("{referral}-{case}").as_str().into();
        }
        Command::AttachFile { attachment, .. } => {
            *attachment = format!("{attachment}-{case}").as_str().into();
        }
        _ => {}
    }
    command
}

/// Notes what was taken. A rule may refuse; nothing else may go wrong.
fn taken<T>(
    done: Result<T, OfficeError>,
    tried: &Attempt,
    particulars: &Particulars,
    walked: &mut Walked,
) -> Option<T> {
    let done = match done {
        Ok(done) => done,
        Err(OfficeError::Refused(_) | OfficeError::NotHere | OfficeError::Closed(_)) => {
            return None;
        }
        Err(other) => panic!("{:?}: {other}", tried.command),
    };
    let said = format!("{:?}", tried.command);
    let kind = said.split([' ', '{']).next().unwrap_or_default();
    *walked.taken.entry(kind.to_owned()).or_default() += 1;
    let places = particulars.kept().into_iter();
    walked
        .sealed
        .extend(places.map(|one| (one.compartment, one.slot)));
    Some(done)
}

/// A text in every place that the command names, and in every answer that is sealed.
fn particulars(tried: &Attempt, text: &str) -> Particulars {
    let mut particulars = Particulars::none();
    let mut seal = |compartment, slot: &str| {
        particulars.add(compartment, slot, &format!("{text} {slot}"));
    };
    for kept in &tried.kept {
        seal(kept.compartment, &kept.slot);
    }
    let (Command::RaiseConcern { answers, .. } | Command::FillForm { answers, .. }) =
        &tried.command
    else {
        return particulars;
    };
    for (question, answer) in answers {
        if let Answer::Known(Value::Kept(compartment)) = answer {
            seal(*compartment, &format!("answer.{question}"));
        }
    }
    particulars
}

/// The facts of a case, as the first unit knows them that may.
async fn facts(office: &Office, case: &CaseId) -> Option<Case> {
    for actor in readers(office.mechanism()) {
        match office.open_case(&actor, case).await {
            Ok(opened) => return Some(opened.case().clone()),
            Err(OfficeError::NotHere) => {}
            Err(other) => panic!("{other}"),
        }
    }
    None
}

fn readers(mechanism: &Mechanism) -> impl Iterator<Item = Actor> {
    let desk = of_function(mechanism, Function::Secretariat);
    let units = mechanism.institutions.iter().flat_map(|one| &one.units);
    std::iter::once(desk).chain(units.map(|unit| of_unit(mechanism, unit.id.as_str())))
}

/// What an erased file leaves in the lists: that there was one, and nothing else.
pub fn is_erased(said: &Projected) -> bool {
    let row = said.case.as_ref();
    row.is_some_and(|row| row.card.is_empty() && !row.open && row.dates == [None, None])
}

/// The lists of a case are what its journal says; those of an erased one say nothing.
pub async fn is_a_shadow(office: &Office, case: &CaseId) {
    let (live, rebuilt) = (office.projected(case).await, office.rebuilt(case).await);
    let (live, rebuilt) = (live.unwrap(), rebuilt.unwrap());
    if is_erased(&live) {
        assert_eq!(
            (&live.reach, &live.desk, &live.names),
            (&vec![], &vec![], &None)
        );
        for (referral, _, _, open, body) in &live.referrals {
            assert_eq!((*open, body.as_str()), (false, ""), "{referral}");
        }
    }
    assert_eq!(live, rebuilt);
}

async fn rebuilds_equal((office, clock): (Office, Arc<TravellingClock>)) {
    let walked = walk(&office, &clock, WALKS, "Tekst i shpikur").await;
    assert!(walked.taken.len() >= KINDS_LEAST, "{:#?}", walked.taken);
    assert_eq!(walked.cases.len() as u64, WALKS);
    for case in &walked.cases {
        is_a_shadow(&office, case).await;
    }
}

#[tokio::test]
async fn generated_commands_rebuild_equal_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    rebuilds_equal(open(store.unwrap(), folder.path()).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn generated_commands_rebuild_equal_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_postgres(&testkit::postgres().fresh_database()).await;
    rebuilds_equal(open(store.unwrap(), folder.path()).await).await;
}

/// An erased file is told from a standing one, and what is left of it says nothing.
#[tokio::test]
async fn what_is_erased_leaves_an_empty_shadow() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let (office, _) = open(store.unwrap(), folder.path()).await;
    let mut walked = Walked::default();
    let (mut erased, mut standing) = (0, 0);
    for seed in 0..WALKS {
        let mut dice = Dice::new(seed);
        let case = raised(&office, &mut dice, "Tekst", &mut walked)
            .await
            .unwrap();
        let facts = facts(&office, &case).await.unwrap();
        assert!(
            !is_erased(&office.projected(&case).await.unwrap()),
            "it stands"
        );
        let opener = of_unit(office.mechanism(), facts.opened_by.unwrap().unit.as_str());
        let command = Command::RefuseEverything {
            reason: crate::generate::refusal_reason(office.mechanism(), &mut dice),
        };
        let given = Given {
            key: office.new_id(),
            drawn_at: None,
            draft: None,
            command,
            particulars: Particulars::none(),
        };
        let refused = office.act(&opener, &case, given).await;
        let now = office.projected(&case).await.unwrap();
        assert_eq!(is_erased(&now), refused.is_ok(), "{refused:?}");
        erased += usize::from(refused.is_ok());
        standing += usize::from(refused.is_err());
        is_a_shadow(&office, &case).await;
    }
    assert!(
        erased > 0 && standing > 0,
        "{erased} erased, {standing} stand"
    );
}
