//! What each page asks, and the command its answers make.

use casework::Command;
use casework::channel::{self, Allowed, Channel};
use casework::context::slot;
use casework::interview::Topic;
use casework::presence::{self, Gender, Means, Part, Present, Wish};
use casework::told::{Telling, Told};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use mechanism::{Compartment, keys};
use office::Particulars;
use office::meeting::MeetingView;

use super::Ask;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::step::{REASONS, why};
use crate::view::{Choice, Kind, Question};

/// The question of the number or address.
const ADDRESS: &str = "address";
/// The question of the name of whoever comes in person.
const NAME: &str = "name";
/// Age at which a child is none any more, in years.
const ADULT_AT_YEARS: i16 = 18;

/// Whether the page is the reader's now.
pub(super) fn is_offered(ask: Ask, view: &MeetingView) -> bool {
    match ask {
        Ask::Wish | Ask::Found | Ask::Interview => view.records,
        Ask::Channel => view.speaks && view.channels.is_ok(),
        Ask::Told => view.tells && !view.untold.is_empty(),
        Ask::Birthday => view.fills && view.is_child,
    }
}

/// The questions of a page.
// words: meeting-* forms-*
pub(super) fn questions(frame: &Frame, ask: Ask, view: &MeetingView) -> Vec<Question> {
    match ask {
        Ask::Wish => vec![
            part(frame),
            coded(frame, "wish", &["woman", "man", "anybody"]),
        ],
        Ask::Found => vec![
            part(frame),
            coded(frame, "gender", &["woman", "man"]),
            coded(frame, "means", &["in-person", "telephone"]),
            coded(frame, "untied", &["yes", "no"]).with_help(frame.t("meeting-untied-help")),
            Question::new(NAME, Kind::Text, frame.t("meeting-name"))
                .with_help(frame.t("meeting-name-help")),
        ],
        Ask::Interview => {
            let mut asked = vec![topics(frame)];
            if !view.interviews.is_empty() {
                let again = why(frame, "meeting-interview-again");
                asked.push(again.with_help(frame.t("meeting-interview-again-help")));
            }
            asked
        }
        Ask::Channel => channel_questions(frame),
        Ask::Told => told_questions(frame, view),
        Ask::Birthday => {
            let date = Question::new("born", Kind::Date, frame.t("meeting-born"));
            vec![date.with_help(frame.t("meeting-born-help"))]
        }
    }
}

fn coded(frame: &Frame, name: &str, codes: &[&str]) -> Question {
    // words: meeting-wish-* meeting-gender-* meeting-means-* meeting-untied-* meeting-telling-*
    let choices = codes.iter().map(|code| {
        let said = frame.t(&format!("meeting-{name}-{code}")).into_owned();
        Choice::new(*code, said)
    });
    let choices = choices.collect();
    Question::new(
        name,
        Kind::Radios { choices },
        frame.t(&format!("meeting-{name}")),
    )
}

fn part(frame: &Frame) -> Question {
    coded(frame, "part", &Part::ALL.map(Part::as_str))
}

fn topics(frame: &Frame) -> Question {
    let choices = Topic::ALL.map(|one| {
        let said = frame
            .t(&keys::of("meeting-topic", one.as_str()))
            .into_owned();
        Choice::new(one.as_str(), said)
    });
    let choices = choices.to_vec();
    Question::new(
        "about",
        Kind::Checkboxes { choices },
        frame.t("meeting-about"),
    )
}

fn channel_questions(frame: &Frame) -> Vec<Question> {
    let yes_no = |name: &str| coded(frame, name, &["yes", "no"]);
    vec![
        coded(frame, "channel", &Channel::ALL.map(Channel::as_str)),
        Question::new(ADDRESS, Kind::Text, frame.t("meeting-address")),
        yes_no("message"),
        yes_no("say-who"),
        yes_no("shared"),
    ]
}

fn told_questions(frame: &Frame, view: &MeetingView) -> Vec<Question> {
    let choices = view.untold.iter().map(|one| {
        let said = super::page::decided(frame, one);
        Choice::new(one.version.to_string(), said)
    });
    let choices = choices.collect();
    vec![
        Question::new(
            "decision",
            Kind::Radios { choices },
            frame.t("meeting-decision"),
        ),
        Question::new("language", Kind::Text, frame.t("forms-language"))
            .with_help(frame.t("meeting-language-help")),
        why(frame, "meeting-other-language").with_help(frame.t("meeting-other-language-help")),
        coded(frame, "telling", &Telling::ALL.map(Telling::as_str)),
        coded(frame, "review", &["yes", "no"]),
    ]
}

/// Why it was told in another language is asked only where it was.
fn is_needed(ask: Ask, view: &MeetingView, question: &Question, form: &Form) -> bool {
    let reasons = ask == Ask::Told && question.id == REASONS;
    let told = || form.one("language").unwrap_or_default().trim();
    let other = || {
        let own = view.language.as_deref();
        own.is_some_and(|own| !told().is_empty() && !own.eq_ignore_ascii_case(told()))
    };
    question.id != NAME && (!reasons || other())
}

