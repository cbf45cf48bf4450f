//! A concern that was first put on paper: its time and the paper's serial number.

use jiff::civil::Date;

use super::OnPaper;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::view::{Answer, Kind, Question};

/// The field of the day.
const DAY: &str = "paper_day";
/// The field of the hour.
const TIME: &str = "paper_time";
/// The field of the serial number.
const SERIAL: &str = "paper_serial";

/// The three questions.
pub(super) fn questions(frame: &Frame, typed: &Form, mistakes: &Mistakes) -> Vec<Question> {
    let one = |id: &str, kind: Kind, key: &str| {
        Question::new(id, kind, frame.t(key).into_owned()).filled(typed, mistakes)
    };
    // words: concern-paper-day concern-paper-time concern-paper-serial
    vec![
        one(DAY, Kind::Date, "concern-paper-day"),
        one(TIME, Kind::Text, "concern-paper-time"),
        one(SERIAL, Kind::Text, "concern-paper-serial"),
    ]
}

/// When it was put on paper, if a day was given. What cannot be read is a mistake.
pub(super) fn read(frame: &Frame, form: &Form, mistakes: &mut Mistakes) -> Option<OnPaper> {
    let asked = questions(frame, form, &Mistakes::default());
    let Answer::Known(parts) = asked.first()?.read(form) else {
        return None;
    };
    let hour = form.one(TIME).unwrap_or("12:00");
    let read = instant(&parts, hour, frame);
    match read {
        Some(at) if at <= frame.now() => {
            Some((at, form.one(SERIAL).unwrap_or_default().to_owned()))
        }
        _ => {
            mistakes.add(DAY, frame.t("concern-paper-mistake").into_owned());
            None
        }
    }
}

fn instant(parts: &[String], hour: &str, frame: &Frame) -> Option<jiff::Timestamp> {
    let number = |place: usize| parts.get(place)?.parse::<i16>().ok();
    let day = i8::try_from(number(0)?).ok()?;
    let month = i8::try_from(number(1)?).ok()?;
    let date = Date::new(number(2)?, month, day).ok()?;
    let time: jiff::civil::Time = hour.parse().ok()?;
    let zoned = date
        .to_datetime(time)
        .to_zoned_datetime(frame.zone().clone())
        .ok()?;
    Some(zoned.timestamp())
}
