//! A due moment: time left and the date beside it.

use jiff::Timestamp;
use words::{Length, TimeLeft};

use crate::frame::Frame;

/// How near a due moment is. Said by words and a mark as well as by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Passed.
    Late,
    /// Within a day.
    Soon,
    /// Later than that.
    Later,
}

impl Urgency {
    /// The end of its class name.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Later => "later",
        }
    }
}

/// Within so many hours a due moment counts as near.
const SOON_HOURS: u64 = 24;

/// A due moment in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The instant, for machines.
    pub instant: String,
    /// *6 hours left*, *overdue by 2 days*.
    pub left: String,
    /// *3 November 2026, 14:05*, or *end of 3 November 2026*.
    pub date: String,
    /// How near it is.
    pub urgency: Urgency,
    /// Whether the script may count it on.
    pub counts: bool,
}

impl Due {
    /// A due instant as seen when the page was drawn.
    ///
    /// Never for the recovery period, which is told by its day (`words().recovery`): it is no
    /// countdown.
    #[must_use]
    pub fn at(frame: &Frame, due: Timestamp) -> Self {
        let left = TimeLeft::until(due, frame.now());
        let urgency = match left {
            TimeLeft::Overdue(_) => Urgency::Late,
            TimeLeft::Left(Length::Days(_)) => Urgency::Later,
            TimeLeft::Left(Length::Hours(hours)) if hours >= SOON_HOURS => Urgency::Later,
            _ => Urgency::Soon,
        };
        Self {
            instant: due.to_string(),
            left: frame.words().time_left(left),
            date: frame.words().deadline(due, frame.zone()),
            urgency,
            counts: true,
        }
    }
}
