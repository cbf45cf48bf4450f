//! `/cases/{id}/danger`: imminent danger, phone first. Whom was called, when, what was the answer,
//! until a named human has accepted.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::emergency::{Call, CallAnswer, Danger};
use casework::{CaseId, Command};
use mechanism::{Compartment, InstitutionId, keys};
use office::concern::{DangerView, ToCall};
use office::{Given, Particulars};

use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Choice, Kind, Question};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/danger", get(show).post(record))
}

/// A call in words.
#[derive(Clone, Debug)]
pub struct CallLine {
    /// When.
    pub at: String,
    /// Whom.
    pub whom: String,
    /// What came of it.
    pub answer: String,
    /// Who was spoken to.
    pub spoke_to: Option<String>,
}

/// Somebody to call.
#[derive(Clone, Debug)]
pub struct CallCard {
    /// The institution.
    pub who: String,
    /// In which function.
    pub function: String,
    /// The number; none while it is not set.
    pub telephone: Option<String>,
    /// Who is on duty; not told of a shelter.
    pub on_duty: Option<Vec<String>>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "danger/danger.html")]
pub struct DangerPage {
    /// The frame.
    pub frame: Frame,
    /// The case's address.
    pub case_href: String,
    /// Its number.
    pub number: String,
    /// Nobody has taken over yet.
    pub open: bool,
    /// Somebody has.
    pub taken: bool,
    /// The calls in order.
    pub calls: Vec<CallLine>,
    /// Who can be called.
    pub to_call: Vec<CallCard>,
    /// The form of a call.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
}

