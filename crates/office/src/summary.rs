//! A case on one sheet of paper, for a hand-over: what is due, whom to call, where it stands, what is in
//! the plan. Only what whoever prints it may read; that it was printed is recorded as such.

use access::ClosedReason;
use casework::plan::ServiceStatus;
use casework::{Actor, CaseId};
use mechanism::{Compartment, ServiceId};

use crate::case_header::CaseHeader;
use crate::contacts::Contact;
use crate::due::DueLine;
use crate::provider::Provider;
use crate::tracks::TrackView;
use crate::{Office, OfficeError};

/// What a reading is called that was printed.
const PRINTED: &str = "printed";

/// The sheet.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The head of the page.
    pub header: CaseHeader,
    /// What is due.
    pub due: Vec<DueLine>,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// Where the tracks stand.
    pub tracks: Vec<TrackView>,
    /// The services of the plan: which, by whom, where each stands.
    pub services: Vec<(ServiceId, Option<Provider>, ServiceStatus)>,
    /// What is closed to whoever prints it, and why.
    pub closed: Vec<(Compartment, ClosedReason)>,
}

impl Office {
    /// The sheet of a case, printed.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn print_summary(&self, actor: &Actor, id: &CaseId) -> Result<Summary, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let plan = self.plan(actor, id).await?;
        let services = plan.pillars.into_iter().flat_map(|pillar| pillar.services);
        let closed = Compartment::ALL
            .into_iter()
            .filter_map(|one| opened.closed(one).map(|reason| (one, reason)));
        let summary = Summary {
            header: self.case_header(actor, &opened),
            due: self.due(actor, &opened),
            contacts: self.contacts(actor, &opened).await?,
            tracks: self.track_views(&opened),
            services: services
                .map(|one| (one.entry.service.clone(), one.provider, one.entry.status))
                .collect(),
            closed: closed.collect(),
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, PRINTED, case, &[Compartment::Course])
            .await?;
        Ok(summary)
    }
}
