//! What the frame of every page is made of: the texts, the assets, the mechanism, the world outside.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::language::Languages;
use crate::static_files::Assets;

/// What the pages may not read for themselves: the time and chance.
#[derive(Clone)]
pub struct Outside {
    /// The time now.
    pub now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// Sixteen bytes nobody can guess.
    pub random: Arc<dyn Fn() -> [u8; 16] + Send + Sync>,
}

impl fmt::Debug for Outside {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Outside")
    }
}

/// What the frame says about the mechanism these pages belong to.
#[derive(Clone, Debug)]
pub struct Mechanism {
    /// The key of its short name, for example `mechanism-short-name` of the pack.
    pub name_key: String,
    /// The key of the institution that runs it.
    pub run_by_key: String,
    /// How to reach the data protection officer; nothing while nobody has set it.
    pub data_protection_officer: Option<String>,
    /// The time zone in which dates are shown.
    pub time_zone: TimeZone,
}

/// What pages are drawn with, whoever asks. Knows no session and no case.
#[derive(Debug)]
pub struct Site {
    /// The mechanism these pages belong to.
    pub mechanism: Mechanism,
    /// The texts, interface and pack, in each language offered.
    pub languages: Languages,
    /// The embedded style sheets, fonts and scripts.
    pub assets: Assets,
    /// Whether the people on these pages are invented.
    pub is_practice: bool,
    /// Whether the pages are reached over https: cookies and headers are stricter then.
    pub https: bool,
    /// The time and chance.
    pub outside: Outside,
}

impl Site {
    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.outside.now)()
    }

    /// Sixteen bytes nobody can guess.
    #[must_use]
    pub fn random(&self) -> [u8; 16] {
        (self.outside.random)()
    }
}
