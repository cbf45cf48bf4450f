//! The working calendar of a country.

use std::collections::BTreeSet;

use crate::Stated;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::{ClockLength, LengthUnit};

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
    /// The zone in which days begin and end; a name nobody knows, which the checker refuses, counts
    /// as UTC.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The day of a moment.
    pub fn day_of(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone()).date()
    }

    /// Whether the country works on that day, as far as the calendar knows.
    pub fn works_on(&self, day: Date) -> bool {
        !self.rest_days.contains(&day.weekday())
            && !self
                .holidays
                .value()
                .is_some_and(|holidays| holidays.contains(&day))
    }
}

/// When a length that starts at `start` runs out.
///
/// Hours are hours of the clock; days end with their last instant in the calendar's time zone;
/// working days skip rest days and the holidays that are known; months are those of the calendar.
pub fn due(start: Timestamp, length: ClockLength, calendar: &WorkingCalendar) -> Timestamp {
    let first = calendar.day_of(start);
    let count = i64::from(length.count);
    let last = match length.unit {
        LengthUnit::Hours => {
            return start
                .checked_add(SignedDuration::from_hours(count))
                .unwrap_or(Timestamp::MAX);
        }
        LengthUnit::CalendarDays => first.checked_add(count.days()),
        LengthUnit::Months => first.checked_add(count.months()),
        LengthUnit::WorkingDays => Ok(nth_working_day(first, length.count, calendar)),
    };
    let end = last.ok().and_then(|day| day.tomorrow().ok());
    let end = end.and_then(|day| day.to_zoned_datetime(calendar.zone()).ok());
    end.map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

fn nth_working_day(first: Date, count: u32, calendar: &WorkingCalendar) -> Date {
    let mut day = first;
    let mut left = count;
    while left > 0 {
        let Ok(next) = day.tomorrow() else { return day };
        day = next;
        if calendar.works_on(day) {
            left -= 1;
        }
    }
    day
}
