//! Dates, times of day, time left and the recovery period, in words.
//!
//! Nothing here knows what time it is: instants come in, with the time zone they are shown in.

// words: time-*

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::catalogue::{Catalogue, Value};
use crate::isolation::without_isolation;
use crate::time_left::{Length, TimeLeft};

/// Which day of the recovery period it is. It is said as *day 9, at least until 3 December*:
/// there is no way to say how much of it is left, because it is no countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryDay {
    number: u32,
    at_least_until: Date,
    is_past_least: bool,
}

impl RecoveryDay {
    /// The day it is for a recovery period that began on `started` and may not end before
    /// `at_least_until`. The first day is day 1.
    #[must_use]
    pub fn on(today: Date, started: Date, at_least_until: Date) -> Self {
        let days = started.duration_until(today).as_hours() / 24;
        Self {
            number: u32::try_from(days.saturating_add(1)).unwrap_or(1).max(1),
            at_least_until,
            is_past_least: today > at_least_until,
        }
    }

    /// The number of the day, from 1.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }
}

impl Catalogue {
    /// A day: *3 November 2026*, *3 nëntor 2026*.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let values = [
            ("day", Value::from(day.day())),
            ("month", self.month(day.month()).into()),
            ("year", plain(i64::from(day.year()))),
        ];
        self.say("time-date", &values)
    }

    /// A day without its year, where the year is plain from what stands around it: *3 November*.
    #[must_use]
    pub fn date_short(&self, day: Date) -> String {
        let values = [
            ("day", Value::from(day.day())),
            ("month", self.month(day.month()).into()),
        ];
        self.say("time-date-short", &values)
    }

    /// A day with its weekday: *Tuesday 3 November 2026*, *e martë, 3 nëntor 2026*.
    #[must_use]
    pub fn date_with_weekday(&self, day: Date) -> String {
        let key = match day.weekday() {
            Weekday::Monday => "time-weekday-1",
            Weekday::Tuesday => "time-weekday-2",
            Weekday::Wednesday => "time-weekday-3",
            Weekday::Thursday => "time-weekday-4",
            Weekday::Friday => "time-weekday-5",
            Weekday::Saturday => "time-weekday-6",
            Weekday::Sunday => "time-weekday-7",
        };
        let values = [
            ("weekday", self.text(key).into()),
            ("date", self.date(day).into()),
        ];
        self.say("time-date-weekday", &values)
    }

    /// The day an instant falls on in a time zone.
    #[must_use]
    pub fn date_of(&self, instant: Timestamp, zone: &TimeZone) -> String {
        self.date(zone.to_datetime(instant).date())
    }

    /// An instant in a time zone: *3 November 2026, 14:05*, on the 24-hour clock.
    #[must_use]
    pub fn date_and_time(&self, instant: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(instant);
        let values = [
            ("date", self.date(local.date()).into()),
            ("time", clock(local).into()),
        ];
        self.say("time-date-and-time", &values)
    }

    /// A deadline in a time zone. One that ends with a day is told by that day, *end of 3 November
    /// 2026*: the midnight that ends it belongs to the next date and would be read as a day more.
    #[must_use]
    pub fn deadline(&self, due: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(due);
        let is_midnight = local.time() == Time::midnight();
        match local.date().yesterday().ok().filter(|_| is_midnight) {
            Some(day) => self.say("time-end-of-day", &[("date", self.date(day).into())]),
            None => self.date_and_time(due, zone),
        }
    }

    /// The time of day of an instant in a time zone: *14:05*.
    #[must_use]
    pub fn time_of_day(&self, instant: Timestamp, zone: &TimeZone) -> String {
        clock(zone.to_datetime(instant))
    }

    /// A month and its year: *November 2026*.
    #[must_use]
    pub fn month_and_year(&self, day: Date) -> String {
        let values = [
            ("month", self.month(day.month()).into()),
            ("year", plain(i64::from(day.year()))),
        ];
        self.say("time-month-and-year", &values)
    }

    /// How far a due moment is: *6 hours left*, *overdue by 2 days*, *today*.
    ///
    /// The absolute date belongs beside it; recovery is never said this way ([`Self::recovery`]).
    #[must_use]
    pub fn time_left(&self, left: TimeLeft) -> String {
        match left {
            TimeLeft::Now => self.say("time-now", &[]),
            TimeLeft::Today => self.say("time-today", &[]),
            TimeLeft::Tomorrow => self.say("time-tomorrow", &[]),
            TimeLeft::Left(Length::Minutes(count)) => self.counted("time-left-minutes", count),
            TimeLeft::Left(Length::Hours(count)) => self.counted("time-left-hours", count),
            TimeLeft::Left(Length::Days(count)) => self.counted("time-left-days", count),
            TimeLeft::Overdue(Length::Minutes(count)) => {
                self.counted("time-overdue-minutes", count)
            }
            TimeLeft::Overdue(Length::Hours(count)) => self.counted("time-overdue-hours", count),
            TimeLeft::Overdue(Length::Days(count)) => self.counted("time-overdue-days", count),
        }
    }

    /// How long something took or may take: *40 minutes*, *6 hours*, *2 days*. The sign is left out.
    #[must_use]
    pub fn duration(&self, duration: SignedDuration) -> String {
        match Length::of_seconds(duration.as_secs().unsigned_abs()) {
            Length::Minutes(count) => self.counted("time-length-minutes", count),
            Length::Hours(count) => self.counted("time-length-hours", count),
            Length::Days(count) => self.counted("time-length-days", count),
        }
    }

    /// The recovery period: *day 9, at least until 3 December 2026*; never a countdown.
    #[must_use]
    pub fn recovery(&self, day: RecoveryDay) -> String {
        let values = [
            ("number", Value::from(day.number)),
            ("date", self.date(day.at_least_until).into()),
        ];
        if day.is_past_least {
            self.say("time-recovery-past-least", &values)
        } else {
            self.say("time-recovery", &values)
        }
    }

    fn month(&self, number: i8) -> String {
        self.text(&format!("time-month-{number}")).into_owned()
    }

    fn counted(&self, key: &str, count: u64) -> String {
        self.say(key, &[("count", Value::from(count))])
    }

    /// Says it without isolation marks: digits and our own words only, isolated as a whole
    /// wherever they are put into another text.
    fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        without_isolation(&self.text_with(key, values))
    }
}