async fn show(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let page = page(&visit, &CaseId::new(id), &typed, Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn page(
    visit: &Visit,
    id: &CaseId,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<DangerPage, Problem> {
    let view = visit.office().danger(&visit.actor, id).await?;
    let frame = &visit.frame;
    let asked = questions(frame, &view.to_call);
    let filled = asked
        .into_iter()
        .map(|question| question.filled(typed, &mistakes));
    Ok(DangerPage {
        case_href: format!("/cases/{id}"),
        number: view
            .number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        open: view.danger.is_open(),
        taken: matches!(view.danger, Danger::Taken(_)),
        calls: calls(frame, &view),
        to_call: view.to_call.iter().map(|one| card(frame, one)).collect(),
        questions: filled.collect(),
        mistakes,
        frame: frame.clone(),
    })
}

fn calls(frame: &Frame, view: &DangerView) -> Vec<CallLine> {
    let line = |call: &office::concern::CallView| CallLine {
        at: frame.words().date_and_time(call.at, frame.zone()),
        whom: match &call.institution {
            Some(institution) => frame.t(&keys::of("institution", institution)).into_owned(),
            None => frame.t("frame-protected-accommodation").into_owned(),
        },
        answer: answer_text(frame, call.answer),
        spoke_to: call.spoke_to.clone(),
    };
    view.calls.iter().map(line).collect()
}

fn answer_text(frame: &Frame, answer: CallAnswer) -> String {
    // words: concern-call-answer-*
    frame
        .t(&keys::of("concern-call-answer", answer.as_str()))
        .into_owned()
}

/// Somebody to call, in words.
pub(crate) fn card(frame: &Frame, one: &ToCall) -> CallCard {
    CallCard {
        who: frame
            .t(&keys::of("institution", &one.institution))
            .into_owned(),
        function: frame
            .t(&keys::of("function", one.function.as_str()))
            .into_owned(),
        telephone: one.telephone.clone(),
        on_duty: one.on_duty.clone(),
    }
}

fn questions(frame: &Frame, to_call: &[ToCall]) -> Vec<Question> {
    let mut institutions: Vec<Choice> = Vec::new();
    for one in to_call {
        let code = one.institution.as_str();
        if institutions.iter().all(|known| known.code != code) {
            institutions.push(Choice::new(code, frame.t(&keys::of("institution", code))));
        }
    }
    let answers = CallAnswer::ALL
        .iter()
        .map(|answer| Choice::new(answer.as_str(), answer_text(frame, *answer)));
    let label = |key: &str| frame.t(key).into_owned();
    // words: concern-call-whom concern-call-answer concern-call-accepted-by
    vec![
        Question::new(
            "whom",
            Kind::Select {
                choices: institutions,
            },
            label("concern-call-whom"),
        ),
        Question::new(
            "answer",
            Kind::Radios {
                choices: answers.collect(),
            },
            label("concern-call-answer"),
        ),
        Question::new("spoke_to", Kind::Text, label("concern-call-accepted-by")),
    ]
}

async fn record(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    let visit = &posted.visit;
    let form = &posted.form;
    if form.has("danger") {
        let given = given(key, Command::RecordDanger, Particulars::none());
        visit.office().act(&visit.actor, &id, given).await?;
        return Ok(Redirect::to(&format!("/cases/{id}/danger")).into_response());
    }
    let mut mistakes = Mistakes::default();
    let offered = visit.office().danger(&visit.actor, &id).await?.to_call;
    let Some(call) = call(&visit.frame, form, &offered, &mut mistakes) else {
        let page = page(visit, &id, form, mistakes).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    };
    let spoke_to = form.one("spoke_to").unwrap_or_default();
    let particulars = Particulars::none().with(Compartment::Account, slot::SPOKE_TO, spoke_to);
    let given = given(key, Command::RecordCall { call }, particulars);
    visit.office().act(&visit.actor, &id, given).await?;
    Ok(Redirect::to(&format!("/cases/{id}/danger")).into_response())
}

fn given(key: String, command: Command, particulars: Particulars) -> Given {
    Given {
        key,
        drawn_at: None,
        draft: None,
        command,
        particulars,
    }
}

/// The call as typed; every mistake at once. INVARIANT (floor 12): only of whom the page offers to call.
fn call(frame: &Frame, form: &Form, offered: &[ToCall], mistakes: &mut Mistakes) -> Option<Call> {
    let mut amiss = |field: &str, key: &str| mistakes.add(field, frame.t(key).into_owned());
    let institution = form.one("whom");
    let institution =
        institution.filter(|id| offered.iter().any(|one| one.institution.as_str() == *id));
    if institution.is_none() {
        amiss("whom", "concern-call-whom-mistake");
    }
    let typed = form.one("answer").unwrap_or_default();
    let answer = CallAnswer::ALL
        .into_iter()
        .find(|answer| answer.as_str() == typed);
    if answer.is_none() {
        amiss("answer", "concern-call-answer-mistake");
    }
    let unnamed = answer == Some(CallAnswer::TakesOver) && !form.has("spoke_to");
    if unnamed {
        amiss("spoke_to", "concern-call-name-mistake");
        return None;
    }
    Some(Call {
        institution: InstitutionId::new(institution?),
        answer: answer?,
    })
}

impl CallCard {
    /// An invented one, with everything or without.
    pub(crate) fn sample(full: bool) -> Self {
        Self {
            who: "Sample service".to_owned(),
            function: "shelter".to_owned(),
            telephone: full.then(|| "116111".to_owned()),
            on_duty: full.then(Vec::new),
        }
    }
}

impl Sample for DangerPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |open: bool| Self {
            frame: frame.clone(),
            case_href: "/cases/1".to_owned(),
            number: "X-7KM4-2Q".to_owned(),
            open,
            taken: !open,
            calls: vec![CallLine {
                at: "3 November 2026".to_owned(),
                whom: "Sample service".to_owned(),
                answer: "Nobody answered".to_owned(),
                spoke_to: (!open).then(|| "Elira Shembulli".to_owned()),
            }],
            to_call: vec![CallCard::sample(open)],
            questions: questions(frame, &[]),
            mistakes: Mistakes::default(),
        };
        vec![page(true), page(false)]
    }
}
