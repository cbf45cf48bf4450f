//! What changed since the reader was last here: beside the desk and on the first page of a case.

use office::changed::{Changed, ChangedCase};
use office::timeline::{LineSays, TimelineLine};

use crate::frame::Frame;
use crate::timeline::happening;
use crate::view::Happening;

/// What changed in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// *since 3 November 2026, 14:10*.
    pub since: String,
    /// What happened, newest first.
    pub lines: Vec<Happening>,
    /// *and 3 more*.
    pub more: Option<String>,
}

impl Changes {
    /// The changes in words.
    #[must_use]
    pub fn of(frame: &Frame, changed: &Changed) -> Self {
        let date = frame.words().date_and_time(changed.since, frame.zone());
        let told = |line: &TimelineLine| match &line.says {
            LineSays::Told(told) => Some(happening(frame, line.at, told)),
            LineSays::Closed(..) => None,
        };
        let more = (changed.more > 0)
            .then(|| frame.t_with("changed-more", &[("count", changed.more.into())]));
        Self {
            since: frame.t_with("changed-since", &[("date", date.into())]),
            lines: changed.lines.iter().filter_map(told).collect(),
            more,
        }
    }
}

/// A case on the desk that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChanges {
    /// Its address.
    pub href: String,
    /// The number people say.
    pub number: String,
    /// What changed.
    pub changes: Changes,
}

impl CaseChanges {
    /// The case in words.
    #[must_use]
    pub fn of(frame: &Frame, one: &ChangedCase) -> Self {
        Self {
            href: format!("/cases/{}", one.case),
            number: one
                .number
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            changes: Changes::of(frame, &one.changed),
        }
    }
}

/// Invented changes.
#[must_use]
pub fn sample(frame: &Frame) -> Changes {
    Changes {
        since: frame.t_with("changed-since", &[("date", "Sample".into())]),
        lines: vec![crate::timeline::sample(frame)],
        more: Some(frame.t_with("changed-more", &[("count", 2.into())])),
    }
}
