//! `/cases/{id}/meeting`: what one needs before speaking with the person, and what is recorded after.
//! Who is there, who asked what before, how she is reached safely, what she has been told.

mod asked;
mod page;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::channel::Channel;
use casework::presence::Part;
use casework::{CaseId, Command};
use office::{Given, OfficeError, Particulars};

pub use page::{MeetingAskPage, MeetingPage};
pub(crate) use page::{counted, decided, interview};

use crate::errors::Problem;
use crate::form::Mistakes;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::visit::Visit;

/// What is asked on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Whom the person wants.
    Wish,
    /// Who was found.
    Found,
    /// An interview was held.
    Interview,
    /// A way of safe contact.
    Channel,
    /// A decision was told.
    Told,
    /// When the child turns eighteen.
    Birthday,
}

impl Ask {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Wish,
        Self::Found,
        Self::Interview,
        Self::Channel,
        Self::Told,
        Self::Birthday,
    ];

    /// The end of its address, which is the end of the keys of its texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Found => "found",
            Self::Interview => "interview",
            Self::Channel => "channel",
            Self::Told => "told",
            Self::Birthday => "birthday",
        }
    }
}

/// The routes of this feature.
pub fn routes() -> Routes {
    let mut routes = Routes::new()
        .route("/cases/{id}/meeting", get(show))
        .route("/cases/{id}/meeting/ended", get(leads_up::<1>).post(end))
        .route("/cases/{id}/meeting/asked", get(leads_up::<1>).post(check));
    for ask in Ask::ALL {
        let address = format!("/cases/{{id}}/meeting/{}", ask.word());
        let show = move |path, visit| show_ask(ask, path, visit);
        let send = move |path, posted| send(ask, path, posted);
        routes = routes.route(&address, get(show).post(send));
    }
    routes
}

async fn show(Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.meeting(&visit.actor, &CaseId::new(id)).await?;
    MeetingPage::new(visit.frame, &view).answer()
}

async fn show_ask(ask: Ask, Path(id): Path<String>, visit: Visit) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.meeting(&visit.actor, &CaseId::new(id)).await?;
    let typed = visit.drafted().await?;
    if !asked::is_offered(ask, &view) {
        return Err(Problem::NotFound);
    }
    let page = MeetingAskPage::new(visit.frame, ask, &view, &typed, Mistakes::default());
    page.answer(StatusCode::OK)
}

async fn send(ask: Ask, Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let (office, case) = (visit.office(), CaseId::new(id));
    let key = posted.once()?.as_str().to_owned();
    // Pressed twice: what the first press did changes what is asked.
    if office.done_before(&visit.actor, &key).await?.is_some() {
        return Ok(back(&case));
    }
    let view = office.meeting(&visit.actor, &case).await?;
    if !asked::is_offered(ask, &view) {
        return Err(Problem::NotFound);
    }
    let frame = visit.frame.clone();
    let (command, mistakes) = asked::read(&frame, ask, &view, form);
    let Some(command) = command.filter(|_| mistakes.is_empty()) else {
        let page = MeetingAskPage::new(frame, ask, &view, form, mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let given = Given {
        key,
        drawn_at: form.one("drawn_at").and_then(|at| at.parse().ok()),
        draft: form.one("draft").map(str::to_owned),
        particulars: asked::particulars(&command, form),
        command,
    };
    match office.act(&visit.actor, &case, given).await {
        Ok(_) => Ok(back(&case)),
        Err(OfficeError::Refused(refusal)) => {
            let page = MeetingAskPage::new(frame, ask, &view, form, mistakes);
            page.refused(&refusal).answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// The person wants somebody else: one press, and no reason.
async fn end(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let parts = Part::ALL.into_iter();
    let part = parts
        .into_iter()
        .find(|one| posted.form.one("part") == Some(one.as_str()));
    let case = CaseId::new(id);
    // Nothing that the page offers was pressed: it is shown again as it stands.
    let Some(part) = part else {
        return Ok(back(&case));
    };
    press(&case, &posted, Command::EndPresence { part }).await
}

/// It was asked again whether a channel is safe.
async fn check(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let form = &posted.form;
    let mut channels = Channel::ALL.into_iter();
    let channel = channels.find(|one| form.one("channel") == Some(one.as_str()));
    let is_safe = match form.one("safe") {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => None,
    };
    let case = CaseId::new(id);
    let Some((channel, is_safe)) = channel.zip(is_safe) else {
        return Ok(back(&case));
    };
    let command = Command::CheckChannel { channel, is_safe };
    press(&case, &posted, command).await
}

async fn press(case: &CaseId, posted: &Posted, command: Command) -> Result<Response, Problem> {
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: None,
        command,
        particulars: Particulars::none(),
    };
    let visit = &posted.visit;
    visit.office().act(&visit.actor, case, given).await?;
    Ok(back(case))
}

fn back(case: &CaseId) -> Response {
    Redirect::to(&format!("/cases/{case}/meeting")).into_response()
}
