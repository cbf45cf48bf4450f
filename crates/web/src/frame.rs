//! What stands around every page: whose it is, where it can lead, in which language.
//!
//! Every template has a field `frame` of this type; templates ask it for texts, addresses of
//! assets and the hidden fields of forms.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use mechanism::{Function, Role, keys};
use office::people::SESSION_IDLE_MINUTES;
use office::waiting::WAITING_MAX;
use office::{Professional, Session};
use words::{Catalogue, Direction, Length, TimeLeft, Value};

use crate::csrf;
use crate::lists;
use crate::session::Token;
use crate::site::Site;
use crate::view::{Choice, Notice};
use crate::visit::Context;

/// Functions that open no case, whatever the pack says.
const WITHOUT_CASES: [Function; 3] = [
    Function::SystemAdministration,
    Function::DataProtection,
    Function::Policy,
];

/// Who I am here, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The name by which colleagues know the person.
    pub name: String,
    /// The institution acted for.
    pub institution: String,
    /// The function acted in.
    pub function: String,
}

impl Who {
    /// A professional, by the words of a language.
    #[must_use]
    pub fn of(professional: &Professional, words: &Catalogue) -> Self {
        let function = professional.functions.first();
        let function = function.map(|function| keys::of("function", function.as_str()));
        Self {
            name: professional.name.clone(),
            institution: words
                .text(&keys::of("institution", &professional.institution))
                .into_owned(),
            function: match function {
                Some(key) => words.text(&key).into_owned(),
                None => words
                    .text(&keys::of("role", professional.role.as_str()))
                    .into_owned(),
            },
        }
    }
}

/// One entry of the main navigation. What a person may not use is not among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it leads.
    pub href: &'static str,
    /// The key of its text.
    pub text_key: &'static str,
    /// How much waits there for this person, if anything does.
    pub waiting: Option<Badge>,
    /// Whether the page is part of it.
    pub current: bool,
}

/// A figure beside an entry of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// As it is drawn: `4`, `99+`.
    pub figure: String,
    /// As it is said.
    pub words: String,
}

impl Badge {
    fn of(words: &Catalogue, count: u32) -> Option<Self> {
        // words: frame-nav-waiting frame-nav-waiting-more
        let (key, shown, sign) = match count {
            0 => return None,
            1..=WAITING_MAX => ("frame-nav-waiting", count, ""),
            _ => ("frame-nav-waiting-more", WAITING_MAX, "+"),
        };
        Some(Self {
            figure: format!("{shown}{sign}"),
            words: words
                .text_with(key, &[("count", shown.into())])
                .into_owned(),
        })
    }
}

/// A language the page can be read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// Its tag, for example `sq`.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
    /// This page in that language.
    pub href: String,
    /// Whether the page is in it now.
    pub current: bool,
}

/// The frame of one page. Made for each request.
#[derive(Clone)]
pub struct Frame {
    site: Arc<Site>,
    words: Arc<Catalogue>,
    path: String,
    token: Option<Token>,
    who: Option<Who>,
    navigation: Vec<Entry>,
    notice: Option<Notice>,
    now: Timestamp,
    yes_no: Vec<Choice>,
}

impl fmt::Debug for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Frame")
            .field("language", &self.words.language())
            .finish_non_exhaustive()
    }
}

impl Frame {
    /// The frame of the page that answers this request.
    #[must_use]
    pub fn new(site: &Arc<Site>, context: &Context) -> Self {
        let words = Arc::clone(&context.words);
        let who = match &context.session {
            Session::Live(signed_in) => Some(Who::of(&signed_in.professional, &words)),
            Session::Over(_) | Session::Nobody => None,
        };
        let yes_no = [("yes", "frame-yes"), ("no", "frame-no")] // words: frame-yes frame-no
            .map(|(code, key)| Choice::new(code, words.text(key)))
            .to_vec();
        Self {
            site: Arc::clone(site),
            path: context.path.clone(),
            token: context.token.clone().filter(|_| who.is_some()),
            navigation: navigation(context),
            who,
            words,
            notice: None,
            now: site.now(),
            yes_no,
        }
    }

