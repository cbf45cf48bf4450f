//! Urgent access: what may be opened for life or health, what was opened, and its review.
//!
//! INVARIANT: nothing is offered that would stay closed. What the floors forbid whoever opens it,
//! location before all, is no choice here, and the case refuses it again.

use access::{Action, ClosedReason, Question};
use casework::context::slot;
use casework::refusal::Rule;
use casework::urgent::URGENT_LENGTH_MINUTES;
use casework::{Actor, Case, CaseId, Command, Event, UrgentId};
use jiff::{SignedDuration, Timestamp};
use mechanism::{Compartment, Mechanism};

use crate::case_header::CaseHeader;
use crate::desk::{Address, Line, Waiting, to_chairs, to_deputy, to_desk, to_lead};
use crate::provider::{Provider, acted};
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// The page of urgent access to a case.
#[derive(Clone, Debug)]
pub struct UrgentView {
    /// The head of the page.
    pub header: CaseHeader,
    /// What the reader could open now; empty where there is nothing.
    pub choices: Vec<Compartment>,
    /// Why the reader may open nothing urgently, in fixed words.
    pub closed: Option<ClosedReason>,
    /// What was opened, newest first.
    pub openings: Vec<Opening>,
}

/// One urgent access. INVARIANT: Debug shows neither reason nor name.
#[derive(Clone)]
pub struct Opening {
    /// Which.
    pub urgent: UrgentId,
    /// What was opened.
    pub compartment: Compartment,
    /// When.
    pub at: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Of which institution, as far as the reader may know.
    pub by: Provider,
    /// Who, by name: for whoever reviews it, never of protected accommodation.
    pub name: Option<String>,
    /// What was at risk, in the words of whoever opened it.
    pub reason: Option<String>,
    /// What the reviewer found.
    pub justified: Option<bool>,
    /// Whether the review is the reader's.
    pub reviews: bool,
    /// Whether it is the reader's own and still open.
    pub open: bool,
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opening")
            .field("urgent", &self.urgent)
            .field("compartment", &self.compartment)
            .finish_non_exhaustive()
    }
}

impl Office {
    /// What the reader may open urgently, and what was opened.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn urgent(&self, actor: &Actor, id: &CaseId) -> Result<UrgentView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "urgent", case, &[Compartment::Course])
            .await?;
        Ok(UrgentView {
            header: self.case_header(actor, &opened),
            choices: self.urgent_choices(actor, &opened),
            closed: self.may(actor, &opened, Action::OpenUrgently).reason,
            openings: self.openings(actor, &opened).await?,
        })
    }

    /// What is closed to the reader and would open: asked of the same policies, as if it were open.
    pub(crate) fn urgent_choices(&self, actor: &Actor, opened: &Opened) -> Vec<Compartment> {
        if !self.may(actor, opened, Action::OpenUrgently).allowed {
            return Vec::new();
        }
        let would_open = |one: &Compartment| {
            let mut view = opened.view.clone();
            view.urgent.insert(*one);
            self.access.ask(actor, &view, Question::Open(*one)).allowed
        };
        Compartment::ALL
            .into_iter()
            .filter(|one| *one != Compartment::Location && !opened.opens(*one))
            .filter(would_open)
            .collect()
    }

    async fn openings(&self, actor: &Actor, opened: &Opened) -> Result<Vec<Opening>, OfficeError> {
        let case = opened.case();
        if case.urgent.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.now();
        let may_review = self.may(actor, opened, Action::ReviewUrgent).allowed;
        let history = self.history(&opened.loaded).await?;
        let mut openings = Vec::new();
        for (version, recorded) in (1..).zip(&history) {
            let Event::UrgentlyOpened { urgent, .. } = &recorded.event else {
                continue;
            };
            let Some(one) = case.urgent.get(urgent) else {
                continue;
            };
            let kept = self.kept_with(opened, Compartment::Course, version).await?;
            let reviews = may_review && one.may_review(actor);
            let by = acted(&self.mechanism, &recorded.by);
            let named = reviews && by != Provider::Protected;
            openings.push(Opening {
                urgent: urgent.clone(),
                compartment: one.compartment,
                at: recorded.at,
                until: one.until,
                name: match named {
                    true => self.professional(&one.person).await?.map(|one| one.name),
                    false => None,
                },
                by,
                reason: kept
                    .get(Compartment::Course, slot::REASONS)
                    .map(str::to_owned),
                justified: one.justified,
                reviews: reviews && one.justified.is_none(),
                open: one.person == actor.person && now < one.until,
            });
        }
        openings.reverse();
        Ok(openings)
    }

    /// Opens a compartment for life or health. The desk and the case lead see it at once.
    ///
    /// # Errors
    /// [`OfficeError`]; refused without a reason, or for what stays closed in any case.
    pub async fn open_urgently(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: String,
        compartment: Compartment,
        reason: &str,
    ) -> Result<Done, OfficeError> {
        if let Some(done) = self.done_before(actor, &key).await? {
            return Ok(done);
        }
        let opened = self.open_course(actor, id).await?;
        if let Some(reason) = self.may(actor, &opened, Action::OpenUrgently).reason {
            return Err(OfficeError::Closed(reason));
        }
        if !self.urgent_choices(actor, &opened).contains(&compartment) {
            let rule = match compartment {
                Compartment::Location => Rule::LocationClosed,
                _ => Rule::NotFound,
            };
            return Err(OfficeError::Refused(rule.into()));
        }
        let given = Given {
            // The key of the form names the opening: the same form sent twice opens once.
            command: Command::OpenUrgently {
                urgent: UrgentId::new(key.as_str()),
                compartment,
            },
            key,
            drawn_at: None,
            draft: None,
            particulars: Particulars::none().with(Compartment::Course, slot::REASONS, reason),
        };
        self.act(actor, id, given).await
    }
}

/// What urgent accesses put on desks at once: everybody who may review one is asked to, until one of
/// them has; whoever of desk, lead and deputy stands too near is told. Where none of them is of another
/// institution the chair is asked. Until when is not set: no source gives a deadline for a review.
///
/// INVARIANT: never on the desk of whoever opened it (DESIGN, section 6: an officer outside the user's
/// own institution).
pub(crate) fn lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, one) in &case.urgent {
        if one.justified.is_some() {
            continue;
        }
        let outside = |to: &Address| to.institution != one.institution;
        let mut to: Vec<(String, Address)> = Vec::new();
        to.extend(to_desk(mechanism).map(|desk| ("urgent".to_owned(), desk)));
        to.extend(to_lead(case).map(|lead| ("urgent-lead".to_owned(), lead)));
        to.extend(to_deputy(case).map(|deputy| ("urgent-deputy".to_owned(), deputy)));
        if !to.iter().any(|(_, to)| outside(to)) {
            let chairs = to_chairs(mechanism).filter(|(_, to)| outside(to));
            to.extend(chairs.map(|(unit, to)| (format!("urgent-{unit}"), to)));
        }
        to.retain(|(_, to)| to.person != one.person.as_str());
        let length = SignedDuration::from_mins(URGENT_LENGTH_MINUTES);
        let since = one.until.checked_sub(length).unwrap_or(one.until);
        lines.extend(to.into_iter().map(|(name, to)| {
            let urgent = id.clone();
            Line {
                name: format!("{name}-{id}"),
                due_at: None,
                since,
                waiting: match outside(&to) {
                    true => Waiting::ReviewUrgent { urgent },
                    false => Waiting::UrgentOpened { urgent },
                },
                to,
                caseless: false,
            }
        }));
    }
    lines
}
