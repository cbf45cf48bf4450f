//! The working calendar of a country.

use std::collections::BTreeSet;

use crate::Stated;
use jiff::civil::{Date, Weekday};

/// Which days a country works.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkingCalendar {
    /// Time zone in which days begin and end, an IANA name.
    pub time_zone: String,
    /// Days of the week without work.
    pub rest_days: Vec<Weekday>,
    /// Public holidays by date; unset where no source was read, and shown so.
    pub holidays: Stated<BTreeSet<Date>>,
}

impl WorkingCalendar {
    /// Whether the country works on that day, as far as the calendar knows.
    pub fn works_on(&self, day: Date) -> bool {
        !self.rest_days.contains(&day.weekday())
            && !self
                .holidays
                .value()
                .is_some_and(|holidays| holidays.contains(&day))
    }
}
