//! The pages of meeting the person.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use casework::Refusal;
use casework::presence::{Means, Wish};
use mechanism::keys;
use office::case_header::{CaseHeader, Reading};
use office::meeting::{ChannelLine, Decision, InterviewLine, MeetingView, PresenceLine};

use super::{Ask, asked};
use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::refusal::{self, source_name};
use crate::samples::Sample;
use crate::view::{NotYet, Question};

/// Who is there in one part.
#[derive(Clone, Debug)]
pub struct Presence {
    /// Interpreter, officer.
    pub part: String,
    /// Whom the person asks for, or the law's default.
    pub wanted: String,
    /// Who was found.
    pub present: Option<String>,
    /// What is told to a voice on the telephone: nothing that says who the person is.
    pub telephone: bool,
    /// The part as it is sent back.
    pub code: &'static str,
}

/// One channel.
#[derive(Clone, Debug)]
pub struct Way {
    /// Call, text message.
    pub name: String,
    /// What may be done, line by line.
    pub rules: Vec<String>,
    /// When it was last confirmed, or since when it is not safe.
    pub confirmed: String,
    /// Whether it can be used after asking again.
    pub is_safe: bool,
    /// The number or address, for whoever asked just now.
    pub address: Option<String>,
    /// The channel as it is sent back.
    pub code: &'static str,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "meeting/meeting.html")]
pub struct MeetingPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Who is there.
    pub presences: Vec<Presence>,
    /// Who asked what before.
    pub interviews: Vec<String>,
    /// Why contact is closed.
    pub closed: Option<String>,
    /// Safe contact.
    pub ways: Vec<Way>,
    /// What the person has not heard.
    pub untold: Vec<String>,
    /// Something else waits to be told, in a part that is closed to the reader.
    pub untold_closed: bool,
    /// How often the person may be asked, or that nobody has set it.
    pub counted: Option<String>,
    /// What the person has heard, when and how.
    pub told: Vec<String>,
    /// About what the adult is asked again.
    pub ask_again: Option<String>,
    /// When the child turns eighteen.
    pub adult_at: Option<String>,
    /// Whether statements are the reader's.
    pub justice: bool,
    /// The pages that are the reader's, by their word.
    pub asks: Vec<&'static str>,
}

/// A page that asks.
#[derive(Clone, Debug, Template)]
#[template(path = "meeting/ask.html")]
pub struct MeetingAskPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The end of the address.
    pub word: &'static str,
    /// The page it comes from.
    pub back: String,
    /// The title.
    pub title: String,
    /// What follows from it.
    pub hint: String,
    /// What one reads before asking.
    pub before: Vec<String>,
    /// What refuses it.
    pub refused: Vec<NotYet>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The questions.
    pub questions: Vec<Question>,
    /// The version of the case at which it was drawn.
    pub drawn_at: u64,
}

impl MeetingPage {
    /// The page of a case.
    #[must_use]
    pub fn new(frame: Frame, view: &MeetingView) -> Self {
        let date = |at| frame.words().date_of(at, frame.zone());
        let (closed, ways) = match &view.channels {
            Err(reason) => (Some(frame.t(&reason.key()).into_owned()), Vec::new()),
            Ok(lines) => (None, lines.iter().map(|one| way(&frame, one)).collect()),
        };
        let purposes: Vec<String> = view
            .ask_again
            .iter()
            .map(|one| frame.t(&keys::of("purpose", one.as_str())).into_owned())
            .collect();
        let again = || {
            let values = [("what", frame.words().list(&purposes).into())];
            frame.t_with("meeting-ask-again", &values)
        };
        let told = view.told.iter().map(|(decision, record)| {
            let values = [
                ("decision", decided(&frame, decision).into()),
                ("date", date(record.at).into()),
                ("language", record.told.language.clone().into()),
            ];
            frame.t_with("meeting-told-line", &values)
        });
        let offered = Ask::ALL
            .into_iter()
            .filter(|one| asked::is_offered(*one, view));
        Self {
            case: CaseFrame::of(&frame, &view.header, Section::Meeting),
            presences: view
                .presences
                .iter()
                .map(|one| presence(&frame, one))
                .collect(),
            interviews: view
                .interviews
                .iter()
                .map(|one| interview(&frame, one))
                .collect(),
            closed,
            ways,
            untold: view.untold.iter().map(|one| decided(&frame, one)).collect(),
            untold_closed: view.untold_closed,
            counted: counted(&frame, &view.interviews, view.interviews_max),
            told: told.collect(),
            ask_again: (!purposes.is_empty()).then(again),
            adult_at: view
                .adult_at
                .filter(|_| view.is_child)
                .map(|at| frame.t_with("meeting-adult-at", &[("date", date(at).into())])),
            justice: view.justice,
            asks: offered.map(Ask::word).collect(),
            frame,
        }
    }

