//! The last page of a concern is sent: the case opens with everything that was typed, or the page comes
//! back with every mistake at once.

use askama::Template as _;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use mechanism::{Form as PackForm, IndicatorId};
use office::concern::{Concern, ConcernProblem};
use office::paper::Paper;

use super::{RAISED, check_page, concern_form, draft, is_danger, signs_field};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::pack_form;
use crate::paper;
use crate::posted::Posted;
use crate::visit::Visit;

pub(super) async fn send(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let key = posted.once()?.as_str().to_owned();
    // The same form sent twice: its draft has ended, its result is found by its key.
    let typed = match draft(visit, &id).await {
        Ok(typed) => typed,
        Err(Problem::NotFound) => return sent_before(visit, &key).await,
        Err(other) => return Err(other),
    };
    let mut mistakes = match is_danger(&typed) {
        // In danger no unanswered question stands in the way.
        true => Mistakes::default(),
        false => unanswered(visit, &typed)?,
    };
    let paper = paper::read(&visit.frame, &posted.form, &mut mistakes);
    if !mistakes.is_empty() {
        return unfinished(visit, &id, (&typed, &posted.form), mistakes).await;
    }
    raise(&posted, &id, &typed, paper).await
}

/// What has to be answered before a concern can be sent.
fn unanswered(visit: &Visit, typed: &Form) -> Result<Mistakes, Problem> {
    let form = concern_form(visit)?;
    let asked = || form.sections.iter().flat_map(|section| &section.questions);
    let drawn = pack_form::questions(&visit.frame, asked());
    let read = office::answers::read(asked(), &pack_form::typed(&drawn, typed));
    Ok(match read.and_then(office::concern::explained) {
        Ok(_) => Mistakes::default(),
        Err(errors) => pack_form::mistakes(&visit.frame, &drawn, &errors),
    })
}

/// Sends what was typed; in danger the calls come next.
pub(super) async fn raise(
    posted: &Posted,
    id: &str,
    typed: &Form,
    paper: Option<Paper>,
) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let form = concern_form(visit)?;
    let asked = form.sections.iter().flat_map(|section| &section.questions);
    let drawn = pack_form::questions(&visit.frame, asked);
    let concern = Concern {
        key: posted.once()?.as_str().to_owned(),
        draft: Some(id.to_owned()),
        typed: pack_form::typed(&drawn, typed),
        signs: signs(visit, form, typed),
        paper,
    };
    match visit.office().raise_concern(&visit.actor, concern).await {
        Ok(done) => {
            let page = match is_danger(typed) {
                true => "/danger",
                false => RAISED,
            };
            Ok(Redirect::to(&format!("/cases/{}{page}", done.case)).into_response())
        }
        Err(ConcernProblem::Fields(errors)) => {
            let mistakes = pack_form::mistakes(&visit.frame, &drawn, &errors);
            unfinished(visit, id, (typed, &posted.form), mistakes).await
        }
        Err(ConcernProblem::Office(error)) => Err(error.into()),
    }
}

pub(super) async fn sent_before(visit: &Visit, key: &str) -> Result<Response, Problem> {
    let done = visit.office().done_before(&visit.actor, key).await?;
    let done = done.ok_or(Problem::NotFound)?;
    Ok(Redirect::to(&format!("/cases/{}{RAISED}", done.case)).into_response())
}

/// The last page once more: what was kept in the draft, and what was said of a paper just now.
async fn unfinished(
    visit: &Visit,
    id: &str,
    both: (&Form, &Form),
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let page = check_page(visit, id, both, mistakes).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// Ticked signs by list.
fn signs(
    visit: &Visit,
    form: &PackForm,
    typed: &Form,
) -> Vec<(mechanism::IndicatorListId, Vec<IndicatorId>)> {
    let lists = form
        .sections
        .iter()
        .filter_map(|section| section.indicators.as_ref());
    let lists = lists.filter_map(|list| visit.office().mechanism().indicator_list(list));
    lists
        .map(|list| {
            let known = list.dimensions.iter().flat_map(|dimension| {
                let field = signs_field(&dimension.id);
                let ticked: Vec<&str> = typed.many(&field).collect();
                let signs = dimension.indicators.iter().map(|sign| sign.id.clone());
                signs
                    .filter(move |sign| ticked.contains(&sign.as_str()))
                    .collect::<Vec<_>>()
            });
            (list.id.clone(), known.collect())
        })
        .collect()
}
