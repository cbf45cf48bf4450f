//! Perhaps the same person: cases in which somebody goes by the same name, so that nobody has to begin
//! again with a second file (`domain.md` 6.4, *same person again*).
//!
//! INVARIANT: a name is compared in memory only, and a case is told only to whoever may open the
//! identity of both and link them. Nothing is joined by itself: people look, and decide.

use access::Action;
use casework::{Actor, CaseId, CaseNumber};
use mechanism::Compartment;
use store::CaseRow;

use crate::{Office, OfficeError};

/// Most cases that are named.
pub const ALIKE_MAX: usize = 5;

/// A case in which somebody goes by the same name: every word of it.
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
        let Some(opened) = self.course_if_open(actor, id).await? else {
            return Ok(Vec::new());
        };
        let compares =
            opened.opens(Compartment::Identity) && self.may(actor, &opened, Action::Link).allowed;
        if !compares {
            return Ok(Vec::new());
        }
        let case = opened.case();
        let names = self.names_of(id, case, &opened.loaded.keys).await?;
        if names.is_empty() {
            return Ok(Vec::new());
        }
        self.follow_names().await?;
        let viewer = crate::actor::viewer(actor);
        let mut rows = Vec::new();
        for name in names.each() {
            rows.extend(self.in_reach_of_name(&viewer, &name).await?);
        }
        let mut alike: Vec<Alike> = Vec::new();
        for row in rows {
            let other = CaseId::new(row.case_id.as_str());
            let known = *id == other || case.links.contains_key(&other);
            let named = alike.iter().any(|one| one.case == other);
            if !known && !named && self.may_compare(actor, &row).await? {
                alike.push(Alike {
                    case: other,
                    number: CaseNumber::new(row.number),
                });
            }
            if alike.len() == ALIKE_MAX {
                break;
            }
        }
        let mut read: Vec<CaseId> = alike.iter().map(|one| one.case.clone()).collect();
        read.push(id.clone());
        self.record_reads(actor, "links", &read, &[Compartment::Identity])
            .await?;
        Ok(alike)
    }

    /// Whether the actor may open the identity of that case and link it.
    async fn may_compare(&self, actor: &Actor, row: &CaseRow) -> Result<bool, OfficeError> {
        match self.open_row(actor, row).await {
            Ok(other) => Ok(other.opens(Compartment::Course)
                && other.opens(Compartment::Identity)
                && self.may(actor, &other, Action::Link).allowed),
            Err(OfficeError::NotHere) => Ok(false),
            Err(failed) => Err(failed),
        }
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
