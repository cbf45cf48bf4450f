//! When a length runs out.

use std::collections::BTreeSet;

use jiff::civil::{Weekday, date};
use jiff::{Timestamp, ToSpan};
use mechanism::calendar::due;
use mechanism::{ClockLength, LengthUnit, Source, Stated, WorkingCalendar};
use proptest::prelude::*;

fn tirana() -> WorkingCalendar {
    WorkingCalendar {
        time_zone: "Europe/Tirane".to_owned(),
        rest_days: vec![Weekday::Saturday, Weekday::Sunday],
        holidays: Stated::Set {
            value: BTreeSet::from([date(2026, 11, 27), date(2026, 11, 30)]),
            source: Source("test".to_owned()),
        },
    }
}

fn length(count: u32, unit: LengthUnit) -> ClockLength {
    ClockLength { count, unit }
}

fn ends(start: &str, count: u32, unit: LengthUnit) -> String {
    let start = start.parse().expect("a test writes an instant");
    due(start, length(count, unit), &tirana()).to_string()
}

#[test]
fn hours_are_hours_of_the_clock() {
    assert_eq!(
        ends("2026-11-23T22:30:00Z", 2, LengthUnit::Hours),
        "2026-11-24T00:30:00Z"
    );
    // The night in which the clocks go forward has 23 hours; two hours stay two hours.
    assert_eq!(
        ends("2026-03-29T00:30:00Z", 2, LengthUnit::Hours),
        "2026-03-29T02:30:00Z"
    );
}

#[test]
fn days_end_with_the_day_in_the_country() {
    // 23 November 23:30 UTC is 24 November in Tirana; the day after ends at midnight there.
    assert_eq!(
        ends("2026-11-23T22:30:00Z", 1, LengthUnit::CalendarDays),
        "2026-11-24T23:00:00Z"
    );
    assert_eq!(
        ends("2026-11-23T23:30:00Z", 1, LengthUnit::CalendarDays),
        "2026-11-25T23:00:00Z"
    );
    assert_eq!(
        ends("2026-11-03T09:00:00Z", 30, LengthUnit::CalendarDays),
        "2026-12-03T23:00:00Z"
    );
}

#[test]
fn days_across_the_change_of_the_clocks_end_at_midnight_all_the_same() {
    assert_eq!(
        ends("2026-03-28T12:00:00Z", 1, LengthUnit::CalendarDays),
        "2026-03-29T22:00:00Z"
    );
    assert_eq!(
        ends("2026-10-24T12:00:00Z", 1, LengthUnit::CalendarDays),
        "2026-10-25T23:00:00Z"
    );
}

#[test]
fn working_days_skip_weekends_and_known_holidays() {
    // Thursday 26 November: Friday and Monday are holidays, so the next working day is Tuesday.
    assert_eq!(
        ends("2026-11-26T09:00:00Z", 1, LengthUnit::WorkingDays),
        "2026-12-01T23:00:00Z"
    );
    let unset = WorkingCalendar {
        holidays: Stated::Unset,
        ..tirana()
    };
    let start = "2026-11-26T09:00:00Z".parse().unwrap();
    assert_eq!(
        due(start, length(1, LengthUnit::WorkingDays), &unset).to_string(),
        "2026-11-27T23:00:00Z"
    );
}

#[test]
fn months_end_on_the_last_day_when_there_is_no_such_day() {
    assert_eq!(
        ends("2026-01-31T09:00:00Z", 1, LengthUnit::Months),
        "2026-02-28T23:00:00Z"
    );
}

fn units() -> impl Strategy<Value = LengthUnit> {
    prop::sample::select(LengthUnit::ALL.to_vec())
}

fn starts() -> impl Strategy<Value = Timestamp> {
    // 2020 to 2039, to the second: every change of the clocks is in it.
    (1_577_836_800i64..2_208_988_800)
        .prop_map(|second| Timestamp::from_second(second).expect("in the range of instants"))
}

proptest! {
    #[test]
    fn a_deadline_is_never_before_its_start(start in starts(), count in 1u32..400, unit in units()) {
        prop_assert!(due(start, length(count, unit), &tirana()) > start);
    }

    #[test]
    fn a_longer_length_never_ends_earlier(start in starts(), count in 1u32..400, unit in units()) {
        let calendar = tirana();
        prop_assert!(due(start, length(count, unit), &calendar) < due(start, length(count + 1, unit), &calendar));
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in starts(), later in 0i64..10_000_000, count in 1u32..60, unit in units()) {
        let calendar = tirana();
        let after = start.checked_add(later.seconds()).unwrap();
        prop_assert!(due(start, length(count, unit), &calendar) <= due(after, length(count, unit), &calendar));
    }

    /// Floor 3: whatever the hour and the time of year, thirty days are thirty whole days.
    #[test]
    fn thirty_days_are_never_less_than_thirty_times_24_hours_but_for_the_change_of_clocks(start in starts()) {
        let end = due(start, length(30, LengthUnit::CalendarDays), &tirana());
        prop_assert!(end.duration_since(start).as_hours() >= 30 * 24 - 1);
    }

    #[test]
    fn working_days_end_on_a_working_day(start in starts(), count in 1u32..60) {
        let calendar = tirana();
        let end = due(start, length(count, LengthUnit::WorkingDays), &calendar);
        let zone = jiff::tz::TimeZone::get("Europe/Tirane").unwrap();
        let last = end.to_zoned_datetime(zone).date().yesterday().unwrap();
        prop_assert!(calendar.works_on(last));
    }
}
