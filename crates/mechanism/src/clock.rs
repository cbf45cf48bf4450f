//! Deadlines as data: length, calendar, start, pause, source; or openly unset.

use crate::function::words;
use crate::{ClockKey, Function, Source, Stated};

words! {
    /// In what a length is counted.
    LengthUnit {
        /// Hours of the clock.
        Hours = "hours",
        /// Days on which the country works.
        WorkingDays = "working_days",
        /// Days of the calendar.
        CalendarDays = "calendar_days",
        /// Months of the calendar.
        Months = "months",
    }
}

/// A length of time with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockLength {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: LengthUnit,
}

words! {
    /// What happens when a clock runs out. Deciding a status is not among it (floor 4).
    Expiry {
        /// The one who is due is warned.
        Warn = "warn",
        /// Someone above is told, by name and visibly.
        Escalate = "escalate",
    }
}

/// A deadline of the procedure.
#[derive(Clone, Debug, PartialEq)]
pub struct ClockDefinition {
    /// Its key, such as `refer.emergency`; its name is the word `clock-KEY` with dashes for dots.
    pub key: ClockKey,
    /// The legal length, or unset.
    pub length: Stated<ClockLength>,
    /// The working reminder: agreed by the mechanism, not law, and labelled so.
    pub reminder: Option<ClockLength>,
    /// True when `length` is the least that law allows and may only grow (recovery).
    pub at_least: bool,
    /// True when a recorded reason may pause it.
    pub may_pause: bool,
    /// What happens when it runs out.
    pub expiry: Expiry,
    /// Who is told on escalation.
    pub escalates_to: Vec<Function>,
}

impl ClockDefinition {
    /// What to count: the law's length where one is stated, else the agreed reminder.
    pub fn effective(&self) -> Option<(ClockLength, Basis)> {
        match (&self.length, self.reminder) {
            (Stated::Set { value, .. }, _) => Some((*value, Basis::Law)),
            (Stated::Unset, Some(reminder)) => Some((reminder, Basis::Agreed)),
            (Stated::Unset, None) => None,
        }
    }

    /// The source of the legal length.
    pub fn source(&self) -> Option<&Source> {
        self.length.source()
    }
}

words! {
    /// What a running length rests on.
    Basis {
        /// A legal source.
        Law = "law",
        /// The members' agreement: "agreed, not law".
        Agreed = "agreed",
    }
}
