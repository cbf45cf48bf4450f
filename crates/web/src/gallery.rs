//! Every component in every state on one page: for looking at it, and for machines that check
//! accessibility. Part of a practice only.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use jiff::{SignedDuration, Timestamp};

use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{
    Answer, Apart, Choice, Closed, Due, Fact, Happening, IdentityBar, Keyset, Kind, NotYet, Notice,
    Phone, Picture, Question, Row, Shape, SideEntry, Size, Status, Table, Tone, Track,
};
use crate::visit::OpenVisit;

/// The routes of the gallery.
pub fn routes() -> Routes {
    Routes::new().route("/gallery", get(show))
}

async fn show(visit: OpenVisit) -> Result<Response, Problem> {
    Ok(Html(GalleryPage::new(visit.frame).render()?).into_response())
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "gallery/gallery.html")]
pub struct GalleryPage {
    frame: Frame,
    bar: IdentityBar,
    side: Vec<SideEntry>,
    notices: Vec<Notice>,
    statuses: Vec<Status>,
    due: Vec<Due>,
    tracks: Vec<Track>,
    closed: Closed,
    not_yet: NotYet,
    phones: Vec<Phone>,
    rows: Vec<Row>,
    happenings: Vec<Happening>,
    table: Table,
    keyset: Keyset,
    mistakes: Mistakes,
    questions: Vec<Question>,
}

impl GalleryPage {
    /// The page with all of it.
    #[must_use]
    pub fn new(frame: Frame) -> Self {
        let mistakes = mistakes(&frame);
        Self {
            bar: bar(&frame),
            side: side(&frame),
            notices: notices(&frame),
            statuses: statuses(&frame),
            due: due(&frame),
            tracks: tracks(&frame),
            closed: closed(&frame),
            not_yet: not_yet(&frame),
            phones: phones(&frame),
            rows: rows(&frame),
            happenings: happenings(&frame),
            table: table(&frame),
            keyset: Keyset {
                previous: Some("/gallery".to_owned()),
                next: Some("/gallery".to_owned()),
            },
            questions: questions(&frame, &mistakes),
            mistakes,
            frame,
        }
    }
}

// words: gallery-*
fn say(frame: &Frame, name: &str) -> String {
    frame.t(&format!("gallery-{name}")).into_owned()
}

fn after(frame: &Frame, hours: i64) -> Timestamp {
    // A few days from the time the page is drawn: within the range of any clock.
    frame
        .now()
        .saturating_add(SignedDuration::from_hours(hours))
        .unwrap_or(frame.now())
}

fn bar(frame: &Frame) -> IdentityBar {
    let fact = |name, strong| Fact {
        text: say(frame, name),
        strong,
    };
    IdentityBar {
        number: "X-7KM4-2Q".to_owned(),
        identity: Some(Status::new(Shape::Closed, say(frame, "identity-closed"))),
        lead: say(frame, "lead"),
        facts: vec![
            fact("recovery", false),
            fact("do-not-remove", true),
            fact("interpreter", false),
        ],
    }
}

fn side(frame: &Frame) -> Vec<SideEntry> {
    ["overview", "plan", "referrals", "timeline"]
        .into_iter()
        .enumerate()
        .map(|(index, name)| SideEntry {
            href: "/gallery".to_owned(),
            text: say(frame, name),
            current: index == 0,
        })
        .collect()
}

fn notices(frame: &Frame) -> Vec<Notice> {
    [Tone::Plain, Tone::Done, Tone::Care, Tone::Danger]
        .map(|tone| Notice {
            tone,
            title: (tone != Tone::Done)
                .then(|| say(frame, &format!("notice-{}-title", tone.css()))),
            lines: vec![say(frame, &format!("notice-{}", tone.css()))],
        })
        .to_vec()
}

fn statuses(frame: &Frame) -> Vec<Status> {
    Shape::ALL
        .map(|shape| Status::new(shape, say(frame, &format!("status-{}", shape.css()))))
        .to_vec()
}

fn due(frame: &Frame) -> Vec<Due> {
    [-50, 3, 60, 400]
        .map(|hours| Due::at(frame, after(frame, hours)))
        .to_vec()
}

fn tracks(frame: &Frame) -> Vec<Track> {
    let track = |name: &str, picture, shape| Track {
        name: say(frame, &format!("track-{name}")),
        picture,
        status: Some(Status::new(
            shape,
            say(frame, &format!("track-{name}-state")),
        )),
        text: say(frame, &format!("track-{name}-text")),
    };
    vec![
        track("identification", Picture::dots(5, 2), Shape::Running),
        track(
            "recovery",
            Picture::Bar { done_percent: 30 },
            Shape::Running,
        ),
        track("residence", Picture::Nothing, Shape::NotBegun),
    ]
}

