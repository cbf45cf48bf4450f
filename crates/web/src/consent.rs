//! `/cases/{id}/consents`: one record for each purpose and recipient, with withdrawal.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::commitment::TaskResult;
use casework::consent::{ConsentGiven, GivenBy, Informed, Withdrawal};
use casework::{CaseId, Command, ConsentId};
use jiff::{SignedDuration, Timestamp};
use mechanism::{InstitutionId, OptionId, Purpose, QuestionId, keys};
use office::consent::{ConsentLine, ConsentsView, StopLine};
use office::provider::Provider;
use office::{Given, Particulars};

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::view::{Answer as Typed, Choice, Kind, Question, Shape, Status};
use crate::visit::Visit;

/// The field of the day until which a consent stands.
const UNTIL: &str = "until";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/consents", get(show).post(record))
        .route(
            "/cases/{id}/consents/{consent}/withdraw",
            get(leads_up::<2>).post(withdraw),
        )
}

/// A consent in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// For what.
    pub purpose: String,
    /// With whom.
    pub recipient: Option<String>,
    /// Where it stands, in words.
    pub state: String,
    /// By whom and how informed.
    pub how: String,
    /// Where it is withdrawn; none when it no longer stands.
    pub withdraw_href: Option<String>,
    /// Where it is marked as entered in error; none for whoever may not.
    pub error: Option<String>,
    /// Who was asked to stop, with the answer.
    pub stops: Vec<(String, Status)>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "consent/consents.html")]
