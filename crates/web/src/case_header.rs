//! What stands around every page of a case: the bar above it and the navigation beside it.
//!
//! A page of a case has a field `case: CaseFrame` and extends `case/layout.html`.

use casework::lead::LeadAlarm;
use mechanism::{CommitmentId, keys};
use office::case_header::{AgeSaid, CaseHeader, CourseHead, Reading};
use office::provider::Provider;

use crate::frame::Frame;
use crate::view::{Fact, IdentityBar, Shape, SideEntry, Status};

/// The parts of a case, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is due, who to call, where it stands, what comes next.
    Overview,
    /// Where each track stands and how it came there.
    Tracks,
    /// The service plan.
    Plan,
    /// Requests to other institutions.
    Referrals,
    /// What the person agreed to.
    Consents,
    /// Who the person is.
    Identity,
    /// Who is there when the person is met, what was asked, what she was told.
    Meeting,
    /// Who takes part, and who is shut out.
    People,
    /// Sealed files and notes.
    Documents,
    /// What happened.
    Timeline,
    /// Who looked.
    Looked,
}

impl Section {
    const ALL: [Self; 11] = [
        Self::Overview,
        Self::Tracks,
        Self::Plan,
        Self::Referrals,
        Self::Consents,
        Self::Identity,
        Self::Meeting,
        Self::People,
        Self::Documents,
        Self::Timeline,
        Self::Looked,
    ];

    /// The end of its address, which is the end of the key of its name.
    const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Tracks => "tracks",
            Self::Plan => "plan",
            Self::Referrals => "referrals",
            Self::Consents => "consents",
            Self::Identity => "identity",
            Self::Meeting => "meeting",
            Self::People => "people",
            Self::Documents => "documents",
            Self::Timeline => "timeline",
            Self::Looked => "looked",
        }
    }
}

/// What is drawn around a page of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFrame {
    /// The address of the case.
    pub href: String,
    /// The bar above the page.
    pub bar: IdentityBar,
    /// The navigation beside it; empty for whoever reads one page only.
    pub side: Vec<SideEntry>,
}

impl CaseFrame {
    /// Around one page of a case.
    #[must_use]
    pub fn of(frame: &Frame, header: &CaseHeader, here: Section) -> Self {
        let href = format!("/cases/{}", header.case);
        Self {
            bar: bar(frame, header),
            side: match header.reading {
                Reading::Course(_) => side(frame, &href, here),
                Reading::HandedOver
                | Reading::RemovalNotice
                | Reading::MissingAlert
                | Reading::TasksOnly => Vec::new(),
            },
            href,
        }
    }
}

// words: case-section-*
fn side(frame: &Frame, href: &str, here: Section) -> Vec<SideEntry> {
    Section::ALL
        .map(|section| SideEntry {
            href: match section {
                Section::Overview => href.to_owned(),
                other => format!("{href}/{}", other.word()),
            },
            text: frame
                .t(&format!("case-section-{}", section.word()))
                .into_owned(),
            current: section == here,
        })
        .to_vec()
}

fn bar(frame: &Frame, header: &CaseHeader) -> IdentityBar {
    let number = header.number.as_ref().map(ToString::to_string);
    let plain = IdentityBar {
        number: number.unwrap_or_default(),
        identity: None,
        lead: String::new(),
        facts: Vec::new(),
    };
    match &header.reading {
        Reading::Course(head) => IdentityBar {
            identity: Some(identity(frame, head)),
            lead: lead(frame, head),
            facts: facts(frame, head),
            ..plain
        },
        Reading::RemovalNotice => IdentityBar {
            facts: vec![strong(frame, "case-do-not-remove")], // words: case-do-not-remove
            ..plain
        },
        Reading::HandedOver | Reading::MissingAlert | Reading::TasksOnly => plain,
    }
}

fn identity(frame: &Frame, head: &CourseHead) -> Status {
    match head.identity_closed {
        None => Status::new(Shape::Done, frame.t("case-identity-open")),
        Some(_) => Status::new(Shape::Closed, frame.t("case-identity-closed")),
    }
}

