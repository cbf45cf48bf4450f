//! What every request shares: the texts, the assets, who signs in, and the world outside.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::language::Languages;
use crate::session::Sessions;
use crate::sign_in::SignIn;
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

/// What [`App`] is made of.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The mechanism these pages belong to.
    pub mechanism: Mechanism,
    /// The texts, interface and pack, in each language offered.
    pub languages: Arc<Languages>,
    /// Who is signed in.
    pub sessions: Sessions,
    /// How people sign in.
    pub sign_in: SignIn,
    /// Whether the pages are reached over https: cookies and headers are stricter then.
    pub https: bool,
    /// The time and chance.
    pub outside: Outside,
}

/// The state shared by all requests. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    parts: Arc<Parts>,
    assets: Arc<Assets>,
}

impl App {
    /// Puts the parts together with the embedded assets.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let assets = Arc::new(Assets::embedded());
        Self {
            parts: Arc::new(parts),
            assets,
        }
    }

    /// The mechanism these pages belong to.
    #[must_use]
    pub fn mechanism(&self) -> &Mechanism {
        &self.parts.mechanism
    }

    /// The languages offered.
    #[must_use]
    pub fn languages(&self) -> &Languages {
        &self.parts.languages
    }

    /// The embedded style sheets, fonts and scripts.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// Who is signed in.
    #[must_use]
    pub fn sessions(&self) -> &Sessions {
        &self.parts.sessions
    }

    /// How people sign in.
    #[must_use]
    pub fn sign_in(&self) -> &SignIn {
        &self.parts.sign_in
    }

    /// Whether these pages show invented people only.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.parts.sign_in.is_practice()
    }

    /// Whether the pages are reached over https.
    #[must_use]
    pub fn https(&self) -> bool {
        self.parts.https
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.parts.outside.now)()
    }

    /// Sixteen bytes nobody can guess.
    #[must_use]
    pub fn random(&self) -> [u8; 16] {
        (self.parts.outside.random)()
    }
}