pub struct ConsentsPage {
    /// The frame.
    pub frame: Frame,
    /// Around the page.
    pub case: CaseFrame,
    /// The rules for children apply.
    pub child: bool,
    /// Consents, newest first.
    pub lines: Vec<Line>,
    /// What the person refuses for now, with the coded reason.
    pub refused: Vec<(String, String)>,
    /// Who has received what already.
    pub received: Vec<(String, String)>,
    /// The form of an answer; empty when the reader may not record.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let page = page(&visit, &CaseId::new(id), &typed, Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn page(
    visit: &Visit,
    id: &CaseId,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<ConsentsPage, Problem> {
    let view = visit.office().consents(&visit.actor, id).await?;
    let frame = &visit.frame;
    let asked = if view.may_record {
        questions(frame, &view)
    } else {
        Vec::new()
    };
    Ok(ConsentsPage {
        case: CaseFrame::of(frame, &view.header, Section::Consents),
        child: view.child,
        lines: view
            .consents
            .iter()
            .map(|line| line_of(frame, id, line, &view))
            .collect(),
        refused: refused(frame, &view),
        received: view
            .received
            .iter()
            .map(|(who, what)| (named(frame, who), compartments(frame, what)))
            .collect(),
        questions: asked
            .into_iter()
            .map(|question| question.filled(typed, &mistakes))
            .collect(),
        mistakes,
        frame: frame.clone(),
    })
}

/// What is not wished for, and why; what the other file says, without a reason.
fn refused(frame: &Frame, view: &ConsentsView) -> Vec<(String, String)> {
    let question = QuestionId::new("refusal_reason");
    let elsewhere = if view.tells_twin {
        "twin-says"
    } else {
        "consent-refused-unsaid"
    };
    let why = |reason: &Option<OptionId>| match reason {
        Some(reason) => frame
            .t(&keys::option(&question, reason.as_str()))
            .into_owned(),
        None => frame.t(elsewhere).into_owned(),
    };
    let own = view.refused.iter();
    let own = own.map(|(purpose, reason)| (purpose_text(frame, *purpose), why(reason)));
    let taken = view.taken_back.iter().map(|(purpose, to)| {
        let purpose = purpose_text(frame, *purpose);
        let to = to
            .as_ref()
            .map(|to| format!("{purpose} · {}", named(frame, to)));
        (
            to.unwrap_or(purpose),
            frame.t("twin-taken-back").into_owned(),
        )
    });
    own.chain(taken).collect()
}

fn purpose_text(frame: &Frame, purpose: Purpose) -> String {
    frame.t(&keys::of("purpose", purpose.as_str())).into_owned() // words: purpose-*
}

fn named(frame: &Frame, provider: &Provider) -> String {
    match provider {
        Provider::Named(institution) => frame.t(&keys::of("institution", institution)).into_owned(),
        Provider::Protected => frame.t("frame-protected-accommodation").into_owned(),
    }
}

fn compartments(frame: &Frame, shared: &[mechanism::Compartment]) -> String {
    let names = shared
        .iter()
        .map(|one| frame.t(&keys::of("compartment", one.as_str())).into_owned()); // words: compartment-*
    names.collect::<Vec<_>>().join(", ")
}

fn line_of(frame: &Frame, id: &CaseId, line: &ConsentLine, view: &ConsentsView) -> Line {
    let consent = &line.consent;
    let date = |at| frame.words().date_of(at, frame.zone());
    let until = consent.given.until.map(last_moment);
    let (key, at) = match consent.withdrawn {
        Some((at, _)) => ("consent-state-withdrawn", at),
        None if line.counts && until.is_some() => ("consent-state-given-until", consent.at),
        None if line.counts => ("consent-state-given", consent.at),
        None if line.held && view.tells_twin => ("twin-consent-held", consent.at),
        None if line.held => ("consent-state-held", consent.at),
        None => match line.ended_at {
            Some(at) => ("consent-state-expired", last_moment(at)),
            None if consent.given.given_by != GivenBy::Person => {
                ("consent-state-suspended", consent.at)
            }
            None => ("consent-state-expired", consent.at),
        },
    };
    let values = [
        ("date", date(at).into()),
        ("until", until.map(date).unwrap_or_default().into()),
    ];
    let by = frame.t(&keys::of("consent-by", given_by(consent.given.given_by))); // words: consent-by-*
    let how = frame.t(&keys::of(
        "consent-informed",
        informed(consent.given.informed),
    )); // words: consent-informed-*
    let language = frame.words().spoken_language(&consent.given.language);
    let stands = consent.is_open() && line.ended_at.is_none() && view.may_record;
    Line {
        purpose: purpose_text(frame, consent.given.purpose),
        recipient: line.recipient.as_ref().map(|to| named(frame, to)),
        state: frame.t_with(key, &values),
        how: format!("{by} · {how} · {language}"),
        withdraw_href: stands.then(|| format!("/cases/{id}/consents/{}/withdraw", line.id)),
        error: line.may_correct.then(|| {
            let case_href = format!("/cases/{id}");
            crate::correction::href(&case_href, consent.version)
        }),
        stops: line.stops.iter().map(|one| stop(frame, one)).collect(),
    }
}

/// The moment before a day is over, so that what holds until midnight reads as that day.
fn last_moment(at: Timestamp) -> Timestamp {
    at.checked_sub(SignedDuration::from_secs(1)).unwrap_or(at)
}

/// Who was asked to stop, and what came back.
fn stop(frame: &Frame, one: &StopLine) -> (String, Status) {
    let (shape, key, at) = match one.answer {
        None => (Shape::Waiting, "consent-stop-waits", None),
        Some((at, TaskResult::Done)) => (Shape::Done, "consent-stop-done", Some(at)),
        Some((at, TaskResult::Cannot)) => (Shape::Ended, "consent-stop-cannot", Some(at)),
        Some((at, TaskResult::NotNeeded)) => (Shape::Ended, "consent-stop-not-needed", Some(at)),
    };
    let date = at.map_or_else(String::new, |at| frame.words().date_of(at, frame.zone()));
    // words: consent-stop-*
    let said = frame.t_with(key, &[("date", date.into())]);
    (named(frame, &one.who), Status::new(shape, said))
}

const fn given_by(by: GivenBy) -> &'static str {
    match by {
        GivenBy::Person => "person",
        GivenBy::Guardian => "guardian",
        GivenBy::Parent => "parent",
    }
}

const fn informed(how: Informed) -> &'static str {
    match how {
        Informed::ReadOut => "read_out",
        Informed::GivenToRead => "given_to_read",
        Informed::Interpreted => "interpreted",
    }
}

