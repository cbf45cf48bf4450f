//! `/cases/{id}/referrals`: the referrals of a case, and offering one: what is needed, who is
//! asked, what they will read before they accept, and what opens then.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use casework::context::slot;
use casework::referral::Urgency;
use mechanism::{Compartment, Function, ServiceId, keys};
use office::offer::{Chosen, OfferChoices};
use office::referral::Direction;
use office::{Given, Particulars};
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::referral::{Line, line, preview_rows};
use crate::routes::Routes;
use crate::view::{Answer, Choice, Kind, NotYet, Question, Row};
use crate::visit::Visit;

mod samples;

/// Up to so many institutions stand in sight; more are chosen from a list.
const IN_SIGHT_MAX: usize = 6;
/// Rows of the box for the message.
const MESSAGE_ROWS: u8 = 4;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/referrals", get(list))
        .route("/cases/{id}/referrals/new", get(ask).post(go_on))
}

/// The referrals of a case.
#[derive(Clone, Debug, Template)]
#[template(path = "offer/list.html")]
pub struct CaseReferralsPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The referrals.
    pub lines: Vec<Line>,
    /// Why none may be offered; nothing where one may.
    pub closed: Option<String>,
}

/// What is needed, by pillar.
#[derive(Clone, Debug, Template)]
#[template(path = "offer/need.html")]
pub struct NeedPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The pillars with their services: name and address.
    pub pillars: Vec<(String, Vec<(String, String)>)>,
}

/// Who is asked, how soon, what is shared.
#[derive(Clone, Debug, Template)]
#[template(path = "offer/offer.html")]
pub struct OfferPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The referrals of the case.
    pub back: String,
    /// What is needed: code and name.
    pub need: (String, String),
    /// What is asked.
    pub questions: Vec<Question>,
    /// What is to be mended.
    pub mistakes: Mistakes,
}

/// What whoever is asked will read, before it is sent.
#[derive(Clone, Debug, Template)]
#[template(path = "offer/preview.html")]
pub struct PreviewPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Who is asked.
    pub to: String,
    /// The preview.
    pub rows: Vec<Row>,
    /// The message, which opens on acceptance only.
    pub message: Vec<String>,
    /// Everything that refuses it now.
    pub refused: Vec<NotYet>,
    /// What was typed, to be carried on.
    pub carried: Vec<(String, String)>,
}

/// For which need one is offered: `?need=`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Needed {
    /// The service, by its code.
    pub need: Option<String>,
}