    /// The same frame with word of what has just happened, shown above the content.
    #[must_use]
    pub fn with_notice(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    /// A text by its key.
    #[must_use]
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.words.text(key)
    }

    /// A text with values put in: `frame.t_with("frame-nav-waiting", [("count", count.into())])` in a
    /// template, which adds the `&` by itself.
    #[must_use]
    pub fn t_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.text_with(key, values).into_owned()
    }

    /// All texts of the language, for dates and times in words.
    #[must_use]
    pub fn words(&self) -> &Catalogue {
        &self.words
    }

    /// The tag of the language.
    #[must_use]
    pub fn language(&self) -> &str {
        self.words.language().as_str()
    }

    /// The direction the page runs in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.words.direction()
    }

    /// The languages offered, each leading to this page.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageLink> {
        let link = |catalogue: &Arc<Catalogue>| LanguageLink {
            tag: catalogue.language().to_string(),
            name: catalogue.text("frame-language-own-name").into_owned(),
            href: format!("{}?lang={}", self.path, catalogue.language()),
            current: catalogue.language() == self.words.language(),
        };
        self.site.languages.iter().map(link).collect()
    }

    /// The time this page was drawn.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The time zone of the mechanism.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.site.about.time_zone
    }

    /// The mechanism's short name.
    #[must_use]
    pub fn mechanism_name(&self) -> Cow<'_, str> {
        self.t(&self.site.about.name_key)
    }

    /// Who runs the mechanism.
    #[must_use]
    pub fn run_by(&self) -> Cow<'_, str> {
        match &self.site.about.run_by_key {
            Some(key) => self.t(key),
            None => self.t("frame-unset"),
        }
    }

    /// How to reach the data protection officer, or that nobody has set it.
    #[must_use]
    pub fn data_protection_officer(&self) -> Cow<'_, str> {
        match &self.site.about.data_protection_officer {
            Some(officer) => Cow::Borrowed(officer),
            None => self.t("frame-unset"),
        }
    }

    /// Whether the people on these pages are invented.
    #[must_use]
    pub fn practice(&self) -> bool {
        self.site.is_practice
    }

    /// After how many minutes without a page the session ends; nothing for whoever has none.
    #[must_use]
    pub fn idle_minutes(&self) -> Option<i64> {
        self.who.as_ref().map(|_| SESSION_IDLE_MINUTES)
    }

    /// Whether nobody has set how the data protection officer is reached.
    #[must_use]
    pub fn lacks_data_protection_officer(&self) -> bool {
        self.site.about.data_protection_officer.is_none()
    }

    /// Who is signed in.
    #[must_use]
    pub fn who(&self) -> Option<&Who> {
        self.who.as_ref()
    }

    /// The main navigation.
    #[must_use]
    pub fn navigation(&self) -> &[Entry] {
        &self.navigation
    }

    /// What has just happened.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The answers *yes* and *no*.
    #[must_use]
    pub fn yes_no(&self) -> &[Choice] {
        &self.yes_no
    }

    /// All countries, in the order of the language.
    #[must_use]
    pub fn countries(&self) -> Vec<Choice> {
        lists::choices(&self.words, "country", &self.site.lists.countries)
    }

    /// All languages people speak that have a name, in the order of the page's language.
    #[must_use]
    pub fn spoken_languages(&self) -> Vec<Choice> {
        lists::choices(&self.words, "language", &self.site.lists.languages)
    }

    /// The regions of the country.
    #[must_use]
    pub fn regions(&self) -> Vec<Choice> {
        lists::choices(&self.words, "region", &self.site.lists.regions)
    }

    /// The address of an asset by its plain name.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        self.site.assets.address(name)
    }

    /// The style sheet for the direction of the language.
    #[must_use]
    pub fn style_sheet(&self) -> String {
        match self.direction() {
            Direction::LeftToRight => self.asset("besa.css"),
            Direction::RightToLeft => self.asset("besa.rtl.css"),
        }
    }

    /// The token of every form of this session; empty where nobody is signed in.
    #[must_use]
    pub fn csrf(&self) -> String {
        self.token.as_ref().map(csrf::token).unwrap_or_default()
    }

    /// A key for one form on this page.
    #[must_use]
    pub fn fresh_key(&self) -> String {
        self.site.new_id()
    }

    /// A short random code by which the log finds what went wrong.
    #[must_use]
    pub fn reference(&self) -> String {
        self.site.new_id().chars().take(8).collect()
    }

    /// The words by which the script counts time left: attribute and text, with `{n}` for the figure.
    #[must_use]
    pub fn time_words(&self) -> Vec<(String, String)> {
        // One and many: languages with more forms show the last one they give.
        let samples = [("one", 1), ("other", 11)];
        let mut words = vec![("now".to_owned(), self.now.to_string())];
        for (form, count) in samples {
            let lengths = [
                ("minutes", Length::Minutes(count)),
                ("hours", Length::Hours(count)),
                ("days", Length::Days(count)),
            ];
            for (unit, length) in lengths {
                let ways = [
                    ("left", TimeLeft::Left(length)),
                    ("late", TimeLeft::Overdue(length)),
                ];
                for (way, left) in ways {
                    let said = self
                        .words
                        .time_left(left)
                        .replace(&count.to_string(), "{n}");
                    words.push((format!("{way}-{unit}-{form}"), said));
                }
            }
        }
        words
    }
}

