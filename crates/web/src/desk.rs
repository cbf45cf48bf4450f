//! `/desk`: what waits for the person, the unit and the institution, by time left.

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use mechanism::keys;
use office::desk::{DeskItem, ForWhom, Waiting};
use office::escalation::Overdue;
use office::waiting::WAITING_MAX;
use serde::Deserialize;

use crate::case_header::provider;
use crate::changed::{self, CaseChanges};
use crate::duty;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Due, Keyset};
use crate::visit::{OpenVisit, Visit};

/// Rows of one part of the list.
const ROWS_MAX: u32 = 25;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/", get(home))
        .route("/desk", get(show))
}

/// Where a list goes on: `?next=`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct From {
    /// The place after which the part begins; nothing for the first.
    pub next: Option<String>,
}

/// One thing that waits: a verb, for whom, by when. Names nobody.
#[derive(Clone, Debug)]
pub struct Line {
    /// What to do.
    pub what: String,
    /// Where one does it; nothing while the reader may not open it.
    pub href: Option<String>,
    /// For whom, about what, in which case.
    pub more: String,
    /// By when.
    pub due: Option<Due>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "desk/desk.html")]
pub struct DeskPage {
    /// The frame.
    pub frame: Frame,
    /// How many things wait, in words.
    pub count: String,
    /// What waits, least time left first.
    pub lines: Vec<Line>,
    /// The rest of the list.
    pub keyset: Keyset,
    /// How many drafts the person has begun, in words; nothing if none.
    pub drafts: Option<String>,
    /// The person's cases that changed since she was last in them; nothing in a part of the list
    /// further down.
    pub changed: Option<Vec<CaseChanges>>,
    /// Whether a colleague waits for somebody to accept the shift.
    pub handover_waits: bool,
    /// Who is on duty now: in the person's own functions, and at the desk of the Authority.
    pub duty: Vec<duty::Line>,
}

/// The door of the house: the desk, or the sign-in page.
async fn home(visit: OpenVisit) -> Redirect {
    Redirect::to(if visit.frame.who().is_some() {
        "/desk"
    } else {
        "/sign-in"
    })
}

