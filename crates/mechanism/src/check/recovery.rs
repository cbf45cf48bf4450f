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
