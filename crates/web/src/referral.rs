//! `/referrals`: what an institution is asked, what it asked others, one referral with its answer.
//!
//! The inbox is an institution's, not a person's. No row and no preview names anybody.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::referral::DeclineReason;
use casework::{Command, ReferralId};
use mechanism::{InstitutionId, keys};
use office::referral::{Direction, Preview, ReferralRow, ReferralView, Stands, TurnView};
use office::{Given, Particulars};
use serde::Deserialize;

use crate::case_header::provider;
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::view::{Due, Happening, Keyset, Row, Shape, SideEntry, Status};
use crate::visit::Visit;

/// Rows of one part of a list.
const ROWS_MAX: u32 = 25;

pub use decline::DeclinePage;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/referrals", get(list))
        .route("/referrals/{id}", get(show))
        .route("/referrals/{id}/accept", get(leads_up::<1>).post(accept))
        .route(
            "/referrals/{id}/decline",
            get(decline::show).post(decline::send),
        )
        .route(
            "/referrals/{id}/withdraw",
            get(leads_up::<1>).post(withdraw),
        )
        .route("/referrals/{id}/done", get(leads_up::<1>).post(complete))
}

/// Which list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// Asked of us, not yet answered.
    #[default]
    Waiting,
    /// Asked of us, answered.
    Answered,
    /// Asked by us, not yet answered.
    Sent,
    /// Asked by us, answered.
    SentAnswered,
}

impl Which {
    const ALL: [Self; 4] = [
        Self::Waiting,
        Self::Answered,
        Self::Sent,
        Self::SentAnswered,
    ];

    /// Its word in the address, which is the end of the key of its name.
    const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Sent => "sent",
            Self::SentAnswered => "sent-answered",
        }
    }

    const fn direction(self) -> Direction {
        match self {
            Self::Waiting | Self::Answered => Direction::Received,
            Self::Sent | Self::SentAnswered => Direction::Sent,
        }
    }

    const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Sent)
    }
}

/// What the address of a list says.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// Which list.
    #[serde(default)]
    pub list: Which,
    /// The place after which the part begins; nothing for the first.
    pub next: Option<String>,
}

/// One referral as a line. Names nobody.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it is answered.
    pub href: String,
    /// What is needed.
    pub what: String,
    /// Urgency, age, region, languages, the other side.
    pub more: String,
    /// By when an answer is expected, while it waits.
    pub due: Option<Due>,
    /// Where it stands, once answered.
    pub status: Option<Status>,
}

/// A list of referrals.
#[derive(Clone, Debug, Template)]
#[template(path = "referral/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// The lists there are.
    pub lists: Vec<SideEntry>,
    /// What the list shown is called.
    pub heading: String,
    /// Its rows.
    pub lines: Vec<Line>,
    /// The rest of it.
    pub keyset: Keyset,
}

