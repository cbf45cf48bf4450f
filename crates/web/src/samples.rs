//! Sample data for every page, so that a test can draw each of them in every language.
//!
//! A page implements [`Sample`] beside its definition and is listed once in this module's test; a
//! template that no listed page uses fails it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use casework::PersonId;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use mechanism::{Function, InstitutionId, Role, UnitId};
use office::waiting::WaitingCount;
use office::{Professional, Session, SignedIn};
use words::{Language, Source};

use crate::frame::Frame;
use crate::language::{Languages, LanguagesError};
use crate::lists::Lists;
use crate::session::Token;
use crate::site::{About, Outside, Site};
use crate::static_files::Assets;
use crate::visit::Context;

/// A page that can be drawn with invented data.
pub trait Sample: Sized {
    /// The page in each of its states.
    fn samples(frame: &Frame) -> Vec<Self>;
}

/// The texts a pack would bring for the samples: names only.
const PACK: &str = "country-xx = Sample country\n\
    institution-sample = Sample service\n\
    unit-sample = Sample service, Sampletown\n\
    service-sample = Sample help\n\
    clock-sample = Sample deadline\n\
    commitment-sample = sample commitment\n\
    step-sample-sample = Take the sample step\n\
    track-sample = Sample track\n\
    state-sample-sample = Sample state\n\
    region-sample = Sampleland\n\
    function-social-service = social service\n\
    role-professional = case worker\n";

/// The invented person of the samples.
#[must_use]
pub fn professional() -> Professional {
    Professional {
        person: PersonId::new("person-1"),
        name: "Elira Shembulli".to_owned(),
        institution: InstitutionId::new("sample"),
        unit: UnitId::new("sample"),
        functions: vec![Function::SocialService],
        role: Role::Professional,
        seat: None,
    }
}

/// A site without an office: at a fixed time, with chance that only counts.
///
/// # Errors
/// The embedded texts cannot be used, which their own crate rules out.
pub fn site(extra: &[Language]) -> Result<Site, LanguagesError> {
    let pack = || Source {
        name: "samples",
        text: PACK,
    };
    let offered = Language::shipped().into_iter().chain(extra.iter().cloned());
    let offered: Vec<_> = offered.map(|language| (language, vec![pack()])).collect();
    let counter = AtomicU64::new(0);
    Ok(Site {
        about: About {
            name_key: "country-xx".to_owned(),
            run_by_key: Some("institution-sample".to_owned()),
            data_protection_officer: None,
            time_zone: TimeZone::UTC,
        },
        languages: Languages::load(&offered)?,
        lists: Lists::default(),
        assets: Assets::embedded(),
        is_practice: true,
        https: false,
        outside: Outside {
            now: Arc::new(|| Timestamp::constant(1_793_700_000, 0)),
            new_id: Arc::new(move || format!("{:032x}", counter.fetch_add(1, Ordering::Relaxed))),
        },
    })
}

/// A request of the invented person, in a language, at an address, in a function.
#[must_use]
pub fn context(site: &Site, language: &str, path: &str, function: Function) -> Context {
    let professional = Professional {
        functions: vec![function],
        ..professional()
    };
    Context {
        words: site.languages.choose(Some(language), None),
        path: path.to_owned(),
        token: Token::parse(&"0f".repeat(32)),
        session: Session::Live(Box::new(SignedIn {
            actor: professional.actor(false),
            professional,
            since: jiff::Timestamp::UNIX_EPOCH,
        })),
        waiting: WaitingCount {
            desk: 4,
            referrals: 0,
        },
        draft: None,
        posted: Arc::default(),
    }
}

/// The frame of a page at an address, for the invented person, in a language.
#[must_use]
pub fn frame(site: &Arc<Site>, language: &str, path: &str) -> Frame {
    Frame::new(
        site,
        &context(site, language, path, Function::SocialService),
    )
}

#[cfg(test)]
mod tests;