/// The form of one answer.
fn questions(frame: &Frame, view: &ConsentsView) -> Vec<Question> {
    let text = |key: &str| frame.t(key).into_owned();
    let select = |id: &str, choices: Vec<Choice>, key: &str| {
        Question::new(id, Kind::Select { choices }, text(key))
    };
    let radios = |id: &str, choices: Vec<Choice>, key: &str| {
        Question::new(id, Kind::Radios { choices }, text(key))
    };
    let by = [GivenBy::Person, GivenBy::Guardian, GivenBy::Parent].map(given_by);
    let how = [
        Informed::ReadOut,
        Informed::GivenToRead,
        Informed::Interpreted,
    ]
    .map(informed);
    // words: consent-purpose consent-recipient consent-answer consent-reason consent-by-whom
    // words: consent-how-informed consent-language
    let mut asked = vec![
        select("purpose", purposes(frame), "consent-purpose"),
        select("recipient", recipients(frame, view), "consent-recipient")
            .with_help(text("consent-recipient-help")),
        radios(
            "answer",
            coded(frame, "consent-answer", &["yes", "no"]),
            "consent-answer",
        ),
        select("reason", reasons(frame, view), "consent-reason"),
    ];
    if view.child {
        asked.push(radios(
            "by",
            coded(frame, "consent-by", &by),
            "consent-by-whom",
        ));
    }
    asked.push(radios(
        "informed",
        coded(frame, "consent-informed", &how),
        "consent-how-informed",
    ));
    asked.push(select(
        "language",
        frame.spoken_languages(),
        "consent-language",
    ));
    asked.push(until_question(frame));
    asked
}

/// Until which day it stands; left empty, until it is withdrawn.
fn until_question(frame: &Frame) -> Question {
    Question::new(UNTIL, Kind::Date, frame.t("consent-until"))
        .with_help(frame.t("consent-until-help"))
}

/// The day that was typed, to its end; nothing where none was typed. What is no day to come is a mistake.
fn until(frame: &Frame, form: &Form, mistakes: &mut Mistakes) -> Option<Timestamp> {
    if until_question(frame).read(form) == Typed::Missing {
        return None;
    }
    let day = form.day(UNTIL);
    let end = day.and_then(|day| office::consent::until_end_of(day, frame.zone()));
    let to_come = end.filter(|end| *end > frame.now());
    if to_come.is_none() {
        mistakes.add(UNTIL, frame.t("consent-until-mistake").into_owned());
    }
    to_come
}

/// Choices whose texts stand under one beginning.
fn coded(frame: &Frame, kind: &str, codes: &[&str]) -> Vec<Choice> {
    let choice = |code: &&str| Choice::new(*code, frame.t(&keys::of(kind, code)));
    codes.iter().map(choice).collect()
}

fn purposes(frame: &Frame) -> Vec<Choice> {
    let choice = |one: &Purpose| Choice::new(one.as_str(), purpose_text(frame, *one));
    Purpose::ALL.iter().map(choice).collect()
}

fn recipients(frame: &Frame, view: &ConsentsView) -> Vec<Choice> {
    let name = |one: &InstitutionId| frame.t(&keys::of("institution", one)).into_owned();
    view.recipients
        .iter()
        .map(|one| Choice::new(one.as_str(), name(one)))
        .collect()
}

fn reasons(frame: &Frame, view: &ConsentsView) -> Vec<Choice> {
    let question = QuestionId::new("refusal_reason");
    let text = |one: &OptionId| frame.t(&keys::option(&question, one.as_str())).into_owned();
    view.reasons
        .iter()
        .map(|one| Choice::new(one.as_str(), text(one)))
        .collect()
}

async fn record(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    let visit = &posted.visit;
    let consent = ConsentId::new(visit.office().new_id());
    let mut mistakes = Mistakes::default();
    let Some(command) = command(&visit.frame, &posted.form, consent, &mut mistakes) else {
        let page = page(visit, &id, &posted.form, mistakes).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    };
    act(visit, &id, key, command).await?;
    Ok(Redirect::to(&format!("/cases/{id}/consents")).into_response())
}