    /// Whether a page is the reader's.
    #[must_use]
    pub fn may(&self, word: &str) -> bool {
        self.asks.contains(&word)
    }

    /// The answer.
    ///
    /// # Errors
    /// The template cannot be drawn.
    pub fn answer(&self) -> Result<Response, Problem> {
        Ok(Html(self.render()?).into_response())
    }
}

impl MeetingAskPage {
    /// A page that asks, with what was typed.
    #[must_use]
    // words: meeting-ask-*
    pub fn new(
        frame: Frame,
        ask: Ask,
        view: &MeetingView,
        typed: &Form,
        mistakes: Mistakes,
    ) -> Self {
        let questions = asked::questions(&frame, ask, view).into_iter();
        let before = match ask {
            Ask::Interview => view
                .interviews
                .iter()
                .map(|one| interview(&frame, one))
                .collect(),
            _ => Vec::new(),
        };
        Self {
            case: CaseFrame::of(&frame, &view.header, Section::Meeting),
            word: ask.word(),
            back: format!("/cases/{}/meeting", view.header.case),
            title: frame.t(&format!("meeting-ask-{}", ask.word())).into_owned(),
            hint: frame
                .t(&format!("meeting-ask-{}-hint", ask.word()))
                .into_owned(),
            before,
            refused: Vec::new(),
            questions: questions.map(|one| one.filled(typed, &mistakes)).collect(),
            mistakes,
            drawn_at: view.header.version,
            frame,
        }
    }

    /// With what refuses it.
    #[must_use]
    pub fn refused(self, refused: &Refusal) -> Self {
        let reasons = refused.reasons.iter();
        Self {
            refused: reasons.map(|one| refusal::one(&self.frame, one)).collect(),
            ..self
        }
    }

