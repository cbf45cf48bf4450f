//! `/cases/{id}/steps/{track}/{step}`: one page for every step of every track. What it needs, what is
//! missing and who can mend it, the safeguards, and the form that takes it or opens its signature.

mod page;
mod safeguards;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::{CaseId, Command};
use mechanism::Compartment;
use office::step::{Asks, OWN_WISH, StepView};
use office::{Done, Given, OfficeError, Particulars};

pub use page::{FormLink, StepPage};

use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::signature;
use crate::view::{Choice, Kind, Question};
use crate::visit::{OpenVisit, Visit};

/// The routes of this feature.
pub fn routes() -> Routes {
    let address = "/cases/{id}/steps/{track}/{step}";
    Routes::new().route(address, get(show).post(send)).route(
        &format!("{address}/safeguards"),
        get(leads_up::<1>).post(safeguards::record),
    )
}

/// Which step of which case.
pub(crate) type Address = Path<(String, String, String)>;

async fn show(Path((id, track, step)): Address, visit: Visit) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let view = visit
        .office()
        .step_page(&visit.actor, &case, &track, &step)
        .await?;
    if view.is_told_apart {
        return Ok(told_apart(&case));
    }
    let form = visit.drafted().await?;
    let page = StepPage::new(&visit, view, &form, &Mistakes::default());
    page.answer(StatusCode::OK)
}

async fn send(
    Path((id, track, step)): Address,
    open: OpenVisit,
    posted: Posted,
) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let office = posted.visit.office();
    let actor = &posted.visit.actor;
    let view = office.step_page(actor, &case, &track, &step).await?;
    if view.is_told_apart {
        return Ok(told_apart(&case));
    }
    let mut mistakes = Mistakes::default();
    for question in questions(&posted.visit.frame, &view) {
        mistakes.require(&posted.visit.frame, &question, &posted.form);
    }
    if !mistakes.is_empty() {
        let page = StepPage::new(&posted.visit, view, &posted.form, &mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let done = match &view.asks {
        Asks::Taking { .. } => take(&posted, &case, &view).await,
        Asks::Signing { .. } => {
            let actor = signature::proved(&open, actor).await?;
            let signing = signature::read(&posted)?;
            office
                .open_proposal(&actor, &case, &track, &step, signing)
                .await
        }
    };
    match done {
        Ok(_) => Ok(Redirect::to(&after(&case, &view)).into_response()),
        Err(OfficeError::Refused(refusal)) => {
            let view = StepView {
                refused: Some(refusal),
                ..view
            };
            let page = StepPage::new(&posted.visit, view, &posted.form, &mistakes);
            page.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// A child's absence is noted by telling the police, on the page of that act and nowhere else.
fn told_apart(case: &CaseId) -> Response {
    Redirect::to(&format!("/cases/{case}/missing")).into_response()
}

/// Where one goes on: a joint decision is looked at, any other step leads back to the case.
fn after(case: &CaseId, view: &StepView) -> String {
    match view.asks {
        Asks::Taking { .. } => format!("/cases/{case}"),
        Asks::Signing { .. } => format!("/cases/{case}/tracks"),
    }
}

async fn take(posted: &Posted, case: &CaseId, view: &StepView) -> Result<Done, OfficeError> {
    let form = &posted.form;
    let text = |field: &str| form.one(field).unwrap_or_default();
    let place = posted.visit.office().words_of_step(&view.track);
    let particulars = Particulars::none()
        .with(place, slot::REASONS, text(REASONS))
        .with(Compartment::Account, OWN_WISH, text(OWN_WISH));
    let command = Command::TakeStep {
        track: view.track.clone(),
        step: view.step.clone(),
        age_child: form.one(AGE).map(|chosen| chosen == CHILD),
    };
    let given = Given {
        key: posted
            .key
            .as_ref()
            .map(|key| key.as_str().to_owned())
            .unwrap_or_default(),
        drawn_at: None,
        draft: form.one(DRAFT).map(str::to_owned),
        command,
        particulars,
    };
    let visit = &posted.visit;
    visit.office().act(&visit.actor, case, given).await
}

/// The field of the reasons.
pub(crate) const REASONS: &str = "reasons";
/// The field of the draft a form goes on with.
pub(crate) const DRAFT: &str = "draft";
/// The field of an age decision.
const AGE: &str = "age";
/// Its answer for a child.
const CHILD: &str = "child";
/// Rows of a box for reasons.
const ROWS: u8 = 6;

/// What the page of a step asks for.
fn questions(frame: &Frame, view: &StepView) -> Vec<Question> {
    match &view.asks {
        Asks::Signing { sends_back, .. } => signature::questions(frame, *sends_back),
        Asks::Taking {
            reasons,
            age,
            own_wish,
        } => {
            let asked = [
                age.then(|| decided_age(frame)),
                own_wish.then(|| wish(frame)),
                reasons.then(|| why(frame, "tracks-step-reasons")),
            ];
            asked.into_iter().flatten().collect()
        }
    }
}

/// Reasons in writing.
// words: tracks-step-reasons tracks-step-reasons-hint tracks-joint-own-reasons
pub(crate) fn why(frame: &Frame, label: &str) -> Question {
    Question::new(REASONS, Kind::LongText { rows: ROWS }, frame.t(label))
        .with_help(frame.t("tracks-step-reasons-hint"))
}

fn wish(frame: &Frame) -> Question {
    let kind = Kind::LongText { rows: 3 };
    Question::new(OWN_WISH, kind, frame.t("step-own-wish")).with_help(frame.t("step-own-wish-hint"))
}

fn decided_age(frame: &Frame) -> Question {
    let choices = vec![
        Choice::new(CHILD, frame.t("step-age-child")),
        Choice::new("adult", frame.t("step-age-adult")),
    ];
    Question::new(AGE, Kind::Radios { choices }, frame.t("step-age-question"))
}

/// The page again with what was typed.
pub(crate) fn again(
    visit: &Visit,
    view: StepView,
    form: &Form,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    StepPage::new(visit, view, form, mistakes).answer(StatusCode::UNPROCESSABLE_ENTITY)
}
