//! What is asked of a server and what a right answer looks like. Besa and its peer have the same
//! addresses where they have the same page, so both are asked by the same hand.

use clap::ValueEnum;
use hyper::header::{LOCATION, SET_COOKIE};

use crate::ask::{Answered, Arguments, Window};
use crate::concern;
use crate::relabel::family_name;

/// Most cases whose pages are asked for in turn: more than a server keeps folded in its young half.
const CASES_ASKED_MAX: usize = 1_000;
/// Most pages of the list that are read to find them.
const PAGES_MAX: usize = 60;
/// Rows of a full page of the desk and of the list.
const ROWS: usize = 25;
/// The lists that name cases: the open ones, and where these are too few the closed ones.
const LISTS: [&str; 2] = ["/cases", "/cases?show=closed"];

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
    /// The last page of a concern, which makes a case; the pages before it are not measured. Besa.
    Create,
    /// A concern from its first page to its last, each page read as a browser does; Besa.
    Concern,
    /// The form that makes a case; the peer.
    CreatePeer,
}

/// What a right answer looks like. INVARIANT: any other ends the measurement and is never counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    /// The page, whatever it says.
    Page,
    /// The page, with at least so many rows that wait or lead to a case.
    Rows(usize),
    /// The page, and it names this.
    Names(String),
    /// Goes on to a case: it was made.
    CaseMade,
}

impl Right {
    /// Whether this answer is right, and if not, why.
    fn check(&self, answer: &Answered) -> Result<(), String> {
        let wanted = if *self == Self::CaseMade { 3 } else { 2 };
        if answer.status / 100 != wanted {
            return Err(format!("has status {}", answer.status));
        }
        let is_right = match self {
            Self::Page => true,
            Self::Rows(least) => rows(&answer.text()) >= *least,
            Self::Names(what) => answer.text().contains(what),
            Self::CaseMade => answer.place().is_some_and(|place| {
                place.starts_with("/cases/") && !place.starts_with("/cases/new")
            }),
        };
        match is_right {
            true => Ok(()),
            false => Err(format!("is wrong: expected {self:?}")),
        }
    }
}

/// One request.
#[derive(Clone, Debug)]
pub struct Errand {
    /// The address.
    pub path: String,
    /// The form, when it is posted.
    pub body: Option<String>,
    /// What must come back.
    pub right: Right,
}

impl Errand {
    /// A page that is asked for.
    pub fn get(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            body: None,
            right: Right::Page,
        }
    }

    /// A form that is sent.
    pub fn post(path: impl Into<String>, body: String) -> Self {
        Self {
            path: path.into(),
            body: Some(body),
            right: Right::Page,
        }
    }

    /// The same, with what must come back.
    pub fn answered_by(self, right: Right) -> Self {
        Self { right, ..self }
    }

    /// Asks for it.
    ///
    /// # Errors
    /// When the connection ends, and when the answer is not the right one.
    pub async fn run(&self, window: &mut Window) -> Result<(), String> {
        let answer = window.ask(self).await?;
        let checked = self.right.check(&answer);
        checked.map_err(|why| format!("the answer of {} {why}", self.path))
    }
}

/// Signs in and gives the requests of a kind.
///
/// # Errors
/// When a page on the way is not as expected, or names fewer cases than there are.
pub async fn errands(window: &mut Window, arguments: &Arguments) -> Result<Vec<Errand>, String> {
    let rows = Right::Rows(ROWS.min(arguments.listed));
    Ok(match arguments.what {
        What::Fixed => vec![Errand::get(fixed(window).await?)],
        What::Desk => vec![Errand::get("/desk").answered_by(rows)],
        What::Cases => vec![Errand::get("/cases").answered_by(rows)],
        What::Case => cases(window, arguments.listed).await?,
        What::Search => searches(window, &arguments.names).await?,
        What::Create => concern::prepared(window, arguments.forms).await?,
        What::Concern => Vec::new(),
        What::CreatePeer => peer_forms(window, arguments.forms).await?,
    })
}

