//! Acts with a small page of their own: age, guardian, what the person wishes, closing, correcting.
//! Each page shows how it stands and asks a few questions.

use std::collections::BTreeMap;

use access::{Action, ClosedReason};
use casework::age::Age;
use casework::closure::Closure;
use casework::guardian::Guardianship;
use casework::{Actor, CaseId, Command};
use mechanism::{Compartment, Function, InstitutionId, OptionId, Purpose};

use crate::case_header::CaseHeader;
use crate::meeting::Decision;
use crate::{Office, OfficeError};

/// How a case stands in what these pages change.
#[derive(Clone, Debug)]
pub struct StandsView {
    /// The head of the page.
    pub header: CaseHeader,
    /// Why the reader may not do it.
    pub closed: Option<ClosedReason>,
    /// The person's age as stated or decided.
    pub age: Age,
    /// Whether the person is or may be a child, as either file of hers says.
    pub child: bool,
    /// Guardianship.
    pub guardian: Guardianship,
    /// Institutions that can be named as guardian.
    pub guardians: Vec<InstitutionId>,
    /// What the person refuses for now, with the coded reason.
    pub refused: BTreeMap<Purpose, OptionId>,
    /// Whether the person asked for formal identification.
    pub asked_formal: bool,
    /// Whether the child's own views are recorded.
    pub views_recorded: bool,
    /// What the person has not heard yet: closing names it.
    pub untold: Vec<Decision>,
    /// Whether identification has not come to a decision: closing asks why.
    pub undecided: bool,
    /// The reader's unit accepted to house the person, who has not arrived yet.
    pub awaited: bool,
    /// The person left the country and has not come back.
    pub abroad: bool,
    /// The person died.
    pub dead: bool,
    /// The closure that stands.
    pub closure: Option<Closure>,
}

impl Office {
    /// How a case stands, for the page of one act. The read is recorded under the act's word.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever may not read the course.
    pub async fn stands(
        &self,
        actor: &Actor,
        id: &CaseId,
        action: Action,
    ) -> Result<StandsView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        self.record_reads(
            actor,
            action.as_str(),
            std::slice::from_ref(id),
            &[Compartment::Course],
        )
        .await?;
        let case = opened.case();
        let refused = case.refused.iter();
        let guardians = self.mechanism.institutions_with(Function::Guardian);
        Ok(StandsView {
            header: self.case_header(actor, &opened),
            closed: self.may(actor, &opened, action).reason,
            age: case.age.clone(),
            child: case.is_child(),
            guardian: case.guardian.clone(),
            guardians: guardians.map(|one| one.id.clone()).collect(),
            refused: refused
                .map(|(purpose, one)| (*purpose, one.reason.clone()))
                .collect(),
            asked_formal: case.asked_formal,
            views_recorded: case.views_recorded(),
            untold: self.untold_of(&opened),
            undecided: casework::closure::is_undecided(case, &self.mechanism),
            awaited: case.is_awaited_by(&actor.unit),
            abroad: case.is_abroad(),
            dead: case.has_died(),
            closure: case.closure,
        })
    }

    /// Whether a command would be refused now for reasons its page cannot ask for.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`], [`OfficeError::Closed`] and failures of the record.
    pub async fn refusal_of(
        &self,
        actor: &Actor,
        id: &CaseId,
        command: Command,
    ) -> Result<Option<casework::Refusal>, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let slots = [casework::context::slot::REASONS];
        Ok(self.would_refuse(actor, opened.case(), command, &slots))
    }
}