/// Where a person can go. Whoever works on no case finds no cases there.
fn navigation(context: &Context) -> Vec<Entry> {
    let Session::Live(signed_in) = &context.session else {
        return Vec::new();
    };
    let works_on_cases = signed_in
        .actor
        .functions
        .iter()
        .any(|function| !WITHOUT_CASES.contains(function));
    let entry = |href, text_key, waiting| Entry {
        href,
        text_key,
        waiting: Badge::of(&context.words, waiting),
        current: is_within(&context.path, href),
    };
    // words: frame-nav-desk frame-nav-cases frame-nav-concern frame-nav-referrals frame-nav-mechanism
    let mut entries = vec![entry("/desk", "frame-nav-desk", context.waiting.desk)];
    if works_on_cases {
        entries.push(entry("/cases", "frame-nav-cases", 0));
        entries.push(entry("/concern", "frame-nav-concern", 0));
        entries.push(entry(
            "/referrals",
            "frame-nav-referrals",
            context.waiting.referrals,
        ));
    }
    if signed_in.professional.role == Role::DataProtectionOfficer {
        entries.push(entry("/looked", "looked-title", 0));
    }
    entries.push(entry("/mechanism", "frame-nav-mechanism", 0));
    entries
}

/// Whether a page belongs to an entry: itself or below it.
fn is_within(path: &str, href: &str) -> bool {
    path.strip_prefix(href)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_the_entry_it_lies_under() {
        assert!(is_within("/desk", "/desk"));
        assert!(is_within("/cases/X-7KM4-2Q", "/cases"));
        assert!(!is_within("/casesandmore", "/cases"));
    }

    #[test]
    fn whoever_works_on_no_case_is_led_to_none() {
        let site = std::sync::Arc::new(crate::samples::site(&[]).unwrap());
        let hrefs = |function| {
            let context = crate::samples::context(&site, "en", "/desk", function);
            navigation(&context)
                .into_iter()
                .map(|entry| entry.href)
                .collect::<Vec<_>>()
        };
        assert!(hrefs(Function::SocialService).contains(&"/cases"));
        assert_eq!(
            hrefs(Function::SystemAdministration),
            ["/desk", "/mechanism"]
        );
    }

    #[test]
    fn a_figure_is_exact_as_far_as_it_was_counted() {
        let site = std::sync::Arc::new(crate::samples::site(&[]).unwrap());
        let words = site.languages.choose(Some("en"), None);
        let figure = |count| Badge::of(&words, count).map(|badge| badge.figure);
        assert_eq!(figure(0), None);
        assert_eq!(figure(WAITING_MAX), Some("99".to_owned()));
        assert_eq!(figure(WAITING_MAX + 1), Some("99+".to_owned()));
    }
}
