//! `/duty`: who is on duty, and the roster of the institution for those who keep it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::PersonId;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use mechanism::{Function, keys};
use office::OfficeError;
use office::duty::{DUTY_LENGTH_HOURS_MAX, Duty, NewDuty, ROSTER_AHEAD_DAYS, Roster};

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
    Routes::new().route("/duty", get(show).post(enter)).route(
        "/duty/{function}/{person}/{from}/remove",
        get(leads_up::<4>).post(remove),
    )
}

/// One duty as a line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who.
    pub who: String,
    /// Institution and function.
    pub part: String,
    /// From and until.
    pub when: String,
    /// Where it is taken off the roster, for whoever may.
    pub remove: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "duty/duty.html")]
pub struct DutyPage {
    /// The frame.
    pub frame: Frame,
    /// Who is on duty now.
    pub now: Vec<Line>,
    /// Who will be.
    pub coming: Vec<Line>,
    /// Whom one calls if nobody answers.
    pub desk: Vec<Line>,
    /// What is asked to enter a duty; nothing for whoever may not.
    pub questions: Vec<Question>,
    /// What is to be mended.
    pub mistakes: Mistakes,
    /// The roster as it was drawn.
    pub drawn: String,
}

/// A duty in words.
#[must_use]
pub fn line(frame: &Frame, duty: &Duty) -> Line {
    let text = |key: String| frame.t(&key).into_owned();
    let institution = text(keys::of("institution", &duty.institution));
    let function = text(keys::of("function", duty.function.as_str()));
    let said = |at| frame.words().date_and_time(at, frame.zone());
    let values = [
        ("from", said(duty.from).into()),
        ("until", said(duty.until).into()),
    ];
    Line {
        who: duty.name.clone(),
        part: format!("{institution} · {function}"),
        when: frame.t_with("duty-from-until", &values),
        remove: None,
    }
}

impl DutyPage {
    /// The page of a roster, with the form as it was posted.
    #[must_use]
    pub fn new(frame: Frame, roster: &Roster, form: &Form, mistakes: Mistakes) -> Self {
        let lines = |duties: &[Duty]| {
            let removable = |duty: &Duty| {
                let may = roster.functions.contains(&duty.function);
                may.then(|| {
                    let function = duty.function.as_str();
                    let from = duty.from.as_microsecond();
                    format!("/duty/{function}/{}/{from}/remove", duty.person)
                })
            };
            let one = |duty: &Duty| Line {
                remove: removable(duty),
                ..line(&frame, duty)
            };
            duties.iter().map(one).collect::<Vec<_>>()
        };
        Self {
            now: lines(&roster.now),
            coming: lines(&roster.coming),
            desk: roster.desk.iter().map(|duty| line(&frame, duty)).collect(),
            questions: filled(&frame, roster, form, &mistakes),
            mistakes,
            drawn: roster.drawn.clone(),
            frame,
        }
    }
}

fn filled(frame: &Frame, roster: &Roster, form: &Form, mistakes: &Mistakes) -> Vec<Question> {
    if roster.functions.is_empty() {
        return Vec::new();
    }
    let questions = questions(frame, roster).into_iter();
    let filled = questions.map(|question| {
        let filled = question.filled(form, mistakes);
        match (
            &filled.answer,
            filled.id.as_str(),
            roster.functions.as_slice(),
        ) {
            // One function needs no choosing.
            (Answer::Missing, "function", [only]) => {
                filled.with_answer(Answer::Known(vec![only.as_str().to_owned()]))
            }
            _ => filled,
        }
    });
    filled.collect()
}

/// What is asked to enter a duty.
fn questions(frame: &Frame, roster: &Roster) -> Vec<Question> {
    let text = |key: &str| frame.t(key).into_owned();
    let people = roster.people.iter();
    let people = people.map(|one| Choice::new(one.person.as_str(), one.name.clone()));
    let functions = roster.functions.iter().map(|one| {
        let name = text(&keys::of("function", one.as_str()));
        Choice::new(one.as_str(), name)
    });
    let people = Kind::Select {
        choices: people.collect(),
    };
    let functions = Kind::Radios {
        choices: functions.collect(),
    };
    vec![
        Question::new("person", people, text("duty-ask-person")),
        Question::new("function", functions, text("duty-ask-function")),
        Question::new("day", Kind::Date, text("duty-ask-day")).with_help(text("forms-date-hint")),
        Question::new("from", Kind::Text, text("duty-ask-from")).with_help(text("forms-time-hint")),
        Question::new("until", Kind::Text, text("duty-ask-until"))
            .with_help(text("duty-ask-until-help")),
    ]
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let roster = visit.office().roster(&visit.actor).await?;
    let drafted = visit.drafted().await?;
    let page = DutyPage::new(visit.frame, &roster, &drafted, Mistakes::default());
    Ok(Html(page.render()?).into_response())
}

