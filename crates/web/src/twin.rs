//! `/cases/{id}/links/{other}/same`: two linked files are said to be of one person, by two people; or
//! parted again.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use casework::link::LinkKind;
use office::OfficeError;
use office::link::{LinkLine, LinksView};
use office::twin::TwinSaid;

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::link::{Line, line, sent};
use crate::posted::Posted;
use crate::refusal;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::{DRAFT, REASONS};
use crate::view::{Kind, NotYet, Question};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/links/{other}/same", get(ask).post(send))
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "twin/twin.html")]
pub struct TwinPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// The link.
    pub line: Line,
    /// How it stands, where somebody said something.
    pub stands: Option<String>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// Why.
    pub question: Question,
    /// The verb.
    pub verb: String,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

/// Where two files are said to be of one person, with the verb; none where that is not open.
#[must_use]
pub fn way(
    frame: &Frame,
    case_href: &str,
    one: &LinkLine,
    may_link: bool,
) -> Option<(String, String)> {
    let said = one.twin;
    let about = one.kind == LinkKind::SamePersonSuspected || said == TwinSaid::Joined;
    let may = may_link && about && said != TwinSaid::Taken;
    let href = || format!("{case_href}/links/{}/same", one.other);
    may.then(|| (href(), frame.t(verb_key(said)).into_owned()))
}

const fn verb_key(said: TwinSaid) -> &'static str {
    match said {
        TwinSaid::Open | TwinSaid::Taken => "twin-first",
        TwinSaid::Waits | TwinSaid::Joined => "twin-part",
        TwinSaid::Asks => "twin-second",
    }
}

fn stands(frame: &Frame, said: TwinSaid) -> Option<String> {
    let key = match said {
        TwinSaid::Open | TwinSaid::Taken => return None,
        TwinSaid::Waits | TwinSaid::Asks => "twin-waits",
        TwinSaid::Joined => "twin-joined",
    };
    Some(frame.t(key).into_owned())
}

fn question(frame: &Frame) -> Question {
    Question::new(REASONS, Kind::LongText { rows: 4 }, frame.t("twin-why"))
        .with_help(frame.t("twin-why-hint"))
}

/// The link, where something may be said of it. INVARIANT: one the reader may not know of answers
/// like none.
fn found<'v>(frame: &Frame, view: &'v LinksView, other: &CaseId) -> Result<&'v LinkLine, Problem> {
    let one = view.links.iter().find(|one| one.other == *other);
    one.filter(|one| way(frame, "", one, view.may_link).is_some())
        .ok_or(Problem::NotFound)
}

fn page(
    visit: &Visit,
    view: &LinksView,
    one: &LinkLine,
    form: &Form,
    mistakes: Mistakes,
) -> TwinPage {
    let frame = &visit.frame;
    let case = CaseFrame::of(frame, &view.header, Section::People);
    TwinPage {
        back: format!("{}/links", case.href),
        line: line(frame, &case.href, one, true),
        stands: stands(frame, one.twin),
        refused: Vec::new(),
        question: question(frame).filled(form, &mistakes),
        verb: frame.t(verb_key(one.twin)).into_owned(),
        draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
        mistakes,
        case,
        frame: frame.clone(),
    }
}

async fn ask(Path((id, other)): Path<(String, String)>, visit: Visit) -> Result<Response, Problem> {
    let view = visit.office().links(&visit.actor, &CaseId::new(id)).await?;
    let form = visit.drafted().await?;
    let one = found(&visit.frame, &view, &CaseId::new(other))?;
    let page = page(&visit, &view, one, &form, Mistakes::default());
    Ok(Html(page.render()?).into_response())
}

async fn send(
    Path((id, other)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let (case, other) = (CaseId::new(id), CaseId::new(other));
    let visit = &posted.visit;
    let office = visit.office();
    let back = format!("/cases/{case}/links");
    if office
        .done_before(&visit.actor, posted.once()?.as_str())
        .await?
        .is_some()
    {
        return Ok(Redirect::to(&back).into_response());
    }
    let view = office.links(&visit.actor, &case).await?;
    let one = found(&visit.frame, &view, &other)?;
    let mut mistakes = Mistakes::default();
    mistakes.require(&visit.frame, &question(&visit.frame), &posted.form);
    if !mistakes.is_empty() {
        let page = page(visit, &view, one, &posted.form, mistakes);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    }
    let (sent, pair) = (sent(&posted)?, [&case, &other]);
    let done = match one.twin {
        TwinSaid::Waits | TwinSaid::Joined => office.part_twins(&visit.actor, pair, &sent).await,
        _ => office.say_twins(&visit.actor, pair, &sent).await,
    };
    match done {
        Ok(_) => Ok(Redirect::to(&back).into_response()),
        Err(OfficeError::Refused(refused)) => {
            let page = page(visit, &view, one, &posted.form, mistakes);
            let refused = refusal::reasons(&page.frame, &refused);
            let page = TwinPage { refused, ..page };
            Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

impl Sample for TwinPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let sample = |said: TwinSaid| Self {
            case: crate::overview::sample::case(Section::People),
            back: "/cases/0f/links".to_owned(),
            line: crate::link::sample_line(frame),
            stands: stands(frame, said),
            refused: Vec::new(),
            question: question(frame),
            verb: frame.t(verb_key(said)).into_owned(),
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            frame: frame.clone(),
        };
        let refused = Self {
            refused: vec![NotYet {
                step: "Sample".to_owned(),
                missing: "Sample".to_owned(),
                rule: None,
                mender: None,
            }],
            draft: None,
            ..sample(TwinSaid::Open)
        };
        let said = [TwinSaid::Waits, TwinSaid::Asks, TwinSaid::Joined];
        said.map(sample).into_iter().chain([refused]).collect()
    }
}
