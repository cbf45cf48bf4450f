//! `/duty/away`: who of the unit is absent, suspended or gone, so that no case waits for them.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::lead::Away;
use office::away::{Absence, Absences, NewAbsence};

use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::view::{Answer, Choice, Kind, Question};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/duty/away", get(show).post(enter))
        .route("/duty/away/back", get(leads_up::<1>).post(back))
}

/// Somebody who is away.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who.
    pub who: String,
    /// Why.
    pub why: String,
    /// From and until.
    pub when: String,
    /// The absence that is ended here, for whoever may.
    pub back: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "away/away.html")]
pub struct AwayPage {
    /// The frame.
    pub frame: Frame,
    /// Who is away.
    pub lines: Vec<Line>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What is to be mended.
    pub mistakes: Mistakes,
}

impl AwayPage {
    /// The page of a unit, with the form as it was posted.
    #[must_use]
    pub fn new(frame: Frame, view: &Absences, form: &Form, mistakes: Mistakes) -> Self {
        let mine = |one: &Absence| view.people.iter().any(|person| person.person == one.person);
        let may = |one: &Absence| mine(one) && (view.manages || one.why == Away::Absent);
        let line = |one: &Absence| Line {
            back: may(one).then(|| one.id.clone()),
            ..line(&frame, one)
        };
        let filled = |question: Question| {
            let filled = question.filled(form, &mistakes);
            let only = match (filled.id.as_str(), view.people.as_slice()) {
                // Who may enter it for one person only need not choose.
                ("person", [only]) => Some(only.person.as_str()),
                ("why", _) if !view.manages => Some(code(Away::Absent)),
                _ => None,
            };
            match (&filled.answer, only) {
                (Answer::Missing, Some(only)) => {
                    filled.with_answer(Answer::Known(vec![only.to_owned()]))
                }
                _ => filled,
            }
        };
        Self {
            lines: view.lines.iter().map(line).collect(),
            questions: questions(&frame, view).into_iter().map(filled).collect(),
            mistakes,
            frame,
        }
    }
}

const fn code(why: Away) -> &'static str {
    match why {
        Away::Absent => "absent",
        Away::Suspended => "suspended",
        Away::Left => "left",
    }
}

// words: away-why-*
fn line(frame: &Frame, one: &Absence) -> Line {
    let from = frame.words().date_of(one.from, frame.zone());
    let when = match one.until {
        Some(until) => {
            let until = frame.words().date_of(until, frame.zone());
            frame.t_with(
                "away-until",
                &[("from", from.into()), ("until", until.into())],
            )
        }
        None => frame.t_with("away-since", &[("from", from.into())]),
    };
    Line {
        who: one.name.clone(),
        why: frame.t(&format!("away-why-{}", code(one.why))).into_owned(),
        when,
        back: None,
    }
}

fn kinds(view: &Absences) -> &'static [Away] {
    if view.manages {
        &[Away::Absent, Away::Suspended, Away::Left]
    } else {
        &[Away::Absent]
    }
}

fn questions(frame: &Frame, view: &Absences) -> Vec<Question> {
    let text = |key: &str| frame.t(key).into_owned();
    let people = view.people.iter();
    let people = people.map(|one| Choice::new(one.person.as_str(), one.name.clone()));
    let people = Kind::Select {
        choices: people.collect(),
    };
    // words: away-why-absent away-why-suspended away-why-left
    let why = kinds(view).iter().map(|one| {
        let said = text(&format!("away-why-{}", code(*one)));
        Choice::new(code(*one), said)
    });
    let why = Kind::Radios {
        choices: why.collect(),
    };
    vec![
        Question::new("person", people, text("away-ask-person")),
        Question::new("why", why, text("away-ask-why")),
        Question::new("back", Kind::Date, text("away-ask-back"))
            .with_help(text("away-ask-back-help")),
    ]
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let view = visit.office().absences(&visit.actor).await?;
    let typed = visit.drafted().await?;
    let page = AwayPage::new(visit.frame, &view, &typed, Mistakes::default());
    Ok(Html(page.render()?).into_response())
}

async fn enter(posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let view = visit.office().absences(&visit.actor).await?;
    let (new, mistakes) = read(&visit.frame, &view, form);
    let Some(new) = new.filter(|_| mistakes.is_empty()) else {
        let page = AwayPage::new(visit.frame.clone(), &view, form, mistakes);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    };
    let key = posted.once()?;
    let office = visit.office();
    office.go_away(&visit.actor, key.as_str(), &new).await?;
    Ok(Redirect::to("/duty/away").into_response())
}

async fn back(posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let id = posted.form.one("absence").ok_or(Problem::NotFound)?;
    visit.office().come_back(&visit.actor, id).await?;
    Ok(Redirect::to("/duty/away").into_response())
}

/// What was typed, with everything that is to be mended.
fn read(frame: &Frame, view: &Absences, form: &Form) -> (Option<NewAbsence>, Mistakes) {
    let mut mistakes = Mistakes::default();
    for question in questions(frame, view).iter().take(2) {
        mistakes.require(frame, question, form);
    }
    let people = view.people.iter();
    let person = people
        .map(|one| &one.person)
        .find(|one| form.one("person") == Some(one.as_str()));
    let why = kinds(view).iter().copied();
    let why = why
        .into_iter()
        .find(|one| form.one("why") == Some(code(*one)));
    let typed = ["day", "month", "year"]
        .iter()
        .any(|part| form.has(&format!("back.{part}")));
    let until = form.day("back").and_then(|day| {
        let midnight = day.to_datetime(jiff::civil::Time::midnight());
        frame.zone().to_timestamp(midnight).ok()
    });
    if typed && until.is_none_or(|until| until <= frame.now()) {
        mistakes.add("back", frame.t("away-error-back"));
    }
    let new = person.zip(why).map(|(person, why)| NewAbsence {
        person: person.clone(),
        why,
        until: until.filter(|_| why == Away::Absent),
    });
    (new, mistakes)
}

impl Sample for AwayPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let professional = crate::samples::professional();
        let absence = |why, until| Absence {
            id: "0f".to_owned(),
            person: professional.person.clone(),
            name: professional.name.clone(),
            why,
            from: frame.now(),
            until,
        };
        let alone = Absences {
            lines: Vec::new(),
            people: vec![professional.clone()],
            manages: false,
        };
        let managed = Absences {
            lines: vec![
                absence(Away::Absent, Some(frame.now())),
                absence(Away::Suspended, None),
                absence(Away::Left, None),
            ],
            people: vec![professional.clone(), professional.clone()],
            manages: true,
        };
        let form = Form::of(&[("back.day", "40")]);
        let (_, mistakes) = read(frame, &managed, &form);
        vec![
            Self::new(frame.clone(), &alone, &Form::default(), Mistakes::default()),
            Self::new(frame.clone(), &managed, &form, mistakes),
        ]
    }
}
