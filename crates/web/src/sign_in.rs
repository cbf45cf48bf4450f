//! Signing in, signing out, and locking the screen.
//!
//! In a practice one chooses whom to be. The chooser needs a [`PracticeOnly`], and that is made
//! from a practice only: a server with real people has no way to show it.

use askama::Template;
use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::app::App;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::posted::{OpenPosted, Posted};
use crate::samples::Sample;
use crate::session::{self, Choosable, Token};
use crate::visit::OpenVisit;

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

/// Proof that the data behind these pages are a practice.
#[derive(Clone, Debug)]
pub struct PracticeOnly(());

impl PracticeOnly {
    /// To be called where a practice was opened, and nowhere else: by `besa demo` and by tests.
    #[must_use]
    pub const fn of_a_practice() -> Self {
        Self(())
    }
}

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(choose))
        .route("/sign-out", post(sign_out))
        .route("/lock", post(lock))
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
    /// The function acted in.
    pub function: String,
}

/// The page that asks whom to be.
#[derive(Clone, Debug, Template)]
#[template(path = "sign_in/choose.html")]
pub struct ChoosePage {
    /// The frame.
    pub frame: Frame,
    /// The people, by institution.
    pub groups: Vec<Group>,
}

impl ChoosePage {
    /// The people grouped by institution, in the order they come.
    #[must_use]
    pub fn new(frame: Frame, people: &[Choosable]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for choosable in people {
            let institution = frame.t(&choosable.visitor.institution_key).into_owned();
            let card = Card {
                person: choosable.person.clone(),
                name: choosable.visitor.name.clone(),
                function: frame.t(&choosable.visitor.function_key).into_owned(),
            };
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
        Self { frame, groups }
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
    let people = visit
        .app
        .sessions()
        .people()
        .await
        .map_err(Problem::broken)?;
    Ok(Html(ChoosePage::new(visit.frame, &people).render()?).into_response())
}

async fn choose(visit: OpenVisit, posted: OpenPosted) -> Result<Response, Problem> {
    let app = &visit.app;
    let person = posted.form.one("person").ok_or(Problem::Unreadable)?;
    // A session already open in this browser ends: nobody carries two at once.
    if let Some(old) = &visit.token {
        app.sessions().end(old).await.map_err(Problem::broken)?;
    }
    let token = Token::new(app.random(), app.random());
    let let_in = app
        .sessions()
        .begin(person, &token)
        .await
        .map_err(Problem::broken)?;
    if !let_in {
        return Err(Problem::NotFound);
    }
    let name = session::cookie_name(app.https);
    let cookie = session::set_cookie(name, token.expose(), app.https);
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/")).into_response())
}

async fn sign_out(visit: OpenVisit, posted: Posted) -> Result<Response, Problem> {
    leave(&visit, &posted, "/signed-out").await
}

async fn lock(visit: OpenVisit, posted: Posted) -> Result<Response, Problem> {
    leave(&visit, &posted, "/locked").await
}

async fn leave(visit: &OpenVisit, posted: &Posted, to: &str) -> Result<Response, Problem> {
    let app = &posted.visit.app;
    if let Some(token) = &visit.token {
        app.sessions().end(token).await.map_err(Problem::broken)?;
    }
    // The browser forgets what it kept of pages already shown.
    let headers = [
        (SET_COOKIE.as_str(), session::remove_cookie(app.https)),
        ("clear-site-data", "\"cache\"".to_owned()),
    ];
    Ok((headers, Redirect::to(to)).into_response())
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
        let visitor = crate::samples::visitor();
        let person = visitor.person.clone();
        let people = [Choosable { person, visitor }];
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
