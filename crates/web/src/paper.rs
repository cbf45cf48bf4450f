//! On paper: blank forms with a serial number, and what is entered late from one, with its time, the
//! paper's number and whether it was destroyed.

pub mod blank;

use jiff::civil::Date;

use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::view::{Answer, Kind, Question};
use crate::visit::Visit;
use office::paper::Paper;

/// The field of the day.
const DAY: &str = "paper_day";
/// The field of the hour.
const TIME: &str = "paper_time";
/// The field of the serial number.
const SERIAL: &str = "paper_serial";
/// The field of the paper's destruction.
const DESTROYED: &str = "paper_destroyed";
/// Signs of a serial number.
const SERIAL_SIGNS: usize = 8;

/// A number for a new paper.
pub(crate) fn serial(visit: &Visit) -> String {
    let id: String = visit.office().new_id().chars().take(SERIAL_SIGNS).collect();
    id.to_uppercase()
}

/// Whether a text could be the number of a paper.
pub(crate) fn is_serial(text: &str) -> bool {
    text.len() == SERIAL_SIGNS && text.bytes().all(|one| one.is_ascii_alphanumeric())
}

/// The questions about a paper.
pub(crate) fn questions(frame: &Frame, typed: &Form, mistakes: &Mistakes) -> Vec<Question> {
    let one = |id: &str, kind: Kind, key: &str| {
        Question::new(id, kind, frame.t(key).into_owned()).filled(typed, mistakes)
    };
    // words: concern-paper-day concern-paper-time concern-paper-serial paper-destroyed
    vec![
        one(DAY, Kind::Date, "concern-paper-day"),
        one(TIME, Kind::Text, "concern-paper-time"),
        one(SERIAL, Kind::Text, "concern-paper-serial"),
        one(DESTROYED, Kind::YesNo, "paper-destroyed"),
    ]
}

/// When it was put on paper, if a day was given. What cannot be read is a mistake.
pub(crate) fn read(frame: &Frame, form: &Form, mistakes: &mut Mistakes) -> Option<Paper> {
    let asked = questions(frame, form, &Mistakes::default());
    let Answer::Known(parts) = asked.first()?.read(form) else {
        return None;
    };
    let hour = form.one(TIME).unwrap_or("12:00");
    let read = instant(&parts, hour, frame);
    match read {
        Some(at) if at <= frame.now() => {
            let serial = form.one(SERIAL).unwrap_or_default().to_owned();
            let destroyed = form.one(DESTROYED) == Some("yes");
            Some(Paper {
                at,
                serial,
                destroyed,
            })
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
