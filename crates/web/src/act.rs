//! Acts that are no steps: how old, the guardian, what the person wishes, where the person is, closing,
//! taking up again. Each is one page with a few questions; `/cases/{id}/acts` lists
//! those that are the reader's.

mod asked;
mod page;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::{CaseId, Command};
use mechanism::Compartment;
use office::{Given, OfficeError, Particulars};

pub use page::{ActPage, ActsPage};

use crate::errors::Problem;
use crate::form::Mistakes;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::step::{DRAFT, REASONS};
use crate::view::Question;
use crate::visit::Visit;

/// What can be done on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// State another age.
    Age,
    /// Ask for, name or suspect a guardian.
    Guardian,
    /// Record the child's own views.
    Views,
    /// The person refuses one purpose for now.
    Refuse,
    /// The person changes her mind.
    Lift,
    /// The person asks for formal identification.
    Formal,
    /// The person refuses everything for now.
    Everything,
    /// Close the case.
    Close,
    /// Take it up again.
    Reopen,
    /// The person arrived at the house that accepted them.
    Arrived,
    /// The person left the country.
    Left,
    /// The person is back in the country.
    Back,
    /// The person died.
    Died,
    /// A child came along or was born.
    Dependant,
}

impl Act {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 14] = [
        Self::Arrived,
        Self::Age,
        Self::Guardian,
        Self::Views,
        Self::Refuse,
        Self::Lift,
        Self::Formal,
        Self::Everything,
        Self::Dependant,
        Self::Left,
        Self::Back,
        Self::Died,
        Self::Close,
        Self::Reopen,
    ];

    /// The end of its address, which is the end of the keys of its texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Guardian => "guardian",
            Self::Views => "views",
            Self::Refuse => "refuse",
            Self::Lift => "lift",
            Self::Formal => "formal",
            Self::Everything => "everything",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Arrived => "arrived",
            Self::Left => "left",
            Self::Back => "back",
            Self::Died => "died",
            Self::Dependant => "dependant",
        }
    }

    /// The act as access knows it.
    #[must_use]
    pub const fn action(self) -> access::Action {
        match self {
            Self::Age | Self::Dependant => access::Action::FillForm,
            Self::Arrived => access::Action::CompleteReferral,
            Self::Left | Self::Back | Self::Died => access::Action::TakeStep,
            Self::Guardian => access::Action::ChangeGuardian,
            Self::Views | Self::Formal => access::Action::RecordConsent,
            Self::Refuse | Self::Lift | Self::Everything => access::Action::Refuse,
            Self::Close => access::Action::Close,
            Self::Reopen => access::Action::Reopen,
        }
    }
}

/// The routes of this feature.
pub fn routes() -> Routes {
    let mut routes = Routes::new().route("/cases/{id}/acts", get(list));
    for act in Act::ALL {
        let address = format!("/cases/{{id}}/acts/{}", act.word());
        let show = move |path, visit| show(act, path, visit);
        let send = move |path, posted| send(act, path, posted);
        routes = routes.route(&address, get(show).post(send));
    }
    routes
}

async fn list(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let office = visit.office();
    let mut offered = Vec::new();
    let mut header = None;
    for act in Act::ALL {
        let view = office.stands(&visit.actor, &case, act.action()).await?;
        if view.closed.is_none() && asked::fits(act, &view) {
            offered.push(act);
        }
        header = Some(view.header);
    }
    let header = header.ok_or(Problem::NotFound)?;
    ActsPage::new(&visit, &header, &offered).answer(StatusCode::OK)
}

async fn show(act: Act, Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let view = visit
        .office()
        .stands(&visit.actor, &case, act.action())
        .await?;
    let form = visit.drafted().await?;
    let page = ActPage::new(&visit, act, &view, &form, &Mistakes::default());
    page.answer(StatusCode::OK)
}

async fn send(act: Act, Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let visit = &posted.visit;
    let office = visit.office();
    let view = office.stands(&visit.actor, &case, act.action()).await?;
    let mistakes = mend(&posted, &asked::questions(visit, act, &view));
    if !mistakes.is_empty() {
        let page = ActPage::new(visit, act, &view, &posted.form, &mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let command = asked::command(act, &posted.form).ok_or(Problem::Unreadable)?;
    match office
        .act(&visit.actor, &case, given(&posted, command)?)
        .await
    {
        Ok(_) => Ok(Redirect::to(&after(act, &case)).into_response()),
        Err(OfficeError::Refused(refusal)) => {
            let page = ActPage::new(visit, act, &view, &posted.form, &mistakes);
            page.refused(&refusal).answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// Questions without an answer. An adult is certain only with the reasons written.
fn mend(posted: &Posted, questions: &[Question]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let frame = &posted.visit.frame;
    for question in questions
        .iter()
        .filter(|one| asked::needs(one, &posted.form))
    {
        mistakes.require(frame, question, &posted.form);
    }
    mistakes
}

fn given(posted: &Posted, command: Command) -> Result<Given, Problem> {
    // Who a child is and what it needs belongs to who the person is; reasons belong to the account.
    let place = match command {
        Command::RecordDependant { .. } => Compartment::Identity,
        _ => Compartment::Account,
    };
    let form = &posted.form;
    let reasons = form.one(REASONS).unwrap_or_default();
    let undecided = form.one(asked::UNDECIDED).unwrap_or_default();
    Ok(Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: form.one(DRAFT).map(str::to_owned),
        command,
        particulars: Particulars::none()
            .with(place, slot::REASONS, reasons)
            .with(Compartment::Account, slot::UNDECIDED, undecided),
    })
}

/// Where one goes on. A file that ended leaves nothing to go back to.
fn after(act: Act, case: &CaseId) -> String {
    match act {
        Act::Everything => "/desk".to_owned(),
        _ => format!("/cases/{case}"),
    }
}