async fn show(visit: Visit, Query(from): Query<From>) -> Result<Response, Problem> {
    let office = visit.office();
    let desk = office
        .desk(&visit.actor, from.next.as_deref(), ROWS_MAX)
        .await?;
    let drafts = office.drafts_count(&visit.actor.person).await?;
    let on_duty = office.on_duty(&visit.actor).await?;
    let handover_waits = office.handover_waits(&visit.actor).await?;
    let changed = match from.next {
        None => Some(
            office
                .changed_cases(&visit.actor, visit.signed_in_at)
                .await?,
        ),
        Some(_) => None,
    };
    let frame = visit.frame;
    let of_case = |one: &_| CaseChanges::of(&frame, one);
    let page = DeskPage {
        changed: changed.map(|cases| cases.iter().map(of_case).collect()),
        handover_waits,
        duty: on_duty.iter().map(|one| duty::line(&frame, one)).collect(),
        count: count(&frame, visit.waiting.desk),
        lines: desk.items.iter().map(|item| line(&frame, item)).collect(),
        keyset: Keyset {
            previous: from.next.map(|_| "/desk".to_owned()),
            next: desk.next.map(|next| format!("/desk?next={next}")),
        },
        drafts: (drafts > 0)
            .then(|| frame.t_with("desk-drafts-count", &[("count", drafts.into())])),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

fn count(frame: &Frame, count: u32) -> String {
    let (key, shown) = if count > WAITING_MAX {
        ("desk-waiting-more", WAITING_MAX)
    } else {
        ("desk-waiting-count", count)
    };
    // words: desk-waiting-more desk-waiting-count
    frame.t_with(key, &[("count", shown.into())])
}

/// One row in words.
#[must_use]
pub fn line(frame: &Frame, item: &DeskItem) -> Line {
    let for_whom = match item.for_whom {
        ForWhom::Me => frame.t("desk-for-me"),
        ForWhom::Unit => frame.t("desk-for-unit"),
        ForWhom::Institution => frame.t("desk-for-institution"),
    };
    let mut more = vec![for_whom.into_owned()];
    more.extend(about(frame, &item.waiting));
    more.extend(item.number.as_ref().map(ToString::to_string));
    Line {
        what: what(frame, &item.waiting),
        href: href(item),
        more: more.join(" · "),
        due: item.due_at.map(|due| Due::at(frame, due)),
    }
}

/// The verb.
fn what(frame: &Frame, waiting: &Waiting) -> String {
    let one = |key: &str, name: &str, value: String| frame.t_with(key, &[(name, value.into())]);
    let text = |key: &str| frame.t(key).into_owned();
    // words: desk-row-*
    match waiting {
        Waiting::AnswerReferral { from, .. } => {
            let who = provider(frame, from);
            one("desk-row-referral-answer", "institution", who)
        }
        Waiting::DoTask { template, .. } => {
            let name = text(&keys::of("commitment", template));
            one("desk-row-commitment", "commitment", name)
        }
        Waiting::Sign { track, step, .. } => {
            one("desk-row-signature", "step", text(&keys::step(track, step)))
        }
        Waiting::Settle { .. } => text("desk-row-settle"),
        Waiting::Clock { key, .. } => one("desk-row-clock", "clock", text(&keys::clock(key))),
        Waiting::Overdue(overdue) => overdue_row(frame, overdue),
        Waiting::TakeOverDanger => text("desk-row-emergency-call"),
        Waiting::FindPlace => text("desk-row-find-place"),
        Waiting::NameLead { alarm } => text(&keys::of("desk-row-lead", alarm)),
        Waiting::FindAnother { need, .. } => one(
            "desk-row-find-another",
            "need",
            text(&keys::of("service", need)),
        ),
        Waiting::ReviewUrgent { .. } => text("desk-row-urgent-access"),
        Waiting::UrgentOpened { .. } => text("desk-row-urgent-opened"),
        Waiting::LookFor => text("desk-row-look-for"),
        Waiting::StopLooking => text("desk-row-stop-looking"),
        Waiting::TellPerson { track, step } => {
            one("desk-row-tell", "decision", text(&keys::step(track, step)))
        }
        Waiting::TellDecided => text("desk-row-tell-decided"),
        Waiting::ClockApart => text("desk-row-clock-apart"),
        Waiting::AskConsentAgain => text("desk-row-ask-again"),
    }
}

/// The verb for whoever is told that something ran out.
fn overdue_row(frame: &Frame, overdue: &Overdue) -> String {
    let key = match overdue {
        Overdue::Recovery => return frame.t("desk-row-recovery-least").into_owned(),
        Overdue::Apart => return frame.t("desk-row-overdue-apart").into_owned(),
        Overdue::Clock { key, .. } => keys::clock(key),
        Overdue::Task { template, .. } => keys::of("commitment", template),
    };
    let what = frame.t(&key).into_owned();
    frame.t_with("desk-row-overdue", &[("what", what.into())])
}

/// What a row is about beside its verb.
fn about(frame: &Frame, waiting: &Waiting) -> Vec<String> {
    match waiting {
        // words: referral-urgency-*
        Waiting::AnswerReferral { need, urgency, .. } => vec![
            frame.t(&keys::of("service", need)).into_owned(),
            frame
                .t(&keys::of("referral-urgency", urgency.as_str()))
                .into_owned(),
        ],
        _ => Vec::new(),
    }
}

/// Where the thing is done.
fn href(item: &DeskItem) -> Option<String> {
    if let Waiting::AnswerReferral { referral, .. } = &item.waiting {
        return Some(format!("/referrals/{referral}"));
    }
    let case = item.case.as_ref()?;
    Some(match &item.waiting {
        Waiting::Sign { proposal, .. } => format!("/cases/{case}/proposals/{proposal}"),
        Waiting::Settle { track, step } => format!("/cases/{case}/steps/{track}/{step}"),
        Waiting::NameLead { .. } => format!("/cases/{case}/people"),
        Waiting::FindPlace => format!("/cases/{case}/danger"),
        Waiting::FindAnother { need, .. } => format!("/cases/{case}/referrals/new?need={need}"),
        Waiting::TellPerson { .. } => format!("/cases/{case}/meeting/told"),
        // What it is stands on the page, for whoever may open that part.
        Waiting::TellDecided => format!("/cases/{case}/meeting"),
        Waiting::AskConsentAgain => format!("/cases/{case}/consents"),
        Waiting::ReviewUrgent { .. } | Waiting::UrgentOpened { .. } => {
            format!("/cases/{case}/urgent")
        }
        Waiting::LookFor | Waiting::StopLooking => format!("/cases/{case}/missing"),
        Waiting::DoTask { .. } | Waiting::Overdue(Overdue::Task { .. }) => {
            format!("/cases/{case}/plan")
        }
        _ => format!("/cases/{case}"),
    })
}

impl Sample for DeskPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let empty = Self {
            frame: frame.clone(),
            count: count(frame, 0),
            lines: Vec::new(),
            keyset: Keyset::default(),
            drafts: None,
            changed: Some(Vec::new()),
            handover_waits: false,
            duty: Vec::new(),
        };
        let full = Self {
            count: count(frame, WAITING_MAX + 1),
            lines: samples().iter().map(|item| line(frame, item)).collect(),
            keyset: Keyset {
                previous: Some("/desk".to_owned()),
                next: Some("/desk?next=1".to_owned()),
            },
            handover_waits: true,
            drafts: Some(frame.t_with("desk-drafts-count", &[("count", 2.into())])),
            changed: Some(vec![CaseChanges {
                href: "/cases/1".to_owned(),
                number: "X-7KM4-2Q".to_owned(),
                changes: changed::sample(frame),
            }]),
            duty: vec![duty::Line {
                who: "Sample".to_owned(),
                part: "Sample".to_owned(),
                when: "Sample".to_owned(),
                remove: None,
            }],
            ..empty.clone()
        };
        vec![empty, full]
    }
}

