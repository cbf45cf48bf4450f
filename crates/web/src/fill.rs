//! `/cases/{id}/forms/{form}`: any form of the pack, a part a page. What was written so far is a draft
//! on the server; the last page shows every answer and sends it.
//!
//! Nobody is asked twice without being told: standing facts are filled in, and each question says who
//! asked before. What is sent unchanged is not recorded again, so that it keeps its author.

mod check;
mod page;
mod typed;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use mechanism::Section;
use office::fill::FillView;

pub use check::CheckPage;
pub(crate) use check::in_words;
pub use page::PartPage;

use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::step::DRAFT;
use crate::visit::Visit;
use crate::{findings, pack_form, paper};

/// The address of the last page of a form.
const CHECK: &str = "check";
/// The field of the button that stops asking.
const STOP: &str = "stop";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/forms/{form}", get(begin).post(begin_send))
        .route(
            "/cases/{id}/forms/{form}/check",
            get(check::show).post(check::send),
        )
        .route("/cases/{id}/forms/{form}/{part}", get(show).post(send))
}

/// A form that is being filled.
pub(crate) struct Filling<'v> {
    /// Who fills it.
    pub visit: &'v Visit,
    /// The form.
    pub form: &'v mechanism::Form,
    /// How it stands.
    pub view: FillView,
    /// What was written so far, or what stands.
    pub written: Form,
    /// The draft it is kept in.
    pub draft: Option<String>,
}

impl<'v> Filling<'v> {
    /// Opens a form, with the draft of that id.
    async fn open(
        visit: &'v Visit,
        id: &str,
        form: &str,
        draft: Option<&str>,
    ) -> Result<Self, Problem> {
        let office = visit.office();
        let case = CaseId::new(id);
        let view = office.fill_page(&visit.actor, &case, form).await?;
        if let Some(reason) = view.closed {
            return Err(Problem::Closed(reason));
        }
        let form = office.mechanism().form(form).ok_or(Problem::NotFound)?;
        let standing = typed::standing(office.mechanism(), form, &view);
        let (written, draft) = typed::resume(visit, draft, standing).await?;
        Ok(Self {
            visit,
            form,
            view,
            written,
            draft,
        })
    }

    /// The address of the form.
    pub fn href(&self) -> String {
        format!("/cases/{}/forms/{}", self.view.header.case, self.form.id)
    }

    /// The parts that ask something of this person.
    pub fn parts(&self) -> Vec<&'v Section> {
        let asks = |part: &&Section| part.indicators.is_some() || self.asked(part).next().is_some();
        self.form.sections.iter().filter(asks).collect()
    }

    /// The questions of a part that are asked of this person.
    pub fn asked<'s>(&'s self, part: &'s Section) -> impl Iterator<Item = &'s mechanism::Question> {
        part.questions
            .iter()
            .filter(|one| !self.view.left_out.contains(&one.id))
    }

    /// The list of indicators of a part, if it has one.
    pub fn list(&self, part: &Section) -> Option<&'v mechanism::IndicatorList> {
        let list = part.indicators.as_ref()?;
        let mechanism = self.visit.office().mechanism();
        mechanism.indicator_list(list.as_str())
    }

    /// The papers it was entered from before, each in its lines.
    fn papers(&self) -> Vec<Vec<String>> {
        let papers = self.view.papers.iter();
        papers.map(|one| paper::told(self.frame(), one)).collect()
    }

    fn frame(&self) -> &Frame {
        &self.visit.frame
    }
}

async fn begin(
    Path((id, form)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Problem> {
    let filling = Filling::open(&visit, &id, &form, visit.draft()).await?;
    let first = *filling.parts().first().ok_or(Problem::NotFound)?;
    PartPage::new(&filling, first, &filling.written, &Mistakes::default()).answer(StatusCode::OK)
}

async fn begin_send(
    Path((id, form)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let filling = Filling::open(&posted.visit, &id, &form, posted.form.one(DRAFT)).await?;
    let first = *filling.parts().first().ok_or(Problem::NotFound)?;
    keep(&filling, first, &posted).await
}

type PartAddress = Path<(String, String, String)>;

async fn show(Path((id, form, part)): PartAddress, visit: Visit) -> Result<Response, Problem> {
    let filling = Filling::open(&visit, &id, &form, visit.draft()).await?;
    let part = find(&filling, &part)?;
    PartPage::new(&filling, part, &filling.written, &Mistakes::default()).answer(StatusCode::OK)
}

async fn send(Path((id, form, part)): PartAddress, posted: Posted) -> Result<Response, Problem> {
    let filling = Filling::open(&posted.visit, &id, &form, posted.form.one(DRAFT)).await?;
    let part = find(&filling, &part)?;
    keep(&filling, part, &posted).await
}

fn find<'v>(filling: &Filling<'v>, part: &str) -> Result<&'v Section, Problem> {
    let found = filling.parts().into_iter().find(|one| one.id == part);
    found.ok_or(Problem::NotFound)
}

/// Keeps a part in the draft and goes on; a part with mistakes is shown again, nothing lost.
async fn keep(filling: &Filling<'_>, part: &Section, posted: &Posted) -> Result<Response, Problem> {
    let mistakes = mistakes(filling, part, &posted.form);
    let stops = posted.form.has(STOP);
    if !mistakes.is_empty() && !stops {
        let page = PartPage::new(filling, part, &posted.form, &mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let owned = |field: &str| owns(filling, part, field);
    let fields = typed::merged(filling, &posted.form, owned);
    let visit = filling.visit;
    let draft = visit
        .office()
        .keep_draft(
            &visit.actor.person,
            filling.draft.as_deref(),
            &filling.href(),
            &fields,
        )
        .await?;
    let next = if stops { CHECK } else { after(filling, part) };
    let href = format!("{}/{next}?draft={draft}", filling.href());
    Ok(Redirect::to(&href).into_response())
}

/// The part after this one, or the last page.
fn after<'v>(filling: &Filling<'v>, part: &Section) -> &'v str {
    let parts = filling.parts();
    let next = parts.iter().skip_while(|one| one.id != part.id).nth(1);
    next.map_or(CHECK, |one| one.id.as_str())
}

/// Whether a field belongs to a part.
fn owns(filling: &Filling<'_>, part: &Section, field: &str) -> bool {
    let plain = field.split('.').next().unwrap_or(field);
    let asked = part.questions.iter().any(|one| one.id.as_str() == plain);
    asked
        || filling
            .list(part)
            .is_some_and(|list| findings::owns(list, field))
}

/// What to mend in a part.
fn mistakes(filling: &Filling<'_>, part: &Section, form: &Form) -> Mistakes {
    let asked = pack_form::questions(filling.frame(), filling.asked(part));
    let typed = pack_form::typed(&asked, form);
    match office::answers::read(filling.asked(part), &typed) {
        Ok(_) => Mistakes::default(),
        Err(errors) => pack_form::mistakes(filling.frame(), &asked, &errors),
    }
}
