//! How far away a due moment is, before it becomes words.

use jiff::Timestamp;
use jiff::civil::Date;

/// From two days on people count in days, below in hours.
const HOURS_SHOWN_MAX: u64 = 48;

/// A length of time in the unit people say it in, rounded down: what is shown as left is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// Less than an hour.
    Minutes(u64),
    /// Less than two days.
    Hours(u64),
    /// Two days or more; or a difference of calendar days.
    Days(u64),
}

impl Length {
    /// The length of so many seconds.
    #[must_use]
    pub const fn of_seconds(seconds: u64) -> Self {
        let hours = seconds / 3600;
        if hours == 0 {
            Self::Minutes(seconds / 60)
        } else if hours < HOURS_SHOWN_MAX {
            Self::Hours(hours)
        } else {
            Self::Days(hours / 24)
        }
    }
}

/// Where now stands towards a due moment or day. [`crate::Catalogue::time_left`] says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeLeft {
    /// The moment has passed, so long ago.
    Overdue(Length),
    /// The moment is this minute.
    Now,
    /// The day is today.
    Today,
    /// The day is tomorrow.
    Tomorrow,
    /// The moment is still ahead, so far away.
    Left(Length),
}

impl TimeLeft {
    /// Towards a due instant.
    #[must_use]
    pub fn until(due: Timestamp, now: Timestamp) -> Self {
        let seconds = now.duration_until(due).as_secs();
        let length = Length::of_seconds(seconds.unsigned_abs());
        match length {
            Length::Minutes(0) => Self::Now,
            _ if seconds < 0 => Self::Overdue(length),
            _ => Self::Left(length),
        }
    }

    /// Towards a due day; `today` is the day in the time zone of the mechanism.
    #[must_use]
    pub fn until_day(due: Date, today: Date) -> Self {
        let days = today.duration_until(due).as_hours() / 24;
        match days {
            0 => Self::Today,
            1 => Self::Tomorrow,
            _ if days < 0 => Self::Overdue(Length::Days(days.unsigned_abs())),
            _ => Self::Left(Length::Days(days.unsigned_abs())),
        }
    }

    /// Whether the moment or day has passed.
    #[must_use]
    pub const fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue(_))
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use jiff::civil::date;

    use super::*;

    fn after(seconds: i64) -> TimeLeft {
        let now = Timestamp::constant(1_793_700_000, 0);
        TimeLeft::until(now + SignedDuration::from_secs(seconds), now)
    }

    #[test]
    fn the_unit_follows_the_distance_and_never_promises_more() {
        assert_eq!(after(0), TimeLeft::Now);
        assert_eq!(after(59), TimeLeft::Now);
        assert_eq!(after(60), TimeLeft::Left(Length::Minutes(1)));
        assert_eq!(after(3599), TimeLeft::Left(Length::Minutes(59)));
        assert_eq!(after(3600), TimeLeft::Left(Length::Hours(1)));
        assert_eq!(after(48 * 3600 - 1), TimeLeft::Left(Length::Hours(47)));
        assert_eq!(after(48 * 3600), TimeLeft::Left(Length::Days(2)));
        assert_eq!(after(-60), TimeLeft::Overdue(Length::Minutes(1)));
        assert_eq!(after(-3 * 24 * 3600), TimeLeft::Overdue(Length::Days(3)));
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let due = date(2026, 11, 3);
        let at = |today| TimeLeft::until_day(due, today);
        assert_eq!(at(date(2026, 11, 3)), TimeLeft::Today);
        assert_eq!(at(date(2026, 11, 2)), TimeLeft::Tomorrow);
        assert_eq!(at(date(2026, 10, 30)), TimeLeft::Left(Length::Days(4)));
        assert_eq!(at(date(2026, 11, 4)), TimeLeft::Overdue(Length::Days(1)));
        assert!(at(date(2026, 11, 4)).is_overdue());
    }
}