async fn enter(posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let office = visit.office();
    let roster = office.roster(&visit.actor).await?;
    if roster.functions.is_empty() {
        return Err(Problem::NotFound);
    }
    let frame = visit.frame.clone();
    let (new, mistakes) = read(&frame, &roster, form);
    let Some(new) = new.filter(|_| mistakes.is_empty()) else {
        let page = DutyPage::new(frame, &roster, form, mistakes);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    };
    match office
        .enter_duty(&visit.actor, &new, form.one("drawn"))
        .await
    {
        Ok(()) => Ok(Redirect::to("/duty").into_response()),
        // Somebody changed the roster meanwhile: it is shown as it is now, with what was typed.
        Err(OfficeError::Changed) => {
            let mut mistakes = Mistakes::default();
            mistakes.add("person", frame.t("duty-error-changed"));
            let page = DutyPage::new(frame, &roster, form, mistakes);
            Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn remove(
    Path((function, person, from)): Path<(String, String, i64)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let function = Function::parse(&function).ok_or(OfficeError::NotHere)?;
    let from = Timestamp::from_microsecond(from).map_err(|_| Problem::NotFound)?;
    let person = PersonId::new(person);
    let office = visit.office();
    office
        .remove_duty(&visit.actor, function, &person, from)
        .await?;
    Ok(Redirect::to("/duty").into_response())
}

/// The duty that was typed, with everything that is to be mended.
fn read(frame: &Frame, roster: &Roster, form: &Form) -> (Option<NewDuty>, Mistakes) {
    let mut mistakes = Mistakes::default();
    for question in questions(frame, roster) {
        let is_given = question.id == "function" && roster.functions.len() == 1;
        if !is_given {
            mistakes.require(frame, &question, form);
        }
    }
    let functions = roster.functions.iter().copied();
    let function = match roster.functions.as_slice() {
        [only] => Some(*only),
        _ => functions
            .into_iter()
            .find(|one| form.one("function") == Some(one.as_str())),
    };
    let person = roster.people.iter();
    let person = person
        .map(|one| &one.person)
        .find(|one| form.one("person") == Some(one.as_str()));
    let day = form.day("day");
    if day.is_none() && mistakes.of("day").is_none() {
        mistakes.add("day", frame.t("duty-error-day"));
    }
    for field in ["from", "until"] {
        if form.has(field) && time(form, field).is_none() {
            mistakes.add(field, frame.t("duty-error-time"));
        }
    }
    let new = (|| {
        let (from, until) = span(
            frame.zone(),
            day?,
            time(form, "from")?,
            time(form, "until")?,
        )?;
        Some(NewDuty {
            function: function?,
            person: person?.clone(),
            from,
            until,
        })
    })();
    if let Some(new) = &new
        && !new.is_possible(frame.now())
    {
        let values = [
            ("hours", DUTY_LENGTH_HOURS_MAX.into()),
            ("days", ROSTER_AHEAD_DAYS.into()),
        ];
        mistakes.add("day", frame.t_with("duty-error-impossible", &values));
    }
    (new, mistakes)
}

/// A time of day as people type it: *8*, *8:30*, *20.00*.
fn time(form: &Form, field: &str) -> Option<Time> {
    let typed = form.one(field)?.replace('.', ":");
    let (hour, minute) = typed.split_once(':').unwrap_or((typed.as_str(), "0"));
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// A duty that ends at or before the time it begins ends the next day.
fn span(zone: &TimeZone, day: Date, from: Time, until: Time) -> Option<(Timestamp, Timestamp)> {
    let ends = if until > from {
        day
    } else {
        day.tomorrow().ok()?
    };
    let at = |day: Date, time: Time| zone.to_timestamp(day.to_datetime(time)).ok();
    Some((at(day, from)?, at(ends, until)?))
}

impl Sample for DutyPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let professional = crate::samples::professional();
        let duty = Duty {
            person: professional.person.clone(),
            name: professional.name.clone(),
            institution: professional.institution.clone(),
            unit: professional.unit.clone(),
            function: Function::SocialService,
            from: frame.now(),
            until: frame.now(),
        };
        let none = Roster {
            now: Vec::new(),
            coming: Vec::new(),
            desk: Vec::new(),
            functions: Vec::new(),
            people: Vec::new(),
            drawn: "1-0f".to_owned(),
        };
        let full = Roster {
            now: vec![duty.clone()],
            coming: vec![duty.clone()],
            desk: vec![duty],
            functions: vec![Function::SocialService],
            people: vec![professional],
            drawn: "1-0f".to_owned(),
        };
        let form = Form::of(&[("day.day", "40"), ("from", "late")]);
        let (_, mistakes) = read(frame, &full, &form);
        vec![
            Self::new(frame.clone(), &none, &Form::default(), Mistakes::default()),
            Self::new(frame.clone(), &full, &form, mistakes),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_through_the_night_ends_the_next_day() {
        let form = Form::of(&[
            ("day.day", "3"),
            ("day.month", "11"),
            ("day.year", "2026"),
            ("from", "20.00"),
            ("until", "8"),
        ]);
        let typed = (form.day("day"), time(&form, "from"), time(&form, "until"));
        let (Some(day), Some(from), Some(until)) = typed else {
            panic!("it reads");
        };
        let (from, until) = span(&TimeZone::UTC, day, from, until).unwrap();
        assert_eq!(from.to_string(), "2026-11-03T20:00:00Z");
        assert_eq!(until.to_string(), "2026-11-04T08:00:00Z");
    }

    #[test]
    fn what_is_no_time_is_none() {
        for typed in ["25:00", "late", "8:61", "-1"] {
            assert_eq!(time(&Form::of(&[("from", typed)]), "from"), None, "{typed}");
        }
    }
}
