//! `/cases/{id}/identity`: who the person is. Known, not known, not wished to be said and not asked
//! stand apart; what changed keeps its old value. No name in a title or an address.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::{Answer, CaseId};
use mechanism::{Missing, QuestionId, keys};
use office::identity::{Correction, IdentityView, Particular, Told};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::REASONS;
use crate::view::{Closed, Kind, Question};
use crate::visit::Visit;
use crate::{pack_answer, pack_form};

/// The field of the version at which the form was drawn.
const DRAWN_AT: &str = "drawn_at";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/identity", get(show))
        .route("/cases/{id}/identity/{question}", get(ask).post(correct))
}

/// What was told at one time, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldLine {
    /// The answer, line by line.
    pub lines: Vec<String>,
    /// When and by whom it was recorded.
    pub when: String,
    /// Why it was changed.
    pub reason: Option<String>,
}

/// One particular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The question.
    pub name: String,
    /// What stands.
    pub standing: ToldLine,
    /// What stood before.
    pub earlier: Vec<ToldLine>,
    /// Where it is corrected; none for whoever may not.
    pub change: Option<String>,
}

/// Particulars that have the same kind of answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub title: String,
    /// The particulars.
    pub lines: Vec<Line>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "identity/identity.html")]
pub struct IdentityPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Why it is closed.
    pub closed: Option<Closed>,
    /// What was told, kind by kind.
    pub groups: Vec<Group>,
    /// What nobody has asked yet.
    pub not_asked: Vec<String>,
}

/// The page on which one particular is corrected.
#[derive(Clone, Debug, Template)]
#[template(path = "identity/correct.html")]
pub struct CorrectPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Where it is posted.
    pub href: String,
    /// The version at which it was drawn.
    pub drawn_at: String,
    /// The new answer, and why.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let view = visit
        .office()
        .identity(&visit.actor, &CaseId::new(id))
        .await?;
    Ok(Html(page(&visit, &view).render()?).into_response())
}

// words: question-* compartment-identity
fn page(visit: &Visit, view: &IdentityView) -> IdentityPage {
    let frame = &visit.frame;
    let case = CaseFrame::of(frame, &view.header, Section::Identity);
    let name = |id: &QuestionId| frame.t(&keys::question(id)).into_owned();
    // words: identity-known identity-unknown identity-declined identity-not-asked
    let kinds: [(Option<Missing>, &str); 4] = [
        (None, "identity-known"),
        (Some(Missing::Unknown), "identity-unknown"),
        (Some(Missing::Declined), "identity-declined"),
        (Some(Missing::NotAsked), "identity-not-asked"),
    ];
    let group = |(kind, key): (Option<Missing>, &str)| {
        let same = view.particulars.iter().filter(|one| missing(one) == kind);
        let lines: Vec<Line> = same
            .map(|one| line(visit, &case.href, view.corrects, one))
            .collect();
        let title = frame.t(key).into_owned();
        (!lines.is_empty()).then_some(Group { title, lines })
    };
    IdentityPage {
        closed: view.closed.map(|reason| Closed {
            name: frame.t("compartment-identity").into_owned(),
            reason: frame.t(&reason.key()).into_owned(),
        }),
        groups: kinds.into_iter().filter_map(group).collect(),
        not_asked: view.not_asked.iter().map(name).collect(),
        case,
        frame: frame.clone(),
    }
}

fn missing(one: &Particular) -> Option<Missing> {
    match one.standing.answer {
        Answer::Missing(missing) => Some(missing),
        Answer::Known(_) => None,
    }
}

fn line(visit: &Visit, case_href: &str, corrects: bool, one: &Particular) -> Line {
    let frame = &visit.frame;
    Line {
        name: frame.t(&keys::question(&one.question)).into_owned(),
        standing: told(visit, &one.question, &one.standing),
        earlier: one
            .earlier
            .iter()
            .map(|earlier| told(visit, &one.question, earlier))
            .collect(),
        change: corrects.then(|| format!("{case_href}/identity/{}", one.question)),
    }
}

fn told(visit: &Visit, question: &QuestionId, one: &Told) -> ToldLine {
    let frame = &visit.frame;
    let asked = visit.office().mechanism().question(question.as_str());
    let said = asked
        .and_then(|(_, asked)| pack_answer::lines(frame, asked, &one.answer, one.text.as_deref()));
    let date = frame.words().date_of(one.at, frame.zone());
    let who = provider(frame, &one.by);
    let values = [("date", date.into()), ("institution", who.into())];
    ToldLine {
        lines: said.unwrap_or_else(|| vec![frame.t("identity-gone").into_owned()]),
        when: frame.t_with("identity-recorded", &values),
        reason: one
            .reason
            .as_ref()
            .map(|reason| frame.t_with("identity-why", &[("reason", reason.as_str().into())])),
    }
}

