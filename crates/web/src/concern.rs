//! `/concern`: raising a concern, one thing a page, kept as a draft until it is sent.
//!
//! The pages follow the pack's form of a concern section by section; this module knows no question
//! of any country. Before any question stands what this professional must report.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::reach::Relation;
use mechanism::{Form as PackForm, Function, Section, keys};

use crate::danger::{self, CallCard};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::pack_form;
use crate::paper;
use crate::posted::Posted;
use crate::refusal::source_name;
use crate::routes::Routes;
use crate::view::{Answer, Apart, Change, Choice, Kind, Question, Row};
use crate::visit::Visit;

mod sample;
mod send;

/// The section after which danger is known.
const DANGER_SECTION: &str = "danger";
/// The last section that is asked when somebody is in danger now.
const LAST_IN_DANGER: &str = "age";
/// The question of danger.
const DANGER: &str = "danger_now";

/// The first page of a case that was just raised, below the case: it says what comes next.
const RAISED: &str = "?raised=yes";
/// The button that opens the case at once, with what is answered so far.
const NOW: &str = "now";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/concern", get(begin).post(start))
        .route("/concern/blank", get(paper::blank::show_concern))
        .route("/concern/{draft}", get(check).post(send::send))
        .route("/concern/{draft}/{section}", get(show).post(keep))
}

/// The page before any question: what must be reported, and to whom.
#[derive(Clone, Debug, Template)]
#[template(path = "concern/begin.html")]
pub struct BeginPage {
    /// The frame.
    pub frame: Frame,
    /// The duty in words; none while no source sets one.
    pub duty: Option<String>,
    /// Where the duty stands.
    pub source: Option<String>,
}

/// One section.
#[derive(Clone, Debug, Template)]
#[template(path = "concern/section.html")]
pub struct SectionPage {
    /// The frame.
    pub frame: Frame,
    /// Where the form is posted.
    pub action: String,
    /// Where back leads.
    pub back: String,
    /// The title.
    pub title: String,
    /// Which page of how many.
    pub number: usize,
    /// How many.
    pub total: usize,
    /// Its questions, signs included.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The person may be a child: the rules for children apply from here on.
    pub child: bool,
    /// Somebody is in danger: telephone first.
    pub danger: bool,
    /// Who can be called, in danger.
    pub to_call: Vec<CallCard>,
    /// The list of signs is known to exist and could not be read.
    pub absent: bool,
}

/// A section with what was answered.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Its title.
    pub title: String,
    /// A row for each question.
    pub rows: Vec<Row>,
}

/// The last page: what was typed, what will be shared and what not.
#[derive(Clone, Debug, Template)]
#[template(path = "concern/check.html")]
pub struct CheckPage {
    /// The frame.
    pub frame: Frame,
    /// Where the form is posted.
    pub action: String,
    /// Sections with what was answered.
    pub sections: Vec<Answered>,
    /// When it was first put on paper.
    pub paper: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// Somebody is in danger: it is sent now, calls come next.
    pub danger: bool,
    /// Who can be called, in danger.
    pub to_call: Vec<CallCard>,
    /// The person may be a child.
    pub child: bool,
    /// Who will read it, and what of it: *Everything you wrote: the unit*.
    pub shared: Vec<String>,
}

async fn begin(visit: Visit) -> Result<Response, Problem> {
    let drafted = visit.drafted().await?;
    if !drafted.to_draft().is_empty() {
        // A draft from the list of drafts is gone on with where its answers stand.
        let kept = drafted.to_draft();
        let office = visit.office();
        let person = &visit.actor.person;
        let id = office.keep_draft(person, None, "/concern", &kept).await?;
        return Ok(Redirect::to(&format!("/concern/{id}")).into_response());
    }
    let functions = &visit.actor.functions;
    let (duty, source) = duty(&visit, functions);
    Ok(Html(
        BeginPage {
            frame: visit.frame,
            duty,
            source,
        }
        .render()?,
    )
    .into_response())
}

/// What the first function with a sourced duty must report.
fn duty(visit: &Visit, functions: &[Function]) -> (Option<String>, Option<String>) {
    let duties = &visit.office().mechanism().duties_to_report;
    let stated = functions.iter().filter_map(|function| duties.get(function));
    for one in stated {
        if let mechanism::Stated::Set { value, source } = one {
            let text = visit.frame.t(&keys::of("duty", value)).into_owned(); // words: duty-*
            return (Some(text), Some(source_name(&visit.frame, source)));
        }
    }
    (None, None)
}

async fn start(posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let first = concern_form(visit)?
        .sections
        .first()
        .ok_or(Problem::NotFound)?
        .id
        .clone();
    let office = visit.office();
    let id = office
        .keep_draft(&visit.actor.person, None, "/concern", &[])
        .await?;
    Ok(Redirect::to(&format!("/concern/{id}/{first}")).into_response())
}

pub(crate) fn concern_form(visit: &Visit) -> Result<&PackForm, Problem> {
    visit
        .office()
        .mechanism()
        .form(casework::concern::FORM)
        .ok_or(Problem::NotFound)
}

