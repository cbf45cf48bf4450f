//! On paper: blank forms with a serial number, and what is entered late from one, with its time, the
//! paper's number and whether it was destroyed.

pub mod blank;
pub mod destroyed;

use jiff::Timestamp;
use jiff::civil::Time;
use office::paper::{Paper, PaperSaid, PaperTold};

use crate::case_header::provider;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::view::{Answer, Kind, Question};
use crate::visit::Visit;

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
    text.len() == SERIAL_SIGNS && text.bytes().all(|one| one.is_ascii_hexdigit())
}

/// The questions about a paper.
pub(crate) fn questions(frame: &Frame, typed: &Form, mistakes: &Mistakes) -> Vec<Question> {
    asked(frame)
        .into_iter()
        .map(|question| question.filled(typed, mistakes))
        .collect()
}

fn asked(frame: &Frame) -> [Question; 4] {
    let one = |id: &str, kind: Kind, key: &str| Question::new(id, kind, frame.t(key).into_owned());
    // words: concern-paper-day concern-paper-time concern-paper-serial paper-destroyed
    [
        one(DAY, Kind::Date, "concern-paper-day"),
        one(TIME, Kind::Text, "concern-paper-time"),
        one(SERIAL, Kind::Text, "concern-paper-serial").with_help(frame.t("paper-serial-hint")),
        one(DESTROYED, Kind::YesNo, "paper-destroyed").with_help(frame.t("paper-destroyed-hint")),
    ]
}

/// The paper something is entered from, if anything was said of one. All that needs another look is
/// a mistake: day and hour are asked as soon as one field is filled.
pub(crate) fn read(frame: &Frame, form: &Form, mistakes: &mut Mistakes) -> Option<Paper> {
    let [day, hour, serial, destroyed] = asked(frame);
    let is_said = |one: &Question| one.read(form) != Answer::Missing;
    if ![&day, &hour, &serial, &destroyed].into_iter().any(is_said) {
        return None;
    }
    let at = moment(frame, form, [&day, &hour], mistakes);
    let number = form.one(SERIAL).map(|text| text.trim().to_uppercase());
    let is_ours = number.as_deref().is_none_or(is_serial);
    if !is_ours {
        mistakes.add(SERIAL, frame.t("paper-serial-mistake"));
    }
    Some(Paper {
        at: at.filter(|_| is_ours)?,
        serial: number,
        destroyed: form.one(DESTROYED).map(|word| word == "yes"),
    })
}

/// The moment a day and an hour name, if both were written and it has passed.
pub(crate) fn moment(
    frame: &Frame,
    form: &Form,
    [day, hour]: [&Question; 2],
    mistakes: &mut Mistakes,
) -> Option<Timestamp> {
    mistakes.require(frame, day, form);
    mistakes.require(frame, hour, form);
    let date = form.day(&day.id);
    let time = form.one(&hour.id).and_then(time);
    if form.one(&hour.id).is_some() && time.is_none() {
        mistakes.add(&hour.id, frame.t("paper-time-mistake"));
    }
    let wrong = || frame.t("concern-paper-mistake");
    let is_written = matches!(day.read(form), Answer::Known(_));
    let today = frame.zone().to_datetime(frame.now()).date();
    match date {
        Some(date) if date <= today => {
            let zoned = date
                .to_datetime(time?)
                .to_zoned_datetime(frame.zone().clone());
            let at = zoned.ok()?.timestamp();
            if at > frame.now() {
                mistakes.add(&hour.id, wrong());
            }
            Some(at)
        }
        _ if is_written => {
            mistakes.add(&day.id, wrong());
            None
        }
        _ => None,
    }
}

/// An hour as people write it: 7:40, 07.40.
fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', '.'])?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// What a page says of the paper something was entered from, line by line.
pub(crate) fn told(frame: &Frame, paper: &PaperTold) -> Vec<String> {
    let date = |at: Timestamp| frame.words().date_and_time(at, frame.zone());
    let mut lines = vec![frame.t_with("paper-late", &[("date", date(paper.at).into())])];
    match &paper.said {
        PaperSaid::Told { serial, destroyed } => {
            lines.push(match serial {
                Some(serial) => frame.t_with("paper-number", &[("serial", serial.as_str().into())]),
                None => frame.t("paper-number-none").into_owned(),
            });
            lines.extend(said(*destroyed, paper).map(|key| frame.t(key).into_owned()));
        }
        PaperSaid::Closed(reason) => {
            let reason = frame.t(&reason.key()).into_owned();
            lines.push(frame.t_with("paper-closed", &[("reason", reason.into())]));
        }
    }
    lines.extend(paper.destroyed.as_ref().map(|(at, by)| {
        let values = [
            ("date", date(*at).into()),
            ("institution", provider(frame, by).into()),
        ];
        frame.t_with("paper-destroyed-on", &values)
    }));
    lines
}

/// What was answered when it was entered; nothing once somebody has said when it was destroyed.
// words: paper-destroyed-unanswered paper-destroyed-yes paper-destroyed-no
fn said(destroyed: Option<bool>, paper: &PaperTold) -> Option<&'static str> {
    let key = match destroyed {
        Some(true) => "paper-destroyed-yes",
        Some(false) => "paper-destroyed-no",
        None => "paper-destroyed-unanswered",
    };
    Some(key).filter(|_| paper.destroyed.is_none())
}