async fn act(visit: &Visit, id: &CaseId, key: String, command: Command) -> Result<(), Problem> {
    let particulars = Particulars::none();
    let given = Given {
        key,
        drawn_at: None,
        draft: None,
        command,
        particulars,
    };
    visit.office().act(&visit.actor, id, given).await?;
    Ok(())
}

/// What was answered, as a command; every mistake at once.
fn command(
    frame: &Frame,
    form: &Form,
    consent: ConsentId,
    mistakes: &mut Mistakes,
) -> Option<Command> {
    let mut need = |field: &str, missing: bool| {
        if missing {
            mistakes.add(field, frame.t("consent-choose-mistake").into_owned());
        }
    };
    let purpose = form.one("purpose").and_then(Purpose::parse);
    need("purpose", purpose.is_none());
    let answer = form.one("answer");
    need("answer", answer.is_none());
    let no = answer == Some("no");
    let reason = form.one("reason").map(OptionId::new);
    need("reason", no && reason.is_none());
    let how = form.one("informed").and_then(|typed| {
        [
            Informed::ReadOut,
            Informed::GivenToRead,
            Informed::Interpreted,
        ]
        .into_iter()
        .find(|one| informed(*one) == typed)
    });
    need("informed", !no && answer.is_some() && how.is_none());
    let language = form.one("language");
    need("language", !no && answer.is_some() && language.is_none());
    let recipient = form.one("recipient").map(InstitutionId::new);
    need(
        "recipient",
        !no && purpose == Some(Purpose::Sharing) && recipient.is_none(),
    );
    // Whoever says no says nothing about a day.
    let until = if no {
        None
    } else {
        until(frame, form, mistakes)
    };
    if !mistakes.is_empty() {
        return None;
    }
    if no {
        return Some(Command::Refuse {
            purpose: purpose?,
            reason: reason?,
        });
    }
    let typed = form.one("by");
    let by = [GivenBy::Person, GivenBy::Guardian, GivenBy::Parent];
    let by = by.into_iter().find(|one| Some(given_by(*one)) == typed);
    let given = ConsentGiven {
        purpose: purpose?,
        recipient,
        given_by: by.unwrap_or(GivenBy::Person),
        informed: how?,
        language: language?.to_owned(),
        interpreter: how? == Informed::Interpreted,
        until,
    };
    Some(Command::GiveConsent { consent, given })
}

async fn withdraw(
    Path((id, consent)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    let withdrawal = match posted.form.one("by") {
        Some("representative") => Withdrawal::ByRepresentative,
        Some("mistaken") => Withdrawal::Mistaken,
        _ => Withdrawal::ByPerson,
    };
    let command = Command::WithdrawConsent {
        consent: ConsentId::new(consent),
        withdrawal,
    };
    act(&posted.visit, &id, key, command).await?;
    Ok(Redirect::to(&format!("/cases/{id}/consents")).into_response())
}

impl Sample for ConsentsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let line = Line {
            purpose: "referral to services".to_owned(),
            recipient: Some("Sample service".to_owned()),
            state: "given on 3 November 2026".to_owned(),
            how: "the person".to_owned(),
            withdraw_href: Some("/cases/1/consents/1/withdraw".to_owned()),
            error: Some("/cases/1/timeline/7/error".to_owned()),
            stops: vec![(
                "Sample service".to_owned(),
                Status::new(Shape::Waiting, frame.t("consent-stop-waits")),
            )],
        };
        let page = |full: bool| Self {
            case: crate::overview::sample::case(Section::Consents),
            child: full,
            lines: if full { vec![line.clone()] } else { Vec::new() },
            refused: vec![("contact with police".to_owned(), "needs time".to_owned())],
            received: vec![("Sample service".to_owned(), "identity".to_owned())],
            questions: vec![Question::new("answer", Kind::YesNo, "Answer")],
            mistakes: Mistakes::default(),
            frame: frame.clone(),
        };
        vec![page(true), page(false)]
    }
}
