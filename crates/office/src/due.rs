//! What is due in a case, and who has to act.

use std::collections::BTreeSet;

use casework::commitment::Task;
use casework::reach::{Relation, reach};
use casework::referral::{ReferralState, answer_clock};
use casework::{Actor, ReferralId, TaskId};
use jiff::Timestamp;
use mechanism::clock::Basis;
use mechanism::{ClockKey, CommitmentId, Function, ServiceId};

use crate::Office;
use crate::provider::{Part, Provider, owed, provider};
use crate::view::Opened;

/// One thing that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct DueLine {
    /// What.
    pub what: DueWhat,
    /// Who has to act; empty when nobody on the case has the function: then the case lead finds one.
    pub who: Vec<Provider>,
    /// By when; none while no length is set.
    pub due_at: Option<Timestamp>,
    /// What the length rests on.
    pub basis: Option<Basis>,
    /// Since when it is paused.
    pub paused_at: Option<Timestamp>,
    /// Who was told that it ran out; nobody while there is time.
    pub told: Vec<Provider>,
}

/// What is due.
#[derive(Clone, Debug, PartialEq)]
pub enum DueWhat {
    /// What a clock of the procedure waits for.
    Clock(ClockKey),
    /// An answer to a referral.
    Answer(ReferralId, ServiceId),
    /// A task of an institution; of protected accommodation it is not told which.
    Task(TaskId, Option<CommitmentId>),
}

impl Office {
    /// Everything that is due, least time left first. Recovery is not among it: it is no deadline.
    pub(crate) fn due(&self, actor: &Actor, opened: &Opened) -> Vec<DueLine> {
        if opened.case().closure.is_some() {
            return Vec::new();
        }
        let mut lines = self.clocks_due(actor, opened);
        lines.extend(self.answers_due(actor, opened));
        lines.extend(self.tasks_due(actor, opened));
        lines.sort_by_key(|line| (line.due_at.is_none(), line.due_at));
        lines
    }

    fn clocks_due(&self, actor: &Actor, opened: &Opened) -> Vec<DueLine> {
        let case = opened.case();
        let answers: BTreeSet<&str> = case
            .referrals
            .values()
            .filter(|one| one.state == ReferralState::Offered)
            .map(|one| answer_clock(one.offer.urgency))
            .collect();
        let shown = |key: &ClockKey| {
            key.as_str() != casework::recovery::CLOCK
                && !answers.contains(key.as_str())
                && self.reads_clock(opened, key)
        };
        case.clocks
            .values()
            .filter(|clock| clock.stopped_at.is_none() && shown(&clock.key))
            .map(|clock| DueLine {
                what: DueWhat::Clock(clock.key.clone()),
                who: self.who_stops(actor, opened, &clock.key),
                due_at: clock.due_at,
                basis: clock.basis,
                paused_at: clock.paused_at,
                told: self.told_of(actor, opened, clock),
            })
            .collect()
    }

    fn answers_due(&self, actor: &Actor, opened: &Opened) -> Vec<DueLine> {
        let referrals = opened.case().referrals.iter();
        referrals
            .filter(|(_, one)| one.state == ReferralState::Offered)
            .map(|(id, one)| {
                let part = Part::Function(one.offer.function);
                let to = provider(&self.mechanism, actor, opened, &one.offer.to, part);
                let clock = self.mechanism.clock(answer_clock(one.offer.urgency));
                DueLine {
                    what: DueWhat::Answer(id.clone(), one.offer.need.clone()),
                    who: vec![to],
                    due_at: one.answer_due_at,
                    basis: clock
                        .and_then(|clock| clock.effective())
                        .map(|(_, basis)| basis),
                    paused_at: None,
                    told: self.told_of_answer(actor, opened, one),
                }
            })
            .collect()
    }

    fn tasks_due(&self, actor: &Actor, opened: &Opened) -> Vec<DueLine> {
        let tasks = opened.case().tasks.iter();
        let read = |task: &Task| task.is_owed_by(actor) || self.reads_task(opened, task);
        tasks
            .filter(|(_, task)| task.ended.is_none() && read(task))
            .map(|(id, task)| {
                let (who, what) = owed(&self.mechanism, actor, opened, task);
                DueLine {
                    what: DueWhat::Task(id.clone(), what),
                    who: vec![who],
                    due_at: task.due_at,
                    basis: None,
                    paused_at: None,
                    told: self.told_of_task(actor, opened, task),
                }
            })
            .collect()
    }

    /// Who has the case in hand and a function that can do what the clock waits for. Whoever handed
    /// over or only holds a notice does not act any more.
    fn who_stops(&self, actor: &Actor, opened: &Opened, key: &ClockKey) -> Vec<Provider> {
        let functions = self.stopped_by(key);
        let in_hand = [
            Relation::Lead,
            Relation::Part,
            Relation::Opener,
            Relation::Guardian,
        ];
        let ways = reach(opened.case(), &self.mechanism, self.now());
        let acting = ways.iter().filter(|way| in_hand.contains(&way.relation));
        let said = acting.filter_map(|way| {
            let unit = self.mechanism.unit(way.unit.as_ref()?.as_str())?;
            let can = unit.functions.iter().any(|one| functions.contains(one));
            let part = Part::Unit(&unit.id);
            can.then(|| provider(&self.mechanism, actor, opened, &way.institution, part))
        });
        said.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The functions whose steps stop a clock: by name, or by leaving the state it runs in.
    fn stopped_by(&self, key: &ClockKey) -> BTreeSet<Function> {
        let mut functions = BTreeSet::new();
        if key.as_str() == casework::guardian::CLOCK {
            functions.extend([Function::ChildProtection, Function::SocialService]);
        }
        for track in &self.mechanism.procedure.tracks {
            let runs_in = |id| {
                track
                    .state(id)
                    .is_some_and(|state| state.clocks.contains(key))
            };
            let stops = track
                .steps
                .iter()
                .filter(|step| step.stops.contains(key) || step.from.iter().any(runs_in));
            functions.extend(stops.flat_map(|step| step.by.iter().copied()));
        }
        functions
    }
}
