//! What the frame of every page is made of: the texts, the assets, the mechanism, the world outside.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use mechanism::{Function, keys};
use office::Office;
use words::{Language, LanguageError, Source};

use crate::language::{Languages, LanguagesError};
use crate::lists::Lists;
use crate::static_files::Assets;

/// What the pages may not read for themselves: the time and chance.
#[derive(Clone)]
pub struct Outside {
    /// The time now.
    pub now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// An id nobody can guess: 32 hexadecimal digits.
    pub new_id: Arc<dyn Fn() -> String + Send + Sync>,
}

impl fmt::Debug for Outside {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Outside")
    }
}

/// What the frame says about the mechanism these pages belong to.
#[derive(Clone, Debug)]
pub struct About {
    /// The key of the country's name.
    pub name_key: String,
    /// The key of the institution that runs the mechanism; nothing where the pack names none.
    pub run_by_key: Option<String>,
    /// How to reach the data protection officer; nothing while nobody has set it.
    pub data_protection_officer: Option<String>,
    /// The time zone in which dates are shown.
    pub time_zone: TimeZone,
}

/// What pages are drawn with, whoever asks. Knows no session and no case.
#[derive(Debug)]
pub struct Site {
    /// The mechanism these pages belong to.
    pub about: About,
    /// The texts, interface and pack, in each language offered.
    pub languages: Languages,
    /// The long lists of forms.
    pub lists: Lists,
    /// The embedded style sheets, fonts and scripts.
    pub assets: Assets,
    /// Whether the people on these pages are invented.
    pub is_practice: bool,
    /// Whether the pages are reached over https: cookies and headers are stricter then.
    pub https: bool,
    /// The time and chance.
    pub outside: Outside,
}

/// Why pages cannot be drawn for a mechanism.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The texts of a language cannot be used.
    #[error(transparent)]
    Languages(#[from] LanguagesError),
    /// The pack offers something that is no language.
    #[error("`languages` in mechanism.yaml: {0}")]
    Language(#[from] LanguageError),
    /// The pack's time zone is none that is known.
    #[error("`time_zone` of the calendar in mechanism.yaml: {0}")]
    TimeZone(#[from] jiff::Error),
}

impl Site {
    /// The site of an office: its mechanism, its texts, its clock.
    ///
    /// # Errors
    /// The pack's languages, texts or time zone cannot be used.
    pub fn of(office: &Arc<Office>, https: bool) -> Result<Self, SiteError> {
        let mechanism = office.mechanism();
        let desk = mechanism.units_with(Function::Secretariat).next();
        let languages = languages(mechanism)?;
        let lists = languages
            .iter()
            .next()
            .map(|words| Lists::of(words, mechanism));
        let (clock, chance) = (Arc::clone(office), Arc::clone(office));
        Ok(Self {
            about: About {
                name_key: keys::of("country", mechanism.country.to_lowercase()),
                run_by_key: desk.map(|(institution, _)| keys::of("institution", &institution.id)),
                data_protection_officer: None,
                time_zone: TimeZone::get(&mechanism.calendar.time_zone)?,
            },
            languages,
            lists: lists.unwrap_or_default(),
            assets: Assets::embedded(),
            is_practice: office.is_practice(),
            https,
            outside: Outside {
                now: Arc::new(move || clock.now()),
                new_id: Arc::new(move || chance.new_id()),
            },
        })
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.outside.now)()
    }

    /// An id nobody can guess: 32 hexadecimal digits.
    #[must_use]
    pub fn new_id(&self) -> String {
        (self.outside.new_id)()
    }
}

/// The texts of a mechanism: ours, and over them the pack's.
fn languages(mechanism: &mechanism::Mechanism) -> Result<Languages, SiteError> {
    let mut offered = Vec::new();
    for tag in &mechanism.languages {
        let text = mechanism.words.get(tag).map(|text| Source {
            name: "words",
            text,
        });
        offered.push((Language::new(tag)?, text.into_iter().collect()));
    }
    Ok(Languages::load(&offered)?)
}