/// Each kind of thing that ran out, once.
fn overdue_samples() -> [Overdue; 4] {
    use casework::TaskId;
    use casework::clock::ClockRun;
    use mechanism::{ClockKey, CommitmentId};
    [
        Overdue::Recovery,
        Overdue::Apart,
        Overdue::Clock {
            run: ClockRun("1".to_owned()),
            key: ClockKey::new("sample"),
        },
        Overdue::Task {
            task: TaskId::new("1"),
            template: CommitmentId::new("sample"),
        },
    ]
}

/// Each kind of thing that waits, once.
fn samples() -> Vec<DeskItem> {
    use casework::referral::Urgency;
    use casework::{CaseId, CaseNumber, ProposalId, ReferralId, TaskId, UrgentId};
    use mechanism::{ClockKey, CommitmentId, InstitutionId, ServiceId, StepId, TrackId};
    use office::provider::Provider;
    let answer = |from| Waiting::AnswerReferral {
        referral: ReferralId::new("1"),
        need: ServiceId::new("sample"),
        urgency: Urgency::Emergency,
        from,
    };
    let alarms = ["no_lead", "no_deputy", "lead_shut_out", "lead_away"];
    let mut waiting = vec![
        answer(Provider::Named(InstitutionId::new("sample"))),
        answer(Provider::Protected),
        Waiting::DoTask {
            task: TaskId::new("1"),
            template: CommitmentId::new("sample"),
        },
        Waiting::Sign {
            proposal: ProposalId::new("1"),
            track: TrackId::new("sample"),
            step: StepId::new("sample"),
        },
        Waiting::Settle {
            track: TrackId::new("sample"),
            step: StepId::new("sample"),
        },
        Waiting::Clock {
            run: casework::clock::ClockRun("1".to_owned()),
            key: ClockKey::new("sample"),
        },
        Waiting::TakeOverDanger,
        Waiting::FindPlace,
        Waiting::LookFor,
        Waiting::StopLooking,
        Waiting::TellPerson {
            track: TrackId::new("sample"),
            step: StepId::new("sample"),
        },
        Waiting::TellDecided,
        Waiting::ClockApart,
        Waiting::AskConsentAgain,
        Waiting::FindAnother {
            referral: ReferralId::new("1"),
            need: ServiceId::new("sample"),
        },
        Waiting::ReviewUrgent {
            urgent: UrgentId::new("1"),
        },
    ];
    waiting.extend(overdue_samples().map(Waiting::Overdue));
    waiting.extend(alarms.map(|alarm| Waiting::NameLead {
        alarm: alarm.to_owned(),
    }));
    let since = jiff::Timestamp::UNIX_EPOCH;
    let whom = [ForWhom::Me, ForWhom::Unit, ForWhom::Institution];
    let item = |(place, waiting)| DeskItem {
        id: place_id(place),
        case: (place % 2 == 0).then(|| CaseId::new("1")),
        number: (place % 2 == 0).then(|| CaseNumber::new("X-7KM4-2Q")),
        due_at: (place % 3 == 0).then_some(since),
        since,
        for_whom: whom[place % 3],
        waiting,
    };
    waiting.into_iter().enumerate().map(item).collect()
}

fn place_id(place: usize) -> String {
    format!("1/sample-{place}@1")
}