fn closed(frame: &Frame) -> Closed {
    Closed {
        name: say(frame, "closed-name"),
        reason: say(frame, "closed-reason"),
    }
}

fn not_yet(frame: &Frame) -> NotYet {
    NotYet {
        step: say(frame, "not-yet-step"),
        missing: say(frame, "not-yet-missing"),
        rule: Some(say(frame, "not-yet-rule")),
        mender: Some(say(frame, "not-yet-mender")),
    }
}

fn phones(frame: &Frame) -> Vec<Phone> {
    [(true, "+355 4 000 0001"), (false, "+355 4 000 0002")]
        .map(|(large, number)| Phone {
            who: say(frame, "phone-who"),
            number: number.to_owned(),
            note: Some(say(frame, "phone-note")),
            large,
        })
        .to_vec()
}

fn rows(frame: &Frame) -> Vec<Row> {
    let language = Row::new(say(frame, "row-language"), say(frame, "row-language-value"));
    let change = crate::view::Change {
        href: "/gallery".to_owned(),
        text: frame.t("frame-action-change").into_owned(),
    };
    vec![
        Row {
            change: Some(change),
            ..language
        },
        Row::new(say(frame, "row-need"), frame.t(Apart::Declined.text_key())),
    ]
}

fn happenings(frame: &Frame) -> Vec<Happening> {
    [-2, -70]
        .map(|hours| {
            let instant = after(frame, hours);
            Happening {
                what: say(frame, "happening-what"),
                who: say(frame, "happening-who"),
                instant: instant.to_string(),
                date: frame.words().date_and_time(instant, frame.zone()),
                edition: Some(say(frame, "happening-edition")),
                lines: vec![say(frame, "happening-line")],
            }
        })
        .to_vec()
}

fn table(frame: &Frame) -> Table {
    Table {
        caption: say(frame, "table-caption"),
        heads: ["table-number", "table-state", "table-left"]
            .map(|name| say(frame, name))
            .to_vec(),
    }
}

fn mistakes(frame: &Frame) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let nothing = Form::default();
    for (id, kind, name) in [
        ("sample-place-wrong", Kind::Text, "question-place"),
        ("sample-danger-wrong", Kind::YesNo, "question-danger"),
    ] {
        mistakes.require(frame, &Question::new(id, kind, say(frame, name)), &nothing);
    }
    mistakes
}

fn questions(frame: &Frame, mistakes: &Mistakes) -> Vec<Question> {
    let choices = || {
        let mut choices = ["rest", "food", "doctor"]
            .map(|code| Choice::new(code, say(frame, &format!("choice-{code}"))))
            .to_vec();
        choices[0].help = Some(say(frame, "choice-help"));
        choices
    };
    let ask = |id: &str, kind, name: &str| {
        Question::new(
            format!("sample-{id}"),
            kind,
            say(frame, &format!("question-{name}")),
        )
    };
    let nothing = Form::default();
    let long = ask("words", Kind::LongText { rows: 4 }, "words");
    vec![
        ask("place", Kind::Text, "place")
            .with_help(say(frame, "question-place-help"))
            .with_apart(),
        ask("place-wrong", Kind::Text, "place").filled(&nothing, mistakes),
        ask("since", Kind::Date, "since")
            .with_apart()
            .with_answer(Answer::Apart(Apart::Unknown)),
        ask("danger-wrong", Kind::YesNo, "danger").filled(&nothing, mistakes),
        ask("danger", Kind::YesNo, "danger")
            .with_apart()
            .with_size(Size::Medium),
        ask(
            "children",
            Kind::Number {
                unit: Some(say(frame, "question-unit")),
            },
            "children",
        )
        .with_apart(),
        ask("need-one", Kind::Radios { choices: choices() }, "need-one").with_apart(),
        ask(
            "need-any",
            Kind::Checkboxes { choices: choices() },
            "need-any",
        )
        .with_apart()
        .with_answer(Answer::Known(vec!["food".to_owned()])),
        ask("language", Kind::Select { choices: choices() }, "need-one").with_apart(),
        Question {
            asked_before: Some(say(frame, "question-before")),
            ..long.with_size(Size::Medium)
        },
    ]
}

impl Sample for GalleryPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self::new(frame.clone())]
    }
}
