//! Raising a concern as a professional does: page after page, kept as a draft until it is sent.

use tokio::task::JoinSet;

use crate::ask::Window;
use crate::errand::{Errand, Right, page, token};

/// What is answered, by section; the rest stays unanswered.
const ANSWERS: [(&str, &str); 5] = [
    ("first", "alone_now=yes"),
    ("where", "region=vlora"),
    ("danger", "danger_now=no"),
    ("age", "age_class=clearly_adult&age_class_reason=Prova"),
    ("person", "gender=female&known_as=Lule"),
];
/// Most pages of a concern.
const PAGES_MAX: usize = 40;
/// How many prepare at once.
const PREPARING: usize = 16;

/// The hidden token of the form.
///
/// # Errors
/// When there is no form.
pub async fn form_token(window: &mut Window) -> Result<String, String> {
    token(&page(window, &Errand::get("/concern")).await?)
}

/// Last pages of concerns: all but the sending is done.
///
/// # Errors
/// When a page on the way is not as expected.
pub async fn prepared(window: &mut Window, forms: usize) -> Result<Vec<Errand>, String> {
    let token = form_token(window).await?;
    let mut work = JoinSet::new();
    for place in 0..PREPARING.min(forms) {
        let mut window = window.another().await?;
        let token = token.clone();
        let share = forms / PREPARING + usize::from(place < forms % PREPARING);
        work.spawn(async move {
            let mut errands = Vec::with_capacity(share);
            for _ in 0..share {
                errands.push(answered(&mut window, &token).await?);
            }
            Ok::<_, String>(errands)
        });
    }
    let mut errands = Vec::with_capacity(forms);
    while let Some(done) = work.join_next().await {
        errands.extend(done.map_err(|error| error.to_string())??);
    }
    Ok(errands)
}

/// A concern of which everything needful is answered; what is left is to send it.
async fn answered(window: &mut Window, token: &str) -> Result<Errand, String> {
    let first = page(window, &Errand::post("/concern", token.to_owned())).await?;
    let draft = draft_of(&first);
    for (section, answers) in ANSWERS {
        let path = format!("{draft}/{section}");
        page(window, &Errand::post(path, format!("{token}&{answers}"))).await?;
    }
    Ok(sending(draft, token))
}

/// A whole concern as a browser raises it: every section is read and sent, then the last page. Gives
/// how many requests that were.
///
/// # Errors
/// When a page on the way is not as expected, or no case is made.
pub async fn whole(window: &mut Window, token: &str) -> Result<u64, String> {
    page(window, &Errand::get("/concern")).await?;
    let mut place = page(window, &Errand::post("/concern", token.to_owned())).await?;
    let draft = draft_of(&place).to_owned();
    let mut requests = 2;
    for _ in 0..PAGES_MAX {
        page(window, &Errand::get(place.clone())).await?;
        requests += 1;
        if place == draft {
            sending(&draft, token).run(window).await?;
            return Ok(requests + 1);
        }
        let section = place.rsplit('/').next().unwrap_or_default();
        let answer = ANSWERS.iter().find(|(one, _)| *one == section);
        let answers = answer.map_or_else(String::new, |(_, answers)| format!("&{answers}"));
        let sent = Errand::post(place.clone(), format!("{token}{answers}"));
        place = page(window, &sent).await?;
        requests += 1;
    }
    Err(format!("the concern does not end: {place}"))
}

/// The address of a draft, from that of one of its sections.
fn draft_of(section: &str) -> &str {
    section.rsplit_once('/').map_or(section, |(draft, _)| draft)
}

/// The last page, sent under a new key: a second run must not be taken for the first one sent twice.
fn sending(draft: &str, token: &str) -> Errand {
    let key = crate::outside::form_key();
    Errand::post(draft, format!("{token}&form-key={key}")).answered_by(Right::CaseMade)
}
