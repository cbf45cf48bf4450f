//! Signing in, signing out, and locking the screen.
//!
//! In a practice one chooses whom to be. The chooser needs a [`PracticeOnly`], and that is made
//! from a practice only: a server with real people has no way to show it.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use casework::PersonId;
use mechanism::{Function, Role, keys};
use office::{Office, Professional};

use crate::drafts;
use crate::errors::Problem;
use crate::frame::{Frame, Who};
use crate::posted::{OpenPosted, Posted};
use crate::routes::Routes;
use crate::samples::Sample;
use crate::session;
use crate::visit::{OpenVisit, Visit};

/// How people sign in. More ways come with real accounts.
#[derive(Clone, Debug)]
pub enum SignIn {
    /// By choosing an invented person.
    PersonChooser(PracticeOnly),
}

impl SignIn {
    /// Whether the people on these pages are invented.
    #[must_use]
    pub const fn is_practice(&self) -> bool {
        match self {
            Self::PersonChooser(_) => true,
        }
    }
}

/// Proof that the record behind these pages is a practice.
#[derive(Clone, Debug)]
pub struct PracticeOnly(());

impl PracticeOnly {
    /// The proof, which only a practice gives. A record is practice or real from its creation, so a
    /// server with real people has no way to make one.
    #[must_use]
    pub fn of(office: &Office) -> Option<Self> {
        office.is_practice().then_some(Self(()))
    }
}

const LOCK: &str = "/lock";
const SIGN_OUT: &str = "/sign-out";

/// Whether an address only ends the session: whoever has none has what was asked for.
pub(crate) fn is_way_out(path: &str) -> bool {
    [LOCK, SIGN_OUT].contains(&path)
}

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", get(show).post(choose))
        .route(SIGN_OUT, post(sign_out))
        .route("/stay", get(stay))
        .route(LOCK, post(lock))
        .route("/locked", get(locked))
        .route("/signed-out", get(signed_out))
}

/// The people of one institution.
#[derive(Clone, Debug)]
pub struct Group {
    /// The institution's name.
    pub institution: String,
    /// Who can be chosen there.
    pub people: Vec<Card>,
}

/// One person to choose.
#[derive(Clone, Debug)]
pub struct Card {
    /// What the form posts.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// The function acted in.
    pub function: String,
    /// What the person does there.
    pub role: String,
}

/// The page that asks whom to be.
#[derive(Clone, Debug, Template)]
#[template(path = "sign_in/choose.html")]
pub struct ChoosePage {
    /// The frame.
    pub frame: Frame,
    /// One person for each function: where to begin.
    pub firsts: Vec<Card>,
    /// All people, by institution.
    pub groups: Vec<Group>,
}

impl ChoosePage {
    /// The people grouped by institution, in the order they come.
    #[must_use]
    pub fn new(frame: Frame, people: &[Professional]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for professional in people {
            let institution = keys::of("institution", &professional.institution);
            let institution = frame.t(&institution).into_owned();
            let card = Card::of(&frame, professional);
            match groups
                .iter_mut()
                .find(|group| group.institution == institution)
            {
                Some(group) => group.people.push(card),
                None => groups.push(Group {
                    institution,
                    people: vec![card],
                }),
            }
        }
        let first = |function: &Function| {
            people.iter().find(|one| {
                one.functions.first() == Some(function) && one.role == Role::Professional
            })
        };
        let firsts = Function::ALL.iter().filter_map(first);
        let firsts = firsts
            .map(|professional| Card::of(&frame, professional))
            .collect();
        Self {
            firsts,
            groups,
            frame,
        }
    }
}

impl Card {
    fn of(frame: &Frame, professional: &Professional) -> Self {
        let who = Who::of(professional, frame.words());
        Self {
            person: professional.person.to_string(),
            name: who.name,
            unit: frame.t(&keys::of("unit", &professional.unit)).into_owned(),
            function: who.function,
            role: frame
                .t(&keys::of("role", professional.role.as_str()))
                .into_owned(),
        }
    }
}

/// A page that says the session is over.
#[derive(Clone, Debug, Template)]
#[template(path = "sign_in/over.html")]
pub struct OverPage {
    /// The frame.
    pub frame: Frame,
    /// Whether the screen was locked, or the person left.
    pub is_locked: bool,
}

async fn show(visit: OpenVisit) -> Result<Response, Problem> {
    ask(visit, StatusCode::OK).await
}

async fn ask(visit: OpenVisit, status: StatusCode) -> Result<Response, Problem> {
    let SignIn::PersonChooser(_) = visit.app.sign_in();
    let people = visit.app.office().professionals(None).await?;
    let page = ChoosePage::new(visit.frame, &people);
    Ok((status, Html(page.render()?)).into_response())
}

async fn choose(visit: OpenVisit, posted: OpenPosted) -> Result<Response, Problem> {
    // Nobody was chosen: the same page asks again.
    let Some(person) = posted.form.one("person") else {
        return ask(visit, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let app = &visit.app;
    let SignIn::PersonChooser(_) = app.sign_in();
    // A session already open in this browser ends: nobody carries two at once.
    if let Some(old) = &visit.token {
        app.office().end_session(old.expose()).await?;
    }
    let token = app.office().start_session(&PersonId::new(person)).await?;
    let name = session::cookie_name(app.https);
    let cookie = session::set_cookie(name, &token.0, app.https);
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/")).into_response())
}

async fn sign_out(visit: OpenVisit, posted: Posted) -> Result<Response, Problem> {
    leave(&visit, &posted, "/signed-out").await
}

/// Locking keeps what was being typed: the script sends it along, each form after its address.
async fn lock(visit: OpenVisit, posted: Posted) -> Result<Response, Problem> {
    let author = &posted.visit.actor.person;
    drafts::keep(visit.app.office(), author, &posted.form, LOCK).await?;
    leave(&visit, &posted, "/locked").await
}

async fn leave(visit: &OpenVisit, posted: &Posted, to: &str) -> Result<Response, Problem> {
    let app = &posted.visit.app;
    if let Some(token) = &visit.token {
        app.office().end_session(token.expose()).await?;
    }
    // The browser forgets what it kept of pages already shown.
    let headers = [
        (SET_COOKIE.as_str(), session::remove_cookie(app.https)),
        ("clear-site-data", "\"cache\"".to_owned()),
    ];
    Ok((headers, Redirect::to(to)).into_response())
}

/// A page that stays open tells that somebody is there: asking is all that counts.
async fn stay(_: Visit) -> StatusCode {
    StatusCode::NO_CONTENT
}

async fn locked(visit: OpenVisit) -> Result<Response, Problem> {
    over(visit, true)
}

async fn signed_out(visit: OpenVisit) -> Result<Response, Problem> {
    over(visit, false)
}

fn over(visit: OpenVisit, is_locked: bool) -> Result<Response, Problem> {
    let page = OverPage {
        frame: visit.frame,
        is_locked,
    };
    Ok(Html(page.render()?).into_response())
}

impl Sample for ChoosePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let people = [crate::samples::professional()];
        vec![
            Self::new(frame.clone(), &people),
            Self::new(frame.clone(), &[]),
        ]
    }
}

impl Sample for OverPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let over = |is_locked| Self {
            frame: frame.clone(),
            is_locked,
        };
        vec![over(true), over(false)]
    }
}