/// *Child · case lead: State Social Service*.
fn lead(frame: &Frame, head: &CourseHead) -> String {
    let age = match head.age {
        AgeSaid::Child => frame.t("case-child"),
        AgeSaid::PresumedChild => frame.t("case-child-presumed"),
        AgeSaid::Adult => frame.t("case-adult"),
    };
    let lead = match (&head.lead, head.alarm) {
        (Some(lead), None | Some(LeadAlarm::NoDeputy)) => {
            let unit = provider(frame, lead);
            frame.t_with("case-lead", &[("unit", unit.into())])
        }
        (_, Some(LeadAlarm::LeadAway)) => frame.t("case-lead-away").into_owned(),
        (_, _) if head.closed_at.is_some() => String::new(),
        (_, _) => frame.t("case-lead-none").into_owned(),
    };
    if lead.is_empty() {
        return age.into_owned();
    }
    format!("{age} · {lead}")
}

fn facts(frame: &Frame, head: &CourseHead) -> Vec<Fact> {
    let mut facts = Vec::new();
    let plain = |text| Fact {
        text,
        strong: false,
    };
    if let Some(at) = head.closed_at {
        let date = frame.words().date_of(at, frame.zone());
        facts.push(plain(
            frame.t_with("case-closed-banner", &[("date", date.into())]),
        ));
    }
    if head.held_closed {
        facts.push(strong(frame, "case-closed-held")); // words: case-closed-held
    }
    if head.dead {
        facts.push(strong(frame, "case-died")); // words: case-died
    }
    if head.abroad {
        facts.push(strong(frame, "case-abroad")); // words: case-abroad
    }
    if let Some(recovery) = &head.recovery {
        let said = crate::tracks::recovery_day(frame, recovery);
        facts.push(plain(
            frame.t_with("case-recovery", &[("recovery", said.into())]),
        ));
    }
    if head.removal_blocked {
        facts.push(strong(frame, "case-do-not-remove-short")); // words: case-do-not-remove-short
    }
    if head.overdue > 0 {
        let count = i64::try_from(head.overdue).unwrap_or(i64::MAX);
        facts.push(Fact {
            text: frame.t_with("case-overdue", &[("count", count.into())]),
            strong: true,
        });
    }
    if head.shielded_from_abroad {
        facts.push(strong(frame, "case-shielded-from-abroad")); // words: case-shielded-from-abroad
    }
    if let Some(language) = &head.interpreter {
        let language = frame.words().spoken_language(language).into_owned();
        facts.push(plain(
            frame.t_with("case-interpreter", &[("language", language.into())]),
        ));
    }
    facts
}

fn strong(frame: &Frame, key: &str) -> Fact {
    Fact {
        text: frame.t(key).into_owned(),
        strong: true,
    }
}

/// An institution by its name, or that it is reached through the desk only.
#[must_use]
pub fn provider(frame: &Frame, provider: &Provider) -> String {
    match provider {
        Provider::Named(id) => frame.t(&keys::of("institution", id)).into_owned(),
        Provider::Protected => frame.t("frame-protected-accommodation").into_owned(),
    }
}

/// What an institution owes; of protected accommodation it is not told.
#[must_use]
pub fn task(frame: &Frame, what: Option<&CommitmentId>) -> String {
    match what {
        Some(template) => frame.t(&keys::of("commitment", template)).into_owned(),
        None => frame.t("plan-task-protected").into_owned(),
    }
}

/// What stands around a page of the samples.
#[must_use]
pub fn sample(frame: &Frame) -> CaseFrame {
    let href = "/cases/sample".to_owned();
    CaseFrame {
        bar: IdentityBar {
            number: "X-7KM4-2Q".to_owned(),
            identity: None,
            lead: String::new(),
            facts: Vec::new(),
        },
        side: side(frame, &href, Section::Tracks),
        href,
    }
}