/// The command that was typed, with everything that is to be mended.
pub(super) fn read(
    frame: &Frame,
    ask: Ask,
    view: &MeetingView,
    form: &Form,
) -> (Option<Command>, Mistakes) {
    let mut mistakes = Mistakes::default();
    for question in questions(frame, ask, view) {
        if is_needed(ask, view, &question, form) {
            mistakes.require(frame, &question, form);
        }
    }
    let command = match ask {
        Ask::Wish => wish(form),
        Ask::Found => found(form),
        Ask::Interview => Some(Command::HoldInterview {
            about: form.many("about").filter_map(topic).collect(),
        }),
        Ask::Channel => set_channel(form),
        Ask::Told => tell(view, form),
        Ask::Birthday => {
            let adult_at = eighteen(frame, form);
            if adult_at.is_none_or(|at| at <= frame.now()) && mistakes.of("born").is_none() {
                mistakes.add("born", frame.t("meeting-born-error"));
            }
            adult_at.map(|adult_at| Command::StateBirthday { adult_at })
        }
    };
    if command.is_none() && mistakes.is_empty() {
        mistakes.add_general(frame.t("meeting-not-offered"));
    }
    (command, mistakes)
}

/// The texts that go with a command, each where it belongs.
pub(super) fn particulars(command: &Command, form: &Form) -> Particulars {
    let text = |name: &str| form.one(name).unwrap_or_default();
    match command {
        Command::HoldInterview { .. } | Command::TellPerson { .. } => {
            Particulars::none().with(Compartment::Account, slot::REASONS, text(REASONS))
        }
        Command::FindPresence { .. } => {
            Particulars::none().with(Compartment::Account, presence::NAME, text(NAME))
        }
        Command::SetChannel { channel, .. } => {
            let slot = channel::slot(*channel);
            Particulars::none().with(Compartment::Identity, &slot, text(ADDRESS))
        }
        _ => Particulars::none(),
    }
}

fn wish(form: &Form) -> Option<Command> {
    let wish = match form.one("wish")? {
        "anybody" => Wish::Anybody,
        other => Wish::Of(gender(other)?),
    };
    let part = part_of(form)?;
    Some(Command::WishPresence { part, wish })
}

fn found(form: &Form) -> Option<Command> {
    let means = match form.one("means")? {
        "in-person" => Means::InPerson,
        "telephone" => Means::Telephone,
        _ => return None,
    };
    Some(Command::FindPresence {
        part: part_of(form)?,
        present: Present {
            gender: gender(form.one("gender")?)?,
            means,
        },
        untied: yes(form, "untied")?,
    })
}

fn set_channel(form: &Form) -> Option<Command> {
    let mut channels = Channel::ALL.into_iter();
    let channel = channels.find(|one| form.one("channel") == Some(one.as_str()))?;
    let allowed = Allowed {
        leave_message: yes(form, "message")?,
        say_who: yes(form, "say-who")?,
        shared: yes(form, "shared")?,
    };
    Some(Command::SetChannel { channel, allowed })
}

fn tell(view: &MeetingView, form: &Form) -> Option<Command> {
    let typed = form.one("decision")?;
    let mut untold = view.untold.iter();
    let decision = untold.find(|one| one.version.to_string() == typed)?.version;
    let mut ways = Telling::ALL.into_iter();
    let told = Told {
        language: form.one("language")?.trim().to_lowercase(),
        telling: ways.find(|one| form.one("telling") == Some(one.as_str()))?,
        review_told: yes(form, "review")?,
    };
    Some(Command::TellPerson { decision, told })
}

fn part_of(form: &Form) -> Option<Part> {
    let mut parts = Part::ALL.into_iter();
    parts.find(|one| form.one("part") == Some(one.as_str()))
}

fn gender(word: &str) -> Option<Gender> {
    Gender::ALL.into_iter().find(|one| one.as_str() == word)
}

fn topic(word: &str) -> Option<Topic> {
    Topic::ALL.into_iter().find(|one| one.as_str() == word)
}

fn yes(form: &Form, name: &str) -> Option<bool> {
    match form.one(name)? {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The midnight with which the eighteenth birthday begins. Who was born on 29 February turns eighteen
/// with 1 March, the later day: protection ends no day too early.
fn eighteen(frame: &Frame, form: &Form) -> Option<Timestamp> {
    let born = form.day("born")?;
    let turns = born.year().checked_add(ADULT_AT_YEARS)?;
    let birthday = match Date::new(turns, born.month(), born.day()) {
        Ok(birthday) => birthday,
        Err(_) => Date::new(turns, 3, 1).ok()?,
    };
    let midnight = birthday.to_datetime(Time::midnight());
    frame.zone().to_timestamp(midnight).ok()
}
