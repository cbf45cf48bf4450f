//! Sample data for every page, so that a test can draw each of them in every language.
//!
//! A page implements [`Sample`] beside its definition and is listed once in this file's test; a
//! template that no listed page uses fails it.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use words::Language;

use crate::app::App;
use crate::form::Form;
use crate::frame::Frame;
use crate::language::Languages;
use crate::session::{Answer, Choosable, Found, Keeper, Token, Visitor};
use crate::sign_in::{PracticeOnly, SignIn};
use crate::site::{Mechanism, Outside, Site};
use crate::static_files::Assets;
use crate::visit::Context;

/// A page that can be drawn with invented data.
pub trait Sample: Sized {
    /// The page in each of its states.
    fn samples(frame: &Frame) -> Vec<Self>;
}

/// Sessions in memory, for tests: one invented person, who can be let in and whose time can end.
#[derive(Debug, Default)]
pub struct MemoryKeeper {
    open: Mutex<Vec<(String, bool)>>,
    drafts: Mutex<Vec<(String, usize)>>,
}

impl MemoryKeeper {
    /// Ends all sessions as the idle limit does.
    pub fn let_time_pass(&self) {
        for (_, is_live) in self.open().iter_mut() {
            *is_live = false;
        }
    }

    /// What was kept: path and number of fields.
    #[must_use]
    pub fn drafts(&self) -> Vec<(String, usize)> {
        self.drafts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn open(&self) -> std::sync::MutexGuard<'_, Vec<(String, bool)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The invented person of the samples.
#[must_use]
pub fn visitor() -> Visitor {
    Visitor {
        person: "person-1".to_owned(),
        name: "Elira Shembulli".to_owned(),
        institution_key: "gallery-institution".to_owned(),
        function_key: "gallery-function".to_owned(),
    }
}

impl Keeper for MemoryKeeper {
    fn find<'a>(&'a self, token: &'a Token) -> Answer<'a, Found> {
        let open = self
            .open()
            .iter()
            .find(|(secret, _)| secret == token.expose())
            .cloned();
        let found = match open {
            Some((_, true)) => Found::Live(visitor()),
            Some((_, false)) => Found::Ended(visitor()),
            None => Found::Nobody,
        };
        Box::pin(async move { Ok(found) })
    }

    fn begin<'a>(&'a self, person: &'a str, token: &'a Token) -> Answer<'a, bool> {
        let exists = person == visitor().person;
        if exists {
            self.open().push((token.expose().to_owned(), true));
        }
        Box::pin(async move { Ok(exists) })
    }

    fn end<'a>(&'a self, token: &'a Token) -> Answer<'a, ()> {
        self.open().retain(|(secret, _)| secret != token.expose());
        Box::pin(async { Ok(()) })
    }

    fn people(&self) -> Answer<'_, Vec<Choosable>> {
        let visitor = visitor();
        let person = visitor.person.clone();
        Box::pin(async move { Ok(vec![Choosable { person, visitor }]) })
    }

    fn keep_draft<'a>(&'a self, _: &'a Visitor, path: &'a str, form: &'a Form) -> Answer<'a, ()> {
        let draft = (path.to_owned(), form.typed().count());
        self.drafts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(draft);
        Box::pin(async { Ok(()) })
    }
}

/// The state of a practice in memory, at a fixed time, with chance that only counts.
///
/// # Panics
/// Never with the embedded texts, which are checked by their own crate.
#[must_use]
pub fn app(keeper: Arc<MemoryKeeper>, extra: &[Language]) -> App {
    let offered = Language::shipped().into_iter().chain(extra.iter().cloned());
    let offered: Vec<_> = offered.map(|language| (language, Vec::new())).collect();
    let counter = Mutex::new(0u128);
    let site = Site {
        mechanism: Mechanism {
            name_key: "gallery-mechanism".to_owned(),
            run_by_key: "gallery-run-by".to_owned(),
            data_protection_officer: None,
            time_zone: TimeZone::UTC,
        },
        // INVARIANT: the crate of texts checks that all that is embedded can be used.
        languages: Languages::load(&offered).expect("embedded texts are checked"),
        assets: Assets::embedded(),
        is_practice: true,
        https: false,
        outside: Outside {
            now: Arc::new(|| Timestamp::constant(1_793_700_000, 0)),
            random: Arc::new(move || {
                let mut count = counter.lock().unwrap_or_else(PoisonError::into_inner);
                *count += 1;
                count.to_be_bytes()
            }),
        },
    };
    App::new(
        site,
        keeper,
        SignIn::PersonChooser(PracticeOnly::of_a_practice()),
    )
}

/// The frame of a page at an address, for the invented person, in a language.
#[must_use]
pub fn frame(app: &App, language: &str, path: &str) -> Frame {
    let context = Context {
        words: app.languages.choose(Some(language), None),
        path: path.to_owned(),
        token: Some(Token::new([0; 16], [1; 16])),
        found: Found::Live(visitor()),
    };
    Frame::new(app.site(), &context)
}

#[cfg(test)]
mod tests;