    /// The answer.
    ///
    /// # Errors
    /// The template cannot be drawn.
    pub fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// *Decide the age, 3 November 2026*.
pub(crate) fn decided(frame: &Frame, one: &Decision) -> String {
    let what = match &one.step {
        Some(step) => frame.t(&keys::step(&one.track, step)),
        None => frame.t(&keys::of("track", &one.track)),
    };
    let to = frame.t(&keys::state(&one.track, &one.to)).into_owned();
    let date = frame.words().date_of(one.at, frame.zone());
    format!("{what}: {to}, {date}")
}

/// How often the person was asked, beside the most that the mechanism set. A warning, and nothing more.
pub(crate) fn counted(frame: &Frame, heard: &[InterviewLine], most: Option<u32>) -> Option<String> {
    let held = u32::try_from(heard.len()).unwrap_or(u32::MAX);
    if held == 0 {
        return None;
    }
    let (key, most) = match most {
        None => ("meeting-interviews-max-unset", 0),
        Some(most) if held >= most => ("meeting-interviews-max-reached", most),
        Some(most) => ("meeting-interviews-max", most),
    };
    let values = [("held", held.into()), ("most", most.into())];
    Some(frame.t_with(key, &values))
}

/// *Interview 2, 3 November 2026: State Social Service, about what happened*.
pub(crate) fn interview(frame: &Frame, one: &InterviewLine) -> String {
    if one.is_closed {
        let number = i64::from(one.number).into();
        return frame.t_with("meeting-interview-closed", &[("number", number)]);
    }
    let topics: Vec<String> = one
        .about
        .iter()
        .map(|topic| {
            frame
                .t(&keys::of("meeting-topic", topic.as_str()))
                .into_owned()
        })
        .collect();
    let about = if topics.is_empty() {
        frame.t("meeting-interview-formal").into_owned()
    } else {
        frame.words().list(&topics)
    };
    let values = [
        ("number", i64::from(one.number).into()),
        ("date", frame.words().date_of(one.at, frame.zone()).into()),
        ("who", provider(frame, &one.by).into()),
        ("about", about.into()),
    ];
    let line = frame.t_with("meeting-interview-line", &values);
    match &one.reason {
        Some(reason) => format!("{line} · {reason}"),
        None => line,
    }
}

// words: meeting-part-* meeting-gender-* meeting-wanted-*
fn presence(frame: &Frame, one: &PresenceLine) -> Presence {
    let wanted = match (one.wish, one.wanted) {
        (Some(Wish::Anybody), _) => "meeting-wanted-anybody".to_owned(),
        (Some(_), Some(gender)) => format!("meeting-wanted-{}", gender.as_str()),
        (_, Some(gender)) => format!("meeting-wanted-law-{}", gender.as_str()),
        (_, None) => "meeting-wanted-nothing".to_owned(),
    };
    let source = one.default.as_ref().map(|one| source_name(frame, one));
    let values = [("source", source.unwrap_or_default().into())];
    let present = one.present.map(|present| {
        let gender = frame.t(&format!("meeting-gender-{}", present.gender.as_str()));
        let means = match present.means {
            Means::InPerson => frame.t("meeting-means-in-person"),
            Means::Telephone => frame.t("meeting-means-telephone"),
        };
        let found = format!("{gender} · {means}");
        match &one.name {
            Some(name) => format!("{name} · {found}"),
            None => found,
        }
    });
    Presence {
        part: frame
            .t(&format!("meeting-part-{}", one.part.as_str()))
            .into_owned(),
        wanted: frame.t_with(&wanted, &values),
        telephone: one.present.is_some_and(|one| one.means == Means::Telephone),
        present,
        code: one.part.as_str(),
    }
}

// words: meeting-channel-* meeting-rule-*
fn way(frame: &Frame, one: &ChannelLine) -> Way {
    let at = |at| frame.words().date_and_time(at, frame.zone());
    let rule = |name: &str, holds: bool| {
        let end = if holds { "yes" } else { "no" };
        frame.t(&format!("meeting-rule-{name}-{end}")).into_owned()
    };
    let confirmed = match (one.unsafe_since, one.confirmed_at) {
        (Some(since), _) => frame.t_with("meeting-unsafe-since", &[("date", at(since).into())]),
        (None, Some(when)) => frame.t_with("meeting-confirmed", &[("date", at(when).into())]),
        (None, None) => frame.t("meeting-unconfirmed").into_owned(),
    };
    Way {
        name: frame
            .t(&format!("meeting-channel-{}", one.channel.as_str()))
            .into_owned(),
        rules: vec![
            rule("message", one.allowed.leave_message),
            rule("say-who", one.allowed.say_who),
            rule("shared", one.allowed.shared),
        ],
        confirmed,
        is_safe: one.unsafe_since.is_none(),
        address: one.address.clone(),
        code: one.channel.as_str(),
    }
}

impl Sample for MeetingPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let said = || "Sample".to_owned();
        let empty = Self {
            frame: frame.clone(),
            case: crate::overview::sample::case(Section::Meeting),
            presences: Vec::new(),
            interviews: Vec::new(),
            closed: Some(said()),
            ways: Vec::new(),
            untold: Vec::new(),
            untold_closed: false,
            counted: None,
            told: Vec::new(),
            ask_again: None,
            adult_at: None,
            justice: false,
            asks: Vec::new(),
        };
        let way = |is_safe, address| Way {
            name: said(),
            rules: vec![said()],
            confirmed: said(),
            is_safe,
            address,
            code: "call",
        };
        let presence = |present: Option<String>| Presence {
            part: said(),
            wanted: said(),
            telephone: present.is_some(),
            present,
            code: "officer",
        };
        let full = Self {
            presences: vec![presence(Some(said())), presence(None)],
            interviews: vec![said()],
            closed: None,
            ways: vec![way(true, Some(said())), way(true, None), way(false, None)],
            untold: vec![said()],
            untold_closed: true,
            counted: Some(said()),
            told: vec![said()],
            ask_again: Some(said()),
            adult_at: Some(said()),
            justice: true,
            asks: Ask::ALL.map(Ask::word).to_vec(),
            ..empty.clone()
        };
        let open = Self {
            closed: None,
            ..empty.clone()
        };
        vec![empty, full, open]
    }
}

impl Sample for MeetingAskPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let decision = Decision {
            version: 7,
            track: mechanism::TrackId::new("sample"),
            step: None,
            to: mechanism::StateId::new("sample"),
            at: frame.now(),
        };
        let view = MeetingView {
            header: CaseHeader {
                case: casework::CaseId::new("0f"),
                number: None,
                version: 7,
                reading: Reading::TasksOnly,
            },
            presences: Vec::new(),
            interviews: Vec::new(),
            channels: Ok(Vec::new()),
            untold: vec![decision],
            untold_closed: false,
            language: Some("sq".to_owned()),
            interviews_max: None,
            told: Vec::new(),
            ask_again: Default::default(),
            adult_at: None,
            is_child: true,
            records: true,
            speaks: true,
            tells: true,
            fills: true,
            justice: true,
        };
        let drawn = Ask::ALL.map(|ask| {
            let (_, mistakes) = asked::read(frame, ask, &view, &Form::default());
            Self::new(frame.clone(), ask, &view, &Form::default(), mistakes)
        });
        let mut drawn = drawn.to_vec();
        let refused = Refusal::from(casework::Rule::PresenceTied);
        drawn.extend(drawn.first().cloned().map(|page| page.refused(&refused)));
        drawn
    }
}
