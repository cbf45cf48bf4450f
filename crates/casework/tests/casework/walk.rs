//! Walks of random commands, watched at every step.

use casework::{Actor, Context, Kept};
use casework::{Case, Command, Event, Recorded, Refusal, decide, evolve, fold};
use jiff::{SignedDuration, Timestamp};
use mechanism::{Function, Mechanism};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::generate::{Attempt, Dice, attempt};
use crate::stories;
use crate::world::{ALBANIA, LOWERED, Story, TREATY, kept, of_function};

/// Walks of one property.
const CASES: u32 = 40;
/// Longest walk, in attempts.
const ATTEMPTS_MAX: usize = 240;

/// One attempt with what stood before and after.
pub struct Seen<'a> {
    pub mechanism: &'static Mechanism,
    pub now: Timestamp,
    pub actor: &'a Actor,
    pub command: &'a Command,
    pub kept: &'a [casework::Kept],
    pub before: &'a Case,
    pub decided: &'a Result<Vec<Event>, Refusal>,
    pub after: &'a Case,
}

impl Seen<'_> {
    /// What would come of another command now, with reasons at hand.
    pub fn tries(&self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let particulars = ["reasons", "note", "spoke_to"].map(kept);
        self.tries_with(actor, command, &particulars)
    }

    /// The same with these particulars at hand.
    pub fn tries_with(
        &self,
        actor: &Actor,
        command: Command,
        particulars: &[Kept],
    ) -> Result<Vec<Event>, Refusal> {
        let ctx = Context {
            now: self.now,
            actor,
            mechanism: self.mechanism,
            kept: particulars,
        };
        decide(self.after, command, &ctx)
    }

    /// The events that happened; none when refused.
    pub fn events(&self) -> &[Event] {
        self.decided.as_deref().unwrap_or_default()
    }
}

/// The seeds of a walk: which pack, and one seed and a pause in hours for each attempt.
#[derive(Clone)]
pub struct Seeds {
    pack: Pack,
    start: Start,
    attempts: Vec<(u64, u8)>,
}

/// What a walk runs on.
#[derive(Clone, Copy, Debug)]
enum Pack {
    Albania,
    Treaty,
    Lowered,
}

impl Pack {
    fn mechanism(self) -> &'static Mechanism {
        match self {
            Self::Albania => &ALBANIA,
            Self::Treaty => &TREATY,
            Self::Lowered => &LOWERED,
        }
    }
}

/// Where a walk begins: what is rare from nothing is near from here.
#[derive(Clone, Copy, Debug)]
enum Start {
    Nothing,
    IdentifiedAdult,
    IdentifiedChild,
    InterviewedAdult,
    RaisedAtTheBorder,
}

impl Start {
    fn tell(self, mechanism: &'static Mechanism) -> Story {
        let mut story = Story::new(mechanism);
        match self {
            Self::Nothing => {}
            Self::RaisedAtTheBorder => {
                let border = of_function(mechanism, Function::BorderPolice);
                stories::raise_by(&mut story, &border);
            }
            Self::IdentifiedChild => {
                stories::raise_child(&mut story);
                stories::identify_child(&mut story);
            }
            Self::IdentifiedAdult | Self::InterviewedAdult => {
                stories::raise_adult(&mut story);
                stories::identify_adult(&mut story);
            }
        }
        if matches!(self, Self::InterviewedAdult) {
            stories::interview_adult(&mut story);
        }
        story
    }
}

impl std::fmt::Debug for Seeds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}, {:?}, {:?}", self.pack, self.start, self.attempts)
    }
}

