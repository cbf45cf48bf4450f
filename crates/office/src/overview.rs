//! The first page of a case: what is due, who to call, where it stands, what comes next.

use access::{Action, ClosedReason};
use casework::referral::ReferralState;
use casework::{Actor, CaseId};
use jiff::Timestamp;
use mechanism::{CommitmentId, Compartment, ServiceId};

use crate::case_header::{CaseHeader, Reading};
use crate::changed::Changed;
use crate::contacts::Contact;
use crate::due::DueLine;
use crate::heed::Heed;
use crate::tracks::{OpenProposal, StepOffer, TrackView};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The first page of a case.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The head of the page.
    pub header: CaseHeader,
    /// The desk, whom every reader may call; of a whole course it stands among the contacts.
    pub desk: Option<Contact>,
    /// As much as the reader's part allows.
    pub body: OverviewBody,
}

/// What the first page shows, by the reader's part.
#[derive(Clone, Debug)]
pub enum OverviewBody {
    /// To whoever reads the course.
    Course(Box<CourseOverview>),
    /// To whoever handed over: what became of the own referrals, and nothing else.
    HandedOver(Vec<HandedOver>),
    /// *Do not remove: call the desk.*
    RemovalNotice,
    /// What a search for the person needs stands on a page of its own.
    MissingAlert,
    /// Tasks of the reader's institution, in neutral words.
    Tasks(Vec<OwnTask>),
}

/// The whole first page.
#[derive(Clone, Debug)]
pub struct CourseOverview {
    /// Imminent danger that no named human has taken over.
    pub danger_open: bool,
    /// What to know before the next step.
    pub heeds: Vec<Heed>,
    /// Nobody knows where the person is.
    pub is_missing: bool,
    /// When the first contact was: kept, whatever the person decides later.
    pub first_contact_at: Option<Timestamp>,
    /// What changed since the reader was last here; none at the first visit.
    pub changed: Option<Changed>,
    /// What is due.
    pub due: Vec<DueLine>,
    /// Who to call.
    pub contacts: Vec<Contact>,
    /// Where the tracks stand.
    pub tracks: Vec<TrackView>,
    /// Joint steps that wait.
    pub proposals: Vec<OpenProposal>,
    /// Next steps, possible and not yet possible.
    pub steps: Vec<StepOffer>,
    /// Whether the reader may offer a referral.
    pub may_refer: bool,
    /// What is closed to the reader, and why: never a gap.
    pub closed: Vec<(Compartment, ClosedReason)>,
    /// Whether something of it opens for life or health.
    pub opens_urgently: bool,
}

/// What became of a referral, for whoever handed the case over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// What was asked for.
    pub need: ServiceId,
    /// Accepted, since when.
    pub accepted_at: Option<Timestamp>,
    /// Done, since when.
    pub done_at: Option<Timestamp>,
}

/// A task of the reader's institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTask {
    /// Which.
    pub task: casework::TaskId,
    /// From which template.
    pub template: CommitmentId,
    /// By when.
    pub due_at: Option<Timestamp>,
}

impl Office {
    /// The first page of a case for a reader whose session began at `signed_in_at`.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn overview(
        &self,
        actor: &Actor,
        id: &CaseId,
        signed_in_at: Timestamp,
    ) -> Result<Overview, OfficeError> {
        let opened = self.open_case(actor, id).await?;
        let header = self.case_header(actor, &opened);
        let body = match header.reading {
            Reading::Course(_) => {
                let course = self.course_overview(actor, &opened, signed_in_at).await?;
                OverviewBody::Course(Box::new(course))
            }
            Reading::HandedOver => OverviewBody::HandedOver(handed_over(actor, &opened)),
            Reading::RemovalNotice => OverviewBody::RemovalNotice,
            Reading::MissingAlert => OverviewBody::MissingAlert,
            Reading::TasksOnly => OverviewBody::Tasks(own_tasks(actor, &opened)),
        };
        let (read, desk): (&[Compartment], _) = match body {
            OverviewBody::Course(_) => (&[Compartment::Course], None),
            _ => (&[], self.desk_contact(Some(opened.case())).await?),
        };
        self.record_reads(actor, "overview", std::slice::from_ref(id), read)
            .await?;
        Ok(Overview { header, desk, body })
    }

    async fn course_overview(
        &self,
        actor: &Actor,
        opened: &Opened,
        signed_in_at: Timestamp,
    ) -> Result<CourseOverview, OfficeError> {
        let closed = Compartment::ALL
            .into_iter()
            .filter_map(|one| opened.closed(one).map(|reason| (one, reason)));
        Ok(CourseOverview {
            danger_open: opened.case().danger.is_open(),
            heeds: self.heeds(actor, opened).await?,
            is_missing: opened.case().is_missing(),
            first_contact_at: opened.case().opened_at,
            changed: self.changed(actor, opened, signed_in_at).await?,
            due: self.due(actor, opened),
            contacts: self.contacts(actor, opened).await?,
            tracks: self.track_views(opened),
            proposals: self.open_proposals(actor, opened),
            steps: self.step_offers(actor, opened),
            may_refer: self.may(actor, opened, Action::Refer).allowed,
            closed: closed.collect(),
            opens_urgently: !self.urgent_choices(actor, opened).is_empty(),
        })
    }
}

/// INVARIANT: *accepted* and *done* only, of the reader's own institution's referrals: not who
/// accepted, no status, no other turn.
fn handed_over(actor: &Actor, opened: &Opened) -> Vec<HandedOver> {
    let referrals = opened.case().referrals.values();
    let own = referrals.filter(|one| one.from.institution == actor.institution);
    own.map(|one| {
        let when = |wanted: fn(&ReferralState) -> bool| {
            let turn = one.turns.iter().find(|turn| wanted(&turn.to));
            turn.map(|turn| turn.at)
        };
        HandedOver {
            need: one.offer.need.clone(),
            accepted_at: when(|to| matches!(to, ReferralState::Accepted(_))),
            done_at: when(|to| matches!(to, ReferralState::Done)),
        }
    })
    .collect()
}

fn own_tasks(actor: &Actor, opened: &Opened) -> Vec<OwnTask> {
    let tasks = opened.case().tasks.iter();
    let own = tasks.filter(|(_, task)| task.is_owed_by(actor) && task.ended.is_none());
    own.map(|(id, task)| OwnTask {
        task: id.clone(),
        template: task.template.clone(),
        due_at: task.due_at,
    })
    .collect()
}