/// What was typed so far.
async fn draft(visit: &Visit, id: &str) -> Result<Form, Problem> {
    let draft = visit.office().draft(&visit.actor.person, id).await?;
    Ok(Form::from(draft))
}

async fn show(
    Path((id, section)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Problem> {
    let mut typed = draft(&visit, &id).await?;
    // What was posted after the session had ended lies in a draft of its own.
    let late = visit.drafted().await?;
    if !late.to_draft().is_empty() {
        typed = late;
    }
    let page = section_page(&visit, &id, &section, &typed, Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn section_page(
    visit: &Visit,
    id: &str,
    section: &str,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<SectionPage, Problem> {
    let form = concern_form(visit)?;
    let place = form.sections.iter().position(|one| one.id == section);
    let place = place.ok_or(Problem::NotFound)?;
    let asked = &form.sections[place];
    let back = match place.checked_sub(1) {
        Some(before) => format!("/concern/{id}/{}", form.sections[before].id),
        None => "/concern".to_owned(),
    };
    let list = asked.indicators.as_ref();
    let list = list.and_then(|list| visit.office().mechanism().indicator_list(list));
    Ok(SectionPage {
        action: format!("/concern/{id}/{section}"),
        back,
        title: visit
            .frame
            .t(&keys::section(&form.id, section))
            .into_owned(),
        number: place + 1,
        total: form.sections.len(),
        questions: pack_form::filled(questions(visit, asked), typed, &mistakes),
        mistakes,
        child: is_child(typed),
        danger: is_danger(typed),
        to_call: to_call(visit, typed).await?,
        absent: list.is_some_and(|list| list.absent),
        frame: visit.frame.clone(),
    })
}

/// The questions of a section, with its signs as one question for each dimension.
pub(crate) fn questions(visit: &Visit, section: &Section) -> Vec<Question> {
    let frame = &visit.frame;
    let mut questions = pack_form::questions(frame, &section.questions);
    let list = section.indicators.as_ref();
    let list = list.and_then(|list| visit.office().mechanism().indicator_list(list));
    for dimension in list.iter().flat_map(|list| &list.dimensions) {
        let choices = dimension.indicators.iter().map(|sign| {
            // words: indicator-* dimension-*
            Choice::new(sign.id.as_str(), frame.t(&keys::of("indicator", &sign.id)))
        });
        let kind = Kind::Checkboxes {
            choices: choices.collect(),
        };
        let label = frame.t(&keys::of("dimension", &dimension.id)).into_owned();
        questions.push(Question::new(signs_field(&dimension.id), kind, label));
    }
    questions
}

fn signs_field(dimension: &mechanism::DimensionId) -> String {
    format!("signs.{dimension}")
}

async fn keep(
    Path((id, section)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let form = concern_form(visit)?;
    let place = form.sections.iter().position(|one| one.id == section);
    let place = place.ok_or(Problem::NotFound)?;
    let asked = &form.sections[place];
    let before = match draft(visit, &id).await {
        // Pressed twice: its draft has ended, its result is found by its key.
        Err(Problem::NotFound) if posted.form.has(NOW) => {
            return send::sent_before(visit, posted.once()?.as_str()).await;
        }
        drafted => drafted?,
    };
    let merged = merge(&before, &posted.form, &questions(visit, asked));
    let person = &visit.actor.person;
    visit
        .office()
        .keep_draft(person, Some(&id), "/concern", &merged.to_draft())
        .await?;
    if posted.form.has(NOW) && is_danger(&merged) {
        return send::raise(&posted, &id, &merged, None).await;
    }
    let drawn = pack_form::questions(&visit.frame, &asked.questions);
    let read = office::answers::read(&asked.questions, &pack_form::typed(&drawn, &merged));
    if let Err(errors) = read.and_then(office::concern::explained) {
        let mistakes = pack_form::mistakes(&visit.frame, &drawn, &errors);
        let page = section_page(visit, &id, &section, &merged, mistakes).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    }
    Ok(Redirect::to(&next(form, place, &id, &merged)).into_response())
}

/// Where one goes on: the next section, or the end when somebody is in danger and age is asked.
fn next(form: &PackForm, place: usize, id: &str, typed: &Form) -> String {
    let here = form.sections[place].id.as_str();
    let after = form.sections.get(place + 1);
    match after {
        _ if is_danger(typed) && here == LAST_IN_DANGER => format!("/concern/{id}"),
        _ if is_danger(typed) && here == DANGER_SECTION => {
            format!("/concern/{id}/{LAST_IN_DANGER}")
        }
        Some(section) => format!("/concern/{id}/{}", section.id),
        None => format!("/concern/{id}"),
    }
}

/// What was typed before, with the fields of this page as they are now.
fn merge(before: &Form, now: &Form, questions: &[Question]) -> Form {
    let here = |name: &str| {
        questions.iter().any(|question| {
            name == question.id
                || name
                    .strip_prefix(&question.id)
                    .is_some_and(|rest| rest.starts_with('.'))
        })
    };
    let kept = before.typed().filter(|(name, _)| !here(name));
    let new = now.typed().filter(|(name, _)| here(name));
    let all: Vec<(&str, &str)> = kept.chain(new).collect();
    Form::of(&all)
}

fn is_danger(typed: &Form) -> bool {
    typed.one(DANGER) == Some("yes")
}

/// Whether an age was given, and it is not clearly adult.
fn is_child(typed: &Form) -> bool {
    typed
        .one("age_class")
        .is_some_and(|class| class != "clearly_adult")
}

/// Who can be called, as soon as somebody is in danger.
async fn to_call(visit: &Visit, typed: &Form) -> Result<Vec<CallCard>, Problem> {
    if !is_danger(typed) {
        return Ok(Vec::new());
    }
    let region = typed.one("region").map(mechanism::RegionId::new);
    let found = visit.office().to_call(region.as_ref(), None).await?;
    let card = |one| danger::card(&visit.frame, one);
    Ok(found.iter().map(card).collect())
}

async fn check(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let typed = draft(&visit, &id).await?;
    let page = check_page(&visit, &id, (&typed, &typed), Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

async fn check_page(
    visit: &Visit,
    id: &str,
    (typed, on_paper): (&Form, &Form),
    mistakes: Mistakes,
) -> Result<CheckPage, Problem> {
    let form = concern_form(visit)?;
    let sections = form.sections.iter().map(|section| {
        let title = visit
            .frame
            .t(&keys::section(&form.id, &section.id))
            .into_owned();
        let href = format!("/concern/{id}/{}", section.id);
        let asked = pack_form::filled(questions(visit, section), typed, &mistakes);
        let rows = asked
            .iter()
            .map(|question| row(&visit.frame, question, typed, &href));
        Answered {
            title,
            rows: rows.collect(),
        }
    });
    Ok(CheckPage {
        action: format!("/concern/{id}"),
        sections: sections.collect(),
        paper: paper::questions(&visit.frame, on_paper, &mistakes),
        mistakes,
        danger: is_danger(typed),
        to_call: to_call(visit, typed).await?,
        child: is_child(typed),
        shared: shared(visit, typed)?,
        frame: visit.frame.clone(),
    })
}

/// The units that a concern reaches once it is sent, by what they will read.
fn shared(visit: &Visit, typed: &Form) -> Result<Vec<String>, Problem> {
    let asked = concern_form(visit)?.questions();
    let drawn = pack_form::questions(&visit.frame, asked);
    let typed = pack_form::typed(&drawn, typed);
    let reached = visit.office().concern_reach(&visit.actor, typed)?;
    let frame = &visit.frame;
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for one in &reached {
        let unit = match &one.unit {
            Some(unit) => frame.t(&keys::of("unit", unit)),
            None => frame.t(&keys::of("institution", &one.institution)),
        };
        let (what, unit) = (what_is_read(one.relation), unit.into_owned());
        match lines.iter_mut().find(|(known, _)| *known == what) {
            Some((_, units)) if units.contains(&unit) => {}
            Some((_, units)) => units.push(unit),
            None => lines.push((what, vec![unit])),
        }
    }
    let line = |(what, units): (&str, Vec<String>)| {
        let values = [
            ("what", frame.t(what).into()),
            ("recipient", units.join(", ").into()),
        ];
        frame.t_with("concern-shared-row", &values)
    };
    Ok(lines.into_iter().map(line).collect())
}

/// What a unit reads of a case that it is reached by.
// words: concern-shared-all concern-shared-status concern-shared-task
const fn what_is_read(relation: Relation) -> &'static str {
    match relation {
        Relation::Lead | Relation::Opener | Relation::Part | Relation::Guardian => {
            "concern-shared-all"
        }
        Relation::Tasked => "concern-shared-task",
        _ => "concern-shared-status",
    }
}

/// A question with what was answered, in words.
fn row(frame: &Frame, question: &Question, typed: &Form, href: &str) -> Row {
    let lines = match question.read(typed) {
        Answer::Missing => vec![frame.t("concern-nothing-yet").into_owned()],
        Answer::Apart(apart) => vec![frame.t(Apart::text_key(apart)).into_owned()],
        Answer::Known(values) => said(frame, question, values),
    };
    let text = frame.t("frame-action-change").into_owned();
    let change = Some(Change {
        href: format!("{href}#{}", question.id),
        text,
    });
    Row {
        key: question.label.clone(),
        lines,
        change,
    }
}

fn said(frame: &Frame, question: &Question, values: Vec<String>) -> Vec<String> {
    let named = |choices: &[Choice], value: &String| {
        let found = choices.iter().find(|choice| choice.code == *value);
        found.map_or_else(|| value.clone(), |choice| choice.label.clone())
    };
    match &question.kind {
        Kind::Radios { choices } | Kind::Select { choices } | Kind::Checkboxes { choices } => {
            values.iter().map(|value| named(choices, value)).collect()
        }
        Kind::YesNo => values
            .iter()
            .map(|value| named(frame.yes_no(), value))
            .collect(),
        Kind::Date => vec![values.join(". ")],
        _ => values,
    }
}