/// Walks over the real packs and over the lowered one.
pub fn seeds() -> impl Strategy<Value = Seeds> {
    let attempts = prop::collection::vec((any::<u64>(), any::<u8>()), 20..ATTEMPTS_MAX);
    let start = prop_oneof![
        Just(Start::Nothing),
        Just(Start::IdentifiedAdult),
        Just(Start::IdentifiedChild),
        Just(Start::InterviewedAdult),
        Just(Start::RaisedAtTheBorder),
    ];
    let pack = prop_oneof![
        2 => Just(Pack::Albania),
        1 => Just(Pack::Treaty),
        2 => Just(Pack::Lowered),
    ];
    (pack, start, attempts).prop_map(|(pack, start, attempts)| Seeds {
        pack,
        start,
        attempts,
    })
}

/// Fewer cases than usual: each is a long walk. `PROPTEST_CASES` asks for another number.
#[allow(
    clippy::disallowed_methods,
    reason = "a test may be asked for more walks"
)]
pub fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if asked { usual.cases } else { CASES },
        max_shrink_iters: 600,
        failure_persistence: None,
        ..usual
    }
}

/// Walks, showing every attempt to `watch`.
///
/// # Errors
/// What `watch` says.
pub fn walk(
    seeds: &Seeds,
    mut watch: impl FnMut(&Seen<'_>) -> Result<(), TestCaseError>,
) -> Result<(Case, Vec<Recorded>), TestCaseError> {
    let mechanism = seeds.pack.mechanism();
    let begun = seeds.start.tell(mechanism);
    let (mut case, mut recorded, mut now) = (begun.case, begun.events, begun.now);
    for (seed, pause) in &seeds.attempts {
        // Mostly hours, now and then a fortnight.
        let hours = if pause % 16 == 0 {
            24 * 14
        } else {
            i64::from(pause % 16)
        };
        now = now.checked_add(SignedDuration::from_hours(hours)).unwrap();
        let Attempt {
            actor,
            command,
            kept,
        } = attempt(mechanism, &case, now, &mut Dice::new(*seed));
        let ctx = Context {
            now,
            actor: &actor,
            mechanism,
            kept: &kept,
        };
        let decided = decide(&case, command.clone(), &ctx);
        let mut after = case.clone();
        for event in decided.iter().flatten() {
            let one = Recorded {
                at: now,
                by: actor.stamp(),
                edition: mechanism.hash.to_string(),
                kept: kept.clone(),
                event: event.clone(),
            };
            after = evolve(after, &one);
            recorded.push(one);
        }
        let seen = Seen {
            mechanism,
            now,
            actor: &actor,
            command: &command,
            kept: &kept,
            before: &case,
            decided: &decided,
            after: &after,
        };
        watch(&seen)?;
        case = after;
    }
    prop_assert_eq!(&fold(&recorded), &case, "a fold of the record is the case");
    Ok((case, recorded))
}

/// The generator itself is worth something only if walks come far: a control on all floors.
#[test]
fn walks_come_far() {
    use std::collections::BTreeSet;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    let mut states: BTreeSet<String> = BTreeSet::new();
    for _ in 0..200 {
        let tree = seeds().new_tree(&mut runner).unwrap();
        let mut seeds = tree.current();
        seeds.pack = Pack::Albania;
        let (case, recorded) = walk(&seeds, |_| Ok(())).unwrap();
        for one in &recorded {
            let text = format!("{:?}", one.event);
            kinds.insert(text.split([' ', '{']).next().unwrap_or_default().to_owned());
        }
        for (track, record) in &case.tracks {
            states.extend(
                record
                    .history
                    .iter()
                    .map(|one| format!("{track}/{}", one.to)),
            );
        }
    }
    for state in [
        "formal",
        "not_confirmed",
        "contested",
        "interviewed",
        "declined",
        "potential",
        "review",
    ] {
        assert!(
            states.contains(&format!("identification/{state}")),
            "no walk reached {state}: {states:?}"
        );
    }
    for kind in [
        "ProposalSettled",
        "AgeDecided",
        "ReferralDone",
        "ClockExpired",
        "Reopened",
        "EverythingRefused",
        "GuardianChanged",
        "UrgentReviewed",
    ] {
        assert!(kinds.contains(kind), "no walk made {kind}: {kinds:?}");
    }
}
