//! Floor 3, recovery lasts at least 30 days.

use crate::pack::ledger::{Kind, Ledger};
use crate::{Act, ClockDefinition, ClockKey, LengthUnit, Mechanism};

/// The clock of recovery, in every pack.
pub const RECOVERY_CLOCK: &str = "recovery.length";

/// The least length of recovery, in days (Council of Europe Convention, article 13).
pub const RECOVERY_DAYS_MIN: u32 = 30;

/// Looks at the clock of recovery and at the steps that start recovery.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    match draft.clock(RECOVERY_CLOCK) {
        Some(clock) => long_enough(clock, ledger),
        None => ledger.mistake(
            &ledger.place(Kind::Clock, RECOVERY_CLOCK),
            format!("there is no clock `{RECOVERY_CLOCK}`"),
            format!("add it with its length, at least {RECOVERY_DAYS_MIN} calendar_days"),
        ),
    }
    ends_early(draft, ledger);
    let key = ClockKey::from(RECOVERY_CLOCK);
    for (_, step, place) in super::steps(draft, ledger) {
        if matches!(step.act, Act::StartRecovery(_)) && !step.starts.contains(&key) {
            ledger.mistake(
                &place,
                format!("`{}` starts recovery and not its clock", step.id),
                format!("add `{RECOVERY_CLOCK}` to `starts`"),
            );
        }
    }
}

fn long_enough(clock: &ClockDefinition, ledger: &mut Ledger) {
    let place = ledger.place(Kind::Clock, RECOVERY_CLOCK);
    let length = clock.length.value();
    let enough = length.is_some_and(|length| {
        length.unit == LengthUnit::CalendarDays && length.count >= RECOVERY_DAYS_MIN
    });
    if !enough {
        ledger.mistake(
            &place,
            format!("recovery is not stated as at least {RECOVERY_DAYS_MIN} calendar days"),
            format!("write `length: {{ value: {RECOVERY_DAYS_MIN} calendar_days, source: ... }}` or more"),
        );
    }
    if !clock.at_least {
        ledger.mistake(
            &place,
            "recovery could end with its clock",
            "write `at_least: true`: it can only grow",
        );
    }
}

/// Whatever stops the clock of recovery ends recovery: only the act that is guarded for it may.
fn ends_early(draft: &Mechanism, ledger: &mut Ledger) {
    let key = ClockKey::from(RECOVERY_CLOCK);
    for (track, step, place) in super::steps(draft, ledger) {
        let ends = matches!(step.act, Act::EndRecovery(_));
        if step.stops.contains(&key) && !ends {
            ledger.mistake(
                &place,
                format!(
                    "`{}` stops the clock of recovery and does not end it",
                    step.id
                ),
                "write `act: { end_recovery: ... }`, which nobody can take before its time",
            );
        }
        let recovers = track
            .steps
            .iter()
            .any(|one| matches!(one.act, Act::StartRecovery(_)));
        let leaves = step
            .act
            .targets()
            .into_iter()
            .any(|to| track.state(to).is_some_and(|state| state.ends));
        if recovers && leaves && !ends {
            ledger.mistake(
                &place,
                format!("`{}` ends recovery as if it were any other step", step.id),
                "write `act: { end_recovery: ... }`, which nobody can take before its time",
            );
        }
    }
    stopped_on_the_way(draft, &key, ledger);
}

/// A clock of a state stops when the state is left, and the clock of a commitment when it is done.
fn stopped_on_the_way(draft: &Mechanism, key: &ClockKey, ledger: &mut Ledger) {
    for track in &draft.procedure.tracks {
        for state in track
            .states
            .iter()
            .filter(|state| state.clocks.contains(key))
        {
            let place = ledger.place(Kind::State, &format!("{}/{}", track.id, state.id));
            ledger.mistake(
                &place,
                "leaving the state would end recovery",
                format!("remove `{key}` from `clocks`"),
            );
        }
    }
    for commitment in draft
        .commitments
        .iter()
        .filter(|one| one.due.as_ref() == Some(key))
    {
        let place = ledger.place(Kind::Commitment, commitment.id.as_str());
        ledger.mistake(
            &place,
            "doing the commitment would end recovery",
            "name another clock under `due`",
        );
    }
}
