//! Perhaps the same person: cases in which somebody goes by the same name, so that nobody has to begin
//! again with a second file (`domain.md` 6.4, *same person again*).
//!
//! INVARIANT: a name is compared in memory only, and a case is told only to whoever may open the
//! identity of both and link them. Nothing is joined by itself: people look, and decide.

use access::Action;
use casework::{Actor, CaseId, CaseNumber};
use mechanism::Compartment;

use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most cases that are named.
pub const ALIKE_MAX: usize = 5;

/// A case in which somebody goes by the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
}

impl Office {
    /// Cases whose person goes by a name of this one, a name or a pseudonym, at most [`ALIKE_MAX`]; none
    /// that is linked already, and none for whoever may not link. The read is recorded.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn alike(&self, actor: &Actor, id: &CaseId) -> Result<Vec<Alike>, OfficeError> {
        match self.course_if_open(actor, id).await? {
            Some(opened) => self.alike_to(actor, &opened).await,
            None => Ok(Vec::new()),
        }
    }

    pub(crate) async fn alike_to(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Alike>, OfficeError> {
        let compares =
            opened.opens(Compartment::Identity) && self.may(actor, opened, Action::Link).allowed;
        if !compares {
            return Ok(Vec::new());
        }
        let (id, case) = (opened.id(), opened.case());
        let names = self.names_of(id, case, &opened.loaded.keys).await?;
        let mut alike: Vec<Alike> = Vec::new();
        for name in names.each() {
            for (other, number) in self.of_name(actor, &name).await?.cases {
                let known = *id == other || case.links.contains_key(&other);
                let named = alike.iter().any(|one| one.case == other);
                if !known && !named && self.may_link(actor, &other).await? {
                    alike.push(Alike {
                        case: other,
                        number,
                    });
                }
                if alike.len() == ALIKE_MAX {
                    break;
                }
            }
        }
        alike.truncate(ALIKE_MAX);
        let mut read: Vec<CaseId> = alike.iter().map(|one| one.case.clone()).collect();
        read.push(id.clone());
        self.record_reads(actor, "links", &read, &[Compartment::Identity])
            .await?;
        Ok(alike)
    }

    /// Whether the actor may open and link that case.
    pub(crate) async fn may_link(
        &self,
        actor: &Actor,
        other: &CaseId,
    ) -> Result<bool, OfficeError> {
        let opened = self.course_if_open(actor, other).await?;
        Ok(opened.is_some_and(|opened| self.may(actor, &opened, Action::Link).allowed))
    }
}