/// One referral.
#[derive(Clone, Debug, Template)]
#[template(path = "referral/referral.html")]
pub struct ReferralPage {
    /// The frame.
    pub frame: Frame,
    /// Its address.
    pub href: String,
    /// What is needed.
    pub need: String,
    /// Where it stands.
    pub status: Status,
    /// The case, for whoever may know of it: address and number.
    pub case: Option<(String, String)>,
    /// What the offer says.
    pub rows: Vec<Row>,
    /// By when an answer is expected, while it waits.
    pub due: Option<Due>,
    /// Whether that time has passed.
    pub is_unanswered: bool,
    /// Every turn, oldest first.
    pub turns: Vec<Happening>,
    /// What came with it, line by line.
    pub message: Vec<String>,
    /// Whether the reader's side is asked and has accepted.
    pub is_accepted_here: bool,
    /// Whether somebody is called where there is no place.
    pub is_emergency: bool,
    /// Whether the reader may answer.
    pub may_answer: bool,
    /// Whether the reader's institution may take it back.
    pub may_withdraw: bool,
    /// Whether the reader's institution may say that it is done.
    pub may_complete: bool,
    /// Where another place is looked for, after a decline that the reader's side was told.
    pub another: Option<String>,
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let which = asked.list;
    let found = visit
        .office()
        .referrals(
            &visit.actor,
            which.direction(),
            which.is_open(),
            asked.next.as_deref(),
            ROWS_MAX,
        )
        .await?;
    let here = format!("/referrals?list={}", which.word());
    let frame = visit.frame;
    let page = ListPage {
        lists: lists(&frame, which),
        heading: heading(&frame, which),
        lines: found
            .rows
            .iter()
            .map(|row| line(&frame, which.direction(), row))
            .collect(),
        keyset: Keyset {
            next: found.next.map(|next| format!("{here}&next={next}")),
            previous: asked.next.map(|_| here),
        },
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

// words: referral-list-*
fn heading(frame: &Frame, which: Which) -> String {
    frame
        .t(&keys::of("referral-list", which.word()))
        .into_owned()
}

fn lists(frame: &Frame, here: Which) -> Vec<SideEntry> {
    let entry = |which: Which| SideEntry {
        href: format!("/referrals?list={}", which.word()),
        text: heading(frame, which),
        current: which == here,
    };
    Which::ALL.map(entry).to_vec()
}

/// A referral as a line, seen from the side that was asked or the one that asks.
#[must_use]
pub fn line(frame: &Frame, direction: Direction, row: &ReferralRow) -> Line {
    let other = provider(frame, &row.other);
    let other = match direction {
        Direction::Received => frame.t_with("referral-line-from", &[("who", other.into())]),
        Direction::Sent => frame.t_with("referral-line-to", &[("who", other.into())]),
    };
    let mut more = vec![urgency(frame, &row.preview), age(frame, &row.preview)];
    more.extend(region(frame, &row.preview));
    more.extend(languages(frame, &row.preview));
    more.push(other);
    let waits = row.stands == Stands::Offered;
    Line {
        href: format!("/referrals/{}", row.id),
        what: need(frame, &row.preview),
        more: more.join(" · "),
        due: row
            .answer_due_at
            .filter(|_| waits)
            .map(|due| Due::at(frame, due)),
        status: (!waits).then(|| status(frame, &row.stands)),
    }
}

fn need(frame: &Frame, preview: &Preview) -> String {
    frame.t(&keys::of("service", &preview.need)).into_owned()
}

// words: referral-urgency-*
fn urgency(frame: &Frame, preview: &Preview) -> String {
    let key = keys::of("referral-urgency", preview.urgency.as_str());
    frame.t(&key).into_owned()
}

// words: referral-age-*
fn age(frame: &Frame, preview: &Preview) -> String {
    let key = keys::of("referral-age", preview.age.as_str());
    frame.t(&key).into_owned()
}

fn region(frame: &Frame, preview: &Preview) -> Option<String> {
    let region = preview.region.as_ref()?;
    Some(frame.t(&keys::of("region", region)).into_owned())
}

fn languages(frame: &Frame, preview: &Preview) -> Option<String> {
    let words = frame.words();
    let names = preview.languages.iter();
    let names: Vec<_> = names.map(|code| words.spoken_language(code)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

// words: referral-state-*
fn status(frame: &Frame, stands: &Stands) -> Status {
    let (shape, word) = match stands {
        Stands::Offered => (Shape::Waiting, "offered"),
        Stands::Accepted => (Shape::Running, "accepted"),
        Stands::Declined(..) => (Shape::Care, "declined"),
        Stands::Withdrawn => (Shape::Ended, "withdrawn"),
        Stands::Done => (Shape::Done, "done"),
    };
    Status::new(shape, frame.t(&keys::of("referral-state", word)))
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = ReferralId::new(id);
    let view = visit.office().referral(&visit.actor, &id).await?;
    Ok(Html(ReferralPage::new(visit.frame, &view).render()?).into_response())
}

impl ReferralPage {
    /// The page of a referral.
    #[must_use]
    pub fn new(frame: Frame, view: &ReferralView) -> Self {
        let waits = view.stands == Stands::Offered;
        let due = view.answer_due_at.filter(|_| waits);
        let declined = matches!(view.stands, Stands::Declined(..)) && !view.is_recipient;
        let another = view
            .case
            .as_ref()
            .filter(|_| declined)
            .map(|(case, _)| format!("/cases/{case}/referrals/new?need={}", view.preview.need));
        Self {
            href: format!("/referrals/{}", view.id),
            need: need(&frame, &view.preview),
            status: status(&frame, &view.stands),
            case: view
                .case
                .as_ref()
                .map(|(case, number)| (format!("/cases/{case}"), number.to_string())),
            rows: rows(&frame, view),
            due: due.map(|due| Due::at(&frame, due)),
            is_unanswered: due.is_some_and(|due| due < frame.now()),
            turns: view.turns.iter().map(|turn| told(&frame, turn)).collect(),
            message: view
                .message
                .iter()
                .flat_map(|text| text.lines())
                .map(str::to_owned)
                .collect(),
            is_accepted_here: view.is_recipient && view.stands == Stands::Accepted,
            is_emergency: view.preview.urgency == casework::referral::Urgency::Emergency,
            may_answer: view.may_answer,
            may_withdraw: view.may_withdraw,
            may_complete: view.may_complete,
            another,
            frame,
        }
    }
}

/// What the offer says, and what opens on acceptance.
fn rows(frame: &Frame, view: &ReferralView) -> Vec<Row> {
    let preview = &view.preview;
    let row = |key: &str, text: String| Row::new(frame.t(key), text);
    let mut rows = vec![
        row("referral-column-from", provider(frame, &view.from)), // words: referral-column-from
        row("referral-to", provider(frame, &view.to)),            // words: referral-to
    ];
    rows.extend(preview_rows(frame, preview));
    rows
}

/// A preview in words: what whoever is asked reads before accepting.
#[must_use]
pub fn preview_rows(frame: &Frame, preview: &Preview) -> Vec<Row> {
    let row = |key: &str, text: String| Row::new(frame.t(key), text);
    // words: referral-offer-need referral-column-urgency referral-offer-age-band
    // words: referral-offer-region referral-offer-languages referral-offer-opens
    let mut rows = vec![
        row("referral-offer-need", need(frame, preview)),
        row("referral-column-urgency", urgency(frame, preview)),
        row("referral-offer-age-band", age(frame, preview)),
    ];
    rows.extend(region(frame, preview).map(|text| row("referral-offer-region", text)));
    rows.extend(languages(frame, preview).map(|text| row("referral-offer-languages", text)));
    let mut opens = vec![frame.t("compartment-course").into_owned()];
    let shares = preview.shares.iter();
    // words: compartment-*
    opens.extend(shares.map(|one| {
        let key = keys::of("compartment", one.as_str());
        frame.t(&key).into_owned()
    }));
    rows.push(Row {
        lines: opens,
        ..row("referral-offer-opens", String::new())
    });
    rows
}

/// A turn in words.
fn told(frame: &Frame, turn: &TurnView) -> Happening {
    let by = provider(frame, &turn.by);
    let values = [("institution", by.as_str().into())];
    let what = match &turn.to {
        Stands::Offered => frame.t_with("referral-turn-offered", &values),
        Stands::Accepted => frame.t_with("referral-turn-accepted", &values),
        Stands::Withdrawn => frame.t_with("referral-turn-withdrawn", &values),
        Stands::Done => frame.t_with("referral-turn-done", &values),
        Stands::Declined(reason, _) => {
            let reason = decline_reason(frame, *reason);
            let values = [
                ("institution", by.as_str().into()),
                ("reason", reason.into()),
            ];
            frame.t_with("referral-turn-declined", &values)
        }
    };
    let mut lines = Vec::new();
    if let Stands::Declined(_, Some(could)) = &turn.to {
        let who = provider(frame, could);
        lines.push(frame.t_with("referral-turn-suggests", &[("institution", who.into())]));
    }
    if turn.late {
        lines.push(frame.t_with("referral-turn-late", &values));
    }
    Happening {
        what,
        who: String::new(),
        instant: turn.at.to_string(),
        date: frame.words().date_and_time(turn.at, frame.zone()),
        edition: None,
        lines,
    }
}

// words: referral-decline-reason-*
fn decline_reason(frame: &Frame, reason: DeclineReason) -> String {
    let key = keys::of("referral-decline-reason", reason.as_str());
    frame.t(&key).into_owned()
}

async fn accept(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let referral = ReferralId::new(id);
    act(&posted, Command::AcceptReferral { referral }).await
}

async fn withdraw(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let referral = ReferralId::new(id);
    act(&posted, Command::WithdrawReferral { referral }).await
}

async fn complete(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let referral = ReferralId::new(id);
    act(&posted, Command::CompleteReferral { referral }).await
}

/// Does something to the referral that a command names and leads back to it.
async fn act(posted: &Posted, command: Command) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let (Command::AcceptReferral { referral }
    | Command::WithdrawReferral { referral }
    | Command::CompleteReferral { referral }
    | Command::DeclineReferral { referral, .. }) = &command
    else {
        return Err(Problem::Unreadable);
    };
    let here = format!("/referrals/{referral}");
    let view = visit.office().referral(&visit.actor, referral).await?;
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: None,
        command,
        particulars: Particulars::none(),
    };
    visit
        .office()
        .act(&visit.actor, view.stream(), given)
        .await?;
    Ok(Redirect::to(&here).into_response())
}

mod decline;
mod samples;
