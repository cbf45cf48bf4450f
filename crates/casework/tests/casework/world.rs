//! The mechanisms the tests run on, the people who work in them, and one case walked by hand.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use casework::{
    Actor, Case, Command, Context, Event, Kept, PersonId, Recorded, Refusal, Rule, decide, evolve,
};
use jiff::{SignedDuration, Timestamp};
use mechanism::{
    Act, ClockLength, Compartment, Function, LengthUnit, Mechanism, Outcomes, PackFiles, RegionId,
    Role, SignatureGroup, Source, StateId, Stated, Step, StepId,
};

/// Albania, as its pack stands in the repository.
pub static ALBANIA: LazyLock<Mechanism> = LazyLock::new(|| pack("albania/2023"));

/// The treaty's floor, a mechanism of no country.
pub static TREATY: LazyLock<Mechanism> = LazyLock::new(|| pack("council-of-europe/2005"));

fn pack(path: &str) -> Mechanism {
    let mechanisms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms");
    let root = mechanisms.join(path);
    let mut files = BTreeMap::new();
    gather(&root, &root, &mut files);
    Mechanism::read(&PackFiles(files)).expect("a pack of the repository passes its checker")
}

/// Albania with every floor lowered as far as data can: what a checker would refuse, handed to the
/// case all the same.
pub static LOWERED: LazyLock<Mechanism> = LazyLock::new(lowered);

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let inside = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            files.insert(inside, std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn lowered() -> Mechanism {
    let mut pack = ALBANIA.clone();
    for clock in &mut pack.procedure.clocks {
        if clock.key.as_str() == "recovery.length" {
            let value = ClockLength {
                count: 1,
                unit: LengthUnit::Hours,
            };
            clock.length = Stated::Set {
                value,
                source: Source("nobody".to_owned()),
            };
            clock.at_least = false;
            clock.may_pause = true;
        }
    }
    for track in &mut pack.procedure.tracks {
        for step in &mut track.steps {
            step.safeguards.clear();
            step.requires.clear();
            step.form = None;
            if !step.act.is_care() {
                step.reasons = false;
            }
            step.stops.push("recovery.length".into());
            step.starts.retain(|key| key.as_str() != "recovery.length");
            if let Act::Decide(outcomes) = &mut step.act {
                // One institution could fill both groups.
                let first = outcomes.signatures[0].functions.clone();
                outcomes.signatures[1].functions.extend(first);
            }
        }
        if track.id.as_str() == "identification" {
            track.steps.extend(shortcuts(&track.steps[0].clone()));
        }
        if track.id.as_str() == "recovery" {
            let mut leave = track.steps[0].clone();
            leave.id = StepId::new("leave");
            leave.from = vec![StateId::new("running"), StateId::new("extended")];
            leave.act = Act::Move(StateId::new("ended"));
            track.steps.push(leave);
        }
    }
    pack
}

/// Ways to a decided status that ask nobody else.
fn shortcuts(model: &Step) -> Vec<Step> {
    let everywhere = || {
        [
            "concern",
            "screening",
            "potential",
            "interviewed",
            "contested",
        ]
    };
    let step = |id: &str, act: Act| Step {
        id: StepId::new(id),
        from: everywhere().map(StateId::new).to_vec(),
        act,
        form: None,
        ..model.clone()
    };
    let alone = Outcomes {
        confirmed: StateId::new("formal"),
        not_confirmed: StateId::new("not_confirmed"),
        split: None,
        back: None,
        signatures: vec![SignatureGroup {
            functions: model.by.clone(),
        }],
        other_signers: false,
    };
    vec![
        step("stamp", Act::Move(StateId::new("formal"))),
        step("strike", Act::Identify(StateId::new("not_confirmed"))),
        step("wave", Act::Care(StateId::new("not_confirmed"))),
        step("decide_alone", Act::Decide(alone.clone())),
        step("settle_alone", Act::Settle(alone)),
    ]
}

/// Somebody of that unit, freshly proved to be who she is.
pub fn of_unit(mechanism: &Mechanism, unit: &str) -> Actor {
    let institution = mechanism
        .institution_of_unit(unit)
        .expect("a unit of the pack");
    let unit = mechanism.unit(unit).expect("a unit of the pack");
    Actor {
        person: PersonId::new(format!("person-of-{}", unit.id)),
        institution: institution.id.clone(),
        unit: unit.id.clone(),
        functions: unit.functions.clone(),
        role: Role::Professional,
        seat: None,
        stepped_up: true,
    }
}

/// The region the stories are told in: the last the pack names.
pub fn region(mechanism: &Mechanism) -> RegionId {
    mechanism
        .regions
        .last()
        .expect("a country has regions")
        .clone()
}

/// An outreach worker of that region.
pub fn outreach(mechanism: &Mechanism) -> Actor {
    near(mechanism, Function::Outreach)
}

/// Somebody with that function in that region; where it has no regions, the first in the country.
pub fn near(mechanism: &Mechanism, function: Function) -> Actor {
    let here = region(mechanism);
    let mut units = mechanism.units_with(function);
    let found = units.find(|(_, unit)| unit.region.as_ref() == Some(&here));
    found.map_or_else(
        || of_function(mechanism, function),
        |(_, unit)| of_unit(mechanism, unit.id.as_str()),
    )
}

/// Somebody with that function.
pub fn of_function(mechanism: &Mechanism, function: Function) -> Actor {
    let (_, unit) = mechanism
        .units_with(function)
        .next()
        .expect("a unit with that function");
    of_unit(mechanism, unit.id.as_str())
}

/// The first instant of all stories: a Monday morning.
pub fn monday() -> Timestamp {
    "2026-03-02T09:00:00+01:00".parse().unwrap()
}

/// A particular of that name, in the account.
pub fn kept(slot: &str) -> Kept {
    Kept {
        compartment: Compartment::Account,
        slot: slot.to_owned(),
    }
}

/// One case walked by hand: commands go in, events are folded, time is what the story says.
#[derive(Clone)]
pub struct Story {
    pub mechanism: &'static Mechanism,
    pub case: Case,
    pub events: Vec<Recorded>,
    pub now: Timestamp,
    pub kept: Vec<Kept>,
}

impl Story {
    /// A story without a case yet. Every command carries reasons.
    pub fn new(mechanism: &'static Mechanism) -> Self {
        Self {
            mechanism,
            case: Case::default(),
            events: Vec::new(),
            now: monday(),
            kept: vec![
                kept("reasons"),
                kept("note"),
                kept("spoke_to"),
                kept("present"),
            ],
        }
    }

    pub fn wait_hours(&mut self, hours: i64) {
        self.now = self
            .now
            .checked_add(SignedDuration::from_hours(hours))
            .unwrap();
    }

    /// What would come of a command; nothing happens.
    pub fn tries(&self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        decide(&self.case, command, &self.context(actor))
    }

    /// What a decision of that actor knows now.
    pub fn context<'s>(&'s self, actor: &'s Actor) -> Context<'s> {
        Context {
            now: self.now,
            actor,
            mechanism: self.mechanism,
            kept: &self.kept,
        }
    }

    /// Decides and folds.
    pub fn act(&mut self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let decided = self.tries(actor, command)?;
        for event in &decided {
            self.happened(actor, event.clone());
        }
        Ok(decided)
    }

    /// Folds what happened, undecided.
    pub fn happened(&mut self, actor: &Actor, event: Event) {
        let recorded = self.record(actor, event);
        self.case = evolve(std::mem::take(&mut self.case), &recorded);
        self.events.push(recorded);
    }

    fn record(&self, actor: &Actor, event: Event) -> Recorded {
        Recorded {
            at: self.now,
            by: actor.stamp(),
            edition: self.mechanism.hash.to_string(),
            kept: self.kept.clone(),
            event,
        }
    }

    /// Acts; the story does not go on without it.
    #[track_caller]
    pub fn must(&mut self, actor: &Actor, command: Command) -> Vec<Event> {
        let what = format!("{command:?}");
        match self.act(actor, command) {
            Ok(events) => events,
            Err(refusal) => panic!("{what}: {refusal}"),
        }
    }

    /// The rules that refuse a command.
    #[track_caller]
    pub fn refused(&self, actor: &Actor, command: Command) -> Vec<Rule> {
        let what = format!("{command:?}");
        match self.tries(actor, command) {
            Ok(events) => panic!("{what} was not refused: {events:?}"),
            Err(refusal) => refusal.reasons.into_iter().map(|one| one.rule).collect(),
        }
    }

    /// Somebody with that function.
    pub fn who(&self, function: Function) -> Actor {
        of_function(self.mechanism, function)
    }
}
