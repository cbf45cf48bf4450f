//! What is asked of a server: signing in, and the requests of one kind. Besa and its peer have the
//! same addresses where they have the same page, so both are asked by the same hand.

use clap::ValueEnum;
use hyper::header::{LOCATION, SET_COOKIE};

use crate::ask::{Arguments, Window};
use crate::relabel::family_name;

/// Most cases whose pages are asked for in turn: more than a server keeps folded.
const CASES_ASKED_MAX: usize = 1_000;
/// Most pages of the list that are read to find them.
const PAGES_MAX: usize = 60;
/// What a concern must say, by section; the rest stays unanswered.
const CONCERN: [(&str, &str); 5] = [
    ("first", "alone_now=yes"),
    ("where", "region=vlora"),
    ("danger", "danger_now=no"),
    ("age", "age_class=clearly_adult&age_class_reason=Prova"),
    ("person", "gender=female&known_as=Lule"),
];

/// For what a server is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// A small file that is always the same.
    Fixed,
    /// What waits for a person.
    Desk,
    /// A list of 25 cases.
    Cases,
    /// One case after another.
    Case,
    /// A family name after another.
    Search,
    /// The last page of a form, which makes a case; Besa.
    Create,
    /// The form that makes a case; the peer.
    CreatePeer,
}

/// One request.
#[derive(Clone, Debug)]
pub struct Errand {
    /// The address.
    pub path: String,
    /// The form, when it is posted.
    pub body: Option<String>,
}

fn get(path: impl Into<String>) -> Errand {
    Errand {
        path: path.into(),
        body: None,
    }
}

fn post(path: impl Into<String>, body: String) -> Errand {
    Errand {
        path: path.into(),
        body: Some(body),
    }
}

/// Signs in and gives the requests of a kind with the status each must have.
///
/// # Errors
/// When a page on the way is not as expected.
pub async fn errands(
    window: &mut Window,
    arguments: &Arguments,
) -> Result<(Vec<Errand>, u16), String> {
    sign_in(window, &arguments.person).await?;
    Ok(match arguments.what {
        What::Fixed => (vec![get(fixed(window).await?)], 200),
        What::Desk => (vec![get("/desk")], 200),
        What::Cases => (vec![get("/cases")], 200),
        What::Case => (cases(window).await?, 200),
        What::Search => (searches(window, arguments.cases).await?, 200),
        What::Create => (concerns(window, arguments.forms).await?, 303),
        What::CreatePeer => (peer_forms(window, arguments.forms).await?, 302),
    })
}

async fn page(window: &mut Window, errand: &Errand) -> Result<String, String> {
    let (answer, body) = window.ask(errand).await?;
    for cookie in answer.headers().get_all(SET_COOKIE) {
        let cookie = cookie.to_str().unwrap_or_default();
        let pair = cookie.split(';').next().unwrap_or_default();
        let name = pair.split('=').next().unwrap_or_default().to_owned();
        let kept = window.cookies.split("; ");
        let kept = kept.filter(|one| !one.is_empty() && one.split('=').next() != Some(&name));
        let mut all: Vec<&str> = kept.collect();
        all.push(pair);
        window.cookies = all.join("; ");
    }
    let status = answer.status().as_u16();
    if let Some(place) = answer.headers().get(LOCATION) {
        return Ok(place.to_str().unwrap_or_default().to_owned());
    }
    match status {
        200 => Ok(String::from_utf8_lossy(&body).into_owned()),
        _ => Err(format!("{} answered {status}", errand.path)),
    }
}

async fn sign_in(window: &mut Window, person: &str) -> Result<(), String> {
    let door = page(window, &get("/sign-in")).await?;
    let token = peer_token(&door).map_or_else(String::new, |token| format!("&{token}"));
    let asked = post("/sign-in", format!("person={person}{token}"));
    page(window, &asked).await.map(drop)
}

/// The peer's hidden token as a pair, where a page has one.
fn peer_token(page: &str) -> Option<String> {
    let token = hidden(page, "csrfmiddlewaretoken")?;
    Some(format!("csrfmiddlewaretoken={token}"))
}

fn hidden(page: &str, name: &str) -> Option<String> {
    let start = format!("name=\"{name}\" value=\"");
    let rest = page.split(&start).nth(1)?;
    rest.split('"').next().map(str::to_owned)
}

/// The hidden token of a page of either, as a pair.
fn token(page: &str) -> Result<String, String> {
    let own = hidden(page, "form-token").map(|token| format!("form-token={token}"));
    own.or_else(|| peer_token(page))
        .ok_or_else(|| "the page has no form".to_owned())
}

/// A file of the page that never changes: the first one the desk names.
async fn fixed(window: &mut Window) -> Result<String, String> {
    let desk = page(window, &get("/desk")).await?;
    let found = desk.split('"').find(|one| one.starts_with("/assets/"));
    found
        .map(str::to_owned)
        .ok_or_else(|| "the desk names no file".to_owned())
}

async fn cases(window: &mut Window) -> Result<Vec<Errand>, String> {
    let mut found: Vec<String> = Vec::new();
    let mut next = "/cases".to_owned();
    for _ in 0..PAGES_MAX {
        let list = page(window, &get(next.clone())).await?;
        for link in list.split("href=\"/cases/").skip(1) {
            let id = link.split('"').next().unwrap_or_default();
            let is_case = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let path = format!("/cases/{id}");
            if is_case && !found.contains(&path) {
                found.push(path);
            }
        }
        let more = list
            .split('"')
            .find(|one| one.starts_with("/cases?") && one.contains("after="));
        match more {
            Some(more) if found.len() < CASES_ASKED_MAX => next = more.replace("&amp;", "&"),
            _ => break,
        }
    }
    match found.is_empty() {
        true => Err("the list names no case".to_owned()),
        false => Ok(found.into_iter().map(get).collect()),
    }
}

async fn searches(window: &mut Window, cases: usize) -> Result<Vec<Errand>, String> {
    let token = token(&page(window, &get("/search")).await?)?;
    // A stride that meets numbers of every size.
    let numbers = (0..CASES_ASKED_MAX).map(|place| place * 7919 % cases.max(1));
    let asked = numbers.map(|number| post("/search", format!("{token}&q={}", family_name(number))));
    Ok(asked.collect())
}

async fn concerns(window: &mut Window, forms: usize) -> Result<Vec<Errand>, String> {
    let token = token(&page(window, &get("/concern")).await?)?;
    let mut errands = Vec::with_capacity(forms);
    for _ in 0..forms {
        let first = page(window, &post("/concern", token.clone())).await?;
        let draft = first
            .rsplit_once('/')
            .map_or(first.as_str(), |(draft, _)| draft);
        for (section, answers) in CONCERN {
            let asked = post(format!("{draft}/{section}"), format!("{token}&{answers}"));
            page(window, &asked).await?;
        }
        // A new key each time: a second run must not be taken for the first one sent twice.
        let key = crate::outside::form_key();
        errands.push(post(draft, format!("{token}&form-key={key}")));
    }
    Ok(errands)
}

async fn peer_forms(window: &mut Window, forms: usize) -> Result<Vec<Errand>, String> {
    let token = token(&page(window, &get("/cases/new")).await?)?;
    let summary = "Tekst+i+shpikur+".repeat(38);
    let form = |place: usize| {
        let family = family_name(place);
        let fields = format!(
            "{token}&given_name=Lule&family_name={family}&born=2001-04-05&gender=female&citizenship=AL&status=open&summary={summary}"
        );
        post("/cases/new", fields)
    };
    Ok((0..forms).map(form).collect())
}
