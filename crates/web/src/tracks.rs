//! `/cases/{id}/tracks`: where each track stands and how it came there.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use casework::CaseId;
use jiff::Timestamp;
use mechanism::{Standing, TrackId, keys};
use office::tracks::{Here, MoveView, OpenProposal, StepOffer, TrackPlace, TrackView, TracksView};
use words::RecoveryDay;

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Closed, NotYet, Picture, Shape, Status, Track};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/tracks", get(show))
}

/// A track on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrackRow {
    /// Open to the reader.
    Open(Track),
    /// Closed: a band, never a gap.
    Closed(Closed),
}

/// Something to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Where it leads.
    pub href: String,
    /// The verb.
    pub text: String,
    /// On which track.
    pub track: String,
    /// More about it.
    pub note: Option<String>,
}

/// A step that cannot be taken yet, with everything that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Its page, which says the same with its form.
    pub href: String,
    /// *Cannot yet: hold the formal interview.*
    pub title: String,
    /// On which track.
    pub track: String,
    /// Every reason.
    pub reasons: Vec<NotYet>,
}

/// What may be done next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextSteps {
    /// What can be begun now.
    pub ready: Vec<NextStep>,
    /// What cannot, and why.
    pub blocked: Vec<Blocked>,
}

/// How a track came to a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// When, in words.
    pub date: String,
    /// What happened.
    pub what: String,
    /// The joint decision behind it, with its opinions and reasons.
    pub decision: Option<String>,
}

/// A track with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackStory {
    /// Where it stands.
    pub row: TrackRow,
    /// How it came there, newest first.
    pub moves: Vec<Moved>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "tracks/tracks.html")]
pub struct TracksPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The tracks.
    pub tracks: Vec<TrackStory>,
    /// What may be done next.
    pub next: NextSteps,
}

impl TracksPage {
    /// The page of these tracks.
    #[must_use]
    pub fn new(frame: Frame, view: &TracksView) -> Self {
        let case = CaseFrame::of(&frame, &view.header, Section::Tracks);
        let story = |track: &TrackView| TrackStory {
            row: row(&frame, track),
            moves: match &track.place {
                TrackPlace::Here(here) => moves(&frame, &case.href, &track.track, here),
                TrackPlace::NotOpened | TrackPlace::Closed(..) => Vec::new(),
            },
        };
        Self {
            tracks: view.tracks.iter().map(story).collect(),
            next: next_steps(&frame, &case.href, &view.proposals, &view.steps),
            case,
            frame,
        }
    }
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let view = visit
        .office()
        .tracks(&visit.actor, &CaseId::new(id))
        .await?;
    Ok(Html(TracksPage::new(visit.frame, &view).render()?).into_response())
}

/// One track as a picture with its text beside it.
#[must_use]
pub fn row(frame: &Frame, view: &TrackView) -> TrackRow {
    let name = frame.t(&keys::track(&view.track)).into_owned();
    match &view.place {
        TrackPlace::Closed(_, reason) => TrackRow::Closed(Closed {
            name,
            reason: frame.t(&reason.key()).into_owned(),
        }),
        TrackPlace::NotOpened => TrackRow::Open(Track {
            name,
            picture: Picture::Nothing,
            status: Some(Status::new(Shape::NotBegun, frame.t("tracks-not-opened"))),
            text: String::new(),
        }),
        TrackPlace::Here(here) => TrackRow::Open(Track {
            name,
            picture: picture(frame, here),
            status: Some(status(frame, &view.track, here)),
            text: since(frame, &view.track, here),
        }),
    }
}

fn picture(frame: &Frame, here: &Here) -> Picture {
    let Some(recovery) = &here.recovery else {
        return Picture::dots(here.states, here.at);
    };
    let seconds = |from: Timestamp, to: Timestamp| to.duration_since(from).as_secs().max(0);
    let whole = seconds(recovery.began_at, recovery.at_least_until).max(1);
    let passed = seconds(recovery.began_at, frame.now()).min(whole);
    // Between 0 and 100: what has passed is cut to the whole.
    let done_percent = u8::try_from(passed * 100 / whole).unwrap_or(100);
    Picture::Bar { done_percent }
}