async fn list(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let found = visit.office().case_referrals(&visit.actor, &id).await?;
    let frame = visit.frame;
    let page = CaseReferralsPage {
        case: CaseFrame::of(&frame, &found.header, Section::Referrals),
        lines: found
            .rows
            .iter()
            .map(|row| line(&frame, Direction::Sent, row))
            .collect(),
        closed: found
            .closed
            .map(|reason| frame.t(&reason.key()).into_owned()),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

async fn ask(
    visit: Visit,
    Path(id): Path<String>,
    Query(needed): Query<Needed>,
) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let drafted = visit.drafted().await?;
    let need = drafted.one("need").map(str::to_owned).or(needed.need);
    let asked = Asked::of(&visit, &id, need.as_deref()).await?;
    asked.draw(visit.frame, &drafted, Mistakes::default())
}

/// Posted: on to the preview, back to change something, or sent.
async fn go_on(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let (visit, form) = (&posted.visit, &posted.form);
    let asked = Asked::of(visit, &id, form.one("need")).await?;
    // For nothing that was said: what is needed is asked first.
    if asked.need.is_none() {
        let first = format!("/cases/{id}/referrals/new");
        return Ok(Redirect::to(&first).into_response());
    }
    let frame = visit.frame.clone();
    let (chosen, mistakes) = asked.read(&frame, form);
    let Some(chosen) = chosen.filter(|_| mistakes.is_empty()) else {
        return asked.draw(frame, form, mistakes);
    };
    match form.one("go") {
        Some("change") => asked.draw(frame, form, mistakes),
        Some("send") => send(&posted, &id, chosen).await,
        _ => preview(visit, form, &id, chosen).await,
    }
}

async fn preview(
    visit: &Visit,
    form: &Form,
    id: &CaseId,
    chosen: Chosen,
) -> Result<Response, Problem> {
    let frame = visit.frame.clone();
    let to = recipient(&frame, &(chosen.to.clone(), chosen.function));
    let shown = visit
        .office()
        .preview_offer(&visit.actor, id, chosen)
        .await?;
    let refused = shown.refusal.as_ref();
    let typed = form.typed().filter(|(name, _)| *name != "go");
    let page = PreviewPage {
        case: CaseFrame::of(&frame, &shown.header, Section::Referrals),
        to,
        rows: preview_rows(&frame, &shown.preview),
        message: message(form).lines().map(str::to_owned).collect(),
        refused: refused.map_or_else(Vec::new, |one| crate::refusal::reasons(&frame, one)),
        carried: typed
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

async fn send(posted: &Posted, id: &CaseId, chosen: Chosen) -> Result<Response, Problem> {
    let (office, actor) = (posted.visit.office(), &posted.visit.actor);
    let (referral, command) = office.offer_command(actor, id, chosen).await?;
    let message = message(&posted.form);
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: None,
        command,
        particulars: Particulars::none().with(Compartment::Account, slot::MESSAGE, message),
    };
    let done = office.act(actor, id, given).await?;
    // The id was drawn for this sending: if the form had been sent before, it stands for nothing.
    let to = match done.repeated {
        true => format!("/cases/{id}/referrals"),
        false => format!("/referrals/{referral}"),
    };
    Ok(Redirect::to(&to).into_response())
}

fn message(form: &Form) -> &str {
    form.one("message").unwrap_or_default()
}

/// The name of whoever can be asked: institution and function.
fn recipient(
    frame: &Frame,
    (institution, function): &(mechanism::InstitutionId, Function),
) -> String {
    let institution = frame.t(&keys::of("institution", institution));
    let function = frame.t(&keys::of("function", function.as_str()));
    format!("{institution} · {function}")
}

/// What is asked for one need of one case.
struct Asked {
    choices: OfferChoices,
    need: Option<ServiceId>,
}

impl Asked {
    async fn of(visit: &Visit, id: &CaseId, need: Option<&str>) -> Result<Self, Problem> {
        let office = visit.office();
        let service = need.and_then(|need| office.mechanism().service(need));
        let need = service.map(|(_, service)| service.id.clone());
        let code = need.as_ref().map(ServiceId::as_str);
        let choices = office.offer_choices(&visit.actor, id, code).await?;
        Ok(Self { choices, need })
    }

    /// The page that asks what is still missing.
    fn draw(self, frame: Frame, form: &Form, mistakes: Mistakes) -> Result<Response, Problem> {
        let case = CaseFrame::of(&frame, &self.choices.header, Section::Referrals);
        let Some(need) = &self.need else {
            let pillars = self.pillars(&frame, &case.href);
            let page = NeedPage {
                case,
                pillars,
                frame,
            };
            return Ok(Html(page.render()?).into_response());
        };
        let name = frame.t(&keys::of("service", need)).into_owned();
        let page = OfferPage {
            questions: self.filled(&frame, form, &mistakes),
            need: (need.to_string(), name),
            back: format!("{}/referrals", case.href),
            case,
            mistakes,
            frame,
        };
        Ok((page.mistakes.status(), Html(page.render()?)).into_response())
    }

    fn pillars(&self, frame: &Frame, case: &str) -> Vec<(String, Vec<(String, String)>)> {
        let service = |id: &ServiceId| {
            let name = frame.t(&keys::of("service", id)).into_owned();
            (name, format!("{case}/referrals/new?need={id}"))
        };
        let pillar = |(id, services): &(mechanism::PillarId, Vec<ServiceId>)| {
            let name = frame.t(&keys::of("pillar", id)).into_owned();
            (name, services.iter().map(service).collect())
        };
        self.choices.needs.iter().map(pillar).collect()
    }

    /// The questions as they were posted; the language starts as the case knows it.
    fn filled(&self, frame: &Frame, form: &Form, mistakes: &Mistakes) -> Vec<Question> {
        let is_new = form.typed().next().is_none();
        let known = self.choices.language.clone().filter(|_| is_new);
        let questions = questions(frame, &self.choices).into_iter();
        let filled = questions.map(|question| match (&known, question.id.as_str()) {
            (Some(language), "language") => {
                question.with_answer(Answer::Known(vec![language.clone()]))
            }
            _ => question.filled(form, mistakes),
        });
        filled.collect()
    }

    /// What was chosen, with everything that is to be mended.
    fn read(&self, frame: &Frame, form: &Form) -> (Option<Chosen>, Mistakes) {
        let mut mistakes = Mistakes::default();
        for question in questions(frame, &self.choices) {
            if matches!(question.id.as_str(), "to" | "urgency") {
                mistakes.require(frame, &question, form);
            }
        }
        let to = form.one("to");
        let recipients = self.choices.recipients.iter();
        let to = recipients
            .into_iter()
            .find(|one| Some(code(one).as_str()) == to);
        let urgency = Urgency::ALL.into_iter();
        let urgency = urgency
            .into_iter()
            .find(|urgency| form.one("urgency") == Some(urgency.as_str()));
        let shares = self.choices.shareable.iter().copied();
        let languages = form
            .many("language")
            .filter(|code| is_language(frame, code));
        let chosen = (|| {
            let (to, function) = to?.clone();
            Some(Chosen {
                to,
                function,
                need: self.need.clone()?,
                urgency: urgency?,
                languages: languages.map(str::to_owned).collect(),
                shares: shares
                    .filter(|one| form.many("shares").any(|code| code == one.as_str()))
                    .collect(),
            })
        })();
        (chosen, mistakes)
    }
}

fn is_language(frame: &Frame, code: &str) -> bool {
    let languages = frame.words().spoken_languages();
    languages.iter().any(|(one, _)| *one == code)
}

/// What a form posts for a recipient.
fn code((institution, function): &(mechanism::InstitutionId, Function)) -> String {
    format!("{institution}/{}", function.as_str())
}

/// What is asked to offer a referral.
fn questions(frame: &Frame, choices: &OfferChoices) -> Vec<Question> {
    let text = |key: &str| frame.t(key).into_owned();
    let recipients = choices.recipients.iter();
    let recipients: Vec<Choice> = recipients
        .map(|one| Choice::new(code(one), recipient(frame, one)))
        .collect();
    let to = match recipients.len() {
        0..=IN_SIGHT_MAX => Kind::Radios {
            choices: recipients,
        },
        _ => Kind::Select {
            choices: recipients,
        },
    };
    // words: referral-urgency-*
    let urgency = Urgency::ALL.map(|one| {
        let label = text(&keys::of("referral-urgency", one.as_str()));
        Choice::new(one.as_str(), label)
    });
    let languages = frame.words().spoken_languages().into_iter();
    let languages = languages
        .map(|(code, name)| Choice::new(code, name))
        .collect();
    // words: compartment-*
    let shares = choices.shareable.iter().map(|one| {
        let label = text(&keys::of("compartment", one.as_str()));
        Choice::new(one.as_str(), label)
    });
    vec![
        Question::new("to", to, text("referral-ask-to")),
        Question::new(
            "urgency",
            Kind::Radios {
                choices: urgency.to_vec(),
            },
            text("referral-ask-urgency"),
        ),
        Question::new(
            "language",
            Kind::Select { choices: languages },
            text("referral-ask-language"),
        ),
        Question::new(
            "shares",
            Kind::Checkboxes {
                choices: shares.collect(),
            },
            text("referral-ask-shares"),
        )
        .with_help(text("referral-ask-shares-help")),
        Question::new(
            "message",
            Kind::LongText { rows: MESSAGE_ROWS },
            text("referral-ask-message"),
        )
        .with_help(text("referral-ask-message-help")),
    ]
}