/// A number that is a name (a year): never grouped, whatever a language does with numbers.
fn plain(number: i64) -> Value<'static> {
    Value::from(number.to_string())
}

fn clock(local: DateTime) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::Language;

    fn both() -> [Catalogue; 2] {
        Language::shipped().map(|language| Catalogue::embedded(&language).unwrap())
    }

    fn tirana() -> TimeZone {
        TimeZone::get("Europe/Tirane").unwrap()
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let [sq, en] = both();
        let day = date(2026, 11, 3);
        assert_eq!(sq.date(day), "3 nëntor 2026");
        assert_eq!(en.date(day), "3 November 2026");
        assert_eq!(sq.date_short(day), "3 nëntor");
        assert_eq!(sq.date_with_weekday(day), "e martë, 3 nëntor 2026");
        assert_eq!(en.date_with_weekday(day), "Tuesday 3 November 2026");
        assert_eq!(en.month_and_year(day), "November 2026");
    }

    #[test]
    fn an_instant_is_shown_in_the_zone_given() {
        let [sq, en] = both();
        let instant: Timestamp = "2026-11-03T23:05:00Z".parse().unwrap();
        assert_eq!(
            en.date_and_time(instant, &tirana()),
            "4 November 2026, 00:05"
        );
        assert_eq!(
            sq.date_and_time(instant, &TimeZone::UTC),
            "3 nëntor 2026, ora 23:05"
        );
        assert_eq!(en.date_of(instant, &tirana()), "4 November 2026");
        assert_eq!(en.time_of_day(instant, &TimeZone::UTC), "23:05");
    }

    #[test]
    fn a_deadline_of_days_is_told_by_its_last_day() {
        let [sq, en] = both();
        let midnight: Timestamp = "2026-11-03T23:00:00Z".parse().unwrap();
        assert_eq!(en.deadline(midnight, &tirana()), "end of 3 November 2026");
        assert_eq!(sq.deadline(midnight, &tirana()), "deri më 3 nëntor 2026");
        let hour_later = midnight + SignedDuration::from_hours(1);
        assert_eq!(en.deadline(hour_later, &tirana()), "4 November 2026, 01:00");
    }

    #[test]
    fn time_left_takes_the_right_plural() {
        let [sq, en] = both();
        let hour = TimeLeft::Left(Length::Hours(1));
        let hours = TimeLeft::Left(Length::Hours(6));
        let overdue = TimeLeft::Overdue(Length::Days(2));
        assert_eq!(
            [en.time_left(hour), en.time_left(hours)],
            ["1 hour left", "6 hours left"]
        );
        assert_eq!(
            [sq.time_left(hour), sq.time_left(hours)],
            ["mbetet 1 orë", "mbeten 6 orë"]
        );
        assert_eq!(en.time_left(overdue), "overdue by 2 days");
        assert_eq!(sq.time_left(overdue), "2 ditë me vonesë");
        assert_eq!(
            [sq.time_left(TimeLeft::Today), en.time_left(TimeLeft::Today)],
            ["sot", "today"]
        );
        assert_eq!(en.duration(SignedDuration::from_mins(-40)), "40 minutes");
    }

    #[test]
    fn recovery_is_told_by_the_day_and_never_counts_down() {
        let [sq, en] = both();
        let (started, until) = (date(2026, 11, 3), date(2026, 12, 3));
        let ninth = RecoveryDay::on(date(2026, 11, 11), started, until);
        assert_eq!(en.recovery(ninth), "day 9, at least until 3 December 2026");
        assert_eq!(
            sq.recovery(ninth),
            "dita 9, të paktën deri më 3 dhjetor 2026"
        );
        let later = RecoveryDay::on(date(2026, 12, 4), started, until);
        assert!(
            en.recovery(later).starts_with("day 32"),
            "{}",
            en.recovery(later)
        );
        assert_eq!(RecoveryDay::on(started, started, until).number(), 1);
        assert_eq!(
            RecoveryDay::on(date(2026, 11, 1), started, until).number(),
            1
        );
    }

    fn instants() -> impl Strategy<Value = Timestamp> {
        (Timestamp::MIN.as_second()..=Timestamp::MAX.as_second())
            .prop_map(|second| Timestamp::from_second(second).unwrap())
    }

    fn days() -> impl Strategy<Value = Date> {
        instants().prop_map(|instant| TimeZone::UTC.to_datetime(instant).date())
    }

    /// Built once: the properties below ask it hundreds of times.
    static BOTH: LazyLock<[Catalogue; 2]> = LazyLock::new(both);

    proptest! {
        #[test]
        fn any_two_instants_have_words(due in instants(), now in instants()) {
            for catalogue in BOTH.iter() {
                let left = TimeLeft::until(due, now);
                prop_assert!(!catalogue.time_left(left).is_empty());
                prop_assert_eq!(left.is_overdue(), now.as_second() - due.as_second() >= 60);
                let _ = catalogue.duration(due.duration_since(now));
                let _ = catalogue.date_and_time(due, &tirana());
                prop_assert_eq!(catalogue.faults().count, 0);
            }
        }

        #[test]
        fn any_two_days_have_words(due in days(), today in days()) {
            for catalogue in BOTH.iter() {
                prop_assert!(!catalogue.time_left(TimeLeft::until_day(due, today)).is_empty());
                let text = catalogue.recovery(RecoveryDay::on(today, due, due));
                prop_assert!(text.contains(&catalogue.date(due)));
                prop_assert_eq!(catalogue.faults().count, 0);
            }
        }
    }
}