fn status(frame: &Frame, track: &TrackId, here: &Here) -> Status {
    let shape = match here.standing {
        _ if here.recovery.is_some() => Shape::Running,
        Some(Standing::Contested) => Shape::Care,
        Some(Standing::Deciding) => Shape::Waiting,
        // No tick: what was not confirmed is not a good thing done.
        Some(Standing::NotIdentified | Standing::NotIndicated) => Shape::Ended,
        _ if here.ends => Shape::Done,
        _ => Shape::Running,
    };
    Status::new(shape, frame.t(&keys::state(track, &here.state)))
}

/// *potential victim · since 3 November 2026*, or the day of recovery: never how much is left.
fn since(frame: &Frame, track: &TrackId, here: &Here) -> String {
    if let Some(recovery) = &here.recovery {
        return recovery_day(frame, recovery);
    }
    let date = frame.words().date_of(here.since, frame.zone());
    let state = frame.t(&keys::state(track, &here.state)).to_lowercase();
    // words: standing-*
    let standing = here.standing;
    let standing = standing.map(|one| frame.t(&keys::of("standing", one.as_str())).into_owned());
    // A state that is called like its standing is said once.
    match standing.filter(|said| said.to_lowercase() != state) {
        Some(said) => frame.t_with(
            "tracks-since",
            &[("state", said.into()), ("date", date.into())],
        ),
        None => frame.t_with("tracks-since-plain", &[("date", date.into())]),
    }
}

/// *day 9, at least until 3 December 2026*.
#[must_use]
pub fn recovery_day(frame: &Frame, recovery: &casework::recovery::Recovery) -> String {
    let day = |at| frame.zone().to_datetime(at).date();
    frame.words().recovery(RecoveryDay::on(
        day(frame.now()),
        day(recovery.began_at),
        day(recovery.at_least_until),
    ))
}

fn moves(frame: &Frame, case: &str, track: &TrackId, here: &Here) -> Vec<Moved> {
    let told = |one: &MoveView| {
        let step = one.step.as_ref();
        let step = step.map(|step| frame.t(&keys::step(track, step)).into_owned());
        let state = one.to.as_ref();
        let state = state.map(|to| frame.t(&keys::state(track, to)).into_owned());
        let said: Vec<String> = step.into_iter().chain(state).collect();
        let what = said.join(" → ");
        let decision = one.decision.as_ref();
        Moved {
            date: frame.words().date_and_time(one.at, frame.zone()),
            what,
            decision: decision.map(|id| format!("{case}/proposals/{id}")),
        }
    };
    here.moves.iter().map(told).collect()
}

/// What may be done next, possible and not yet possible.
#[must_use]
pub fn next_steps(
    frame: &Frame,
    case: &str,
    proposals: &[OpenProposal],
    steps: &[StepOffer],
) -> NextSteps {
    let mut next = NextSteps::default();
    for one in proposals.iter().filter(|one| !one.signed_here) {
        let step = frame.t(&keys::step(&one.track, &one.step)).into_owned();
        next.ready.push(NextStep {
            href: format!("{case}/proposals/{}", one.proposal),
            text: frame.t_with("desk-row-signature", &[("step", step.into())]),
            track: frame.t(&keys::track(&one.track)).into_owned(),
            note: Some(frame.t("tracks-joint-lead").into_owned()),
        });
    }
    for offer in steps {
        let href = match offer.is_told_apart {
            true => format!("{case}/missing"),
            false => format!("{case}/steps/{}/{}", offer.track, offer.step),
        };
        let step = frame.t(&keys::step(&offer.track, &offer.step)).into_owned();
        let track = frame.t(&keys::track(&offer.track)).into_owned();
        match &offer.missing {
            None => next.ready.push(NextStep {
                href,
                text: step,
                track,
                note: offer
                    .joint
                    .then(|| frame.t("tracks-joint-lead").into_owned()),
            }),
            Some(refusal) => next.blocked.push(Blocked {
                href,
                title: frame.t_with("case-step-cannot", &[("step", step.into())]),
                track,
                reasons: crate::refusal::reasons(frame, refusal),
            }),
        }
    }
    next
}

impl Sample for TracksPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let story = TrackStory {
            row: crate::overview::sample::track(frame),
            moves: [None, Some("/cases/1/proposals/1".to_owned())]
                .map(|decision| Moved {
                    date: "3 11 2026".to_owned(),
                    what: "Sample".to_owned(),
                    decision,
                })
                .to_vec(),
        };
        vec![Self {
            case: crate::overview::sample::case(Section::Tracks),
            tracks: vec![story],
            next: crate::overview::sample::next(frame),
            frame: frame.clone(),
        }]
    }
}
