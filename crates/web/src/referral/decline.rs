//! Declining a referral for now: a coded reason, and who could.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use casework::referral::DeclineReason;
use casework::{Command, ReferralId};
use mechanism::{InstitutionId, keys};

use super::{act, decline_reason, need};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::view::{Choice, Kind, Question};
use crate::visit::Visit;

/// Why it is declined for now.
#[derive(Clone, Debug, Template)]
#[template(path = "referral/decline.html")]
pub struct DeclinePage {
    /// The frame.
    pub frame: Frame,
    /// The referral's address.
    pub href: String,
    /// What is needed.
    pub need: String,
    /// Whether somebody is called where there is no place.
    pub is_emergency: bool,
    /// Reason, and who could.
    pub questions: Vec<Question>,
    /// What is to be mended.
    pub mistakes: Mistakes,
}

/// The questions of a decline.
pub(super) fn questions(frame: &Frame, could: &[InstitutionId]) -> Vec<Question> {
    let reason =
        |reason: DeclineReason| Choice::new(reason.as_str(), decline_reason(frame, reason));
    let institution = |id: &InstitutionId| {
        let name = frame.t(&keys::of("institution", id)).into_owned();
        Choice::new(id.as_str(), name)
    };
    let reasons = Kind::Radios {
        choices: DeclineReason::ALL.map(reason).to_vec(),
    };
    let institutions = Kind::Select {
        choices: could.iter().map(institution).collect(),
    };
    vec![
        Question::new("reason", reasons, frame.t("referral-decline-heading")),
        Question::new(
            "suggests",
            institutions,
            frame.t("referral-decline-suggest"),
        )
        .with_help(frame.t("referral-decline-suggest-hint")),
    ]
}

/// The page of a decline, for whoever may answer.
async fn decline_page(
    visit: &Visit,
    id: &ReferralId,
    form: &Form,
    is_posted: bool,
) -> Result<DeclinePage, Problem> {
    let office = visit.office();
    let view = office.referral(&visit.actor, id).await?;
    if !view.is_recipient {
        return Err(Problem::NotFound);
    }
    let frame = visit.frame.clone();
    let could = office.could_accept(&visit.actor, &view.preview.need);
    let questions = self::questions(&frame, &could);
    let mut mistakes = Mistakes::default();
    if let Some(reason) = questions.first().filter(|_| is_posted) {
        mistakes.require(&frame, reason, form);
    }
    let filled = |question: Question| question.filled(form, &mistakes);
    Ok(DeclinePage {
        href: format!("/referrals/{id}"),
        need: need(&frame, &view.preview),
        is_emergency: view.preview.urgency == casework::referral::Urgency::Emergency,
        questions: questions.into_iter().map(filled).collect(),
        mistakes,
        frame,
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = ReferralId::new(id);
    let drafted = visit.drafted().await?;
    let page = decline_page(&visit, &id, &drafted, false).await?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn send(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let referral = ReferralId::new(id);
    let form = &posted.form;
    let reason = DeclineReason::ALL
        .into_iter()
        .find(|reason| form.one("reason") == Some(reason.as_str()));
    let Some(reason) = reason else {
        let page = decline_page(&posted.visit, &referral, form, true).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    };
    let mechanism = posted.visit.office().mechanism();
    let suggests = form
        .one("suggests")
        .and_then(|id| mechanism.institution(id));
    let command = Command::DeclineReferral {
        referral,
        reason,
        suggests: suggests.map(|one| one.id.clone()),
    };
    act(&posted, command).await
}
