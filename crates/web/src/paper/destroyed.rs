//! `/cases/{id}/timeline/{version}/paper`: the paper of a form is destroyed, and when.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use jiff::Timestamp;
use office::OfficeError;
use office::paper::PaperView;

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::timeline::happening;
use crate::view::{Happening, Kind, Question};
use crate::visit::Visit;

/// The field of the day.
const DAY: &str = "destroyed_day";
/// The field of the hour.
const TIME: &str = "destroyed_time";

/// The routes of this feature.
pub fn routes() -> Routes {
    let address = "/cases/{id}/timeline/{version}/paper";
    Routes::new().route(address, get(show).post(send))
}

/// Which entry of which case.
type Address = Path<(String, String)>;

/// Where the paper of an entry is said to be destroyed.
#[must_use]
pub fn href(case_href: &str, version: u64) -> String {
    format!("{case_href}/timeline/{version}/paper")
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "paper/destroyed.html")]
pub struct DestroyedPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// Where it is posted.
    pub href: String,
    /// What was entered.
    pub entry: Happening,
    /// The paper it was entered from.
    pub paper: Vec<String>,
    /// When it was destroyed; nothing is asked where that is said already.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
}

fn asked(frame: &Frame) -> [Question; 2] {
    let hour = frame.t("paper-destroyed-time");
    [
        Question::new(DAY, Kind::Date, frame.t("paper-destroyed-day")),
        Question::new(TIME, Kind::Text, hour),
    ]
}

impl DestroyedPage {
    fn new(frame: &Frame, view: &PaperView, form: &Form, mistakes: Mistakes) -> Self {
        let case = CaseFrame::of(frame, &view.header, Section::Timeline);
        let questions = asked(frame).map(|one| one.filled(form, &mistakes)).to_vec();
        Self {
            back: format!("{}/timeline", case.href),
            href: href(&case.href, view.paper.version),
            entry: happening(frame, view.at, &view.told),
            paper: super::told(frame, &view.paper),
            questions: match view.paper.may_destroy {
                true => questions,
                false => Vec::new(),
            },
            mistakes,
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

async fn view(visit: &Visit, (id, version): (String, String)) -> Result<PaperView, Problem> {
    let version = version.parse().map_err(|_| Problem::NotFound)?;
    let office = visit.office();
    Ok(office
        .paper_page(&visit.actor, &CaseId::new(id), version)
        .await?)
}

async fn show(Path(address): Address, visit: Visit) -> Result<Response, Problem> {
    let view = view(&visit, address).await?;
    let page = DestroyedPage::new(&visit.frame, &view, &Form::default(), Mistakes::default());
    page.answer(StatusCode::OK)
}

async fn send(Path(address): Address, posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let view = view(visit, address).await?;
    let mut mistakes = Mistakes::default();
    let at = read(&visit.frame, &view, form, &mut mistakes);
    let Some(at) = at.filter(|_| mistakes.is_empty()) else {
        let page = DestroyedPage::new(&visit.frame, &view, form, mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let key = posted.once()?.as_str().to_owned();
    let case = &view.header.case;
    let done = visit
        .office()
        .destroy_paper(&visit.actor, case, key, view.paper.version, at);
    match done.await {
        // Somebody has said so already: the timeline tells who and when.
        Ok(_) | Err(OfficeError::Refused(_)) => {
            Ok(Redirect::to(&format!("/cases/{case}/timeline")).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// When it was destroyed: not before it was filled in, and not in the future.
fn read(
    frame: &Frame,
    view: &PaperView,
    form: &Form,
    mistakes: &mut Mistakes,
) -> Option<Timestamp> {
    let [day, hour] = asked(frame);
    let at = super::moment(frame, form, [&day, &hour], mistakes)?;
    if at < view.paper.at {
        mistakes.add(DAY, frame.t("paper-destroyed-before"));
    }
    Some(at)
}

impl Sample for DestroyedPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = Self {
            case: crate::overview::sample::case(Section::Timeline),
            back: "/cases/0f/timeline".to_owned(),
            href: href("/cases/0f", 7),
            entry: crate::timeline::sample(frame),
            paper: vec!["Sample".to_owned()],
            questions: asked(frame).to_vec(),
            mistakes: Mistakes::default(),
            frame: frame.clone(),
        };
        let mut mistakes = Mistakes::default();
        let _ = super::moment(
            frame,
            &Form::default(),
            [&asked(frame)[0], &asked(frame)[1]],
            &mut mistakes,
        );
        let wrong = Self {
            questions: asked(frame)
                .map(|one| one.filled(&Form::default(), &mistakes))
                .to_vec(),
            mistakes,
            ..page.clone()
        };
        let over = Self {
            questions: Vec::new(),
            ..page.clone()
        };
        vec![page, wrong, over]
    }
}
