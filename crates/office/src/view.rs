//! Opening a case for a reader: what she may see, recorded before it is returned.

use casework::{Actor, Case, CaseId};
use mechanism::Compartment;
use store::{Batch, ReadRow};

use crate::actor::viewer;
use crate::load::Loaded;
use crate::{Office, OfficeError};

/// A case as one reader may see it now.
pub struct Opened {
    pub(crate) loaded: Loaded,
    /// What each compartment answers to this reader: open, or the reason why not.
    pub compartments: Vec<(Compartment, access::Answer)>,
    /// The reader's view, for further questions.
    pub view: access::CaseView,
}

impl Opened {
    /// The case's facts.
    pub fn case(&self) -> &Case {
        &self.loaded.case
    }

    /// The case's id.
    pub fn id(&self) -> &CaseId {
        &self.loaded.id
    }

    /// Whether the reader may open a compartment.
    pub fn opens(&self, compartment: Compartment) -> bool {
        self.compartments
            .iter()
            .any(|(one, answer)| *one == compartment && answer.allowed)
    }
}

impl Office {
    /// Opens a case for a reader. INVARIANT: a case she may not know of and one that does not exist
    /// answer alike.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] and failures of the record.
    pub async fn open_case(&self, actor: &Actor, id: &CaseId) -> Result<Opened, OfficeError> {
        let row = self
            .store
            .case_in_reach(&viewer(actor), id.as_str())
            .await?;
        let row = row.ok_or(OfficeError::NotHere)?;
        let version = u64::try_from(row.version).ok();
        self.open_loaded(actor, self.load_at(id, version).await?)
    }

    /// Opens a row of a list that the reader's reach already let in: from memory where memory holds it.
    pub(crate) async fn open_row(
        &self,
        actor: &Actor,
        row: &store::CaseRow,
    ) -> Result<Opened, OfficeError> {
        let id = CaseId::new(row.case_id.as_str());
        let version = u64::try_from(row.version).unwrap_or_default();
        let loaded = match self.folded(&id, version) {
            Some(loaded) => loaded,
            None => self.load(&id).await?,
        };
        self.open_loaded(actor, loaded)
    }

    fn open_loaded(&self, actor: &Actor, loaded: Loaded) -> Result<Opened, OfficeError> {
        let view = access::CaseView::of(&loaded.case, &self.mechanism, actor, self.now());
        if !self
            .access
            .ask(actor, &view, access::Question::Know)
            .allowed
        {
            return Err(OfficeError::NotHere);
        }
        let ask = |one: Compartment| self.access.ask(actor, &view, access::Question::Open(one));
        let compartments = Vec::from(Compartment::ALL.map(|one| (one, ask(one))));
        Ok(Opened {
            loaded,
            compartments,
            view,
        })
    }

    /// Whether the reader may do something to an opened case, and if not, why.
    pub fn may(&self, actor: &Actor, opened: &Opened, action: access::Action) -> access::Answer {
        self.access
            .ask(actor, &opened.view, access::Question::Do(action))
    }

    /// Records durably that the course of the cases of a list is about to be shown, each once.
    pub(crate) async fn record_list(
        &self,
        actor: &Actor,
        page: &str,
        cases: impl Iterator<Item = &str>,
    ) -> Result<(), OfficeError> {
        let mut shown: Vec<CaseId> = cases.map(CaseId::new).collect();
        shown.sort();
        shown.dedup();
        self.record_reads(actor, page, &shown, &[Compartment::Course])
            .await
    }

    /// Records durably what is about to be shown. Call before returning a view.
    pub(crate) async fn record_reads(
        &self,
        actor: &Actor,
        page: &str,
        cases: &[CaseId],
        compartments: &[Compartment],
    ) -> Result<(), OfficeError> {
        if !cases.is_empty() {
            self.record_showing(actor, page, cases, compartments)
                .await?;
        }
        Ok(())
    }

    /// The same, and the id of the showing.
    pub(crate) async fn record_showing(
        &self,
        actor: &Actor,
        page: &str,
        cases: &[CaseId],
        compartments: &[Compartment],
    ) -> Result<String, OfficeError> {
        let at = self.micros();
        let read_id = self.new_id();
        let words: Vec<&str> = compartments.iter().map(|one| one.as_str()).collect();
        let mut batch = Batch::named("record_reads", at);
        batch.reads = cases
            .iter()
            .map(|case| ReadRow {
                read_id: read_id.clone(),
                at,
                person: actor.person.to_string(),
                institution: actor.institution.to_string(),
                function: actor
                    .functions
                    .first()
                    .map_or("", |one| one.as_str())
                    .to_owned(),
                case_id: case.to_string(),
                page: page.to_owned(),
                compartments: words.join(","),
                purpose: String::new(),
            })
            .collect();
        let committed = self.store.commit(batch).await;
        committed
            .map(|_| read_id)
            .map_err(|error| OfficeError::Unavailable(error.to_string()))
    }
}