/// Asks as a browser does that keeps its cookies: the text of a page, or where it leads.
///
/// # Errors
/// When the page is neither shown nor leads on.
pub async fn page(window: &mut Window, errand: &Errand) -> Result<String, String> {
    let answer = window.ask(errand).await?;
    for cookie in answer.headers.get_all(SET_COOKIE) {
        let cookie = cookie.to_str().unwrap_or_default();
        let pair = cookie.split(';').next().unwrap_or_default();
        let name = pair.split('=').next().unwrap_or_default().to_owned();
        let kept = window.cookies.split("; ");
        let kept = kept.filter(|one| !one.is_empty() && one.split('=').next() != Some(&name));
        let mut all: Vec<&str> = kept.collect();
        all.push(pair);
        window.cookies = all.join("; ");
    }
    if let Some(place) = answer.headers.get(LOCATION) {
        return Ok(place.to_str().unwrap_or_default().to_owned());
    }
    match answer.status {
        200 => Ok(answer.text().into_owned()),
        status => Err(format!("{} answered {status}", errand.path)),
    }
}

/// Signs in.
///
/// # Errors
/// When the door is closed.
pub async fn sign_in(window: &mut Window, person: &str) -> Result<(), String> {
    let door = page(window, &Errand::get("/sign-in")).await?;
    let token = peer_token(&door).map_or_else(String::new, |token| format!("&{token}"));
    let asked = Errand::post("/sign-in", format!("person={person}{token}"));
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
///
/// # Errors
/// When the page has no form.
pub fn token(page: &str) -> Result<String, String> {
    let own = hidden(page, "form-token").map(|token| format!("form-token={token}"));
    own.or_else(|| peer_token(page))
        .ok_or_else(|| "the page has no form".to_owned())
}

/// A file of the page that never changes: the first one the desk names.
async fn fixed(window: &mut Window) -> Result<String, String> {
    let desk = page(window, &Errand::get("/desk")).await?;
    let found = desk.split('"').find(|one| one.starts_with("/assets/"));
    found
        .map(str::to_owned)
        .ok_or_else(|| "the desk names no file".to_owned())
}

/// The ids of the cases a page leads to. The form of a new case is none.
fn case_ids(page: &str) -> impl Iterator<Item = &str> {
    let links = page.split("href=\"/cases/").skip(1);
    let ids = links.map(|link| link.split('"').next().unwrap_or_default());
    ids.filter(|id| {
        *id != "new" && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Rows of a desk, of a list, of what was found.
fn rows(page: &str) -> usize {
    let waiting = page.matches("class=\"besa-desk__row\"").count();
    waiting.max(case_ids(page).count())
}

/// The next page of a list of cases.
fn next_of(list: &str) -> Option<String> {
    let mut quoted = list.split('"');
    let more = quoted.find(|one| one.starts_with("/cases?") && one.contains("next="))?;
    Some(more.replace("&amp;", "&"))
}

async fn cases(window: &mut Window, listed: usize) -> Result<Vec<Errand>, String> {
    let mut found: Vec<String> = Vec::new();
    for list in LISTS {
        let mut next = Some(list.to_owned());
        for _ in 0..PAGES_MAX {
            let Some(path) = next.filter(|_| found.len() < CASES_ASKED_MAX) else {
                break;
            };
            let list = page(window, &Errand::get(path)).await?;
            for id in case_ids(&list) {
                let path = format!("/cases/{id}");
                if !found.contains(&path) {
                    found.push(path);
                }
            }
            next = next_of(&list);
        }
    }
    enough(&found, listed)?;
    let asked = found.into_iter().map(|path| {
        let right = Right::Names(path.clone());
        Errand::get(path).answered_by(right)
    });
    Ok(asked.collect())
}

/// INVARIANT: few cases asked again and again would all be in memory, and say nothing.
fn enough(found: &[String], listed: usize) -> Result<(), String> {
    let least = listed.min(CASES_ASKED_MAX);
    match found.len() < least {
        true => Err(format!("the lists name {} of {least} cases", found.len())),
        false => Ok(()),
    }
}

async fn searches(window: &mut Window, names: &[String]) -> Result<Vec<Errand>, String> {
    let token = token(&page(window, &Errand::get("/search")).await?)?;
    let search = |name: &String| {
        Errand::post("/search", format!("{token}&query={name}")).answered_by(Right::Rows(1))
    };
    match names.is_empty() {
        true => Err("no name is known that can be found".to_owned()),
        false => Ok(names.iter().map(search).collect()),
    }
}

async fn peer_forms(window: &mut Window, forms: usize) -> Result<Vec<Errand>, String> {
    let token = token(&page(window, &Errand::get("/cases/new")).await?)?;
    let summary = "Tekst+i+shpikur+".repeat(38);
    let form = |place: usize| {
        let family = family_name(place);
        let fields = format!(
            "{token}&given_name=Lule&family_name={family}&born=2001-04-05&gender=female&citizenship=AL&status=open&summary={summary}"
        );
        Errand::post("/cases/new", fields).answered_by(Right::CaseMade)
    };
    Ok((0..forms).map(form).collect())
}

#[cfg(test)]
mod tests {
    use hyper::HeaderMap;
    use hyper::header::HeaderValue;

    use super::*;

    const MENU: &str = "<a href=\"/cases\">Cases</a> <a href=\"/cases/new\">New</a>";

    fn answer(status: u16, text: &str) -> Answered {
        Answered {
            status,
            headers: HeaderMap::new(),
            body: text.to_owned().into(),
        }
    }

    fn leads_to(place: &'static str) -> Answered {
        let mut answer = answer(303, "");
        let place = HeaderValue::from_static(place);
        answer.headers.insert(LOCATION, place);
        answer
    }

    #[test]
    fn a_search_that_finds_nothing_is_wrong() {
        let none = format!("{MENU}<p>Nothing</p>");
        let one = format!("{none}<a class=\"x\" href=\"/cases/0f\">X-1</a>");
        assert!(Right::Rows(1).check(&answer(200, &none)).is_err());
        assert_eq!(Right::Rows(1).check(&answer(200, &one)), Ok(()));
        assert!(Right::Rows(2).check(&answer(200, &one)).is_err());
        assert!(Right::Rows(1).check(&answer(422, &one)).is_err());
    }

    #[test]
    fn a_list_with_too_few_cases_is_wrong() {
        let found: Vec<String> = (0..25).map(|id| format!("/cases/{id}")).collect();
        assert_eq!(enough(&found, 25), Ok(()));
        assert!(enough(&found, 26).is_err());
        assert!(enough(&found, 1_000_000).is_err());
        assert!(enough(&[], 1).is_err());
    }

    #[test]
    fn a_case_is_made_only_where_its_page_follows() {
        assert_eq!(Right::CaseMade.check(&leads_to("/cases/0f")), Ok(()));
        assert!(Right::CaseMade.check(&leads_to("/sign-in")).is_err());
        assert!(Right::CaseMade.check(&leads_to("/cases/new")).is_err());
        assert!(Right::CaseMade.check(&answer(200, "")).is_err());
        assert!(Right::Page.check(&leads_to("/sign-in")).is_err());
    }

    #[test]
    fn a_list_goes_on_where_its_link_leads() {
        let list = "<a href=\"/cases?show=closed\">x</a><a rel=\"next\" href=\"/cases?show=closed&amp;next=1.0f\">y</a>";
        assert_eq!(
            next_of(list).as_deref(),
            Some("/cases?show=closed&next=1.0f")
        );
        assert_eq!(next_of(MENU), None);
        assert_eq!(case_ids(MENU).count(), 0);
    }
}