/// The particular that is to be corrected, and its question in the pack.
///
/// # Errors
/// Nobody told it yet, or it is not the reader's to correct.
fn asked<'v>(
    visit: &'v Visit,
    view: &'v IdentityView,
    question: &str,
) -> Result<(&'v Particular, &'v mechanism::Question), Problem> {
    if let Some(reason) = view.closed {
        return Err(Problem::Closed(reason));
    }
    let mut told = view.particulars.iter();
    let told = told.find(|one| one.question.as_str() == question && view.corrects);
    let asked = visit.office().mechanism().question(question);
    match (told, asked) {
        (Some(told), Some((_, asked))) => Ok((told, asked)),
        _ => Err(Problem::NotFound),
    }
}

async fn ask(
    visit: Visit,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let drafted = visit.drafted().await?;
    let view = visit
        .office()
        .identity(&visit.actor, &CaseId::new(id))
        .await?;
    let (told, asked) = asked(&visit, &view, &question)?;
    let standing = &told.standing;
    let fields = pack_answer::fields(asked, &standing.answer, standing.text.as_deref());
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let form = match visit.draft() {
        Some(_) => drafted,
        None => Form::of(&fields),
    };
    correct_page(&visit, &view, asked, &form, &Mistakes::default()).answer(StatusCode::OK)
}

async fn correct(
    Path((id, question)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let case = CaseId::new(id);
    let view = visit.office().identity(&visit.actor, &case).await?;
    let (_, asked) = asked(visit, &view, &question)?;
    let drawn = vec![pack_form::one(&visit.frame, asked)];
    // An empty answer corrects nothing: *not known* and its like are chosen.
    let mut needed = asked.clone();
    needed.required = true;
    let typed = pack_form::typed(&drawn, &posted.form);
    let read = office::answers::read([&needed], &typed);
    let mut mistakes = match &read {
        Ok(_) => Mistakes::default(),
        Err(errors) => pack_form::mistakes(&visit.frame, &drawn, errors),
    };
    mistakes.require(&visit.frame, &why(&visit.frame), &posted.form);
    let answered = match read {
        Ok(answered) if mistakes.is_empty() => answered,
        _ => {
            let page = correct_page(visit, &view, asked, &posted.form, &mistakes);
            return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let correction = Correction {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: posted.form.one(DRAWN_AT).and_then(|text| text.parse().ok()),
        question: asked.id.clone(),
        answered,
        reason: posted.form.one(REASONS).unwrap_or_default().to_owned(),
    };
    let office = visit.office();
    office
        .correct_identity(&visit.actor, &case, correction)
        .await?;
    Ok(Redirect::to(&format!("/cases/{case}/identity")).into_response())
}

fn why(frame: &Frame) -> Question {
    let kind = Kind::LongText { rows: 3 };
    Question::new(REASONS, kind, frame.t("identity-correct-why"))
        .with_help(frame.t("identity-correct-why-hint"))
}

fn correct_page(
    visit: &Visit,
    view: &IdentityView,
    asked: &mechanism::Question,
    form: &Form,
    mistakes: &Mistakes,
) -> CorrectPage {
    let frame = &visit.frame;
    let case = CaseFrame::of(frame, &view.header, Section::Identity);
    let questions = vec![pack_form::one(frame, asked), why(frame)];
    CorrectPage {
        href: format!("{}/identity/{}", case.href, asked.id),
        drawn_at: view.header.version.to_string(),
        questions: pack_form::filled(questions, form, mistakes),
        mistakes: mistakes.clone(),
        case,
        frame: frame.clone(),
    }
}

impl CorrectPage {
    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

impl Sample for IdentityPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let told = |reason: Option<&str>| ToldLine {
            lines: vec!["Sample".to_owned()],
            when: "Sample".to_owned(),
            reason: reason.map(str::to_owned),
        };
        let line = |change: Option<&str>, earlier: Vec<ToldLine>| Line {
            name: "Sample".to_owned(),
            standing: told(Some("Sample")),
            earlier,
            change: change.map(str::to_owned),
        };
        let full = Self {
            case: crate::overview::sample::case(Section::Identity),
            closed: None,
            groups: vec![Group {
                title: frame.t("identity-known").into_owned(),
                lines: vec![
                    line(Some("/cases/0f/identity/sample"), vec![told(None)]),
                    line(None, Vec::new()),
                ],
            }],
            not_asked: vec!["Sample".to_owned()],
            frame: frame.clone(),
        };
        let closed = Self {
            closed: Some(Closed {
                name: frame.t("compartment-identity").into_owned(),
                reason: "Sample".to_owned(),
            }),
            groups: Vec::new(),
            not_asked: Vec::new(),
            ..full.clone()
        };
        let nothing = Self {
            groups: Vec::new(),
            not_asked: Vec::new(),
            ..full.clone()
        };
        vec![full, closed, nothing]
    }
}

impl Sample for CorrectPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let mut mistakes = Mistakes::default();
        mistakes.require(frame, &why(frame), &Form::default());
        vec![Self {
            case: crate::overview::sample::case(Section::Identity),
            href: "/cases/0f/identity/sample".to_owned(),
            drawn_at: "1".to_owned(),
            questions: vec![why(frame).filled(&Form::default(), &mistakes)],
            mistakes,
            frame: frame.clone(),
        }]
    }
}
