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

/// What the record calls that a sheet was printed.
const PRINTED: &str = "printed";
/// What it calls that a printed sheet was shown.
const SHEET: &str = "sheet";
/// Signs of the number of a sheet.
const NUMBER_SIGNS: usize = 8;

/// The number of the sheet that a record of printing belongs to; none for any other record.
///
/// INVARIANT: it is the beginning of the record's own id, so no sheet has a number without a record.
pub(crate) fn sheet_of(row: &store::ReadRow) -> Option<String> {
    (row.page == PRINTED).then(|| number_of(&row.read_id))
}

fn number_of(read_id: &str) -> String {
    let signs = read_id.chars().take(NUMBER_SIGNS);
    signs.collect::<String>().to_uppercase()
}

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
    /// Records that a sheet of the case is printed; answers its number.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn issue_sheet(&self, actor: &Actor, id: &CaseId) -> Result<String, OfficeError> {
        self.open_course(actor, id).await?;
        let case = std::slice::from_ref(id);
        let read = [Compartment::Course];
        let record = self.record_showing(actor, PRINTED, case, &read).await?;
        Ok(number_of(&record))
    }

    /// The sheet of that number, as the case stands now.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] also for a number that was not issued to this person for this case.
    pub async fn sheet(
        &self,
        actor: &Actor,
        id: &CaseId,
        number: &str,
    ) -> Result<Summary, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let is_number =
            number.len() == NUMBER_SIGNS && number.bytes().all(|sign| sign.is_ascii_hexdigit());
        let of = (id.as_str(), actor.person.as_str(), PRINTED);
        let signs = number.to_lowercase();
        let issued = match is_number {
            true => self.store.read_beginning(of, &signs).await?,
            false => None,
        };
        issued.ok_or(OfficeError::NotHere)?;
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
        self.record_reads(actor, SHEET, case, &[Compartment::Course])
            .await?;
        Ok(summary)
    }
}
